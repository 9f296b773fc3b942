using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;

namespace RedisAnalyzers.Configuration.Problems;

/// <summary>Finds what an unknown keyword was intended to be. One suggestion, and only when it is clearly right.</summary>
internal static class KeywordProblems
{
    /// <summary>The problem of an item whose keyword the version does not know.</summary>
    internal static Problem Read(ConnectionString text, ConnectionOption option, Version version)
    {
        var found = IsPrintable(option.Name) ? $"'{option.Name}' is not a known keyword" : "This is not a known keyword";
        if (option.Keyword is { } later)
        {
            return later.IsKnownTo(version)
                ? Suggest(option, $"'{option.Name}' is recognized in one spelling only", later.Keyword)
                : new(ProblemKind.UnknownKeyword, option.KeywordSpan, found + " in this version", $"it needs StackExchange.Redis {later.Since}");
        }

        if (Nearest(option.Name, version) is { } keyword)
        {
            return Suggest(option, found, keyword);
        }

        if (KeywordConfusions.IsHost(option.Name))
        {
            return Host(text, option, found);
        }

        if (KeywordConfusions.IsPort(option.Name))
        {
            return Port(text, option, found);
        }

        if (KeywordConfusions.PropertyFor(option.Name) is { } property)
        {
            return new(ProblemKind.UnknownKeyword, option.KeywordSpan, found, $"set ConfigurationOptions.{property} in code");
        }

        return new(ProblemKind.UnknownKeyword, option.KeywordSpan, found, "remove it, or use the intended keyword");
    }

    private static Problem Suggest(ConnectionOption option, string found, string keyword)
    {
        var repair = new Repair(option.KeywordSpan, keyword);
        var isQuoted = option.Name[0] is '"' or '\'' && option.Value is { Length: > 0 } value && value[value.Length - 1] == option.Name[0];
        return new(ProblemKind.UnknownKeyword, option.KeywordSpan, found, isQuoted ? $"use '{keyword}' without quotes" : $"use '{keyword}'")
        {
            Repairs = isQuoted ? ImmutableArray.Create(repair, new Repair(new TextSpan(option.ValueSpan.End - 1, 1), "")) : ImmutableArray.Create(repair),
        };
    }

    /// <summary>The keyword that a word means: a property's name, another product's word, or a misspelling.</summary>
    private static string? Nearest(string name, Version version)
    {
        var plain = KeywordConfusions.Plain(name);
        var row = ConfigurationKeywords.FindByPropertyName(plain) ?? ConfigurationKeywords.Find(plain);
        if (row is null && KeywordConfusions.KeywordFor(plain) is { } meant)
        {
            row = ConfigurationKeywords.Find(meant);
        }
        row ??= Similar(plain, version);
        return row is { } found && found.HasEffectIn(version) ? found.Keyword : null;
    }

    /// <summary>The word is a misspelt keyword, not a word of another product.</summary>
    internal static bool IsMisspelling(string name, Version version) =>
        KeywordConfusions.Plain(name) is var plain && KeywordConfusions.KeywordFor(plain) is null && Similar(plain, version) is not null;

    /// <summary>The keyword that differs from a word in a letter or two. A short word is similar to too many others.</summary>
    private static ConfigurationKeyword? Similar(string plain, Version version) =>
        plain.Length <= 3 || KeywordConfusions.IsHost(plain) || KeywordConfusions.IsPort(plain) ? null
            : Similarity.Nearest(plain, ConfigurationKeywords.All.Where(k => k.HasEffectIn(version)), k => k.Keyword, reach: plain.Length < 8 ? 1 : 2);

    /// <summary><c>host=name</c> becomes <c>name</c>; a <c>port=</c> in the connection string is moved along.</summary>
    private static Problem Host(ConnectionString text, ConnectionOption option, string found)
    {
        var mistake = new Problem(ProblemKind.UnknownKeyword, option.KeywordSpan, found, "write host:port without a keyword");
        var port = text.Options.FirstOrDefault(o => KeywordConfusions.IsPort(o.Name));
        if (!IsServer(option.Value) || text.Options.Count(o => KeywordConfusions.IsHost(o.Name)) != 1)
        {
            return mistake;
        }

        var keyword = new Repair(TextSpan.FromBounds(option.Span.Start, option.ValueSpan.Start), "");
        if (port is null)
        {
            return mistake with { Repairs = ImmutableArray.Create(keyword) };
        }

        return option.Value!.IndexOf(':') >= 0 ? mistake
            : mistake with { Repairs = ImmutableArray.Create(
                keyword,
                new Repair(new TextSpan(option.ValueSpan.End, 0), ":", port.ValueSpan),
                Repair.TakeOut(text, port.Span)) };
    }

    /// <summary><c>name,port=1</c> becomes <c>name:1</c>. With a <c>host=</c> in the connection string, the repair of that item moves the port along.</summary>
    private static Problem Port(ConnectionString text, ConnectionOption option, string found)
    {
        var mistake = new Problem(ProblemKind.UnknownKeyword, option.KeywordSpan, found, "write it after the host, as host:port");
        var host = text.Options.FirstOrDefault(o => KeywordConfusions.IsHost(o.Name));
        if (option.Value is null || !OptionValues.TryParseInt32(option.Value, out _))
        {
            return mistake;
        }

        if (host is not null)
        {
            return Host(text, host, found) with { Span = option.KeywordSpan, Found = found, Advice = mistake.Advice };
        }

        if (text.Endpoints.Length != 1 || text.Endpoints[0] is not { PortState: PortState.NotWritten, Kind: EndpointKind.Dns } server || !IsServer(server.Host))
        {
            return mistake;
        }

        return mistake with { Repairs = ImmutableArray.Create(
            new Repair(new TextSpan(server.Span.End, 0), ":", option.ValueSpan),
            Repair.TakeOut(text, option.Span)) };
    }

    private static bool IsServer(string? value) =>
        value is { Length: > 0 } && value.IndexOf(ConnectionString.Hole) < 0 && !value.Any(c => char.IsWhiteSpace(c) || c is '/' or '@' or ';' or '=');

    /// <summary>The word looks like a keyword, so a message can repeat it without exposing a secret.</summary>
    internal static bool IsPrintable(string name) => name.Length <= 40 && name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '_' or '-' or '"' or '\'');
}
