namespace RedisAnalyzers.Model.Sites;

/// <summary>Keys of the properties that a rule hands to its fix. Values never hold configuration text.</summary>
internal static class DiagnosticProperties
{
    /// <summary>Which site of the file was reported: see <see cref="ConnectionSite.Identity"/>.</summary>
    internal const string Site = "site";
}
