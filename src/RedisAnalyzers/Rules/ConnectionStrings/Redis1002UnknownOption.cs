using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1002: a keyword that the referenced version does not know.</summary>
public sealed class Redis1002UnknownOption : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1002UnknownOption()
        : base(RuleCatalog.UnknownOption)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind == ProblemKind.UnknownKeyword;
}
