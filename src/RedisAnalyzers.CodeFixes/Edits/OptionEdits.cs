using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Sets options at a site in the form that the site is written in: a keyword in the text, a property in the initializer, an assignment next to the others.
/// </summary>
internal static class OptionEdits
{
    /// <summary>Sets one option to a constant.</summary>
    /// <param name="value">The value as in a connection string (<c>false</c>, <c>5000</c>).</param>
    internal static void Set(FixRequest request, string property, string value, EditSet edits)
    {
        var setting = request.Site.Facts.Settings.LastOrDefault(s => s.Property == property);
        if (setting is null)
        {
            Add(request, new[] { (property, value) }, edits);
        }
        else
        {
            Change(request, setting, value, edits);
        }
    }

    /// <summary>Changes the value of a setting.</summary>
    internal static void Change(FixRequest request, OptionSetting setting, string value, EditSet edits)
    {
        if (setting.Form != SettingForm.Text)
        {
            ChangeCode(request, setting, value, edits);
        }
        else if (request.Site.Setting is not null)
        {
            Add(request, new[] { (setting.Property, value) }, edits);
        }
        // A connection string that other code uses too is not changed; a later item wins.
        else if (TextEdits.EditablePiece(request, setting.Template!, setting.ValueSpan) is { } piece)
        {
            edits.Replace(piece.SourceOf(setting.ValueSpan), value);
        }
        else
        {
            TextEdits.Append(request, OptionNames.Keyword(setting.Property) + "=" + value, edits);
        }
    }

    private static void ChangeCode(FixRequest request, OptionSetting setting, string value, EditSet edits)
    {
        if (setting.Node.SyntaxTree == request.Tree)
        {
            StaleComments.Remove(request, setting, edits);
            edits.Replace(setting.Node.Span, OptionNames.InCode(setting.Property, value));
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>Removes the reported setting, in any form; all other settings are kept.</summary>
    /// <param name="properties">The properties that the diagnostic may be about.</param>
    internal static void Remove(FixRequest request, EditSet edits, params string[] properties)
    {
        var setting = request.Site.Facts.Settings.LastOrDefault(s => properties.Contains(s.Property) && request.IsAbout(s));
        // An earlier setting of the same option would take effect.
        if (setting is null || request.Site.Facts.Settings.Count(s => s.Property == setting.Property) > 1)
        {
            edits.Refuse();
        }
        else if (setting.Form == SettingForm.Text)
        {
            RemovalEdits.RemoveItem(request, setting.Template!, setting.ItemSpan, edits);
        }
        else
        {
            RemovalEdits.RemoveOnly(request, setting.Node, edits);
        }
    }

    /// <summary>Adds options that the site does not set.</summary>
    internal static void Add(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        var site = request.Site;
        var code = options.Select(o => (o.Property, Value: OptionNames.InCode(o.Property, o.Value))).ToList();
        var creation = site.Kind == SiteKind.Options ? site.Creation as BaseObjectCreationExpressionSyntax : null;
        var needsCode = options.Any(o => o.Property == OptionNames.ReconnectRetryPolicy);
        if (site.Setting is not null)
        {
            if (!TryAddAssignments(request, code, edits))
            {
                ConfigureEdits.Add(request, code, edits);
            }
        }
        else if (creation is not null && (creation.Initializer is { Expressions.Count: > 0 } || site.AssignmentTargets.IsEmpty))
        {
            AddToInitializer(request, creation, code, edits);
        }
        else if (site.Kind is not (SiteKind.Options or SiteKind.Delegate) && (site.Kind != SiteKind.Parsed || (site.AssignmentTargets.IsEmpty && !needsCode)))
        {
            AddToTexts(request, options, edits);
        }
        else if (TryAddAssignments(request, code, edits))
        {
            return;
        }
        // Every assignment is conditional: the option is added where the object is created.
        else if (creation is not null)
        {
            AddToInitializer(request, creation, code, edits);
        }
        else if (site.Kind == SiteKind.Parsed && !needsCode)
        {
            AddToTexts(request, options, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>Adds options at the end of each connection string that conditions choose from.</summary>
    private static void AddToTexts(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        // What is wrong in a text is repaired first: an option with a misspelt name would lose its value to the one that is added.
        if (ProblemEdits.AreLeftIn(request))
        {
            edits.Refuse();
            return;
        }

        foreach (var place in request.Site.Places.DefaultIfEmpty(request.Site))
        {
            AddToText(request with { Site = place }, options, edits);
        }
    }

    /// <summary>Adds options at the end of the connection string. A value may be code in braces.</summary>
    internal static void AddToText(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits) =>
        TextEdits.Append(request, string.Join(",", options.Select(o => OptionNames.Keyword(o.Property) + "=" + o.Value)), edits);

    private static void AddToInitializer(
        FixRequest request,
        BaseObjectCreationExpressionSyntax creation,
        IReadOnlyList<(string Property, string Value)> options,
        EditSet edits)
    {
        if (creation.SyntaxTree == request.Tree)
        {
            InitializerEdits.Add(request, creation, options, edits);
        }
        else
        {
            edits.Refuse();
        }
    }

    /// <summary>
    /// Adds <c>target.Property = value;</c> after the last assignment that is sure to run before the connection is made. A method that the object
    /// is handed to keeps its text: others may call it with theirs.
    /// </summary>
    private static bool TryAddAssignments(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        var site = request.Site;
        var start = site.Creation ?? (site.Setting is not null && site.Sinks.Length == 1 ? site.Sinks[0].Node : site.Anchor);
        if (start.SyntaxTree != request.Tree)
        {
            return false;
        }

        foreach (var target in site.AssignmentTargets.Where(t => t.EnclosingMember() == start.EnclosingMember()).OrderByDescending(t => t.SpanStart))
        {
            var isAfterSink = site.Sinks.Any(s => s.Node != start && Precedes(s.Node, target));
            if (isAfterSink || !AlwaysRuns(start, target))
            {
                continue;
            }

            var assignments = options.Select(o => $"{target}.{o.Property} = {o.Value};");
            if (target.FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or LambdaExpressionSyntax) is ExpressionStatementSyntax statement
                && statement.Parent is BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax)
            {
                StatementEdits.AddAfter(request, statement, assignments, edits);
                return true;
            }

            if (target.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Body: ExpressionSyntax body })
            {
                edits.Insert(body.SpanStart, "{ ");
                edits.Insert(body.Span.End, "; " + string.Join(" ", assignments) + " }");
                return true;
            }
        }

        return false;
    }

    private static bool Precedes(SyntaxNode node, ExpressionSyntax target) =>
        node.SyntaxTree == target.SyntaxTree && node.SpanStart < target.SpanStart
            && node.EnclosingFunction() == target.EnclosingFunction() && !node.Span.Contains(target.Span);

    private static bool AlwaysRuns(SyntaxNode start, ExpressionSyntax target) =>
        target.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda && start.Span.Contains(lambda.Span)
            ? RunOrder.From(lambda.Body, target) == Reach.Always
                || lambda.Body.Span.Contains(target.Span) && RunOrder.From(lambda, target) != Reach.Never && !HasBranch(lambda, target)
            : RunOrder.From(start, target) == Reach.Always;

    private static bool HasBranch(LambdaExpressionSyntax lambda, SyntaxNode target) =>
        target.Ancestors().TakeWhile(a => a != lambda).Any(a => a is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax
            or ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or CatchClauseSyntax);
}
