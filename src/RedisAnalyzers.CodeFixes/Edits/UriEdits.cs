using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Configuration.Values;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Turns <c>rediss://user:password@host:port/database?option=value</c> into <c>host:port,user=…,password={…},ssl=true,defaultDatabase=…</c>
/// without losing a part. Refuses parts without a counterpart.
/// </summary>
internal static class UriEdits
{
    internal static void Convert(ValueSource source, FixRequest request, EditSet edits)
    {
        if (ProblemEdits.Reported(request, ProblemKind.Uri) is not { } found || UriText.Read(found.Template.Text, ItemOf(found)) is not { } uri)
        {
            edits.Refuse();
            return;
        }

        var conversion = new Conversion(source, request, found.Template, uri, edits);
        if (request.Site.Text == found.Template)
        {
            conversion.OfText();
        }
        else
        {
            conversion.OfEndpoint();
        }
    }

    /// <summary>The item of the text that the URI is, without the comma after it.</summary>
    private static TextSpan ItemOf(SiteProblem found)
    {
        foreach (var segment in found.Template.Parsed.Segments)
        {
            if (segment.Span.Start == found.Problem.Span.Start)
            {
                return segment.Span;
            }
        }

        return new TextSpan(0, found.Template.Text.Length);
    }

    private sealed class Conversion(ValueSource source, FixRequest request, TextTemplate template, UriText uri, EditSet edits)
    {
        private readonly List<string> _items = new();

        /// <summary>A single endpoint has no options: only the scheme is removed.</summary>
        internal void OfEndpoint()
        {
            if (uri.IsSecure || uri.IsSocket || uri.User is not null || uri.Password is not null || uri.Path is not null || !uri.Query.IsEmpty)
            {
                edits.Refuse();
            }
            else
            {
                Cut(uri.Scheme.Start, uri.Address.Start, "");
            }

            Cut(uri.Address.End, uri.Span.End, "");
        }

        internal void OfText()
        {
            if (uri.Address.IsEmpty || (uri.Password is not null && template.Text.IndexOfAny(new[] { '{', '}' }) >= 0))
            {
                edits.Refuse();
                return;
            }

            Cut(uri.Scheme.Start, uri.Address.Start, uri.IsSocket ? "!" : "");
            // A redis URI without a port means 6379, even with TLS; a connection string would use 6380 then.
            var needsPort = uri.IsSecure && !HasPort();
            Cut(uri.Address.End, uri.Span.End, needsPort ? ":6379" : "");
            if (needsPort && uri.Address.End == uri.Span.End)
            {
                InsertPort();
            }

            AddCredentials();
            if (uri.IsSecure)
            {
                Add("ssl", "true");
            }

            if (uri.Path is { } path)
            {
                Add("defaultDatabase", Database(path));
            }

            foreach (var part in uri.Query)
            {
                AddQuery(part);
            }

            if (request.Site.Facts[OptionNames.AbortOnConnectFail].IsUnset)
            {
                Add("abortConnect", "false");
            }

            if (_items.Count > 0 && !edits.IsRefused)
            {
                TextEdits.Append(request, string.Join(",", _items), edits);
            }
        }

        private void AddCredentials()
        {
            if (uri.User is { IsEmpty: false } user)
            {
                Add("user", Moved(user));
            }

            if (uri.Password is { IsEmpty: false } password)
            {
                Add("password", Holes.In(template.Text, password) ? Moved(password) : Secret());
            }
        }

        private bool HasPort() =>
            Holes.EndsWith(template.Text, uri.Address)
            || (template.Parsed.TextOf(uri.Address) is var address && address.LastIndexOf(':') > address.LastIndexOf(']'));

        private void InsertPort()
        {
            if (template.PieceOf(uri.Address) is { IsLiteral: true } piece)
            {
                edits.Insert(piece.Map[uri.Address.End - piece.Start], ":6379");
            }
            else
            {
                edits.Refuse();
            }
        }

        private void Add(string keyword, string? value)
        {
            if (value is null)
            {
                edits.Refuse();
            }
            // What the text sets itself stays, once.
            else if (template.Parsed.TryGetOption(keyword) is null && !_items.Any(i => i.StartsWith(keyword + "=", StringComparison.Ordinal)))
            {
                _items.Add(keyword + "=" + value);
            }
        }

        private string? Secret() =>
            source.Password(request, request.PositionOf(template, uri.Scheme, request.Site.Anchor), edits) is { } code ? "{" + code + "}" : null;

        private string? Database(TextSpan path)
        {
            if (Holes.Only(template.Text, path))
            {
                return Moved(path);
            }

            var text = template.Parsed.TextOf(path);
            return OptionValues.TryParseInt32(text, out var number) && number >= 0 ? text : null;
        }

        /// <summary><c>name=value</c> of a query, where it has a counterpart.</summary>
        private void AddQuery(TextSpan part)
        {
            var text = template.Parsed.TextOf(part);
            var equals = text.IndexOf('=');
            var name = equals < 0 ? text : text.Substring(0, equals);
            var keyword = ConfigurationKeywords.Find(name) ?? (KeywordConfusions.KeywordFor(name) is { } meant ? ConfigurationKeywords.Find(meant) : null);
            if (equals < 0 || keyword is null || !keyword.HasEffectIn(request.Compilation.Types.Version))
            {
                edits.Refuse();
            }
            else if (keyword.IsSecret && !Holes.In(text))
            {
                Add(keyword.Keyword, Secret());
            }
            else
            {
                Add(keyword.Keyword, Moved(TextSpan.FromBounds(part.Start + equals + 1, part.End)));
            }
        }

        /// <summary>A part of the URI as it can stand after <c>keyword=</c>: decoded text, or the hole that it is.</summary>
        private string? Moved(TextSpan span)
        {
            var text = template.Parsed.TextOf(span);
            if (Holes.Only(template.Text, span))
            {
                return template.PieceOf(span) is { Node: ExpressionSyntax { Parent: InterpolationSyntax hole } code }
                    && request.Tree == hole.SyntaxTree && !IsEncoded(code)
                        ? hole.ToString()
                        : null;
            }

            if (Holes.In(text))
            {
                return null;
            }

            var decoded = Uri.UnescapeDataString(text);
            return decoded.Length > 0 && decoded.All(c => char.IsLetterOrDigit(c) || "-_.:/@+|=".IndexOf(c) >= 0) ? decoded : null;
        }

        /// <summary>The value is encoded for a URI: a connection string would not decode it.</summary>
        private static bool IsEncoded(ExpressionSyntax code) =>
            code.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Select(n => n.Identifier.ValueText)
                .Any(name => name.IndexOf("Escape", StringComparison.Ordinal) >= 0 || name.IndexOf("Encode", StringComparison.Ordinal) >= 0);

        /// <summary>Takes a part of the text out. It may hold holes, when all of it is written in one interpolated string.</summary>
        private void Cut(int start, int end, string replacement)
        {
            if (start == end)
            {
                return;
            }

            var span = TextSpan.FromBounds(start, end);
            if (template.PieceOf(span) is { IsLiteral: true })
            {
                TextEdits.Replace(request, template, span, replacement, edits);
                return;
            }

            TextPiece first = template.Pieces.First(p => p.Length > 0 && p.End > start), last = template.Pieces.Last(p => p.Length > 0 && p.Start < end);
            var text = first.Node.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>();
            var isExact = template.Pieces.Where(p => p.Start < end && p.End > start).All(p => p.IsLiteral || p.Node.Parent is InterpolationSyntax);
            if (text is null || !isExact || last.Node.FirstAncestorOrSelf<InterpolatedStringExpressionSyntax>() != text
                || !TextEdits.MayEdit(request, first.Node))
            {
                edits.Refuse();
            }
            else
            {
                edits.Replace(TextSpan.FromBounds(Source(first, start), Source(last, end)), replacement);
            }
        }

        /// <summary>The source position of a position in the text; an edge of a hole is an edge of its braces.</summary>
        private static int Source(TextPiece piece, int position) =>
            piece.IsLiteral ? piece.Map[position - piece.Start] : position == piece.Start ? piece.Node.Parent!.SpanStart : piece.Node.Parent!.Span.End;
    }
}
