using System.Buffers.Binary;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using RedisAnalyzers.EndToEnd.Fixtures;

namespace RedisAnalyzers.EndToEnd.Package;

/// <summary>The .nupkg itself, opened.</summary>
[Collection(LabCollection.Name)]
[Trait("Category", "Package")]
public sealed partial class PackageContentTests(Lab lab)
{
    public static TheoryData<string> Assemblies => ["RedisAnalyzers.dll", "RedisAnalyzers.CodeFixes.dll"];

    /// <summary>
    /// The oldest host (SDK 8.0.1xx, Visual Studio 2022 17.8), and the highest versions that it has. A newer one would load on the developer's machine and
    /// fail on the user's. System.Composition is absent on purpose: the registry decides its version, so fixes have no <c>[Shared]</c>.
    /// </summary>
    private static readonly Dictionary<string, Version> Carried = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2), // Roslyn 4.8 itself needs it.
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
    };

    [Fact]
    public void Its_files_and_manifest_are_the_reviewed_ones()
    {
        using var package = Open();
        var files = package.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal);
        var manifest = Changing().Replace(ReadText(package, "RedisAnalyzers.nuspec"), "$1$3…$2$4");
        Snapshot.Matches(lab.Repository, "Package.txt", string.Join('\n', files) + "\n\n" + manifest.Trim() + "\n");
    }

    [Fact]
    public void It_is_a_development_dependency_without_dependencies()
    {
        using var package = Open();
        var metadata = XDocument.Parse(ReadText(package, "RedisAnalyzers.nuspec")).Root!.Elements().Single();
        Assert.Equal("true", metadata.Elements().Single(element => element.Name.LocalName == "developmentDependency").Value);
        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName is "dependency" or "dependencies");
    }

    [Fact]
    public void Its_icon_is_a_png_of_128_pixels()
    {
        using var package = Open();
        var png = ReadBytes(package, "icon.png");
        Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], png[..8]);
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Its_assemblies_are_deterministic_and_carry_their_symbols(string assembly)
    {
        using var reader = Read(assembly);
        var kinds = reader.ReadDebugDirectory().Select(entry => entry.Type).ToArray();
        Assert.Contains(DebugDirectoryEntryType.Reproducible, kinds);
        Assert.Contains(DebugDirectoryEntryType.EmbeddedPortablePdb, kinds);
    }

    /// <summary>A host that carries an older assembly than one that is asked for here shows no rule and says nothing.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Its_assemblies_ask_for_what_the_oldest_host_carries(string assembly)
    {
        using var reader = Read(assembly);
        var metadata = reader.GetMetadataReader();
        foreach (var reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            var name = metadata.GetString(reference.Name);
            var highest = name == "RedisAnalyzers" ? metadata.GetAssemblyDefinition().Version : Carried.GetValueOrDefault(name);
            Assert.True(highest is not null, $"{assembly} references {name}, which a host need not have");
            Assert.True(
                assembly.Contains("CodeFixes", StringComparison.Ordinal) || !name.Contains("Workspaces", StringComparison.Ordinal),
                $"{assembly} references {name}, which the command-line compiler does not have");
            Assert.True(reference.Version <= highest, $"{assembly} references {name} {reference.Version}, newer than {highest}");
        }
    }

    private ZipArchive Open() => ZipFile.OpenRead(lab.Feed.Package);

    private PEReader Read(string assembly)
    {
        using var package = Open();
        return new PEReader([.. ReadBytes(package, "analyzers/dotnet/cs/" + assembly)]);
    }

    private static byte[] ReadBytes(ZipArchive package, string name)
    {
        using var entry = package.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string ReadText(ZipArchive package, string name)
    {
        using var reader = new StreamReader(package.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>The version is this run's own, the licence's address the packer's; branch and commit are whatever is checked out.</summary>
    [GeneratedRegex("""(<version>)[^<]*(</version>)|(<licenseUrl>)[^<]*(</licenseUrl>)|(?: branch="[^"]*")?(?: commit="[^"]*")""")]
    private static partial Regex Changing();
}
