namespace RedisAnalyzers.NewRule;

/// <summary>Lays out the files of a new rule, named alike, so that the solution builds and the missing parts are failing tests.</summary>
internal static class Scaffold
{
    private const string Usage = "usage: dotnet run --project tools/NewRule -- <Subject> <PatternFound> [--id Redis3107]";

    internal static int Run(string[] args, string start, TextWriter output, TextWriter error)
    {
        try
        {
            var files = RepositoryFiles.Find(start);
            var rule = Ask(args, files);
            foreach (var (path, text) in Templates.For(rule, files))
            {
                files.Write(path, text);
                output.WriteLine(path);
            }

            output.WriteLine($"""

                {rule.Id} {rule.Name} is laid out. Next:
                  1. docs/rules/{rule.Id}.md: write what is flagged and what is not; the page's blocks are tests.
                  2. The message, the description and the severity in src/RedisAnalyzers/RuleCatalog.{rule.Subject}.cs.
                  3. The rule, then its fix; delete the fix when there is none.
                  4. dotnet run --project tools/Docs
                  5. dotnet test
                """);
            return 0;
        }
        catch (WrongRequestException wrong)
        {
            error.WriteLine(wrong.Message);
            return 2;
        }
    }

    private static NewRule Ask(string[] args, RepositoryFiles files)
    {
        var (subject, name, id) = args switch
        {
            [var first, var second] => (first, second, (string?)null),
            [var first, var second, "--id", var third] => (first, second, third),
            _ => throw new WrongRequestException(Usage),
        };

        var thousand = Subjects.Thousand(subject);
        if (name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) || !name.All(char.IsAsciiLetterOrDigit))
        {
            throw new WrongRequestException($"'{name}' is not a valid rule name: write the pattern found in PascalCase, like PasswordInLog.");
        }

        if (files.IdOf(name) is { } taken)
        {
            throw new WrongRequestException($"The name {name} is taken by {taken}.");
        }

        id ??= files.NextId(thousand);
        if (id.Length != 9 || !id.StartsWith($"Redis{thousand}", StringComparison.Ordinal) || !id[5..].All(char.IsAsciiDigit))
        {
            throw new WrongRequestException($"'{id}' is not an ID of {subject}: it must be Redis{thousand} and three more digits.");
        }

        return files.Ids.Contains(id)
            ? throw new WrongRequestException($"{id} is taken. IDs are never used twice; the next free one is {files.NextId(thousand)}.")
            : new NewRule(id, name, subject);
    }
}

/// <summary>What to lay out.</summary>
internal sealed record NewRule(string Id, string Name, string Subject)
{
    /// <summary>The one stem of every file of the rule.</summary>
    internal string Stem => Id + Name;

    /// <summary>The name as words: "Password in log".</summary>
    internal string Title =>
        Name[0] + string.Concat(Name.Skip(1).Select(letter => char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));
}

/// <summary>The request cannot be met; the message says why, in one sentence.</summary>
internal sealed class WrongRequestException(string message) : Exception(message);
