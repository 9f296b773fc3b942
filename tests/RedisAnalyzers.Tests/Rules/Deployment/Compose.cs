using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Deployment;

/// <summary>Compose files of cases, put together from what differs between them.</summary>
internal static class Compose
{
    /// <summary>The name that most of them have.</summary>
    public const string File = "docker-compose.yml";

    /// <summary>The compose file that most tutorials show: plain <c>depends_on</c>, a published port, one network, the service name as the host.</summary>
    public const string OfTutorials =
        """
        version: '3.8'
        services:
          redis:
            image: redis:7-alpine
            ports:
              - "6379:6379"
            networks:
              - app_network

          app:
            build: .
            depends_on:
              - redis
            environment:
              - REDIS_HOST=redis
              - REDIS_PORT=6379
            networks:
              - app_network

        networks:
          app_network:
            driver: bridge
        """;

    /// <summary>Code that takes the connection string from the environment.</summary>
    public const string Reader = "ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"ConnectionStrings__Redis\")!)";

    /// <summary>The containers are built from the project, which lies in the folder of the files.</summary>
    public static Setup Built { get; } = Setup.Plain.Property("ProjectDir", ConfigFiles.Root);

    /// <summary>A Redis called redis, and a program called api that is told where it is.</summary>
    /// <param name="environment">The variables of the program, as a mapping or a list.</param>
    /// <param name="api">Everything else about the program.</param>
    /// <param name="redis">Everything about Redis.</param>
    public static string Of(string environment = "", string api = "build: .", string redis = "image: redis:7-alpine") =>
        $"services:\n  redis:\n{Lines(redis, 4)}  api:\n{Lines(api, 4)}" + (environment.Length == 0 ? "" : $"    environment:\n{Lines(environment, 6)}");

    /// <summary>A Redis called redis, and nothing else.</summary>
    public static string Server(string lines, string image = "redis:7-alpine") => $"services:\n  redis:\n    image: {image}\n{Lines(lines, 4)}";

    /// <summary>A Redis that starts with the file <c>redis.conf</c> beside the compose file, and a program that connects to it.</summary>
    public static string WithConfiguration(string environment = "REDIS_HOST: redis", string arguments = "") => Of(
        environment,
        redis: "image: redis:7-alpine\n"
            + $"command: redis-server /usr/local/etc/redis/redis.conf{arguments}\n"
            + "volumes:\n  - ./redis.conf:/usr/local/etc/redis/redis.conf:ro");

    /// <summary>The setup with a compose file.</summary>
    public static Setup With(this Setup setup, string text, string path = File) => setup.File(path, text);

    private static string Lines(string text, int indent) =>
        string.Concat(text.Split('\n').Where(line => line.Length > 0).Select(line => $"{new string(' ', indent)}{line}\n"));
}
