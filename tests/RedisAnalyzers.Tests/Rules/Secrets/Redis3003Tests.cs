using RedisAnalyzers.CodeFixes.Secrets;
using RedisAnalyzers.Rules.Secrets;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

public sealed partial class Redis3003Tests : RuleTest<Redis3003CertificateValidationDisabled, Redis3003CertificateValidationDisabledFix>
{
    [Theory]
    [InlineData("(sender, certificate, chain, errors) => true")]
    [InlineData("(_, _, _, _) => true")]
    [InlineData("static (_, _, _, _) => true")]
    [InlineData("(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true")]
    [InlineData("(s, c, h, e) => (true)")]
    [InlineData("(s, c, h, e) => { return true; }")]
    [InlineData("(s, c, h, e) => { Console.WriteLine(e); return true; }")]
    [InlineData("(s, c, h, e) => { var ok = true; return ok; }")]
    [InlineData("(s, c, h, e) => { bool ok; ok = !false; return ok; }")]
    [InlineData("(s, c, h, e) => { if (e == SslPolicyErrors.None) return true; Console.WriteLine(e); return true; }")]
    [InlineData("(s, c, h, e) => { if (c == null) { return true; } else { return true; } }")]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None || true")]
    [InlineData("(s, c, h, e) => c == null ? true : true")]
    [InlineData("(s, c, h, e) => e >= 0 || !false")]
    [InlineData("delegate { return true; }")]
    [InlineData("delegate (object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) { return true; }")]
    [InlineData("new RemoteCertificateValidationCallback((s, c, h, e) => true)")]
    [InlineData("new RemoteCertificateValidationCallback(delegate { return true; })")]
    [InlineData("(RemoteCertificateValidationCallback)((s, c, h, e) => true)")]
    [InlineData("Accept")]
    [InlineData("Handlers.Accept")]
    [InlineData("new RemoteCertificateValidationCallback(Handlers.AcceptToo)")]
    [InlineData("Handlers.Field")]
    [InlineData("Handlers.Property")]
    public void Every_certificate(string handler) => Flags(Handler(handler));

    [Theory]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None || e == SslPolicyErrors.RemoteCertificateNameMismatch")]
    [InlineData(
        "(s, c, h, e) => (e & ~(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors)) == SslPolicyErrors.None")]
    [InlineData("(s, c, h, e) => { e &= ~SslPolicyErrors.RemoteCertificateNameMismatch; return e == SslPolicyErrors.None; }")]
    [InlineData("(s, c, h, e) => { e = e & ~SslPolicyErrors.RemoteCertificateNameMismatch; return e == 0; }")]
    [InlineData("(s, c, h, e) => e is SslPolicyErrors.None or SslPolicyErrors.RemoteCertificateNameMismatch")]
    [InlineData("(s, c, h, e) => e is not SslPolicyErrors.RemoteCertificateNotAvailable")]
    [InlineData("(s, c, h, e) => e != SslPolicyErrors.RemoteCertificateNotAvailable")]
    [InlineData("(s, c, h, e) => !e.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors)")]
    [InlineData("(s, c, h, e) => e switch { SslPolicyErrors.None => true, SslPolicyErrors.RemoteCertificateNameMismatch => true, _ => false }")]
    [InlineData(
        "(s, c, h, e) => { if (e == SslPolicyErrors.RemoteCertificateNameMismatch) { Console.WriteLine(c); return true; } return e == SslPolicyErrors.None; }")]
    [InlineData(
        "(s, c, h, e) => { const SslPolicyErrors fine = SslPolicyErrors.RemoteCertificateNameMismatch; return e == SslPolicyErrors.None || e == fine; }")]
    public void A_certificate_of_another_host(string handler) => Flags(Handler(handler));

    [Theory]
    [InlineData("host => new SslClientAuthenticationOptions { TargetHost = host, [|RemoteCertificateValidationCallback|] = (s, c, h, e) => true }")]
    [InlineData("host => new() { [|RemoteCertificateValidationCallback|] = delegate { return true; } }")]
    [InlineData(
        """
        host =>
        {
            var tls = new SslClientAuthenticationOptions { TargetHost = host };
            tls.[|RemoteCertificateValidationCallback|] = (_, _, _, _) => true;
            return tls;
        }
        """)]
    [InlineData("_ => Tls")]
    public void Options_of_the_handshake(string factory) => Flags(
        $$"""
        // full
        {{Usings}}
        public class C
        {
            private static readonly SslClientAuthenticationOptions Tls = new()
            {
                {{(factory == "_ => Tls" ? "[|RemoteCertificateValidationCallback|]" : "RemoteCertificateValidationCallback")}} = (s, c, h, e) => true
            };
            public object Open(ConfigurationOptions options)
            {
                options.SslClientAuthenticationOptions = {{factory}};
                return ConnectionMultiplexer.Connect(options);
            }
        }
        """,
        Setup.Plain.On("3.4.35"));

    [Fact]
    public void Other_forms() => Flags(
        $$"""
        // full
        {{Usings}}
        public class C
        {
            private bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
            public void Set(ConfigurationOptions options) => options.[|CertificateValidation|] += Accept;
            public object Open() => ConnectionMultiplexer.Connect("redis:6380,ssl=true", options => options.[|CertificateValidation|] += (s, c, h, e) => true);
            public void Later(ConfigurationOptions options)
            {
                bool Local(object s, X509Certificate? c, X509Chain? h, SslPolicyErrors e) => true;
                RemoteCertificateValidationCallback held = Local;
                options.[|CertificateValidation|] += held;
            }
        }
        """,
        Setup.Plain.On("3.4.35"));

    [Fact]
    public void Says_what_is_accepted()
    {
        Assert.StartsWith("This callback accepts any certificate, ", Assert.Single(Messages(Handler("(s, c, h, e) => true"))), StringComparison.Ordinal);
        Assert.StartsWith(
            "This callback accepts certificates of other hosts, ",
            Assert.Single(Messages(Handler("(s, c, h, e) => e != SslPolicyErrors.RemoteCertificateNotAvailable && e != (SslPolicyErrors)7"))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None")]
    [InlineData("(s, c, h, e) => e is SslPolicyErrors.None")]
    [InlineData("(s, c, h, e) => e == 0")]
    [InlineData("(s, c, h, e) => false")]
    [InlineData("(s, c, h, e) => { if (e != SslPolicyErrors.None) return false; return true; }")]
    [InlineData("(s, c, h, e) => { if (e == SslPolicyErrors.None) return true; throw new Exception(e.ToString()); }")]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None || e == SslPolicyErrors.RemoteCertificateChainErrors")]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.RemoteCertificateChainErrors && c!.GetCertHashString() == Environment.MachineName")]
    [InlineData("(s, c, h, e) => e == SslPolicyErrors.None || c!.GetCertHashString() == \"AB12\"")]
    [InlineData("(s, c, h, e) => c == null || h!.Build((X509Certificate2)c)")]
    [InlineData(
        "(s, c, h, e) => { foreach (var status in h!.ChainStatus) if (status.Status != X509ChainStatusFlags.UntrustedRoot) return false; return true; }")]
    [InlineData("(s, c, h, e) => { for (var i = 0; i < 3; i++) { if (i == 7) return false; } return true; }")]
    [InlineData("(s, c, h, e) => { try { return c!.Issuer.Length > 3; } catch { return false; } }")]
    [InlineData("(s, c, h, e) => { switch (e) { case SslPolicyErrors.None: return true; default: return false; } }")]
    [InlineData("(s, c, h, e) => e switch { SslPolicyErrors.None => true, _ => false }")]
    [InlineData("(s, c, h, e) => e switch { SslPolicyErrors.None => true, _ when c!.Issuer == \"CN=Shop\" => true, _ => false }")]
    [InlineData("(s, c, h, e) => Environment.GetEnvironmentVariable(\"INSECURE\") == \"1\" || e == SslPolicyErrors.None")]
    [InlineData("(s, c, h, e) => Handlers.Switch")]
    [InlineData("(s, c, h, e) => Handlers.Check(e)")]
    [InlineData("Handlers.Check4")]
    [InlineData("Handlers.Unknown")]
    [InlineData("args.Length > 0 ? Accept : Handlers.Check4")]
    public void Looks_before_it_accepts(string handler) =>
        Silent(Handler(handler).Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("options.CertificateValidation -= (s, c, h, e) => true;")]
    [InlineData("options.TrustIssuer(\"ca.crt\");")]
    [InlineData("options.CertificateSelection += (s, t, l, r, i) => null!;")]
    [InlineData("var tls = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (s, c, h, e) => true };")]
    [InlineData("var client = new System.Net.Http.HttpClientHandler { ServerCertificateCustomValidationCallback = (m, c, h, e) => true };")]
    [InlineData("#if DEBUG\noptions.CertificateValidation += (s, c, h, e) => true;\n#endif")]
    [InlineData("#if DEBUG\noptions.CertificateValidation += (s, c, h, e) => true;\n#else\noptions.Ssl = true;\n#endif")]
    public void Other_things(string statement) =>
        Silent(
            $$"""
            {{Usings}}
            public class C
            {
                public void Set(ConfigurationOptions options)
                {
            {{statement}}
                }
            }

            """,
            Setup.Plain.Define("DEBUG"));

    [Fact]
    public void A_developers_machine() => Silent(
        """
        var options = new ConfigurationOptions();
        if (env.IsDevelopment()) options.CertificateValidation += (s, c, h, e) => true;
        options.CertificateValidation += (s, c, h, e) => env.IsDevelopment() || e == 0;
        """,
        Setup.Web);

    [Fact]
    public void A_test_project() =>
        Silent(
            Handler("delegate { return true; }").Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal),
            Setup.Plain.Property("IsTestProject", "true"));
}
