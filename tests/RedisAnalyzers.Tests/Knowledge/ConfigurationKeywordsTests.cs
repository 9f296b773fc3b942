using System.Globalization;
using System.Reflection;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Tests.Harness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Knowledge;

/// <summary>Every column of <see cref="ConfigurationKeywords"/>, asked of the real library in every version, by using the keyword.</summary>
public class ConfigurationKeywordsTests(ITestOutputHelper output)
{
    public static TheoryData<string> Versions => [.. RealLibrary.Versions];

    [Theory]
    [MemberData(nameof(Versions))]
    public void HasExactlyTheKeywordsOfTheLibrary(string version)
    {
        var real = RealLibrary.Get(version).Type("StackExchange.Redis.ConfigurationOptions")
            .GetNestedTypes(BindingFlags.NonPublic)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(field => field is { IsLiteral: true, DeclaringType.Name: "OptionKeys" })
            .Select(field => (string)field.GetRawConstantValue()!)
            .Where(keyword => IsRead(version, keyword));
        var ours = ConfigurationKeywords.All.Where(row => row.IsKnownTo(Version.Parse(version))).Select(row => row.Keyword);

        Assert.Equal(real.Order(StringComparer.Ordinal), ours.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void EveryRowHolds(string version)
    {
        var library = RealLibrary.Get(version);
        foreach (var row in ConfigurationKeywords.All)
        {
            var where = version + " " + row.Keyword;
            Assert.True(IsRead(version, row.Keyword) == row.IsKnownTo(library.Version), where + ": Since");
            if (!row.IsKnownTo(library.Version))
            {
                continue;
            }

            Assert.True(library.Defaults[row.Property] == row.DefaultIn(library.Version), $"{where}: default {library.Defaults[row.Property]}");
            Assert.True(
                IsRead(version, row.Keyword.ToUpperInvariant()) == row.IsKnownTo(library.Version, row.Keyword.ToUpperInvariant()),
                where + ": AnyCaseSince");
            Assert.True(
                library.Parse($"h,{row.Keyword}={Nonsense}").Exception is null == AcceptsNonsense(row, library.Version),
                where + ": Kind or IgnoredSince");

            var changed = library.Parse($"{row.Keyword}={Example(row)}").Changed.ContainsKey(row.Property);
            Assert.True(changed == row.HasEffectIn(library.Version), where + ": Property, NoEffectSince or IgnoredSince");
            AssertLimits(row, library, where);
        }

        output.WriteLine($"{version}: {ConfigurationKeywords.All.Count(row => row.IsKnownTo(library.Version))} keywords");
    }

    [Fact]
    public void UnitsAreTimes()
    {
        Assert.All(ConfigurationKeywords.All, row => Assert.Equal(
            row.Property.EndsWith("Timeout", StringComparison.Ordinal) && !row.IsTimeSpan ? ValueUnit.Milliseconds
            : row.IsTimeSpan || row.Property.EndsWith("Seconds", StringComparison.Ordinal) || row.Property == "KeepAlive" ? ValueUnit.Seconds
            : ValueUnit.None,
            row.Unit));
    }

    [Fact]
    public void SecretsAreThePasswords() =>
        Assert.Equal(["password", "sentinelPassword"], ConfigurationKeywords.All.Where(row => row.IsSecret).Select(row => row.Keyword));

    [Fact]
    public void FindsInAnyCase()
    {
        Assert.All(ConfigurationKeywords.All, row => Assert.Same(row, ConfigurationKeywords.Find(row.Keyword.ToUpperInvariant())));
        Assert.All(ConfigurationKeywords.All, row => Assert.Same(row, ConfigurationKeywords.FindByProperty(row.Property)));
        Assert.Null(ConfigurationKeywords.Find("abortOnConnectFail"));
        Assert.Null(ConfigurationKeywords.FindByProperty("HeartbeatInterval"));
    }

    private const string Nonsense = "?!";

    /// <summary>An unknown keyword is the one failure that <c>ignoreUnknown</c> turns off.</summary>
    private static bool IsRead(string version, string keyword)
    {
        var text = $"h,{keyword}={Nonsense}";
        var library = RealLibrary.Get(version);
        var strict = library.Parse(text);
        return strict.Exception is null || strict.Exception == library.Parse(text, ignoreUnknown: true).Exception;
    }

    private static bool AcceptsNonsense(ConfigurationKeyword row, Version version) => row.Kind == ValueKind.Text || row.IsIgnoredBy(version);

    /// <summary>A value that is not the default.</summary>
    private static string Example(ConfigurationKeyword row) => row.Kind switch
    {
        ValueKind.Boolean => row.OlderDefaults.IsEmpty ? (row.Default == "False").ToString() : "false",
        ValueKind.Int32 => "123",
        ValueKind.Version => "1.5",
        ValueKind.Proxy => "twemproxy",
        ValueKind.SslProtocols => "tls12",
        ValueKind.Protocol => "resp2",
        ValueKind.Tunnel => "http:proxy:8080",
        ValueKind.Defaults => "azure",
        ValueKind.MaintenanceNotifications => "enabled",
        ValueKind.MovingEndpointType => "none",
        _ => "some text",
    };

    private static void AssertLimits(ConfigurationKeyword row, RealLibrary library, string where)
    {
        if (row.Kind != ValueKind.Int32 || row.IsIgnoredBy(library.Version))
        {
            return;
        }

        foreach (var number in new[] { int.MinValue, -1, 0, 1, 599, 600, 601, int.MaxValue })
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            var accepted = library.Parse($"{row.Keyword}={text}").Exception is null;
            Assert.True(accepted == (!(number < row.Minimum) && !(number > row.Maximum)), $"{where}={text}");
        }
    }
}
