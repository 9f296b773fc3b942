using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Secrets;

/// <summary>The options are printed without their password; everything else is left to the author.</summary>
public sealed partial class Redis3007Tests
{
    [Theory]
    [InlineData("Console.WriteLine([|options|]); // start", "Console.WriteLine(options.ToString(includePassword: false)); // start")]
    [InlineData("Console.WriteLine([|options.ToString()|]);", "Console.WriteLine(options.ToString(includePassword: false));")]
    [InlineData("Console.WriteLine([|options.ToString(true)|]);", "Console.WriteLine(options.ToString(includePassword: false));")]
    [InlineData("Console.WriteLine([|options.ToString(includePassword: true)|]);", "Console.WriteLine(options.ToString(includePassword: false));")]
    [InlineData("Console.WriteLine($\"to {[|options|]}!\");", "Console.WriteLine($\"to {options.ToString(includePassword: false)}!\");")]
    [InlineData("Console.WriteLine($\"to {[|options|],20}!\");", "Console.WriteLine($\"to {options.ToString(includePassword: false),20}!\");")]
    [InlineData("Console.WriteLine(\"to \" + [|options|]);", "Console.WriteLine(\"to \" + options.ToString(includePassword: false));")]
    [InlineData("Console.WriteLine(\"to {0}\", (object)[|options|]);", "Console.WriteLine(\"to {0}\", (object)options.ToString(includePassword: false));")]
    [InlineData("throw new Exception(\"to \" + /* all */ [|options|]);", "throw new Exception(\"to \" + /* all */ options.ToString(includePassword: false));")]
    [InlineData(
        """
        ConfigurationOptions? other = args.Length > 0 ? options : null;
        Console.WriteLine($"{[|other|]}");
        """,
        """
        ConfigurationOptions? other = args.Length > 0 ? options : null;
        Console.WriteLine($"{other?.ToString(includePassword: false)}");
        """)]
    [InlineData(
        """
        ConfigurationOptions? other = args.Length > 0 ? options : null;
        Console.WriteLine([|other?.ToString()|]);
        """,
        """
        ConfigurationOptions? other = args.Length > 0 ? options : null;
        Console.WriteLine(other?.ToString(includePassword: false));
        """)]
    public void Leaves_the_password_out(string before, string after) => Fixes(Options + before, Options + after);

    [Theory]
    [InlineData("Console.WriteLine([|options.Password|]);")]
    [InlineData("Console.WriteLine([|ConnectionMultiplexer.Connect(options).Configuration|]);")]
    public void Refused(string statement) => NoFix(Options + statement);

    [Fact]
    public void A_template_that_takes_options_is_left_alone() => NoFix(
        """
        using System;
        using Microsoft.Extensions.Logging;
        using StackExchange.Redis;

        public static class Log
        {
            private static readonly Action<ILogger, ConfigurationOptions, Exception?> Connecting = LoggerMessage.Define<ConfigurationOptions>(
                LogLevel.Information,
                new EventId(1),
                "Connecting to {Options}");

            public static void Say(ILogger logger, ConfigurationOptions options) => Connecting(logger, [|options|], null);
        }
        """,
        Setup.Web);

    [Fact]
    public void Loggers_take_any_object() => Fixes(
        """
        var logger = (Microsoft.Extensions.Logging.ILogger)null!;
        Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(
            logger,
            "to {Options}",
            [|new ConfigurationOptions().Clone().ToString()|]);
        """,
        """
        var logger = (Microsoft.Extensions.Logging.ILogger)null!;
        Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(
            logger,
            "to {Options}",
            new ConfigurationOptions().Clone().ToString(includePassword: false));
        """,
        setup: Setup.Web);

    [Fact]
    public void Everywhere() => FixesAll(
        $$"""
        {{Options}}Console.WriteLine([|options|]);
        Console.WriteLine($"{[|options|]} {[|options.ToString()|]}");
        """,
        $$"""
        {{Options}}Console.WriteLine(options.ToString(includePassword: false));
        Console.WriteLine($"{options.ToString(includePassword: false)} {options.ToString(includePassword: false)}");
        """);
}
