namespace RedisAnalyzers.Tests.Robustness;

/// <summary>The inputs of a run, no text twice, in batches that share a world.</summary>
internal static class FuzzInputs
{
    public static IEnumerable<Batch> Batches(int size)
    {
        var waiting = new Dictionary<bool, List<Input>> { [false] = [], [true] = [] };
        var made = 0;
        foreach (var input in Distinct().Take(FuzzPlan.Inputs))
        {
            var batch = waiting[input.NeedsWeb];
            batch.Add(input);
            if (batch.Count < size)
            {
                continue;
            }

            waiting[input.NeedsWeb] = [];
            yield return Of(batch, made++);
        }

        foreach (var rest in waiting.Values.Where(rest => rest.Count > 0))
        {
            yield return Of(rest, made++);
        }
    }

    private static Batch Of(List<Input> inputs, int at) => new((inputs[0].NeedsWeb ? World.Web : World.Plain)[at % 2], inputs, FuzzPlan.Seed + at);

    private static IEnumerable<Input> Distinct()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return All().Where(input => seen.Add(input.Text));
    }

    /// <summary>
    /// What is systematic and what is random, mixed, so that a short run has some of everything; the systematic ends, the random does not. Each
    /// sample whole and cut at every token comes within the first 30,000: the run of CI has them all.
    /// </summary>
    private static IEnumerable<Input> All()
    {
        var random = new Random(FuzzPlan.Seed);
        var samples = Samples.All.ToList();
        var systematic = samples.SelectMany(BrokenCode.Systematic).DistinctBy(input => input.Text, StringComparer.Ordinal).ToArray();
        random.Shuffle(systematic);
        var left = systematic.ToLookup(input => input.Kind is "whole" or "cut");
        var (cut, changed) = (new Queue<Input>(left[true]), new Queue<Input>(left[false]));
        var sources = samples.Concat(Samples.OfFixes).ToList();
        var configurations = new RandomConfigurations(random);
        while (true)
        {
            for (var taken = 0; taken < 4 && cut.TryDequeue(out var input); taken++)
            {
                yield return input;
            }

            for (var taken = 0; taken < 8 && changed.TryDequeue(out var input); taken++)
            {
                yield return input;
            }

            yield return configurations.Next();
            yield return configurations.Next();
            yield return BrokenCode.Random(sources, random);
        }
    }
}
