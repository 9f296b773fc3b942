using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string ConnectionStrings = "ConnectionStrings";

    /// <summary>Redis1001: the connection string is a URI.</summary>
    internal static readonly DiagnosticDescriptor UriConnectionString = Rule(
        "Redis1001", ConnectionStrings, "Connection string is a URI",
        "'{0}' starts a URI, which StackExchange.Redis treats as a host name or ignores: {1}",
        DiagnosticSeverity.Warning,
        "No version of StackExchange.Redis supports redis:// or rediss://. "
            + "The URI is parsed as the name of a host that does not exist, or as no endpoint at all.");

    /// <summary>Redis1002: a keyword that the referenced version does not know.</summary>
    internal static readonly DiagnosticDescriptor UnknownOption = Rule(
        "Redis1002", ConnectionStrings, "Unknown keyword",
        "{0}, and parsing the connection string throws: {1}",
        DiagnosticSeverity.Warning,
        "ConfigurationOptions.Parse throws an ArgumentException for a keyword that it does not know.");

    /// <summary>Redis1003: something other than a comma between two options.</summary>
    internal static readonly DiagnosticDescriptor WrongSeparator = Rule(
        "Redis1003", ConnectionStrings, "Wrong separator between options",
        "{0} does not separate options, only a comma does: {1}",
        DiagnosticSeverity.Warning,
        "A connection string is split at commas only. With any other separator, two options are parsed as one.");

    /// <summary>Redis1004: an endpoint that is ignored, rejected or unintended.</summary>
    internal static readonly DiagnosticDescriptor MalformedEndpoint = Rule(
        "Redis1004", ConnectionStrings, "Endpoint is malformed or ignored",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "The library treats anything other than keyword=value as an endpoint, or ignores it: it neither validates nor reports it.");

    /// <summary>Redis1005: a value that the library rejects, or that a later value overrides.</summary>
    internal static readonly DiagnosticDescriptor InvalidOptionValue = Rule(
        "Redis1005", ConnectionStrings, "Invalid option value",
        "{0}: {1}",
        DiagnosticSeverity.Warning,
        "ConfigurationOptions.Parse throws for a value that it cannot parse. When an option is set twice, the last value silently wins.");

    /// <summary>Redis1006: the rest of a password that contains a comma. The message never repeats it.</summary>
    internal static readonly DiagnosticDescriptor CommaInPassword = Rule(
        "Redis1006", ConnectionStrings, "Comma inside a password",
        "A comma ends the value of '{0}', and the rest is parsed as another item: set {1} instead",
        DiagnosticSeverity.Warning,
        "Connection strings have no quoting, so a password that contains a comma cannot be written in one.");

    /// <summary>Redis1007: an option is set that the library or package ignores.</summary>
    internal static readonly DiagnosticDescriptor OptionWithoutEffect = Rule(
        "Redis1007", ConnectionStrings, "Option without effect",
        "'{0}' has no effect: {1}",
        DiagnosticSeverity.Info,
        "Readers of the code believe that the option does something. It is a leftover from an older version, set too late, or overridden by another option.");

    /// <summary>Redis1008: a setting that may be missing is passed to an API that needs it.</summary>
    internal static readonly DiagnosticDescriptor UncheckedSetting = Rule(
        "Redis1008", ConnectionStrings, "Setting is not checked before it is used",
        "'{0}' may be missing, and the exception would not name it{1}: check it here",
        DiagnosticSeverity.Info,
        "A missing setting is null. The API that receives it throws an ArgumentNullException, immediately or at the first command, "
            + "that does not name the setting.");

    /// <summary>Redis1009: a whole connection string where one endpoint is expected.</summary>
    internal static readonly DiagnosticDescriptor ConnectionStringAsEndpoint = Rule(
        "Redis1009", ConnectionStrings, "Connection string as endpoint",
        "{0} takes one endpoint, host:port, and gets a whole connection string: {1}",
        DiagnosticSeverity.Warning,
        "The text of a single endpoint is not split at commas. A connection string with more than one item is rejected there, "
            + "and the exception may repeat it with its password.");
}
