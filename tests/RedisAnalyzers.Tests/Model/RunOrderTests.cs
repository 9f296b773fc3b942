using RedisAnalyzers.Model.Flow;

namespace RedisAnalyzers.Tests.Model;

/// <summary>Whether <c>B()</c> runs after <c>A()</c> ran.</summary>
public sealed class RunOrderTests
{
    [Theory]
    [InlineData("A(); B();", "Always")]
    [InlineData("A(); { B(); }", "Always")]
    [InlineData("A(); try { B(); } finally { }", "Always")]
    [InlineData("A(); try { } finally { B(); }", "Always")]
    [InlineData("A(); using (new StringWriter()) B();", "Always")]
    [InlineData("A(); lock (this) B();", "Always")]
    [InlineData("A(); do B(); while (x);", "Always")]
    [InlineData("A(); if (B()) { }", "Always")]
    [InlineData("if (x) { A(); B(); }", "Always")]
    [InlineData("if (A()) { } else if (B()) { }", "Maybe")]
    [InlineData("Action f = () => { A(); B(); };", "Always")]
    [InlineData("void F() { A(); B(); }", "Always")]
    [InlineData("switch (n) { case 1: A(); B(); break; }", "Always")]
    [InlineData("var y = A() | B();", "Always")]
    [InlineData("var y = A() ? B() : x;", "Maybe")]
    [InlineData("A(); if (x) B();", "Maybe")]
    [InlineData("A(); if (x) { } else B();", "Maybe")]
    [InlineData("A(); while (x) B();", "Maybe")]
    [InlineData("A(); foreach (var i in new[] { 1 }) B();", "Maybe")]
    [InlineData("A(); for (var i = 0; i < n; i++) { B(); }", "Maybe")]
    [InlineData("A(); switch (n) { case 1: B(); break; }", "Maybe")]
    [InlineData("A(); var y = n switch { 1 => B(), _ => x };", "Maybe")]
    [InlineData("A(); try { } catch { B(); }", "Maybe")]
    [InlineData("A(); Action f = () => B();", "Maybe")]
    [InlineData("A(); void F() => B();", "Maybe")]
    [InlineData("A(); var y = x && B();", "Maybe")]
    [InlineData("A(); var y = x ? B() : x;", "Maybe")]
    [InlineData("A(); object? y = null; y ??= B();", "Maybe")]
    [InlineData("if (x) A(); else B();", "Never")]
    [InlineData("if (x) A(); else if (n > 0) { B(); }", "Never")]
    [InlineData("var y = x ? A() : B();", "Never")]
    [InlineData("switch (n) { case 1: A(); break; case 2: B(); break; }", "Never")]
    [InlineData("var y = n switch { 1 => A(), _ => B() };", "Never")]
    public void From(string statements, string expected)
    {
        var (_, tree, _) = Code.Compile(
            $$"""
            using System;
            using System.IO;
            class C
            {
            bool A() => true;
            bool B() => true;
            void Run(bool x, int n) { {{statements}} }
            }
            """);
        Assert.Equal(expected, RunOrder.From(Code.Calls(tree, "A").Single(), Code.Calls(tree, "B").Single()).ToString());
    }
}
