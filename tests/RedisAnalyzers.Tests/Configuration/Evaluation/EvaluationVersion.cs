using System.Text;
using RedisAnalyzers.Configuration.Values;

namespace RedisAnalyzers.Tests.Configuration;

/// <summary>How inference of <c>SslHost</c> from the endpoints works.</summary>
internal enum SslHostInference
{
    /// <summary>The name that all endpoints share; none when one of them is an address.</summary>
    AllEndpoints,

    /// <summary>The name that all named endpoints share.</summary>
    NamedEndpoints,

    /// <summary>No longer done by the getter.</summary>
    None,
}

/// <summary>What changed in <c>ConfigurationOptions</c> from version to version, beside what the parser itself needs to know.</summary>
internal static class EvaluationVersion
{
    extension(ParserVersion version)
    {
        /// <summary>The exception about an empty text carries <c>configuration</c> as parameter name. Before, it carried the text.</summary>
        internal bool NamesConfiguration => version.Library >= new Version(2, 5, 43);

        /// <summary><c>AsyncTimeout</c> exists; <c>ResponseTimeout</c>, which followed <c>SyncTimeout</c>, is dead.</summary>
        internal bool HasAsyncTimeout => version.Library >= new Version(2, 0);

        /// <summary>The credentials for sentinels follow those for servers.</summary>
        internal bool HasSentinelCredentials => version.Library >= new Version(3, 1, 13);

        /// <summary>The limits of maintenance windows follow the relaxed timeout.</summary>
        internal bool HasMaintenance => version.Library >= new Version(3, 3, 0);

        internal SslHostInference SslHostInference =>
            version.Library < new Version(2, 5, 43) ? SslHostInference.AllEndpoints
            : version.Library < new Version(3, 3, 1) ? SslHostInference.NamedEndpoints
            : SslHostInference.None;

        /// <summary>The longest replacement of a command, in bytes of UTF-8; null when there is no limit.</summary>
        internal int? ReplacementLimit =>
            version.Library < new Version(2, 0) || version.Library >= new Version(3, 0) ? null
            : version.Library < new Version(2, 2, 50) ? 23
            : 31;

        /// <summary>What the library makes of the replacement of a command.</summary>
        internal string Replacement(string text)
        {
            if (version.Library < new Version(2, 0))
            {
                return text;
            }

            // From 3.0 on the replacement goes through ASCII.
            return version.Library < new Version(3, 0) ? text.ToUpperInvariant() : Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text)).ToUpperInvariant();
        }

        /// <summary>Whether a replacement is the command's own name. (1.x counts another case as a replacement.)</summary>
        internal bool IsSameCommand(string name, string replacement) =>
            string.Equals(name, replacement, version.Library < new Version(2, 0) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
    }
}
