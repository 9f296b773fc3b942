namespace RedisAnalyzers.Benchmarks;

/// <summary>What something took.</summary>
/// <param name="Cpu">Processor time of the whole process, all threads, in milliseconds.</param>
/// <param name="Bytes">Bytes allocated, by all threads.</param>
internal readonly record struct Cost(double Cpu, double Bytes)
{
    /// <summary>Allocation in megabytes.</summary>
    internal double Megabytes => Bytes / 1_000_000;

    public static Cost operator -(Cost left, Cost right) => new(left.Cpu - right.Cpu, left.Bytes - right.Bytes);

    public static Cost operator +(Cost left, Cost right) => new(left.Cpu + right.Cpu, left.Bytes + right.Bytes);
}

/// <summary>Measures. Processor time rather than the clock on the wall, so that what else runs on the machine matters little.</summary>
internal static class Meter
{
    /// <summary>Runs once, from a collected heap. What is made before the run (a fresh compilation) is not counted.</summary>
    internal static Cost Once<T>(Func<T> prepare, Action<T> run)
    {
        var prepared = prepare();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = Environment.CpuUsage.TotalTime;
        run(prepared);
        return new((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>The least of several: whatever disturbs a run makes it longer, nothing makes it shorter.</summary>
    internal static Cost Least(IEnumerable<Cost> runs)
    {
        var all = runs.ToList();
        return new(all.Min(cost => cost.Cpu), all.Min(cost => cost.Bytes));
    }
}
