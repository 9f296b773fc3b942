using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// Reads an expression of type string into a <see cref="TextTemplate"/>: literals of every form, constants, concatenation,
/// interpolation, <c>string.Format/Concat/Join</c> and what <see cref="ValueResolver"/> can follow. Everything else is a hole.
/// </summary>
internal sealed class TemplateReader
{
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = new();
    private readonly List<(ExpressionSyntax Expression, ReadContext Context)> _alternatives = new();


    private readonly Effort _effort;
    private int _nesting;
    private bool _isNull;

    private TemplateReader(TemplateReader? outer)
    {
        _effort = outer?._effort ?? new Effort();
        _nesting = outer?._nesting ?? 0;
    }

    /// <summary>
    /// What one reading costs, with the readings inside it: a helper that uses its parameter twice, called with a call of itself, doubles it each time.
    /// </summary>
    private sealed class Effort
    {
        internal int Steps { get; set; }
    }

    /// <summary>What was read.</summary>
    /// <param name="Template">The text; null when the expression is the null literal.</param>
    /// <param name="Alternatives">Branches of <c>??</c> and <c>?:</c> that may be the whole text: only secrets are looked for there.</param>
    internal readonly record struct Result(TextTemplate? Template, ImmutableArray<(ExpressionSyntax Expression, ReadContext Context)> Alternatives);

    /// <summary>Reads <paramref name="expression"/> as text.</summary>
    internal static Result Read(ExpressionSyntax expression, ReadContext context) => Read(expression, context, null);

    private static Result Read(ExpressionSyntax expression, ReadContext context, TemplateReader? outer)
    {
        var reader = new TemplateReader(outer);
        reader.Append(expression, context);
        var template = reader._isNull && reader._text.Length == 0 ? null : new TextTemplate(reader._text.ToString(), reader._pieces.ToImmutableArray());
        return new Result(template, reader._alternatives.ToImmutableArray());
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
                _alternatives.Add((conditional.WhenTrue, context));
                _alternatives.Add((conditional.WhenFalse, context));
                AddHole(expression);
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

        Append(left, context);
        while (operands.Count > 0)
        {
            Append(operands.Pop(), context);
        }
    }

    private void Interpolation(InterpolatedStringExpressionSyntax interpolated, ReadContext context)
    {
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
        var first = Read(left, context, this);
        if (first.Template is null)
        {
            Append(right, context);
        }
        else if (first.Template.IsComplete)
        {
            Adopt(first.Template, first);
        }
        else
        {
            _alternatives.AddRange(first.Alternatives);
            _alternatives.Add((right, context));
            AddHole(whole);
        }
    }

    private void Name(ExpressionSyntax name, ReadContext context)
    {
        var symbol = context.Compilation.SymbolOf(name);
        switch (symbol)
        {
            case IParameterSymbol parameter:
                Parameter(parameter, name, context);
                return;

            // RedisValue.EmptyString is the same for the arguments of commands.
            case { IsStatic: true, Name: "Empty", ContainingType
                .SpecialType: SpecialType.System_String } or { IsStatic: true, Name: "EmptyString", ContainingType.Name: "RedisValue" }:
                Add("", name, ImmutableArray<int>.Empty);
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

    private void Parameter(IParameterSymbol parameter, ExpressionSyntax use, ReadContext context)
    {
        var bound = context.Bindings.TryGetValue(parameter, out var argument);
        ExpressionSyntax? fallback = null;
        foreach (var u in VariableReferences.Of(parameter, context.Compilation) ?? new List<VariableReferences.Reference>())
        {
            if (!u.IsWrite)
            {
                continue;
            }

            var replacement = FallbackOf(parameter, u);
            if (replacement is null || fallback is not null)
            {
                AddHole(use);
                return;
            }

            fallback = replacement;
        }

        if (!bound)
        {
            context.Trace.UnboundParameters.Add(parameter);
        }

        var value = bound ? ReadBound(parameter, argument!, use) : Nothing(null);
        if (bound && value.Template is { IsUnknown: false } known)
        {
            Adopt(known, value);
        }
        else if (bound && value.Template is null)
        {
            if (fallback is not null)
            {
                Append(fallback, context);
            }
            else
            {
                _isNull = true;
            }
        }
        else
        {
            _alternatives.AddRange(value.Alternatives);
            if (fallback is not null)
            {
                _alternatives.Add((fallback, context));
            }

            AddHole(use);
        }
    }

    /// <summary>
    /// What a bound parameter is. A default value other than null is the author's documented fallback, not something that the
    /// caller wrote: it stays unknown.
    /// </summary>
    private Result ReadBound(IParameterSymbol parameter, BoundArgument argument, ExpressionSyntax use)
    {
        if (argument.Expression is null)
        {
            return parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: null } ? Nothing(null) : Nothing(Unreadable(use));
        }

        return argument.Context.Depth >= FollowLimits.Definitions
            ? Nothing(Unreadable(argument.Expression))
            : Read(argument.Expression, argument.Context, this);
    }

    private static Result Nothing(TextTemplate? template) => new(template, ImmutableArray<(ExpressionSyntax, ReadContext)>.Empty);

    private static TextTemplate Unreadable(ExpressionSyntax expression) =>
        new(ConnectionString.Hole.ToString(), ImmutableArray.Create(new TextPiece(0, 1, expression, ImmutableArray<int>.Empty)));

    /// <summary>For <c>p = p ?? x</c> and <c>p ??= x</c>: x. Null for any other write.</summary>
    private static ExpressionSyntax? FallbackOf(IParameterSymbol parameter, VariableReferences.Reference use)
    {
        if (use.Expression.WalkUp().Parent is not AssignmentExpressionSyntax assignment || assignment.Left != use.Expression.WalkUp())
        {
            return null;
        }

        if (assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
        {
            return assignment.Right;
        }

        return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
            && assignment.Right.WalkDown() is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
            && CSharpSyntaxExtensions.NameOf(coalesce.Left.WalkDown()) == parameter.Name ? coalesce.Right : null;
    }

    private void Invocation(InvocationExpressionSyntax invocation, ReadContext context)
    {
        if (context.Compilation.SymbolOf(invocation) is not IMethodSymbol method)
        {
            Constant(invocation, context);
            return;
        }

        if (method.ContainingType?.SpecialType == SpecialType.System_String && method.IsStatic
            && StringMethods.Parts(invocation, method, context.Compilation) is { } parts)
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

            return;
        }

        if (method.Name is "ToString" or "Trim" && method.ContainingType?.SpecialType == SpecialType.System_String
            && invocation is { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax receiver })
        {
            Append(receiver.Expression, context);
            return;
        }

        if (ValueResolver.Resolve(method, context) is { } helper)
        {
            Append(helper.Expression, context.Enter(invocation, method));
        }
        else
        {
            Constant(invocation, context);
        }
    }

    /// <summary>An expression that is a compile-time constant (a number, <c>nameof</c>, a constant of another assembly), or else a hole.</summary>
    private void Constant(ExpressionSyntax expression, ReadContext context)
    {
        var constant = context.Compilation.ConstantOf(expression);
        if (!constant.HasValue)
        {
            AddHole(expression);
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

    private void Adopt(TextTemplate template, Result result)
    {
        foreach (var piece in template.Pieces)
        {
            _pieces.Add(piece with { Start = piece.Start + _text.Length });
        }

        _text.Append(template.Text);
        _alternatives.AddRange(result.Alternatives);
    }
}
