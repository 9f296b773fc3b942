using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace RedisAnalyzers.Tests.Editing;

/// <summary>What somebody might do in an editor, at random: the same seed makes the same edits.</summary>
internal sealed class RandomEdits(EditedProject project, int seed)
{
    // What is typed, pasted and set: things that the rules look at.
    private static readonly string[] Statements =
    [
        "StackExchange.Redis.ConnectionMultiplexer.Connect(\"localhost:6379\");",
        "var options = new StackExchange.Redis.ConfigurationOptions { EndPoints = { \"redis\" } }; options.AbortOnConnectFail = false; "
            + "StackExchange.Redis.ConnectionMultiplexer.Connect(options);",
        "return;", "if (System.DateTime.Now.Hour > 3) {", "}", "throw null!;",
    ];

    private static readonly string[] Texts =
    [
        "localhost:6379", "redis:6379,abortConnect=false", "redis:6380,password=s3cr3tW0rd,ssl=true",
        "redis://redis:6379", "redis:6379;ssl=true", "ConnectionStrings:Redis", "REDIS", "",
    ];

    private readonly Random _random = new(seed);
    private readonly List<(string Path, string Text)> _start = [.. project.Files.Select(file => (file.FilePath, file.ToString()))];

    /// <summary>Makes one edit.</summary>
    /// <returns>The path of the file, and what was done.</returns>
    public (string Path, string Edit) Next()
    {
        while (true)
        {
            var file = Any(project.Files);
            var edit = _random.Next(12);
            if (Apply(edit, file) is { } done)
            {
                return (file.FilePath, done);
            }
        }
    }

    private string? Apply(int edit, SyntaxTree file) => edit switch
    {
        0 => Insert(file),
        1 => Delete(file),
        2 => Rename(file),
        3 or 4 => SetText(file),
        5 => SwapBodies(file),
        6 => AddFile(),
        7 => RemoveFile(file),
        8 => CommentOut(file),
        9 => Type(file),
        _ => Restore(),
    };

    private string? Insert(SyntaxTree file)
    {
        if (Some<BlockSyntax>(file) is not { } block)
        {
            return null;
        }

        var statement = Any(Statements);
        project.Change(file, new TextChange(new(block.OpenBraceToken.Span.End, 0), " " + statement));
        return $"inserts {statement}";
    }

    private string? Delete(SyntaxTree file)
    {
        if (Some<SyntaxNode>(file, node => node is StatementSyntax or MemberDeclarationSyntax or UsingDirectiveSyntax) is not { } node)
        {
            return null;
        }

        project.Change(file, new TextChange(node.Span, ""));
        return $"deletes a {node.Kind()}";
    }

    // The name in all files, or the declaration alone: what names it then names nothing, or something else.
    private string? Rename(SyntaxTree file)
    {
        if (Some<MethodDeclarationSyntax>(file) is not { } method)
        {
            return null;
        }

        var (from, to) = (method.Identifier.Text, Any(project.Files.SelectMany(Methods).Select(other => other.Identifier.Text).Append("Renamed").ToList()));
        var everywhere = _random.Next(2) == 0;
        foreach (var one in project.Files.Where(one => everywhere || one == file))
        {
            var names = one.GetRoot().DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Text == from && (everywhere || token.Parent == method))
                .ToList();
            if (names.Count > 0)
            {
                project.Change(one, names.Select(name => new TextChange(name.Span, to)));
            }
        }

        return $"renames {from} to {to}{(everywhere ? " everywhere" : "")}";
    }

    private string? SetText(SyntaxTree file)
    {
        if (Some<LiteralExpressionSyntax>(file, literal => literal.IsKind(SyntaxKind.StringLiteralExpression)) is not { } literal)
        {
            return null;
        }

        var text = Any(Texts);
        project.Change(file, new TextChange(literal.Span, $"\"{text}\""));
        return $"sets a text to {text}";
    }

    private string? SwapBodies(SyntaxTree file)
    {
        var bodies = Methods(file).Select(method => method.Body).OfType<BlockSyntax>().ToList();
        if (bodies.Count < 2)
        {
            return null;
        }

        var first = _random.Next(bodies.Count - 1);
        var (one, other) = (bodies[first], bodies[first + 1]);
        if (other.SpanStart < one.Span.End)
        {
            return null;
        }

        project.Change(file, new TextChange(one.Span, other.ToString()), new TextChange(other.Span, one.ToString()));
        return "swaps two bodies";
    }

    private string? AddFile()
    {
        var missing = _start.Where(file => project.Files.All(other => other.FilePath != file.Path)).ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var (path, text) = Any(missing);
        project.Add(path, text);
        return $"adds {path}";
    }

    private string? RemoveFile(SyntaxTree file)
    {
        if (project.Files.Count <= _start.Count - 2)
        {
            return null;
        }

        project.Remove(file);
        return "removes the file";
    }

    private string? CommentOut(SyntaxTree file)
    {
        var lines = file.GetText().Lines.Where(line => line.Span.Length > 0).ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var line = Any(lines);
        var isComment = line.ToString().StartsWith("//", StringComparison.Ordinal);
        project.Change(file, isComment ? new TextChange(new(line.Start, 2), "") : new TextChange(new(line.Start, 0), "//"));
        return $"comments line {line.LineNumber + 1} {(isComment ? "in" : "out")}";
    }

    private string Type(SyntaxTree file)
    {
        var at = _random.Next(file.Length + 1);
        var typed = Any(["a", " ", ";", "\n", "\"", "(", "}", "// ", "=", "await "]);
        project.Change(file, new TextChange(new(at, 0), typed));
        return $"types '{typed}' at {at}";
    }

    // What was broken is sound again, or there would soon be nothing left to report.
    private string? Restore()
    {
        var changed = project.Files.Select(file => (File: file, Start: _start.Find(start => start.Path == file.FilePath).Text))
            .Where(file => file.File.ToString() != file.Start)
            .ToList();
        if (changed.Count == 0)
        {
            return null;
        }

        var (file, text) = Any(changed);
        project.Change(file, new TextChange(new(0, file.Length), text));
        return $"restores {file.FilePath}";
    }

    private static IEnumerable<MethodDeclarationSyntax> Methods(SyntaxTree file) => file.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>();

    private T? Some<T>(SyntaxTree file, Func<T, bool>? choose = null)
        where T : SyntaxNode =>
        file.GetRoot().DescendantNodes().OfType<T>().Where(node => choose?.Invoke(node) != false).ToList() is { Count: > 0 } nodes ? Any(nodes) : null;

    private T Any<T>(IReadOnlyList<T> those) => those[_random.Next(those.Count)];
}
