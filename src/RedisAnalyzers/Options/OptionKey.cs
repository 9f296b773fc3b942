using System;
using System.Collections.Immutable;
using System.Globalization;

namespace RedisAnalyzers.Options;

/// <summary>The kinds of values.</summary>
internal enum OptionKind
{
    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>The name of an environment variable.</summary>
    VariableName,

    /// <summary>Host names, separated by commas or spaces; <c>*.suffix</c>, the only wildcard, matches every host below it.</summary>
    Hosts,

    /// <summary>A whole number, 1 or more.</summary>
    Number,
}

/// <summary>One editorconfig key of ours: <c>redis_analyzers.&lt;Name&gt;</c>.</summary>
/// <param name="Name">The key without its prefix.</param>
/// <param name="Kind">The kind of its value.</param>
/// <param name="Default">The value when it is not set.</param>
/// <param name="Summary">What it does, one sentence; the configuration page is generated from it.</param>
/// <param name="Rules">The rules that read it; none where the base of the rules reads it for those that are about production.</param>
internal sealed record OptionKey(string Name, OptionKind Kind, string Default, string Summary, ImmutableArray<string> Rules)
{
    /// <summary>Every key of ours starts with it.</summary>
    internal const string Prefix = "redis_analyzers.";

    /// <summary>At the start of an entry of a list of hosts: every host below the rest.</summary>
    internal const string Wildcard = "*.";

    private static readonly char[] Separators = { ',', ' ', ';' };
    private static readonly char[] SignsOfSettings = { '=', '@' };
    private static readonly char[] SignsOfPatterns = { '*', '?', '{', '}', '(', ')', '|', '^', '$', '+', '\\' };
    private static readonly char[] SignsOfPatternsInNames = { '[', ']', '*', '?', '{', '}', '(', ')', '|', '^', '$', '+', '\\' };

    internal static readonly OptionKey HostVariable = new("host_variable", OptionKind.VariableName, "REDIS_HOST",
        "Environment variable from which the code of a fix reads the host.", ImmutableArray.Create("Redis2001", "Redis2002", "Redis2005"));

    internal static readonly OptionKey PortVariable = new("port_variable", OptionKind.VariableName, "REDIS_PORT",
        "Environment variable from which the code of a fix reads the port.", ImmutableArray.Create("Redis2001", "Redis2002", "Redis2005"));

    internal static readonly OptionKey PasswordVariable = new("password_variable", OptionKind.VariableName, "REDIS_PASSWORD",
        "Environment variable from which the code of a fix reads the password.", ImmutableArray.Create("Redis2001", "Redis2002", "Redis2005", "Redis3001"));

    internal static readonly OptionKey CaVariable = new("ca_variable", OptionKind.VariableName, "REDIS_CA_FILE",
        "Environment variable from which the code of a fix reads the path of the issuer's certificate.", ImmutableArray.Create("Redis3003"));

    internal static readonly OptionKey IncludeTests = new("include_tests", OptionKind.Boolean, "false",
        "Report in test and benchmark projects as well.", ImmutableArray<string>.Empty);

    internal static readonly OptionKey AllowedHosts = new("allowed_hosts", OptionKind.Hosts, "",
        "Hosts that may be hard-coded (a sidecar on localhost, a fixed service name).", ImmutableArray.Create(
            "Redis2001",
            "Redis2002",
            "Redis2005",
            "Redis2007",
            "Redis3004",
            "Redis7001"));

    internal static readonly OptionKey AllowEnvFallback = new("allow_env_fallback", OptionKind.Boolean, "true",
        "Accept a loopback host after ??, as in Environment.GetEnvironmentVariable(\"REDIS_HOST\") ?? \"localhost\".", ImmutableArray.Create("Redis2001"));

    internal static readonly OptionKey FailFast = new("fail_fast", OptionKind.Boolean, "false",
        "The program is meant to fail at start-up when Redis is unreachable.", ImmutableArray.Create("Redis2101", "Redis2107", "Redis2108", "Redis7005"));

    internal static readonly OptionKey MinMaxClients = new("min_maxclients", OptionKind.Number, "1000",
        "The smallest maxclients of a server that is not reported.", ImmutableArray.Create("Redis7009"));

    /// <summary>All keys, in the order of the configuration page.</summary>
    internal static readonly ImmutableArray<OptionKey> All = ImmutableArray.Create(
        HostVariable, PortVariable, PasswordVariable, CaVariable, IncludeTests, AllowedHosts, AllowEnvFallback, FailFast, MinMaxClients);

    /// <summary>The key as written in an editorconfig file.</summary>
    internal string FullName => Prefix + Name;

    /// <summary>The values that the key accepts, for messages.</summary>
    internal string Expected => Kind switch
    {
        OptionKind.Boolean => "use true or false",
        OptionKind.Number => "use a whole number, 1 or more",
        OptionKind.VariableName => "use a name of letters, digits and underscores",
        _ => "the only wildcard is a leading *., as in *.svc.cluster.local",
    };

    /// <summary>Whether the key accepts a value.</summary>
    internal bool Accepts(string value) => Kind switch
    {
        OptionKind.Boolean => bool.TryParse(value, out _),
        OptionKind.Number => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0,
        OptionKind.VariableName => IsVariableName(value),
        _ => EntryWithoutMatch(value) is null,
    };

    /// <summary>The entries of a list.</summary>
    internal static string[] Entries(string value) => value.Split(Separators, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first entry of a list of hosts whose wildcard is not supported; null when all entries are right.</summary>
    internal string? EntryWithoutMatch(string value) => Kind == OptionKind.Hosts ? Array.Find(Entries(value), static entry => !CanMatch(entry)) : null;

    // What looks like a setting with a value may hold a secret, and is not repeated.
    private static bool CanMatch(string entry)
    {
        var host = entry.StartsWith(Wildcard, StringComparison.Ordinal) ? entry.Substring(Wildcard.Length) : entry;
        var isAddress = host.IndexOf(':') >= 0;
        return entry.IndexOfAny(SignsOfSettings) >= 0
            || (host.Length > 0 && host[0] != '.' && host.IndexOfAny(isAddress ? SignsOfPatterns : SignsOfPatternsInNames) < 0);
    }

    private static bool IsVariableName(string value)
    {
        if (value.Length == 0 || char.IsDigit(value[0]))
        {
            return false;
        }

        foreach (var c in value)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}
