namespace RedisAnalyzers.Tests.Rules.Lifetime;

/// <summary>Guards of a method that opens and stores the connection, and guards that ask a flag of the program.</summary>
public sealed partial class Redis4004Tests
{
    [Theory]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database() { if (_redis == null || !_redis.IsConnected) [|Open|](); return _redis!.GetDatabase(); }
        """)]
    [InlineData(
        """
        private static ConnectionMultiplexer? _redis;
        private static async Task OpenAsync() { _redis?.Dispose(); _redis = await ConnectionMultiplexer.ConnectAsync("redis"); }
        public static async Task<IDatabase> Database()
        {
            if (_redis is { IsConnected: true }) return _redis.GetDatabase();
            await [|OpenAsync|]();
            return _redis!.GetDatabase();
        }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() => _redis = ConnectionMultiplexer.Connect("redis");
        private void Reopen() { Console.WriteLine("again"); Open(); }
        public IDatabase Database() { if (_redis == null || !_redis.IsConnected) { [|Reopen|](); } return _redis!.GetDatabase(); }
        """)]
    [InlineData(
        """
        private static Lazy<ConnectionMultiplexer> _lazy = new(() => ConnectionMultiplexer.Connect("redis"));
        private static void Reset() => _lazy = new Lazy<ConnectionMultiplexer>(() => ConnectionMultiplexer.Connect("redis"));
        public static IDatabase Database() { if (!_lazy.Value.IsConnected) [|Reset|](); return _lazy.Value.GetDatabase(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { lock (this) { if (_redis == null || !_redis.IsConnected) _redis = [|ConnectionMultiplexer.Connect|]("redis"); } }
        public IDatabase Database() { if (_redis == null || !_redis.IsConnected) Open(); return _redis!.GetDatabase(); }
        """)]
    public void A_method_that_opens_and_stores(string members) => Flags(members);

    [Theory]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { if (_redis == null) _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database() { if (_redis == null || !_redis.IsConnected) Open(); return _redis!.GetDatabase(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database() { if (_redis == null) Open(); return _redis!.GetDatabase(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private ConnectionMultiplexer? _backup;
        private void OpenBackup() { _backup = ConnectionMultiplexer.Connect("backup"); }
        public void Open(ConnectionMultiplexer redis) { _redis = redis; }
        public IDatabase Database() { if (!_redis!.IsConnected) OpenBackup(); return (_backup ?? _redis).GetDatabase(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        private void Warn() { Console.WriteLine("Redis is away"); }
        public void Start() { Open(); if (!_redis!.IsConnected) Warn(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        protected virtual void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database() { if (_redis == null || !_redis.IsConnected) Open(); return _redis!.GetDatabase(); }
        """)]
    public void A_method_that_replaces_nothing(string members) => Silent(members);

    [Theory]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private bool _up;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); _redis.ConnectionFailed += (_, _) => _up = false; _up = true; }
        public IDatabase Database() { if (_redis == null || !_up) [|Open|](); return _redis!.GetDatabase(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private bool _lost;
        public IDatabase Database()
        {
            if (_redis == null || _lost)
            {
                _redis = [|ConnectionMultiplexer.Connect|]("redis");
                _redis.ConnectionFailed += OnFailed;
                _lost = false;
            }

            return _redis.GetDatabase();
        }

        private void OnFailed(object? sender, ConnectionFailedEventArgs e) { _lost = true; }
        """)]
    public void A_flag_that_a_failure_sets(string members) => Flags(members);

    [Theory]
    [InlineData("if (!_up) return null;\nOpen();\nreturn _redis!.GetDatabase();")]
    [InlineData("if (_redis == null) Open();\nreturn _up ? _redis!.GetDatabase() : null;")]
    [InlineData("if (!_other) Open();\nreturn _redis!.GetDatabase();")]
    public void A_flag_that_replaces_nothing(string body) => Silent(
        $$"""
        private ConnectionMultiplexer? _redis;
        private bool _up;
        private bool _other = DateTime.Now.Hour > 3;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); _redis.ConnectionFailed += (_, _) => _up = false; _up = true; }
        public IDatabase? Database() { {{body}} }
        """);

    [Fact]
    public void The_message_names_the_flag() => Assert.Equal(
        ["'_redis' is replaced when '_up' says that the connection was lost, although it reconnects by itself: connect once and keep it"],
        Messages(
            """
            private ConnectionMultiplexer? _redis;
            private bool _up;
            private void Open()
            {
                _redis = ConnectionMultiplexer.Connect("redis,password=hunter2");
                _redis.ConnectionFailed += (_, _) => _up = false;
                _up = true;
            }

            public IDatabase Database() { if (!_up) Open(); return _redis!.GetDatabase(); }
            """));

    [Fact]
    public void Fix_before_a_method() => Fixes(
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database()
        {
            if (_redis == null || !_redis.IsConnected)
            {
                _redis?.Dispose();
                [|Open|](); // ours
            }

            return _redis!.GetDatabase();
        }
        """,
        """
        private ConnectionMultiplexer? _redis;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database()
        {
            if (_redis == null)
            {
                Open(); // ours
            }

            return _redis!.GetDatabase();
        }
        """);

    [Theory]
    [InlineData(
        """
        private ConnectionMultiplexer _redis = null!;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); }
        public IDatabase Database() { if (!_redis.IsConnected) [|Open|](); return _redis.GetDatabase(); }
        """)]
    [InlineData(
        """
        private ConnectionMultiplexer? _redis;
        private bool _up;
        private void Open() { _redis = ConnectionMultiplexer.Connect("redis"); _redis.ConnectionFailed += (_, _) => _up = false; _up = true; }
        public IDatabase Database() { if (_redis == null || !_up) [|Open|](); return _redis!.GetDatabase(); }
        """)]
    public void No_fix_of_the_only_call_or_a_flag(string members) => NoFix(members);
}
