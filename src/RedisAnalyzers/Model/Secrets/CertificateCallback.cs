using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Secrets;

/// <summary>One place where the program says which certificates of a server it accepts.</summary>
/// <param name="Assignment"><c>options.CertificateValidation += …</c>, or the element of <c>SslClientAuthenticationOptions</c>.</param>
/// <param name="Body">What the callback does: a block or an expression.</param>
/// <param name="Errors">The callback's parameter of type <c>SslPolicyErrors</c>; null when it has none.</param>
internal sealed record CertificateCallback(AssignmentExpressionSyntax Assignment, SyntaxNode Body, ISymbol? Errors)
{
    private const string Validation = "CertificateValidation";
    private const string TlsOptions = "SslClientAuthenticationOptions";
    private const string Callback = "RemoteCertificateValidationCallback";

    /// <summary>The callback surely accepts every certificate.</summary>
    internal bool AcceptsEverything(RedisCompilation compilation) =>
        CertificateEvaluator.Accepts(this, CertificateEvaluator.Everything, compilation) && AcceptsOtherNames(compilation);

    /// <summary>The callback surely accepts a certificate that was issued for another host.</summary>
    internal bool AcceptsOtherNames(RedisCompilation compilation) => CertificateEvaluator.Accepts(this, CertificateEvaluator.NameMismatch, compilation);

    /// <summary>The callback surely accepts a certificate of an unknown issuer because of the names in it, which everybody can write.</summary>
    internal bool AcceptsClaimedNames(RedisCompilation compilation) =>
        CertificateEvaluator.AcceptsByName(this, CertificateEvaluator.ForeignCertificate, compilation);

    /// <summary>The callbacks that a file hands to the library, in source order.</summary>
    internal static IEnumerable<CertificateCallback> In(SyntaxTree tree, RedisCompilation compilation)
    {
        var index = compilation.IndexOf(tree);
        foreach (var assignment in index.Assignments(Validation))
        {
            if (assignment.IsKind(SyntaxKind.AddAssignmentExpression) && compilation.SymbolOf(assignment.Left) is IEventSymbol handled
                && compilation.Types.IsOptionsMember(handled)
                && Read(assignment, assignment.Right, ReadContext.At(compilation)) is { } callback)
            {
                yield return callback;
            }
        }

        foreach (var assignment in index.Assignments(TlsOptions))
        {
            if (!compilation.Types.IsOptionsMember(compilation.SymbolOf(assignment.Left)))
            {
                continue;
            }

            foreach (var element in Elements(assignment.Right, ReadContext.At(compilation)).Where(e => e.SyntaxTree == tree))
            {
                if (Read(element, element.Right, ReadContext.At(compilation)) is { } callback)
                {
                    yield return callback;
                }
            }
        }
    }

    /// <summary>The callbacks in what a factory of TLS options makes, whether in its own code or in what its name leads to.</summary>
    private static IEnumerable<AssignmentExpressionSyntax> Elements(ExpressionSyntax factory, ReadContext context)
    {
        var code = factory.WalkDown() switch
        {
            LambdaExpressionSyntax { ExpressionBody: { } result } when IsName(result) => Definition(result, context)?.Expression,
            var function => context.Compilation.FunctionOf(function),
        };
        return code?.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => CSharpSyntaxExtensions.NameOf(a.Left) == Callback)
            ?? Enumerable.Empty<AssignmentExpressionSyntax>();
    }

    private static bool IsName(ExpressionSyntax expression) => expression.WalkDown() is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    private static ValueResolver.Definition? Definition(ExpressionSyntax name, ReadContext context) =>
        context.Compilation.SymbolOf(name.WalkDown()) is ILocalSymbol or IFieldSymbol or IPropertySymbol
            ? ValueResolver.Resolve(context.Compilation.SymbolOf(name.WalkDown())!, context)
            : null;

    private static CertificateCallback? Read(AssignmentExpressionSyntax assignment, ExpressionSyntax handler, ReadContext context)
    {
        switch (handler.WalkDown())
        {
            case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } wrapped }:
                return Read(assignment, wrapped[0].Expression, context);
            case AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } function:
                var lambda = context.Compilation.SymbolOf(function) as IMethodSymbol;
                return new CertificateCallback(
                    assignment,
                    function.Body,
                    function is AnonymousMethodExpressionSyntax { ParameterList: null } ? null : ErrorsOf(lambda));
            case ExpressionSyntax name when context.Compilation.SymbolOf(name) is IMethodSymbol { IsVirtual: false, IsOverride: false } method
                && method.DeclaringSyntaxReferences.Length == 1:
                return BodyOf(method.DeclaringSyntaxReferences[0].GetSyntax()) is { } body
                    ? new CertificateCallback(assignment, body, ErrorsOf(method))
                    : null;
            case ExpressionSyntax name when context.Depth < FollowLimits.Aliases && name is IdentifierNameSyntax or MemberAccessExpressionSyntax
                && Definition(name, context) is { } definition:
                return Read(assignment, definition.Expression, definition.Context);
            default:
                return null;
        }
    }

    private static SyntaxNode? BodyOf(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax m => (SyntaxNode?)m.Body ?? m.ExpressionBody?.Expression,
        LocalFunctionStatementSyntax f => (SyntaxNode?)f.Body ?? f.ExpressionBody?.Expression,
        _ => null,
    };

    private static ISymbol? ErrorsOf(IMethodSymbol? method) => method?.Parameters.LastOrDefault(static p => p.Type.TypeKind == TypeKind.Enum);
}
