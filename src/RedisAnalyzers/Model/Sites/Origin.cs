using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Settings;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// Where something about a configuration is written: a C# node, or a value of a settings file. Rules do not care which; fixes ask for the node.
/// </summary>
internal sealed class Origin
{
    private readonly SyntaxNode? _node;
    private readonly bool _isDevelopmentOnly;
    private readonly bool _isExposed;

    private Origin(SyntaxNode? node, SettingValue? setting, bool isDevelopmentOnly, bool isExposed = false)
    {
        _node = node;
        Setting = setting;
        _isDevelopmentOnly = isDevelopmentOnly;
        _isExposed = isExposed;
    }

    /// <summary>It is written in C#.</summary>
    internal bool IsCode => Setting is null;

    /// <summary>The C# node; fails for another file, so ask <see cref="IsCode"/> first where both are possible.</summary>
    internal SyntaxNode Node => _node ?? throw new InvalidOperationException("This is not written in C#.");

    /// <summary>The value of a settings file; null in C#.</summary>
    internal SettingValue? Setting { get; }

    /// <summary>It is used on a developer's machine only: code, or a file for development.</summary>
    internal bool IsDevelopmentOnly => _isDevelopmentOnly || (IsCode && DevelopmentOnly.Covers(Node));

    /// <summary>A password in it opens nothing but what is on a developer's machine.</summary>
    internal bool HoldsLocalSecretsOnly => IsDevelopmentOnly && !_isExposed;

    /// <summary>Where it is reported.</summary>
    internal Location Location => Setting?.Location ?? Node.GetLocation();

    /// <summary>It is written in C#, in this file.</summary>
    internal bool IsIn(SyntaxTree tree) => _node?.SyntaxTree == tree;

    /// <summary>Both are written in one file.</summary>
    internal bool IsBeside(Origin other) => IsCode ? other.IsCode && IsIn(other.Node.SyntaxTree) : Setting!.File == other.Setting?.File;

    /// <summary>It, or the literal that a span of its text comes from, is code that only ever runs on a developer's machine.</summary>
    internal bool IsDevelopmentOnlyAt(TextTemplate? template, TextSpan span) =>
        IsDevelopmentOnly || (template?.PieceOf(span) is { } piece && piece.Node != _node && DevelopmentOnly.Covers(piece.Node));

    /// <summary>A value of a settings file.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isDevelopmentOnly">The file is for development.</param>
    /// <param name="isExposed">The value, or one beside it, has a password of a server that others reach.</param>
    internal static Origin InFile(SettingValue value, bool isDevelopmentOnly, bool isExposed) => new(null, value, isDevelopmentOnly, isExposed);

    /// <summary>A C# node.</summary>
    public static implicit operator Origin(SyntaxNode node) => new(node, null, isDevelopmentOnly: false);
}
