using RedisAnalyzers.Model.Settings;

namespace RedisAnalyzers.Model.Sites;

/// <summary>The properties of <c>ConfigurationOptions</c> that rules ask about, and how to write them at a site.</summary>
internal static class OptionNames
{
    internal const string AbortOnConnectFail = nameof(AbortOnConnectFail);
    internal const string ConnectTimeout = nameof(ConnectTimeout);
    internal const string SyncTimeout = nameof(SyncTimeout);
    internal const string AsyncTimeout = nameof(AsyncTimeout);
    internal const string KeepAlive = nameof(KeepAlive);
    internal const string HeartbeatInterval = nameof(HeartbeatInterval);
    internal const string ConnectRetry = nameof(ConnectRetry);
    internal const string ReconnectRetryPolicy = nameof(ReconnectRetryPolicy);
    internal const string Password = nameof(Password);
    internal const string SentinelPassword = nameof(SentinelPassword);
    /// <summary>No property: the password of a certificate that <c>CertificateSelection</c> returns.</summary>
    internal const string CertificatePassword = nameof(CertificatePassword);
    internal const string ServiceName = nameof(ServiceName);
    internal const string SocketManager = nameof(SocketManager);
    internal const string ConfigurationChannel = nameof(ConfigurationChannel);
    internal const string CommandMap = nameof(CommandMap);
    internal const string Ssl = nameof(Ssl);
    internal const string LoggerFactory = nameof(LoggerFactory);
    internal const string SslHost = nameof(SslHost);
    internal const string SslProtocols = nameof(SslProtocols);
    internal const string SslClientAuthenticationOptions = nameof(SslClientAuthenticationOptions);
    internal const string CertificateSelection = nameof(CertificateSelection);
    internal const string CertificateValidation = nameof(CertificateValidation);
    internal const string CheckCertificateRevocation = nameof(CheckCertificateRevocation);
    internal const string ResolveDns = nameof(ResolveDns);
    internal const string Tunnel = nameof(Tunnel);

    /// <summary>The property holds a credential.</summary>
    internal static bool IsSecret(string property) => property is Password or SentinelPassword or CertificatePassword;

    /// <summary>The property matters only to a connection with TLS.</summary>
    internal static bool IsAboutTls(string property) =>
        property is SslHost or SslProtocols or SslClientAuthenticationOptions or CertificateValidation or CertificateSelection or CheckCertificateRevocation;

    /// <summary>The keyword of the connection string for a property.</summary>
    internal static string Keyword(string property) => property switch
    {
        AbortOnConnectFail => "abortConnect",
        _ => char.ToLowerInvariant(property[0]) + property.Substring(1),
    };

    /// <summary>A value as it is written in code: text in quotes.</summary>
    internal static string InCode(string property, string value) => property == ServiceName ? "\"" + value + "\"" : value;

    /// <summary>An option and its value in the form that the site is written in: <c>abortConnect=false</c> or <c>AbortOnConnectFail = false</c>.</summary>
    internal static string Advice(ConnectionSite site, string property, string value) =>
        (site.Kind is SiteKind.Text or SiteKind.Parsed || !site.Origin.IsCode ? Keyword(property) + "=" + value : property + " = " + value)
            + InFile(site.Setting);

    /// <inheritdoc cref="Advice(ConnectionSite, string, string)"/>
    internal static string Advice(OptionSetting setting, string value) =>
        Written(setting, value) + InFile(setting.Template?.PieceOf(setting.ValueSpan)?.Setting);

    /// <summary>An option with a value, in the form in which the setting is written.</summary>
    internal static string Written(OptionSetting setting, string value) =>
        setting.Form == SettingForm.Text ? Keyword(setting.Property) + "=" + value : setting.Property + " = " + value;

    private static string InFile(SettingValue? value) => value is null ? "" : " in " + value.File.Name;
}
