using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>A further file of a case. <see cref="After"/> is what the fixes make of it, the same as <see cref="Text"/> unless said.</summary>
public sealed record TestFile(string Path, string Text, string After);

/// <summary>Everything about a case that is not its source. Start from <see cref="Plain"/> or <see cref="Web"/> and add.</summary>
public sealed record Setup
{
    /// <summary>A class library on .NET 8; runs on the oldest and the newest StackExchange.Redis.</summary>
    public static Setup Plain { get; } = new();

    /// <summary>With ASP.NET Core, the cache, SignalR, output cache and health checks.</summary>
    public static Setup Web { get; } = new() { References = References.Web };

    public References References { get; init; } = References.Plain;

    /// <summary>Versions of StackExchange.Redis to run on; empty: those of <see cref="References"/>.</summary>
    public ImmutableArray<string> Libraries { get; init; } = [];

    /// <summary>Null: a console program when the source has top-level statements, a library otherwise.</summary>
    public OutputKind? Output { get; init; }

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>The source need not compile.</summary>
    public bool AllowErrors { get; init; }

    /// <summary>A program of one file, as <c>dotnet run file.cs</c> takes it, with <c>#:</c> lines.</summary>
    public bool FileBased { get; init; }

    public ImmutableArray<string> Symbols { get; init; } = [];

    public ImmutableArray<TestFile> Sources { get; init; } = [];

    public ImmutableArray<TestFile> AdditionalFiles { get; init; } = [];

    public ImmutableArray<(string Section, string Key, string Value)> Options { get; init; } = [];

    public ImmutableArray<(string Key, string Value)> GlobalOptions { get; init; } = [];

    /// <summary>An editorconfig key for the sources that the section matches.</summary>
    public Setup Option(string key, string value, string section = "*.cs") => this with { Options = Options.Add((section, key, value)) };

    /// <summary>A key of a global config.</summary>
    public Setup GlobalOption(string key, string value) => this with { GlobalOptions = GlobalOptions.Add((key, value)) };

    /// <summary>An MSBuild property that the package makes visible to the compiler.</summary>
    public Setup Property(string name, string value) => GlobalOption("build_property." + name, value);

    /// <summary>A further source file; <c>[|…|]</c> in it is expected as well.</summary>
    public Setup Source(string path, string text, string? after = null) => this with { Sources = Sources.Add(new(path, text, after ?? text)) };

    /// <summary>An additional file, such as <c>appsettings.json</c>; <c>[|…|]</c> in it is expected as well.</summary>
    public Setup File(string path, string text, string? after = null) => this with { AdditionalFiles = AdditionalFiles.Add(new(path, text, after ?? text)) };

    /// <summary>Only these versions of StackExchange.Redis.</summary>
    public Setup On(params string[] libraries) => this with { Libraries = [.. libraries] };

    /// <summary>C# 7.3, the language of .NET Framework, which knows nothing of nullable references.</summary>
    public Setup In73() => this with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable };

    /// <summary>A preprocessor symbol, such as DEBUG.</summary>
    public Setup Define(params string[] symbols) => this with { Symbols = [.. Symbols, .. symbols] };

    internal IEnumerable<string> RunsOn => Libraries.IsEmpty ? References.Libraries : Libraries;
}
