using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>Settings files as the package hands them to the compiler: 5 KB each, about many things, one of which is Redis.</summary>
internal static class SettingsFiles
{
    private const int Characters = 5_000;

    /// <summary>Options with so many files that nobody has read yet.</summary>
    internal static AnalyzerOptions Fresh(int files) => new([.. Enumerable.Range(0, files).Select(AdditionalText (number) => new File(number))]);

    private static SourceText Written(int number)
    {
        var text = new StringBuilder("{\n  \"ConnectionStrings\": {\n");
        text.Append($"    \"Redis\": \"redis{number}.shop.example:6379,password=x{number}yz!A;abortConnect=false\",\n    \"Search\": \"localhost:6739\"\n  }}");
        for (var section = 0; text.Length < Characters; section++)
        {
            text.Append($$"""
                ,
                  "Area{{section}}": {
                    "Url": "https://area{{section}}.shop.example/api/orders?version={{number}}",
                    "Timeout": 30,
                    "Title": "What customers see: \"area {{section}}\"",
                    "Features": [ "search", "baskets" ],
                    "Log": { "Level": "Information", "Path": "C:\\logs\\area{{section}}" }
                  }
                """);
        }

        return SourceText.From(text.Append("\n}\n").ToString(), Encoding.UTF8);
    }

    private sealed class File(int number) : AdditionalText
    {
        private readonly SourceText _text = Written(number);

        public override string Path => $"/shop/appsettings.Area{number}.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
