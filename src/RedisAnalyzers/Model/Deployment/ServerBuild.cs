using RedisAnalyzers.Knowledge.Platform;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>What the build of a server decides where nothing is written. Null stands for what is not known.</summary>
/// <param name="ProtectedMode">
/// Protected mode is on: so in the sources and in the packages of distributions. In the images of Redis, Valkey and KeyDB it is off.
/// </param>
/// <param name="BindEndsProtection">
/// A <c>bind</c> that is written switches protected mode off: in Redis before 7.0, and in KeyDB. Since 7.0 it does not.
/// </param>
internal readonly record struct ServerBuild(bool? ProtectedMode, bool? BindEndsProtection)
{
    /// <summary>A server of a version that is not known, built from its sources or installed from a distribution.</summary>
    internal static ServerBuild Installed => new(true, null);

    /// <summary>A server in the image that its makers publish.</summary>
    /// <param name="program">The server.</param>
    internal static ServerBuild InImage(ServerProgram program) => program switch
    {
        ServerProgram.Redis or ServerProgram.RedisStack => new ServerBuild(false, null),
        ServerProgram.Valkey => new ServerBuild(false, false),
        ServerProgram.KeyDb => new ServerBuild(false, true),
        // It has no such mode in a container.
        ServerProgram.Dragonfly => new ServerBuild(false, true),
        // Its protected mode is another: it listens on loopback only where no address is written, from some version on by default.
        _ => new ServerBuild(null, null),
    };
}
