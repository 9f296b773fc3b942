using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Conventions.Matrix;

/// <summary>A text, in every form that C# has for it, and in every place that can hold it.</summary>
internal static class TextRewriters
{
    public static IEnumerable<Rewriter> All =>
    [
        Form("verbatim text", value => $"@\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\""),
        Form("raw text", value => value.Length == 0 || value.Contains('\n') || value.StartsWith('"') || value.EndsWith('"') ? null
            : $"\"\"\"\"{value}\"\"\"\""),
        Form("raw text of its own lines", value => value.Contains('\n') || value.Length == 0 ? null : $"\"\"\"\"\n    {value}\n    \"\"\"\""),
        Form("escaped text", value => $"\"{string.Concat(value.Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")))}\""),
        Form("interpolated text without holes", value => $"${Quote(Braced(value))}"),
        Form("verbatim interpolated text", value => $"$@\"{Braced(value).Replace("\"", "\"\"", StringComparison.Ordinal)}\""),
        Form("text in the hole of another", value => $"$\"{{{Quote(value)}}}\""),
        Form("halves interpolated", value => value.Length < 2 ? null : $"$\"{{{Left(value)}}}{{{Right(value)}}}\""),
        Form("halves concatenated", value => value.Length < 2 ? null : $"({Left(value)} + {Right(value)})"),
        Form("string.Concat", value => value.Length < 2 ? null : $"string.Concat({Left(value)}, {Right(value)})"),
        Form("string builder", value => value.Length < 2 ? null
            : $"new global::System.Text.StringBuilder({Left(value)}).Append({Right(value)}).ToString()"),
        Form("string builder that formats", value => $"new global::System.Text.StringBuilder().AppendFormat(\"{{0}}\", {Quote(value)}).ToString()"),
        Form("invariant text", value => $"global::System.FormattableString.Invariant(${Quote(Braced(value))})"),
        Form("choice that fails otherwise", value =>
            $"(global::System.Environment.TickCount > 0 ? {Quote(value)} : throw new global::System.InvalidOperationException())"),
        Form("joined parts", value => value.Length < 2 ? null : $"string.Join(\"\", new[] {{ {Left(value)}, {Right(value)} }})"),
        new("constant of the type", subject => Held(subject, "private const string")),
        new("static field of the type", subject => Held(subject, "private static readonly string")),
        new("local constant", subject => Local(subject, (name, text) => $"const string {name} = {Quote(text)};")),
        new("local variable", subject => Local(subject, (name, text) => $"string {name} = {Quote(text)};")),
        new("local that is completed", subject => Local(subject, (name, text) => $"string {name} = {Left(text)}; {name} += {Right(text)};")),
        new("local that is built up", subject => Local(subject, (name, text) => $"string {name} = {Left(text)}; {name} = {name} + {Right(text)};")),
        new("local that is set again", subject => Local(subject, (name, text) => $"string {name} = \"?\"; {name} = {Quote(text)};")),
        new("local string builder", subject => Local(
            subject,
            (name, text) => $"var builder{name} = new global::System.Text.StringBuilder(); builder{name}.Append({Left(text)}); "
                + $"builder{name}.Append({Right(text)}); var {name} = builder{name}.ToString();")),
        new("interpolation concatenated", subject => Interpolations(subject, Concatenated)),
        new("interpolation formatted", subject => Interpolations(subject, Formatted)),
        new("concatenation interpolated", Joined),
    ];

    private static Rewriter Form(string name, Func<string, string?> write) => new(name, subject =>
        from literal in Literals(subject)
        let text = write(literal.Token.ValueText)
        where text is not null && text != literal.ToString()
        select new Edit(Edit.Replace(literal, text)));

    private static IEnumerable<LiteralExpressionSyntax> Literals(Subject subject) =>
        subject.Nodes<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.FirstAncestorOrSelf<AttributeSyntax>() is null);

    private static IEnumerable<Edit> Held(Subject subject, string declaration) =>
        from pair in Literals(subject).Select((literal, number) => (literal, number))
        let type = pair.literal.FirstAncestorOrSelf<TypeDeclarationSyntax>()
        where type is not null && !type.OpenBraceToken.IsKind(SyntaxKind.None) && !IsConstant(pair.literal)
        let name = $"Held{pair.number}"
        select new Edit(Edit.Insert(type.OpenBraceToken.Span.End, $"\n    {declaration} {name} = {pair.literal};\n"), Edit.Replace(pair.literal, name));

    private static IEnumerable<Edit> Local(Subject subject, Func<string, string, string> declare) =>
        from pair in Literals(subject).Select((literal, number) => (literal, number))
        let statement = pair.literal.Ancestors().OfType<StatementSyntax>()
            .FirstOrDefault(one => one is not BlockSyntax && one.Parent is BlockSyntax or GlobalStatementSyntax)
        where statement is not null and not LocalFunctionStatementSyntax && !IsConstant(pair.literal)
        let name = $"held{pair.number}"
        let declaration = declare(name, pair.literal.Token.ValueText)
        select new Edit(Edit.Insert(statement.SpanStart, $"{declaration}\n        "), Edit.Replace(pair.literal, name));

    // What is a constant by itself has a place of its own already.
    private static bool IsConstant(SyntaxNode literal) =>
        literal.Ancestors().Any(node => node is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword)
            || node is LocalDeclarationStatementSyntax { IsConst: true });

    private static IEnumerable<Edit> Interpolations(Subject subject, Func<InterpolatedStringExpressionSyntax, string> write) =>
        from text in subject.Nodes<InterpolatedStringExpressionSyntax>()
        where text.Contents.OfType<InterpolationSyntax>().All(hole => hole.AlignmentClause is null && hole.FormatClause is null)
        where text.Contents.OfType<InterpolationSyntax>().Any() && subject.Model.GetTypeInfo(text).ConvertedType?.SpecialType == SpecialType.System_String
        select new Edit(Edit.Replace(text, write(text)));

    private static string Concatenated(InterpolatedStringExpressionSyntax text) =>
        "(\"\" + " + string.Join(" + ", text.Contents.Select(content => content is InterpolationSyntax hole ? $"({hole.Expression})" : Quote(Value(content))))
            + ")";

    private static string Formatted(InterpolatedStringExpressionSyntax text)
    {
        var holes = text.Contents.OfType<InterpolationSyntax>().ToList();
        var format = string.Concat(text.Contents.Select(content => content is InterpolationSyntax hole ? $"{{{holes.IndexOf(hole)}}}"
            : Braced(Value(content))));
        return $"string.Format({Quote(format)}, {string.Join(", ", holes.Select(hole => hole.Expression))})";
    }

    private static IEnumerable<Edit> Joined(Subject subject) =>
        from sum in subject.Nodes<BinaryExpressionSyntax>()
        where sum.IsKind(SyntaxKind.AddExpression) && !sum.Parent.IsKind(SyntaxKind.AddExpression)
            && subject.Model.GetTypeInfo(sum).Type?.SpecialType == SpecialType.System_String
        let parts = Parts(sum).ToList()
        where parts.TrueForAll(part => !part.ToString().Contains('\n'))
        select new Edit(Edit.Replace(sum, "$\""
            + string.Concat(parts.Select(part => part is LiteralExpressionSyntax { Token.RawKind: (int)SyntaxKind.StringLiteralToken } literal
            ? Quote(Braced(literal.Token.ValueText))[1..^1] : $"{{({part})}}")) + "\""));

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax sum) =>
        sum is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary ? Parts(binary.Left).Append(binary.Right) : [sum];

    // Braces come out of the parser undoubled.
    private static string Value(InterpolatedStringContentSyntax content) => ((InterpolatedStringTextSyntax)content).TextToken.ValueText;

    private static string Braced(string value) => value.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    private static string Left(string value) => Quote(value[..(value.Length / 2)]);

    private static string Right(string value) => Quote(value[(value.Length / 2)..]);

    private static string Quote(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
