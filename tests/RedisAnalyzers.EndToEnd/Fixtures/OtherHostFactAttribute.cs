namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A test that needs redis-server and an address that is not loopback: skipped with a note where there is none, but not on CI.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OtherHostFactAttribute : ToolFactAttribute
{
    public OtherHostFactAttribute()
        : base("redis-server")
    {
        if (ServerTrial.OtherAddress is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Skip ??= "this machine has no address but loopback, so that nobody is another host for a server";
        }
    }
}
