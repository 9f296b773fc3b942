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

    /// <summary>Redis3004: a connection leaves the own network without TLS.</summary>
    internal static readonly DiagnosticDescriptor UnencryptedConnection = Rule(
        "Redis3004", Secrets, "Credentials or remote traffic without TLS",
        "{0} on the way to '{1}' can be read by everyone in between: turn TLS on with {2}",
        DiagnosticSeverity.Info,
        "Without TLS the password and every key and value travel in clear text. Inside one network that may be accepted; across the Internet it is not.");

    /// <summary>Redis3005: TLS is asked to check the name of an address.</summary>
    internal static readonly DiagnosticDescriptor ResolveDnsWithTls = Rule(
        "Redis3005", Secrets, "ResolveDns together with TLS",
        "'{0}' replaces the host, which the server's certificate names, by an address that is looked up once: remove it, or name the host with {1}",
        DiagnosticSeverity.Warning,
        "A certificate names hosts, not addresses. With ResolveDns the client connects to an address, and keeps it when the host moves.");

    /// <summary>Redis3006: the program decides about TLS versions or revocation in place of the operating system.</summary>
    internal static readonly DiagnosticDescriptor PinnedTlsProtocol = Rule(
        "Redis3006", Secrets, "TLS protocol pinned, weak, or revocation off",
        "'{0}' {1}: remove it, the default follows the operating system and its updates",
        DiagnosticSeverity.Info,
        "Versions of TLS come and go faster than programs are rebuilt. What is not written follows the operating system.");

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
