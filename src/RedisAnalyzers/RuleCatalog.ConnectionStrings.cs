using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string ConnectionStrings = "ConnectionStrings";

    /// <summary>Redis1001: the text is a URI.</summary>
    internal static readonly DiagnosticDescriptor UriConnectionString = Rule(
        "Redis1001", ConnectionStrings, "Connection string is a URI",
        "'{0}' begins a URI, which StackExchange.Redis takes for a host name or drops: {1}",
        DiagnosticSeverity.Warning,
        "No version of StackExchange.Redis reads redis:// or rediss://. The text becomes a host name that nobody has, or no server at all.");

    /// <summary>Redis1002: a keyword that the referenced version does not know.</summary>
    internal static readonly DiagnosticDescriptor UnknownOption = Rule(
        "Redis1002", ConnectionStrings, "Unknown keyword",
        "{0}, and reading the text throws: {1}",
        DiagnosticSeverity.Warning,
        "ConfigurationOptions.Parse throws an ArgumentException for a keyword that it does not know.");

    /// <summary>Redis1003: something that is no comma between two options.</summary>
    internal static readonly DiagnosticDescriptor WrongSeparator = Rule(
        "Redis1003", ConnectionStrings, "Wrong separator between options",
        "{0} does not separate options, only a comma does: {1}",
        DiagnosticSeverity.Warning,
        "The text is divided at commas only. With anything else in between, two items are read as one.");

    /// <summary>Redis1004: a server that is dropped, rejected, or that nobody meant.</summary>
    internal static readonly DiagnosticDescriptor MalformedEndpoint = Rule(
        "Redis1004", ConnectionStrings, "Endpoint is lost or malformed",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "Text that is no keyword=value is a server to the library, or nothing: it is not checked and not reported.");

    /// <summary>Redis1005: a value that the library rejects, or that a later one overrides.</summary>
    internal static readonly DiagnosticDescriptor InvalidOptionValue = Rule(
        "Redis1005", ConnectionStrings, "Invalid option value",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "ConfigurationOptions.Parse throws for a value that it cannot read, and silently lets the last of two values win.");

    /// <summary>Redis1006: the tail of a password with a comma. The message never repeats it.</summary>
    internal static readonly DiagnosticDescriptor CommaInPassword = Rule(
        "Redis1006", ConnectionStrings, "Comma inside a password",
        "A comma ends the value of '{0}', and this is read as another item: set {1} instead",
        DiagnosticSeverity.Warning,
        "The connection string has no quoting: a password with a comma cannot be written in it.");

    /// <summary>Redis1007: something is said that the library or package does not listen to.</summary>
    internal static readonly DiagnosticDescriptor OptionWithoutEffect = Rule(
        "Redis1007", ConnectionStrings, "Option without effect",
        "'{0}' has no effect: {1}",
        DiagnosticSeverity.Info,
        "Who reads the code believes that the option does something. It is left from an older version, said too late, or overridden by another one.");

    /// <summary>Redis1008: a setting that may be missing goes to an API that needs it.</summary>
    internal static readonly DiagnosticDescriptor UncheckedSetting = Rule(
        "Redis1008", ConnectionStrings, "Setting is not checked before it is used",
        "'{0}' may be missing, and then the failure does not name it: check it here",
        DiagnosticSeverity.Info,
        "A missing setting is null. The API that gets it throws an ArgumentNullException, now or at the first command, that says nothing about the setting.");
}
