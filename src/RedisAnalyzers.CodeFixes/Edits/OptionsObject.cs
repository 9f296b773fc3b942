using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Sites;

namespace RedisAnalyzers.CodeFixes.Edits;

/// <summary>Writes a connection string as <c>new ConfigurationOptions { … }</c>, where the API accepts that.</summary>
internal static class OptionsObject
{
    /// <summary>The old options as code, in written order; null when one of them cannot be written as simple code.</summary>
    /// <param name="request">The request.</param>
    /// <param name="text">The connection string that they are taken from, perhaps with its mistakes repaired.</param>
    /// <param name="position">Where the code will stand.</param>
    /// <param name="edits">Gets the directives that the code needs.</param>
    /// <param name="without">Items to leave out.</param>
    internal static List<(string Property, string Value)>? Known(
        FixRequest request, ConnectionString text, int position, EditSet edits, IReadOnlyCollection<TextSpan>? without = null)
    {
        var options = new List<(string, string)>();
        foreach (var option in text.Options.Where(o => o.IsEffective && without?.Contains(o.Span) != true))
        {
            // A password that is written out is read from outside in the new code.
            if (option is { Keyword.Property: OptionNames.Password, Value: not null })
            {
                continue;
            }

            if (option.Keyword is not { IgnoredSince: null } keyword || request.Compilation.Types.Options.GetMembers(keyword.Property).IsEmpty
                || (option.Value is { } value ? Code(request, position, option, value, edits) : HoleCode(request, text, option, keyword)) is not { } code)
            {
                return null;
            }

            options.Add((keyword.Property, code));
        }

        return text.CommandOverrides.IsEmpty ? options : null;
    }

    /// <summary>The expression that gives an option its whole value, where the property takes it as it is; null otherwise.</summary>
    private static string? HoleCode(FixRequest request, ConnectionString text, ConnectionOption option, ConfigurationKeyword keyword)
    {
        var template = request.Site.Text!;
        if (text != template.Parsed || template.PieceOf(option.ValueSpan) is not { IsLiteral: false, Node: ExpressionSyntax hole }
            || hole.Parent is not (InterpolationSyntax { FormatClause: null, AlignmentClause: null } or BinaryExpressionSyntax) || hole.HasInnerComment())
        {
            return null;
        }

        var wanted = keyword.Kind switch
        {
            ValueKind.Text when keyword.Property != "ChannelPrefix" => SpecialType.System_String,
            ValueKind.Int32 when !keyword.IsTimeSpan => SpecialType.System_Int32,
            ValueKind.Boolean => SpecialType.System_Boolean,
            _ => SpecialType.None,
        };
        return wanted != SpecialType.None && request.Compilation.TypeOf(hole)?.SpecialType == wanted ? hole.ToString() : null;
    }

    /// <summary>The value of an option as code; null where it takes more than a literal or a name.</summary>
    private static string? Code(FixRequest request, int position, ConnectionOption option, string value, EditSet edits)
    {
        var keyword = option.Keyword!;
        return keyword.Kind switch
        {
            ValueKind.Boolean when option.TryGetBoolean(out var b) => b ? "true" : "false",
            ValueKind.Int32 when option.TryGetInt32(out var n) && !keyword.IsTimeSpan => n.ToString(CultureInfo.InvariantCulture),
            ValueKind.Int32 when option.TryGetInt32(out var n) => $"{request.NameOf("System", "TimeSpan", position, edits)}.FromSeconds({n})",
            ValueKind.Version => $"new {request.NameOf("System", "Version", position, edits)}({SymbolDisplay.FormatLiteral(value, quote: true)})",
            ValueKind.Protocol => EnumCode(request, position, keyword.Property, value.Length == 1 ? "Resp" + value : value, edits),
            ValueKind.Proxy or ValueKind.SslProtocols or ValueKind.MaintenanceNotifications or ValueKind.MovingEndpointType =>
                EnumCode(request, position, keyword.Property, value, edits),
            ValueKind.Text when !keyword.IsSecret && keyword.Property != "ChannelPrefix" => SymbolDisplay.FormatLiteral(value, quote: true),
            _ => null,
        };
    }

    /// <summary>The member of the property's enum with that name, in any case.</summary>
    private static string? EnumCode(FixRequest request, int position, string property, string name, EditSet edits)
    {
        var type = request.Compilation.Types.Options.GetMembers(property).OfType<IPropertySymbol>().Select(static p => p.Type).FirstOrDefault();
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        var members = underlying?.GetMembers().OfType<IFieldSymbol>() ?? Enumerable.Empty<IFieldSymbol>();
        return members.FirstOrDefault(f => string.Equals(f.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) is { } field
            ? $"{request.NameOf(underlying!.ContainingNamespace.ToDisplayString(), underlying.Name, position, edits)}.{field.Name}"
            : null;
    }

    /// <summary>Replaces the connection string with an object with these elements, one per line.</summary>
    internal static void Write(FixRequest request, ReplacedText replaced, IEnumerable<(string Property, string Value)> elements, EditSet edits)
    {
        var code = "new " + request.NameOf("StackExchange.Redis", "ConfigurationOptions", replaced.Start, edits);
        var (start, blank) = LineBreaks.Joined(request, replaced.Span, code);
        var indent = request.IndentAt(start);
        var outer = request.NewLine + indent;
        var inner = request.NewLine + request.Deeper(indent);
        var lines = string.Concat(elements.Select(e => $"{inner}{e.Property} = {e.Value},"));
        edits.Replace(TextSpan.FromBounds(start, replaced.Span.End), $"{blank}{code}{outer}{{{lines}{outer}}}");
        foreach (var other in replaced.Others)
        {
            edits.Replace(other.Span, other.NewText!);
        }
    }
}
