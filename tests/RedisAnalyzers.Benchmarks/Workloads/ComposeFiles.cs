using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Benchmarks.Workloads;

/// <summary>A compose file as the package hands it to the compiler: 300 lines, services of all kinds, one of which is Redis.</summary>
internal static class ComposeFiles
{
    internal const int Lines = 300;

    /// <summary>Options with a file that nobody has read yet.</summary>
    internal static AnalyzerOptions Fresh() => new([new File()]);

    private static SourceText Written()
    {
        var text = new StringBuilder(
            "services:\n  redis:\n    image: redis:7-alpine\n    command: redis-server --appendonly yes\n    ports: [\"6379:6379\"]\n");
        for (var (service, lines) = (0, 5); lines < Lines; service++, lines += 12)
        {
            text.Append($$"""
                  area{{service}}:
                    image: "shop/area{{service}}:${TAG:-latest}"
                    depends_on:
                      - redis
                    environment:
                      # where Redis is
                      REDIS_HOST: localhost
                      REDIS_PORT: 6379
                      LOG_LEVEL: 'information'
                    ports:
                      - "80{{service:00}}:80"
                    restart: unless-stopped

                """);
        }

        return SourceText.From(text.ToString(), Encoding.UTF8);
    }

    private sealed class File : AdditionalText
    {
        private readonly SourceText _text = Written();

        public override string Path => "/shop/docker-compose.yml";

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
