using RedisAnalyzers.Tests.Harness;

namespace RedisAnalyzers.Tests.Rules.Connecting;

/// <summary>Retries by Polly: which policies wait well, and which commands may run twice.</summary>
public partial class Redis2105Tests
{
    private const string Polly =
        """
        namespace Polly.Retry
        {
            public class RetryPolicy { public T Execute<T>(System.Func<T> action) => action(); }
            public class AsyncRetryPolicy
            {
                public System.Threading.Tasks.Task<T> ExecuteAsync<T>(System.Func<System.Threading.Tasks.Task<T>> action) => action();
            }
        }

        namespace Polly
        {
            public class ResiliencePipeline { public T Execute<T>(System.Func<T> action) => action(); }
        }
        """;

    [Theory]
    [InlineData("new LinearRetry([|50|])")]
    [InlineData("new LinearRetry([|0|])")]
    [InlineData("new LinearRetry(maxRetryElapsedTimeAllowedMilliseconds: [|99|])")]
    [InlineData("new ExponentialRetry([|10|])")]
    [InlineData("new ExponentialRetry([|10|], 5000)")]
    [InlineData("new StackExchange.Redis.ExponentialRetry([|2 * 10|])")]
    public void Policies(string policy) => Flags($"var options = new ConfigurationOptions {{ ReconnectRetryPolicy = {policy} }};");

    [Theory]
    [InlineData("policy.Execute(() => db.[|StringIncrement|](\"n\"))")]
    [InlineData("policy.Execute(() => { Console.WriteLine(); return db.[|ListLeftPush|](\"l\", 1); })")]
    [InlineData("policy.Execute(() => db.Multiplexer.GetSubscriber().[|Publish|](\"c\", 1))")]
    [InlineData("await background.ExecuteAsync(() => db.[|StreamAddAsync|](\"s\", \"f\", 1))")]
    [InlineData("await background.ExecuteAsync(async () => await db.[|HashIncrementAsync|](\"h\", \"f\"))")]
    public void A_command_that_must_not_run_twice(string call) => Flags(
        $$"""
        public static async Task Run(Polly.Retry.RetryPolicy policy, Polly.Retry.AsyncRetryPolicy background, IDatabase db)
        {
            var result = {{call}};
            Console.WriteLine(result);
        }
        #pragma warning disable CS1998, CS0618
        """,
        Setup.Plain.Source("Polly.cs", Polly));

    [Theory]
    [InlineData("new ExponentialRetry(100)")]
    [InlineData("new ExponentialRetry(5000, 10000)")]
    [InlineData("new LinearRetry(1000)")]
    [InlineData("new LinearRetry(args.Length)")]
    public void Policies_that_wait(string policy) => Silent($"var options = new ConfigurationOptions {{ ReconnectRetryPolicy = {policy} }};");

    [Theory]
    [InlineData("policy.Execute(() => db.StringGet(\"n\"))")]
    [InlineData("policy.Execute(() => db.StringSet(\"n\", 1))")]
    [InlineData("pipeline.Execute(() => db.StringIncrement(\"n\"))")]
    [InlineData("db.StringIncrement(\"n\")")]
    [InlineData("policy.Execute(() => StringIncrement())")]
    public void Commands_that_may_run_twice(string call) => Silent(
        $"""
        private static int StringIncrement() => 0;
        public static object Run(Polly.Retry.RetryPolicy policy, Polly.ResiliencePipeline pipeline, IDatabase db) => {call};
        """,
        Setup.Plain.Source("Polly.cs", Polly));
}
