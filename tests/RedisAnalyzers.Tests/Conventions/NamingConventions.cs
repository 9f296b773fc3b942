using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>One stem everywhere: <c>git ls-files '*Redis3001*'</c> prints the whole rule.</summary>
public sealed class NamingConventions
{
    [Fact]
    public void A_rule_is_one_class_with_one_ID_named_after_its_catalog_entry() =>
        Assert.All(Product.RuleTypes, type =>
        {
            var descriptor = Assert.Single(RuleAnalyzers.Of(Activator.CreateInstance(type)!).SupportedDiagnostics);
            Assert.Equal(descriptor.Id + NameOf(descriptor), type.Name);
            Assert.Equal($"RedisAnalyzers.Rules.{Folder(descriptor)}", type.Namespace);
            Assert.True(type is { IsPublic: true, IsSealed: true }, "A rule is public and sealed.");
            AssertFile($"src/RedisAnalyzers/Rules/{Folder(descriptor)}/{type.Name}.cs");
            AssertFile($"tests/RedisAnalyzers.Tests/Rules/{Folder(descriptor)}/{descriptor.Id}Tests.cs");
        });

    [Fact]
    public void An_analyzer_says_for_which_language_it_is() =>
        Assert.All(Product.Analyzers, rule =>
        {
            var attribute = Assert.Single(rule.GetType().GetCustomAttributes(typeof(DiagnosticAnalyzerAttribute), inherit: false));
            Assert.Equal([LanguageNames.CSharp], ((DiagnosticAnalyzerAttribute)attribute).Languages);
        });

    [Fact]
    public void A_fix_is_one_class_for_one_ID_named_after_its_rule() =>
        Assert.All(Product.Fixes, fix =>
        {
            var id = Assert.Single(fix.FixableDiagnosticIds);
            var descriptor = Product.Catalog.Single(entry => entry.Descriptor.Id == id).Descriptor;
            Assert.Equal($"{id}{NameOf(descriptor)}Fix", fix.GetType().Name);
            Assert.True(fix.GetType() is { IsPublic: true, IsSealed: true }, "A fix is public and sealed.");
            AssertFile($"src/RedisAnalyzers.CodeFixes/{Folder(descriptor)}/{fix.GetType().Name}.cs");
            var export = Assert.IsType<ExportCodeFixProviderAttribute>(Assert.Single(fix.GetType()
                .GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), inherit: false)));
            Assert.Equal([LanguageNames.CSharp], export.Languages);
        });

    [Fact]
    public void Every_catalog_entry_has_its_rule() =>
        Assert.All(Product.Catalog, entry => Assert.True(Product.Rule(entry.Descriptor.Id) is not null, $"No class reports {entry.Descriptor.Id}."));

    [Fact]
    public void No_ID_is_used_twice() =>
        Assert.Equal(Product.Rules.Count, Product.Rules.Select(rule => rule.SupportedDiagnostics[0].Id).Distinct().Count());

    [Fact]
    public void An_ID_is_Redis_and_four_digits() => Assert.All(Product.Catalog, entry => Assert.Matches(new Regex(@"^Redis[1-9]\d{3}$"), entry.Descriptor.Id));

    [Fact]
    public void An_ID_says_its_subject()
    {
        var subjects = Product.Catalog.GroupBy(entry => entry.Descriptor.Id[..6], entry => entry.Descriptor.Category);
        Assert.All(subjects, subject => Assert.Single(subject.Distinct()));
    }

    // The rules about our own options stand in a folder of that name.
    private static string Folder(DiagnosticDescriptor descriptor) => descriptor.Category switch
    {
        "Redis.Configuration" => "Options",
        var category => category["Redis.".Length..],
    };

    private static string NameOf(DiagnosticDescriptor descriptor) => Product.Catalog.Single(entry => entry.Descriptor.Id == descriptor.Id).Name;

    private static void AssertFile(string path) => Assert.True(Product.Repository.Has(path), $"{path} is missing.");
}
