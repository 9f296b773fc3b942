namespace RedisAnalyzers.Knowledge.Apis;

internal static partial class ConnectionSinks
{
    // The members of the newest version of the library: those that an older version lacks are simply not found there.
    private static ConnectionSink[] Library()
    {
        const string Package = "StackExchange.Redis";
        const string Multiplexer = "StackExchange.Redis.ConnectionMultiplexer";
        const string Contract = "StackExchange.Redis.IConnectionMultiplexer";
        const string Options = "StackExchange.Redis.ConfigurationOptions";
        const string Group = "StackExchange.Redis.Availability.ConnectionGroupMember";
        return new ConnectionSink[]
        {
            new(Multiplexer, "Connect", "configuration", SinkValueKind.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "Connect", "configuration", SinkValueKind.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "Connect", "configure", SinkValueKind.Configure, AbortOutcome.Library, Package),
            new(Multiplexer, "ConnectAsync", "configuration", SinkValueKind.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "ConnectAsync", "configuration", SinkValueKind.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "ConnectAsync", "configure", SinkValueKind.Configure, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnect", "configuration", SinkValueKind.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnect", "configuration", SinkValueKind.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnectAsync", "configuration", SinkValueKind.Text, AbortOutcome.Library, Package),
            new(Multiplexer, "SentinelConnectAsync", "configuration", SinkValueKind.Options, AbortOutcome.Library, Package),
            new(Multiplexer, "GetSentinelMasterConnection", "config", SinkValueKind.Options, AbortOutcome.Library, Package),
            new(Group, ".ctor", "configuration", SinkValueKind.Text, AbortOutcome.Library, Package),
            new(Group, ".ctor", "configuration", SinkValueKind.Options, AbortOutcome.Library, Package),

            // This does not connect, but it is an address in source all the same.
            new(Multiplexer, "GetServer", "hostAndPort", SinkValueKind.Endpoint, AbortOutcome.Library, Package),
            new(Multiplexer, "GetServer", "endpoint", SinkValueKind.Endpoint, AbortOutcome.Library, Package),
            new(Multiplexer, "GetServer", "host", SinkValueKind.Host, AbortOutcome.Library, Package),
            new(Contract, "GetServer", "hostAndPort", SinkValueKind.Endpoint, AbortOutcome.Library, Package),
            new(Contract, "GetServer", "endpoint", SinkValueKind.Endpoint, AbortOutcome.Library, Package),
            new(Contract, "GetServer", "host", SinkValueKind.Host, AbortOutcome.Library, Package),

            // The password of a certificate file.
            new(Options, "SetUserPfxCertificate", "password", SinkValueKind.Secret, AbortOutcome.Library, Package),
        };
    }
}
