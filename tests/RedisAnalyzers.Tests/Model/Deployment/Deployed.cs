using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model.Deployment;

/// <summary>Compose files and what the model makes of them.</summary>
internal static class Deployed
{
    internal const string Root = "/repo/";

    private static readonly Compilation Empty = TestProject.Create("class C { }", Setup.Plain, Setup.Plain.RunsOn.Last()).Compilation;

    /// <summary>The projects of some files; paths are relative to the root of a repository.</summary>
    internal static ImmutableArray<ComposeProject> Projects(params (string Path, string Text)[] files) =>
        Deployments.Of(RedisCompilation.TryGet(
            Empty, [.. files.Select(file => (AdditionalText)new TextFile(Root + file.Path, file.Text))], CancellationToken.None)!);

    /// <summary>The project of one file.</summary>
    internal static ComposeProject Project(string text) => Assert.Single(Projects(("docker-compose.yml", text)));

    /// <summary>The only server of a file with a service, given the lines below its name.</summary>
    internal static RedisServer Server(string service, params (string Path, string Text)[] files) =>
        Assert.Single(Projects([("docker-compose.yml", Service("redis", service)), .. files])[0].Servers);

    /// <summary>A file with one service.</summary>
    internal static string Service(string name, string lines) =>
        $"services:\n  {name}:\n" + string.Concat(lines.Split('\n').Select(line => line.Length == 0 ? "" : $"    {line}\n"));

    private sealed class TextFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) =>
            Microsoft.CodeAnalysis.Text.SourceText.From(text);
    }
}
