using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace RedisAnalyzers.Configuration.Files;

/// <summary>A stage of a Dockerfile: what stands from one <c>FROM</c> to the next. It inherits from the stage that it is made from.</summary>
/// <param name="from">What it is made from: an image, or the name of a stage.</param>
/// <param name="parent">The stage that it is made from; null when it is made from an image.</param>
internal sealed class DockerfileStage(FileString from, DockerfileStage? parent)
{
    private readonly List<FileValue> _variables = new();
    private readonly List<DockerfileCopy> _copies = new();
    private ImmutableArray<FileString> _entryPoint;
    private ImmutableArray<FileString> _command;

    /// <summary>The image that is at the bottom of it.</summary>
    internal FileString Image { get; } = parent?.Image ?? from;

    /// <summary>The words before the text of a <c>CMD</c> that is not written as a list; default for <c>/bin/sh -c</c>.</summary>
    internal ImmutableArray<FileString> Shell { get; private set; } = parent?.Shell ?? default;

    /// <summary>The folder of the container that its paths start from; null when it is that of the image.</summary>
    internal string? Folder { get; private set; } = parent?.Folder;

    /// <summary>The environment variables in written order, those of the stage that it is made from first.</summary>
    internal ImmutableArray<FileValue> Variables => Collect(static stage => stage._variables);

    /// <summary>The files that are copied into it, in the same order.</summary>
    internal ImmutableArray<DockerfileCopy> Copies => Collect(static stage => stage._copies);

    /// <summary>The words of the entry point; default where it is that of the image.</summary>
    internal ImmutableArray<FileString> EntryPoint
    {
        get
        {
            var stage = this;
            while (stage._entryPoint.IsDefault && stage.Parent is { } next)
            {
                stage = next;
            }

            return stage._entryPoint;
        }
    }

    /// <summary>The words of the command; default where it is that of the image. An entry point takes away the command of what a stage is made from.</summary>
    internal ImmutableArray<FileString> Command
    {
        get
        {
            var stage = this;
            while (stage._command.IsDefault && stage._entryPoint.IsDefault && stage.Parent is { } next)
            {
                stage = next;
            }

            return stage._command.IsDefault && !stage._entryPoint.IsDefault ? ImmutableArray<FileString>.Empty : stage._command;
        }
    }

    private DockerfileStage? Parent { get; } = parent;

    internal void Add(FileValue variable) => _variables.Add(variable);

    internal void Add(DockerfileCopy copy) => _copies.Add(copy);

    internal void SetEntryPoint(ImmutableArray<FileString> words) => _entryPoint = words;

    internal void SetCommand(ImmutableArray<FileString> words) => _command = words;

    internal void SetShell(ImmutableArray<FileString> words) => Shell = words;

    internal void SetFolder(string? folder) => Folder = folder;

    private ImmutableArray<T> Collect<T>(Func<DockerfileStage, List<T>> of)
    {
        var stages = new Stack<DockerfileStage>();
        for (var stage = this; stage is not null; stage = stage.Parent)
        {
            stages.Push(stage);
        }

        var all = ImmutableArray.CreateBuilder<T>();
        foreach (var stage in stages)
        {
            all.AddRange(of(stage));
        }

        return all.ToImmutable();
    }
}

/// <summary>A file or a folder that is copied into an image.</summary>
/// <param name="Source">Where it is.</param>
/// <param name="Target">Where it goes to.</param>
/// <param name="IsOfContext">It comes from the build context: from the folder of the Dockerfile, mostly, and not from another stage or image.</param>
/// <param name="Folder">The folder of the container that the target starts from, unless it starts with a slash; null when it is that of the image.</param>
internal sealed record DockerfileCopy(FileString Source, FileString Target, bool IsOfContext, string? Folder);
