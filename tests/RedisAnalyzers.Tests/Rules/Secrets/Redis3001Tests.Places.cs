using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>Passwords before an <c>@</c>, in the text of one endpoint, and of client certificates.</summary>
public partial class Redis3001Tests
{
    [Theory]
    [InlineData("[|hunter2|]@redis:6379")]
    [InlineData("shop:[|hunter2|]@redis:6379,ssl=true")]
    [InlineData("redis-1,[|hunter2|]@redis-2")]
    [InlineData("[|hun@ter2|]@redis")]
    [InlineData("redis://[|hunter2|]@redis:6379")]
    [InlineData("rediss://[|hunter2|]@redis:6379/0?a=b")]
    [InlineData("redis-1,redis://[|hunter2|]@redis-2")]
    [InlineData("valkey://:[|hunter2|]@redis")]
    [InlineData("[|hunter2|]@redis,password=[|hunter3|]")]
    public void Before_an_at_sign(string text) => Flags($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("redis://default@redis:6379")]
    [InlineData("redis://user@redis:6379")]
    [InlineData("default@redis:6379")]
    [InlineData("<password>@redis:6379")]
    [InlineData("changeme@redis:6379")]
    [InlineData("redis:6379@hunter2")]
    [InlineData("redis,name=a@b")]
    [InlineData("!/run/a@b.sock")]
    [InlineData("https://bob@shop.example")]
    public void No_secret_before_an_at_sign(string text) => Silent($"ConnectionMultiplexer.Connect(\"{text}\")");

    [Theory]
    [InlineData("ConnectionMultiplexer.Connect($\"{args[0]}@redis:6379\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis://{args[0]}@redis:6379\")")]
    [InlineData("ConnectionMultiplexer.Connect($\"redis,name={args[0] ?? \"a@b\"}\")")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis:6379,password=<password>\", \"redis:6380\", args[0] } };")]
    public void Nothing_known_before_an_at_sign(string source) => Silent(source);

    [Theory]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"redis:6379,password=[|hunter2|]\" } };")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { \"[|hunter2|]@redis:6379\" } };")]
    [InlineData("var options = new ConfigurationOptions { EndPoints = { { \"redis://:[|hunter2|]@redis\", 6379 } } };")]
    [InlineData("var options = ConfigurationOptions.Parse(args[0]);\noptions.EndPoints.Add(\"redis:6379,password=[|hunter2|]\");")]
    [InlineData("var server = ConnectionMultiplexer.Connect(args[0]).GetServer(\"redis:6379,password=[|hunter2|]\");")]
    public void In_the_text_of_one_endpoint(string source)
    {
        Flags(source);
        NoFix(source);
    }

    [Theory]
    [InlineData("delegate { return new X509Certificate2(\"shop.pfx\", \"[|hunter2|]\"); }")]
    [InlineData("(s, t, l, r, i) => new X509Certificate2(\"shop.pfx\", \"[|hunter2|]\")")]
    [InlineData("(s, t, l, r, i) => { var own = new X509Certificate2(fileName: \"shop.pfx\", password: \"[|hunter2|]\"); return own; }")]
    [InlineData("new LocalCertificateSelectionCallback((s, t, l, r, i) => new X509Certificate2(\"shop.pfx\", \"[|hunter2|]\"))")]
    [InlineData("Pick")]
    [InlineData("(s, t, l, r, i) => Own")]
    public void A_client_certificate(string handler)
    {
        var source = Certificate(handler);
        Flags(source);
        NoFix(source);
    }

    [Theory]
    [InlineData("delegate { return new X509Certificate2(\"shop.pfx\", Environment.GetEnvironmentVariable(\"PFX\")); }")]
    [InlineData("delegate { return new X509Certificate2(\"shop.pfx\"); }")]
    [InlineData("delegate { return new X509Certificate2(\"shop.pfx\", \"\"); }")]
    [InlineData("delegate { return new X509Certificate2(\"shop.pfx\", \"<password>\"); }")]
    [InlineData("delegate { Console.WriteLine(\"password\"); return null!; }")]
    public void A_client_certificate_without_a_secret(string handler) => Silent(Certificate(handler));

    [Fact]
    public void A_client_certificate_of_the_handshake() => Flags(
        """
        // full
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using StackExchange.Redis;
        #pragma warning disable SYSLIB0057
        public class Uses
        {
            public void Set(ConfigurationOptions options) => options.SslClientAuthenticationOptions = host =>
            {
                var own = new X509Certificate2Collection();
                own.Import("shop.pfx", "[|hunter2|]", X509KeyStorageFlags.DefaultKeySet);
                own.Add(new X509Certificate2("shop.pfx", "[|hunter3|]"));
                return new SslClientAuthenticationOptions { TargetHost = host, ClientCertificates = own };
            };
        }
        """,
        Setup.Plain.On("3.4.35"));

    [Fact]
    public void A_certificate_of_something_else() => Silent(
        "var own = new System.Security.Cryptography.X509Certificates.X509Certificate2(\"shop.pfx\", \"hunter2\");");

    private static string Certificate(string handler) =>
        $$"""
        // full
        using System;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using StackExchange.Redis;
        #pragma warning disable SYSLIB0057
        public class Uses
        {
            private static readonly X509Certificate2 Own =
                new X509Certificate2("shop.pfx", "{{(handler.Contains("Own", StringComparison.Ordinal) ? "[|hunter2|]" : "hunter2")}}");
            private static X509Certificate Pick(object s, string t, X509CertificateCollection l, X509Certificate? r, string[] i) =>
                new X509Certificate2("shop.pfx", "{{(handler == "Pick" ? "[|hunter2|]" : "hunter2")}}");
            public void Set(ConfigurationOptions options) => options.CertificateSelection += {{handler}};
        }
        """;
}
