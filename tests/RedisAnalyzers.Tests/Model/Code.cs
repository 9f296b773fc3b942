using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Short sources and what the model makes of them, printed so that a line can be compared.</summary>
internal static class Code
{
    /// <summary>Compiled on the newest library.</summary>
    public static (Compilation Compilation, SyntaxTree Tree, RedisCompilation Asked) Compile(string source, Setup? setup = null)
    {
        var used = setup ?? Setup.Plain;
        var project = TestProject.Create(source, used, used.RunsOn.Last());
        Expect.Compiles(project.Compilation, project.Library, "The source");
        return (project.Compilation, project.Compilation.SyntaxTrees.First(), RedisCompilation.TryGet(project.Compilation, [], CancellationToken.None)!);
    }

    /// <summary>The text that reaches the first Connect, with <c>@</c> for what is unknown.</summary>
    public static string Text(string source)
    {
        var (_, tree, asked) = Compile(source);
        var call = Calls(tree, "Connect").First();
        var template = TemplateReader.Read(call.ArgumentList.Arguments[0].Expression, ReadContext.At(asked)).Template;
        return template is null ? "null" : template.Text.Replace(ConnectionString.Hole, '@');
    }

    /// <summary>
    /// Every site, in source order: what it is anchored at, then endpoints and options; <c>?</c> is unknown, <c>+</c> means that there may be more.
    /// </summary>
    public static IEnumerable<string> Sites(string source, Setup? setup = null)
    {
        var (_, tree, asked) = Compile(source, setup);
        return ConnectionSites.In(tree, asked).Select(Print);
    }

    public static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxTree tree, string name) =>
        tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.CalledName() == name);

    private static string Print(ConnectionSite site)
    {
        var facts = site.Facts;
        var endpoints = facts.Endpoints.Select(endpoint =>
            (endpoint.IsCertain ? endpoint.Host ?? "?" : "?") + (endpoint.HasPort ? ":" + (endpoint.Port?.ToString() ?? "?") : ""));
        var options = facts.Settings.Select(statement => statement.Property).Distinct()
            .Select(property => $"{property}={(facts[property].IsKnown ? facts[property].Value : "?")}");
        var parts = endpoints.Concat(options).ToList();
        if (facts.OptionsMayHoldMore)
        {
            parts.Add("+");
        }

        return $"{site.Kind}: {string.Join(' ', parts)}".TrimEnd() + (site.Helper is null ? "" : " (seen from a caller)");
    }
}
