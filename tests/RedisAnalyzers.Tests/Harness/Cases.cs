using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Sdk;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>A source on which a rule's verdict is known.</summary>
/// <param name="Fix">The rule's fix, when there is one.</param>
/// <param name="Source">With its marks.</param>
internal sealed record Case(DiagnosticAnalyzer Rule, CodeFixProvider? Fix, string Source, Setup Setup)
{
    /// <summary>The case on the newest library that it is about.</summary>
    public TestProject Project => TestProject.Create(Source, Setup, Setup.RunsOn.Last());

    public string Id => Rule.SupportedDiagnostics[0].Id;

    /// <summary>The rule reports at the marks, and what each of its actions makes compiles without a new warning.</summary>
    /// <param name="project">The case's own project, or a <see cref="Variation"/> of it.</param>
    /// <param name="where">What a message says about the project, beside the library.</param>
    /// <returns>How many kinds of action were applied.</returns>
    public async Task<int> Check(TestProject project, string where)
    {
        var reports = await project.Analyze(Rule).ConfigureAwait(false);
        Expect.ReportsAtMarks(project.Sources.Concat(project.Additional), reports, $"{project.Library}, {where}");
        return reports.IsEmpty ? 0 : await CheckFixes(project, where).ConfigureAwait(false);
    }

    /// <summary>What each action makes compiles without a new warning, wherever the rule reports.</summary>
    public async Task<int> CheckFixes(TestProject test, string where)
    {
        if (Fix is null)
        {
            return 0;
        }

        where = $"{test.Library}, {where}";
        var (run, project, seen) = (new FixRun(Rule, Fix), FixRun.Open(test), new HashSet<string?>());
        foreach (var report in await run.Reports(project).ConfigureAwait(false))
        {
            foreach (var action in (await run.Actions(project, report).ConfigureAwait(false)).Where(action => seen.Add(action.EquivalenceKey)))
            {
                var changed = await FixRun.Apply(project, action).ConfigureAwait(false);
                var (before, after) = (await project.GetCompilationAsync().ConfigureAwait(false), await changed.GetCompilationAsync().ConfigureAwait(false));
                Expect.Compiles(after!, where, $"What {action.EquivalenceKey} makes");
                Expect.NoNewWarnings(before!, after!, $"{where}, {action.EquivalenceKey}");
            }
        }

        return seen.Count;
    }
}

/// <summary>
/// The cases of the rules' tests. They are found by running the tests in a way in which the verbs remember what they are given and analyse nothing, so that
/// whoever wants them has all of them, whatever else runs.
/// </summary>
internal static class Cases
{
    private static readonly AsyncLocal<ConcurrentBag<Case>?> Collected = new();

    private static readonly Lazy<IReadOnlyList<Case>> Found = new(Find);

    /// <summary>Of all rules, in the order of their IDs and sources.</summary>
    public static IReadOnlyList<Case> All => Found.Value;

    /// <summary>The verbs are to remember, and to do nothing else.</summary>
    public static bool AreCollected => Collected.Value is not null;

    /// <summary>Remembers a case; one that need not compile proves nothing elsewhere.</summary>
    public static void Add(Case one)
    {
        if (!one.Setup.AllowErrors)
        {
            Collected.Value!.Add(one);
        }
    }

    /// <summary>What a test gives its verbs. What it asserts about their results fails, and is of no interest here.</summary>
    public static IReadOnlyCollection<Case> Collect(Func<object?> test)
    {
        var collected = Collected.Value = [];
        try
        {
            (test() as Task)?.GetAwaiter().GetResult();
        }
        catch (TargetInvocationException)
        {
        }
        catch (XunitException)
        {
        }
        finally
        {
            Collected.Value = null;
        }

        return collected;
    }

    private static IReadOnlyList<Case> Find()
    {
        var cases =
            from type in typeof(Cases).Assembly.GetTypes()
            where !type.IsAbstract && RuleOf(type) is { } rule && rule.Assembly == typeof(RuleCatalog).Assembly
            from method in type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            where method.IsDefined(typeof(FactAttribute), inherit: true)
            from arguments in Arguments(method)
            from one in Collect(() => method.Invoke(Activator.CreateInstance(type), arguments))
            select one;
        return
        [
            .. cases.DistinctBy(one => (one.Id, one.Source, one.Setup))
                .OrderBy(one => one.Id, StringComparer.Ordinal).ThenBy(one => one.Source, StringComparer.Ordinal),
        ];
    }

    private static Type? RuleOf(Type test)
    {
        for (var type = test.BaseType; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(VerbTest<>))
            {
                return type.GetGenericArguments()[0];
            }
        }

        return null;
    }

    private static IEnumerable<object?[]> Arguments(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return method.IsDefined(typeof(TheoryAttribute), inherit: true)
            ? method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method)).Select(row => Filled(row, parameters))
            : [[]];
    }

    // As xUnit does it: what is left goes into an array, and what is missing is the default.
    private static object?[] Filled(object?[] row, ParameterInfo[] parameters) =>
    [
        .. parameters.Select((parameter, at) =>
            !parameter.IsDefined(typeof(ParamArrayAttribute)) ? at < row.Length ? row[at] : parameter.DefaultValue
            : row.ElementAtOrDefault(at) is { } array && array.GetType() == parameter.ParameterType ? array
            : Rest(row.Skip(at).ToArray(), parameter.ParameterType.GetElementType()!)),
    ];

    private static Array Rest(object?[] values, Type type)
    {
        var array = Array.CreateInstance(type, values.Length);
        values.CopyTo(array, 0);
        return array;
    }
}
