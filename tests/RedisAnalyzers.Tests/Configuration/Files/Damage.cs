namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Damages a text in one or two places.</summary>
internal static class Damage
{
    private const string Characters = "\"'{}[]<>/\\:,=&#;!?-*x09 \t\r\n\0\u0001\u0085\u2028\u2029\uFEFF\uFFFE\uD83D\uDE00$`";

    internal static string Apply(string text, Random random)
    {
        for (var i = random.Next(1, 3); i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(4) == 0 ? random.Next(20) : 1, text.Length - at);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, Characters[random.Next(Characters.Length)].ToString()),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text[..at] + Characters[random.Next(Characters.Length)] + text[(at + 1)..],
                _ => text[..at] + text[random.Next(text.Length)] + text[(at + 1)..],
            };
        }

        return text;
    }
}
