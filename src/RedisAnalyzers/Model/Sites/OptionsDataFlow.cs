using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Knowledge.Apis;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>
/// Follows one <c>ConfigurationOptions</c> object from where it is made: through locals, private members, helpers' results and
/// parameters, <c>Clone</c> and <c>Apply</c>, collecting what is set on it, which sinks it reaches, and whether other code gets hold of it.
/// </summary>
internal sealed class OptionsDataFlow
{
    private readonly OptionsMemberReader _members;
    private readonly HashSet<(ISymbol, string?)> _visited = new();
    private bool _mayNotRun;

    internal OptionsDataFlow() => _members = new OptionsMemberReader(Trace);

    /// <summary>What was found.</summary>
    internal OptionsTrace Trace { get; } = new();

    /// <summary>Follows the object that <paramref name="value"/> evaluates to.</summary>
    internal void FollowValue(ExpressionSyntax value, ReadContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var e = value.WalkUp();
        switch (e.Parent)
        {
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Expression == e:
                FollowCallOn(call, access.Name.Identifier.ValueText, context);
                break;

            case MemberAccessExpressionSyntax:
                Trace.IsUsed = true;
                break;

            case AwaitExpressionSyntax awaited:
                FollowValue(awaited, context);
                break;

            case ConditionalExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }:
                Trace.AddFallback(e);
                FollowValue((ExpressionSyntax)e.Parent, context);
                break;

            case SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax whole }:
                FollowValue(whole, context);
                break;

            case ArgumentSyntax argument:
                FollowArgument(argument, context);
                break;

            case AssignmentExpressionSyntax assignment when assignment.Right == e:
                FollowAssignment(assignment, context);
                break;

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } declaration:
                var declared = context.Compilation.DeclaredSymbolOf(declaration.Parent!);
                Trace.IsUsed |= declared is not ILocalSymbol;
                FollowSymbol(declared, null, e, context);
                break;

            case ReturnStatementSyntax or ArrowExpressionClauseSyntax:
                FollowResult(e, context);
                break;

            case ExpressionStatementSyntax:
                break;

            default:
                Trace.Escapes.Add(e);
                break;
        }
    }

    private void FollowCallOn(InvocationExpressionSyntax call, string method, ReadContext context)
    {
        Trace.IsUsed |= OptionsMethods.IsRead(method);
        if (OptionsMethods.IsForAzure(method))
        {
            Trace.IsAzure = true;
        }
        else if (method == "Apply" && call.ArgumentList.Arguments.FirstOrDefault() is { } configure)
        {
            ReadDelegate(configure.Expression, context);
        }
        else if (method is not ("Clone" or "ToString" or "ConfigureAwait"))
        {
            // A client certificate turns TLS on; where the call stands does not matter enough to follow it.
            if (method is "SetUserPfxCertificate" or "SetUserPemCertificate")
            {
                Trace.Add(new OptionSetting(OptionNames.Ssl, null, SettingForm.Assignment, call), call, Reach.Maybe);
            }
            else if (!OptionsMethods.IsHarmless(method))
            {
                FollowReceiver(call, context);
            }

            return;
        }

        FollowValue(call, context);
    }

    /// <summary>The object is the receiver of an extension method.</summary>
    private void FollowReceiver(InvocationExpressionSyntax call, ReadContext context)
    {
        if (context.Compilation.SymbolOf(call) is IMethodSymbol { ReducedFrom: { } full })
        {
            FollowParameter(full.Parameters[0], call, context);
        }
        else
        {
            Trace.Escapes.Add(call);
        }
    }

    private void FollowArgument(ArgumentSyntax argument, ReadContext context)
    {
        if (argument.Parent?.Parent is not { } call || context.Compilation.CalledMethod(call) is not { } method)
        {
            Trace.Escapes.Add(argument);
            return;
        }

        var parameter = CSharpSyntaxExtensions.ParameterOf(argument, method);
        if (parameter is null)
        {
            Trace.Escapes.Add(argument);
        }
        else if (context.Compilation.Sinks.Of(method, parameter, SinkValueKind.Options) is { } sink)
        {
            Trace.Sinks.Add(new ReachedSink(sink, call));
        }
        else if (context.Compilation.Sinks.Of(method, parameter, SinkValueKind.Text) is { } text)
        {
            Trace.Sinks.Add(new ReachedSink(text, call));
        }
        else if (parameter.Ordinal == 0 && OptionsMethods.IsForAzure(method.Name) && call is InvocationExpressionSyntax configured)
        {
            FollowCallOn(configured, method.Name, context);
        }
        else if (OptionsMethods.IsOnlyRead(method))
        {
            Trace.IsUsed = true;
        }
        else
        {
            FollowParameter(parameter, argument, context);
        }
    }

    /// <summary>The object enters a method of this compilation, or leaves what can be seen.</summary>
    private void FollowParameter(IParameterSymbol parameter, SyntaxNode at, ReadContext context, string? property = null)
    {
        Trace.IsUsed = true;
        var definition = parameter.OriginalDefinition;
        if (definition.ContainingSymbol is IMethodSymbol { PartialImplementationPart: { } body })
        {
            definition = body.Parameters[definition.Ordinal];
        }

        var isOpen = definition
            .ContainingSymbol is IMethodSymbol { IsVirtual: true } or IMethodSymbol { IsAbstract: true } or IMethodSymbol { IsOverride: true };
        if (definition.DeclaringSyntaxReferences.Length != 1 || isOpen || context.Depth >= FollowLimits.OptionsMethods)
        {
            Trace.Escapes.Add(at);
            return;
        }

        var declaration = definition.DeclaringSyntaxReferences[0].GetSyntax();
        FollowSymbol(definition, property, declaration, context.Deeper());
    }

    private void FollowAssignment(AssignmentExpressionSyntax assignment, ReadContext context)
    {
        var target = context.Compilation.SymbolOf(assignment.Left);
        if (target is IPropertySymbol property && context.Compilation.Sinks.Of(property, SinkValueKind.Options) is { } sink)
        {
            Trace.Sinks.Add(new ReachedSink(sink, assignment));
            Trace.AddFallback(assignment);
            if (assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder })
            {
                FollowSymbol(context.Compilation.SymbolOf(holder), property.Name, assignment, context);
            }

            return;
        }

        Trace.IsUsed |= assignment.Parent is not ExpressionStatementSyntax || target is not (ILocalSymbol or IDiscardSymbol);
        // A discard, a local or a private member can be followed; anything else is other code's.
        if (target is ILocalSymbol or IParameterSymbol)
        {
            Trace.AddFallback(assignment);
        }

        if (target is not IDiscardSymbol)
        {
            FollowSymbol(target, null, assignment, context);
        }
    }

    /// <summary>The object is a helper's result: followed to the helper's callers.</summary>
    private void FollowResult(ExpressionSyntax result, ReadContext context)
    {
        Trace.IsUsed = true;
        var function = result.EnclosingFunction();
        var symbol = function is MethodDeclarationSyntax or LocalFunctionStatementSyntax ? context.Compilation.DeclaredSymbolOf(function) : null;
        if (function is PropertyDeclarationSyntax getter && context.Compilation.DeclaredSymbolOf(getter) is IPropertySymbol { SetMethod: null } property
            && context.Depth < FollowLimits.OptionsMethods)
        {
            FollowReads(property, result, context);
            return;
        }

        if (symbol is not IMethodSymbol method || context.Depth >= FollowLimits.OptionsMethods)
        {
            Trace.Escapes.Add(result);
            return;
        }

        var found = false;
        foreach (var call in context.Compilation.CallsOf(method))
        {
            found = true;
            FollowValue((ExpressionSyntax)call, context.Deeper());
        }

        if (!found)
        {
            Trace.Escapes.Add(result);
        }
    }

    /// <summary>The object is what a get-only property returns: followed to each read, which may or may not see the same object.</summary>
    private void FollowReads(IPropertySymbol property, ExpressionSyntax result, ReadContext context)
    {
        if (!_visited.Add((property, null)))
        {
            return;
        }

        var reads = VariableReferences.All(property, context.Compilation);
        foreach (var read in reads)
        {
            ReadUse(read.Expression, Reach.Maybe, context.Deeper());
        }

        if (reads.Count == 0)
        {
            Trace.Escapes.Add(result);
        }
    }

    /// <summary>Follows a variable that holds the object, or a property of one (<c>o.Configuration</c>).</summary>
    /// <param name="symbol">The variable.</param>
    /// <param name="property">The property of the variable that holds the object; null when the variable itself does.</param>
    /// <param name="definition">Where the object gets into the variable.</param>
    /// <param name="context">The context of <paramref name="definition"/>.</param>
    internal void FollowSymbol(ISymbol? symbol, string? property, SyntaxNode definition, ReadContext context)
    {
        if (symbol is null || VariableReferences.Of(symbol, context.Compilation) is not { } uses)
        {
            Trace.Escapes.Add(definition);
            return;
        }

        if (!_visited.Add((symbol, property)))
        {
            return;
        }

        var tracked = new List<ExpressionSyntax>();
        var otherDefinitions = new List<SyntaxNode>();
        foreach (var use in uses)
        {
            var expression = property is null ? use.Expression : PropertyOf(use.Expression, property);
            if (expression is null)
            {
                continue;
            }

            if (expression.WalkUp().Parent is AssignmentExpressionSyntax a && a.Left == expression.WalkUp())
            {
                if (!a.Span.Contains(definition.Span) && !a.Right.WalkDown().IsKind(SyntaxKind.NullLiteralExpression))
                {
                    otherDefinitions.Add(a);
                }
            }
            else
            {
                tracked.Add(expression);
            }
        }

        Trace.IsOneOfSeveral |= otherDefinitions.Count > 0;
        foreach (var expression in tracked)
        {
            var reach = RunOrder.OfUse(definition, expression, otherDefinitions);
            if (reach != Reach.Never)
            {
                ReadUse(expression, _mayNotRun ? Reach.Maybe : reach, context);
            }
        }
    }

    private static ExpressionSyntax? PropertyOf(ExpressionSyntax holder, string property) =>
        holder.WalkUp().Parent is MemberAccessExpressionSyntax access && access.Expression == holder.WalkUp() && access.Name.Identifier.ValueText == property
            ? access
            : null;

    /// <summary>Reads what one use of the tracked variable does to the object.</summary>
    private void ReadUse(ExpressionSyntax use, Reach reach, ReadContext context)
    {
        var e = use.WalkUp();
        if (e.Parent is MemberAccessExpressionSyntax member && member.Expression == e && member.Parent is not InvocationExpressionSyntax)
        {
            _members.Read(member, reach, context);
        }
        else if (e.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression }
            or IsPatternExpressionSyntax or InterpolationSyntax)
        {
            // Compared or printed: nothing changes.
            Trace.IsUsed = true;
        }
        else if (e.Parent is ConditionalAccessExpressionSyntax { WhenNotNull: AssignmentExpressionSyntax { Left: MemberBindingExpressionSyntax { Name.Identifier
            .ValueText: var set } } conditional } && context.Compilation.Types.IsOption(set) && set != SettingReader.EndPoints)
        {
            Trace.Add(new OptionSetting(set, null, SettingForm.Assignment, conditional.Right), conditional, Reach.Maybe);
        }
        else if (e.Parent is ConditionalAccessExpressionSyntax access && access.Expression == e)
        {
            Trace.IsUsed = true;
            ReadBinding(access, reach, context);
        }
        else
        {
            // What a helper does to the object is as uncertain as its call.
            var outer = _mayNotRun;
            _mayNotRun |= reach == Reach.Maybe;
            FollowValue(use, context);
            _mayNotRun = outer;
        }
    }

    /// <summary><c>options?.X</c>: where there are no options, nothing connects, so that a call is as good as without the question.</summary>
    private void ReadBinding(ConditionalAccessExpressionSyntax access, Reach reach, ReadContext context)
    {
        if (access.WhenNotNull is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name
            .Identifier
            .ValueText: SettingReader.EndPoints } collection } })
        {
            _members.ReadEndPoints(collection, reach, context);
        }
        else if (access.WhenNotNull is InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: var method } } call
            && access.WalkUp().Parent is ExpressionStatementSyntax)
        {
            FollowCallOn(call, method, context);
        }
        else if (access.WhenNotNull.DescendantNodesAndSelf(n => n is not BaseArgumentListSyntax)
            .Any(n => n is AssignmentExpressionSyntax || (n is InvocationExpressionSyntax other && !OptionsMethods.IsHarmless(other.CalledName()))))
        {
            Trace.Escapes.Add(access);
        }
    }

    /// <summary>
    /// Reads what the delegate of <c>Apply(o =&gt; …)</c> or of a configure parameter does to its first parameter: a lambda, or a method of this
    /// compilation. Any other delegate may do anything.
    /// </summary>
    /// <param name="configure">The delegate.</param>
    /// <param name="context">The context of <paramref name="configure"/>.</param>
    /// <param name="holderProperty">The property of the parameter that holds the options; null when the parameter itself is them.</param>
    internal void ReadDelegate(ExpressionSyntax configure, ReadContext context, string? holderProperty = null)
    {
        if (configure.WalkDown() is AnonymousFunctionExpressionSyntax lambda)
        {
            if (lambda.FirstParameter() is { } parameter)
            {
                FollowSymbol(context.Compilation.DeclaredSymbolOf(parameter), holderProperty, parameter, context);
            }
        }
        else if (context.Compilation.SymbolOf(configure.WalkDown()) is IMethodSymbol { Parameters: { Length: > 0 } parameters })
        {
            FollowParameter(parameters[0], configure, context, holderProperty);
        }
        else
        {
            Trace.Escapes.Add(configure);
        }
    }
}
