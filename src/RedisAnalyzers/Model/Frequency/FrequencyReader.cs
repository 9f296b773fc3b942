using System.Collections.Concurrent;
using System.Collections.Generic;
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
internal sealed class FrequencyReader
{


    private static List<CallFrequency> SomeUse => new() { CallFrequency.Unknown };

    private readonly RedisCompilation _compilation;
    private readonly FunctionRoles _roles;
    private readonly ConcurrentDictionary<ISymbol, List<CallFrequency>?>[] _uses = Enumerable.Range(0, FollowLimits.Callers)
        .Select(_ => new ConcurrentDictionary<ISymbol, List<CallFrequency>?>(SymbolEqualityComparer.Default))
        .ToArray();

    internal FrequencyReader(RedisCompilation compilation)
    {
        _compilation = compilation;
        _roles = new FunctionRoles(compilation);
    }

    /// <summary>How often <paramref name="code"/>, whose connection is owned as <paramref name="ownership"/> tells, runs.</summary>
    internal CallFrequency Of(ExpressionSyntax code, ConnectionOwnership ownership, int callers = 0)
    {
        var guard = new StateGuard(code, ownership.Targets, _compilation);
        var function = code.EnclosingFunction();
        if (guard.Cache() is { } cache)
        {
            return Kept(cache.IsStatic, function, code);
        }

        if (!guard.Runs(null))
        {
            return Kept(ownership.Targets.Any(t => t.IsStatic), function, code);
        }

        if (RepeatingLoop.Of(code, ownership, _compilation))
        {
            return new CallFrequency(FrequencyKind.EachPass, "on each iteration of the loop");
        }

        var frequency = OfFunction(function, ownership, code, callers);
        var isGiven = frequency.Kind is FrequencyKind.EachRequest or FrequencyKind.EachCall;
        return isGiven && DependsOnCaller(code, function) ? CallFrequency.Unknown : frequency;
    }

    /// <summary>How often a function opens a connection, when nothing in it keeps the connection.</summary>
    internal CallFrequency OfFunction(SyntaxNode function, ConnectionOwnership ownership, ExpressionSyntax? code = null, int callers = 0)
    {
        switch (function)
        {
            case AnonymousFunctionExpressionSyntax lambda:
                return OfDelegate(lambda, ownership, callers);
            case PropertyDeclarationSyntax when code?.FirstAncestorOrSelf<AccessorDeclarationSyntax>()?.IsKind(SyntaxKind.GetAccessorDeclaration) == false:
                return CallFrequency.Unknown;
            case PropertyDeclarationSyntax property when code is null || property.Initializer?.Span.Contains(code.Span) != true:
                return OfGetter(property, ownership, callers);
            case PropertyDeclarationSyntax or FieldDeclarationSyntax:
                return ((MemberDeclarationSyntax)function).Modifiers.Any(SyntaxKind.StaticKeyword)
                    ? CallFrequency.Once
                    : OfInstance(TypeAt(function));
            case ConstructorDeclarationSyntax constructor:
                return constructor.Modifiers.Any(SyntaxKind.StaticKeyword) ? CallFrequency.Once : OfInstance(TypeAt(function));
            case MethodDeclarationSyntax or LocalFunctionStatementSyntax:
                return _compilation.DeclaredSymbolOf(function) is IMethodSymbol method ? OfMethod(method, function, ownership, callers) : CallFrequency.Unknown;
            case TypeDeclarationSyntax:
                return OfInstance(_compilation.DeclaredSymbolOf(function) as INamedTypeSymbol);
            case CompilationUnitSyntax:
                return CallFrequency.Once;
            default:
                return CallFrequency.Unknown;
        }
    }

    private INamedTypeSymbol? TypeAt(SyntaxNode node) => _compilation.EnclosingSymbolOf(node) switch
    {
        INamedTypeSymbol type => type,
        { } symbol => symbol.ContainingType,
        _ => null,
    };

    /// <summary>What is kept in a static variable is made once; what an object keeps, once for each object.</summary>
    private CallFrequency Kept(bool isStatic, SyntaxNode function, ExpressionSyntax code)
    {
        if (isStatic)
        {
            return CallFrequency.Once;
        }

        var isInstance = function is MemberDeclarationSyntax { Modifiers: var modifiers } && !modifiers.Any(SyntaxKind.StaticKeyword);
        return isInstance ? KeptBy(OfInstance(TypeAt(code))) : CallFrequency.Once;
    }

    /// <summary>
    /// An object that opens a connection late and keeps it. One for each request is repeated; a transient one may be all that a singleton ever asks for.
    /// </summary>
    private static CallFrequency KeptBy(CallFrequency instance) =>
        instance.Kind is FrequencyKind.EachInstance or FrequencyKind.EachRequest && instance.Registration?.Lifetime != ServiceLifetime.Transient
            ? instance
            : CallFrequency.Once;

    /// <summary>How often objects of a type are made.</summary>
    private CallFrequency OfInstance(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return CallFrequency.Unknown;
        }

        if (RegistrationIndex.IsSingleton(type, _compilation))
        {
            return CallFrequency.Once;
        }

        if (RegistrationIndex.RepeatedRegistrationOf(type, _compilation) is { } registration)
        {
            return new CallFrequency(FrequencyKind.EachInstance, $"for each '{type.Name}', which is registered as {registration.LifetimeText}", registration);
        }

        return _roles.HandlerOf(type) is { IsNewEachTime: true } handler
            ? new CallFrequency(FrequencyKind.EachRequest, $"each time the {handler.DisplayName} '{type.Name}' is created")
            : CallFrequency.Unknown;
    }

    private CallFrequency OfGetter(PropertyDeclarationSyntax property, ConnectionOwnership ownership, int callers)
    {
        if (_compilation.DeclaredSymbolOf(property) is not { } symbol)
        {
            return CallFrequency.Unknown;
        }

        if (UsesOf(symbol, callers) is { } uses && uses.TrueForAll(u => u.Kind == FrequencyKind.Once))
        {
            return CallFrequency.Once;
        }

        var kind = ownership.Kind is Ownership.Returned or Ownership.Stored
            ? FrequencyKind.EachAccess
            : ownership.Kind is Ownership.Closed or Ownership.Leaked ? FrequencyKind.EachCall : FrequencyKind.Unknown;
        return new CallFrequency(kind, $"each time '{symbol.Name}' is read");
    }

    private CallFrequency OfMethod(IMethodSymbol method, SyntaxNode declaration, ConnectionOwnership ownership, int callers)
    {
        if (_roles.IsStartUp(method))
        {
            return CallFrequency.Once;
        }

        if (_roles.DescribeFrequency(method) is { } words)
        {
            return new CallFrequency(FrequencyKind.EachRequest, words);
        }

        switch (ownership.Kind)
        {
            case Ownership.Closed or Ownership.Leaked:
                var once = UsesOf(method, callers) is { } uses && uses.TrueForAll(u => u.Kind == FrequencyKind.Once);
                if (once && !RepeatedOpening.Is(declaration, ownership, _compilation))
                {
                    return CallFrequency.Once;
                }

                return new CallFrequency(
                    FrequencyKind.EachCall,
                    $"in each call of '{method.Name}'" + (ownership.Kind == Ownership.Leaked ? " and never closed" : ""));
            case Ownership.Stored when !method.IsStatic && ownership.Targets.All(t => !t.IsStatic):
                return OfInstance(method.ContainingType);
            case Ownership.Returned when method.Parameters.IsEmpty && method.Name.StartsWith("Get", System.StringComparison.Ordinal)
                && method.DeclaredAccessibility != Accessibility.Private
                && UsesOf(method, callers) is null:
                return new CallFrequency(FrequencyKind.EachAccess, $"each time '{method.Name}' is called");
            default:
                // What calls a helper is judged in its place, but a factory by its name is called by others.
                return callers > 0 || !_compilation.CallsOf(method).Any() ? Common(UsesOf(method, callers)) : CallFrequency.Unknown;
        }
    }

    private static CallFrequency Common(List<CallFrequency>? uses) =>
        uses is null
            ? CallFrequency.Unknown
            : uses.TrueForAll(u => u.Kind == FrequencyKind.Once) ? CallFrequency.Once : uses.Find(u => u.IsRepeated) ?? CallFrequency.Unknown;

    /// <summary>A lambda, or a method group: how often it runs depends on who has it.</summary>
    private CallFrequency OfDelegate(ExpressionSyntax function, ConnectionOwnership ownership, int callers)
    {
        switch (function.WalkUp().Parent)
        {
            case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }:
                if (_compilation.TypeOf(creation) is not { Name: "Lazy" })
                {
                    return Registered(creation) ?? CallFrequency.Unknown;
                }

                return KeptBy(OfFunction(creation.EnclosingFunction(), ConnectionOwnership.Of(creation, _compilation), creation, callers));
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                return Registered(call) ?? OfArgument(call, function, ownership, callers);
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } subscription when _compilation.SymbolInfoOf(subscription.Left)
                .Symbol is IEventSymbol { Name: var raised }:
                return new CallFrequency(FrequencyKind.EachRequest, $"each time '{raised}' is raised");
            case AssignmentExpressionSyntax assignment:
                return OfVariable(_compilation.SymbolOf(assignment.Left), callers);
            case EqualsValueClauseSyntax { Parent: { } declaration }:
                return OfVariable(_compilation.DeclaredSymbolOf(declaration), callers);
            case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return OfVariable(_compilation.DeclaredSymbolOf(property), callers);
            default:
                return CallFrequency.Unknown;
        }
    }

    private CallFrequency? Registered(SyntaxNode call)
    {
        return RegistrationIndex.In(call.SyntaxTree, _compilation).FirstOrDefault(r => r.Call == call) is { } registration
            ? OfRegistration(registration)
            : null;
    }

    private static CallFrequency OfRegistration(Registration registration) => registration.IsRepeated
        ? new CallFrequency(
            FrequencyKind.EachResolution,
            $"{registration.FrequencyText}, for '{registration.ServiceName}', which is registered as {registration.LifetimeText}",
            registration)
        : CallFrequency.Once;

    private CallFrequency OfArgument(InvocationExpressionSyntax call, ExpressionSyntax function, ConnectionOwnership ownership, int callers)
    {
        if (_compilation.CalledMethod(call) is not { } method)
        {
            return CallFrequency.Unknown;
        }

        return _roles.UseOfDelegate(method) switch
        {
            DelegateUse.KeepsResult => CallFrequency.Once,
            DelegateUse.RunsEachRequest => new CallFrequency(FrequencyKind.EachRequest, $"each time the handler of {method.Name} runs"),
            DelegateUse.RunsEachPass when ownership.Kind is Ownership.Closed or Ownership.Leaked => new CallFrequency(
                FrequencyKind.EachPass,
                $"on each iteration of {method.ContainingType.Name}.{method.Name}"),
            DelegateUse.RunsEachAccess => new CallFrequency(FrequencyKind.EachAccess, "each time data protection reads or writes its keys"),
            DelegateUse.RunsHere => OfFunction(function.EnclosingFunction(), ownership, function, callers),
            _ => CallFrequency.Unknown,
        };
    }

    /// <summary>A delegate in a variable of this compilation: it is called somewhere, and never handed to somebody who keeps what it makes.</summary>
    private CallFrequency OfVariable(ISymbol? variable, int callers)
    {
        if (variable is not (IFieldSymbol or ILocalSymbol or IPropertySymbol) || variable.DeclaringSyntaxReferences.IsEmpty || callers >= FollowLimits.Callers)
        {
            return CallFrequency.Unknown;
        }

        var isCalled = false;
        foreach (var use in VariableReferences.Of(variable, _compilation) ?? VariableReferences.Anywhere(variable, _compilation))
        {
            if (use.IsWrite)
            {
                continue;
            }

            if (InvocationOf(use.Expression) is not { } call)
            {
                return CallFrequency.Unknown;
            }

            isCalled |= Of(call, ConnectionOwnership.Of(call, _compilation), callers + 1).Kind != FrequencyKind.Once;
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
    private List<CallFrequency>? UsesOf(ISymbol symbol, int callers) =>
        callers >= FollowLimits.Callers ? SomeUse : _uses[callers].GetOrAdd(symbol, s => FindUses(s, callers));

    private List<CallFrequency>? FindUses(ISymbol symbol, int callers)
    {
        var uses = (VariableReferences.Of(symbol, _compilation) ?? VariableReferences.Anywhere(symbol, _compilation)).Where(u => !u.IsWrite)
            .Select(u => u.Expression)
            .Where(u => u.FirstAncestorOrSelf<InvocationExpressionSyntax>()?.CalledName() != "nameof")
            .ToList();
        if (uses.Count is 0 or > FollowLimits.UsesPerCaller)
        {
            return uses.Count == 0 ? null : SomeUse;
        }

        return uses.ConvertAll(use =>
        {
            var isGroup = symbol is IMethodSymbol && !(use.Parent is InvocationExpressionSyntax invocation && invocation.Expression == use);
            var code = symbol is IMethodSymbol && !isGroup ? (ExpressionSyntax)use.Parent! : use;
            var ownership = ConnectionOwnership.Of(code, _compilation);
            return isGroup
                ? OfDelegate(code, ownership, callers + 1)
                : Loops.Around(code) is not null ? CallFrequency.Unknown : Of(code, ownership, callers + 1);
        });
    }

    /// <summary>The function's caller decides where to connect: a connection for each of its values may be just what is wanted.</summary>
    private bool DependsOnCaller(ExpressionSyntax code, SyntaxNode function)
    {
        // What a local function captures was decided by the caller of the function around it.
        while (function is LocalFunctionStatementSyntax)
        {
            function = function.EnclosingFunction();
        }

        return code.Arguments()
            .Any(argument => argument.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => Depends(_compilation.SymbolOf(name), 0)));

        bool Depends(ISymbol? symbol, int depth) => symbol switch
        {
            IParameterSymbol parameter => parameter.Locations.Any(l => function.Span.Contains(l.SourceSpan))
                && !code.Span.Contains(parameter.Locations[0].SourceSpan)
                && !_roles.IsService(parameter.Type),
            ILocalSymbol local when depth < FollowLimits.LocalsToParameter && local.DeclaringSyntaxReferences.Length == 1
                && local.DeclaringSyntaxReferences[0].GetSyntax() is VariableDeclaratorSyntax { Initializer: { } initializer } =>
                initializer.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => Depends(_compilation.SymbolOf(name), depth + 1)),
            ILocalSymbol local => local.DeclaringSyntaxReferences.Length == 1
                && local.DeclaringSyntaxReferences[0].GetSyntax() is SingleVariableDesignationSyntax or ForEachStatementSyntax,
            _ => false,
        };
    }
}
