namespace RedisAnalyzers.Rules;

/// <summary>Where the sites are written that a rule judges.</summary>
internal enum SiteScope
{
    /// <summary>In C#.</summary>
    Code,

    /// <summary>In settings files.</summary>
    Settings,

    /// <summary>Wherever they are written.</summary>
    Both,
}
