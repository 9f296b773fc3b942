using RedisAnalyzers.Docs;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>Every command that a text tells the reader to type is typed by a test, or is listed here with the reason why not.</summary>
public sealed class CommandTests
{
    private const string Readme = "tests/RedisAnalyzers.EndToEnd/Readme/ReadmeCommandTests.cs";
    private const string Tour = "tests/RedisAnalyzers.EndToEnd/Tour/TourTests.cs";
    private const string Gate = ".ci/run";
    private const string Diagnosis = "docs/diagnose.md";

    private static readonly string FormatCommand = FormatGate.Command(Rule.All(Texts.Repository));

    // The command, the test, and what the test must still hold for it to be true.
    private static readonly (string Command, string Test, string Proof)[] RunByTests =
    [
        (".ci/hosts 4.14.0 5.0.0 5.12.0", Gate, ".ci/hosts 4.14.0 5.0.0 5.12.0"),
        ("dotnet add package RedisAnalyzers", Readme, "\"dotnet add package RedisAnalyzers\""),
        ("dotnet build", Readme, "\"dotnet build\""),
        ("dotnet build -warnaserror", Readme, "\"dotnet build -warnaserror\""),
        ("dotnet format analyzers --diagnostics Redis2101 --severity info", Readme, "\"dotnet format analyzers --diagnostics Redis2101 --severity info\""),
        (FormatCommand, Readme, "generated: format"),
        ("dotnet run -c Release --project tests/RedisAnalyzers.Benchmarks", "tests/RedisAnalyzers.Benchmarks/TargetTests.cs", "Contest.Hold"),
        ("dotnet run --project samples/Tour", Tour, "The_whole_tour_succeeds_and_keeps_its_promises"),
        ("dotnet run --project samples/Tour -- path/to/App.csproj", Tour, "Your_project_is_analysed_in_a_copy"),
        ("dotnet run --project tools/Compare", "tests/RedisAnalyzers.Tests/Docs/ComparisonTests.cs", "The_first_column_is_what_the_rules_say"),
        ("dotnet run --project tools/Docs", "tests/RedisAnalyzers.Tests/Docs/GeneratedTextTests.cs", "GeneratedFiles.All"),
        ("dotnet run --project tools/NewRule -- Secrets PasswordInLog", "tests/RedisAnalyzers.Tests/Docs/NewRuleTests.cs", "Scaffold.Run"),
        ("dotnet test", Gate, "dotnet test"),
        ("dotnet test tests/RedisAnalyzers.Tests", Gate, "dotnet test"),
    ];

    private static readonly string[] RunByHand =
    [
        "git ls-files '*Redis3001*'", // needs a clone with git; NewRuleTests checks the names
        "dotnet test tests/RedisAnalyzers.Tests --filter Redis2101", // a part of what the gate runs; PageConventions checks that each rule has its class
        "dotnet test tests/RedisAnalyzers.Tests -p:RoslynHostVersion=5.12.0", // takes minutes, before a release
        "REDIS_LAWS=all dotnet test tests/RedisAnalyzers.Tests --filter ShapeMatrixConventions", // likewise
        // likewise
        "REDIS_LAWS=all dotnet test tests/RedisAnalyzers.Tests --filter \"FullyQualifiedName~FixTextConventions|FullyQualifiedName~FixAllConventions\"",
        // takes minutes, before a release
        "REDIS_MATRIX=all dotnet test tests/RedisAnalyzers.Tests --filter CompatibilityConventions",
        "REDIS_VERDICTS=artifacts dotnet test tests/RedisAnalyzers.Tests --filter VerdictDump", // before and after a change of the model
        "CsCheck_Time=60 dotnet test tests/RedisAnalyzers.Tests --filter Configuration", // takes minutes, before a release
        "REDIS_FUZZ=1000000 REDIS_FUZZ_SEED=7 dotnet test tests/RedisAnalyzers.Tests --filter Robustness", // likewise
        "dotnet tool restore", // for mutation testing, which takes hours
        "cd tests/RedisAnalyzers.Tests",
        "dotnet stryker --mutate '**/Configuration/*.cs'",
        "dotnet stryker --mutate '**/Configuration/Secret.cs' --test-case-filter 'FullyQualifiedName~SecretTests'",
    ];

    // What docs/diagnose.md asks of the reader's own server, network and containers.
    private static readonly string[] RunByTheReader =
    [
        "redis-cli ping",
        "ss -tlnp | grep 6379",
        "systemctl status redis-server",
        "docker compose ps",
        "docker compose logs redis",
        "getent hosts redis.example.com",
        "nc -vz redis.example.com 6379",
        "redis-cli -h redis.example.com -p 6379 ping",
        "redis-cli -u rediss://redis.example.com:6380 ping",
        "redis-cli CONFIG GET bind",
        "docker compose exec redis redis-cli CONFIG GET bind",
        "redis-cli -h redis.example.com ping",
        "redis-cli CONFIG GET protected-mode",
        "nc -vz -w 5 redis.example.com 6379",
        "sudo ufw status",
        "sudo firewall-cmd --list-ports",
        "sudo iptables -L -n | grep 6379",
        "docker compose exec api getent hosts redis",
        "docker compose exec redis redis-cli ping",
        "docker compose port redis 6379",
        "docker compose run --rm --entrypoint redis-cli redis -h redis ping",
        "redis-cli INFO clients",
        "redis-cli CONFIG GET maxclients",
        "redis-cli CLIENT LIST",
        "read -rs REDISCLI_AUTH && export REDISCLI_AUTH",
    ];

    public static TheoryData<string> Files => Texts.AllData;

    [Theory, MemberData(nameof(Files))]
    public void Are_run_by_a_test(string file)
    {
        var known = RunByTests.Select(run => run.Command).Concat(RunByHand).Concat(file == Diagnosis ? RunByTheReader : []);
        Assert.Empty(Markdown.Commands(Texts.Repository.Read(file)).Except(known));
    }

    [Fact]
    public void What_the_reader_runs_is_still_asked_for() =>
        Assert.Empty(RunByTheReader.Except(Markdown.Commands(Texts.Repository.Read(Diagnosis))));

    [Fact]
    public void The_tests_still_run_them() =>
        Assert.All(RunByTests, run => Assert.Contains(run.Proof, Texts.Repository.Read(run.Test), StringComparison.Ordinal));

    /// <summary>A gate without IDs asks for the fixes of every analyzer, and a rule that is missing from it is not checked.</summary>
    [Theory, MemberData(nameof(Files))]
    public void The_format_gate_names_every_rule_with_a_fix(string file) => Assert.All(
        Markdown.Commands(Texts.Repository.Read(file)).Where(command => command.Contains("--verify-no-changes", StringComparison.Ordinal)),
        command => Assert.Equal(FormatCommand, command));

    [Fact]
    public void The_format_gate_is_there()
    {
        Assert.All(["README.md", "docs/ci.md"], file => Assert.Contains(FormatCommand, Markdown.Commands(Texts.Repository.Read(file))));
        Assert.Superset(new HashSet<string> { "Redis1001", "Redis2101", "Redis4007" }, FormatCommand.Split(' ').ToHashSet());
    }

    [Fact]
    public void The_readme_has_none_that_is_only_run_by_hand() =>
        Assert.All(RunByHand, command => Assert.DoesNotContain(command, Texts.Repository.Read("README.md"), StringComparison.Ordinal));
}
