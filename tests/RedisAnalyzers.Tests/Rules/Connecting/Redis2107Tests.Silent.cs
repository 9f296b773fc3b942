using Microsoft.CodeAnalysis;
using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Where the failure is heard of, or is not kept.</summary>
public partial class Redis2107Tests
{
    [Theory]
    [InlineData("catch (RedisConnectionException) { throw; }")]
    [InlineData("catch (Exception ex) { Console.WriteLine(ex); throw; }")]
    [InlineData("catch (Exception ex) { throw new InvalidOperationException(\"no Redis\", ex); }")]
    [InlineData("catch (Exception) when (args.Length > 0) { return null!; }")]
    [InlineData("catch (OperationCanceledException) { return null!; }")]
    [InlineData("catch (RedisTimeoutException) { return null!; }")]
    [InlineData("catch (RedisConnectionException) { throw; } catch (Exception) { return null!; }")]
    [InlineData("catch (RedisConnectionException) { return ConnectionMultiplexer.Connect(args[1]); }")]
    [InlineData("catch (Exception) { Environment.FailFast(\"no Redis\"); return null!; }")]
    [InlineData("catch (Exception) { Disable(); return null!; }")]
    [InlineData("catch (Exception) { _off = true; return null!; }")]
    [InlineData("catch (Exception) { return false; }")]
    [InlineData("catch (Exception ex) { return ex; }")]
    [InlineData("catch (Exception ex) { Console.WriteLine(ex); return new object(); }")]
    [InlineData("finally { Console.WriteLine(); }")]
    public void Somebody_hears_of_it(string handler) => Silent(
        $$"""
        private static bool _off;
        private static void Disable() { }
        public static object Open(string[] args)
        {
            try { return ConnectionMultiplexer.Connect(args[0]); }
            {{handler}}
        }
        public bool Off => _off;
        """);

    [Theory]
    [InlineData("if (_mux == null) throw new InvalidOperationException();")]
    [InlineData("_mux?.GetDatabase();")]
    [InlineData("if (_mux is null) return;")]
    [InlineData("if (_mux is { } mux) mux.GetDatabase();")]
    [InlineData("ArgumentNullException.ThrowIfNull(_mux);")]
    public void Somebody_asks(string question) => Silent(
        $$"""
        private ConnectionMultiplexer? _mux;
        public void Open(string text)
        {
            try { _mux = ConnectionMultiplexer.Connect(text); } catch { }
        }
        public void Use()
        {
            {{question}}
        }
        """);

    [Theory]
    [InlineData("object? Open() { try { return ConnectionMultiplexer.Connect(args[0]); } catch { } return new object(); }\nOpen();")]
    [InlineData("object Open() { try { return ConnectionMultiplexer.Connect(args[0]); } catch { } throw new InvalidOperationException(); }\nOpen();")]
    [InlineData("try { using var mux = ConnectionMultiplexer.Connect(args[0]); Console.WriteLine(mux.IsConnected); } catch { }")]
    [InlineData("try { using (ConnectionMultiplexer.Connect(args[0])) { } } catch { }")]
    [InlineData(
        """
        ConnectionMultiplexer? mux = null;
        foreach (var text in args) { try { mux = ConnectionMultiplexer.Connect(text); } catch { } }
        Console.WriteLine(mux!.IsConnected);
        """)]
    [InlineData(
        """
        ConnectionMultiplexer? mux = null;
        for (var i = 0; i < 3 && mux is not { IsConnected: true }; i++) { try { mux = ConnectionMultiplexer.Connect(args[i]); } catch { } }
        Console.WriteLine(mux!.IsConnected);
        """)]
    [InlineData(
        """
        ConnectionMultiplexer? mux = null;
        var tries = 0;
        do { try { mux = ConnectionMultiplexer.Connect(args[0]); } catch { tries++; } } while (mux?.IsConnected != true && tries < 3);
        Console.WriteLine(mux!.IsConnected);
        """)]
    [InlineData("try { Func<object> open = () => ConnectionMultiplexer.Connect(args[0]); Console.WriteLine(open); } catch { }")]
    [InlineData("try { Console.WriteLine(args[0]); } catch { }\nvar mux = ConnectionMultiplexer.Connect(args[0]);")]
    [InlineData("ConnectionMultiplexer mux;\ntry { Console.WriteLine(args[0]); } catch { mux = ConnectionMultiplexer.Connect(args[0]); }")]
    [InlineData(
        "try { var mux = ConnectionMultiplexer.Connect(args[0]); Console.WriteLine(mux.IsConnected); } catch (Exception ex) { Console.WriteLine(ex); }")]
    public void It_goes_on_without(string source) => Silent(source);

    [Theory]
    [InlineData("ConnectionMultiplexer? Open()")]
    [InlineData("async Task<ConnectionMultiplexer?> Open()")]
    public void A_type_that_says_so(string header) => Silent(
        $$"""
        {{header}}
        {
            try { return ConnectionMultiplexer.Connect(args[0]); }
            catch (Exception ex) { Console.WriteLine(ex); return null; }
        }
        _ = Open();
        #pragma warning disable CS1998
        """);

    [Theory]
    [InlineData("new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis,abortConnect=false\"))")]
    [InlineData("new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"shop.redis.cache.windows.net:6380\"))")]
    [InlineData("new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\")!))")]
    [InlineData("new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis,\" + Environment.GetEnvironmentVariable(\"REDIS\")))")]
    [InlineData("new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), LazyThreadSafetyMode.PublicationOnly)")]
    [InlineData("new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect(\"redis\"), Mode())")]
    [InlineData(
        """
        new Lazy<ConnectionMultiplexer>(() =>
        {
            try { return ConnectionMultiplexer.Connect("redis"); }
            catch (RedisConnectionException) { return Other(); }
        })
        """)]
    [InlineData("new Lazy<Func<ConnectionMultiplexer>>(() => () => ConnectionMultiplexer.Connect(\"redis\"))")]
    [InlineData(
        """
        new Lazy<ConnectionMultiplexer>(
            () => ConnectionMultiplexer.Connect(new ConfigurationOptions { EndPoints = { "redis" }, AbortOnConnectFail = false }))
        """)]
    [InlineData("new Lazy<ConnectionMultiplexer>(Other)")]
    [InlineData("new List<ConnectionMultiplexer>(3)")]
    public void A_Lazy_that_keeps_nothing(string creation) => Silent(
        $"""
        private static readonly object Redis = {creation};
        private static LazyThreadSafetyMode Mode() => default;
        private static ConnectionMultiplexer Other() => null!;
        """);

    [Theory]
    [InlineData("private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect(\"redis,abortConnect=false\");")]
    [InlineData("private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect(Environment.GetEnvironmentVariable(\"REDIS\")!);")]
    [InlineData("private readonly ConnectionMultiplexer _redis = ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private static ConnectionMultiplexer Redis => ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private static ConnectionMultiplexer Open() => ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData("private static readonly Func<ConnectionMultiplexer> Open = () => ConnectionMultiplexer.Connect(\"redis\");")]
    [InlineData(
        """
        private static readonly object Redis;
        static Snippet() { try { Redis = ConnectionMultiplexer.Connect("redis"); } catch (Exception ex) { Redis = ex; } }
        """)]
    public void Members_that_keep_nothing(string members) => Silent(members);

    [Fact]
    public void The_type_of_Main() => Silent(
        """
        using StackExchange.Redis;

        public static class Program
        {
            private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect("redis");

            public static void Main() => Redis.GetDatabase();
        }
        """,
        Setup.Plain with { Output = OutputKind.ConsoleApplication });

    [Fact]
    public void A_program_that_means_to_fail() => Silent(
        """
        private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect("redis");
        private static readonly Lazy<ConnectionMultiplexer> Other = new(() => ConnectionMultiplexer.Connect("redis"));
        """,
        Option("redis_analyzers.fail_fast", "true"));

    [Fact]
    public void A_test_project() => Silent(
        "public static object Open(string text) { try { return ConnectionMultiplexer.Connect(text); } catch { return null!; } }",
        Setup.Plain.Property("IsTestProject", "true"));

    [Fact]
    public void Defaults_of_ones_own() => Silent(
        """
        using StackExchange.Redis;
        using StackExchange.Redis.Configuration;

        public sealed class Mine : DefaultOptionsProvider
        {
            private static readonly ConnectionMultiplexer Redis = ConnectionMultiplexer.Connect("redis");
            public static object Add() { AddProvider(new Mine()); return Redis; }
        }

        """,
        Setup.Plain.On("3.4.35"));
}
