using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using RedisAnalyzers.Knowledge.Apis;

namespace RedisAnalyzers.Model.Compilation;

/// <summary>The rows of <see cref="ConnectionSinks"/> that a compilation references, found by member.</summary>
internal sealed class SinkTable
{
    private static readonly Memo<ImmutableArray<ConnectionSink>> ReferencedRows = new();

    private readonly RedisCompilation _compilation;

    internal SinkTable(RedisCompilation compilation) => _compilation = compilation;

    /// <summary>Of the rows whose type the compilation references, one for each name that a file is searched for.</summary>
    internal ImmutableArray<ConnectionSink> Referenced => ReferencedRows.Of(_compilation, static c => FindReferenced(c));

    /// <summary>The rows that a member has.</summary>
    internal ImmutableArray<ConnectionSink> Of(ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            return ImmutableArray<ConnectionSink>.Empty;
        }

        var rows = ConnectionSinks.OfMember(member.Name);
        return rows.IsEmpty ? rows : rows.RemoveAll(row => !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, _compilation.Types.Type(row.Type)));
    }

    /// <summary>The row for a parameter that takes <paramref name="kind"/>; null when there is none.</summary>
    internal ConnectionSink? Of(IMethodSymbol method, IParameterSymbol parameter, SinkValueKind kind)
    {
        foreach (var row in Of(method.ReducedFrom ?? method))
        {
            if (row.ValueKind == kind && row.Parameter == parameter.Name && Accepts(row.ValueKind, parameter.Type))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The row for a property that takes <paramref name="kind"/>; null when there is none.</summary>
    internal ConnectionSink? Of(IPropertySymbol property, SinkValueKind kind)
    {
        foreach (var row in Of(property))
        {
            if (row.ValueKind == kind)
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>Overloads share parameter names: the type tells text from options.</summary>
    internal bool Accepts(SinkValueKind kind, ITypeSymbol type) => kind switch
    {
        SinkValueKind.Text or SinkValueKind.Host or SinkValueKind.Secret => type.SpecialType == SpecialType.System_String,
        SinkValueKind.Options => _compilation.Types.IsOptions(type),
        SinkValueKind.Configure or SinkValueKind.ConfigureHolder => type.TypeKind == TypeKind.Delegate,
        _ => true,
    };

    /// <summary>What <c>AbortOnConnectFail</c> is at a sink for the assembly that is referenced.</summary>
    internal AbortOutcome AbortAt(ConnectionSink sink)
    {
        if (sink.AbortSince is null)
        {
            return sink.Abort;
        }

        var version = _compilation.Types.Type(sink.Type)?.ContainingAssembly.Identity.Version;
        return version is not null && version >= sink.AbortSince ? sink.Abort : AbortOutcome.Library;
    }

    private static ImmutableArray<ConnectionSink> FindReferenced(RedisCompilation compilation)
    {
        return ConnectionSinks.All.Where(row => compilation.Types.Type(row.Type) is not null)
            .GroupBy(static row => (row.Member == ".ctor" ? row.Type : row.Member, row.Parameter is null))
            .Select(static rows => rows.First()).ToImmutableArray();
    }
}
