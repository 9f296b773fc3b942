using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The form in which a configuration sets something.</summary>
internal enum SettingForm
{
    /// <summary>An item of a connection string.</summary>
    Text,

    /// <summary>An element of an object initializer.</summary>
    Initializer,

    /// <summary>An assignment (or call) on the options object.</summary>
    Assignment,
}

/// <summary>One place where a configuration sets an option.</summary>
/// <param name="Property">Name of the property of <c>ConfigurationOptions</c>.</param>
/// <param name="Value">The value in invariant text, as a connection string would write it; null when it is not known.</param>
/// <param name="Form">The form in which it is set.</param>
/// <param name="Origin">Where it is set: the value's expression; for <see cref="SettingForm.Text"/> the whole text's expression.</param>
internal sealed record OptionSetting(string Property, string? Value, SettingForm Form, Origin Origin)
{
    /// <summary>The value's expression, for a setting in C#.</summary>
    internal SyntaxNode Node => Origin.Node;

    /// <summary>The text that holds the item (or that is the value); null when the value is not text.</summary>
    internal TextTemplate? Template { get; init; }

    /// <summary>Where the value stands in <see cref="Template"/>.</summary>
    internal TextSpan ValueSpan { get; init; }

    /// <summary>Where the whole item, keyword included, stands in <see cref="Template"/>; the value itself outside a connection string.</summary>
    internal TextSpan ItemSpan { get; init; }

    /// <summary>Whether the setting surely runs before the configuration is used.</summary>
    internal bool IsCertain { get; init; } = true;

    /// <summary>The setting, or the literal that it takes its value from, stands in development-only code.</summary>
    internal bool IsDevelopmentOnly => Origin.IsDevelopmentOnlyAt(Template, ValueSpan);
}

/// <summary>One place where a configuration names an endpoint.</summary>
/// <param name="Host">The host; null when it is not known.</param>
/// <param name="Port">The port; null when it is not written or not known.</param>
/// <param name="Form">The form in which it is set.</param>
/// <param name="Origin">Where it is named: the element, argument list or text.</param>
internal sealed record EndpointSetting(string? Host, int? Port, SettingForm Form, Origin Origin)
{
    /// <summary>The element, argument list or text, for an endpoint in C#.</summary>
    internal SyntaxNode Node => Origin.Node;

    /// <summary>The text that names the host; null when an object does (<c>IPAddress.Loopback</c>).</summary>
    internal TextTemplate? Template { get; init; }

    /// <summary>Where the host stands in <see cref="Template"/>.</summary>
    internal TextSpan HostSpan { get; init; }

    /// <summary>Where host and port stand in <see cref="Template"/>.</summary>
    internal TextSpan ItemSpan { get; init; }

    /// <summary>Texts that may take the host's place (<c>??</c>, <c>?:</c>).</summary>
    internal ImmutableArray<TextTemplate> Fallbacks { get; init; } = ImmutableArray<TextTemplate>.Empty;

    /// <summary>The host is given by itself, with the port beside it: <c>Add("host", 6379)</c>.</summary>
    internal bool IsPair { get; init; }

    /// <summary>The host as far as it is known, with <see cref="ConnectionString.Hole"/> where it is not; null when nothing of it is text.</summary>
    internal string? HostText => Host ?? Template?.Text.Substring(HostSpan.Start, HostSpan.Length);

    /// <summary>A port is written, known or not.</summary>
    internal bool HasPort { get; init; }

    /// <summary>A Sentinel was asked for it, by the program itself.</summary>
    internal bool IsAskedOfSentinel { get; init; }

    /// <summary>Whether the setting surely runs before the configuration is used.</summary>
    internal bool IsCertain { get; init; } = true;

    /// <summary>The setting, or the literal that it takes the host from, stands in development-only code.</summary>
    internal bool IsDevelopmentOnly => Origin.IsDevelopmentOnlyAt(Template, HostSpan);
}
