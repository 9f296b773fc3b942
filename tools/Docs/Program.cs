using RedisAnalyzers.Docs;

if (args is not ([] or ["--check"]))
{
    Console.Error.WriteLine("usage: dotnet run --project tools/Docs [-- --check]");
    return 2;
}

var files = GeneratedFiles.All(Repository.Find(Environment.CurrentDirectory));
var stale = files.Where(file => file.Current != file.Expected).ToList();

foreach (var file in stale)
{
    if (args is ["--check"])
    {
        Console.Error.WriteLine(file.Drift);
    }
    else
    {
        File.WriteAllText(file.FullPath, file.Expected);
        Console.WriteLine($"wrote {file.Path}");
    }
}

Console.WriteLine($"{files.Count} files, {stale.Count} {(args is [] ? "rewritten" : "stale")}");
return args is ["--check"] && stale.Count > 0 ? 1 : 0;
