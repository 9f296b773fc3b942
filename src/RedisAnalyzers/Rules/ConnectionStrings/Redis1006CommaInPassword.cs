using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1006: the rest of a password that contains a comma. No message repeats it.</summary>
public sealed class Redis1006CommaInPassword : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1006CommaInPassword()
        : base(RuleCatalog.CommaInPassword)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind == ProblemKind.CommaInSecret;
}
