using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string Secrets = "Secrets";

    /// <summary>Redis3001: a password is written into source. The message never repeats it.</summary>
    internal static readonly DiagnosticDescriptor PasswordInSource = Rule(
        "Redis3001", Secrets, "Password in source",
        "{0} is written in source, where everyone with the repository can read it: read it from the environment or from configuration",
        DiagnosticSeverity.Warning,
        "A password in source is in every clone, build log and package. Read it from the environment, user secrets or a vault, and change it.");

    /// <summary>Redis3003: a certificate callback accepts what it should refuse.</summary>
    internal static readonly DiagnosticDescriptor CertificateValidationDisabled = Rule(
        "Redis3003", Secrets, "Certificate validation switched off",
        "This callback accepts {0}, so that anybody on the way can pretend to be Redis: trust the issuer of the certificate instead (TrustIssuer)",
        DiagnosticSeverity.Warning,
        "Without validation TLS only encrypts: whoever answers gets the password and the data. TrustIssuer accepts the certificates of one's own authority and no others.");

    /// <summary>Redis3007: a secret is printed.</summary>
    internal static readonly DiagnosticDescriptor SecretInLog = Rule(
        "Redis3007", Secrets, "Secret written to a log",
        "{0} goes into a log or an exception message{1}: {2}",
        DiagnosticSeverity.Warning,
        "Logs are kept longer, copied further and read by more people than any secret should be. ToString() of ConfigurationOptions and Configuration of a multiplexer hold the password.");

    /// <summary>Redis3008: a command of the program takes the server's protection away.</summary>
    internal static readonly DiagnosticDescriptor ServerProtectionDisabled = Rule(
        "Redis3008", Secrets, "Server protection switched off from code",
        "Setting '{0}' to this value {1}: leave it to the server's own configuration",
        DiagnosticSeverity.Warning,
        "protected-mode, requirepass and bind keep strangers out of a server. A program that changes them undoes what the operator of the server decided.");
}
