using RedisAnalyzers.Configuration.Problems;

namespace RedisAnalyzers.Rules.ConnectionStrings;

/// <summary>Redis1003: two options are separated by something other than a comma.</summary>
public sealed class Redis1003WrongSeparator : TextRule
{
    /// <summary>The rule.</summary>
    public Redis1003WrongSeparator()
        : base(RuleCatalog.WrongSeparator)
    {
    }

    private protected override bool Reports(ProblemKind kind) => kind == ProblemKind.Separator;
}
