using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>A case's options, read by Roslyn itself from the text of an .editorconfig and a .globalconfig.</summary>
internal sealed class ConfigFiles : AnalyzerConfigOptionsProvider
{
    internal const string Root = "/src/";

    private readonly AnalyzerConfigSet _set;

    private ConfigFiles(AnalyzerConfigSet set)
    {
        _set = set;
        GlobalOptions = new Values(set.GlobalConfigOptions.AnalyzerOptions);
    }

    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <summary>The config files of a case.</summary>
    internal static IEnumerable<(string Path, string Text)> Files(Setup setup)
    {
        if (!setup.GlobalOptions.IsEmpty)
        {
            yield return (Root + ".globalconfig", "is_global = true\n"
                + string.Concat(setup.GlobalOptions.Select(option => $"{option.Key} = {option.Value}\n")));
        }

        if (!setup.Options.IsEmpty)
        {
            var text = new StringBuilder("root = true\n");
            foreach (var (section, key, value) in setup.Options)
            {
                text.Append($"[{section}]\n{key} = {value}\n");
            }

            yield return (Root + ".editorconfig", text.ToString());
        }
    }

    internal static ConfigFiles Of(Setup setup) =>
        new(AnalyzerConfigSet.Create(Files(setup).Select(file => AnalyzerConfig.Parse(file.Text, file.Path)).ToImmutableArray(), out _));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => For(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => For(textFile.Path);

    private Values For(string path) => new(_set.GetOptionsForSourcePath(path).AnalyzerOptions);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
