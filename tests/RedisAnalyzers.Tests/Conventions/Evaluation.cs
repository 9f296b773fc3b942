using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Runs a snippet up to its first connect and asks the real library, in the version that it is compiled on, what it would connect with.</summary>
internal static partial class Evaluation
{
    /// <summary>
    /// Stands in for the multiplexer, takes the configuration and goes no further; and for the environment, so that no test sets a variable of the process.
    /// </summary>
    private const string Recorder =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using StackExchange.Redis;

        public sealed class Recorded(ConfigurationOptions options) : Exception
        {
            public ConfigurationOptions Options { get; } = options;
        }

        public static class Recorder
        {
            public static IReadOnlyDictionary<string, string> Variables = new Dictionary<string, string>();

            public static IEnumerable<KeyValuePair<string, string?>> Items =>
                Variables.Select(item => new KeyValuePair<string, string?>(item.Key.Replace("__", ":"), item.Value));

            public static string? GetEnvironmentVariable(string name) => Variables.TryGetValue(name, out var value) ? value : null;

            public static ConnectionMultiplexer Connect(ConfigurationOptions configuration, TextWriter? log = null) => throw new Recorded(configuration);

            public static ConnectionMultiplexer Connect(string configuration, TextWriter? log = null) =>
                throw new Recorded(ConfigurationOptions.Parse(configuration));

            public static Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration, TextWriter? log = null) =>
                throw new Recorded(configuration);

            public static Task<ConnectionMultiplexer> ConnectAsync(string configuration, TextWriter? log = null) =>
                throw new Recorded(ConfigurationOptions.Parse(configuration));

            public static ConnectionMultiplexer Connect(string configuration, Action<ConfigurationOptions> configure, TextWriter? log = null)
            {
                var options = ConfigurationOptions.Parse(configuration);
                configure(options);
                throw new Recorded(options);
            }
        }
        """;

    private static readonly ConcurrentDictionary<(References References, string Library), CSharpCompilation> Empty = new();

    // The program runs whether the compiler warns or not.
    private static readonly CSharpParseOptions Parsing = CSharpParseOptions.Default.WithFeatures([new("run-nullable-analysis", "never")]);

    /// <summary>What the text of a wrapped snippet connects with.</summary>
    /// <param name="variables">The environment that it finds.</param>
    public static RealOutcome Of(string file, string library, params (string Name, string Value)[] variables) =>
        Load(file, library, References.Plain)(variables.ToDictionary(variable => variable.Name, variable => variable.Value));

    /// <summary>Compiles the text of a wrapped snippet into a program that says, each time it runs, what it connects with in an environment.</summary>
    public static Func<IReadOnlyDictionary<string, string>, RealOutcome> Load(string file, string library, References references)
    {
        var connecting = file.Replace("ConnectionMultiplexer.Connect", "Recorder.Connect", StringComparison.Ordinal)
            .Replace("AddEnvironmentVariables()", "AddInMemoryCollection(Recorder.Items)", StringComparison.Ordinal);
        var recorded = ReadsVariable().Replace(connecting, "Recorder.GetEnvironmentVariable");
        var compilation = Empty.GetOrAdd((references, library), key => CSharpCompilation.Create(
            "Evaluated", [CSharpSyntaxTree.ParseText(Recorder, Parsing)], key.References.For(key.Library),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)))
            .AddSyntaxTrees(CSharpSyntaxTree.ParseText(recorded, Parsing));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + recorded);
        var bytes = image.ToArray();
        // Loaded anew for each run: static fields may hold what they read.
        return variables => Run(new Context(library, references).LoadFromStream(new MemoryStream(bytes)), library, variables);
    }

    [GeneratedRegex(@"\b(?:(?:global::)?System\.)?Environment\.GetEnvironmentVariable\b")]
    private static partial Regex ReadsVariable();

    private static RealOutcome Run(Assembly assembly, string library, IReadOnlyDictionary<string, string> variables)
    {
        assembly.GetType("Recorder")!.GetField("Variables")!.SetValue(null, variables);
        var type = assembly.GetType("Snippet")!;
        Exception exception;
        try
        {
            var run = (Task)type.GetMethod("Run")!.Invoke(Activator.CreateInstance(type), [Array.Empty<string>()])!;
            exception = run.Exception!;
        }
        catch (TargetInvocationException thrown)
        {
            exception = thrown;
        }

        while (exception is AggregateException or TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner)
        {
            exception = inner;
        }

        if (exception.GetType().Name != "Recorded")
        {
            return RealOutcome.Failure(exception);
        }

        var options = exception.GetType().GetProperty("Options")!.GetValue(exception)!;
        options.GetType().GetMethod("SetDefaultPorts")!.Invoke(options, null);
        return RealLibrary.Get(library).Describe(options);
    }

    /// <summary>
    /// The library is the one that is evaluated, .NET and what the tests run on are the process's own, and the rest is what was compiled against.
    /// </summary>
    private sealed class Context(string library, References references) : AssemblyLoadContext("Evaluated", isCollectible: false)
    {
        private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var name = assemblyName.Name!;
            if (name == "StackExchange.Redis")
            {
                return RealLibrary.Get(library).Assembly;
            }

            if (File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
            {
                return null;
            }

            var file = references.For(library).OfType<PortableExecutableReference>().Select(reference => reference.FilePath!)
                .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name);
            return file is null ? null : InLibrary(file) ?? InFramework(name);
        }

        private Assembly? InLibrary(string file) =>
            file.Contains($"{Path.DirectorySeparatorChar}lib{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? LoadFromAssemblyPath(file) : null;

        // Beside .NET itself, in the same version, which comes with the SDK.
        private Assembly? InFramework(string name)
        {
            var file = Path.Combine(Runtime, "..", "..", "Microsoft.AspNetCore.App", Path.GetFileName(Runtime), name + ".dll");
            return File.Exists(file) ? LoadFromAssemblyPath(Path.GetFullPath(file)) : null;
        }
    }
}
