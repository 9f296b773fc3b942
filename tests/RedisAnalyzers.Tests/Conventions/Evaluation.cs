using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>Runs a snippet up to its first connect and asks the real library, in the version that it is compiled on, what it would connect with.</summary>
internal static class Evaluation
{
    /// <summary>Stands in for the multiplexer: takes the configuration and goes no further.</summary>
    private const string Recorder =
        """
        using System;
        using System.IO;
        using System.Threading.Tasks;
        using StackExchange.Redis;

        public sealed class Recorded(ConfigurationOptions options) : Exception
        {
            public ConfigurationOptions Options { get; } = options;
        }

        public static class Recorder
        {
            public static ConnectionMultiplexer Connect(ConfigurationOptions configuration, TextWriter? log = null) => throw new Recorded(configuration);
            public static ConnectionMultiplexer Connect(string configuration, TextWriter? log = null) => throw new Recorded(ConfigurationOptions.Parse(configuration));
            public static Task<ConnectionMultiplexer> ConnectAsync(ConfigurationOptions configuration, TextWriter? log = null) => throw new Recorded(configuration);
            public static Task<ConnectionMultiplexer> ConnectAsync(string configuration, TextWriter? log = null) => throw new Recorded(ConfigurationOptions.Parse(configuration));

            public static ConnectionMultiplexer Connect(string configuration, Action<ConfigurationOptions> configure, TextWriter? log = null)
            {
                var options = ConfigurationOptions.Parse(configuration);
                configure(options);
                throw new Recorded(options);
            }
        }
        """;

    /// <summary>What the text of a wrapped snippet connects with.</summary>
    public static RealOutcome Of(string file, string library) => Load(file, library, References.Plain)();

    /// <summary>Compiles the text of a wrapped snippet into a program that says, each time it runs, what it connects with.</summary>
    public static Func<RealOutcome> Load(string file, string library, References references)
    {
        var recorded = file.Replace("ConnectionMultiplexer.Connect", "Recorder.Connect", StringComparison.Ordinal);
        var compilation = CSharpCompilation.Create(
            "Evaluated", [CSharpSyntaxTree.ParseText(recorded), CSharpSyntaxTree.ParseText(Recorder)],
            references.For(library), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics) + "\n" + recorded);
        var bytes = image.ToArray();
        // Loaded anew for each run: static fields may hold what they read.
        return () => Run(new Context(library, references).LoadFromStream(new MemoryStream(bytes)), library);
    }

    private static RealOutcome Run(Assembly assembly, string library)
    {
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

            var file = references.For(library).OfType<PortableExecutableReference>().Select(reference => reference.FilePath!).FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name);
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
