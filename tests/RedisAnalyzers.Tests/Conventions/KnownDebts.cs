namespace RedisAnalyzers.Tests.Conventions;

/// <summary>
/// What does not keep a convention yet, and is to be put right. The lists only get shorter: a convention fails on what is not listed here, on more of
/// it than is listed, and on an entry that nothing needs any more.
/// </summary>
internal static class KnownDebts
{
    /// <summary>Arrows between folders that point the wrong way.</summary>
    internal static readonly string[] Arrows =
    [
    ];

    /// <summary>By folder, how many signatures hold a SemanticModel.</summary>
    internal static readonly Dictionary<string, int> SemanticModels = new()
    {
    };

    /// <summary>By file, how many comparisons there are with the name of a symbol.</summary>
    internal static readonly Dictionary<string, int> NamesOfSymbols = new()
    {
    };

    /// <summary>Static fields that are not in the one place where something is stored with a tree or a compilation.</summary>
    internal static readonly Dictionary<string, int> Caches = new()
    {
    };

    /// <summary>Files above a limit, and the limit.</summary>
    internal static readonly string[] LongFiles =
    [
    ];

    /// <summary>Partial types above the limit of a file.</summary>
    internal static readonly string[] LongPartialTypes =
    [
    ];

    /// <summary>Files that hold lists of more than six parameters.</summary>
    internal static readonly string[] LongParameterLists =
    [
    ];

    /// <summary>Folders that hold lines of more than 160 columns.</summary>
    internal static readonly string[] LongLines =
    [
    ];

    /// <inheritdoc cref="Check(IEnumerable{ValueTuple{string, string}}, Dictionary{string, int})"/>
    internal static void Check(IEnumerable<(string Debt, string Place)> found, IEnumerable<string> known) =>
        Check(found, known.ToDictionary(debt => debt, _ => int.MaxValue));

    /// <summary>Fails on what is found and not known, and on what is known and not found.</summary>
    /// <param name="found">The kind of debt, as it is listed, and the place.</param>
    internal static void Check(IEnumerable<(string Debt, string Place)> found, Dictionary<string, int> known)
    {
        var places = found.ToLookup(one => one.Debt, one => one.Place);
        var wrong = places.Where(debt => debt.Count() > known.GetValueOrDefault(debt.Key))
            .Select(debt => $"[\"{debt.Key}\"] = {debt.Count()} is more than the {known.GetValueOrDefault(debt.Key)} of KnownDebts:\n  "
                + $"{string.Join("\n  ", debt)}");
        var paid = known.Keys.Where(debt => !places.Contains(debt)).Select(debt => $"[\"{debt}\"] is paid: delete it from KnownDebts.");
        var message = string.Join("\n", wrong.Concat(paid));
        Assert.True(message == "", message);
    }
}
