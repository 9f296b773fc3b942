using RedisAnalyzers.Tests.Harness;
using RedisAnalyzers.Tests.Robustness;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Editing;

/// <summary>An editor asks for one file, a build for all: both see the same.</summary>
public sealed class FileByFileTests(ITestOutputHelper output)
{
    private const int FilesAtOnce = 8;
    private const int LeastReports = 400;

    [Fact]
    public async Task Each_file_alone_reports_what_the_whole_reports()
    {
        var (projects, files, reports) = (0, 0, 0);
        foreach (var project in EditedProjects.Programs.Concat(EditedProjects.CasesOfTests).Concat(Mixed))
        {
            var whole = await EditedProject.Whole(project.Fresh);
            var fresh = project.Fresh;
            Analysis.Same(whole, await EditedProject.FileByFile(fresh, fresh.SyntaxTrees.Reverse()));
            (projects, files, reports) = (projects + 1, files + project.Files.Count, reports + whole.Length);
        }

        output.WriteLine($"measured: editing: {files} files of {projects} projects asked for one by one, {reports} reports");
        Assert.True(reports >= LeastReports, $"Only {reports} reports were compared.");
    }

    /// <summary>The examples of the pages, some in each project.</summary>
    private static IEnumerable<EditedProject> Mixed =>
        Samples.All.Where(sample => !sample.IsProgram).Chunk(FilesAtOnce).Where((_, at) => at % 4 == 0).Select((chunk, at) => new EditedProject(
            $"examples {at}", Setup.Web, chunk.Index().Select(sample => ($"I{sample.Index}.cs", $"namespace N{sample.Index};\n{sample.Item.Text}"))));
}
