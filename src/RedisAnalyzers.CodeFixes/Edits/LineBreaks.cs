using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>
/// Breaks the lines that an edit has made too long: initializers get a line for each element, then arguments and operands a line of their own, and an
/// interpolated text is concatenated from several. Lines that were too long before stay as they are.
/// </summary>
internal sealed class LineBreaks
{
    /// <summary>The longest line that a fix writes, in columns; a tab counts as four.</summary>
    internal const int Width = 120;

    private const int MaximumBreaks = 60;
    private const int TabWidth = 4;
    private static readonly char[] Braces = { '{', '}' };

    private readonly CSharpParseOptions _options;
    private readonly string _unit;
    private readonly string _newLine;
    private readonly HashSet<string> _givenUp;
    private SourceText _text;

    private LineBreaks(SourceText before, SourceText text, CSharpParseOptions options)
    {
        (_options, _unit, _newLine, _text) = (options, Indentation.UnitOf(before), Indentation.NewLineOf(before), text);
        _givenUp = new HashSet<string>(before.Lines.Where(IsLong).Select(static line => line.ToString()));
    }

    /// <summary>A file after an edit, with broken lines.</summary>
    /// <param name="before">The file before it.</param>
    /// <param name="after">The file after it.</param>
    /// <param name="options">How the file is parsed.</param>
    internal static SourceText Apply(SourceText before, SourceText after, CSharpParseOptions options)
    {
        var breaks = new LineBreaks(before, after, options);
        for (var i = 0; i < MaximumBreaks && breaks.BreakOne(); i++)
        {
        }

        return breaks._text;
    }

    /// <summary>
    /// Where code of several lines starts that replaces a span, and the blank before it. A text that stood on a line of its own, because it was long, does not
    /// leave its line to the code: that goes on after <c>=</c>, <c>=&gt;</c> or <c>(</c>, as if the text had stood there.
    /// </summary>
    /// <param name="request">The file.</param>
    /// <param name="replaced">The span.</param>
    /// <param name="firstLine">The first line of the code.</param>
    internal static (int Start, string Blank) Joined(FixRequest request, TextSpan replaced, string firstLine)
    {
        var token = request.Tree.GetRoot().FindToken(replaced.Start);
        var before = token.GetPreviousToken();
        var blank = before.IsKind(SyntaxKind.OpenParenToken) ? "" : " ";
        var canFollow = before.Kind() is SyntaxKind.EqualsToken or SyntaxKind.EqualsGreaterThanToken
            || (blank.Length == 0 && before.Parent is ArgumentListSyntax { CloseParenToken: var close } && request.IsBlank(replaced.End, close.SpanStart));
        var line = request.Text.Lines.GetLineFromPosition(before.Span.End);
        return token.SpanStart == replaced.Start && canFollow && line.End < replaced.Start && request.IsBlank(before.Span.End, replaced.Start)
            && ColumnsOf(request.Text.ToString(TextSpan.FromBounds(line.Start, before.Span.End)) + blank + firstLine) <= Width
                ? (before.Span.End, blank)
                : (replaced.Start, "");
    }

    private static bool IsLong(TextLine line) => ColumnsOf(line.ToString()) > Width;

    private static int ColumnsOf(string text) => text.Sum(static letter => letter == '\t' ? TabWidth : 1);

    private bool BreakOne()
    {
        var line = _text.Lines.FirstOrDefault(candidate => IsLong(candidate) && !_givenUp.Contains(candidate.ToString()));
        if (line.Span.IsEmpty)
        {
            return false;
        }

        var root = CSharpSyntaxTree.ParseText(_text, _options).GetRoot();
        var nodes = root.DescendantNodes(node => node.FullSpan.IntersectsWith(line.Span)).Where(node => line.Span.Contains(node.SpanStart)).ToList();
        var changes = Comment(root, line) ?? Initializer(nodes, line) ?? Arguments(nodes, line) ?? Interpolation(nodes, line) ?? Operators(nodes, line)
            ?? Arrow(nodes, line) ?? Equals(nodes, line) ?? Literal(nodes, line);
        if (changes is null || root.ContainsDiagnostics)
        {
            _givenUp.Add(line.ToString());
        }
        else
        {
            _text = _text.WithChanges(changes.OrderBy(static change => change.Span.Start));
        }

        return true;
    }

    private string Indent(TextLine line)
    {
        var text = line.ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }

    /// <summary>A comment at the end of a line that is long only because of it: above the statement or member that it is about.</summary>
    private List<TextChange>? Comment(SyntaxNode root, TextLine line)
    {
        var comment = root.DescendantTrivia(node => node.FullSpan.IntersectsWith(line.Span))
            .FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.Span.End == line.End);
        var code = _text.ToString(TextSpan.FromBounds(line.Start, Math.Max(comment.SpanStart, line.Start))).TrimEnd();
        var owner = comment.Token.Parent?.FirstAncestorOrSelf<SyntaxNode>(
            static node => node is StatementSyntax and not BlockSyntax or MemberDeclarationSyntax);
        if (code.Trim().Length == 0 || ColumnsOf(code) > Width || owner is null)
        {
            return null;
        }

        var first = _text.Lines.GetLineFromPosition(owner.SpanStart);
        return ColumnsOf(Indent(first) + comment) > Width ? null : new List<TextChange>
        {
            new(new TextSpan(first.Start, 0), Indent(first) + comment + _newLine),
            new(TextSpan.FromBounds(line.Start + code.Length, line.End), ""),
        };
    }

    /// <summary><c>new T { A = 1, B = 2 }</c>: each element on a line of its own, the braces too.</summary>
    private List<TextChange>? Initializer(List<SyntaxNode> nodes, TextLine line)
    {
        var initializer = nodes.OfType<InitializerExpressionSyntax>().FirstOrDefault(one =>
            line.Span.Contains(one.Span) && one.Expressions.Count > 0 && !one.IsKind(SyntaxKind.ArrayInitializerExpression));
        if (initializer is null)
        {
            return null;
        }

        var (outer, inner) = (_newLine + Indent(line), _newLine + Indent(line) + _unit);
        var changes = new List<TextChange>();
        if (initializer.GetFirstToken().GetPreviousToken().Span.End > line.Start + Indent(line).Length)
        {
            changes.Add(Between(initializer.OpenBraceToken.GetPreviousToken(), initializer.OpenBraceToken, outer));
        }

        foreach (var element in initializer.Expressions)
        {
            changes.Add(Between(element.GetFirstToken().GetPreviousToken(), element.GetFirstToken(), inner));
        }

        var last = initializer.CloseBraceToken.GetPreviousToken();
        var comma = last.IsKind(SyntaxKind.CommaToken) || initializer.IsKind(SyntaxKind.ComplexElementInitializerExpression) ? "" : ",";
        changes.Add(Between(last, initializer.CloseBraceToken, comma + outer));
        return HaveComments(changes) ? null : changes;
    }

    /// <summary><c>Call(a, b)</c>: each argument on a line of its own; the outermost call with several, or else the innermost that fits.</summary>
    private List<TextChange>? Arguments(List<SyntaxNode> nodes, TextLine line)
    {
        var lists = nodes.OfType<ArgumentListSyntax>().Where(one =>
            line.Span.Contains(one.Span) && one.Arguments.Count > 0 && one.Span.Length > Width / 3
                && !one.Ancestors().Any(static node => node is InterpolatedStringExpressionSyntax or AttributeSyntax)).ToList();
        bool Fits(ArgumentListSyntax one) => ColumnsOf(_text.ToString(TextSpan.FromBounds(line.Start, one.OpenParenToken.Span.End))) <= Width;
        if ((lists.Find(static one => one.Arguments.Count > 1) ?? lists.FindLast(Fits)) is not { } list)
        {
            return null;
        }

        var inner = _newLine + Indent(line) + _unit;
        var changes = list.Arguments.Select(argument => Between(argument.GetFirstToken().GetPreviousToken(), argument.GetFirstToken(), inner)).ToList();
        return HaveComments(changes) ? null : changes;
    }

    /// <summary>
    /// <c>$"{a}:{b},c=d"</c>: <c>$"{a}:" + $"{b},c=d"</c>. Before C# 11 a hole has no line breaks, so that the text itself is divided: at the last comma that
    /// fits, or else at the last hole.
    /// </summary>
    private List<TextChange>? Interpolation(List<SyntaxNode> nodes, TextLine line)
    {
        var text = nodes.OfType<InterpolatedStringExpressionSyntax>().LastOrDefault(one =>
            line.Span.Contains(one.Span) && !one.StringStartToken.Text.StartsWith("$$", StringComparison.Ordinal) && IsOperand(one));
        if (text is null)
        {
            return null;
        }

        var start = text.StringStartToken.Span.End;
        var commas = text.Contents.OfType<InterpolatedStringTextSyntax>().SelectMany(static part =>
            part.TextToken.Text.Select((letter, at) => (letter, at)).Where(static pair => pair.letter == ',').Select(pair => part.SpanStart + pair.at));
        var holes = text.Contents.OfType<InterpolationSyntax>().Select(static hole => hole.SpanStart);
        bool Fits(int position) => position > start && ColumnsOf(_text.ToString(TextSpan.FromBounds(line.Start, position))) < Width;
        var at = commas.Where(Fits).DefaultIfEmpty(0).Max();
        at = at > 0 ? at : holes.Where(Fits).DefaultIfEmpty(holes.FirstOrDefault(hole => hole > start)).Max();
        var (open, close) = (text.StringStartToken.Text, text.StringEndToken.Text);
        // A raw text cannot begin or end with a quote.
        if (at == 0 || (close.Length > 1 && (_text[at - 1] == '"' || _text[at] == '"')))
        {
            return null;
        }

        var isUsual = open == "$\"";
        var isPlain = isUsual && text.Contents.TakeWhile(part => part.SpanStart < at).All(static part =>
            part is InterpolatedStringTextSyntax plain && plain.TextToken.Text.IndexOfAny(Braces) < 0);
        var changes = new List<TextChange>
        {
            new(new TextSpan(at, 0), close + _newLine + Indent(line) + (IsContinued(text, line) ? "" : _unit) + "+ "
                + (isUsual && !HasHoleAfter(text, at) ? close : open)),
        };
        if (text.Parent is MemberAccessExpressionSyntax)
        {
            changes.Add(new(new TextSpan(text.SpanStart, isPlain ? 1 : 0), "("));
            changes.Add(new(new TextSpan(text.Span.End, 0), ")"));
        }
        else if (isPlain)
        {
            changes.Add(new(new TextSpan(text.SpanStart, 1), ""));
        }

        return changes;
    }

    /// <summary><c>"a:1,b=c"</c>: <c>"a:1" + ",b=c"</c>, at the last comma that fits.</summary>
    private List<TextChange>? Literal(List<SyntaxNode> nodes, TextLine line)
    {
        var text = nodes.OfType<LiteralExpressionSyntax>().LastOrDefault(one =>
            line.Span.Contains(one.Span) && one.IsKind(SyntaxKind.StringLiteralExpression)
                && one.Token.Text.Length > 2 && one.Token.Text[0] == '"'
                && one.Token.Text[1] != '"' && IsOperand(one));
        var at = text is null ? 0 : Enumerable.Range(text.SpanStart + 2, text.Span.Length - 2)
            .Where(position => _text[position] == ',' && ColumnsOf(_text.ToString(TextSpan.FromBounds(line.Start, position))) < Width).DefaultIfEmpty(0).Max();
        return at == 0 ? null
            : new List<TextChange> { new(new TextSpan(at, 0), "\"" + _newLine + Indent(line) + (IsContinued(text!, line) ? "" : _unit) + "+ \"") };
    }

    private static bool HasHoleAfter(InterpolatedStringExpressionSyntax text, int position) => text.Contents.Any(part => part.Span.End > position
        && (part is InterpolationSyntax || part.ToString().IndexOfAny(Braces) >= 0));

    /// <summary>The line starts with the operand, or with the operator before it.</summary>
    private bool IsContinued(SyntaxNode node, TextLine line) => StartsLine(node, line)
        || (node.GetFirstToken().GetPreviousToken() is { RawKind: (int)SyntaxKind.PlusToken } plus && plus.SpanStart == line.Start + Indent(line).Length);

    /// <summary><c>a + b</c> and <c>a ?? b</c>: a line for each operand after the first.</summary>
    private List<TextChange>? Operators(List<SyntaxNode> nodes, TextLine line)
    {
        var operation = nodes.OfType<BinaryExpressionSyntax>().FirstOrDefault(one =>
            line.Span.Contains(one.Span) && one.Kind() is SyntaxKind.AddExpression or SyntaxKind.CoalesceExpression
                && !one.Ancestors().Any(static node => node is InterpolatedStringExpressionSyntax));
        if (operation is null)
        {
            return null;
        }

        var inner = _newLine + Indent(line) + (StartsLine(operation, line) ? "" : _unit);
        var changes = new List<TextChange>();
        for (ExpressionSyntax? part = operation; part is BinaryExpressionSyntax binary && binary.IsKind(operation.Kind()); part = binary.Left)
        {
            changes.Add(Between(binary.OperatorToken.GetPreviousToken(), binary.OperatorToken, inner));
        }

        return HaveComments(changes) ? null : changes;
    }

    /// <summary><c>member => expression</c>: the expression on a line of its own.</summary>
    private List<TextChange>? Arrow(List<SyntaxNode> nodes, TextLine line)
    {
        var arrow = nodes.OfType<ArrowExpressionClauseSyntax>().FirstOrDefault(one => one.ArrowToken.Span.End < line.End);
        return arrow is null || HaveComments(arrow.ArrowToken) ? null
            : new List<TextChange> { Between(arrow.ArrowToken, arrow.Expression.GetFirstToken(), _newLine + Indent(line) + _unit) };
    }

    /// <summary><c>name = value</c>: the value on a line of its own.</summary>
    private List<TextChange>? Equals(List<SyntaxNode> nodes, TextLine line)
    {
        var value = nodes.OfType<EqualsValueClauseSyntax>().FirstOrDefault(one => one.Value.SpanStart < line.End);
        return value is null || HaveComments(value.EqualsToken) ? null
            : new List<TextChange> { Between(value.EqualsToken, value.Value.GetFirstToken(), _newLine + Indent(line) + _unit) };
    }

    private bool StartsLine(SyntaxNode node, TextLine line) => node.SpanStart == line.Start + Indent(line).Length;

    /// <summary>An addition can take its place, and it is a string there.</summary>
    private static bool IsOperand(ExpressionSyntax text) => text.Parent switch
    {
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.Expression is not MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: "Create" or "Invariant" or "CurrentCulture" or "AppendFormatted" or "Append" },
        ArgumentSyntax or EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax or LambdaExpressionSyntax => true,
        AssignmentExpressionSyntax assignment => assignment.Right == text,
        MemberAccessExpressionSyntax => text is InterpolatedStringExpressionSyntax,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression),
        _ => false,
    };

    private static TextChange Between(SyntaxToken before, SyntaxToken after, string text) => new(TextSpan.FromBounds(before.Span.End, after.SpanStart), text);

    private static bool HaveComments(SyntaxToken token) => token.TrailingTrivia.ToString().Trim().Length > 0;

    /// <summary>A change would remove more than blanks.</summary>
    private bool HaveComments(List<TextChange> changes) => changes.Exists(change => _text.ToString(change.Span).Trim().Length > 0);
}
