namespace RedisAnalyzers.EndToEnd.Fixtures;

/// <summary>A small program that uses StackExchange.Redis, before it gets the package.</summary>
internal static class Consumer
{
    /// <summary>Its project file.</summary>
    public const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <NoWarn>$(NoWarn);NU1603</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="StackExchange.Redis" Version="3.4.35" />
          </ItemGroup>
        </Project>
        """;
}
