using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Editing;

/// <summary>Projects of files that name each other: what a report in one of them says depends on the others.</summary>
internal static class EditedProjects
{
    private const string Usings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http;
        global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        """;

    /// <summary>All of them, as nobody has edited them yet.</summary>
    public static IEnumerable<EditedProject> All => [.. Programs, .. OfTests.Chunk(6).Select((chunk, at) => Together($"cases {at + 1}", chunk))];

    /// <summary>Whole programs.</summary>
    public static IEnumerable<EditedProject> Programs => [Sample("Shop"), Sample("ShopRepaired"), Linked];

    /// <summary>
    /// Callers and helpers, constants, registrations and consumers, a partial class, templates of log messages, options that are completed elsewhere.
    /// </summary>
    public static EditedProject Linked => new("files that name each other", Setup.Web,
        ("Usings.cs", Usings),
        ("Program.cs",
            """
            using StackExchange.Redis;

            var builder = WebApplication.CreateBuilder(args);
            var text = builder.Configuration["Redis"] ?? Names.Redis;
            Registrations.Add(builder.Services, text);
            var open = Helper.Open(text);
            Log.Connected(builder.Services.BuildServiceProvider().GetRequiredService<ILogger<Carts>>(), text);
            builder.Build().Run();
            """),
        ("Names.cs",
            """
            internal static class Names
            {
                internal const string Host = "localhost";
                internal const string Redis = Host + ":6379,password=s3cr3tW0rd";
                internal static readonly string Replica = "redis-replica:6380";
            }
            """),
        ("Helper.cs",
            """
            using StackExchange.Redis;

            internal static partial class Helper
            {
                internal static ConnectionMultiplexer Open(string text)
                {
                    var options = ConfigurationOptions.Parse(text);
                    Harden(options);
                    return ConnectionMultiplexer.Connect(options);
                }

                internal static ConnectionMultiplexer OpenReplica() => Open(Names.Replica);

                internal static partial void Harden(ConfigurationOptions options);
            }
            """),
        ("Hardening.cs",
            """
            using StackExchange.Redis;

            internal static partial class Helper
            {
                internal static partial void Harden(ConfigurationOptions options)
                {
                    options.AbortOnConnectFail = false;
                    options.ConnectTimeout = 2000;
                    options.Ssl = true;
                }

                internal static void Endpoint(ConfigurationOptions options) => options.EndPoints.Add("localhost");
            }
            """),
        ("Registrations.cs",
            """
            using StackExchange.Redis;

            internal static class Registrations
            {
                internal static void Add(IServiceCollection services, string text)
                {
                    services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(text));
                    services.AddStackExchangeRedisCache(options => options.Configuration = text);
                    services.AddHealthChecks().AddRedis(Names.Redis);
                    services.AddScoped<Carts>();
                    services.AddScoped<ICatalog, Catalog>();
                }
            }
            """),
        ("Carts.cs",
            """
            using StackExchange.Redis;

            public sealed class Carts
            {
                private readonly ConnectionMultiplexer _redis;

                public Carts() => _redis = Helper.OpenReplica();

                public async Task<string> ReadAsync(string key)
                {
                    if (!_redis.IsConnected)
                    {
                        throw new InvalidOperationException(Names.Redis);
                    }

                    return (await _redis.GetDatabase().StringGetAsync(key)).ToString();
                }
            }
            """),
        ("Catalog.cs",
            """
            using StackExchange.Redis;

            public interface ICatalog { }

            public sealed class Catalog : ICatalog, IDisposable
            {
                private readonly IConnectionMultiplexer _redis;
                private readonly ConfigurationOptions _options = new() { EndPoints = { Names.Host } };

                public Catalog(IConnectionMultiplexer redis)
                {
                    _redis = redis;
                    Helper.Endpoint(_options);
                }

                public object Second() => ConnectionMultiplexer.Connect(_options);

                public object? Quiet()
                {
                    try
                    {
                        return Helper.Open(Names.Replica);
                    }
                    catch (RedisConnectionException)
                    {
                        return null;
                    }
                }

                public void Dispose() => _redis.Dispose();
            }
            """),
        ("Log.cs",
            """
            internal static partial class Log
            {
                private static readonly Action<ILogger, string, Exception?> Connecting =
                    LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), Template);

                internal const string Template = "Connected to {Text}";

                internal static void Connected(ILogger logger, string text) => Connecting(logger, text, null);
            }
            """));

    /// <summary>The cases of the rules' tests that are about several files, as far as they stand there as they are.</summary>
    public static IReadOnlyList<EditedProject> CasesOfTests => [.. OfTests.Select((one, at) => Together($"{one.Name} {at}", [one]))];

    private static IReadOnlyList<FilesOfTest> OfTests { get; } =
    [
        .. from path in Product.Files("tests/RedisAnalyzers.Tests/Rules", "Redis*Tests*.cs")
           from method in CSharpSyntaxTree.ParseText(Product.Repository.Read(path)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
           let others = method.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsSource).Select(call => Literals(call.ArgumentList.Arguments))
               .ToList()
           where others.Count > 0
           let setup = method.ToString().Contains("Setup.Web", StringComparison.Ordinal) ? Setup.Web : Setup.Plain
           from main in Mains(method)
           select new FilesOfTest(Path.GetFileNameWithoutExtension(path), [Snippet.Wrap(main, setup), .. others.Select(other => other[1])]),
    ];

    private static EditedProject Sample(string name) => new(name, Setup.Web,
        [("Usings.cs", Usings), .. Product.Files($"samples/{name}").Select(file => (Path.GetFileName(file), Product.Repository.Read(file)))]);

    // Each case in a namespace of its own; names that it shares with another still meet where it has none.
    private static EditedProject Together(string name, IReadOnlyList<FilesOfTest> cases) => new(name, Setup.Web,
        from one in cases.Index()
        from file in one.Item.Texts.Index()
        select ($"Case{one.Index}File{file.Index}.cs", Markup.Read(cases.Count == 1 ? file.Item : InNamespace(file.Item, one.Index)).Text));

    private static string InNamespace(string text, int number)
    {
        var root = CSharpSyntaxTree.ParseText(Markup.Read(text).Text).GetCompilationUnitRoot();
        return root.Members.Any(member => member is BaseNamespaceDeclarationSyntax or GlobalStatementSyntax)
            ? Markup.Read(text).Text
            : $"namespace Case{number};\n{Markup.Read(text).Text}";
    }

    private static bool IsSource(InvocationExpressionSyntax call) =>
        call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Source" }, ArgumentList.Arguments: var arguments }
            && Literals(arguments).Count >= 2;

    // The source of the verb, or what the theory puts there.
    private static IEnumerable<string> Mains(MethodDeclarationSyntax method)
    {
        var verbs = method.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "Flags" or "Silent" or "Fixes" });
        var data = method.AttributeLists.SelectMany(list => list.Attributes)
            .Where(attribute => attribute.Name.ToString() == "InlineData" && attribute.ArgumentList is not null);
        return verbs.SelectMany(call => Literals(call.ArgumentList.Arguments).Take(1))
            .Concat(
                data.SelectMany(attribute => attribute.ArgumentList!.Arguments.Select(argument => argument.Expression).Take(1))
                    .Select(Literal).OfType<string>());
    }

    private static List<string> Literals(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        [.. arguments.TakeWhile(argument => Literal(argument.Expression) is not null).Select(argument => Literal(argument.Expression)!)];

    private static string? Literal(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) ? literal.Token.ValueText : null;

    private sealed record FilesOfTest(string Name, IReadOnlyList<string> Texts);
}
