using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// Where something about a configuration is written: a C# node, or a span of another file of the project. Rules do not care which; fixes ask for the node.
/// </summary>
internal sealed class Origin
{
    private readonly SyntaxNode? _node;
    private readonly Location? _location;

    private Origin(SyntaxNode? node, Location? location)
    {
        _node = node;
        _location = location;
    }

    /// <summary>It is written in C#.</summary>
    internal bool IsCode => _node is not null;

    /// <summary>The C# node; fails for another file, so ask <see cref="IsCode"/> first where both are possible.</summary>
    internal SyntaxNode Node => _node ?? throw new InvalidOperationException("This is not written in C#.");

    /// <summary>It is code that only ever runs on a developer's machine.</summary>
    internal bool IsDevelopmentOnly => IsCode && DevelopmentOnly.Covers(Node);

    /// <summary>Where it is reported.</summary>
    internal Location Location => _location ?? Node.GetLocation();

    /// <summary>It is written in C#, in this file.</summary>
    internal bool IsIn(SyntaxTree tree) => _node?.SyntaxTree == tree;

    /// <summary>It, or the literal that a span of its text comes from, is code that only ever runs on a developer's machine.</summary>
    internal bool IsDevelopmentOnlyAt(TextTemplate? template, TextSpan span) =>
        IsDevelopmentOnly || (template?.PieceOf(span) is { } piece && piece.Node != _node && DevelopmentOnly.Covers(piece.Node));

    /// <summary>A span of a file that is not C#.</summary>
    internal static Origin InFile(string path, TextSpan span, LinePositionSpan lines) => new(null, Location.Create(path, span, lines));

    /// <summary>A C# node.</summary>
    public static implicit operator Origin(SyntaxNode node) => new(node, null);
}
