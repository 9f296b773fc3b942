using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.ConnectionStrings;

/// <summary>Options that have an effect, or may have one.</summary>
public partial class Redis1007Tests
{
    [Theory]
    [InlineData("redis:6379,syncTimeout=1000,asyncTimeout=1000,connectTimeout=1000")]
    [InlineData("redis:6379,name=writeBuffer=1")]
    [InlineData("redis:6379,password=responseTimeout=1")]
    [InlineData("redis:6379,writebuffers=1")]
    [InlineData("redis:6379,writeBuffer")]
    public void Other_texts(string text) => Silent($"""ConnectionMultiplexer.Connect("{text}")""");

    [Fact]
    public void Old_versions_still_listen() => Silent(
        """
        var options = ConfigurationOptions.Parse("redis:6379,highPriorityThreads=true");
        options.SocketManager = new SocketManager("shop");
        var mux = ConnectionMultiplexer.Connect(options);
        """,
        Old);

    [Theory]
    [InlineData("$\"{args[0]},ssl=true\"")]
    [InlineData("$\"redis:6379,{args[0]}=1\"")]
    [InlineData("args.Length > 0 ? \"redis,writeBuffer=1\" : args[0]")]
    public void Holes(string text) => Silent($"var mux = ConnectionMultiplexer.Connect({text});");

    [Theory]
    [InlineData("options.EndPoints.Add(\"redis-2\");\nvar mux = ConnectionMultiplexer.Connect(options);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options);\noptions.Password = args[0];")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");\nvar other = ConnectionMultiplexer.Connect(options);")]
    [InlineData("var mux = ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");\nvar kept = new[] { options };")]
    [InlineData("for (var i = 0; i < 2; i++)\n{\n    var mux = ConnectionMultiplexer.Connect(options);\n    options.EndPoints.Add(\"redis-\" + i);\n}")]
    [InlineData("Func<object> open = () => ConnectionMultiplexer.Connect(options);\noptions.EndPoints.Add(\"redis-2\");\nvar mux = open();")]
    [InlineData(
        """
        var mux = ConnectionMultiplexer.Connect(options.Clone());
        options.EndPoints.Add("redis-2");
        var all = new List<ConfigurationOptions> { options };
        """)]
    [InlineData(
        """
        if (args.Length > 0)
        {
            var mux = ConnectionMultiplexer.Connect(options);
        }
        else
        {
            options.EndPoints.Add("redis-2");
            var mux = ConnectionMultiplexer.Connect(options);
        }
        """)]
    public void Not_too_late(string statements) => Silent($"var options = new ConfigurationOptions {{ EndPoints = {{ \"redis\" }} }};\n{statements}");

    [Theory]
    [InlineData("services.AddStackExchangeRedisCache(options =>\n{\n    options.Configuration = \"redis:6379\";\n    options.InstanceName = \"shop\";\n});")]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "redis:6379";
            options.ConfigurationOptions = null;
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            options.Configuration = "redis:6379";
            if (args.Length > 0) options.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            if (args.Length > 0) options.Configuration = "redis:6379";
            else options.ConfigurationOptions = ConfigurationOptions.Parse(args[0]);
        });
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(one => one.Configuration = "redis:6379");
        services.AddStackExchangeRedisCache(two => two.ConfigurationOptions = ConfigurationOptions.Parse(args[0]));
        """)]
    [InlineData(
        """
        services.AddStackExchangeRedisCache(options =>
        {
            var made = new ConfigurationOptions();
            options.ConfigurationOptions = made;
            made.EndPoints.Add("redis");
        });
        """)]
    public void One_of_the_two(string source) => Silent(source, Setup.Web);
}
