using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Which settings reach a connection, and as what.</summary>
public sealed class SettingUsesTests
{
    private const string Usings =
        "// full\nusing System;\nusing Microsoft.Extensions.Configuration;\nusing Microsoft.Extensions.DependencyInjection;\n"
        + "using Microsoft.Extensions.Options;\nusing StackExchange.Redis;\n";

    [Theory]
    [InlineData("""ConnectionMultiplexer.Connect(c.GetConnectionString("Main")!)""", "ConnectionStrings:Main")]
    [InlineData("""ConnectionMultiplexer.Connect(c["Store:Text"] ?? throw new Exception())""", "Store:Text")]
    [InlineData("""ConnectionMultiplexer.Connect(c.GetSection("Store")["Text"]!)""", "Store:Text")]
    [InlineData("""ConnectionMultiplexer.Connect(c.GetSection("Store:Inner").GetValue<string>("Text")!)""", "Store:Inner:Text")]
    [InlineData("""ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable("STORE__TEXT")!)""", "STORE:TEXT")]
    [InlineData("""ConfigurationOptions.Parse(c["Store"]!)""", "Store")]
    [InlineData("""ConnectionMultiplexer.Connect(c.GetSection("Store:Text").Value!)""", "Store:Text")]
    [InlineData("""ConnectionMultiplexer.Connect(c.GetSection("Store").GetSection("Text").Get<string>()!)""", "Store:Text")]
    [InlineData("""ConnectionMultiplexer.Connect(c.GetValue<string>("Store:Text", "redis:6379")!)""", "Store:Text")]
    [InlineData("""ConnectionMultiplexer.Connect(c["Store"] + ",abortConnect=false")""", "Store")]
    public void A_whole_text(string code, string key) => Assert.Equal(SettingUse.Text, Use($"class C {{ object M(IConfiguration c) => {code}; }}", key));

    [Fact]
    public void A_text_through_a_local_and_a_field() => Assert.Equal(SettingUse.Text, Use("""
        class C
        {
            private readonly string _text;
            public C(IConfiguration c) { _text = c["Store"]!; }
            object M(IConfiguration c) { var text = c["Other"]; return ConnectionMultiplexer.Connect(text!); }
        }
        """, "Other"));

    [Theory]
    [InlineData("Store:Host", SettingUse.Host)]
    [InlineData("Store:Secret", SettingUse.Password)]
    [InlineData("Store:Port", SettingUse.None)]
    public void The_parts_of_a_text(string key, object use) => Assert.Equal((SettingUse)use, Use(
        """
        class C
        {
            object M(IConfiguration c) => ConnectionMultiplexer.Connect($"{c["Store:Host"]}:{c["Store:Port"]},password={c["Store:Secret"]}");
        }
        """,
        key));

    [Theory]
    [InlineData("Store:Host", SettingUse.Host)]
    [InlineData("Store:Secret", SettingUse.Password)]
    public void The_parts_of_an_options_object(string key, object use) => Assert.Equal((SettingUse)use, Use("""
        class C
        {
            object M(IConfiguration c) => ConnectionMultiplexer.Connect(new ConfigurationOptions
            {
                EndPoints = { c["Store:Host"]! }, Password = c["Store:Secret"],
            });
        }
        """, key));

    [Theory]
    [InlineData("""services.Configure<Settings>(c.GetSection("Store"));""")]
    [InlineData("""services.AddOptions<Settings>().Bind(c.GetSection("Store"));""")]
    [InlineData("""services.AddOptions<Settings>().BindConfiguration("Store");""")]
    [InlineData("""var settings = c.GetSection("Store").Get<Settings>();""")]
    [InlineData("""var settings = new Settings(); c.GetSection("Store").Bind(settings);""")]
    [InlineData("""var section = c.GetSection("Store"); services.Configure<Settings>(section);""")]
    public void A_member_of_a_class_that_a_section_fills(string registration) => Assert.Equal(SettingUse.Text, Use($$"""
        class Settings { public string Text { get; set; } = ""; }
        class C(IOptions<Settings> options)
        {
            object M() => ConnectionMultiplexer.Connect(options.Value.Text);
            static void Register(IServiceCollection services, IConfiguration c) { {{registration}} }
        }
        """, "Store:Text"));

    [Fact]
    public void A_class_that_two_sections_fill_is_not_known() => Assert.Equal(SettingUse.None, Use("""
        class Settings { public string Text { get; set; } = ""; }
        class C(IOptions<Settings> options)
        {
            object M() => ConnectionMultiplexer.Connect(options.Value.Text);
            static void Register(IServiceCollection services, IConfiguration c)
            {
                services.Configure<Settings>("a", c.GetSection("One"));
                services.Configure<Settings>("b", c.GetSection("Two"));
            }
        }
        """, "One:Text"));

    [Fact]
    public void App_settings_of_the_framework() => Assert.Equal(SettingUse.Password, Use("""
        static class ConfigurationManager { public static System.Collections.Specialized.NameValueCollection AppSettings => null!; }
        class C { object M() => new ConfigurationOptions { EndPoints = { "redis" }, Password = ConfigurationManager.AppSettings["CachePassword"] }; }
        """, "CachePassword"));

    [Theory]
    [InlineData("""Console.WriteLine(c["Store"]);""")]
    [InlineData("""new System.Net.Http.HttpClient().GetAsync(c["Store"]);""")]
    [InlineData("""ConnectionMultiplexer.Connect(c["Other"]!);""")]
    public void Another_use_is_none(string code) => Assert.Equal(SettingUse.None, Use($"class C {{ void M(IConfiguration c) {{ {code} }} }}", "Store"));

    private static SettingUse Use(string source, string key) =>
        SettingUses.Of(key, Code.Compile(Usings + source, Setup.Web).Asked);
}
