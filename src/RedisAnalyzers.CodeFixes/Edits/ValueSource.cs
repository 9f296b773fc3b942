using System.Linq;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>The source of the values of a repaired configuration: the environment, or an <c>IConfiguration</c> that is in scope.</summary>
internal abstract class ValueSource
{
    /// <summary>The environment, with the variable names of the options.</summary>
    internal static readonly ValueSource Environment = new EnvironmentSource();

    /// <summary>An <c>IConfiguration</c> in scope; the fix is refused where there is none.</summary>
    internal static readonly ValueSource Configuration = new ConfigurationSource();

    /// <summary>The source in the title of an action.</summary>
    internal abstract string Name { get; }

    /// <summary>The end of the key of an action.</summary>
    internal abstract string Key { get; }

    /// <summary>Code that reads the host; null where the source cannot be used.</summary>
    internal abstract string? Host(FixRequest request, int position, EditSet edits);

    /// <summary>Code that reads the port, as text.</summary>
    internal abstract string? Port(FixRequest request, int position, EditSet edits);

    /// <summary>Code that reads the password.</summary>
    internal abstract string? Password(FixRequest request, int position, EditSet edits);

    /// <summary>Code that reads an environment variable.</summary>
    internal static string Variable(string name, FixRequest request, int position, EditSet edits) =>
        request.NameOf("System", "Environment", position, edits) + ".GetEnvironmentVariable(\"" + name + "\")";

    private sealed class EnvironmentSource : ValueSource
    {
        internal override string Name => "the environment";

        internal override string Key => "";

        internal override string Host(FixRequest request, int position, EditSet edits) => Read(request.Options.HostVariable, request, position, edits);

        internal override string Port(FixRequest request, int position, EditSet edits) => Read(request.Options.PortVariable, request, position, edits);

        internal override string Password(FixRequest request, int position, EditSet edits) => Read(request.Options.PasswordVariable, request, position, edits);

        private static string Read(string name, FixRequest request, int position, EditSet edits) =>
            Variable(ServerNames.Variable(name, ServerNames.WordFor(request)), request, position, edits);
    }

    private sealed class ConfigurationSource : ValueSource
    {
        internal override string Name => "IConfiguration";

        internal override string Key => ".Configuration";

        internal override string? Host(FixRequest request, int position, EditSet edits) => Read("Redis:Host", request, position);

        internal override string? Port(FixRequest request, int position, EditSet edits) => Read("Redis:Port", request, position);

        internal override string? Password(FixRequest request, int position, EditSet edits) => Read("Redis:Password", request, position);

        private static string? Read(string key, FixRequest request, int position) =>
            Find(request, position) is { } configuration ? configuration + "[\"" + ServerNames.Key(key, ServerNames.WordFor(request)) + "\"]" : null;

        /// <summary>The nearest local, parameter, field or property that is a configuration, or has one as its <c>Configuration</c>.</summary>
        private static string? Find(FixRequest request, int position)
        {
            if (request.Compilation.Types.Type("Microsoft.Extensions.Configuration.IConfiguration") is not { } wanted)
            {
                return null;
            }

            var visible = InScope.Variables(request, position);
            return visible.Where(v => InScope.IsOrImplements(v.Type, wanted)).Select(v => v.Name).FirstOrDefault()
                ?? visible.Where(v => v.Type.GetMembers("Configuration").OfType<IPropertySymbol>().Any(p => InScope.IsOrImplements(p.Type, wanted)))
                    .Select(v => v.Name + ".Configuration").FirstOrDefault();
        }
    }
}
