using RedisAnalyzers.NewRule;

return Scaffold.Run(args, Environment.CurrentDirectory, Console.Out, Console.Error);
