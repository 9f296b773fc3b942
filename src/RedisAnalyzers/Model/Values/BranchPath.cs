using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Model.Values;

/// <summary>
/// One way through the conditions that decide what a text is. Whoever reads a text asks which branch to take; when the text is read, <see cref="Next"/>
/// goes on to the next way, until all are read. A condition is decided once for each way, wherever it is asked.
/// </summary>
internal sealed class BranchPath
{
    private readonly List<Decision> _decisions = new();
    private bool _isOpen;
    private int _ways;

    /// <summary>The way contradicts itself: it needs a condition to hold that it decided otherwise.</summary>
    internal bool IsImpossible { get; private set; }

    /// <summary>There were more ways than anybody writes by hand: what they have in common has to be read without decisions.</summary>
    internal bool IsCrowded { get; private set; }

    /// <summary>Begins with the first way. Before it, and after the last one, nothing is decided.</summary>
    internal void Begin()
    {
        _decisions.Clear();
        _isOpen = true;
        _ways = 1;
        IsImpossible = IsCrowded = false;
    }

    /// <summary>Moves on to the next way; false after the last one.</summary>
    internal bool Next()
    {
        IsImpossible = false;
        while (_decisions.Count > 0)
        {
            var last = _decisions[_decisions.Count - 1];
            _decisions.RemoveAt(_decisions.Count - 1);
            if (last.Branch + 1 < last.Count)
            {
                _decisions.Add(last with { Branch = last.Branch + 1 });
                _isOpen = !(IsCrowded = ++_ways > FollowLimits.Branches);
                return _isOpen;
            }
        }

        return _isOpen = false;
    }

    /// <summary>Whether the condition holds on this way; null when nothing is decided.</summary>
    internal bool? Holds(ExpressionSyntax condition, ReadContext context)
    {
        if (KnownFromCall(condition, context) is { } known)
        {
            return known;
        }

        var (name, isNegated) = NameOf(condition);
        return Choose(name, 2) is { } branch ? branch == 0 != isNegated : null;
    }

    /// <summary>Which of <paramref name="count"/> branches this way takes; null when nothing is decided.</summary>
    /// <param name="question">What decides, as it is written: the same question has the same answer.</param>
    /// <param name="count">How many branches there are.</param>
    internal int? Choose(string question, int count)
    {
        if (!_isOpen)
        {
            return null;
        }

        var decided = _decisions.FindIndex(decision => decision.Question == question && decision.Count == count);
        if (decided < 0)
        {
            decided = _decisions.Count;
            _decisions.Add(new Decision(question, 0, count));
        }

        return _decisions[decided].Branch;
    }

    /// <summary>The code that is read stands in a branch: a way that decided otherwise does not lead there.</summary>
    internal void Require(ExpressionSyntax condition, bool holds)
    {
        var (name, isNegated) = NameOf(condition);
        IsImpossible |= _decisions.Exists(decision => decision.Question == name && decision.Count == 2 && (decision.Branch == 0 != isNegated) != holds);
    }

    /// <summary>
    /// A condition without its negation, so that <c>x</c> and <c>!x</c>, <c>p == null</c> and <c>string.IsNullOrEmpty(p)</c> are one question.
    /// </summary>
    private static (string Question, bool IsNegated) NameOf(ExpressionSyntax condition) =>
        NothingTest.Of(condition) is { } test
            ? (test.Tested.ToDisplayText() + " is nothing", !test.IsNothingWhenTrue)
            : NothingTest.IsNegation(condition, out var operand) ? NameOf(operand) is var (name, isNegated) ? (name, !isNegated) : default
            : (condition.ToDisplayText(), false);

    /// <summary>What a call passes for a parameter decides whether the parameter is nothing.</summary>
    private static bool? KnownFromCall(ExpressionSyntax condition, ReadContext context)
    {
        if (NothingTest.Of(condition) is not { } test || test.Tested is not IdentifierNameSyntax name || context.Bindings.IsEmpty
            || context.Compilation.SymbolOf(name) is not { } symbol || !context.Bindings.TryGetValue(symbol, out var argument)
            || argument.Expression is not { } passed || argument.Context.Depth >= FollowLimits.Definitions)
        {
            return null;
        }

        return TemplateReader.Read(passed, argument.Context).Template switch
        {
            null or { Text: "" } => test.IsNothingWhenTrue,
            { IsUnknown: false } => !test.IsNothingWhenTrue,
            _ => null,
        };
    }

    private readonly record struct Decision(string Question, int Branch, int Count);
}
