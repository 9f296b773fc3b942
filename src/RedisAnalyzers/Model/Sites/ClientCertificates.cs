using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Finds the passwords of certificates that a callback of <c>CertificateSelection</c>, or a factory of TLS options, loads.</summary>
internal static class ClientCertificates
{
    /// <summary>The passwords, where the callback and the certificate are in the same file.</summary>
    internal static IEnumerable<ExpressionSyntax> PasswordsIn(SyntaxTree tree, RedisCompilation compilation)
    {
        var found = new HashSet<ExpressionSyntax>();
        var index = compilation.IndexOf(tree);
        foreach (var assignment in index.Assignments(OptionNames.CertificateSelection).Concat(index.Assignments(OptionNames.SslClientAuthenticationOptions)))
        {
            if (assignment.Kind() is SyntaxKind.AddAssignmentExpression or SyntaxKind.SimpleAssignmentExpression
                && compilation.Types.IsOptionsMember(compilation.SymbolOf(assignment.Left)))
            {
                found.UnionWith(CallbackOf(assignment.Right, ReadContext.At(compilation)) is { } code
                    ? Certificates(code, ReadContext.At(compilation)).Where(password => password.SyntaxTree == tree)
                    : Enumerable.Empty<ExpressionSyntax>());
            }
        }

        return found;
    }

    /// <summary>The code of a lambda or method, also where a delegate or a variable stands for it.</summary>
    private static SyntaxNode? CallbackOf(ExpressionSyntax handler, ReadContext context)
    {
        if (handler.WalkDown() is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } wrapped })
        {
            return CallbackOf(wrapped[0].Expression, context);
        }

        return context.Compilation.FunctionOf(handler)
            ?? (Definition(handler.WalkDown(), context) is { } definition ? CallbackOf(definition.Expression, definition.Context) : null);
    }

    /// <summary>The passwords with which the code, or the initializer of a variable that it names, loads a certificate.</summary>
    private static IEnumerable<ExpressionSyntax> Certificates(SyntaxNode code, ReadContext context)
    {
        foreach (var node in code.DescendantNodesAndSelf())
        {
            if (node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax)
            {
                if (PasswordOf(node, context.Compilation) is { } password)
                {
                    yield return password.WalkDown();
                }
            }
            else if (node is IdentifierNameSyntax name && IsCertificate(context.Compilation.TypeOf(name)) && Definition(name, context) is { } definition
                && !code.Span.Contains(definition.Expression.Span))
            {
                foreach (var inner in Certificates(definition.Expression, definition.Context))
                {
                    yield return inner;
                }
            }
        }
    }

    private static ExpressionSyntax? PasswordOf(SyntaxNode call, RedisCompilation compilation)
    {
        var isLoader = call is BaseObjectCreationExpressionSyntax || call.CalledName() is { } name
            && (name.StartsWith("LoadPkcs12", StringComparison.Ordinal) || name.StartsWith("CreateFromEncryptedPem", StringComparison.Ordinal)
                || name == "Import");
        return isLoader && compilation.CalledMethod(call) is { } method
            && method.ContainingType.ContainingNamespace?.Name == "X509Certificates"
            && method.ContainingType.Name is "X509Certificate2" or "X509Certificate" or "X509CertificateLoader" or "X509Certificate2Collection"
                ? call.ArgumentFor(method, "password")
                : null;
    }

    private static bool IsCertificate(ITypeSymbol? type) => type is { Name: "X509Certificate" or "X509Certificate2" };

    private static ValueResolver.Definition? Definition(ExpressionSyntax name, ReadContext context) =>
        name is IdentifierNameSyntax or MemberAccessExpressionSyntax
            && context.Compilation.SymbolOf(name) is (ILocalSymbol or IFieldSymbol or IPropertySymbol) and { } symbol
            ? ValueResolver.Resolve(symbol, context)
            : null;
}
