using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>
/// Answers how often a place that opens a connection runs. It needs evidence for "many times": a loop, a type that handles requests, a
/// registration, a property, a function that closes or drops what it opens. Whatever is not sure to repeat is <see cref="FrequencyKind.Unknown"/>.
/// </summary>
internal static class FrequencyReader
{
    private static readonly Memo<(ISymbol Symbol, int Callers), ImmutableArray<CallFrequency>?> Uses = new();

    private static ImmutableArray<CallFrequency> SomeUse => ImmutableArray.Create(CallFrequency.Unknown);

    /// <summary>How often <paramref name="code"/>, whose connection is owned as <paramref name="ownership"/> tells, runs.</summary>
    internal static CallFrequency Of(ExpressionSyntax code, ConnectionOwnership ownership, RedisCompilation compilation) =>
        Of(code, ownership, 0, compilation);

    /// <summary>How often a function opens a connection, when nothing in it keeps the connection.</summary>
    internal static CallFrequency OfFunction(SyntaxNode function, ConnectionOwnership ownership, RedisCompilation compilation) =>
        OfFunction(function, ownership, null, 0, compilation);

    /// <summary>The same, asked for a function so many callers away.</summary>
    internal static CallFrequency Of(ExpressionSyntax code, ConnectionOwnership ownership, int callers, RedisCompilation compilation)
    {
        var guard = new StateGuard(code, ownership.Targets, compilation);
        var function = code.EnclosingFunction();
        if (guard.Cache() is { } cache)
        {
            return Kept(cache.IsStatic, function, code, callers, compilation);
        }

        if (!guard.Runs(null))
        {
            return Kept(ownership.Targets.Any(t => t.IsStatic), function, code, callers, compilation);
        }

        if (RepeatingLoop.Of(code, ownership, compilation))
        {
            return CallFrequency.EachPass;
        }

        var frequency = OfFunction(function, ownership, code, callers, compilation);
        var isGiven = frequency.Kind is FrequencyKind.EachRequest or FrequencyKind.EachCall;
        return isGiven && DependsOnCaller(code, function, compilation) ? CallFrequency.Unknown : frequency;
    }

    private static CallFrequency OfFunction(
        SyntaxNode function, ConnectionOwnership ownership, ExpressionSyntax? code, int callers, RedisCompilation compilation)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return OfDelegate(lambda, ownership, callers, compilation);
            case PropertyDeclarationSyntax when code?.FirstAncestorOrSelf<AccessorDeclarationSyntax>()?.IsKind(SyntaxKind.GetAccessorDeclaration) == false:
                return CallFrequency.Unknown;
            case PropertyDeclarationSyntax property when code is null || property.Initializer?.Span.Contains(code.Span) != true:
                return OfGetter(property, ownership, callers, compilation);
            case PropertyDeclarationSyntax or FieldDeclarationSyntax:
                return ((MemberDeclarationSyntax)function).Modifiers.Any(SyntaxKind.StaticKeyword)
                    ? CallFrequency.Once
                    : InstanceFrequency.Of(compilation.EnclosingSymbolOf(function), callers, compilation);
            case ConstructorDeclarationSyntax constructor:
                return constructor.Modifiers.Any(SyntaxKind.StaticKeyword)
                    ? CallFrequency.Once
                    : InstanceFrequency.Of(compilation.DeclaredSymbolOf(function), callers, compilation);
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                return compilation.DeclaredSymbolOf(function) is IMethodSymbol method
                    ? OfMethod(method, function, ownership, callers, compilation)
                    : CallFrequency.Unknown;
            case TypeDeclarationSyntax:
                return InstanceFrequency.Of(compilation.DeclaredSymbolOf(function), callers, compilation);
            case CompilationUnitSyntax:
                return CallFrequency.Once;
            default:
                return CallFrequency.Unknown;
        }
    }

    /// <summary>What is kept in a static variable is made once; what an object keeps, once for each object.</summary>
    private static CallFrequency Kept(bool isStatic, SyntaxNode function, ExpressionSyntax code, int callers, RedisCompilation compilation)
    {
        if (isStatic)
        {
            return CallFrequency.Once;
        }

        var isInstance = function is MemberDeclarationSyntax { Modifiers: var modifiers } && !modifiers.Any(SyntaxKind.StaticKeyword);
        return isInstance ? KeptBy(InstanceFrequency.Of(compilation.EnclosingSymbolOf(code), callers, compilation)) : CallFrequency.Once;
    }

    /// <summary>
    /// An object that opens a connection late and keeps it. One for each request is repeated; a transient one may be all that a singleton ever asks for.
    /// </summary>
    private static CallFrequency KeptBy(CallFrequency instance) =>
        instance.Kind is FrequencyKind.EachInstance or FrequencyKind.EachRequest && instance.Registration?.Lifetime != ServiceLifetime.Transient
            ? instance
            : CallFrequency.Once;

    private static CallFrequency OfGetter(PropertyDeclarationSyntax property, ConnectionOwnership ownership, int callers, RedisCompilation compilation)
    {
        if (compilation.DeclaredSymbolOf(property) is not { } symbol)
        {
            return CallFrequency.Unknown;
        }

        if (UsesOf(symbol, callers, compilation) is { } uses && uses.All(u => u.Kind == FrequencyKind.Once))
        {
            return CallFrequency.Once;
        }

        var kind = ownership.Kind is Ownership.Returned or Ownership.Stored
            ? FrequencyKind.EachAccess
            : ownership.Kind is Ownership.Closed or Ownership.Leaked ? FrequencyKind.EachCall : FrequencyKind.Unknown;
        return new CallFrequency(kind, $"each time '{symbol.Name}' is read");
    }

    private static CallFrequency OfMethod(
        IMethodSymbol method, SyntaxNode declaration, ConnectionOwnership ownership, int callers, RedisCompilation compilation)
    {
        if (FunctionRoles.IsStartUp(method, compilation))
        {
            return CallFrequency.Once;
        }

        if (FunctionRoles.DescribeFrequency(method, compilation) is { } words)
        {
            return new CallFrequency(FrequencyKind.EachRequest, words);
        }

        switch (ownership.Kind)
        {
            case Ownership.Closed or Ownership.Leaked:
                var once = UsesOf(method, callers, compilation) is { } uses && uses.All(u => u.Kind == FrequencyKind.Once);
                if (once && !RepeatedOpening.Is(declaration, ownership, compilation))
                {
                    return CallFrequency.Once;
                }

                return new CallFrequency(
                    FrequencyKind.EachCall,
                    $"in each call of '{method.Name}'" + (ownership.Kind == Ownership.Leaked ? " and never closed" : ""));
            case Ownership.Stored when !method.IsStatic && ownership.Targets.All(t => !t.IsStatic):
                return InstanceFrequency.Of(method, callers, compilation);
            case Ownership.Returned when method.Parameters.IsEmpty && method.Name.StartsWith("Get", System.StringComparison.Ordinal)
                && method.DeclaredAccessibility != Accessibility.Private
                && UsesOf(method, callers, compilation) is null:
                return new CallFrequency(FrequencyKind.EachAccess, $"each time '{method.Name}' is called");
            case Ownership.Returned when FunctionRoles.HandsOutDatabase(method, compilation) && UsesOf(method, callers, compilation) is null:
                return new CallFrequency(FrequencyKind.EachCall, $"in each call of '{method.Name}' and never closed");
            default:
                // What calls a helper is judged in its place, but a factory by its name is called by others.
                return callers > 0 || !compilation.CallsOf(method).Any() ? Common(UsesOf(method, callers, compilation)) : CallFrequency.Unknown;
        }
    }

    private static CallFrequency Common(ImmutableArray<CallFrequency>? found)
    {
        if (found is not { } uses)
        {
            return CallFrequency.Unknown;
        }

        return uses.All(static u => u.Kind == FrequencyKind.Once)
            ? CallFrequency.Once
            : uses.FirstOrDefault(static u => u.IsRepeated) ?? CallFrequency.Unknown;
    }

    /// <summary>A lambda, or a method group: how often it runs depends on who has it.</summary>
    private static CallFrequency OfDelegate(ExpressionSyntax function, ConnectionOwnership ownership, int callers, RedisCompilation compilation)
    {
        switch (function.WalkUp().Parent)
        {
            case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }:
                if (compilation.TypeOf(creation) is not { Name: "Lazy" })
                {
                    return Registered(creation, compilation) ?? CallFrequency.Unknown;
                }

                return KeptBy(OfFunction(creation.EnclosingFunction(), ConnectionOwnership.Of(creation, compilation), creation, callers, compilation));
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                return Registered(call, compilation) ?? OfArgument(call, function, ownership, callers, compilation);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } subscription when compilation.SymbolInfoOf(subscription.Left)
                .Symbol is IEventSymbol { Name: var raised }:
                return new CallFrequency(FrequencyKind.EachRequest, $"each time '{raised}' is raised");
            case AssignmentExpressionSyntax assignment:
                return OfVariable(compilation.SymbolOf(assignment.Left), callers, compilation);
            case EqualsValueClauseSyntax { Parent: { } declaration }:
                return OfVariable(compilation.DeclaredSymbolOf(declaration), callers, compilation);
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return OfVariable(compilation.DeclaredSymbolOf(property), callers, compilation);
            default:
                return CallFrequency.Unknown;
        }
    }

    private static CallFrequency? Registered(SyntaxNode call, RedisCompilation compilation)
    {
        return RegistrationIndex.In(call.SyntaxTree, compilation).FirstOrDefault(r => r.Call == call) is { } registration
            ? OfRegistration(registration)
            : null;
    }

    private static CallFrequency OfRegistration(Registration registration) => registration.IsRepeated
        ? new CallFrequency(
            FrequencyKind.EachResolution,
            $"{registration.FrequencyText}, for '{registration.ServiceName}', which is registered as {registration.LifetimeText}",
            registration)
        : CallFrequency.Once;

    private static CallFrequency OfArgument(
        InvocationExpressionSyntax call, ExpressionSyntax function, ConnectionOwnership ownership, int callers, RedisCompilation compilation)
    {
        if (compilation.CalledMethod(call) is not { } method)
        {
            return CallFrequency.Unknown;
        }

        return FunctionRoles.UseOfDelegate(method) switch
        {
            DelegateUse.KeepsResult => CallFrequency.Once,
            DelegateUse.RunsEachRequest => new CallFrequency(FrequencyKind.EachRequest, $"each time the handler of {method.Name} runs"),
            DelegateUse.RunsEachPass when ownership.Kind is Ownership.Closed or Ownership.Leaked => new CallFrequency(
                FrequencyKind.EachPass,
                $"on each iteration of {method.ContainingType.Name}.{method.Name}"),
            DelegateUse.RunsEachAccess => new CallFrequency(
                FrequencyKind.EachAccess,
                FunctionRoles.IsHealthCheck(method) ? "each time the health check runs" : "each time data protection reads or writes its keys"),
            DelegateUse.RunsHere => OfFunction(function.EnclosingFunction(), ownership, function, callers, compilation),
            _ => CallFrequency.Unknown,
        };
    }

    /// <summary>A delegate in a variable of this compilation: it is called somewhere, and never handed to somebody who keeps what it makes.</summary>
    private static CallFrequency OfVariable(ISymbol? variable, int callers, RedisCompilation compilation)
    {
        if (variable is not (IFieldSymbol or ILocalSymbol or IPropertySymbol) || variable.DeclaringSyntaxReferences.IsEmpty || callers >= FollowLimits.Callers)
        {
            return CallFrequency.Unknown;
        }

        var isCalled = false;
        foreach (var use in VariableReferences.All(variable, compilation))
        {
            if (use.IsWrite)
            {
                continue;
            }

            if (InvocationOf(use.Expression) is not { } call)
            {
                return CallFrequency.Unknown;
            }

            isCalled |= Of(call, ConnectionOwnership.Of(call, compilation), callers + 1, compilation).Kind != FrequencyKind.Once;
        }

        return isCalled ? new CallFrequency(FrequencyKind.EachAccess, $"each time '{variable.Name}' is called") : CallFrequency.Unknown;
    }

    private static InvocationExpressionSyntax? InvocationOf(ExpressionSyntax use) => use.WalkUp().Parent switch
    {
        InvocationExpressionSyntax call => call,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke", Parent: InvocationExpressionSyntax call } => call,
        ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax call } => call,
        _ => null,
    };

    /// <summary>How often each use of a property or method runs; null when nothing in this compilation uses it.</summary>
    private static ImmutableArray<CallFrequency>? UsesOf(ISymbol symbol, int callers, RedisCompilation compilation) =>
        callers >= FollowLimits.Callers ? SomeUse : Uses.Of((symbol, callers), compilation, static (key, c) => FindUses(key.Symbol, key.Callers, c));

    private static ImmutableArray<CallFrequency>? FindUses(ISymbol symbol, int callers, RedisCompilation compilation)
    {
        var uses = VariableReferences.All(symbol, compilation).Where(u => !u.IsWrite)
            .Select(u => u.Expression)
            .Where(u => u.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.CalledName() != "nameof")
            .ToList();
        if (uses.Count is 0 or > FollowLimits.UsesPerCaller)
        {
            return uses.Count == 0 ? null : SomeUse;
        }

        return uses.Select(use =>
        {
            var isGroup = symbol is IMethodSymbol && !(use.Parent is InvocationExpressionSyntax invocation && invocation.Expression == use);
            var code = symbol is IMethodSymbol && !isGroup ? (ExpressionSyntax)use.Parent! : use;
            var ownership = ConnectionOwnership.Of(code, compilation);
            return isGroup
                ? OfDelegate(code, ownership, callers + 1, compilation)
                : Loops.Around(code) is not null ? CallFrequency.Unknown : Of(code, ownership, callers + 1, compilation);
        }).ToImmutableArray();
    }

    /// <summary>The function's caller decides where to connect: a connection for each of its values may be just what is wanted.</summary>
    private static bool DependsOnCaller(ExpressionSyntax code, SyntaxNode function, RedisCompilation compilation)
    {
        // What a local function captures was decided by the caller of the function around it.
        while (function is LocalFunctionStatementSyntax)
        {
            function = function.EnclosingFunction();
        }

        return code.Arguments()
            .Any(argument => argument.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => Depends(compilation.SymbolOf(name), 0)));

        bool Depends(ISymbol? symbol, int depth) => symbol switch
        {
            IParameterSymbol parameter => parameter.Locations.Any(l => function.Span.Contains(l.SourceSpan))
                && !code.Span.Contains(parameter.Locations[0].SourceSpan)
                && !FunctionRoles.IsService(parameter.Type, compilation),
            ILocalSymbol local when depth < FollowLimits.LocalsToParameter && local.DeclaringSyntaxReferences.Length == 1
                && local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: { } initializer } =>
                initializer.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => Depends(compilation.SymbolOf(name), depth + 1)),
            ILocalSymbol local => local.DeclaringSyntaxReferences.Length == 1
                && local.DeclaringSyntaxReferences[0].GetSyntax() is SingleVariableDesignationSyntax or ForEachStatementSyntax,
            _ => false,
        };
    }
}
