using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Secrets;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Writes options without their password. Other secrets have no harmless form: only the author knows what to log.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3007SecretInLogFix() : RedisFix(RuleCatalog.SecretInLog)
{
    private const string WithoutPassword = "(includePassword: false)";

    internal override IReadOnlyList<FixAction> Actions { get; } = new[]
    {
        new FixAction("Redis3007.LeaveOut", "Leave out the password", LeaveOut),
    };

    private static void LeaveOut(FixRequest request, EditSet edits)
    {
        var leak = SecretLeakFinder.In(request.Tree, request.Compilation).FirstOrDefault(l => l.Value.Span == request.Span);
        var hasForm = request.Compilation.Types.Options.GetMembers("ToString").OfType<IMethodSymbol>()
            .Any(static m => m.Parameters.Length == 1 && m.Parameters[0].Name == "includePassword");
        if (leak.Value is not { } value || leak.Kind != SecretKind.Options || !hasForm)
        {
            edits.Refuse();
        }
        else if (ArgumentsOfToString(value) is { } arguments)
        {
            edits.Replace(arguments.Span, WithoutPassword);
        }
        else if (WantsOptions(value, request))
        {
            edits.Refuse();
        }
        else
        {
            edits.Insert(value.Span.End, (MayBeNull(value, request) ? "?" : "") + ".ToString" + WithoutPassword);
        }
    }

    private static ArgumentListSyntax? ArgumentsOfToString(ExpressionSyntax value) => value switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } => call.ArgumentList,
        _ => null,
    };

    private static bool MayBeNull(ExpressionSyntax value, FixRequest request) =>
        value is not ConditionalAccessExpressionSyntax && value.Parent is not PostfixUnaryExpressionSyntax
            && request.Compilation.TypeInfoOf(value).Nullability.FlowState == NullableFlowState.MaybeNull;

    /// <summary>The parameter accepts only options: the template that declares it has to change first.</summary>
    private static bool WantsOptions(ExpressionSyntax value, FixRequest request) =>
        value.WalkUp().Parent is ArgumentSyntax { Parent.Parent: { } call } argument
        && request.Compilation.CalledMethod(call) is { } method
        && CSharpSyntaxExtensions.ParameterOf(argument, method.OriginalDefinition) is { Type: var type }
        && type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class }
            or ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type };
}
