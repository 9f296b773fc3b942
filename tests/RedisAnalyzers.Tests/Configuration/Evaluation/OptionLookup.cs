using RedisAnalyzers.Configuration.Syntax;


namespace RedisAnalyzers.Tests.Configuration;

/// <summary>What a connection string says about one keyword.</summary>
internal enum OptionState
{
    /// <summary>Nothing, for certain: the default holds.</summary>
    Unset,

    /// <summary><see cref="OptionLookup.Option"/> sets it to a known value, for certain.</summary>
    Known,

    /// <summary>A hole hides the value, or may set the keyword, or may set it again.</summary>
    Unknown,
}

/// <summary>The answer of <see cref="ConnectionString.Find"/>.</summary>
/// <param name="State">How much is known.</param>
/// <param name="Option">The item that counts, when one is written.</param>
internal readonly record struct OptionLookup(OptionState State, ConnectionOption? Option);
