using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>
/// Reads the instructions of a Dockerfile as BuildKit does, as far as they say what is in the environment of a container, which files of the context are in
/// it, and what it starts.
/// </summary>
internal sealed class DockerfileReader(string text)
{
    /// <summary>No path is longer. (Each <c>WORKDIR</c> may add to the path before.)</summary>
    private const int MaxPath = 4096;

    private const string From = "--from";

    private readonly DockerfileLines _lines = new(text);
    private readonly ImmutableArray<(string?, DockerfileStage)>.Builder _stages = ImmutableArray.CreateBuilder<(string?, DockerfileStage)>();
    private readonly Dictionary<string, DockerfileStage> _byName = new(StringComparer.OrdinalIgnoreCase);
    private DockerfileWords? _words;
    private DockerfileStage? _stage;

    internal Dockerfile? Read()
    {
        while (_lines.Next() is { } line)
        {
            // The directives are read with the first line.
            _words ??= new DockerfileWords(_lines.Escape);
            if (!ReadInstruction(line, _words))
            {
                return null;
            }
        }

        return _lines.IsBroken || _stage is null ? null : new Dockerfile(_stages.ToImmutable());
    }

    private bool ReadInstruction(FileString line, DockerfileWords words)
    {
        var instruction = DockerfileInstruction.Of(line, words);
        var arguments = instruction.Arguments;
        switch (instruction.Name)
        {
            case "arg":
                return true;
            case "from":
                return ReadFrom(DockerfileWords.SplitBlanks(arguments));
        }

        if (_stage is null)
        {
            return false;
        }

        switch (instruction.Name)
        {
            case "env":
                return instruction.Flags.IsEmpty && ReadVariables(arguments, words);
            case "copy" or "add":
                return ReadCopy(instruction, words) && SkipHeredocs(instruction, line, words);
            case "cmd":
                _stage.SetCommand(ReadWords(arguments, _stage));
                return instruction.Flags.IsEmpty;
            case "entrypoint":
                _stage.SetEntryPoint(ReadWords(arguments, _stage));
                return instruction.Flags.IsEmpty;
            case "shell":
                _stage.SetShell(DockerfileWords.ReadArray(arguments));
                return !_stage.Shell.IsDefaultOrEmpty;
            case "workdir":
                return ReadFolder(arguments, words, _stage);
            default:
                return SkipHeredocs(instruction, line, words);
        }
    }

    private bool ReadFrom(ImmutableArray<FileString> words)
    {
        var isNamed = words.Length == 3 && string.Equals(words[1].Value, "as", StringComparison.OrdinalIgnoreCase);
        if (words.Length != 1 && !isNamed)
        {
            return false;
        }

        _byName.TryGetValue(words[0].Value, out var parent);
        _stage = new DockerfileStage(words[0], parent);
        _stages.Add((isNamed ? words[2].Value : null, _stage));
        if (isNamed)
        {
            _byName[words[2].Value] = _stage;
        }

        return true;
    }

    /// <summary>Reads <c>ENV key=value key=value</c>, and the older <c>ENV key value</c>.</summary>
    private bool ReadVariables(FileString arguments, DockerfileWords words)
    {
        var pairs = words.Split(arguments);
        if (pairs.IsEmpty)
        {
            return false;
        }

        if (pairs[0].Value.IndexOf('=') >= 0)
        {
            return pairs.All(pair => ReadPair(pair, words));
        }

        var key = DockerfileWords.SplitBlanks(arguments)[0];
        var value = key.Value.Length;
        while (value < arguments.Value.Length && char.IsWhiteSpace(arguments.Value[value]))
        {
            value++;
        }

        return value < arguments.Value.Length && AddVariable(key, arguments.Part(TextSpan.FromBounds(value, arguments.Value.Length)), words);
    }

    private bool ReadPair(FileString pair, DockerfileWords words)
    {
        var equals = pair.Value.IndexOf('=');
        return equals > 0 && AddVariable(
            pair.Part(new TextSpan(0, equals)), pair.Part(TextSpan.FromBounds(equals + 1, pair.Value.Length)), words);
    }

    private bool AddVariable(FileString key, FileString value, DockerfileWords words)
    {
        if (words.Unquote(key) is not { Value.Length: > 0 } name || words.Unquote(value) is not { } text)
        {
            return false;
        }

        var path = name.Value.Replace("__", ":");
        var last = path.Length - 1 - path.LastIndexOf(':');
        var span = last == 0 ? name.Span : name.SpanOf(new TextSpan(name.Value.Length - last, last));
        _stage!.Add(new FileValue(path, span, text));
        return true;
    }

    private bool ReadCopy(DockerfileInstruction instruction, DockerfileWords words)
    {
        var paths = DockerfileWords.ReadArray(instruction.Arguments);
        paths = (paths.IsDefault ? DockerfileWords.SplitBlanks(instruction.Arguments) : paths).Select(words.Unquote).ToImmutableArray()!;
        if (paths.Length < 2 || paths.Any(static path => path is null))
        {
            return false;
        }

        var isOfContext = !instruction.Flags.Any(static flag => flag.Value.StartsWith(From, StringComparison.Ordinal));
        foreach (var source in paths.Take(paths.Length - 1).Where(static path => !path.Value.StartsWith("<<", StringComparison.Ordinal)))
        {
            _stage!.Add(new DockerfileCopy(source, paths[paths.Length - 1], isOfContext, _stage.Folder));
        }

        return true;
    }

    /// <summary>Reads a command: a list of words, or a text for the shell.</summary>
    private static ImmutableArray<FileString> ReadWords(FileString arguments, DockerfileStage stage)
    {
        var words = DockerfileWords.ReadArray(arguments);
        if (!words.IsDefault)
        {
            return words;
        }

        var shell = stage.Shell.IsDefault
            ? ImmutableArray.Create(FileString.Implied("/bin/sh", arguments.Start), FileString.Implied("-c", arguments.Start))
            : stage.Shell;
        return arguments.Value.Length == 0 ? ImmutableArray<FileString>.Empty : shell.Add(arguments);
    }

    private static bool ReadFolder(FileString arguments, DockerfileWords words, DockerfileStage stage)
    {
        if (words.Unquote(arguments) is not { Value.Length: > 0 } path)
        {
            return false;
        }

        var folder = path.Value[0] == '/' ? path.Value : stage.Folder is { } before ? $"{before.TrimEnd('/')}/{path.Value}" : null;
        stage.SetFolder(folder is { Length: > MaxPath } ? null : folder);
        return true;
    }

    /// <summary>Skips the texts below an instruction that may have some; false where one does not end, or where there is no such instruction.</summary>
    private bool SkipHeredocs(DockerfileInstruction instruction, FileString line, DockerfileWords words)
    {
        switch (instruction.Name)
        {
            case "run" or "copy" or "add":
                var heredocs = DockerfileWords.HeredocsOf(line);
                return heredocs.IsEmpty || !DockerfileWords.ReadArray(instruction.Arguments).IsDefault
                    || heredocs.All(heredoc => _lines.SkipText(heredoc.Name, heredoc.IsIndented));
            case "onbuild":
                var inner = DockerfileInstruction.Of(instruction.Arguments, words);
                return inner.Name is not ("run" or "copy" or "add") || SkipHeredocs(inner, instruction.Arguments, words);
            case "expose" or "healthcheck" or "label" or "maintainer" or "stopsignal" or "user" or "volume":
                return true;
            default:
                return instruction.Name.Length == 0;
        }
    }
}
