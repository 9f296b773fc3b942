using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Keys of the properties that a rule hands to its fix. Values never hold configuration text.</summary>
internal static class DiagnosticProperties
{
    /// <summary>Which site of the file was reported: see <see cref="ConnectionSite.Identity"/>.</summary>
    internal const string Site = "site";
}
