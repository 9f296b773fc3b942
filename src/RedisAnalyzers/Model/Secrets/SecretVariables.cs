using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>What a value gives away when it is printed.</summary>
internal enum SecretKind
{
    /// <summary>Options, whose text has the password in it.</summary>
    Options,

    /// <summary>The configuration of a multiplexer: the text of its options.</summary>
    Multiplexer,

    /// <summary>A connection string that has a password in it, or may have.</summary>
    ConnectionString,

    /// <summary>The password itself.</summary>
    Password,
}

/// <summary>
/// The variables of a program that hold a connection string or a password, known by where they go: into a configuration. A text of which every
/// character is known to be harmless is none.
/// </summary>
internal sealed class SecretVariables
{
    private static readonly string[] HostWords = { "host", "server", "endpoint", "address", "node" };

    private static readonly Memo<SyntaxTree, ImmutableDictionary<ISymbol, SecretKind>> OfTree = new();
    private static readonly Memo<ISymbol, SecretKind?> OfSymbol = new();

    private readonly Dictionary<ISymbol, SecretKind> _kinds = new(SymbolEqualityComparer.Default);
    private readonly RedisCompilation _compilation;

    private SecretVariables(RedisCompilation compilation) => _compilation = compilation;

    /// <summary>What a variable, parameter or member holds; null when it is no secret as far as anybody knows.</summary>
    internal static SecretKind? KindOf(ISymbol symbol, RedisCompilation compilation) => OfSymbol.Of(symbol, compilation, static (s, c) => FindKind(s, c));

    private static SecretKind? FindKind(ISymbol symbol, RedisCompilation compilation)
    {
        SecretKind? kind = null;
        foreach (var tree in FilesThatMayUse(symbol, compilation))
        {
            if (SecretsOf(tree, compilation).TryGetValue(symbol, out var found))
            {
                kind = found;
            }
        }

        return kind;
    }

    /// <summary>A local or parameter is used in its own file; a member wherever a configuration enters and its name occurs.</summary>
    private static IEnumerable<SyntaxTree> FilesThatMayUse(ISymbol symbol, RedisCompilation compilation)
    {
        if (symbol is ILocalSymbol or IParameterSymbol)
        {
            return symbol.DeclaringSyntaxReferences.Select(static reference => reference.SyntaxTree).Distinct();
        }

        if (symbol is not (IFieldSymbol or IPropertySymbol))
        {
            return Enumerable.Empty<SyntaxTree>();
        }

        var hash = NameScanner.HashOf(symbol.Name);
        return HelperNames.FilesThatConfigure(compilation).Where(tree => TreeNames.Of(tree, compilation.Cancellation).MayContain(hash));
    }

    private static ImmutableDictionary<ISymbol, SecretKind> SecretsOf(SyntaxTree tree, RedisCompilation compilation) =>
        OfTree.Of(tree, compilation, static (t, c) =>
        {
            var variables = new SecretVariables(c);
            foreach (var site in ConnectionSites.In(t, c))
            {
                variables.Read(site);
            }

            return variables._kinds.ToImmutableDictionary<ISymbol, SecretKind>(SymbolEqualityComparer.Default);
        });

    /// <summary>The configuration has a password in it, or may have.</summary>
    internal static bool MayHoldSecret(ConnectionSite site) =>
        MayHoldSecret(site.Facts[OptionNames.Password]) || MayHoldSecret(site.Facts[OptionNames.SentinelPassword]);

    private static bool MayHoldSecret(Fact<string> secret) => !secret.IsUnset && (!secret.IsKnown || Secret.IsReal(secret.Value!));

    private void Read(ConnectionSite site)
    {
        if (site.Text is { } text)
        {
            ReadText(site, text);
        }

        foreach (var setting in site.Facts.Settings)
        {
            if (!OptionNames.IsSecret(setting.Property) || setting.Form == SettingForm.Text || setting.Node is not ExpressionSyntax value)
            {
                continue;
            }

            if (setting.Value is null || Secret.IsReal(setting.Value))
            {
                Note(value, SecretKind.Password);
            }

            foreach (var piece in setting.Template?.Pieces ?? ImmutableArray<TextPiece>.Empty)
            {
                if (!piece.IsLiteral && piece.Node is ExpressionSyntax part)
                {
                    Note(part, SecretKind.Password);
                }
            }
        }
    }

    private void ReadText(ConnectionSite site, TextTemplate text)
    {
        List<(ExpressionSyntax Use, TextTemplate Part)> parts = site.ResolvedNames
            .Select(use => (use, TemplateReader.Read(use, ReadContext.At(_compilation)).Template))
            .Where(static p => p.Template is not null).Select(static p => (p.use, p.Template!)).ToList();
        var hosts = new HashSet<SyntaxNode>(
            parts.Where(static p => IsHostLike(p.Use)).SelectMany(static p => p.Part.Pieces).Select(static piece => piece.Node));
        var holes = HolesOf(text, hosts);
        foreach (var hole in holes)
        {
            if (hole.Key is ExpressionSyntax value)
            {
                Note(value, hole.Value);
            }
        }

        if (site.TextExpression is { } whole && MayHoldSecret(text, holes))
        {
            Note(whole, SecretKind.ConnectionString);
        }

        // Names between the API and the literals: a text that has the password in it, or the password that goes into the text.
        foreach ((var use, var part) in parts)
        {
            if (part.Pieces.Length == 1 && holes.TryGetValue(part.Pieces[0].Node, out var kind))
            {
                Note(use, kind);
            }
            else if (part.Parsed.Options.Any(o => IsSecret(o, part)))
            {
                Note(use, SecretKind.ConnectionString);
            }
            else if (part.IsComplete && text.Parsed.Options.Any(o => IsSecret(o, text) && text.Parsed.TextOf(o.ValueSpan) == part.Text))
            {
                Note(use, SecretKind.Password);
            }
        }
    }

    /// <summary>
    /// What the unknown parts of a text are: the value of a password, or an item that may be a whole configuration. Hosts and all others are no secret.
    /// </summary>
    private static Dictionary<SyntaxNode, SecretKind> HolesOf(TextTemplate text, HashSet<SyntaxNode> hosts)
    {
        var holes = new Dictionary<SyntaxNode, SecretKind>();
        foreach (var piece in text.Pieces)
        {
            var span = new TextSpan(piece.Start, piece.Length);
            if (piece.IsLiteral || text.Parsed.TextOf(span) != Hole)
            {
                continue;
            }

            if (text.Parsed.Options.Any(o => o.Keyword is { IsSecret: true } && o.ValueSpan.Contains(span)))
            {
                holes[piece.Node] = SecretKind.Password;
            }
            else if (!hosts.Contains(piece.Node) && !IsHostLike(piece.Node)
                && text.Parsed.Segments.Any(s => s.Span == span && s.Kind is SegmentKind.Unknown or SegmentKind.Endpoint))
            {
                holes[piece.Node] = SecretKind.ConnectionString;
            }
        }

        return holes;
    }

    private static readonly string Hole = ConnectionString.Hole.ToString();

    /// <summary>The value is called a host: <c>redisHost</c>, <c>configuration["Redis:Host"]</c>. What stands after <c>??</c> is not a name.</summary>
    private static bool IsHostLike(SyntaxNode value)
    {
        var name = CSharpSyntaxExtensions.NameOf(value) ?? (value is BinaryExpressionSyntax coalesce ? coalesce.Left : value).ToString();
        return Array.Exists(HostWords, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool MayHoldSecret(TextTemplate text, Dictionary<SyntaxNode, SecretKind> holes) =>
        holes.Count > 0 || text.Parsed.Options.Any(o => IsSecret(o, text))
            || Secret.BeforeAt(text.Parsed).Any(password => IsSecret(text.Parsed.TextOf(password.Span)));

    private static bool IsSecret(ConnectionOption option, TextTemplate text) =>
        option.Keyword is { IsSecret: true } && IsSecret(text.Parsed.TextOf(option.ValueSpan));

    private static bool IsSecret(string value) => value.IndexOf(ConnectionString.Hole) >= 0 || Secret.IsReal(value);

    private void Note(ExpressionSyntax value, SecretKind kind)
    {
        if (value.WalkDown() is not (IdentifierNameSyntax or MemberAccessExpressionSyntax) || (kind == SecretKind.ConnectionString && IsHostLike(value)))
        {
            return;
        }

        var symbol = _compilation.SymbolOf(value.WalkDown());
        if (symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol)
        {
            _kinds[symbol] = kind;
        }
    }
}
