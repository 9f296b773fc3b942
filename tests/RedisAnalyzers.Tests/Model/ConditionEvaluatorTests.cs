using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Tests.Model;

public sealed class ConditionEvaluatorTests
{
    [Theory]
    [InlineData("yes", true)]
    [InlineData("!yes", false)]
    [InlineData("((yes))!", true)]
    [InlineData("!unknown", null)]
    [InlineData("yes && unknown", null)]
    [InlineData("unknown && no", false)]
    [InlineData("unknown || yes", true)]
    [InlineData("no || unknown", null)]
    [InlineData("!(no || no) && yes", true)]
    [InlineData("yes == true", true)]
    [InlineData("false == yes", false)]
    [InlineData("yes != unknown", null)]
    [InlineData("yes ?? no", true)]
    [InlineData("null ?? no", false)]
    [InlineData("unknown ?? no", null)]
    [InlineData("yes < no", null)]
    public void Operators(string condition, bool? holds) => Assert.Equal(holds, Holds(condition));

    [Theory]
    [InlineData("thing == null", false)]
    [InlineData("null != thing", true)]
    [InlineData("null == null", true)]
    [InlineData("thing == thing", null)]
    [InlineData("thing == true", null)]
    [InlineData("unknown == null", null)]
    [InlineData("thing is null", false)]
    [InlineData("thing is not null", true)]
    [InlineData("thing is { }", true)]
    [InlineData("thing is object o", true)]
    [InlineData("null is { }", false)]
    [InlineData("null is var n", true)]
    [InlineData("unknown is { }", null)]
    [InlineData("thing is string", null)]
    public void Null(string condition, bool? holds) => Assert.Equal(holds, Holds(condition));

    [Theory]
    [InlineData("yes is true", true)]
    [InlineData("yes is not (true or false)", false)]
    [InlineData("unknown is true or false", null)]
    [InlineData("thing is not null and { On: true }", true)]
    [InlineData("thing is { On: false }", false)]
    [InlineData("thing is { On: not true, Else: 1 }", false)]
    [InlineData("thing is { On: true, Else: 1 }", null)]
    [InlineData("thing is { Else: _ }", true)]
    [InlineData("thing is { Else: { On: true } }", null)]
    [InlineData("thing is null or { On: true }", true)]
    [InlineData("thing is (1, 2)", null)]
    public void Patterns(string condition, bool? holds) => Assert.Equal(holds, Holds(condition));

    private static bool? Holds(string condition) => new Names().Holds(SyntaxFactory.ParseExpression(condition));

    /// <summary>Knows a few names, and that the property <c>On</c> of everything is true.</summary>
    private sealed class Names : ConditionEvaluator
    {
        protected override object? ValueOf(ExpressionSyntax expression) => expression.ToString() switch
        {
            "yes" => true,
            "no" => false,
            "thing" => Nullness.NotNull,
            _ => null,
        };

        protected override object? PropertyOf(object value, string property) => property == "On" ? true : null;
    }
}
