using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RedisAnalyzers.Tests.Harness;

/// <summary>
/// Makes a file of what a test or a page shows: a whole file stays as it is; statements get a method around them, members a class,
/// and an expression a discard in front as well.
/// </summary>
internal static class Snippet
{
    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net;
        using System.Threading;
        using System.Threading.Tasks;
        using StackExchange.Redis;

        """;

    private const string WebUsings =
        """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;

        """;

    // What a snippet may use without declaring it.
    private static readonly string[] Parameters = ["string[] args"];
    private static readonly string[] WebParameters = [.. Parameters, "IServiceCollection services", "IConfiguration configuration", "IHostEnvironment env"];

    /// <summary>The file; marks are kept.</summary>
    public static string Wrap(string snippet, Setup setup)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(setup.Language).WithPreprocessorSymbols(setup.Symbols);
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Markup.Read(snippet).Text, options).GetRoot();
        if (snippet.StartsWith("// full", StringComparison.Ordinal) || root.Usings.Any() || root.Externs.Any() || root.AttributeLists.Any()
            || root.Members.Any(IsWholeFile))
        {
            return snippet;
        }

        var usings = setup.References.IsWeb ? Usings + WebUsings : Usings;
        if (setup.References == References.WithoutLibrary)
        {
            usings = usings.Replace("using StackExchange.Redis;\n", "", StringComparison.Ordinal);
        }

        if (root.Members.Any(IsMember))
        {
            return $"{usings}\npublic class Snippet\n{{\n{Indent(snippet, 4, options)}\n}}\n";
        }

        var declared = root.DescendantTokens().Where(token => token.Parent is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax);
        var parameters = (setup.References.IsWeb ? WebParameters : Parameters)
            .ExceptBy(declared.Select(token => token.ValueText), parameter => parameter.Split(' ')[1]);
        var statements = IsExpression(root) ? $"_ = {snippet.TrimEnd()};" : snippet;
        return $"{usings}\npublic class Snippet\n{{\n    public async Task Run({string.Join(", ", parameters)})\n    {{\n{Indent(statements, 8, options)}\n   "
            + $" }}\n}}\n";
    }

    private static bool IsWholeFile(MemberDeclarationSyntax member) =>
        member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax or DelegateDeclarationSyntax;

    // A method by itself parses as a local function; its modifiers tell.
    private static bool IsMember(MemberDeclarationSyntax member) =>
        member is not GlobalStatementSyntax { Statement: var statement }
        || (statement is LocalFunctionStatementSyntax function
            && function.Modifiers.Any(word =>
            word.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword));

    private static bool IsExpression(CompilationUnitSyntax root) =>
        root.Members is [GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } }];

    // The lines inside a text of several lines stay where they are, or the text would be another one. Raw texts may move as a whole.
    private static string Indent(string snippet, int depth, CSharpParseOptions options)
    {
        var plain = Markup.Read(snippet.TrimEnd()).Text;
        var root = CSharpSyntaxTree.ParseText(plain, options).GetRoot();
        var result = new StringBuilder();
        var position = 0;
        foreach (var (line, unmarked) in snippet.TrimEnd().Split('\n').Zip(plain.Split('\n')))
        {
            var moves = line.Length > 0 && line[0] != '#' && !IsInText(root, position);
            result.Append(' ', moves ? depth : 0).Append(line).Append('\n');
            position += unmarked.Length + 1;
        }

        return result.ToString().TrimEnd('\n');
    }

    private static bool IsInText(SyntaxNode root, int position)
    {
        if (position >= root.FullSpan.End)
        {
            return false;
        }

        var token = root.FindToken(position);
        return token.SpanStart < position
            && (token.IsKind(SyntaxKind.StringLiteralToken) || (token.IsKind(SyntaxKind.InterpolatedStringTextToken) && !IsRaw(token)));
    }

    private static bool IsRaw(SyntaxToken token) =>
        token.Parent?.AncestorsAndSelf().OfType<InterpolatedStringExpressionSyntax>().FirstOrDefault() is { } text
        && text.StringStartToken.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken);
}
