using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>A connection string whose place an options object can take, because the API takes either.</summary>
/// <param name="Span">What the object replaces: the text, the call of <c>Parse</c>, or the text and the delegate after it.</param>
/// <param name="Start">The first character of the text, for names that the object uses.</param>
/// <param name="Assigned">The options that the delegate assigns, as code. Nothing else is in it.</param>
/// <param name="Others">Further changes: the name of the property, or of the variable, that gets the object.</param>
internal sealed record ReplacedText(
    TextSpan Span, int Start, ImmutableArray<(string Property, string Value)> Assigned, ImmutableArray<TextChange> Others)
{
    private const string OptionsProperty = "ConfigurationOptions";

    /// <summary>The API has an overload or a property for options objects, or already gets one.</summary>
    internal static bool TakesOptions(ConnectionSite site) =>
        site.Kind == SiteKind.Parsed || (site.Sinks.Length == 1 && (IsConnect(site.Sinks[0]) || IsBesideOptions(site.Sinks[0])));

    /// <summary>
    /// The connection string of a site, which must be written there, or in a local or private member that nothing else uses. Null where an object cannot take
    /// its place.
    /// </summary>
    internal static ReplacedText? Of(FixRequest request, EditSet edits)
    {
        var site = request.Site;
        if (site.Kind is not (SiteKind.Text or SiteKind.Parsed) || site.Values.Length > 1 || !TakesOptions(site))
        {
            return null;
        }

        var text = site.TextExpression!;
        var holder = IsWrittenIn(site, text) ? null : TextHolder.Of(request, text);
        var written = holder?.Value ?? text;
        if (!IsWrittenIn(site, written))
        {
            return null;
        }

        var replaced = new ReplacedText(
            written.Span, written.SpanStart, ImmutableArray<(string, string)>.Empty, holder?.AsOptions(request, edits) ?? ImmutableArray<TextChange>.Empty);
        if (site.Kind == SiteKind.Parsed)
        {
            return holder is null && site.Creation is { } creation && !creation.HasInnerComment() ? replaced with { Span = creation.Span } : null;
        }

        // The replaced code may contain comments between its parts: then each part is edited separately.
        return written.HasInnerComment() ? null
            : IsConnect(site.Sinks[0]) ? replaced.AsArgument(request, text, holder is null)
            : replaced.AsProperty(site.Sinks[0], text);
    }

    private static bool IsWrittenIn(ConnectionSite site, ExpressionSyntax node) =>
        site.Text!.Pieces.All(piece => piece.Node.SyntaxTree == node.SyntaxTree && node.Span.Contains(piece.Node.Span));

    /// <summary>An argument of <c>Connect</c>; the delegate after it becomes a part of the object.</summary>
    private ReplacedText? AsArgument(FixRequest request, ExpressionSyntax text, bool isWrittenThere)
    {
        var arguments = request.Site.Sinks[0].Node.Arguments();
        var index = arguments.IndexOf(argument => argument.Expression == text);
        var hasDelegate = arguments.Any(static argument => argument.Expression.WalkDown() is AnonymousFunctionExpressionSyntax);
        if (index < 0 || !hasDelegate)
        {
            return index < 0 || request.Site.Facts.Settings.Any(static setting => setting.Form != SettingForm.Text) ? null : this;
        }

        return isWrittenThere && index + 1 < arguments.Count && arguments[index + 1] is { Expression: LambdaExpressionSyntax configure } argument
            && AssignedBy(configure) is { } assigned && !text.SyntaxTree.GetRoot().HasCommentIn(TextSpan.FromBounds(Span.Start, argument.Span.End))
            ? this with { Span = TextSpan.FromBounds(Span.Start, argument.Span.End), Assigned = assigned }
            : null;
    }

    /// <summary>The value of a property that has a sibling for options.</summary>
    private ReplacedText? AsProperty(ReachedSink sink, ExpressionSyntax text) =>
        sink.Node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && assignment.Right == text
            && Name(assignment.Left) is { } name
            ? this with { Others = Others.Add(new TextChange(name.Span, OptionsProperty)) }
            : null;

    private static SimpleNameSyntax? Name(ExpressionSyntax property) =>
        property is MemberAccessExpressionSyntax access ? access.Name : property as SimpleNameSyntax;

    private static bool IsConnect(ReachedSink sink) => sink.Sink is { Type: "StackExchange.Redis.ConnectionMultiplexer", Member: "Connect" or "ConnectAsync" };

    private static bool IsBesideOptions(ReachedSink sink) => sink.Sink.OverriddenBy.Contains(OptionsProperty);

    /// <summary>The options that a delegate assigns; null when it does anything else, or when the order matters.</summary>
    private static ImmutableArray<(string Property, string Value)>? AssignedBy(LambdaExpressionSyntax configure)
    {
        if (configure.FirstParameter() is not ParameterSyntax { Identifier.ValueText: var options })
        {
            return null;
        }

        var statements = configure.Body is BlockSyntax block
            ? block.Statements.Select(static statement => (statement as ExpressionStatementSyntax)?.Expression)
            : new[] { configure.Body as ExpressionSyntax };
        var assigned = ImmutableArray.CreateBuilder<(string Property, string Value)>();
        foreach (var statement in statements)
        {
            if (statement is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                || assignment.Left is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax target, Name.Identifier.ValueText: var property }
                || target.Identifier.ValueText != options || property == "Defaults" || assigned.Any(other => other.Property == property)
                || assignment.Right.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == options))
            {
                return null;
            }

            assigned.Add((property, assignment.Right.ToString()));
        }

        return assigned.ToImmutable();
    }
}
