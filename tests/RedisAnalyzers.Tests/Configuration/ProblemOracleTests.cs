using System.Net;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Library;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>
/// For each text of the oracle file and each version: where the library throws, drops text or makes a server that nobody meant, one of the rules
/// Redis1001 to Redis1006 reports; where it does none of that, none reports.
/// </summary>
public class ProblemOracleTests(ITestOutputHelper output)
{
    /// <summary>Texts that lose something and are not reported. The pages say the same.</summary>
    private static readonly Dictionary<string, string> Unreported = new(StringComparer.Ordinal)
    {
        ["host1:6379,host1:6379"] = "a server named twice is the same server",
        ["HOST1:6379,host1:6379"] = "a server named twice is the same server",
        ["localhost,bogus"] = "a bare word may be a server: redis-2 looks the same",
        ["localhost,$BOGUS=x"] = "Redis1007: the command is renamed without effect",
        ["localhost,$CLIENT ="] = "Redis1007: the command is renamed without effect",
        ["localhost,$=x"] = "Redis1007: the command is renamed without effect",
        ["localhost,$5=x"] = "Redis1007: the command is renamed without effect",
        ["${REDIS}:6379"] = "a placeholder that something fills in",
        ["%REDIS%"] = "a placeholder that something fills in",
        ["#{RedisConnection}#"] = "a placeholder that something fills in",
        ["<host>:6379"] = "a placeholder that something fills in",
        ["{0}:6379,password={1}"] = "a placeholder that something fills in",
        ["*.example.com:6379"] = "a placeholder that something fills in",
    };

    [Fact]
    public void Every_row()
    {
        var rows = OracleRow.All;
        var wrong = new List<string>();
        int flawed = 0, explained = 0, fine = 0;
        foreach (var row in rows)
        {
            var mistakes = ProblemReader.Read(ConnectionString.Parse(row.Input!), Version.Parse(row.Version), row.IgnoreUnknown);
            var flaw = Flaw(row);
            if (flaw is null)
            {
                fine++;
            }
            else if (Unreported.ContainsKey(row.Input!) || row.IgnoreUnknown && flaw == "drops a keyword")
            {
                explained++;
            }
            else
            {
                flawed++;
            }

            var isExpected = flaw is not null && !Unreported.ContainsKey(row.Input!) && flaw != "drops a keyword";
            if (isExpected != !mistakes.IsEmpty)
            {
                wrong.Add($"{row.Version} '{row.Input}' {flaw ?? "is fine"}: {string.Join(" | ", mistakes.Select(m => $"{m.Kind} {m.Found}: {m.Advice}"))}");
            }
        }

        var tooMany = wrong.Count(w => w.Contains(" is fine", StringComparison.Ordinal));
        output.WriteLine(
            $"{rows.Length} rows: {flawed} with a flaw, {flawed - (wrong.Count - tooMany)} reported; "
            + $"{explained} with a flaw that a page explains, none reported; {fine} without a flaw, {tooMany} reported");
        Assert.True(wrong.Count == 0, $"{wrong.Count} rows\n" + string.Join('\n', wrong.Take(60)));
    }

    /// <summary>What the library did to the text, by the record of its run alone.</summary>
    private static string? Flaw(OracleRow row)
    {
        if (row.Exception is not null)
        {
            return "throws";
        }

        var items = row.Input!.Split(',').Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        var pairs = items.Select(item => (Text: item, At: item.IndexOf('=', StringComparison.Ordinal))).Where(item => item.At > 0)
            .Select(item => (Name: item.Text[..item.At].TrimEnd(), Value: item.Text[(item.At + 1)..].Trim())).ToList();
        var bare = items.Where(item => item.IndexOf('=', StringComparison.Ordinal) <= 0).ToList();
        if (row.Endpoints.IsEmpty)
        {
            return "names no server";
        }

        if (row.Endpoints.Length < bare.Count)
        {
            return "drops a server";
        }

        if (row.IgnoreUnknown && pairs.Any(pair => ConfigurationKeywords.Find(pair.Name) is null))
        {
            return "drops a keyword";
        }

        if (pairs.Any(pair => pair.Name.StartsWith('$') && RedisCommands.Find(pair.Name[1..]) is null)
            || row.Input.Contains("$CLIENT =", StringComparison.Ordinal))
        {
            return "drops a command";
        }

        if (pairs.GroupBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase).Any(same => same.Select(pair => pair.Value).Distinct().Count() > 1))
        {
            return "drops a value";
        }

        return row.Endpoints.Select(endpoint => Phantom(endpoint, bare)).FirstOrDefault(phantom => phantom is not null);
    }

    private static string? Phantom(string endpoint, List<string> items)
    {
        var kind = endpoint[..endpoint.IndexOf(':', StringComparison.Ordinal)];
        var address = endpoint[(kind.Length + 1)..];
        if (kind == "unix")
        {
            return null;
        }

        var host = address[..address.LastIndexOf(':')];
        if (kind == "ip")
        {
            var parsed = IPAddress.Parse(host.Trim('[', ']'));
            return items.Any(item => IsReadAsAddress(item, parsed)) ? "makes an address of a number"
                : items.Any(item => item.StartsWith('[') && !item.Contains("]:", StringComparison.Ordinal) && !item.EndsWith(']')) ? "drops a port"
                : null;
        }

        var isName = host.Any(char.IsLetterOrDigit) && host.All(character => char.IsLetterOrDigit(character) || character is '.' or '-' or '_');
        if (!isName)
        {
            return "makes a server of text";
        }

        return ConfigurationKeywords.Find(host) is not null || host is "b" or "bogus" or "Tls13" ? "makes a server of a word" : null;
    }

    private static bool IsReadAsAddress(string item, IPAddress address) =>
        IPAddress.TryParse(item, out var read) && read.Equals(address) && !item.StartsWith('[')
        && (item.All(char.IsDigit) || item.EndsWith(":6379", StringComparison.Ordinal));
}
