using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>What a server asks of a client that names no user.</summary>
internal enum PasswordState
{
    /// <summary>It cannot be known.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    None,

    /// <summary>A password.</summary>
    Set,

    /// <summary>It has to name a user, since there is no password for clients that name none.</summary>
    Users,

    /// <summary>What a file of users says that is not known here.</summary>
    UserFile,
}

/// <summary>The password of a server.</summary>
/// <param name="State">Whether there is one.</param>
/// <param name="Text">The password where it is written as it is; it may have holes.</param>
/// <param name="Directive">The directive that says so; null where none does.</param>
internal sealed record ServerPassword(PasswordState State, FileString? Text, RedisDirective? Directive)
{
    /// <summary>It cannot be known.</summary>
    internal static ServerPassword Unknown => new(PasswordState.Unknown, null, null);

    /// <summary>Nothing sets one.</summary>
    internal static ServerPassword None => new(PasswordState.None, null, null);

    /// <summary>Commands are answered only after a client has said who it is; null where that is not known.</summary>
    internal bool? IsAskedFor => State switch
    {
        PasswordState.None => false,
        PasswordState.Set or PasswordState.Users => true,
        _ => null,
    };
}
