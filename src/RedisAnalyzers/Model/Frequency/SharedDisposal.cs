using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Connections;
using RedisAnalyzers.Model.Registrations;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>A place that closes a multiplexer which others use as well: one that is static, held by a Lazy, injected, or the container's.</summary>
/// <param name="Statement">What closes it: a <c>using</c>, or the statement that calls <c>Dispose</c> or <c>Close</c>; null for a call inside of an
/// expression.</param>
/// <param name="Token">The token that is reported: <c>using</c>, <c>Dispose</c>.</param>
/// <param name="Name">The connection as a message names it.</param>
internal sealed record SharedDisposal(StatementSyntax? Statement, SyntaxToken Token, string Name)
{
    private static readonly string[] Closers = { "Dispose", "DisposeAsync", "Close", "CloseAsync" };

    // Who is called so ends something: the program, a service, or a connection that is replaced.
    private static readonly string[] Endings =
    {
        "Dispose",
        "Close",
        "Stop",
        "Shutdown",
        "ShutDown",
        "Disconnect",
        "Reset",
        "Reconnect",
        "ForceReconnect",
        "Recreate",
        "Release",
        "Cleanup",
        "CleanUp",
        "TearDown",
        "OnStop",
        "Application_End",
    };

    internal static IEnumerable<SharedDisposal> In(SyntaxTree tree, RedisCompilation compilation)
    {
        foreach (var statement in compilation.IndexOf(tree).Usings)
        {
            var opened = statement switch
            {
                UsingStatementSyntax { Declaration.Variables: { Count: 1 } v } => v[0].Initializer?.Value,
                UsingStatementSyntax { Expression: { } e } => e,
                LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } v } => v[0].Initializer?.Value,
                _ => null,
            };
            if (opened is not null && Judge(opened, statement, true, compilation) is { } name)
            {
                yield return new SharedDisposal(
                    statement,
                    statement is UsingStatementSyntax u ? u.UsingKeyword : ((LocalDeclarationStatementSyntax)statement).UsingKeyword,
                    name);
            }
        }

        foreach (var call in Closers.SelectMany(compilation.IndexOf(tree).Calls))
        {
            var receiver = call switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Expression,
                InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax, Parent: ConditionalAccessExpressionSyntax access } => access.Expression,
                _ => null,
            };
            if (receiver is not null && Judge(receiver, call, false, compilation) is { } name)
            {
                yield return new SharedDisposal(StatementOf((ExpressionSyntax)call), NameToken(((InvocationExpressionSyntax)call).Expression), name);
            }
        }
    }

    private static SyntaxToken NameToken(ExpressionSyntax called) =>
        called is MemberAccessExpressionSyntax m ? m.Name.Identifier : ((MemberBindingExpressionSyntax)called).Name.Identifier;

    private static StatementSyntax? StatementOf(ExpressionSyntax call)
    {
        var whole = ConnectionOwnership.Whole(call);
        if (whole.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == whole)
        {
            whole = ConnectionOwnership.Whole(access);
        }

        return whole.Parent as ExpressionStatementSyntax;
    }

    /// <summary>The name of the connection when closing it there is surely wrong; null otherwise.</summary>
    private static string? Judge(ExpressionSyntax expression, SyntaxNode place, bool isUsing, RedisCompilation compilation)
    {
        if (!compilation.Types.IsMultiplexer(NameLookup.TypeOf(expression, compilation)) || IsEndOfProgram(place))
        {
            return null;
        }

        var source = Source(expression, compilation);
        if (source.SyntaxTree != place.SyntaxTree)
        {
            return null;
        }

        if (source is InvocationExpressionSyntax resolve && IsResolved(resolve, compilation))
        {
            return "The container's multiplexer";
        }

        var holder = HolderOf(source, out var isLazy, compilation);
        var name = "'" + (holder?.Name ?? "") + "'";
        if (holder is IFieldSymbol or IPropertySymbol && (holder.IsStatic || isLazy))
        {
            return IsHeld(holder, compilation) && !IsOwners(holder, place, isUsing, compilation)
                && !(SharedByObjects.IsEndOf(place) && SharedByObjects.EndsOnce(place, compilation)) ? name : null;
        }

        if (holder is null || EndsSomething(place, isUsing))
        {
            return null;
        }

        if (IsInjected(holder, compilation))
        {
            return SharesByContainer(holder.ContainingType, compilation) && !LivesAsLong(holder.ContainingType, place, compilation) ? name : null;
        }

        return IsGivenShared(holder, compilation) && !SharedByObjects.MayOwn(holder, place, compilation)
            && !(SharedByObjects.IsEndOf(place) && SharedByObjects.EndsOnce(place, compilation)) ? name : null;
    }

    /// <summary>The variable that holds the connection, or the <c>Lazy</c> around it.</summary>
    private static ISymbol? HolderOf(ExpressionSyntax source, out bool isLazy, RedisCompilation compilation)
    {
        var lazy = source as MemberAccessExpressionSyntax;
        isLazy = lazy is { Name.Identifier.ValueText: "Value" } && compilation.Types.IsLazy(compilation.TypeOf(lazy.Expression));
        return compilation.SymbolOf(isLazy ? lazy!.Expression : source);
    }

    /// <summary>Every value of the field is a connection that something static holds, or that the container was asked for.</summary>
    private static bool IsGivenShared(ISymbol holder, RedisCompilation compilation) =>
        ValuesOf(holder, compilation) is { Count: > 0 } values && values.TrueForAll(value =>
        {
            var source = value is null ? null : ConnectionOwnership.Whole(value).WalkDown();
            return source is InvocationExpressionSyntax call
                ? IsResolved(call, compilation)
                : source is not null && HolderOf(source, out _, compilation) is { IsStatic: true, Kind: SymbolKind.Field or SymbolKind.Property } shared
                    && IsHeld(shared, compilation);
        });

    /// <summary>A local that was given the connection stands for it.</summary>
    private static ExpressionSyntax Source(ExpressionSyntax expression, RedisCompilation compilation)
    {
        var e = expression.WalkDown();
        return e is IdentifierNameSyntax && compilation.SymbolOf(e) is ILocalSymbol local && ValueResolver.Resolve(
            local,
            ReadContext.At(compilation)) is { } definition ? ConnectionOwnership.Whole(definition.Expression).WalkDown() : e;
    }

    private static bool IsResolved(InvocationExpressionSyntax call, RedisCompilation compilation) =>
        call.CalledName() is "GetRequiredService" or "GetService"
            && compilation.SymbolOf(call) is IMethodSymbol { ContainingNamespace: var space } method
            && space.ToDisplayString() == "Microsoft.Extensions.DependencyInjection"
            && compilation.Types.IsMultiplexer(method.ReturnType);

    /// <summary>The member holds one connection, and does not open another each time that it is read.</summary>
    private static bool IsHeld(ISymbol holder, RedisCompilation compilation)
    {
        if (holder.DeclaringSyntaxReferences.Length != 1)
        {
            return false;
        }

        if (holder is IFieldSymbol)
        {
            return true;
        }

        if (holder.DeclaringSyntaxReferences[0].GetSyntax() is not PropertyDeclarationSyntax property)
        {
            return false;
        }

        var opens = ConnectCalls.In(property.SyntaxTree, compilation)
            .Any(c => property.Span.Contains(c.Call.Span) && (c.Problem == LifetimeProblem.ConnectingProperty || c.Frequency.IsRepeated));
        return !opens && (property.Initializer is not null
            || Results(property).All(r => r.WalkDown() is not InvocationExpressionSyntax and not ConditionalAccessExpressionSyntax));
    }

    private static IEnumerable<ExpressionSyntax> Results(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is not null ? property.Results() : property.AccessorList?.Accessors.Where(a => a.IsKind(SyntaxKind.GetAccessorDeclaration))
            .SelectMany(a => a.Results()) ?? Enumerable.Empty<ExpressionSyntax>();

    /// <summary>
    /// The type that holds the connection ends it, or replaces it: that is its right. A <c>using</c>, or closing what the same code has just used, is neither.
    /// </summary>
    private static bool IsOwners(ISymbol holder, SyntaxNode place, bool isUsing, RedisCompilation compilation)
    {
        if (!SymbolEqualityComparer.Default.Equals(compilation.EnclosingSymbolOf(place)?.ContainingType, holder.ContainingType))
        {
            return !isUsing && EndsProgram(place);
        }

        if (isUsing)
        {
            return false;
        }

        if (holder.IsStatic && SharedByObjects.IsEndOf(place))
        {
            return SharedByObjects.MayOwn(holder, place, compilation);
        }

        var function = place.EnclosingFunction();
        var replaces = function.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => CSharpSyntaxExtensions.NameOf(a.Left) == holder.Name
            || a.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax && compilation.SymbolOf(a.Left) is IFieldSymbol { IsStatic: true });
        var uses = function.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(i => i.CalledName() is "GetDatabase" or "GetSubscriber" && i.SpanStart < place.SpanStart);
        return replaces || !uses || EndsSomething(place, isUsing);
    }

    private static bool EndsSomething(SyntaxNode place, bool isUsing) =>
        !isUsing && FunctionName(place) is { } name && Endings.Any(e => name.StartsWith(e, System.StringComparison.Ordinal))
            && name is not ("Dispose" or "DisposeAsync");

    private static bool EndsProgram(SyntaxNode place) =>
        FunctionName(place) is { } name && Endings.Any(e => name.StartsWith(e, System.StringComparison.Ordinal))
            && !name.StartsWith("Dispose", System.StringComparison.Ordinal);

    private static string? FunctionName(SyntaxNode place) =>
        place.EnclosingMember() is MethodDeclarationSyntax method
            ? method.Identifier.ValueText
            : place.EnclosingMember() is DestructorDeclarationSyntax ? "Dispose" : null;

    /// <summary>At the end of <c>Main</c>, or in a handler of the end of the program.</summary>
    private static bool IsEndOfProgram(SyntaxNode place)
    {
        var function = place.EnclosingFunction();
        if (function is CompilationUnitSyntax || function is MethodDeclarationSyntax { Identifier.ValueText: "Main" })
        {
            return true;
        }

        return function is AnonymousFunctionExpressionSyntax lambda && lambda.WalkUp().Parent is AssignmentExpressionSyntax or ArgumentSyntax { Parent
            .Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Register" } } };
    }

    /// <summary>Every value of the variable comes from a parameter of the constructor.</summary>
    private static bool IsInjected(ISymbol holder, RedisCompilation compilation)
    {
        if (holder is IParameterSymbol parameter)
        {
            return parameter.DeclaringSyntaxReferences.Any(r => r.GetSyntax().Parent?.Parent is TypeDeclarationSyntax);
        }

        return ValuesOf(holder, compilation) is { Count: > 0 } values
            && values.TrueForAll(value => value is not null && IsConstructorParameter(value, compilation));
    }

    /// <summary>
    /// What is assigned to a field or property that only its own type sets, with null for what is not plainly assigned; null when others may set it.
    /// </summary>
    private static List<ExpressionSyntax?>? ValuesOf(ISymbol holder, RedisCompilation compilation)
    {
        if (holder is not (IFieldSymbol or IPropertySymbol) || VariableReferences.Of(holder, compilation) is not { } uses)
        {
            return null;
        }

        var values = uses.Where(static u => u.IsWrite).Select(static u => u.AssignedValue).ToList();
        if (holder.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
            {
                VariableDeclaratorSyntax v => v.Initializer,
                PropertyDeclarationSyntax p => p.Initializer,
                _ => null,
            } is { } initializer)
        {
            values.Add(initializer.Value);
        }

        return values;
    }

    private static bool IsConstructorParameter(ExpressionSyntax value, RedisCompilation compilation)
    {
        var source = value.WalkDown() is BinaryExpressionSyntax { OperatorToken.Text: "??" } guarded ? guarded.Left : value;
        return compilation.SymbolOf(source.WalkDown()) is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } };
    }

    /// <summary>A singleton is disposed when the host ends, and so is the multiplexer: closing it twice does no harm.</summary>
    private static bool LivesAsLong(INamedTypeSymbol type, SyntaxNode place, RedisCompilation compilation) =>
        FunctionName(place)?.StartsWith("Dispose", System.StringComparison.Ordinal) == true
            && RegistrationIndex.RepeatedRegistrationOf(type, compilation) is null;

    /// <summary>The container shares its one multiplexer, makes the type, and nothing else does: what it injects is shared.</summary>
    private static bool SharesByContainer(INamedTypeSymbol? type, RedisCompilation compilation) =>
        type is not null && RegistrationIndex.All(compilation).Any(r => !r.IsRepeated && compilation.Types.IsMultiplexer(r.Service))
        && RegistrationIndex.All(compilation).Any(r => r.Factory is null && r.Instance is null && r.Makes(type))
        && !compilation.TreesThatMention(type.Name).SelectMany(tree => compilation.IndexOf(tree).Calls(type.Name))
            .OfType<ObjectCreationExpressionSyntax>().Any();
}
