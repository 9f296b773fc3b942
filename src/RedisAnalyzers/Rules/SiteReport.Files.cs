using System.Collections.Immutable;
using RedisAnalyzers.Model.Deployment;

namespace RedisAnalyzers.Rules;

/// <summary>Reports about files that are not C#.</summary>
internal sealed partial class SiteReport
{
    /// <summary>A span of a file is wrong: reported if it is the file that is asked about.</summary>
    internal void At(FilePlace place, params object[] arguments)
    {
        if (place.File == File)
        {
            Report(place.File.LocationOf(place.Span, Compilation.Cancellation), null, ImmutableDictionary<string, string?>.Empty, arguments);
        }
    }
}
