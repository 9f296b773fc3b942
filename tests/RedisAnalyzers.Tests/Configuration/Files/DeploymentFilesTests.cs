using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Model.Deployment;
using Xunit.Abstractions;

namespace RedisAnalyzers.Tests.Configuration.Files;

/// <summary>Whatever happens to a file, its readers do not throw, and each text that they find stands where they say.</summary>
public sealed class DeploymentFilesTests(ITestOutputHelper output)
{
    private const int Damaged = 20_000;

    [Fact]
    public void The_files_are_understood()
    {
        Assert.All(DeploymentFiles.RedisConfs, text => Assert.NotEmpty(RedisConf.Read(text)));
        Assert.All(DeploymentFiles.Commands, text => Assert.NotEmpty(ShellWords.Split(Written.Text(text))));
        Assert.All(DeploymentFiles.Dockerfiles, text => Assert.NotEmpty(DockerfileSettings.Read(text)));
    }

    [Fact]
    public void Every_cut_is_borne()
    {
        var texts = DeploymentFiles.All.SelectMany(text => Enumerable.Range(0, text.Length + 1).SelectMany(at => new[] { text[..at], text[at..] })).ToList();
        var read = texts.Sum(DeploymentFiles.Read);
        output.WriteLine($"measured: fuzz: {texts.Count} cut files and command lines of servers; {read} texts in them");
        Assert.True(read > texts.Count, $"Only {read} texts are found in {texts.Count} files.");
    }

    [Fact]
    public void Damage_is_borne()
    {
        var random = new Random(1);
        var files = DeploymentFiles.All.ToList();
        var read = Enumerable.Range(0, Damaged).Sum(_ => DeploymentFiles.Read(Damage.Apply(files[random.Next(files.Count)], random)));
        output.WriteLine($"measured: fuzz: {Damaged} damaged files and command lines of servers; {read} texts in them");
        Assert.True(read > Damaged, $"Only {read} texts are found in {Damaged} files.");
    }

    [Fact]
    public void Damaged_settings_have_statements()
    {
        var random = new Random(2);
        var (known, builds) = (0, new[] { ServerBuild.Installed, new ServerBuild(false, true), default });
        for (var i = 0; i < Damaged; i++)
        {
            var text = Damage.Apply(DeploymentFiles.RedisConfs[i % DeploymentFiles.RedisConfs.Count], random);
            var settings = ServerSettings.Of(RedisConf.Read(text));
            foreach (var build in builds)
            {
                var (refuses, open) = (ServerStatements.RefusesOtherHosts(settings, build), ServerStatements.IsOpen(settings, build));
                Assert.False(refuses.Holds is true && open.Holds is true, text);
                Assert.False(ServerStatements.AsksForPassword(settings).Holds is true && open.Holds is true, text);
                known += refuses.Holds is null ? 0 : 1;
            }
        }

        Assert.True(known > Damaged / 4, $"Only {known} statements are made about {Damaged} files.");
    }
}
