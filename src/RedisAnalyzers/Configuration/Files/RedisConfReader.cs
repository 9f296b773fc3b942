using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads lines of directives as Redis servers read them. A comment is a line of its own. Whether the directives exist, and how many arguments they take, is
/// not looked at.
/// </summary>
internal sealed class RedisConfReader(string text)
{
    private readonly ImmutableArray<RedisDirective>.Builder _directives = ImmutableArray.CreateBuilder<RedisDirective>();

    internal ImmutableArray<RedisDirective> Read()
    {
        // Servers take a byte order mark for a part of the first name, which is none they know then.
        if (FileText.Start(text) > 0 || text.IndexOf('\0') >= 0)
        {
            return default;
        }

        for (var start = 0; start < text.Length;)
        {
            var lineBreak = text.IndexOf('\n', start);
            var end = lineBreak < 0 ? text.Length : lineBreak;
            if (!ReadLine(start, end))
            {
                return default;
            }

            start = end + 1;
        }

        return _directives.ToImmutable();
    }

    private bool ReadLine(int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        if (start == end || text[start] == '#')
        {
            return true;
        }

        var words = RedisWords.Split(new FileString(text.Substring(start, end - start), start, default));
        if (words.IsDefault)
        {
            return false;
        }

        if (!words.IsEmpty)
        {
            _directives.Add(RedisDirective.Of(words));
        }

        return true;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r';
}
