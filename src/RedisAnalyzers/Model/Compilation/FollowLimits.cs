namespace RedisAnalyzers.Model.Compilation;

/// <summary>
/// How far the model follows code. Real helpers are shallow and real configurations short; generated code and circles are neither. Beyond a limit a value
/// is unknown, and what is unknown is never reported.
/// </summary>
internal static class FollowLimits
{
    /// <summary>Helpers that may stand between a connection string and the API that takes it, or between a call and <c>Connect</c>.</summary>
    internal const int Helpers = 3;

    /// <summary>Calls of one method that are read; a method with more of them is an API rather than a helper.</summary>
    internal const int CallsOfHelper = 200;

    /// <summary>Definitions and calls from the place where reading begins to the expression that is read.</summary>
    internal const int Definitions = 8;

    /// <summary>Methods that an options object is followed into, or out of.</summary>
    internal const int OptionsMethods = 3;

    /// <summary>Variables between a delegate, a key or an options object and what it is set to.</summary>
    internal const int Aliases = 3;

    /// <summary>Locals between an argument and the parameter that it comes from.</summary>
    internal const int LocalsToParameter = 4;

    /// <summary>Exclusive branches in which a local gets its value.</summary>
    internal const int Branches = 16;

    /// <summary>Connection strings that may take the place of one another (<c>??</c>, <c>?:</c>).</summary>
    internal const int Alternatives = 16;

    /// <summary>Callers above a function that are asked how often they run.</summary>
    internal const int Callers = 3;

    /// <summary>Uses of one function or property that are asked how often they run.</summary>
    internal const int UsesPerCaller = 20;

    /// <summary>Pieces that one connection string is put together from.</summary>
    internal const int Pieces = 1000;

    /// <summary>Expressions inside of one another in one connection string.</summary>
    internal const int Nesting = 200;

    /// <summary>Expressions that are read for one connection string, those of its helpers included.</summary>
    internal const int Expressions = 10_000;

    /// <summary>Characters of one connection string: a configuration is a line.</summary>
    internal const int Characters = 8192;
}
