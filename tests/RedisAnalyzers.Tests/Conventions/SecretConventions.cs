using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Knowledge;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>A secret is never repeated: not in a message, a property, a title or a key. What a report says ends up in logs and SARIF files.</summary>
public sealed class SecretConventions
{
    private const string Secret = "Tr0ub4dor-marker";
    private const string Password = "password=";

    public static TheoryData<string> Sources =>
    [
        $"ConnectionMultiplexer.Connect(\"localhost:6379,password={Secret}\");",
        $"ConnectionMultiplexer.Connect(\"10.0.0.7:6379,user=shop,password={Secret},connectRetry=0,abortConnect=true\");",
        $"ConnectionMultiplexer.Connect(\"localhost:6379,sentinelPassword={Secret},serviceName=m\");",
        $"ConnectionMultiplexer.Connect(\"redis://user:{Secret}@localhost:6379/0\");",
        $"ConnectionMultiplexer.Connect(\"{Secret}@localhost:6379\");",
        $"ConnectionMultiplexer.Connect(\"localhost:6379,passwort={Secret}\");",
        $"ConnectionMultiplexer.Connect(\"localhost:6379;password={Secret}\");",
        $"ConnectionMultiplexer.Connect(\"localhost:6379,password=first,{Secret}\");",
        $"ConnectionMultiplexer.Connect(\"localhost:6379,connectRetry={Secret},abortConnect={Secret},ssl={Secret}\");",
        $"ConnectionMultiplexer.Connect(\"password={Secret}\");",
        $"ConnectionMultiplexer.Connect($\"{{args[0]}},password={Secret}\");",
        $"const string Password = \"{Secret}\";\nConnectionMultiplexer.Connect(\"localhost,password=\" + Password);",
        $"ConnectionMultiplexer.Connect(new ConfigurationOptions {{ EndPoints = {{ \"localhost:6379\" }}, Password = \"{Secret}\" }});",
        $"var options = ConfigurationOptions.Parse(\"localhost,password={Secret}\");\noptions.Password = \"{Secret}\";\n"
            + "ConnectionMultiplexer.Connect(options);",
        $"ConnectionMultiplexer.Connect(\"rediss://:{Secret}@redis.contoso.com:6380\");",
        $"ConnectionMultiplexer.Connect(\"redis.contoso.com:6379,password={Secret},resolveDns=true,ssl=true,sslProtocols=tls11,tiebreaker={Secret}\");",
        $"ConnectionMultiplexer.Connect(args[0] ?? \"94.191.83.150:6379,password={Secret}\");",
        $"var options = new ConfigurationOptions {{ EndPoints = {{ \"94.191.83.150\" }}, SentinelPassword = \"{Secret}\", User = \"{Secret}\", ClientName = "
            + $"\"{Secret}\" }};\nConsole.WriteLine(options);\nConnectionMultiplexer.Connect(options);",
        $"const string Text = \"redis:6379,password={Secret}\";\nConsole.WriteLine($\"{{Text}} {Secret}\");\nthrow new InvalidOperationException(Text + "
            + $"ConnectionMultiplexer.Connect(Text).Configuration);",
        $"var server = ConnectionMultiplexer.Connect(args[0]).GetServer(args[1]);\nserver.ConfigSet(\"requirepass\", \"{Secret}\");\n"
            + $"server.ConfigSet(\"protected-mode\", \"no\");",
        $"var db = ConnectionMultiplexer.Connect(args[0]).GetDatabase();\ndb.Execute(\"CONFIG\", \"SET\", \"requirepass\", \"{Secret}\", \"bind\", \"*\");\n"
            + $"db.Execute(\"AUTH\", \"{Secret}\", \"{Secret}\");\ndb.Execute(\"HELLO\", 3, \"AUTH\", \"default\", \"{Secret}\");",
        $"var options = new ConfigurationOptions {{ Password = \"{Secret}\" }};\noptions.CertificateValidation += (s, c, h, e) => \"{Secret}\".Length > 0 || "
            + $"true;\noptions.CertificateValidation += delegate {{ return true; /* {Secret} */ }};",
        $"var options = new ConfigurationOptions();\noptions.EndPoints.Add(\"{Secret}@localhost\");\nConnectionMultiplexer.Connect(options);",
    ];

    [Theory, MemberData(nameof(Sources))]
    public async Task Reports_and_actions_do_not_repeat_it(string source)
    {
        foreach (var library in Setup.Plain.RunsOn)
        {
            var test = TestProject.Create(source, Setup.Plain, library);
            AssertSilentAboutIt(await test.Analyze([.. Product.Analyzers]));
            var project = FixRun.Open(test);
            foreach (var fix in Product.Fixes)
            {
                var run = new FixRun(Product.Rule(fix.FixableDiagnosticIds[0])!, fix);
                foreach (var report in await run.Reports(project))
                {
                    Assert.All(await run.Actions(project, report),
                        action => Assert.DoesNotContain(Secret, action.Title + action.EquivalenceKey, StringComparison.Ordinal));
                }
            }
        }
    }

    [Fact]
    public async Task No_way_in_repeats_it()
    {
        var calls = CSharpSyntaxTree.ParseText("#nullable disable\n" + ConnectionSinkWorld.Calls(Planted), path: TestProject.MainFile);
        var compilation = ConnectionSinkWorld.Compilation.AddSyntaxTrees(calls);
        Assert.Empty(compilation.GetDiagnostics().Where(report => report.Severity == DiagnosticSeverity.Error && report.Location.SourceTree == calls));
        var reports = await TestProject.Analyze(compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), [.. Product.Analyzers]);
        AssertSilentAboutIt(reports);
        Assert.True(Product.Rule("Redis3001") is null || reports.Count(report => report.Id == "Redis3001") > 20, "The planted secrets are not found at all.");
    }

    [Fact]
    public async Task No_example_of_a_page_repeats_it()
    {
        var fixable = new HashSet<string>();
        foreach (var block in Pages.Blocks.Where(block => block.Kind == "flagged"))
        {
            var setup = Pages.SetupOf(block.Text);
            var project = FixRun.Open(TestProject.Create(Planted(block.Text), setup, setup.RunsOn.Last()));
            AssertSilentAboutIt([.. await Offers.Reports(project)]);
            var offers = await Offers.Of(project);
            Assert.All(offers, offer => Assert.DoesNotContain(Secret, offer.Action.Title + offer.Key, StringComparison.Ordinal));
            fixable.UnionWith(offers.Select(offer => offer.Report.Id));
        }

        Assert.Empty(Product.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Except(fixable));
    }

    /// <summary>The example with a password in each of its connection strings.</summary>
    private static string Planted(string source) =>
        CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens()
            .Where(token => token.IsKind(SyntaxKind.StringLiteralToken) && token.Text[^1] == '"'
                && (token.ValueText.Contains(":6", StringComparison.Ordinal) || token.ValueText.Contains('=')))
            .Reverse().Aggregate(source, (text, token) => token.Text.IndexOf(Password, StringComparison.Ordinal) is var at and >= 0
                ? text.Insert(token.SpanStart + at + Password.Length, Secret)
                : text.Insert(token.Span.End - 1, $",{Password}{Secret}"));

    private static string? Planted(ConnectionSink row) => row.ValueKind switch
    {
        SinkValueKind.Text => $"\"redis:6379,password={Secret}\"",
        SinkValueKind.Secret => $"\"{Secret}\"",
        SinkValueKind.Options => $"new global::StackExchange.Redis.ConfigurationOptions {{ EndPoints = {{ \"redis\" }}, Password = \"{Secret}\" }}",
        SinkValueKind.Configure => $"options => options.Password = \"{Secret}\"",
        _ => null,
    };

    private static void AssertSilentAboutIt(ImmutableArray<Diagnostic> reports) =>
        Assert.All(reports, report =>
        {
            Assert.DoesNotContain(Secret, report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.All(report.Properties, property => Assert.DoesNotContain(Secret, property.Key + property.Value, StringComparison.Ordinal));
        });
}
