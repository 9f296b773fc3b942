using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>The catalog is the truth; release tracking says the same, and every text of it is fit to be read.</summary>
public sealed class CatalogConventions
{
    [Fact]
    public void Release_tracking_says_what_the_catalog_says()
    {
        string[] files = ["src/RedisAnalyzers/AnalyzerReleases.Shipped.md", "src/RedisAnalyzers/AnalyzerReleases.Unshipped.md"];
        var tracked = files.SelectMany(file =>
            Regex.Matches(Product.Repository.Read(file), @"^(Redis\d{4}) \| (\S+) \| (\w+) \| (\w+)", RegexOptions.Multiline))
            .Select(row => (Id: row.Groups[1].Value, Category: row.Groups[2].Value, Severity: row.Groups[3].Value, Name: row.Groups[4].Value));
        var catalog = Product.Catalog.Select(entry => (entry.Descriptor.Id, entry.Descriptor.Category, Severity(entry.Descriptor), entry.Name));
        Assert.Equal(catalog, tracked.OrderBy(row => row.Id, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_text_is_there_and_ends_as_it_should() =>
        Assert.All(Product.Catalog, entry =>
        {
            var (title, message, description) = (Text(entry.Descriptor.Title), Text(entry.Descriptor.MessageFormat), Text(entry.Descriptor.Description));
            Assert.Matches(@"^[A-Z\w].{4,60}[^.]$", title);
            Assert.True(message.Contains(' ', StringComparison.Ordinal)
                && !message.EndsWith('.'), $"{entry.Name}: a message of one sentence has no full stop: {message}");
            Assert.True(description.EndsWith('.'), $"{entry.Name}: a description is made of sentences: {description}");
            Assert.DoesNotContain("TODO", title + message + description, StringComparison.Ordinal);
        });

    [Fact]
    public void Titles_are_different() => Assert.Equal(Product.Catalog.Count, Product.Catalog.Select(entry => Text(entry.Descriptor.Title)).Distinct().Count());

    [Fact]
    public void No_rule_is_an_error_by_default() =>
        Assert.All(Product.Catalog, entry => Assert.True(entry.Descriptor.DefaultSeverity < DiagnosticSeverity.Error));

    [Fact]
    public void Help_leads_to_a_page_of_this_tree() =>
        Assert.All(Product.Catalog, entry =>
        {
            Assert.EndsWith($"/docs/rules/{entry.Descriptor.Id}.md", entry.Descriptor.HelpLinkUri, StringComparison.Ordinal);
            var page = Product.Repository.Read($"docs/rules/{entry.Descriptor.Id}.md");
            Assert.StartsWith($"# {entry.Descriptor.Id}: {Text(entry.Descriptor.Title)}\n", page, StringComparison.Ordinal);
        });

    private static string Severity(DiagnosticDescriptor descriptor) => descriptor.IsEnabledByDefault ? descriptor.DefaultSeverity.ToString() : "Disabled";

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);
}
