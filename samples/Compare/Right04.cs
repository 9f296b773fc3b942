// A callback that refuses what is wrong
using System.Net.Security;
using StackExchange.Redis;

internal static class Right04
{
    internal static void Set(ConfigurationOptions options) =>
        options.CertificateValidation += (sender, certificate, chain, errors) => errors == SslPolicyErrors.None;
}
