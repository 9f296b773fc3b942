using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Sets options at a site in the form that the site is written in: a keyword in the text, a property in the initializer, an assignment beside the others.
/// </summary>
internal static class OptionEdits
{
    /// <summary>Sets one option to a constant.</summary>
    /// <param name="value">The value as text has it (<c>false</c>, <c>5000</c>).</param>
    internal static void Set(FixRequest request, string property, string value, EditSet edits)
    {
        var stated = request.Site.Facts.Settings.LastOrDefault(s => s.Property == property);
        if (stated is null)
        {
            Add(request, new[] { (property, value) }, edits);
        }
        else
        {
            Change(request, stated, value, edits);
        }
    }

    /// <summary>Changes what a setting says.</summary>
    internal static void Change(FixRequest request, OptionSetting setting, string value, EditSet edits)
    {
        if (setting.Form != SettingForm.Text)
        {
            if (setting.Node.SyntaxTree == request.Tree)
            {
                edits.Replace(setting.Node.Span, OptionNames.InCode(setting.Property, value));
            }
            else
            {
                edits.Refuse();
            }

            return;
        }

        // Text that others use too keeps its value; a later item wins.
        if (setting.Template!.PieceOf(setting.ValueSpan) is { IsLiteral: true } piece && TextEdits.MayEdit(request, piece.Node))
        {
            edits.Replace(piece.SourceOf(setting.ValueSpan), value);
        }
        else
        {
            TextEdits.Append(request, OptionNames.Keyword(setting.Property) + "=" + value, edits);
        }
    }

    /// <summary>Takes the reported setting out, in whatever form it is written; every other setting stays.</summary>
    /// <param name="properties">The properties that the report may be about.</param>
    internal static void Remove(FixRequest request, EditSet edits, params string[] properties)
    {
        var reported = request.Diagnostic.Location.SourceSpan;
        var stated = request.Site.Facts.Settings.LastOrDefault(s =>
            properties.Contains(s.Property) && request.Site.Locate(s.Template, s.ValueSpan, s.Node).Primary.SourceSpan == reported);
        // An earlier statement of the same option would come to life.
        if (stated is null || request.Site.Facts.Settings.Count(s => s.Property == stated.Property) > 1)
        {
            edits.Refuse();
        }
        else if (stated.Form == SettingForm.Text)
        {
            TextEdits.RemoveItem(request, stated.Template!, stated.ItemSpan, edits);
        }
        else if (stated.Node.SyntaxTree != request.Tree || stated.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } assignment)
        {
            edits.Refuse();
        }
        else if (assignment.Parent is ExpressionStatementSyntax statement)
        {
            StatementEdits.Remove(request, statement, edits);
        }
        else
        {
            InitializerEdits.Remove(request, assignment, edits);
        }
    }

    /// <summary>Adds options that the site does not state.</summary>
    internal static void Add(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        var site = request.Site;
        List<(string Property, string Value)> code = options.Select(o => (o.Property, OptionNames.InCode(o.Property, o.Value))).ToList();
        var hasElements = site.Creation is BaseObjectCreationExpressionSyntax { Initializer.Expressions.Count: > 0 };
        if (site.Kind == SiteKind.Options && site.Creation is BaseObjectCreationExpressionSyntax creation && (hasElements || site.AssignmentTargets.IsEmpty))
        {
            if (creation.SyntaxTree == request.Tree)
            {
                InitializerEdits.Add(request, creation, code, edits);
            }
            else
            {
                edits.Refuse();
            }
        }
        else if (site.Kind is SiteKind.Options or SiteKind.Delegate
            || (site.Kind == SiteKind.Parsed && (!site.AssignmentTargets.IsEmpty || options.Any(o => o.Property == OptionNames.ReconnectRetryPolicy))))
        {
            if (TryAddAssignments(request, code, edits))
            {
                return;
            }
            // Every assignment is under a condition: the option goes to where the object is made.
            if (site.Kind == SiteKind.Options && site.Creation is BaseObjectCreationExpressionSyntax made && made.SyntaxTree == request.Tree)
            {
                InitializerEdits.Add(request, made, code, edits);
            }
            else if (site.Kind == SiteKind.Parsed && options.All(o => o.Property != OptionNames.ReconnectRetryPolicy))
            {
                AppendItems();
            }
            else
            {
                edits.Refuse();
            }
        }
        else
        {
            AppendItems();
        }

        void AppendItems() =>
            TextEdits.Append(request, string.Join(",", options.Select(o => OptionNames.Keyword(o.Property) + "=" + o.Value)), edits);
    }

    /// <summary>
    /// Adds <c>target.Property = value;</c> behind the last assignment that is sure to run before the connection is made. A method that the object
    /// is handed to keeps its text: others may call it with theirs.
    /// </summary>
    private static bool TryAddAssignments(FixRequest request, IReadOnlyList<(string Property, string Value)> options, EditSet edits)
    {
        var site = request.Site;
        var start = site.Creation ?? site.Anchor;
        foreach (var target in site.AssignmentTargets.Where(t => t.EnclosingMember() == start.EnclosingMember()).OrderByDescending(t => t.SpanStart))
        {
            var late = site.Sinks.Any(s => s.Node.SyntaxTree == target.SyntaxTree && s.Node != start && s.Node.SpanStart < target.SpanStart
                && s.Node.EnclosingFunction() == target.EnclosingFunction()
                && !s.Node.Span.Contains(target.Span));
            if (late || !IsSure(start, target))
            {
                continue;
            }

            if (target.FirstAncestorOrSelf<SyntaxNode>(
                n => n is StatementSyntax or LambdaExpressionSyntax) is ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax or SwitchSectionSyntax } statement)
            {
                StatementEdits.AddBehind(request, statement, options.Select(o => target + "." + o.Property + " = " + o.Value + ";"), edits);
                return true;
            }

            if (target.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { Body: ExpressionSyntax body })
            {
                edits.Insert(body.SpanStart, "{ ");
                edits.Insert(body.Span.End, "; " + string.Join(" ", options.Select(o => target + "." + o.Property + " = " + o.Value + ";")) + " }");
                return true;
            }
        }

        return false;
    }

    private static bool IsSure(SyntaxNode start, ExpressionSyntax target) =>
        target.FirstAncestorOrSelf<LambdaExpressionSyntax>() is { } lambda && start.Span.Contains(lambda.Span)
            ? RunOrder.From(lambda.Body, target) == Reach.Always
                || lambda.Body.Span.Contains(target.Span) && RunOrder.From(lambda, target) != Reach.Never && !HasBranch(lambda, target)
            : RunOrder.From(start, target) == Reach.Always;

    private static bool HasBranch(LambdaExpressionSyntax lambda, SyntaxNode target) =>
        target.Ancestors().TakeWhile(
            a => a != lambda).Any(a => a is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax or ForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or CatchClauseSyntax);
}
