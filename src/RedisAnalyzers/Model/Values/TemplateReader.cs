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
    private readonly RedisModel _model;
    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = new();
    private readonly List<(ExpressionSyntax Expression, ReadContext Frame)> _alternatives = new();
    private const int MaxPieces = 1000;
    private const int MaxNesting = 200;
    private const int MaxSteps = 10_000;

    /// <summary>In characters: a configuration is a line.</summary>
    private const int MaxLength = 8192;

    private readonly Effort _effort;
    private int _nesting;
    private bool _isNull;

    private TemplateReader(RedisModel model, TemplateReader? outer)
    {
        _model = model;
        _effort = outer?._effort ?? new Effort();
        _nesting = outer?._nesting ?? 0;
    }

    /// <summary>What one reading costs, with the readings inside it: a helper that uses its parameter twice, called with a call of itself, doubles it each time.</summary>
    private sealed class Effort
    {
        internal int Steps { get; set; }
    }

    /// <summary>What was read.</summary>
    /// <param name="Template">The text; null when the expression is the null literal.</param>
    /// <param name="Alternatives">Branches of <c>??</c> and <c>?:</c> that may be the whole text: only secrets are looked for there.</param>
    internal readonly record struct Result(TextTemplate? Template, ImmutableArray<(ExpressionSyntax Expression, ReadContext Frame)> Alternatives);

    /// <summary>The texts that may take the place of what was read, and those behind them in turn.</summary>
    internal static ImmutableArray<TextTemplate> Alternatives(Result result, RedisModel model)
    {
        if (result.Alternatives.IsDefaultOrEmpty)
        {
            return ImmutableArray<TextTemplate>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<TextTemplate>();
        var waiting = new Queue<(ExpressionSyntax, ReadContext, bool)>();
        Enqueue(result, isWhole: true);
        for (var read = 0; waiting.Count > 0 && read < MaxAlternatives; read++)
        {
            (var expression, var frame, var isWhole) = waiting.Dequeue();
            var alternative = Read(expression, frame, model);
            if (alternative.Template is { IsUnknown: false } template)
            {
                found.Add(isWhole ? template : new TextTemplate(template.Text, template.Pieces) { IsPart = true });
            }

            Enqueue(alternative, isWhole);
        }

        // What takes the place of one hole among others is a part of the text.
        void Enqueue(Result read, bool isWhole)
        {
            isWhole &= read.Template is null or { Text.Length: 1, IsUnknown: true };
            foreach ((var expression, var frame) in read.Alternatives)
            {
                waiting.Enqueue((expression, frame, isWhole));
            }
        }

        return found.ToImmutable();
    }

    private const int MaxAlternatives = 16;

    /// <summary>Reads <paramref name="expression"/> as text.</summary>
    internal static Result Read(ExpressionSyntax expression, ReadContext frame, RedisModel model) => Read(expression, frame, model, null);

    private static Result Read(ExpressionSyntax expression, ReadContext frame, RedisModel model, TemplateReader? outer)
    {
        var reader = new TemplateReader(model, outer);
        reader.Append(expression, frame);
        var template = reader._isNull && reader._text.Length == 0 ? null : new TextTemplate(reader._text.ToString(), reader._pieces.ToImmutableArray());
        return new Result(template, reader._alternatives.ToImmutableArray());
    }

    private void Append(ExpressionSyntax whole, ReadContext frame)
    {
        var expression = whole.WalkDown();
        // No configuration has this many parts, and generated code could nest deeper than the stack.
        if (_pieces.Count > MaxPieces || _text.Length > MaxLength || _nesting > MaxNesting || ++_effort.Steps > MaxSteps)
        {
            AddHole(expression);
            return;
        }

        _nesting++;
        AppendBare(expression, frame);
        _nesting--;
    }

    private void AppendBare(ExpressionSyntax expression, ReadContext frame)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal:
                Add(literal.Token.ValueText, literal, LiteralMap.Of(literal.Token));
                break;

            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NullLiteralExpression } or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression }:
                _isNull = true;
                break;

            case InterpolatedStringExpressionSyntax interpolated:
                Interpolation(interpolated, frame);
                break;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                Sum(sum, frame);
                break;

            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                Coalesce(coalesce.Left, coalesce.Right, expression, frame);
                break;

            case ConditionalExpressionSyntax conditional:
                _alternatives.Add((conditional.WhenTrue, frame));
                _alternatives.Add((conditional.WhenFalse, frame));
                AddHole(expression);
                break;

            case InvocationExpressionSyntax invocation:
                Invocation(invocation, frame);
                break;

            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                Name(expression, frame);
                break;

            default:
                Constant(expression, frame);
                break;
        }
    }

    /// <summary>Concatenation nests to the left: walked in a loop, since generated code chains thousands.</summary>
    private void Sum(BinaryExpressionSyntax sum, ReadContext frame)
    {
        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax left = sum;
        while (left.WalkDown() is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } b)
        {
            operands.Push(b.Right);
            left = b.Left;
        }

        Append(left, frame);
        while (operands.Count > 0)
        {
            Append(operands.Pop(), frame);
        }
    }

    private void Interpolation(InterpolatedStringExpressionSyntax interpolated, ReadContext frame)
    {
        foreach (var content in interpolated.Contents)
        {
            switch (content)
            {
                case InterpolatedStringTextSyntax text:
                    Add(LiteralMap.ValueOf(text.TextToken), text, LiteralMap.Of(text.TextToken));
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole:
                    Append(hole.Expression, frame);
                    break;
                case InterpolationSyntax formatted:
                    AddHole(formatted.Expression);
                    break;
            }
        }
    }

    /// <summary><c>a ?? b</c> is b only where a is surely null (an argument that a call leaves out); otherwise it is unknown.</summary>
    private void Coalesce(ExpressionSyntax left, ExpressionSyntax right, ExpressionSyntax whole, ReadContext frame)
    {
        var first = Read(left, frame, _model, this);
        if (first.Template is null)
        {
            Append(right, frame);
        }
        else if (first.Template.IsComplete)
        {
            Adopt(first.Template, first);
        }
        else
        {
            _alternatives.AddRange(first.Alternatives);
            _alternatives.Add((right, frame));
            AddHole(whole);
        }
    }

    private void Name(ExpressionSyntax name, ReadContext frame)
    {
        var symbol = frame.Semantic.GetSymbolInfo(name).Symbol;
        switch (symbol)
        {
            case IParameterSymbol parameter:
                Parameter(parameter, name, frame);
                return;

            // RedisValue.EmptyString is the same for the arguments of commands.
            case { IsStatic: true, Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } or { IsStatic: true, Name: "EmptyString", ContainingType.Name: "RedisValue" }:
                Add("", name, ImmutableArray<int>.Empty);
                return;

            case not null when ValueResolver.Resolve(symbol, frame, _model) is { } definition:
                frame.ResolvedNames.Add(name);
                Append(definition.Expression, definition.Context);
                return;

            default:
                Constant(name, frame);
                return;
        }
    }

    private void Parameter(IParameterSymbol parameter, ExpressionSyntax use, ReadContext frame)
    {
        var bound = frame.Bindings.TryGetValue(parameter, out var argument);
        ExpressionSyntax? fallback = null;
        foreach (var u in VariableReferences.Of(parameter, _model) ?? new List<VariableReferences.Reference>())
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
            frame.UnboundParameters.Add(parameter);
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
                Append(fallback, frame);
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
                _alternatives.Add((fallback, frame));
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

        return argument.Context.Depth >= ReadContext.MaxDepth ? Nothing(Unreadable(argument.Expression)) : Read(argument.Expression, argument.Context, _model, this);
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
            && Compilation.SyntaxShapes.Bare(assignment.Right) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce
            && Compilation.SyntaxExtensions.NameOf((SyntaxNode)Compilation.SyntaxShapes.Bare(coalesce.Left)) == parameter.Name ? coalesce.Right : null;
    }

    private void Invocation(InvocationExpressionSyntax invocation, ReadContext frame)
    {
        if (frame.Semantic.GetSymbolInfo(invocation).Symbol is not IMethodSymbol method)
        {
            Constant(invocation, frame);
            return;
        }

        if (method.ContainingType?.SpecialType == SpecialType.System_String && method.IsStatic
            && StringMethods.Parts(invocation, method, frame.Semantic) is { } parts)
        {
            foreach (var part in parts)
            {
                if (part.Expression is not null)
                {
                    Append(part.Expression, frame);
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
            Append(receiver.Expression, frame);
            return;
        }

        if (ValueResolver.Resolve(method, frame, _model) is { } helper)
        {
            Append(helper.Expression, helper.Context with { Bindings = frame.Bindings.SetItems(CallBindings.Of(invocation, method, frame)) });
        }
        else
        {
            Constant(invocation, frame);
        }
    }

    /// <summary>An expression that is a compile-time constant (a number, <c>nameof</c>, a constant of another assembly), or else a hole.</summary>
    private void Constant(ExpressionSyntax expression, ReadContext frame)
    {
        var constant = frame.Semantic.GetConstantValue(expression);
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
        if (value.Length > MaxLength)
        {
            (value, map) = (ConnectionString.Hole.ToString(), ImmutableArray<int>.Empty);
        }
        // The hole's own character in a literal would read as a hole: nobody writes it, and unknown is the safe side.
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
