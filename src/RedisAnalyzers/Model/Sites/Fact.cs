namespace RedisAnalyzers.Model.Sites;

/// <summary>How much is known about one option of a configuration.</summary>
internal enum FactState
{
    /// <summary>Nothing in the program sets it: the library's (or package's) default applies.</summary>
    Unset,

    /// <summary>Its value is written in the program and nothing can change it before it is used.</summary>
    Known,

    /// <summary>Something may set it that cannot be read at compile time. No rule reports on it.</summary>
    Unknown,
}

/// <summary>What is known about one option: unset, known (with the place where it was set) or unknown.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
internal readonly struct Fact<T>
{
    private Fact(FactState state, T? value, OptionSetting? setting)
    {
        State = state;
        Value = value;
        Setting = setting;
    }

    /// <summary>Nothing sets it.</summary>
    internal static Fact<T> Unset => default;

    /// <summary>It cannot be known.</summary>
    internal static Fact<T> Unknown => new(FactState.Unknown, default, null);

    internal FactState State { get; }

    /// <summary>The value; meaningful only when <see cref="State"/> is <see cref="FactState.Known"/>.</summary>
    internal T? Value { get; }

    /// <summary>Where the value was set; null unless known.</summary>
    internal OptionSetting? Setting { get; }

    internal bool IsUnset => State == FactState.Unset;

    internal bool IsKnown => State == FactState.Known;

    /// <summary>It is <paramref name="value"/>, set by <paramref name="setting"/>.</summary>
    internal static Fact<T> Known(T value, OptionSetting setting) => new(FactState.Known, value, setting);
}
