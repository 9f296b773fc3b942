namespace RedisAnalyzers.Knowledge.Apis;

internal static partial class ConnectionSinks
{
    // The library itself, the newest version's members: what an older one lacks is simply not found there.
    private static ConnectionSink[] Library()
    {
        const string Package = "StackExchange.Redis";
        const string Multiplexer = "StackExchange.Redis.ConnectionMultiplexer";
        const string Contract = "StackExchange.Redis.IConnectionMultiplexer";
        const string Options = "StackExchange.Redis.ConfigurationOptions";
        const string Group = "StackExchange.Redis.Availability.ConnectionGroupMember";
        return new ConnectionSink[]
        {
            new(Multiplexer, "Connect", "configuration", Carrier.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "Connect", "configuration", Carrier.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "Connect", "configure", Carrier.Configure, AbortOutcome.Library, Package),
            new(Multiplexer, "ConnectAsync", "configuration", Carrier.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "ConnectAsync", "configuration", Carrier.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "ConnectAsync", "configure", Carrier.Configure, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnect", "configuration", Carrier.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnect", "configuration", Carrier.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnectAsync", "configuration", Carrier.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnectAsync", "configuration", Carrier.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "GetSentinelMasterConnection", "config", Carrier.Options, AbortOutcome.Library, Package),
            new(Group, ".ctor", "configuration", Carrier.Text, AbortOutcome.Library, Package),
            new(Group, ".ctor", "configuration", Carrier.Options, AbortOutcome.Library, Package),

            // Not a way to connect, but an address in source all the same.
            new(Multiplexer, "GetServer", "hostAndPort", Carrier.Endpoint, AbortOutcome.Library, Package),
            new(Multiplexer, "GetServer", "endpoint", Carrier.Endpoint, AbortOutcome.Library, Package),
            new(Multiplexer, "GetServer", "host", Carrier.Host, AbortOutcome.Library, Package),
            new(Contract, "GetServer", "hostAndPort", Carrier.Endpoint, AbortOutcome.Library, Package),
            new(Contract, "GetServer", "endpoint", Carrier.Endpoint, AbortOutcome.Library, Package),
            new(Contract, "GetServer", "host", Carrier.Host, AbortOutcome.Library, Package),

            // The password of a certificate file.
            new(Options, "SetUserPfxCertificate", "password", Carrier.Secret, AbortOutcome.Library, Package),
        };
    }
}
