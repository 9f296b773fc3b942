using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// Reads an expression of type string into a <see cref="TextTemplate"/>: literals of every form, constants, concatenation, interpolation,
/// <c>string.Format/Concat/Join</c>, string builders, variables that <see cref="BuiltText"/> or <see cref="ValueResolver"/> can follow, and the branch of a
/// condition that <see cref="BranchPath"/> takes. Everything else is a hole.
/// </summary>
internal sealed class TemplateReader
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = new();
    private readonly List<(ExpressionSyntax Expression, ReadContext Context)> _alternatives = new();

    private readonly ReadEffort _effort;
    private int _nesting;
    private bool _isNull;

    /// <summary>What is appended next is the whole text.</summary>
    private bool _isWhole = true;
    private ExpressionSyntax? _whole;

    private TemplateReader(TemplateReader? outer)
    {
        _effort = outer?._effort ?? new ReadEffort();
        _nesting = outer?._nesting ?? 0;
    }

    /// <summary>Reads <paramref name="expression"/> as text.</summary>
    internal static TextReading Read(ExpressionSyntax expression, ReadContext context) => new TemplateReader(null).Result(expression, context);

    /// <summary>Reads <paramref name="expression"/> as a part of what this reader reads.</summary>
    internal TextReading ReadInside(ExpressionSyntax expression, ReadContext context) => new TemplateReader(this).Result(expression, context);

    /// <summary>Reads what the parts are together.</summary>
    internal TextReading ReadInside(IEnumerable<StringMethods.TextPart> parts, ReadContext context)
    {
        var inner = new TemplateReader(this) { _isWhole = false };
        inner.Append(parts, context);
        return inner.Result();
    }

    private TextReading Result(ExpressionSyntax expression, ReadContext context)
    {
        Append(expression, context);
        return Result();
    }

    private TextReading Result()
    {
        var template = _isNull && _text.Length == 0 ? null : new TextTemplate(_text.ToString(), _pieces.ToImmutableArray());
        return new TextReading(template, _alternatives.ToImmutableArray(), _whole);
    }

    private void Append(ExpressionSyntax whole, ReadContext context)
    {
        var expression = whole.WalkDown();
        // No configuration has this many parts, and generated code could nest deeper than the stack.
        if (_pieces.Count > FollowLimits.Pieces || _text.Length > FollowLimits.Characters || _nesting > FollowLimits.Nesting
            || ++_effort.Steps > FollowLimits.Expressions)
        {
            AddHole(expression);
            return;
        }

        if (SettingText.Of(expression, context) is { } setting)
        {
            Adopt(setting);
            return;
        }

        _nesting++;
        AppendBare(expression, context);
        _nesting--;
    }

    private void AppendBare(ExpressionSyntax expression, ReadContext context)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                Add(literal.Token.ValueText, literal, LiteralMap.Of(literal.Token));
                break;

            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression or (int)SyntaxKind.DefaultLiteralExpression }:
                _isNull = true;
                break;

            case InterpolatedStringExpressionSyntax interpolated:
                Interpolation(interpolated, context);
                break;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                Sum(sum, context);
                break;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                Coalesce(coalesce.Left, coalesce.Right, expression, context);
                break;

            case ConditionalExpressionSyntax conditional:
                Conditional(conditional, context);
                break;

            case SwitchExpressionSyntax choice:
                var arms = choice.Arms.Select(static arm => arm.Expression).Where(static arm => arm.WalkDown() is not ThrowExpressionSyntax).ToList();
                OneOf(arms, () => context.Path.Choose("switch " + choice.GoverningExpression.ToDisplayText(), arms.Count), choice, context);
                break;

            case AwaitExpressionSyntax awaited:
                Append(awaited.Expression, context);
                break;

            case InvocationExpressionSyntax invocation:
                Invocation(invocation, context);
                break;

            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                Name(expression, context);
                break;

            default:
                Constant(expression, context);
                break;
        }
    }

    /// <summary>Concatenation nests to the left: walked in a loop, since generated code chains thousands.</summary>
    private void Sum(BinaryExpressionSyntax sum, ReadContext context)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left.WalkDown() is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } b)
        {
            operands.Push(b.Right);
            left = b.Left;
        }

        _isWhole = false;
        Append(left, context);
        while (operands.Count > 0)
        {
            Append(operands.Pop(), context);
        }
    }

    private void Interpolation(InterpolatedStringExpressionSyntax interpolated, ReadContext context)
    {
        _isWhole = false;
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    Add(LiteralMap.ValueOf(text.TextToken), text, LiteralMap.Of(text.TextToken));
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                    Append(hole.Expression, context);
                    break;
                case InterpolationSyntax formatted:
                    AddHole(formatted.Expression);
                    break;
            }
        }
    }

    /// <summary><c>a ?? b</c> is b only where a is surely null (an argument that a call leaves out); otherwise it is unknown.</summary>
    private void Coalesce(ExpressionSyntax left, ExpressionSyntax right, ExpressionSyntax whole, ReadContext context)
    {
        var first = ReadInside(left, context);
        if (first.Template is null)
        {
            Append(right, context);
        }
        else if (!first.Template.IsUnknown)
        {
            Adopt(first);
        }
        else
        {
            _alternatives.AddRange(first.Alternatives);
            _alternatives.Add((right, context));
            AddHole(whole);
        }
    }

    private void Conditional(ConditionalExpressionSyntax conditional, ReadContext context)
    {
        if (NothingTest.FallbackIn(conditional) is var (kept, fallback))
        {
            Coalesce(kept, fallback, conditional, context);
        }
        else
        {
            var branches = new[] { conditional.WhenTrue, conditional.WhenFalse };
            OneOf(branches, () => context.Path.Holds(conditional.Condition, context) is { } holds ? holds ? 0 : 1 : null, conditional, context);
        }
    }

    /// <summary>One of some expressions, of which the way that is read takes one; branches that throw give no text.</summary>
    private void OneOf(IReadOnlyList<ExpressionSyntax> branches, Func<int?> choose, ExpressionSyntax whole, ReadContext context)
    {
        if (branches.Where(static branch => branch.WalkDown() is not ThrowExpressionSyntax).ToList() is { Count: 1 } only)
        {
            Append(only[0], context);
        }
        else if (AreKnown(branches, context) && choose() is { } branch)
        {
            _whole = _isWhole ? branches[branch] : null;
            Append(branches[branch], context);
        }
        else
        {
            _alternatives.AddRange(branches.Select(branch => (branch, context)));
            AddHole(whole);
        }
    }

    /// <summary>Something is known of every branch: beside one that is not known at all, the others are fallbacks for the developer's machine.</summary>
    private bool AreKnown(IEnumerable<ExpressionSyntax> branches, ReadContext context) =>
        branches.All(branch => ReadInside(branch, context.Undecided()).Template is not { IsUnknown: true, Parsed.MayHoldMoreItems: true });

    private void Name(ExpressionSyntax name, ReadContext context)
    {
        var symbol = context.Compilation.SymbolOf(name);
        switch (symbol)
        {
            case ILocalSymbol or IParameterSymbol when context.Built.TryGetValue(symbol, out var current):
                Adopt(current);
                return;

            case ILocalSymbol or IParameterSymbol when BuiltText.Of(symbol, name, context, this) is { } built:
                context.Trace.ResolvedNames.Add(name);
                Adopt(built);
                return;

            case IParameterSymbol parameter:
                Adopt(ParameterValues.Of(parameter, name, context, this));
                return;

            // RedisValue.EmptyString is the same for the arguments of commands.
            case { IsStatic: true, Name: "Empty", ContainingType
                .SpecialType: SpecialType.System_String } or { IsStatic: true, Name: "EmptyString", ContainingType.Name: "RedisValue" }:
                Add("", name, ImmutableArray<int>.Empty);
                return;

            case IPropertySymbol property when ValueResolver.Results(property) is { } results && context.Depth < FollowLimits.Definitions:
                context.Trace.ResolvedNames.Add(name);
                Returned(results, property, name, context.Deeper());
                return;

            case not null when ValueResolver.Resolve(symbol, context) is { } definition:
                context.Trace.ResolvedNames.Add(name);
                Append(definition.Expression, definition.Context);
                return;

            default:
                Constant(name, context);
                return;
        }
    }

    private void Invocation(InvocationExpressionSyntax invocation, ReadContext context)
    {
        if (context.Compilation.SymbolOf(invocation) is not IMethodSymbol method)
        {
            Constant(invocation, context);
            return;
        }

        if (BuiltText.OfJoin(invocation, method, context, this) is { } joined)
        {
            Adopt(joined);
            return;
        }

        if (StringMethods.PartsOf(invocation, method, context) is { } parts)
        {
            Adopt(ReadInside(parts, context));
            return;
        }

        if (invocation.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && ReadThrough(receiver, method, context))
        {
            return;
        }

        if (ValueResolver.Results(method) is { } results && context.Depth < FollowLimits.Definitions)
        {
            Returned(results, method, invocation, context.Enter(invocation, method));
        }
        else
        {
            Constant(invocation, context);
        }
    }

    /// <summary>A call whose text is that of what it is called on; false for any other.</summary>
    private bool ReadThrough(ExpressionSyntax receiver, IMethodSymbol method, ReadContext context)
    {
        var type = method is { Name: "ToString", Parameters.IsEmpty: true } ? context.Compilation.TypeOf(receiver) : null;
        if (BuilderCalls.IsBuilder(type))
        {
            Adopt(BuilderCalls.TextOf(receiver, context, this));
        }
        else if (Words.IsWord(type) || method.Name == "ConfigureAwait"
            || (method is { Name: "ToString" or "Trim", Parameters.IsEmpty: true } && method.ContainingType.SpecialType == SpecialType.System_String))
        {
            Append(receiver, context);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>What a helper returns: what it gives back where a value is missing is a fallback, any other result a branch.</summary>
    private void Returned(ValueResolver.ResultSet results, ISymbol helper, ExpressionSyntax whole, ReadContext inside)
    {
        _alternatives.AddRange(results.Fallbacks.Select(fallback => (fallback, inside)));
        OneOf(results.Values, () => inside.Path.Choose("results of " + helper.Name, results.Values.Count), whole, inside);
    }

    /// <summary>An expression that is a compile-time constant (a number, <c>nameof</c>, a constant of another assembly), or else a hole.</summary>
    private void Constant(ExpressionSyntax expression, ReadContext context)
    {
        var constant = context.Compilation.ConstantOf(expression);
        if (!constant.HasValue)
        {
            Adopt(TextReading.Unknown(expression, context.Compilation.TypeOf(expression)));
        }
        else if (constant.Value is null)
        {
            _isNull = true;
        }
        else
        {
            Add(Convert.ToString(constant.Value, CultureInfo.InvariantCulture) ?? "", expression, ImmutableArray<int>.Empty);
        }
    }

    private void Append(IEnumerable<StringMethods.TextPart> parts, ReadContext context)
    {
        foreach (var part in parts)
        {
            if (part.Expression is not null)
            {
                Append(part.Expression, context);
            }
            else
            {
                Add(part.Text, part.Node, part.Map);
            }
        }
    }

    private void Add(string value, SyntaxNode node, ImmutableArray<int> map)
    {
        if (value.Length > FollowLimits.Characters)
        {
            (value, map) = (ConnectionString.Hole.ToString(), ImmutableArray<int>.Empty);
        }
        // The hole's own character in a literal would read as a hole: it is never written, and unknown is the safe side.
        _pieces.Add(new TextPiece(_text.Length, value.Length, node, map));
        _text.Append(value);
    }

    private void AddHole(ExpressionSyntax expression) => Add(ConnectionString.Hole.ToString(), expression, ImmutableArray<int>.Empty);

    private void Adopt(TextReading reading)
    {
        _alternatives.AddRange(reading.Alternatives);
        if (reading.Template is not { } template)
        {
            _isNull = true;
            return;
        }

        _whole = _isWhole ? reading.Whole ?? _whole : null;
        _pieces.AddRange(template.PiecesAt(_text.Length));
        template.AppendTo(_text);
    }
}
