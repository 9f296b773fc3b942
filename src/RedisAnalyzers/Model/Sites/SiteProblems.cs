using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>A mistake in one of the texts of a site.</summary>
/// <param name="Template">The text.</param>
/// <param name="Problem">What is wrong in it.</param>
/// <param name="Origin">Where the text is written.</param>
internal sealed record SiteProblem(TextTemplate Template, Problem Problem, Origin Origin);

/// <summary>
/// Finds the mistakes in the texts of a site, for the versions of the library that the compilation may reference: a mistake is one when the oldest
/// and the newest of them make it.
/// </summary>
internal static class SiteProblems
{
    private static readonly Memo<ConnectionSite, ImmutableArray<SiteProblem>> OfSite = new();

    /// <summary>What is wrong with the texts of a site, read once for all rules.</summary>
    internal static ImmutableArray<SiteProblem> Of(ConnectionSite site, RedisCompilation compilation) =>
        OfSite.Of(site, compilation, static (s, c) => Read(s, c));

    private static ImmutableArray<SiteProblem> Read(ConnectionSite site, RedisCompilation compilation)
    {
        var found = new List<SiteProblem>();
        if (site.Kind is SiteKind.Text or SiteKind.Parsed && site.Text is { } text)
        {
            found.AddRange(Sure(compilation, text, site.TextOrigin, (parsed, version) => ProblemReader.Read(parsed, version, site.MayIgnoreUnknown)));
            foreach (var alternative in site.Alternatives.Where(a => !a.IsPart))
            {
                found.AddRange(
                    Sure(compilation, alternative, site.TextOrigin, (parsed, version) => ProblemReader.Read(parsed, version, site.MayIgnoreUnknown)));
            }
            // After ?? an empty text says that there may be no setting: whether it is checked is another question.
            found.RemoveAll(m => m.Template != text && m.Problem.Kind == ProblemKind.NoEndpoint);
            found.RemoveAll(m => m.Problem.OverriddenBy is { } by && !IsOneStatement(m.Template, m.Problem.Span, by)
                || m.Problem.Kind == ProblemKind.NoEndpoint && MayNameServers(site, m.Template));
        }

        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint.Form == SettingForm.Text)
            {
                continue;
            }

            IEnumerable<TextTemplate> texts = endpoint.Template is null ? endpoint.Fallbacks : endpoint.Fallbacks.Insert(0, endpoint.Template);
            foreach (var alone in texts.Where(t => !t.IsPart && !IsWholeTextByName(t, endpoint)))
            {
                found.AddRange(Sure(compilation, alone, endpoint.Origin, (parsed, version) =>
                    LoneEndpoint.Read(parsed.Text, endpoint.IsPair, version) is { } one
                    ? ImmutableArray.Create(one)
                    : ImmutableArray<Problem>.Empty));
            }
        }

        found.AddRange(AddedTwice(site));
        return found.ToImmutableArray();
    }

    /// <summary>The text is a whole connection string that is written elsewhere, perhaps for a connection: what is wrong is this use of it.</summary>
    private static bool IsWholeTextByName(TextTemplate text, EndpointSetting endpoint) =>
        text.Text.IndexOf(',') >= 0 && endpoint.Origin.IsCode && endpoint.Node is not (AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax)
            && !text.IsWrittenIn(endpoint.Node) && UriText.Read(text.Text, new TextSpan(0, text.Text.Length)) is null;

    /// <summary>
    /// A text may name a server twice; adding one that is there throws ("EndPoints must be unique").
    /// </summary>
    private static IEnumerable<SiteProblem> AddedTwice(ConnectionSite site)
    {
        var seen = new HashSet<(string, int)>();
        foreach (var endpoint in site.Facts.Endpoints)
        {
            if (endpoint is not { Host: { } host, IsCertain: true } || (endpoint.HasPort && endpoint.Port is null))
            {
                continue;
            }

            if (!seen.Add((host, endpoint.Port ?? 0)) && endpoint is { Form: not SettingForm.Text, Template: { } text })
            {
                yield return new SiteProblem(
                    text,
                    new Problem(ProblemKind.Endpoint, endpoint.HostSpan, "This endpoint was already added, and adding it again throws", "add it only once"),
                    endpoint.Origin);
            }
        }
    }

    private static IEnumerable<SiteProblem> Sure(
        RedisCompilation compilation,
        TextTemplate text,
        Origin origin,
        Func<ConnectionString, Version, ImmutableArray<Problem>> read)
    {
        var oldest = read(text.Parsed, compilation.Types.Version);
        return read(text.Parsed, compilation.Types.LatestVersion).Where(m => oldest.Any(o => o.Kind == m.Kind && o.Span == m.Span))
            .Select(m => new SiteProblem(text, m, origin));
    }

    /// <summary>
    /// Text that code completes: endpoints are added to the object, or the object goes where that may happen. An empty text throws all the same.
    /// </summary>
    private static bool MayNameServers(ConnectionSite site, TextTemplate text) =>
        !string.IsNullOrWhiteSpace(text.Text) && (!site.Facts.Endpoints.IsEmpty || (site.Kind == SiteKind.Parsed
            ? site.Sinks.IsEmpty || site.MayGetEndpoints
            : site.Facts.EndpointsMayHoldMore));

    /// <summary>
    /// Both items are written in one expression. After a constant, another value is a deliberate override.
    /// </summary>
    private static bool IsOneStatement(TextTemplate text, TextSpan item, TextSpan by) =>
        text.PieceOf(item)?.Node is { } one && text.PieceOf(by)?.Node is { } other && Statement(one) == Statement(other);

    private static SyntaxNode? Statement(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(n => n is StatementSyntax or MemberDeclarationSyntax or VariableDeclaratorSyntax);
}
