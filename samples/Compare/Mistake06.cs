// A certificate callback that always returns true
using StackExchange.Redis;

internal static class Mistake06
{
    internal static void Set(ConfigurationOptions options) => options.CertificateValidation += (sender, certificate, chain, errors) => true;
}
