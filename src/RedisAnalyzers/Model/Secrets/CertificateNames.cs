using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>Tells conditions that only compare names in a certificate. Whoever makes a certificate writes the names in it.</summary>
internal static class CertificateNames
{
    /// <summary>What a comparison of a name in a certificate is when the name is the expected one; null for any other expression.</summary>
    internal static bool? Comparison(ExpressionSyntax expression, RedisCompilation compilation)
    {
        switch (expression)
        {
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary:
                return IsName(binary.Left, compilation) || IsName(binary.Right, compilation) ? binary.IsKind(SyntaxKind.EqualsExpression) : null;
            case IsPatternExpressionSyntax pattern when IsName(pattern.Expression, compilation):
                return pattern.Pattern is not UnaryPatternSyntax;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } comparison
                when call.Name.Identifier.ValueText is "Equals" or "Contains" or "StartsWith" or "EndsWith":
                foreach (var argument in comparison.ArgumentList.Arguments)
                {
                    if (IsName(argument.Expression, compilation))
                    {
                        return true;
                    }
                }

                return IsName(call.Expression, compilation) ? true : null;
            default:
                return null;
        }
    }

    /// <summary>The type is a certificate.</summary>
    internal static bool IsCertificate(ITypeSymbol? type) => type is { Name: "X509Certificate" or "X509Certificate2" };

    /// <summary>The subject or issuer that stands in a certificate, in whatever case.</summary>
    private static bool IsName(ExpressionSyntax expression, RedisCompilation compilation)
    {
        switch (expression.WalkDown())
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Issuer" or "Subject" or "IssuerName" or "SubjectName" or "FriendlyName" } member:
                return IsCertificate(compilation.TypeOf(member.Expression));
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name" } inner:
                return IsName(inner.Expression, compilation);
            case ConditionalAccessExpressionSyntax { WhenNotNull: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Issuer" or "Subject" } } access:
                return IsCertificate(compilation.TypeOf(access.Expression));
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call }:
                var name = call.Name.Identifier.ValueText;
                return name is "GetNameInfo" or "GetName" or "GetIssuerName"
                    ? IsCertificate(compilation.TypeOf(call.Expression))
                    : (name == "Trim" || name.StartsWith("To", StringComparison.Ordinal)) && IsName(call.Expression, compilation);
            case IdentifierNameSyntax local when compilation.SymbolOf(local) is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
                && declarations[0].GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value }:
                return IsName(value, compilation);
            default:
                return false;
        }
    }
}
