using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.CodeFixes.Edits;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Secrets;
using RedisAnalyzers.Model.Commands;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Facts;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Frequency;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.CodeFixes.Secrets;

/// <summary>Prints options without their password. What else holds a secret has no harmless form: only its author knows what to print.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class Redis3007SecretInLogFix : CodeRuleFix
{
    private const string WithoutPassword = "(includePassword: false)";

    /// <summary>The fix.</summary>
    public Redis3007SecretInLogFix()
        : base(RuleCatalog.SecretInLog)
    {
    }

    internal override IReadOnlyList<CodeEdit> Actions { get; } = new[]
    {
        new CodeEdit("Redis3007.LeaveOut", "Leave the password out", static (r, e) => LeaveOut(r, e)),
    };

    private static void LeaveOut(CodeRequest request, EditSet edits)
    {
        var leak = SecretLeakFinder.In(request.Tree, request.Compilation).FirstOrDefault(l => l.Value.Span == request.Diagnostic.Location.SourceSpan);
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

    private static bool MayBeNull(ExpressionSyntax value, CodeRequest request) =>
        value is not ConditionalAccessExpressionSyntax && value.Parent is not PostfixUnaryExpressionSyntax
            && request.Semantic.GetTypeInfo(value).Nullability.FlowState == NullableFlowState.MaybeNull;

    /// <summary>The parameter takes options and nothing else: the template that declares it has to change first.</summary>
    private static bool WantsOptions(ExpressionSyntax value, CodeRequest request) =>
        value.WalkUp().Parent is ArgumentSyntax { Parent.Parent: { } call } argument
        && request.Compilation.CalledMethod(call) is { } method
        && CSharpSyntaxExtensions.ParameterOf(
            argument,
            method.OriginalDefinition)?.Type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class } or ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Type };
}
