namespace RedisAnalyzers.Tests.Robustness;

/// <summary>Tests that use both cores or look at the clock: they run one after the other, when the others are through.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Quiet
{
    public const string Name = "Quiet";
}
