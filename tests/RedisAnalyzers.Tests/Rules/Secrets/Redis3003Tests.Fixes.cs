using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>One issuer in the place of everybody, or nothing at all.</summary>
public sealed partial class Redis3003Tests
{
    private const string Usings =
        """
        using System;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using StackExchange.Redis;

        """;

    private const string Trusted = "TrustIssuer(Environment.GetEnvironmentVariable(\"REDIS_CA_FILE\") ?? \"redis-ca.crt\")";

    [Theory]
    [InlineData("(s, c, h, e) => true")]
    [InlineData("delegate { return true; }")]
    [InlineData("Accept")]
    public void Trusts_the_issuer(string handler) =>
        Fixes(Handler(handler), Handler(handler).Replace($"[|CertificateValidation|] += {handler}", Trusted, StringComparison.Ordinal));

    [Fact]
    public void Removes_a_line() => Fixes(
        Set("options.Ssl = true;\n        options.[|CertificateValidation|] += (s, c, h, e) => true;\n        options.User = \"shop\";"),
        Set("options.Ssl = true;\n        options.User = \"shop\";"),
        "Redis3003.Remove");

    [Fact]
    public void Comments_of_the_callback_go_with_it() => Fixes(
        Set("options.[|CertificateValidation|] += (s, c, h, e) =>\n        {\n            // shop 7\n            return true; /* all */\n        };"),
        Set($"options.{Trusted};"));

    /// <summary>A comment that says why every certificate is accepted is wrong once only one issuer is.</summary>
    [Theory]
    [InlineData("Redis3003.TrustIssuer", "        options." + Trusted + ";\n")]
    [InlineData("Redis3003.Remove", "")]
    public void Comments_that_became_false_go(string action, string after) => Fixes(
        Set(
            """
            // the shop's own

                    // Disable verification: the certificate
                    // is not ours.
                    options.[|CertificateValidation|] += (s, c, h, e) =>
                    {
                        // self-signed
                        return true;
                    }; // accept all certificates
                    options.User = "shop"; // disable nothing
            """),
        Set($"// the shop's own\n\n{after}        options.User = \"shop\"; // disable nothing"),
        action);

    [Fact]
    public void A_method_that_nothing_uses_any_more_goes() => Fixes(
        """
        using System;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using StackExchange.Redis;

        public class C
        {
            public void Set(ConfigurationOptions options)
            {
                options.[|CertificateValidation|] += Accept;
            }

            /// <summary>Whatever it is.</summary>
            private static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
            {
                // Ours are self-signed.
                return true;
            }

            private static bool Unused() => true;
        }

        """,
        $$"""
        using System;
        using System.Net.Security;
        using System.Security.Cryptography.X509Certificates;
        using StackExchange.Redis;

        public class C
        {
            public void Set(ConfigurationOptions options)
            {
                options.{{Trusted}};
            }

            private static bool Unused() => true;
        }

        """);

    [Fact]
    public void In_a_lambda() => Fixes(
        "var mux = ConnectionMultiplexer.Connect(\"redis,ssl=true\", o => o.[|CertificateValidation|] += delegate { return true; });",
        $"var mux = ConnectionMultiplexer.Connect(\"redis,ssl=true\", o => o.{Trusted});",
        setup: Setup.Plain.On("2.6.96", "3.4.35"));

    [Fact]
    public void The_variable_has_a_name_of_ones_own() => Fixes(
        Set("options.[|CertificateValidation|] += (s, c, h, e) => true;"),
        Set("options.TrustIssuer(Environment.GetEnvironmentVariable(\"SHOP_CA\") ?? \"redis-ca.crt\");"),
        setup: Setup.Plain.Option("redis_analyzers.ca_variable", "SHOP_CA"));

    [Theory]
    [InlineData(
        "new SslClientAuthenticationOptions { TargetHost = host, [|RemoteCertificateValidationCallback|] = (s, c, h, e) => true }",
        "new SslClientAuthenticationOptions { TargetHost = host }")]
    [InlineData(
        "new SslClientAuthenticationOptions { [|RemoteCertificateValidationCallback|] = (s, c, h, e) => true, TargetHost = host }",
        "new SslClientAuthenticationOptions { TargetHost = host }")]
    [InlineData(
        "new SslClientAuthenticationOptions { [|RemoteCertificateValidationCallback|] = (s, c, h, e) => true }",
        "new SslClientAuthenticationOptions { }")]
    [InlineData(
        """
        new SslClientAuthenticationOptions
                {
                    TargetHost = host, // ours
                    [|RemoteCertificateValidationCallback|] = (s, c, h, e) => true,
                }
        """,
        """
        new SslClientAuthenticationOptions
                {
                    TargetHost = host, // ours
                }
        """)]
    [InlineData(
        """
        new SslClientAuthenticationOptions
                {
                    TargetHost = host,
                    [|RemoteCertificateValidationCallback|] = (s, c, h, e) => true
                }
        """,
        """
        new SslClientAuthenticationOptions
                {
                    TargetHost = host
                }
        """)]
    public void Options_of_the_handshake_are_taken_out(string before, string after) => Fixes(
        Set(
            $"options.SslClientAuthenticationOptions = host => {before};"), Set(
                $"options.SslClientAuthenticationOptions = host => {after};"), setup: Setup.Plain.On("3.4.35"));

    [Theory]
    [InlineData("if (options.Ssl) options.[|CertificateValidation|] += (s, c, h, e) => true; else Console.WriteLine();", true)]
    [InlineData(
        "options.SslClientAuthenticationOptions = host => new() { /* ours */ [|RemoteCertificateValidationCallback|] = delegate { return true; } };",
        false)]
    public void Refused(string statement, bool canTrust)
    {
        Flags(Set(statement), Setup.Plain.On("3.4.35"));
        Assert.Equal(canTrust ? ["Redis3003.TrustIssuer"] : [], Actions(Set(statement), Setup.Plain.On("3.4.35")));
    }

    [Fact]
    public void Everywhere() => FixesAll(
        Set("options.[|CertificateValidation|] += (s, c, h, e) => true;\n        options.[|CertificateValidation|] += delegate { return true; };"),
        Set($"options.{Trusted};\n        options.{Trusted};"));

    private static string Set(string statements) =>
        $"{Usings}\npublic class C\n{{\n    public void Set(ConfigurationOptions options)\n    {{\n        {statements}\n    }}\n}}\n";

    private static string Handler(string handler) =>
        $$"""
        {{Usings}}
        public class C
        {
            public object Open(ConfigurationOptions options, string[] args)
            {
                options.[|CertificateValidation|] += {{handler}}; // ours
                return ConnectionMultiplexer.Connect(options);
            }

            private static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;
        }

        internal static class Handlers
        {
            internal static readonly RemoteCertificateValidationCallback Field = (s, c, h, e) => true;
            internal static RemoteCertificateValidationCallback Property => delegate { return true; };
            internal static RemoteCertificateValidationCallback? Unknown { get; set; }
            internal static bool Switch { get; set; }
            internal static bool Check(SslPolicyErrors errors) => errors == SslPolicyErrors.None;
            internal static bool Check4(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
                errors == SslPolicyErrors.None;
            internal static bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
            {
                return true;
            }

            internal static bool AcceptToo(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
                errors == SslPolicyErrors.None || errors != SslPolicyErrors.None;
        }
        """.Replace("\r", "", StringComparison.Ordinal);
}
