using System;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Model.Sites;

/// <summary>What methods do with an options object, as far as their names tell.</summary>
internal static class OptionsMethods
{
    /// <summary>The extensions of Microsoft.Azure.StackExchangeRedis; they return the same options.</summary>
    internal static bool IsForAzure(string method) => method.StartsWith("ConfigureForAzure", StringComparison.Ordinal);

    /// <summary>Members of <c>ConfigurationOptions</c> that change nothing a rule asks about.</summary>
    internal static bool IsHarmless(string? method) =>
        method is "ToString" or "SetDefaultPorts" or "TrustIssuer" or "GetHashCode" or "Equals" or "GetType";

    /// <summary>Members of <c>ConfigurationOptions</c> whose result tells about the object.</summary>
    internal static bool IsRead(string method) => method is "ToString" or "GetHashCode" or "Equals" or "GetType";

    /// <summary>A method of another assembly that writes, checks or keeps what it is given.</summary>
    internal static bool IsOnlyRead(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.IsEmpty
        && (method.Name is "Format" or "Concat" or "Equals" or "ReferenceEquals" or "ThrowIfNull" or "KeepAlive" or "NotNull" or "Append" or "AppendLine"
                or "SerializeObject" or "Serialize"
            || method.Name.StartsWith("Log", StringComparison.Ordinal) || method.Name.StartsWith("Write", StringComparison.Ordinal));
}
