using System.Diagnostics;
using RedisAnalyzers.Compare;
using RedisAnalyzers.Docs;

// Builds samples/Compare with all three analyzers, reads what they said from the SARIF file, and writes the table.
var repository = Repository.Find(Environment.CurrentDirectory);
var sarif = Path.Combine(Directory.CreateTempSubdirectory("redis-compare").FullName, "findings.sarif");
string[] arguments = ["build", repository.Path("samples/Compare"), "--no-incremental", "-nologo", "-v:q", $"-p:ErrorLog={sarif}%2cversion=2.1"];
using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
var output = await build.StandardOutput.ReadToEndAsync();
await build.WaitForExitAsync();
if (build.ExitCode != 0)
{
    Console.Error.WriteLine(output);
    return 1;
}

const string Page = "docs/comparison.md";
var table = Table.Write(Sample.All(repository), Table.Findings(File.ReadAllText(sarif)), Table.Compared(repository));
File.WriteAllText(repository.Path(Page), Region.Fill(repository.Read(Page), "comparison", table, Page));
Console.WriteLine($"wrote {Page}");
return 0;
