using System.Linq;
using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>What a service waits for before it starts.</summary>
internal enum StartOrder
{
    /// <summary>Nothing: both start at once.</summary>
    Any,

    /// <summary>The container of the other has started; its program may not be ready.</summary>
    Started,

    /// <summary>The other says that it is healthy, or has ended.</summary>
    Healthy,
}

/// <summary>Reads <c>depends_on</c> and <c>links</c>.</summary>
internal static class StartOrders
{
    /// <summary>What a service waits for before it starts, as far as another one is concerned.</summary>
    internal static StartOrder StartAfter(this ComposeService service, ComposeService other)
    {
        var entries = service.Names("depends_on").Where(entry => entry.Name == other.Name).ToList();
        var isLinked = service.Names("links").Any(link => link.Name == other.Name || link.Name.StartsWith(other.Name + ":", System.StringComparison.Ordinal));
        return entries.Count == 0 ? isLinked ? StartOrder.Started : StartOrder.Any
            : (entries[entries.Count - 1].Node as YamlMapping)?.Find("condition") is YamlScalar { Value: not "service_started" } ? StartOrder.Healthy
            : StartOrder.Started;
    }

    /// <summary>Where that is written, or the name of the service when nothing is.</summary>
    internal static FilePlace PlaceOfStart(this ComposeService service, ComposeService other)
    {
        foreach (var (file, node) in service.Layers("depends_on"))
        {
            var name = node switch
            {
                YamlMapping mapping => mapping.AllEntries().Select(static entry => entry.Key).FirstOrDefault(key => key.Value == other.Name),
                YamlSequence sequence => sequence.Items.OfType<YamlScalar>().FirstOrDefault(item => item.Value == other.Name),
                _ => null,
            };
            if (name is not null)
            {
                return new FilePlace(file, name.Span);
            }
        }

        return service.Place;
    }
}
