using System.Collections.Immutable;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Tests.Model;

/// <summary>The source between two neighbours of the map is what wrote the character between them.</summary>
public sealed class LiteralMapTests
{
    public static TheoryData<string> Literals =>
    [
        "\"\"",
        "\"localhost:6379\"",
        "\"a\\\\b\\\"c\\tA\\x41\\u0042\\U00000043\\0\"",
        "\"\\U0001F600x\\x1F6\\xAg\"",
        "@\"\"",
        "@\"a\"\"b\\c\"",
        "@\"two\r\nlines\"",
        "\"\"\"a\"b\\c\"\"\"",
        "\"\"\"\"a\"\"\"b\"\"\"\"",
        "\"\"\"\n    one\n      two\n\n    three\n    \"\"\"",
        "\"\"\"\r\n\tone\r\n\t\ttwo\r\n\t\"\"\"",
        "\"\"\"\n\n\"\"\"",
        "\"\"\"\none\n\"\"\"",
    ];

    public static TheoryData<string> Interpolated =>
    [
        "$\"a{x}b\"",
        "$\"{{a}}\\\"b\\\\{x}\\u0041\"",
        "$@\"a\"\"b\\c{{{x}}}\"",
        "@$\"a\"\"b{x}\"",
        "$\"\"\"a\"b{x}\\c\"\"\"",
        "$$\"\"\"a{b}{{x}}c\"\"\"",
        "$\"\"\"\n    one{x}\n      two\n    \"\"\"",
        "$\"\"\"\r\n\t{x}one\r\n\t\ttwo{x}  three\r\n\t\"\"\"",
        "$\"\"\"\n    one\n\n  \n      \n    {x}\n    two\n    \"\"\"",
        "$$\"\"\"\"\n  a{b}\"\"\"{{x}}c\n  \"\"\"\"",
        "$\"\"\"\none{x}\n\"\"\"",
    ];

    [Theory, MemberData(nameof(Literals))]
    public void A_literal(string source)
    {
        var token = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(source)).Token;
        Check(token, LiteralMap.Of(token), source);
    }

    [Theory, MemberData(nameof(Interpolated))]
    public void The_text_of_an_interpolation(string source)
    {
        var whole = Assert.IsType<InterpolatedStringExpressionSyntax>(SyntaxFactory.ParseExpression(source));
        Assert.All(whole.Contents.OfType<InterpolatedStringTextSyntax>(), text => Check(text.TextToken, LiteralMap.Of(text.TextToken), source));
    }

    [Fact]
    public void Any_text() => Gen.String.Sample(value =>
    {
        foreach (var source in new[] { SymbolDisplay.FormatLiteral(value, quote: true), "@\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" })
        {
            if (SyntaxFactory.ParseExpression(source) is not LiteralExpressionSyntax { Token: var token } || token.ValueText != value)
            {
                continue;
            }

            var map = LiteralMap.Of(token);
            Assert.Equal(value.Length + 1, map.Length);
            Assert.True(map.Zip(map.Skip(1)).All(pair => pair.First <= pair.Second));
        }
    });

    [Theory]
    [InlineData("\"open")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\"\"open")]
    [InlineData("'a'")]
    [InlineData("1")]
    public void Broken_code_does_no_harm(string source)
    {
        var token = SyntaxFactory.ParseExpression(source).GetFirstToken();
        var map = LiteralMap.Of(token);
        Assert.True(map.IsEmpty || map.Length == token.ValueText.Length + 1);
    }

    private static void Check(SyntaxToken token, ImmutableArray<int> map, string source)
    {
        var value = LiteralMap.ValueOf(token);
        Assert.Equal(value.Length + 1, map.Length);
        for (var i = 0; i < value.Length; i++)
        {
            // Two halves of one character have one unit.
            var next = map.FirstOrDefault(position => position > map[i], map[^1]);
            var unit = source[map[i]..next];
            Assert.True(Decode(unit, token, source).Contains(value[i]), $"character {i} of {value} is written {unit}");
        }
    }

    private static string Decode(string unit, SyntaxToken token, string source)
    {
        if (unit is "\"" or "\\" or "{" or "}" || unit.Trim().Length == 0)
        {
            return unit;
        }

        if (unit is "{{" or "}}" or "\"\"")
        {
            return unit[..1];
        }
        // A raw text skips its indentation.
        if (unit.Contains('\n'))
        {
            return unit;
        }

        var verbatim = source.Contains('@') || token.Kind() is SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken;
        return verbatim ? unit : ((LiteralExpressionSyntax)SyntaxFactory.ParseExpression("\"" + unit + "\"")).Token.ValueText;
    }
}
