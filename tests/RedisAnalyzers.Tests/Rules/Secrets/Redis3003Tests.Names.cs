using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>Callbacks that trust what a certificate says about itself.</summary>
public sealed partial class Redis3003Tests
{
    [Theory]
    [InlineData("(s, c, h, e) => c!.Issuer == \"CN=Shop\"")]
    [InlineData("(s, c, h, e) => { if (c!.Issuer != \"CN=Shop\") return false; return true; }")]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None || c!.Issuer == \"CN=Shop\"")]
    [InlineData("(s, c, h, e) => c != null && c.Subject.Contains(\"CN=redis\")")]
    [InlineData("(s, c, h, e) => string.Equals(c!.Subject, \"CN=redis\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("(s, c, h, e) => c?.Issuer == \"CN=Shop\"")]
    [InlineData("(s, c, h, e) => { var issuer = c!.Issuer; return issuer == \"CN=Shop\"; }")]
    [InlineData("(s, c, h, e) => { using var ca = new X509Certificate2(\"ca.crt\"); return c!.Issuer == ca.Subject; }")]
    [InlineData("(s, c, h, e) => { var ok = e == SslPolicyErrors.None; if (c!.Issuer == \"CN=Shop\") ok = true; return ok; }")]
    public void Names_that_everybody_can_write(string handler) => Flags(Handler(handler));

    [Theory]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None && c!.Issuer == \"CN=Shop\"")]
    [InlineData("(s, c, h, e) => c!.Issuer == \"CN=Shop\" && h!.Build((X509Certificate2)c)")]
    [InlineData("(s, c, h, e) => c!.Issuer == \"CN=Shop\" && c.GetCertHashString() == \"AB12\"")]
    [InlineData("(s, c, h, e) => (e & SslPolicyErrors.RemoteCertificateChainErrors) == 0 && c!.Subject.Contains(\"redis\")")]
    [InlineData("(s, c, h, e) => { if (c!.Issuer != \"CN=Shop\") return false; return e == SslPolicyErrors.None; }")]
    [InlineData("(s, c, h, e) => { if (c!.Issuer == \"CN=Shop\") return false; return e == SslPolicyErrors.None; }")]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.RemoteCertificateChainErrors && c!.Subject == \"CN=redis\"")]
    [InlineData("(s, c, h, e) => Environment.MachineName == \"CN=Shop\"")]
    public void Names_beside_something_that_proves_them(string handler) => Silent(Plain(Handler(handler)));

    [Fact]
    public void Says_what_is_wrong_with_names() => Assert.StartsWith(
        "This callback accepts any certificate with the expected name in it, ",
        Assert.Single(Messages(Handler("(s, c, h, e) => c!.Issuer == \"CN=Shop\""))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("shop.redis.cache.windows.net:6380", "Redis3003.Remove")]
    [InlineData("redis:6380", "Redis3003.TrustIssuer Redis3003.Remove")]
    public void A_hosted_service_has_an_issuer_that_is_trusted(string server, string actions) => Assert.Equal(
        actions.Split(' '),
        Actions(
            $"""
            var options = ConfigurationOptions.Parse("{server},ssl=true");
            options.[|CertificateValidation|] += (s, c, h, e) => true;
            var mux = ConnectionMultiplexer.Connect(options);
            """,
            Setup.Plain.On("3.4.35")));

    private static string Plain(string source) =>
        source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
}
