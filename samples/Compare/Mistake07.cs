// A certificate callback that accepts every host name
using System.Net.Security;
using StackExchange.Redis;

internal static class Mistake07
{
    internal static void Set(ConfigurationOptions options) =>
        options.CertificateValidation += (sender, certificate, chain, errors) =>
            (errors & ~SslPolicyErrors.RemoteCertificateNameMismatch) == SslPolicyErrors.None;
}
