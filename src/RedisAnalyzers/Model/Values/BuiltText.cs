using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// What a variable holds that several statements build up: a text with <c>+=</c>, a string builder, a list that is joined. The statements from the
/// declaration to the use are run in order, on the way through their conditions that <see cref="BranchPath"/> takes. What a loop adds is not known.
/// </summary>
internal sealed class BuiltText
{
    private readonly Variable _variable;
    private readonly ExpressionSyntax _use;
    private ReadContext _context;
    private readonly TemplateReader _reader;
    private TextReading _value;

    /// <summary>The expression that the variable was set to; null when more was added since.</summary>
    private ExpressionSyntax? _set;

    /// <summary>How many branches stand around the statement that is run.</summary>
    private int _branches;

    private BuiltText(Variable variable, ExpressionSyntax use, TextReading value, ReadContext context, TemplateReader reader)
    {
        (_variable, _use, _value, _context, _reader, _set) = (variable, use, value, context, reader, variable.Initializer);
    }

    /// <summary>What a text or a string builder holds where it is used; null when no statement changes it after its declaration.</summary>
    internal static TextReading? Of(ISymbol symbol, ExpressionSyntax use, ReadContext context, TemplateReader reader)
    {
        if (Variable.Of(symbol, context.Compilation) is not { } variable)
        {
            return null;
        }

        var start = symbol is IParameterSymbol parameter ? ParameterValues.Of(parameter, use, context, reader)
            : variable.Initializer is not { } initializer ? TextReading.Nothing
            : variable.IsBuilder ? BuilderCalls.TextOf(initializer, context, reader)
            : reader.ReadInside(initializer, context);
        return new BuiltText(variable, use, start, context, reader).Result();
    }

    /// <summary>What <c>string.Join(separator, list)</c> makes of a local list; null for any other call.</summary>
    internal static TextReading? OfJoin(InvocationExpressionSyntax call, IMethodSymbol method, ReadContext context, TemplateReader reader)
    {
        var arguments = call.ArgumentList.Arguments;
        if (method is not { Name: "Join", IsStatic: true, ContainingType.SpecialType: SpecialType.System_String } || arguments.Count != 2
            || arguments[1].Expression.WalkDown() is not IdentifierNameSyntax list || context.Compilation.SymbolOf(list) is not ILocalSymbol local
            || Variable.OfList(local, arguments[0].Expression, context.Compilation) is not { } variable)
        {
            return null;
        }

        var built = new BuiltText(variable, list, TextReading.Nothing, context, reader);
        foreach (var element in StringMethods.Elements(variable.Initializer!)!)
        {
            built.AddElement(element);
        }

        return built.Result() is { Template: not null } joined ? joined : null;
    }

    private TextReading Result()
    {
        if (_variable.PlaceOf(_use) is not { } place)
        {
            return Unknown();
        }

        Run(_variable.Statements, place);
        return _value;
    }

    private TextReading Unknown() => TextReading.Unknown(_use) with { Alternatives = _value.Alternatives };

    private void Run(IEnumerable<StatementSyntax> statements, SyntaxNode place)
    {
        foreach (var statement in statements)
        {
            if (statement.SpanStart > place.SpanStart)
            {
                return;
            }

            if (statement.Span.Contains(place.Span))
            {
                RunTo(statement, place);
                return;
            }

            Run(statement);
        }
    }

    /// <summary>Runs what comes before <paramref name="place"/> in the statement that it stands in.</summary>
    private void RunTo(StatementSyntax statement, SyntaxNode place)
    {
        switch (statement)
        {
            case IfStatementSyntax choice when !choice.Condition.Span.Contains(place.Span):
                _context.Path.Require(choice.Condition, choice.Statement.Span.Contains(place.Span));
                Run(Within(choice).Where(inner => inner.Span.Contains(place.Span)), place);
                break;

            case TryStatementSyntax attempt:
                if (!attempt.Block.Span.Contains(place.Span) && _variable.ChangesIn(attempt.Block).Any())
                {
                    _value = Unknown();
                }

                Run(Within(attempt).Where(inner => inner.Span.Contains(place.Span)), place);
                break;

            case SwitchStatementSyntax choice:
                Run(choice.Sections.Where(section => section.Span.Contains(place.Span)).SelectMany(static section => section.Statements), place);
                break;

            default:
                var inside = Within(statement).ToList();
                if (inside.Count == 0 ? _variable.ChangesIn(statement).Any(change => change.Span.End <= place.SpanStart) : AreRepeated(statement))
                {
                    // A loop may have run before; a change in the same expression may come first.
                    _value = Unknown();
                }

                Run(inside, place);
                break;
        }
    }

    private bool AreRepeated(StatementSyntax statement) => statement.IsLoop() && _variable.ChangesIn(statement).Any();

    private void Run(StatementSyntax statement)
    {
        var changes = _variable.ChangesIn(statement).ToList();
        if (changes.Count == 0)
        {
            return;
        }

        switch (statement)
        {
            case IfStatementSyntax choice:
                RunIf(choice);
                break;
            case SwitchStatementSyntax choice:
                RunSwitch(choice);
                break;
            case TryStatementSyntax attempt:
                RunTry(attempt);
                break;
            case ExpressionStatementSyntax { Expression: var expression } when changes.Count == 1:
                Run(expression.WalkDown());
                break;
            case var loop when loop.IsLoop():
                _value = changes.All(_variable.IsAddition) ? _value.OrItems(changes[0], After(loop, out _)) : Unknown();
                break;
            case var _ when Within(statement).ToList() is { Count: > 0 } inside:
                inside.ForEach(Run);
                break;
            default:
                _value = Unknown();
                break;
        }
    }

    private void RunIf(IfStatementSyntax choice)
    {
        var second = choice.Else?.Statement;
        if (NothingTest.Of(choice.Condition) is { } test && _variable.IsNamedBy(test.Tested))
        {
            RunNothingTest(test.IsNothingWhenTrue ? choice.Statement : second, test.IsNothingWhenTrue ? second : choice.Statement);
        }
        else if (EarlyExits.Ends(choice.Statement))
        {
            RunBranch(second);
        }
        else if (second is not null && EarlyExits.Ends(second))
        {
            RunBranch(choice.Statement);
        }
        else if (second is null && FallbackIn(choice.Statement) is { } fallback)
        {
            _value = fallback;
        }
        else if (_context.Path.Holds(choice.Condition, _context) is { } holds)
        {
            RunBranch(holds ? choice.Statement : second);
        }
        else
        {
            RunUndecided(choice.Statement, second);
        }
    }

    private void RunBranch(StatementSyntax? branch) => RunAll(branch is null ? Enumerable.Empty<StatementSyntax>() : new[] { branch });

    /// <summary>
    /// What the variable holds where either the branch or what was before is not known at all: the one that is known is a fallback for the developer's
    /// machine. Null where both are known.
    /// </summary>
    private TextReading? FallbackIn(StatementSyntax branch)
    {
        if (!_variable.ChangesIn(branch).All(_variable.IsSetBy))
        {
            return null;
        }

        var (value, set) = (_value, _set);
        var after = After(branch, out var setAfter);
        if (after.Template?.IsUnknown == value.Template?.IsUnknown || (after.Template ?? value.Template) is null)
        {
            return null;
        }

        var isNowUnknown = after.Template is { IsUnknown: true };
        if (!isNowUnknown && value.Template is not { IsUnknown: true })
        {
            return null;
        }

        var known = isNowUnknown ? set : setAfter;
        var unknown = isNowUnknown ? after : value;
        return known is null || known.IsNullOrDefault() ? unknown : unknown with { Alternatives = unknown.Alternatives.Add((known, _context)) };
    }

    /// <summary>What the variable would hold if the statement ran once, as far as that does not depend on conditions.</summary>
    private TextReading After(StatementSyntax statement, out ExpressionSyntax? set)
    {
        var (context, value, setBefore) = (_context, _value, _set);
        _context = context.Undecided();
        (statement.IsLoop() ? Within(statement).ToList() : new List<StatementSyntax> { statement }).ForEach(RunBranch);
        (var after, set) = (_value, _set);
        (_context, _value, _set) = (context, value, setBefore);
        return after;
    }

    /// <summary>Too many ways: what each of two branches makes of the text is known only where one adds items and the other leaves the text alone.</summary>
    private void RunUndecided(StatementSyntax first, StatementSyntax? second)
    {
        var before = _value;
        RunBranch(first);
        var after = _value;
        _value = before;
        if (second is not null)
        {
            RunBranch(second);
        }

        _value = _value == before && before.WithOptionalItems(after) is { } longer ? longer
            : _variable.ChangesIn(first).All(_variable.IsAddition) && (second is null || _variable.ChangesIn(second).All(_variable.IsAddition))
                ? before.OrItems(_use, after) : Unknown();
    }

    /// <summary><c>if (text is nothing) { … } else { … }</c>: what the text is set to where it is missing is a fallback, as after <c>??</c>.</summary>
    private void RunNothingTest(StatementSyntax? whenNothing, StatementSyntax? otherwise)
    {
        if (_value.Template is null or { Text: "" })
        {
            RunBranch(whenNothing);
        }
        else if (!_value.Template.IsUnknown || whenNothing is null || EarlyExits.Ends(whenNothing))
        {
            RunBranch(otherwise);
        }
        else
        {
            RunBranch(otherwise);
            AddFallbacks(whenNothing);
        }
    }

    private void RunSwitch(SwitchStatementSyntax choice)
    {
        var sections = choice.Sections.Where(static section => section.Statements.Count > 0 && !LeavesFunction(section.Statements.Last())).ToList();
        var hasDefault = choice.Sections.SelectMany(static section => section.Labels).Any(static label => label is DefaultSwitchLabelSyntax);
        var count = sections.Count + (hasDefault ? 0 : 1);
        if (count == 1 && sections.Count == 1)
        {
            RunAll(sections[0].Statements);
        }
        else if (_context.Path.Choose("switch " + choice.Expression.ToDisplayText(), count) is { } taken)
        {
            RunAll(taken < sections.Count ? sections[taken].Statements : Enumerable.Empty<StatementSyntax>());
        }
        else
        {
            _value = Unknown();
        }
    }

    private static bool LeavesFunction(StatementSyntax statement) =>
        (statement is BlockSyntax { Statements.Count: > 0 } block ? block.Statements.Last() : statement) is ReturnStatementSyntax or ThrowStatementSyntax;

    /// <summary>A block that succeeds: what a handler sets is a fallback.</summary>
    private void RunTry(TryStatementSyntax attempt)
    {
        RunBranch(attempt.Block);
        foreach (var handler in attempt.Catches)
        {
            AddFallbacks(handler);
        }

        RunBranch(attempt.Finally?.Block);
    }

    /// <summary>What code sets the variable to takes the place of a value that is missing.</summary>
    private void AddFallbacks(SyntaxNode code)
    {
        var values = _variable.ChangesIn(code).Select(static change => new VariableReferences.Reference(change).AssignedValue).OfType<ExpressionSyntax>();
        _value = _value with { Alternatives = _value.Alternatives.AddRange(values.Select(value => (value, _context))) };
    }

    private void RunAll(IEnumerable<StatementSyntax> branch)
    {
        _branches++;
        branch.ToList().ForEach(Run);
        _branches--;
    }

    private void Run(ExpressionSyntax expression)
    {
        var inside = _context with { Built = _context.Built.SetItem(_variable.Symbol, _value) };
        switch (expression)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set when _variable.IsNamedBy(set.Left) && !_variable.IsList:
                var value = _variable.IsBuilder ? BuilderCalls.TextOf(set.Right, inside, _reader) : _reader.ReadInside(set.Right, inside);
                _value = value with { Whole = value.Whole ?? (_branches > 0 ? set.Right : null) };
                _set = set.Right;
                return;

            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } add when _variable.IsNamedBy(add.Left):
                _value = _value.Add(_reader.ReadInside(add.Right, inside));
                break;

            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceAssignmentExpression } fill when _variable.IsNamedBy(fill.Left):
                if (_value.Template is null)
                {
                    _value = _reader.ReadInside(fill.Right, inside);
                }
                else if (_value.Template.IsUnknown)
                {
                    _value = _value with { Alternatives = _value.Alternatives.Add((fill.Right, _context)) };
                }

                break;

            case InvocationExpressionSyntax call when _variable.IsBuilder:
                _value = BuilderCalls.TextOf(call, inside, _reader);
                break;

            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call when _variable.IsList && call.CalledName() == "Add":
                AddElement(arguments[0].Expression);
                break;

            default:
                _value = Unknown();
                break;
        }

        _set = null;
    }

    private void AddElement(ExpressionSyntax element)
    {
        if (_value.Template is not null)
        {
            _value = _value.Add(_reader.ReadInside(_variable.Separator!, _context));
        }

        _value = _value.Add(_reader.ReadInside(element, _context));
    }

    /// <summary>The statements that stand in another one.</summary>
    private static IEnumerable<StatementSyntax> Within(StatementSyntax statement) => statement switch
    {
        BlockSyntax block => block.Statements,
        TryStatementSyntax attempt => attempt.ChildNodes().SelectMany(static part => part switch
        {
            CatchClauseSyntax handler => handler.Block.Statements,
            FinallyClauseSyntax last => last.Block.Statements,
            BlockSyntax block => block.Statements,
            _ => Enumerable.Empty<StatementSyntax>(),
        }),
        IfStatementSyntax { Else.Statement: { } second } choice => new[] { choice.Statement, second },
        LocalFunctionStatementSyntax => Enumerable.Empty<StatementSyntax>(),
        _ => statement.ChildNodes().OfType<StatementSyntax>(),
    };
}
