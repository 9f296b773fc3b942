using RedisAnalyzers.Configuration.Files;

namespace RedisAnalyzers.Tests.Configuration.Files;

public sealed class SettingsFileNameTests
{
    [Theory]
    [InlineData("/shop/appsettings.json", SettingsFormat.Json, null)]
    [InlineData("/shop/AppSettings.json", SettingsFormat.Json, null)]
    [InlineData("/shop/appsettings.shared.json", SettingsFormat.Json, null)]
    [InlineData("/shop/appsettings.Production.json", SettingsFormat.Json, "Production")]
    [InlineData("C:\\shop\\appsettings.Docker.json", SettingsFormat.Json, "Docker")]
    [InlineData("/shop/.env", SettingsFormat.Env, null)]
    [InlineData("/shop/.env.production", SettingsFormat.Env, "production")]
    [InlineData("/shop/Web.config", SettingsFormat.Xml, null)]
    [InlineData("/shop/web.Release.config", SettingsFormat.Xml, "Release")]
    [InlineData("/shop/App.config", SettingsFormat.Xml, null)]
    [InlineData("/shop/docker-compose.yml", SettingsFormat.Compose, null)]
    [InlineData("/shop/docker-compose.override.yml", SettingsFormat.Compose, null)]
    [InlineData("/shop/docker-compose.prod.yaml", SettingsFormat.Compose, "prod")]
    [InlineData("/shop/compose.yaml", SettingsFormat.Compose, null)]
    [InlineData("/shop/Dockerfile", SettingsFormat.Dockerfile, null)]
    [InlineData("/shop/redis.conf", SettingsFormat.RedisConf, null)]
    [InlineData("/shop/redis-sessions.conf", SettingsFormat.RedisConf, "sessions")]
    public void Is_of_an_environment_or_of_all(string path, object format, string? environment) =>
        Assert.Equal(new SettingsFileName((SettingsFormat)format, environment, IsDevelopment: false), SettingsFileName.Of(path));

    [Theory]
    [InlineData("/shop/appsettings.Development.json")]
    [InlineData("/shop/appsettings.shared.Development.json")]
    [InlineData("/shop/appsettings.Local.json")]
    [InlineData("/shop/appsettings.Test.json")]
    [InlineData("/shop/appsettings.example.json")]
    [InlineData("/shop/Properties/launchSettings.json")]
    [InlineData("/shop/local.settings.json")]
    [InlineData("/shop/.env.example")]
    [InlineData("/shop/.env.local")]
    [InlineData("/shop/Web.Debug.config")]
    [InlineData("/shop/docker-compose.dev.yml")]
    [InlineData("/shop/docker-compose-tests.yml")]
    [InlineData("/shop/compose.local.yaml")]
    [InlineData("/shop/redis.test.conf")]
    public void Is_of_development(string path) => Assert.True(SettingsFileName.Of(path)!.IsDevelopment);

    [Theory]
    [InlineData("/shop/bin/Debug/net10.0/appsettings.json")]
    [InlineData("/shop/obj/appsettings.json")]
    [InlineData("/shop/secrets.json")]
    [InlineData("/shop/package.json")]
    [InlineData("/shop/composer.yml")]
    [InlineData("/shop/docker-compose.json")]
    [InlineData("/shop/Dockerfiles.txt")]
    [InlineData("/shop/nginx.conf")]
    [InlineData("/shop/application.config")]
    [InlineData("/shop/webpack.config")]
    [InlineData("/shop/.environment")]
    [InlineData("/shop/.editorconfig")]
    [InlineData("")]
    public void Is_something_else(string path) => Assert.Null(SettingsFileName.Of(path));
}
