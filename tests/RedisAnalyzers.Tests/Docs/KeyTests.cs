using System.Text.RegularExpressions;
using RedisAnalyzers.Docs;
using RedisAnalyzers.Options;
using RedisAnalyzers.Rules.Options;

namespace RedisAnalyzers.Tests.Docs;

/// <summary>Every key and every rule that a text names is there, and every value that it shows is accepted.</summary>
public sealed class KeyTests
{
    private const string PageOfMistakes = "docs/rules/Redis9001.md";

    private const string Severity = "severity";

    public static TheoryData<string> Files => Texts.AllData;

    [Theory, MemberData(nameof(Files))]
    public void Named_options_exist(string file)
    {
        var settings = Markdown.Blocks(Texts.Repository.Read(file)).Where(block => block.Info == "ini").SelectMany(block => Settings(block.Text)).ToList();
        var wrong = settings.Where(setting => !IsRight(setting)).ToList();
        Assert.Equal(file == PageOfMistakes ? 3 : 0, wrong.Count);

        var named = Regex.Matches(Texts.Repository.Read(file), @"redis_analyzers\.([a-z_]+)").Select(key => key.Groups[1].Value);
        Assert.All(named.Except(wrong.Select(setting => setting.Name)).Except([Severity]), name => Assert.Contains(OptionKey.All, key => key.Name == name));
    }

    [Theory, MemberData(nameof(Files))]
    public void Named_rules_exist(string file)
    {
        string[] examples = ["Redis3107"];
        var known = Rule.All(Texts.Repository).Select(rule => rule.Id).Concat(examples);
        Assert.Empty(Regex.Matches(Texts.Repository.Read(file), @"Redis\d{4}\b").Select(id => id.Value).Except(known));
    }

    [Fact]
    public void Every_option_has_a_rule_that_reads_it() =>
        Assert.All(OptionKey.All, key => Assert.Contains(Rule.All(Texts.Repository), rule => OptionTable.Reads(rule, key)));

    [Fact]
    public void Every_rule_that_an_option_names_is_there() =>
        Assert.All(OptionKey.All, key => Assert.Subset(Rule.All(Texts.Repository).Select(rule => rule.Id).ToHashSet(), key.Rules.ToHashSet()));

    [Fact]
    public void The_defaults_are_values_that_the_keys_take() =>
        Assert.All(OptionKey.All, key => Assert.True(key.Accepts(key.Default), key.Name));

    private static IEnumerable<(string Name, string Value)> Settings(string block) =>
        Regex.Matches(block, @"^redis_analyzers\.(\S+) *= *(.*)$", RegexOptions.Multiline).Select(line => (line.Groups[1].Value, line.Groups[2].Value));

    private static bool IsRight((string Name, string Value) setting) => setting.Name.StartsWith(Severity + ".", StringComparison.Ordinal)
        ? OptionProblem.Of(OptionKey.Prefix + setting.Name, setting.Value) is null
        : OptionKey.All.FirstOrDefault(key => key.Name == setting.Name) is { } known && known.Accepts(setting.Value);
}
