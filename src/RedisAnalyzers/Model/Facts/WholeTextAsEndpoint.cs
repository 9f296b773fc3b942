using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Facts;

/// <summary>A connection string that comes from elsewhere and is given to an API that takes one endpoint.</summary>
/// <param name="Text">The argument.</param>
/// <param name="Api">The API, as messages name it.</param>
/// <param name="Call">The call; null for an element of an initializer.</param>
internal sealed record WholeTextAsEndpoint(ExpressionSyntax Text, string Api, InvocationExpressionSyntax? Call)
{
    internal const string GetServer = "GetServer";

    /// <summary>Names of variables that hold a host, whatever else they are used for.</summary>
    private static readonly string[] HostWords = { "host", "endpoint", "server", "address", "addr", "node", "ip" };

    /// <summary>The connection strings that a file gives to such APIs, in source order.</summary>
    internal static IEnumerable<WholeTextAsEndpoint> In(SyntaxTree tree, RedisCompilation compilation) =>
        Arguments(tree, compilation).Where(argument => IsWholeText(argument.Text.WalkDown(), compilation)).OrderBy(static argument => argument.Text.SpanStart);

    private static IEnumerable<WholeTextAsEndpoint> Arguments(SyntaxTree tree, RedisCompilation compilation)
    {
        var index = compilation.IndexOf(tree);
        foreach (var call in index.Calls(GetServer).OfType<InvocationExpressionSyntax>())
        {
            if (compilation.CalledMethod(call) is { } method && compilation.Types.IsMultiplexer(method.ContainingType)
                && (call.ArgumentFor(method, "hostAndPort") ?? call.ArgumentFor(method, "host")) is { } text)
            {
                yield return new WholeTextAsEndpoint(text, GetServer, call);
            }
        }

        foreach (var call in index.Calls("TryParse").Concat(index.Calls("Add")).OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var receiver }
                && (name == "TryParse" || CSharpSyntaxExtensions.NameOf(receiver) == SettingReader.EndPoints)
                && call.ArgumentList.Arguments.Count > 0 && compilation.Types.IsEndPointsMember(compilation.SymbolOf(call)))
            {
                var text = name == "Add" ? SettingReader.HostFirst(call)[0] : call.ArgumentList.Arguments[0].Expression;
                yield return new WholeTextAsEndpoint(text, name == "Add" ? "EndPoints.Add" : "EndPointCollection.TryParse", call);
            }
        }

        foreach (var assignment in index.Assignments(SettingReader.EndPoints))
        {
            if (!compilation.Types.IsOptionsMember(compilation.SymbolOf(assignment.Left)))
            {
                continue;
            }

            foreach (var element in SettingReader.ElementsOf(assignment.Right))
            {
                yield return new WholeTextAsEndpoint(element, SettingReader.EndPoints, null);
            }
        }
    }

    /// <summary>The text surely is a whole connection string, and it is not written in place, where each of its items can be told.</summary>
    private static bool IsWholeText(ExpressionSyntax text, RedisCompilation compilation)
    {
        if (IsConfigurationOfMultiplexer(text, compilation))
        {
            return true;
        }

        if (compilation.TypeOf(text)?.SpecialType != SpecialType.System_String)
        {
            return false;
        }

        var read = TemplateReader.Read(text, ReadContext.At(compilation));
        var known = AlternativeTexts.Of(read).AddRange(read.Template is { IsUnknown: false } template ? new[] { template } : Array.Empty<TextTemplate>());
        if (!known.IsEmpty)
        {
            return known.All(t => !t.IsPart && HoldsSeveral(t) && !t.IsWrittenIn(text));
        }

        return compilation.SymbolOf(text) is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol
            ? IsWholeText(compilation.SymbolOf(text)!, text, compilation)
            : IsSettingOfConnection(text, compilation);
    }

    private static bool HoldsSeveral(TextTemplate text) => text.Text.IndexOf(',') >= 0;

    private static bool IsConfigurationOfMultiplexer(ExpressionSyntax text, RedisCompilation compilation) =>
        text is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configuration" } access
            && compilation.Types.IsMultiplexer(compilation.TypeOf(access.Expression));

    /// <summary>The same variable is somewhere else given to a connection, as it is.</summary>
    private static bool IsWholeText(ISymbol variable, ExpressionSyntax text, RedisCompilation compilation)
    {
        if (HostWords.Any(word => variable.Name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        if (ValueResolver.Resolve(variable, ReadContext.At(compilation)) is { } definition
            && definition.Expression.WalkDown() is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or InvocationExpressionSyntax
            && (IsConfigurationOfMultiplexer(definition.Expression.WalkDown(), compilation)
                || IsSettingOfConnection(definition.Expression.WalkDown(), compilation)))
        {
            return true;
        }

        var uses = VariableReferences.All(variable, compilation);
        return uses.Count(static use => use.IsWrite) <= (HasValueAtFirst(variable) ? 0 : 1)
            && uses.Any(use => use.Expression != text && GoesToConnection(use.Expression.WalkUp(), compilation))
            && (variable is not IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter || CallersAgree(method, parameter, compilation));
    }

    private static bool HasValueAtFirst(ISymbol variable) =>
        variable is IParameterSymbol || variable.DeclaringSyntaxReferences.Any(static d => d.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null });

    /// <summary>No caller passes a single endpoint.</summary>
    private static bool CallersAgree(IMethodSymbol method, IParameterSymbol parameter, RedisCompilation compilation)
    {
        foreach (var call in compilation.CallsOf(method))
        {
            var argument = compilation.CalledMethod(call) is { } called ? call.ArgumentFor(called, parameter.Name) : null;
            if (argument is null)
            {
                return false;
            }

            var read = TemplateReader.Read(argument, ReadContext.At(compilation));
            if (read.Template is { IsUnknown: false } text && !HoldsSeveral(text) || AlternativeTexts.Of(read).Any(static t => !HoldsSeveral(t)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool GoesToConnection(ExpressionSyntax use, RedisCompilation compilation) => use.Parent switch
    {
        ArgumentSyntax { Parent.Parent: { } call } argument when compilation.CalledMethod(call) is { } method
            && CSharpSyntaxExtensions.ParameterOf(argument, method) is { } parameter =>
            compilation.Sinks.Of(method, parameter, SinkValueKind.Text) is not null
                || (parameter.Ordinal == 0 && method is { IsStatic: true, Name: "Parse" } && compilation.Types.IsOptionsMember(method)),
        AssignmentExpressionSyntax assignment when assignment.Right == use =>
            compilation.SymbolOf(assignment.Left) is IPropertySymbol property && compilation.Sinks.Of(property, SinkValueKind.Text) is not null,
        _ => false,
    };

    /// <summary>The setting is somewhere else the whole text of a connection.</summary>
    private static bool IsSettingOfConnection(ExpressionSyntax text, RedisCompilation compilation)
    {
        if (SettingKey.Of(text, ReadContext.At(compilation)) is not { } key || HostWords.Any(w => key.Name.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return false;
        }

        return compilation.TreesThatMention("GetConnectionString").Concat(compilation.TreesThatMention(key.Name.Substring(key.Name.LastIndexOf(':') + 1)))
            .Append(text.SyntaxTree).Distinct().SelectMany(tree => ConnectionSites.Direct(tree, compilation))
            .Any(site => site.Kind is SiteKind.Text or SiteKind.Parsed && site.TextExpression is { } other
                && KeyOf(other.WalkDown(), compilation)?.IsSameAs(key) == true);
    }

    private static SettingKey? KeyOf(ExpressionSyntax text, RedisCompilation compilation)
    {
        var context = ReadContext.At(compilation);
        return text is IdentifierNameSyntax && compilation.SymbolOf(text) is (ILocalSymbol or IFieldSymbol) and { } symbol
            && ValueResolver.Resolve(symbol, context) is { } definition
                ? SettingKey.Of(definition.Expression.WalkDown(), definition.Context)
                : SettingKey.Of(text, context);
    }
}
