using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>A connection string evaluated as the library would: the oracle's other half.</summary>
internal static class ConnectionStringExtensions
{
    extension(ConnectionString text)
    {
        /// <summary>What <c>ConfigurationOptions.Parse(text, ignoreUnknown)</c> makes of the text in a version of the library.</summary>
        internal ConfigurationOutcome Evaluate(Version libraryVersion, bool ignoreUnknown = false) =>
            new ConnectionStringEvaluation(text, libraryVersion, ignoreUnknown).Run();

        /// <summary>What the text says about a keyword, in any case, as far as that is certain.</summary>
        internal OptionLookup Find(string keyword)
        {
            if (text.TryGetOption(keyword) is not { } option)
            {
                return new(text.MayHoldMoreItems ? OptionState.Unknown : OptionState.Unset, null);
            }

            return new(option.IsValueKnown && !option.MayBeOverridden ? OptionState.Known : OptionState.Unknown, option);
        }
    }
}
