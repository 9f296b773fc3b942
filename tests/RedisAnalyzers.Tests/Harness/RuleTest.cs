using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Tests.Conventions;
using RedisAnalyzers.Tests.Docs;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>
/// Base of a rule's one test class: the verbs, and the conventions about this very rule and its page, so that <c>--filter Redis2101</c> runs all that is about
/// it.
/// </summary>
public abstract class RuleTest<TAnalyzer> : VerbTest<TAnalyzer>
    where TAnalyzer : class, new()
{
    public static TheoryData<string> FlaggedBlocks => PageConventions.Of<TAnalyzer>("flagged");

    public static TheoryData<string> QuietBlocks => PageConventions.Of<TAnalyzer>("quiet");

    [Theory, MemberData(nameof(FlaggedBlocks)), Trait("Category", "Host")]
    public Task A_flagged_block_of_its_page_is_flagged(string block) => PageConventions.IsFlagged(block);

    [Theory, MemberData(nameof(QuietBlocks)), Trait("Category", "Host")]
    public Task A_quiet_block_of_its_page_is_quiet(string block) => PageConventions.IsQuiet(block);

    [Fact]
    public void Its_page_is_like_the_others() => PageTests.Check<TAnalyzer>();
}

/// <inheritdoc cref="RuleTest{TAnalyzer}"/>
public abstract class RuleTest<TAnalyzer, TFix> : VerbTest<TAnalyzer, TFix>
    where TAnalyzer : class, new()
    where TFix : CodeFixProvider, new()
{
    public static TheoryData<string> FlaggedBlocks => PageConventions.Of<TAnalyzer>("flagged");

    public static TheoryData<string> QuietBlocks => PageConventions.Of<TAnalyzer>("quiet");

    [Theory, MemberData(nameof(FlaggedBlocks)), Trait("Category", "Host")]
    public Task A_flagged_block_of_its_page_is_flagged(string block) => PageConventions.IsFlagged(block);

    [Theory, MemberData(nameof(QuietBlocks)), Trait("Category", "Host")]
    public Task A_quiet_block_of_its_page_is_quiet(string block) => PageConventions.IsQuiet(block);

    [Theory, MemberData(nameof(FlaggedBlocks)), Trait("Category", "Host")]
    public Task The_first_fix_makes_the_fixed_block_of_its_page(string block) => PageConventions.FirstFixMakesTheFixedBlock(block);

    [Fact, Trait("Category", "Host")]
    public Task The_keys_of_its_fix_are_constant() => FixConventions.CheckKeys(RuleAnalyzers.Of<TAnalyzer>().SupportedDiagnostics[0].Id);

    [Fact]
    public void Its_page_is_like_the_others() => PageTests.Check<TAnalyzer>();
}
