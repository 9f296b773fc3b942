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

    /// <summary>In C#, also where the text comes from a settings file: the rule is about what a configuration lacks, which code may add.</summary>
    CodeWithSettings,
}
