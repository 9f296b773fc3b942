using System.Collections.Immutable;

namespace RedisAnalyzers.Knowledge.Library;

/// <summary>A method of the library that sends one command.</summary>
/// <param name="Type">Metadata name of the interface that declares it.</param>
/// <param name="Member">Name of the method.</param>
/// <param name="Command">The words of the command that the method sends; none where the first parameter is the command itself.</param>
/// <param name="Parameters">The parameters that follow these words, in the order in which the server reads them.</param>
internal sealed record CommandMethod(string Type, string Member, ImmutableArray<string> Command, ImmutableArray<string> Parameters);

/// <summary>
/// The methods that rules about commands look at, one row each. <c>CommandMethodsTests</c> confirms every row against the real library.
/// A rule about another command needs only a row here.
/// </summary>
internal static class CommandMethods
{
    private const string Database = "StackExchange.Redis.IDatabase";
    private const string DatabaseAsync = "StackExchange.Redis.IDatabaseAsync";
    private const string Server = "StackExchange.Redis.IServer";

    /// <summary>All rows.</summary>
    internal static readonly ImmutableArray<CommandMethod> All = ImmutableArray.Create(
        Raw(Database, "Execute"),
        Raw(DatabaseAsync, "ExecuteAsync"),
        Raw(Server, "Execute"),
        Raw(Server, "ExecuteAsync"),
        new CommandMethod(Server, "ConfigSet", ImmutableArray.Create("CONFIG", "SET"), ImmutableArray.Create("setting", "value")),
        new CommandMethod(Server, "ConfigSetAsync", ImmutableArray.Create("CONFIG", "SET"), ImmutableArray.Create("setting", "value")));

    // The command and its arguments as the caller spells them.
    private static CommandMethod Raw(string type, string member) =>
        new(type, member, ImmutableArray<string>.Empty, ImmutableArray.Create("command", "args"));
}
