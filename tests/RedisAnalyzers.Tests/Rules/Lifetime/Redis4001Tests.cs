using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4001Tests : RuleTest<Redis4001ConnectionPerCall, Redis4001ConnectionPerCallFix>
{
    private const string Http = "using Microsoft.AspNetCore.Mvc;\nusing Microsoft.AspNetCore.Http;\nusing Microsoft.AspNetCore.SignalR;\nusing Microsoft.AspNetCore.Mvc.RazorPages;\nusing Microsoft.AspNetCore.Builder;\nusing Microsoft.Extensions.Configuration;\n"
        + "using Microsoft.Extensions.DependencyInjection;\nusing StackExchange.Redis;\nusing System.Threading.Tasks;\n";

    private static Setup Console => Setup.Plain with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication };

    [Theory]
    [InlineData("public class CartController : ControllerBase\n{\n    public string? Get(string id)\n    {\n        var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n        return mux.GetDatabase().StringGet(id);\n    }\n}")]
    [InlineData("public class CartController : Controller\n{\n    private readonly IDatabase _db;\n    public CartController() => _db = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();\n}")]
    [InlineData("public class CartController : Controller\n{\n    private readonly ConnectionMultiplexer _mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n}")]
    [InlineData("public class CartController(IConfiguration configuration) : ControllerBase\n{\n    private IDatabase Open() => [|ConnectionMultiplexer.Connect|](configuration[\"Redis\"]!).GetDatabase();\n}")]
    [InlineData("public class Chat : Hub\n{\n    public async Task Send() => await (await [|ConnectionMultiplexer.ConnectAsync|](\"redis\")).GetDatabase().StringSetAsync(\"a\", 1);\n}")]
    [InlineData("public class CartController : Controller\n{\n    private static ConnectionMultiplexer? _mux;\n    public void Get(string? name) { if (name == null) _mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }\n}")]
    [InlineData("public class Index : PageModel\n{\n    public void OnGet() { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }\n}")]
    [InlineData("public class Stamp\n{\n    public Stamp(RequestDelegate next) { }\n    public async Task InvokeAsync(HttpContext context) { var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\"); mux.GetDatabase().StringSet(\"a\", 1); }\n}")]
    [InlineData("public static class Routes\n{\n    public static void Add(WebApplication app) => app.MapGet(\"/\", () => [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringGet(\"a\").ToString());\n}")]
    [InlineData("public static class Routes\n{\n    public static void Add(WebApplication app) => app.Use(async (context, next) => { using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\")) mux.GetDatabase().StringSet(\"a\", 1); await next(context); });\n}")]
    public void Types_that_handle_requests(string code) => Flags("// full\n" + Http + code + "\n", Setup.Web);

    [Theory]
    [InlineData("Microsoft.Extensions.Configuration.IConfiguration source", "source[\"Redis\"]!")]
    [InlineData("Microsoft.Extensions.Configuration.IConfigurationRoot source", "source[\"Redis\"]!")]
    [InlineData("System.IServiceProvider source", "source.ToString()!")]
    [InlineData("HttpContext source", "source.TraceIdentifier")]
    [InlineData("Microsoft.Extensions.Options.IOptions<ConfigurationOptions> source", "source.Value")]
    [InlineData("Microsoft.Extensions.Options.IOptionsSnapshot<ConfigurationOptions> source", "source.Value")]
    [InlineData("Microsoft.Extensions.Options.IOptionsMonitor<ConfigurationOptions> source", "source.CurrentValue")]
    [InlineData("Microsoft.Extensions.Hosting.IHostEnvironment source", "source.EnvironmentName")]
    [InlineData("Microsoft.AspNetCore.Hosting.IWebHostEnvironment source", "source.WebRootPath")]
    public void What_the_container_gives_is_not_the_callers_choice(string parameter, string configuration) => Flags(
        "// full\n" + Http + $"public class CartController : ControllerBase\n{{\n    public void Get({parameter}) {{ using var mux = [|ConnectionMultiplexer.Connect|]({configuration}); }}\n}}\n", Setup.Web);

    [Theory]
    [InlineData("services.AddScoped<Carts>();")]
    [InlineData("services.AddTransient<Carts>();")]
    [InlineData("services.AddScoped(typeof(ICarts), typeof(Carts));")]
    [InlineData("services.AddScoped<ICarts, Carts>();")]
    [InlineData("services.AddKeyedScoped<ICarts, Carts>(\"a\");")]
    [InlineData("services.AddScoped<ICarts>(_ => new Carts());")]
    [InlineData("services.AddTransient<ICarts>(provider => ActivatorUtilities.CreateInstance<Carts>(provider));")]
    [InlineData("services.Add(ServiceDescriptor.Scoped<ICarts, Carts>());")]
    [InlineData("services.Add(new ServiceDescriptor(typeof(ICarts), typeof(Carts), ServiceLifetime.Scoped));")]
    [InlineData("services.AddHttpClient<ICarts, Carts>();")]
    [InlineData("services.AddScoped<Carts>();\nservices.AddScoped<ICarts>(provider => provider.GetRequiredService<Carts>());")]
    public void The_constructor_of_a_type_that_is_registered_elsewhere(string registration) => Flags(
        registration, Setup.Web.Source("Carts.cs", "using StackExchange.Redis;\npublic interface ICarts { }\npublic class Carts : ICarts\n{\n    private readonly ConnectionMultiplexer _mux;\n    public Carts() { _mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }\n}\n"));

    [Fact]
    public void What_an_object_keeps_is_opened_for_each_object() => Flags(
        """
        private readonly Lazy<ConnectionMultiplexer> _lazy = new(() => [|ConnectionMultiplexer.Connect|]("redis"));
        private readonly Lazy<ConnectionMultiplexer> _named = new(Open);
        private static ConnectionMultiplexer Open() => [|ConnectionMultiplexer.Connect|]("redis");
        private ConnectionMultiplexer? _mux;
        public IDatabase Database => (_mux ??= [|ConnectionMultiplexer.Connect|]("redis")).GetDatabase();
        public IDatabase Other => _lazy.Value.GetDatabase();
        public static void Add(IServiceCollection services) => services.AddScoped<Snippet>();
        """, Setup.Web);

    [Theory]
    [InlineData("foreach (var line in args)\n{\n    using var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\n    mux.GetDatabase().StringSet(line, 1);\n}")]
    [InlineData("for (var i = 0; i < 10; i++)\n{\n    var db = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();\n    db.StringSet(\"a\", i);\n}")]
    [InlineData("while (true)\n{\n    using (var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\"))\n    {\n        mux.GetDatabase().StringSet(\"a\", 1);\n    }\n\n    await Task.Delay(1000);\n}")]
    [InlineData("while (true)\n{\n    const string host = \"redis\";\n    var text = host + \",name=shop\";\n    using var mux = [|ConnectionMultiplexer.Connect|](text);\n    mux.GetDatabase().StringSet(\"a\", 1);\n}")]
    [InlineData("do [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringSet(\"a\", 1); while (args.Length > 0);")]
    [InlineData("Parallel.ForEach(args, line => { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); mux.GetDatabase().StringSet(line, 1); });")]
    [InlineData("Parallel.For(0, 10, i => { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); mux.GetDatabase().StringSet(\"a\", i); });")]
    [InlineData("await Parallel.ForEachAsync(args, async (line, _) => { using var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\"); mux.GetDatabase().StringSet(line, 1); });")]
    public void Loops(string statements) =>
        Flags("// full\nusing System;\nusing System.Threading.Tasks;\nusing StackExchange.Redis;\n" + statements + "\n", Console);

    [Theory]
    [InlineData("using var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\nmux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("using (var mux = [|ConnectionMultiplexer.Connect|](\"redis\")) mux.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("await using var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\").ConfigureAwait(false);")]
    [InlineData("var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\ntry { mux.GetDatabase().StringSet(\"a\", 1); }\nfinally { mux.Close(); }")]
    [InlineData("var mux = await [|ConnectionMultiplexer.ConnectAsync|](\"redis\");\nawait mux.GetDatabase().StringSetAsync(\"a\", 1);\nawait mux.CloseAsync();")]
    [InlineData("var db = [|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase();\ndb.StringSet(\"a\", 1);")]
    [InlineData("[|ConnectionMultiplexer.Connect|](\"redis\").GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\nmux?.GetDatabase().StringSet(\"a\", 1);")]
    [InlineData("var mux = [|ConnectionMultiplexer.Connect|](\"redis\");\nforeach (var endpoint in mux.GetEndPoints()) mux.GetServer(endpoint).FlushDatabase();")]
    [InlineData("using var mux = [|Open|]();\nstatic ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");")]
    public void Closed_or_dropped_by_the_method_that_opens_it(string statements) => Flags(statements, Setup.Plain.On("3.4.35"));

    [Fact]
    public void Sentinel() => Flags("using var mux = [|ConnectionMultiplexer.SentinelConnect|](\"redis:26379,serviceName=main\");", Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("\"redis\"")]
    [InlineData("Host")]
    public void Two_functions_that_open_the_same(string text) => Flags(
        $$"""
        // full
        using StackExchange.Redis;
        Store.Read();
        Store.Write();
        public static class Store
        {
            private const string Host = "redis";
            public static void Read() { var mux = [|ConnectionMultiplexer.Connect|]("redis"); mux.GetDatabase().StringGet("a"); }
            public static void Write() { var mux = [|ConnectionMultiplexer.Connect|]({{text}}); mux.GetDatabase().StringSet("a", 1); }
        }
        """, Console);

    [Theory]
    [InlineData("using var mux = ConnectionMultiplexer.Connect(\"redis,password=hunter2\");", "A connection is opened in each call of 'Run': open one for the whole program and share it")]
    [InlineData("while (true) { using var mux = ConnectionMultiplexer.Connect(\"redis\"); }", "A connection is opened on each iteration of the loop: open one for the whole program and share it")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(\"redis\");\nmux.GetDatabase().StringSet(\"a\", 1);", "A connection is opened in each call of 'Run' and never closed: open one for the whole program and share it")]
    public void The_message_names_the_evidence(string source, string message) => Assert.Equal([message], Messages(source));
}
