using Microsoft.CodeAnalysis.CSharp;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>One way to write the same thing.</summary>
/// <param name="Needs">The only version of StackExchange.Redis that it compiles on; null: all.</param>
internal sealed record Shape(string Name, string Source, string? Needs = null)
{
    public override string ToString() => Name;
}

/// <summary>The ways in which people write one configuration. A rule's verdict must be the same in all of them.</summary>
internal static class Shapes
{
    private const string Usings = "using System;\nusing System.Threading.Tasks;\nusing StackExchange.Redis;\n";

    /// <summary>A connection string that reaches <c>ConnectionMultiplexer.Connect</c>.</summary>
    public static IEnumerable<Shape> OfText(string value)
    {
        var literal = SymbolDisplay.FormatLiteral(value, quote: true);
        var (left, right) = (SymbolDisplay.FormatLiteral(value[..(value.Length / 2)], quote: true),
            SymbolDisplay.FormatLiteral(value[(value.Length / 2)..], quote: true));
        foreach (var (name, expression) in new[]
        {
            ("literal", literal),
            ("verbatim", $"@\"{value.Replace("\"", "\"\"")}\""),
            ("raw", $"\"\"\"{value}\"\"\""),
            ("interpolated without holes", $"${SymbolDisplay.FormatLiteral(value.Replace("{", "{{").Replace("}", "}}"), quote: true)}"),
            ("parentheses", $"(({literal}))"),
            ("cast", $"(string){literal}"),
            ("suppression", $"{literal}!"),
            ("concatenation", $"{left} + {right}"),
            ("string.Concat", $"string.Concat({left}, {right})"),
            ("interpolation of constants", $"$\"{{{left}}}{{{right}}}\""),
            ("checked expression", $"unchecked({literal})"),
        })
        {
            yield return new(name, $"var mux = ConnectionMultiplexer.Connect({expression});");
        }

        foreach (var shape in TextCalls(literal).Concat(TextPlaces(literal)))
        {
            yield return shape;
        }
    }

    /// <summary><c>new ConfigurationOptions { … }</c> that reaches <c>ConnectionMultiplexer.Connect</c>.</summary>
    public static IEnumerable<Shape> OfOptions(string initializer)
    {
        var created = $"new ConfigurationOptions {{ {initializer} }}";
        yield return new("argument", $"var mux = ConnectionMultiplexer.Connect({created});");
        yield return new("argument list and initializer", $"var mux = ConnectionMultiplexer.Connect(new ConfigurationOptions() {{ {initializer} }});");
        yield return new("target-typed new", $"ConfigurationOptions options = new() {{ {initializer} }};\nvar mux = ConnectionMultiplexer.Connect(options);");
        yield return new("local", $"var options = {created};\nvar mux = ConnectionMultiplexer.Connect(options);");
        yield return new("parentheses and cast", $"var mux = ConnectionMultiplexer.Connect((ConfigurationOptions)({created}));");
        yield return new("suppression", $"var mux = ConnectionMultiplexer.Connect({created}!);");
        yield return new("named argument", $"var mux = ConnectionMultiplexer.Connect(configuration: {created});");
        yield return new("reordered arguments", $"var mux = ConnectionMultiplexer.Connect(log: Console.Out, configuration: {created});");
        yield return new("async", $"var mux = await ConnectionMultiplexer.ConnectAsync({created});");
        yield return new("lambda", $"Func<ConnectionMultiplexer> open = () => ConnectionMultiplexer.Connect({created});");
        yield return new("alias",
            $"using Options = StackExchange.Redis.ConfigurationOptions;\nusing StackExchange.Redis;\npublic class C\n{{\n    public ConnectionMultiplexer "
                + $"Open() => ConnectionMultiplexer.Connect(new Options {{ {initializer} }});\n}}\n");
        yield return new("top-level program", $"{Usings}var options = {created};\nvar mux = ConnectionMultiplexer.Connect(options);\n");
        yield return new("field initializer", $"private readonly ConnectionMultiplexer _mux = ConnectionMultiplexer.Connect({created});");
        yield return new("assigned later", $"ConfigurationOptions options;\noptions = {created};\nvar mux = ConnectionMultiplexer.Connect(options);");
    }

    private static IEnumerable<Shape> TextCalls(string literal)
    {
        yield return new("named argument", $"var mux = ConnectionMultiplexer.Connect(configuration: {literal});");
        yield return new("reordered arguments", $"var mux = ConnectionMultiplexer.Connect(log: Console.Out, configuration: {literal});");
        yield return new("async", $"var mux = await ConnectionMultiplexer.ConnectAsync({literal});");
        yield return new("Parse", $"var mux = ConnectionMultiplexer.Connect(ConfigurationOptions.Parse({literal}));");
        yield return new("using static",
            $"using static StackExchange.Redis.ConnectionMultiplexer;\npublic class C\n{{\n    public object Open() => Connect({literal});\n}}\n");
        yield return new("alias",
            $"using Mux = StackExchange.Redis.ConnectionMultiplexer;\npublic class C\n{{\n    public object Open() => Mux.Connect({literal});\n}}\n");
        yield return new("full name",
            $"public class C\n{{\n    public object Open() => global::StackExchange.Redis.ConnectionMultiplexer.Connect({literal});\n}}\n");
        yield return new("conditional access on the result", $"var db = ConnectionMultiplexer.Connect({literal})?.GetDatabase();");
    }

    private static IEnumerable<Shape> TextPlaces(string literal)
    {
        const string Connect = "ConnectionMultiplexer.Connect(Text)";
        yield return new("local", $"var text = {literal};\nvar mux = ConnectionMultiplexer.Connect(text);");
        yield return new("local written later", $"string text;\ntext = {literal};\nvar mux = ConnectionMultiplexer.Connect(text);");
        yield return new("local constant", $"const string Text = {literal};\nvar mux = {Connect};");
        yield return new("constant", $"private const string Text = {literal};\npublic object Open() => {Connect};");
        yield return new("constant of another class",
            $"{Usings}internal static class Names {{ internal const string Text = {literal}; }}\npublic class C\n{{\n    public object Open() => "
                + $"ConnectionMultiplexer.Connect(Names.Text);\n}}\n");
        yield return new("static readonly field", $"private static readonly string Text = {literal};\npublic object Open() => {Connect};");
        yield return new("field initializer", $"private readonly ConnectionMultiplexer _mux = ConnectionMultiplexer.Connect({literal});");
        yield return new("static field initializer", $"private static readonly ConnectionMultiplexer Mux = ConnectionMultiplexer.Connect({literal});");
        yield return new("property initializer", $"public ConnectionMultiplexer Mux {{ get; }} = ConnectionMultiplexer.Connect({literal});");
        yield return new("Lazy", $"private static readonly Lazy<ConnectionMultiplexer> Mux = new(() => ConnectionMultiplexer.Connect({literal}));");
        yield return new("lambda", $"Func<ConnectionMultiplexer> open = () => ConnectionMultiplexer.Connect({literal});");
        yield return new("local function", $"ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect({literal});\nvar mux = Open();");
        yield return new("constructor",
            $"{Usings}public class C\n{{\n    private readonly ConnectionMultiplexer _mux;\n    public C() => _mux = "
                + $"ConnectionMultiplexer.Connect({literal});\n    public object Mux => _mux;\n}}\n");
        yield return new("constructor chain",
            $"{Usings}public class B\n{{\n    protected B(object mux) {{ }}\n}}\npublic class C() : B(ConnectionMultiplexer.Connect({literal}))\n{{\n}}\n");
        yield return new("top-level program", $"{Usings}var mux = ConnectionMultiplexer.Connect({literal});\n");
        yield return new("using declaration", $"using var mux = ConnectionMultiplexer.Connect({literal});");
    }
}
