namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>The fix leaves the shared connection open.</summary>
public sealed partial class Redis4005Tests
{
    [Theory]
    [InlineData(
        """
        public void Do()
            {
                [|using|] var redis = Shared.Connection; // ours
                redis.GetDatabase();
            }
        """,
        """
        public void Do()
            {
                var redis = Shared.Connection; // ours
                redis.GetDatabase();
            }
        """)]
    [InlineData(
        """
        public async Task Do()
            {
                await [|using|] var redis = Shared.Connection;
                await redis.GetDatabase().PingAsync();
            }
        """,
        """
        public async Task Do()
            {
                var redis = Shared.Connection;
                await redis.GetDatabase().PingAsync();
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                [|using|] (var redis = Shared.Connection)
                {
                    redis.GetDatabase(); // here
                }
            }
        """,
        """
        public void Do()
            {
                var redis = Shared.Connection;
                redis.GetDatabase(); // here
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                // the cart
                [|using|] (Shared.Connection)
                {
                    // one
                    Shared.Connection.GetDatabase();

                    if (Shared.Connection.IsConnected)
                    {
                        Do();
                    }
                }

                Do();
            }
        """,
        """
        public void Do()
            {
                // the cart
                // one
                Shared.Connection.GetDatabase();

                if (Shared.Connection.IsConnected)
                {
                    Do();
                }

                Do();
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                [|using|] (Shared.Connection)
                {
                }
            }
        """,
        """
        public void Do()
            {
            }
        """)]
    [InlineData(
        """
        public void Do()
            {
                Shared.Connection.GetDatabase();
                // enough
                Shared.Connection.[|Dispose|]();
            }
        """,
        """
        public void Do()
            {
                Shared.Connection.GetDatabase();
                // enough
            }
        """)]
    [InlineData(
        "public void Do() { Shared.Connection.GetDatabase(); Shared.Connection?.[|Close|](); }",
        "public void Do() { Shared.Connection.GetDatabase(); }")]
    [InlineData(
        """
        public async Task Do()
            {
                await Shared.Connection.GetDatabase().PingAsync();
                await Shared.Connection.[|CloseAsync|]().ConfigureAwait(false);
            }
        """,
        """
        public async Task Do()
            {
                await Shared.Connection.GetDatabase().PingAsync();
            }
        """)]
    public void Left_open(string before, string after) => Fixes(File(before), File(after), setup: New);

    [Theory]
    [InlineData("public void Do() => Shared.Connection.[|Dispose|]();")]
    [InlineData("public void Do()\n    {\n        Shared.Connection.[|Dispose|](); // done\n    }")]
    [InlineData("public async Task Do()\n    {\n        await Shared.Connection.[|CloseAsync|]();\n    }")]
    [InlineData("public async Task Do()\n    {\n        await [|using|] var redis = Shared.Connection;\n    }")]
    [InlineData("public void Do(bool end)\n    {\n        if (end) Shared.Connection.[|Dispose|]();\n    }")]
    [InlineData("public void Do()\n    {\n        [|using|] (var redis = Shared.Connection) redis.GetDatabase();\n    }")]
    [InlineData("public void Do()\n    {\n        [|using|] (Shared.Connection) { Do(); }\n    }")]
    [InlineData("public void Do()\n    {\n        [|using|] (Shared.Connection) // ours\n        {\n            Do();\n        }\n    }")]
    [InlineData(
        """
        public void Do()
            {
                [|using|] (var redis = Shared.Connection)
                {
                    var db = redis.GetDatabase();
                }

                {
                    var db = 1;
                }
            }
        """)]
    public void More_than_a_statement(string members) => NoFix(File(members), New);

    [Fact]
    public void The_only_reader_of_a_primary_constructors_parameter() => NoFix(
        "// full\n" + File("public void Do()\n    {\n        redis.[|Dispose|]();\n    }", "public class C(IConnectionMultiplexer redis)")
        + """
          public static class R
          {
              public static void Add(IServiceCollection services)
              {
                  services.AddSingleton<IConnectionMultiplexer>(_ => Shared.Open());
                  services.AddScoped<C>();
              }
          }

          """, New);

    [Fact]
    public void Everywhere() => FixesAll(
        File(
            """
            public void A()
                {
                    [|using|] var redis = Shared.Connection;
                }

                public void B()
                {
                    Shared.Connection.[|Dispose|]();
                }
            """),
        File("public void A()\n    {\n        var redis = Shared.Connection;\n    }\n\n    public void B()\n    {\n    }"),
        setup: New);
}
