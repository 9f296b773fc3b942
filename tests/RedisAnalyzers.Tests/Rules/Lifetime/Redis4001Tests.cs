using RedisAnalyzers.CodeFixes.Lifetime;
using RedisAnalyzers.Rules.Lifetime;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Lifetime;

public sealed partial class Redis4001Tests : RuleTest<Redis4001ConnectionPerCall, Redis4001ConnectionPerCallFix>
{
    private const string Http =
        """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using StackExchange.Redis;
        using System.Threading.Tasks;

        """;

    private static Setup Console => Setup.Plain with { Output = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication };

    [Theory]
    [InlineData(
        """
        public class CartController : ControllerBase
        {
            public string? Get(string id)
            {
                var mux = [|ConnectionMultiplexer.Connect|]("redis");
                return mux.GetDatabase().StringGet(id);
            }
        }
        """)]
    [InlineData(
        """
        public class CartController : Controller
        {
            private readonly IDatabase _db;
            public CartController() => _db = [|ConnectionMultiplexer.Connect|]("redis").GetDatabase();
        }
        """)]
    [InlineData(
        """
        public class CartController : Controller
        {
            private readonly ConnectionMultiplexer _mux = [|ConnectionMultiplexer.Connect|]("redis");
        }
        """)]
    [InlineData(
        """
        public class CartController(IConfiguration configuration) : ControllerBase
        {
            private IDatabase Open() => [|ConnectionMultiplexer.Connect|](configuration["Redis"]!).GetDatabase();
        }
        """)]
    [InlineData(
        """
        public class Chat : Hub
        {
            public async Task Send() => await (await [|ConnectionMultiplexer.ConnectAsync|]("redis")).GetDatabase().StringSetAsync("a", 1);
        }
        """)]
    [InlineData(
        """
        public class CartController : Controller
        {
            private static ConnectionMultiplexer? _mux;
            public void Get(string? name) { if (name == null) _mux = [|ConnectionMultiplexer.Connect|]("redis"); }
        }
        """)]
    [InlineData("public class Index : PageModel\n{\n    public void OnGet() { using var mux = [|ConnectionMultiplexer.Connect|](\"redis\"); }\n}")]
    [InlineData(
        """
        public class Stamp
        {
            public Stamp(RequestDelegate next) { }
            public async Task InvokeAsync(HttpContext context)
            {
                var mux = await [|ConnectionMultiplexer.ConnectAsync|]("redis");
                mux.GetDatabase().StringSet("a", 1);
            }
        }
        """)]
    [InlineData(
        """
        public static class Routes
        {
            public static void Add(WebApplication app) =>
                app.MapGet("/", () => [|ConnectionMultiplexer.Connect|]("redis").GetDatabase().StringGet("a").ToString());
        }
        """)]
    [InlineData(
        """
        public static class Routes
        {
            public static void Add(WebApplication app) => app.Use(async (context, next) =>
            {
                using (var mux = [|ConnectionMultiplexer.Connect|]("redis")) mux.GetDatabase().StringSet("a", 1);
                await next(context);
            });
        }
        """)]
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
        $$"""
        // full
        {{Http}}public class CartController : ControllerBase
        {
            public void Get({{parameter}}) { using var mux = [|ConnectionMultiplexer.Connect|]({{configuration}}); }
        }

        """,
        Setup.Web);

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
        registration,
        Setup.Web.Source(
            "Carts.cs",
            """
            using StackExchange.Redis;
            public interface ICarts { }
            public class Carts : ICarts
            {
                private readonly ConnectionMultiplexer _mux;
                public Carts() { _mux = [|ConnectionMultiplexer.Connect|]("redis"); }
            }

            """));

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
        """,
        Setup.Web);

    [Fact]
    public void Sentinel() => Flags("using var mux = [|ConnectionMultiplexer.SentinelConnect|](\"redis:26379,serviceName=main\");", Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData(
        """using var mux = ConnectionMultiplexer.Connect("redis,password=hunter2");""",
        "A connection is opened in each call of 'Run': open one for the whole program and share it")]
    [InlineData(
        """while (true) { using var mux = ConnectionMultiplexer.Connect("redis"); }""",
        "A connection is opened on each iteration of the loop: open one for the whole program and share it")]
    [InlineData(
        """
        var mux = ConnectionMultiplexer.Connect("redis");
        mux.GetDatabase().StringSet("a", 1);
        """,
        "A connection is opened in each call of 'Run' and never closed: open one for the whole program and share it")]
    public void The_message_names_the_evidence(string source, string message) => Assert.Equal([message], Messages(source));
}
