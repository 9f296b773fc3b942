using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Knowledge.Platform;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Commands;

/// <summary>One word of a command.</summary>
/// <param name="Text">The word; null when it is not known.</param>
/// <param name="Node">The expression that is the word; the call itself where its method stands for it.</param>
internal readonly record struct CommandToken(string? Text, SyntaxNode Node)
{
    internal bool Is(string word) => string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// A call that sends a command, as the server reads it: <c>server.ConfigSet("bind", "*")</c> and
/// <c>db.Execute("CONFIG", "SET", "bind", "*")</c> are the same four words.
/// </summary>
internal sealed class CommandCall
{
    private CommandCall(InvocationExpressionSyntax node, ImmutableArray<CommandToken> words)
    {
        Node = node;
        Tokens = words;
    }

    internal InvocationExpressionSyntax Node { get; }

    /// <summary>The command and what is known of its arguments; arguments after the last one that can be seen are missing.</summary>
    internal ImmutableArray<CommandToken> Tokens { get; }

    /// <summary>The call begins with these words, in any case.</summary>
    internal bool Is(params string[] words) =>
        Tokens.Length >= words.Length && words.Zip(Tokens, static (wanted, word) => word.Is(wanted)).All(static same => same);

    /// <summary>The settings that the call changes on the server (<c>CONFIG SET</c> takes several), each with its value.</summary>
    internal IEnumerable<(string Setting, CommandToken Value)> Settings
    {
        get
        {
            for (var i = 2; Is("CONFIG", "SET") && i + 1 < Tokens.Length; i += 2)
            {
                if (Tokens[i].Text is { } setting)
                {
                    yield return (setting, Tokens[i + 1]);
                }
            }
        }
    }

    /// <summary>
    /// The passwords that the call hands to the server: of <c>CONFIG SET requirepass</c>, <c>AUTH</c>, <c>HELLO … AUTH</c>.
    /// </summary>
    internal IEnumerable<CommandToken> Secrets
    {
        get
        {
            foreach ((var setting, var value) in Settings)
            {
                if (ServerProtection.IsSecret(setting))
                {
                    yield return value;
                }
            }

            var auth = Is("AUTH") ? 0 : Is("HELLO") && Tokens.Length > 4 && Tokens[2].Is("AUTH") ? 2 : -1;
            if (auth == 0 && Tokens.Length is 2 or 3)
            {
                yield return Tokens[Tokens.Length - 1];
            }
            else if (auth == 2)
            {
                yield return Tokens[4];
            }
        }
    }

    /// <summary>Reads a call of a method in the table.</summary>
    internal static CommandCall Read(InvocationExpressionSyntax node, IMethodSymbol method, CommandMethod row, ReadContext context)
    {
        var words = ImmutableArray.CreateBuilder<CommandToken>();
        foreach (var word in row.Command)
        {
            words.Add(new CommandToken(word, node));
        }

        foreach (var parameter in row.Parameters)
        {
            if (method.Parameters.FirstOrDefault(p => p.Name == parameter) is not { } formal || node.ArgumentFor(method, parameter) is not { } argument)
            {
                break;
            }

            foreach (var expression in formal.Type.SpecialType == SpecialType.System_String || !IsSequence(formal.Type)
                ? new[] { argument }
                : Elements(node, formal, argument, context))
            {
                words.Add(
                    new CommandToken(TemplateReader.Read(expression, context).Template is { IsComplete: true } text ? text.Text : null, expression));
            }
        }

        return new CommandCall(node, words.ToImmutable());
    }

    private static bool IsSequence(ITypeSymbol type) => type is IArrayTypeSymbol or INamedTypeSymbol { IsGenericType: true, TypeKind: TypeKind.Interface };

    /// <summary>The words of <c>params object[]</c>, written one by one, as an array or as a list; none where a variable holds them.</summary>
    private static IReadOnlyList<ExpressionSyntax> Elements(
        InvocationExpressionSyntax node,
        IParameterSymbol formal,
        ExpressionSyntax argument,
        ReadContext context)
    {
        switch (argument.WalkDown())
        {
            case ArrayCreationExpressionSyntax { Initializer: { } array }: return array.Expressions;
            case ImplicitArrayCreationExpressionSyntax array: return array.Initializer.Expressions;
            case BaseObjectCreationExpressionSyntax { Initializer: { } list }: return list.Expressions;
            case CollectionExpressionSyntax collection: return collection.Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression).ToList();
        }

        if (!formal.IsParams || context.Compilation.TypeOf(argument) is IArrayTypeSymbol)
        {
            return Array.Empty<ExpressionSyntax>();
        }

        return node.ArgumentList.Arguments.Skip(formal.Ordinal).Where(static a => a.NameColon is null).Select(static a => a.Expression).ToList();
    }
}
