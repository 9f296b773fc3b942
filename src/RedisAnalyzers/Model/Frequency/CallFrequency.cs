using RedisAnalyzers.Model.Registrations;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>How often a piece of code runs in the life of the program, as far as the source gives evidence.</summary>
internal enum FrequencyKind
{
    /// <summary>There is no evidence either way.</summary>
    Unknown,

    /// <summary>Once: start-up code, or the result is kept and asked for before.</summary>
    Once,

    /// <summary>On each pass of a loop.</summary>
    EachPass,

    /// <summary>For each request, message or event.</summary>
    EachRequest,

    /// <summary>For each object of a type of which the container makes many.</summary>
    EachInstance,

    /// <summary>For each scope, or each time that a service is resolved: it is in the factory of a scoped or transient registration.</summary>
    EachResolution,

    /// <summary>For each call of a function that may be called any number of times.</summary>
    EachCall,

    /// <summary>Each time that a property is read, or a method called that is one but for its parentheses.</summary>
    EachAccess,
}

/// <summary>A frequency, and the words that name its evidence in a message.</summary>
/// <param name="Kind">How often.</param>
/// <param name="Description">The evidence: "each time 'CartController' (a controller) handles a request".</param>
/// <param name="Registration">For <see cref="FrequencyKind.EachResolution"/> and <see cref="FrequencyKind.EachInstance"/>: the registration that says
/// so.</param>
internal sealed record CallFrequency(FrequencyKind Kind, string Description = "", Registration? Registration = null)
{
    internal static CallFrequency Unknown => new(FrequencyKind.Unknown);

    internal static CallFrequency Once => new(FrequencyKind.Once);

    /// <summary>On each pass of a loop.</summary>
    internal static CallFrequency EachPass => new(FrequencyKind.EachPass, "on each iteration of the loop");

    /// <summary>The code runs many times.</summary>
    internal bool IsRepeated => Kind > FrequencyKind.Once;
}
