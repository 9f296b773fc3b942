using Microsoft.CodeAnalysis;

namespace RedisAnalyzers;

internal static partial class RuleCatalog
{
    private const string Secrets = "Secrets";

    /// <summary>Redis3001: a password is hard-coded. The message never repeats it.</summary>
    internal static readonly DiagnosticDescriptor PasswordInSource = Rule(
        "Redis3001", Secrets, "Password in source",
        "{0} is hard-coded, and everyone with access to the repository can read it: load it from the environment or from configuration",
        DiagnosticSeverity.Warning,
        "A password in source code ends up in every clone, build log and package. "
            + "Read it from the environment, user secrets or a vault, and change the exposed one.");

    /// <summary>Redis3002: a password is written in a settings file. The message never repeats it.</summary>
    internal static readonly DiagnosticDescriptor PasswordInSettingsFile = Rule(
        "Redis3002", Secrets, "Password in a settings file",
        "A password is written in this file, and everyone with access to the repository can read it: {0}",
        DiagnosticSeverity.Warning,
        "A settings file is committed and copied like source code, and every copy holds the password. "
            + "Keep it in user secrets, the environment or a vault, and change the exposed one.");

    /// <summary>Redis3003: a certificate callback accepts what it should reject.</summary>
    internal static readonly DiagnosticDescriptor CertificateValidationDisabled = Rule(
        "Redis3003", Secrets, "Certificate validation switched off",
        "This callback accepts {0}, so anyone on the network path can impersonate Redis: trust the issuer of the certificate instead (TrustIssuer)",
        DiagnosticSeverity.Warning,
        "Without validation TLS encrypts but does not authenticate: whoever answers gets the password and the data. "
            + "TrustIssuer accepts only the certificates of your own authority.");

    /// <summary>Redis3004: a connection leaves the local network without TLS.</summary>
    internal static readonly DiagnosticDescriptor UnencryptedConnection = Rule(
        "Redis3004", Secrets, "Credentials or remote traffic without TLS",
        "{0} sent to '{2}'{3} can be read by anyone on the network path: turn on TLS with {1}",
        DiagnosticSeverity.Info,
        "Without TLS the password and every key and value travel in clear text. Inside one network that may be acceptable; across the Internet it is not.");

    /// <summary>Redis3005: TLS validates the certificate against an address instead of a name.</summary>
    internal static readonly DiagnosticDescriptor ResolveDnsWithTls = Rule(
        "Redis3005", Secrets, "ResolveDns together with TLS",
        "'{0}' replaces the host name, which the server's certificate contains, with an address that is resolved once: "
            + "remove it, or set the host name with {1}",
        DiagnosticSeverity.Warning,
        "Certificates contain host names, not addresses. With ResolveDns the client connects to an address, and keeps it when the host moves.");

    /// <summary>Redis3006: the program, not the operating system, decides about TLS versions or revocation.</summary>
    internal static readonly DiagnosticDescriptor PinnedTlsProtocol = Rule(
        "Redis3006", Secrets, "TLS protocol pinned or weak, or revocation check off",
        "'{0}' {1}: remove it, because the default follows the operating system and its updates",
        DiagnosticSeverity.Info,
        "TLS versions change faster than programs are rebuilt. When none is set, the operating system chooses.");

    /// <summary>Redis3007: a secret is written to a log.</summary>
    internal static readonly DiagnosticDescriptor SecretInLog = Rule(
        "Redis3007", Secrets, "Secret written to a log",
        "{0} is written to a log or an exception message{1}: {2}",
        DiagnosticSeverity.Warning,
        "Logs are kept longer, copied further and read by more people than any secret should be. "
            + "ConfigurationOptions.ToString() and the Configuration property of a multiplexer contain the password.");

    /// <summary>Redis3008: a command of the program switches off the server's protection.</summary>
    internal static readonly DiagnosticDescriptor ServerProtectionDisabled = Rule(
        "Redis3008", Secrets, "Server protection switched off from code",
        "Setting '{0}' to this value {1}: leave it to the server's own configuration",
        DiagnosticSeverity.Warning,
        "protected-mode, requirepass and bind keep unauthorized clients out. A program that changes them overrides what the operator of the server decided.");
}
