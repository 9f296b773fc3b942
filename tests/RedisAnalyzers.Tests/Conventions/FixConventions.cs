using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Conventions;

/// <summary>What makes a fix usable in bulk: in the editor, and by <c>dotnet format</c>.</summary>
[Trait("Category", "Host")]
public sealed class FixConventions
{
    [Fact]
    public void Every_fix_can_be_applied_everywhere_at_once() =>
        Assert.All(Product.Fixes, fix =>
        {
            var all = fix.GetFixAllProvider();
            Assert.True(all is not null, $"{fix.GetType().Name} has no fix-all provider.");
            var scopes = new HashSet<FixAllScope> { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };
            Assert.Superset(scopes, all.GetSupportedFixAllScopes().ToHashSet());
            Assert.NotSame(WellKnownFixAllProviders.BatchFixer, all);
        });

    [Fact]
    public void Every_fix_belongs_to_a_rule() => Assert.All(Product.Fixes, fix => Assert.All(fix.FixableDiagnosticIds, id => Assert.NotNull(Product.Rule(id))));

    /// <summary>A key that held a host or a number would split fix-all into as many runs as there are values. Each rule's test class runs this.</summary>
    internal static async Task CheckKeys(string id)
    {
        var actions = new List<CodeAction>();
        foreach (var block in Pages.Blocks.Where(block => block.Kind == "flagged" && block.Id == id))
        {
            var setup = Pages.SetupOf(block.Text);
            var project = FixRun.Open(TestProject.Create(block.Text, setup, setup.RunsOn.Last()));
            var run = new FixRun(Product.Rule(id)!, Product.Fix(id)!);
            foreach (var report in await run.Reports(project))
            {
                var offered = await run.Actions(project, report);
                Assert.Equal(offered.Length, offered.Select(action => action.EquivalenceKey).Distinct().Count());
                actions.AddRange(offered);
            }
        }

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches(new Regex(@"^[A-Za-z][\w.\-]*$"), action.EquivalenceKey!));
        Assert.True(actions.Select(action => action.EquivalenceKey).Distinct().Count() <= 6, "Too many kinds of action to be constant.");
        Assert.All(actions, action => Assert.False(string.IsNullOrWhiteSpace(action.Title) || action.Title.EndsWith('.')));
    }
}
