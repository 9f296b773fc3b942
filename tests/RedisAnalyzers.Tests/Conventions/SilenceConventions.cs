using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Knowledge;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Where every rule says nothing.</summary>
public sealed class SilenceConventions
{
    /// <summary>Types that look like the library's and are somebody else's.</summary>
    private const string LookAlike =
        """
        namespace Acme.Redis
        {
            public sealed class ConfigurationOptions
            {
                public EndPointCollection EndPoints { get; } = new();
                public string? Password { get; set; }
                public string? User { get; set; }
                public string? ClientName { get; set; }
                public string? ServiceName { get; set; }
                public bool AbortOnConnectFail { get; set; }
                public bool Ssl { get; set; }
                public int ConnectTimeout { get; set; }
                public int SyncTimeout { get; set; }
                public int AsyncTimeout { get; set; }
                public int ConnectRetry { get; set; }
                public int KeepAlive { get; set; }
                public object? ReconnectRetryPolicy { get; set; }
                public bool ResolveDns { get; set; }
                public bool CheckCertificateRevocation { get; set; }
                public System.Security.Authentication.SslProtocols? SslProtocols { get; set; }
                public event System.Net.Security.RemoteCertificateValidationCallback? CertificateValidation { add { } remove { } }
                public void TrustIssuer(string path) { }
                public string ToString(bool includePassword) => "";
                public static ConfigurationOptions Parse(string configuration) => new();
            }

            public sealed class IServer
            {
                public void ConfigSet(string setting, string value) { }
                public object[] ConfigGet(string setting) => [];
            }

            public sealed class IDatabase
            {
                public string? StringGet(string key) => null;
                public System.Threading.Tasks.Task<string?> StringGetAsync(string key) => null!;
                public long StringIncrement(string key) => 0;
                public System.Threading.Tasks.Task<long> StringIncrementAsync(string key) => null!;
                public bool SetAdd(string key, string value) => true;
                public System.Threading.Tasks.Task<bool> SetAddAsync(string key, string value) => null!;
                public object Execute(string command, params object[] args) => this;
                public System.Threading.Tasks.Task<object> ExecuteAsync(string command, params object[] args) => null!;
            }

            public sealed class EndPointCollection : System.Collections.Generic.List<object>
            {
                public void Add(string hostAndPort) { }
                public void Add(string host, int port) { }
            }

            public sealed class ExponentialRetry { public ExponentialRetry(int milliseconds) { } }

            public sealed class LinearRetry { public LinearRetry(int milliseconds) { } }

            public sealed class RedisConnectionException : System.Exception { }

            public interface IConnectionMultiplexer : System.IDisposable
            {
                IDatabase GetDatabase();
                bool IsConnected { get; }
            }

            public sealed class ConnectionMultiplexer : IConnectionMultiplexer
            {
                public bool IsConnected => true;
                public void Dispose() { }
                public static ConnectionMultiplexer Connect(string configuration, object? log = null) => new();
                public static ConnectionMultiplexer Connect(string configuration, System.Action<ConfigurationOptions> configure, object? log = null) => new();
                public static ConnectionMultiplexer Connect(ConfigurationOptions configuration, object? log = null) => new();
                public static System.Threading.Tasks.Task<ConnectionMultiplexer> ConnectAsync(string configuration, object? log = null) => null!;
                public static System.Threading.Tasks.Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration, object? log = null) => null!;
                public string Configuration => "";
                public IServer GetServer(string hostAndPort) => new();
                public System.Net.EndPoint[] GetEndPoints() => [];
                public IDatabase GetDatabase() => new();
            }
        }
        """;

    /// <summary>Methods that bring the real library along, whatever is used beside.</summary>
    private static readonly string[] RealServices = ["AddStackExchangeRedis", "AddRedis(", "StackExchangeRedis.RedisOptions>"];

    [Fact]
    public async Task Without_the_library()
    {
        foreach (var block in Pages.Blocks)
        {
            var setup = new Setup { References = References.WithoutLibrary, AllowErrors = true };
            Assert.Empty(await TestProject.Create(block.Text, setup, "").Analyze([.. Product.Analyzers]));
        }
    }

    [Fact]
    public async Task In_generated_code()
    {
        foreach (var block in Pages.Blocks.Where(block => block.Kind == "flagged"))
        {
            var setup = Pages.SetupOf(block.Text) with { AllowErrors = true };
            var generated = "// <auto-generated/>\n" + Snippet.Wrap(block.Text, setup);
            Assert.Empty(await TestProject.Create("// full\n" + generated, setup, setup.References.Libraries[^1]).Analyze([.. Product.Analyzers]));
        }
    }

    [Fact]
    public async Task On_a_look_alike_beside_the_library()
    {
        var (compiled, tried) = (0, new HashSet<string>());
        foreach (var block in Pages.Blocks)
        {
            var setup = RealServices.Any(name => block.Text.Contains(name, StringComparison.Ordinal)) ? Setup.Plain : Pages.SetupOf(block.Text);
            var wrapped = Snippet.Wrap(block.Text, setup).Replace("using StackExchange.Redis;", "using Acme.Redis;", StringComparison.Ordinal);
            var project = TestProject.Create("// full\n"
                + wrapped, setup.Source("Acme.cs", LookAlike) with { AllowErrors = true }, setup.References.Libraries[^1]);
            Assert.Empty(await project.Analyze([.. Product.Analyzers]));
            if (TestProject.CompilerReports(project.Compilation, DiagnosticSeverity.Error).Any())
            {
                continue;
            }

            compiled++;
            if (block.Kind == "flagged")
            {
                tried.Add(block.Id);
            }
        }

        // What is flagged with the library, PageConventions say; of what the exceptions are about nothing is the library's, or nothing is code.
        var inCode = Product.Catalog.Where(entry => entry.Descriptor.Category != "Redis.Deployment").Select(entry => entry.Descriptor.Id);
        Assert.Equal(["Redis2007", "Redis3002", "Redis4006", "Redis9001"], inCode.Except(tried));

        Assert.True(compiled * 3 > Pages.Blocks.Count * 2, $"Only {compiled} of {Pages.Blocks.Count} blocks compile on the look-alike.");
    }

    [Fact]
    public async Task Where_every_value_is_unknown()
    {
        var calls = CSharpSyntaxTree.ParseText("#nullable disable\n" + ConnectionSinkWorld.Calls(_ => null), path: TestProject.MainFile);
        var compilation = ConnectionSinkWorld.Compilation.AddSyntaxTrees(calls);
        Assert.Empty(compilation.GetDiagnostics().Where(report => report.Severity == DiagnosticSeverity.Error && report.Location.SourceTree == calls));
        Assert.Empty(await TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Analyzers]));
    }

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"REDIS\")!")]
    [InlineData("args[0]")]
    [InlineData("File.ReadAllText(\"redis.txt\")")]
    [InlineData("(args.Length > 0 ? args[0] : Environment.MachineName)")]
    [InlineData("string.Join(\",\", args)")]
    [InlineData("typeof(string).Name.ToLowerInvariant()")]
    public async Task Where_the_text_comes_from_elsewhere(string expression)
    {
        foreach (var shape in new[] { $"ConnectionMultiplexer.Connect({expression});",
            $"ConnectionMultiplexer.Connect(ConfigurationOptions.Parse({expression}));",
            $"var text = {expression};\nvar mux = await ConnectionMultiplexer.ConnectAsync(text);" })
        {
            var project = TestProject.Create(shape, Setup.Plain, Setup.Plain.References.Libraries[^1]);
            Expect.Compiles(project.Compilation, project.Library, shape);
            // Redis1008 is about this: that the value comes from elsewhere and may be missing.
            Assert.Empty(await project.Analyze([.. Product.Rules.Where(rule => rule.SupportedDiagnostics[0].Id != "Redis1008")]));
        }
    }
}
