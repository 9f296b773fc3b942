using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Hosts;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Reads the statements that a piece of code makes about a configuration: text items, initializer elements, assignments, added endpoints.</summary>
internal static class SettingReader
{
    /// <summary>Name of the endpoint collection of <c>ConfigurationOptions</c>.</summary>
    internal const string EndPoints = "EndPoints";

    /// <summary>What a connection string sets.</summary>
    internal static void ReadText(TextTemplate template, Origin origin, List<OptionSetting> options, List<EndpointSetting> endpoints)
    {
        foreach (var option in template.Parsed.Options)
        {
            if (option.Keyword is not { Property: { } property })
            {
                continue;
            }

            options.Add(new OptionSetting(property, option.MayBeOverridden ? null : option.Value, SettingForm.Text, origin)
            {
                Template = template, ValueSpan = option.ValueSpan, ItemSpan = option.Span,
            });
        }

        foreach (var endpoint in template.Parsed.Endpoints)
        {
            endpoints.Add(new EndpointSetting(IsMeant(endpoint, template) ? endpoint.Host : null, endpoint.Port, SettingForm.Text, origin)
            {
                Template = template, HostSpan = endpoint.HostSpan, ItemSpan = endpoint.Span, HasPort = endpoint.PortState != PortState.NotWritten,
            });
        }
    }

    /// <summary>
    /// <c>port: 6379</c> names no host. A bare word after another item is a host to the library, but it may as well be the tail
    /// of a password with a comma or an option without its <c>=</c>: not known, so that no rule repeats it.
    /// </summary>
    private static bool IsMeant(Endpoint endpoint, TextTemplate template)
    {
        if (KeywordConfusions.IsPort(endpoint.HostText))
        {
            return false;
        }

        if (endpoint.PortState != PortState.NotWritten || HostNames.IsLoopback(endpoint.HostText) || template.Text.LastIndexOf(',', endpoint.Span.Start) < 0)
        {
            return true;
        }

        foreach (var option in template.Parsed.Options)
        {
            if (option.Keyword is { IsSecret: true } && option.Span.End < endpoint.Span.Start)
            {
                return false;
            }
        }

        return endpoint.HostText.IndexOf('.') >= 0;
    }

    /// <summary>What <c>Property = value</c> sets.</summary>
    internal static OptionSetting ReadOption(string property, ExpressionSyntax value, SettingForm form, ReadContext context)
    {
        var type = context.Compilation.TypeInfoOf(value);
        if ((type.Type ?? type.ConvertedType)?.SpecialType == SpecialType.System_String)
        {
            var template = TemplateReader.Read(value, context).Template;
            var whole = new TextSpan(0, template?.Text.Length ?? 0);
            return new OptionSetting(property, template is null ? "" : template.IsComplete ? template.Text : null, form, value)
            {
                Template = template, ValueSpan = whole, ItemSpan = whole,
            };
        }

        return new OptionSetting(property, ConstantText(value, context), form, value);
    }

    /// <summary>A constant as a connection string would write it; null when it is not constant.</summary>
    private static string? ConstantText(ExpressionSyntax value, ReadContext context)
    {
        var constant = context.Compilation.ConstantOf(value);
        if (constant is { HasValue: true, Value: { } known })
        {
            return known is bool b ? (b ? "true" : "false") : Convert.ToString(known, CultureInfo.InvariantCulture);
        }

        if (constant.HasValue)
        {
            return "";
        }

        var symbol = value.WalkDown() is IdentifierNameSyntax or MemberAccessExpressionSyntax ? context.Compilation.SymbolOf(value.WalkDown()) : null;
        return symbol is ILocalSymbol or IFieldSymbol && ValueResolver.Resolve(symbol, context) is { } definition
            ? ConstantText(definition.Expression, definition.Context)
            : null;
    }

    /// <summary>What an object initializer sets, <c>EndPoints = { … }</c> included.</summary>
    /// <returns>False when an element cannot be read, so that endpoints may be missing.</returns>
    internal static bool ReadInitializer(
        InitializerExpressionSyntax initializer,
        ReadContext context,
        List<OptionSetting> options,
        List<EndpointSetting> endpoints)
    {
        var complete = true;
        foreach (var element in initializer.Expressions)
        {
            if (element is not AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment)
            {
                continue;
            }

            var property = name.Identifier.ValueText;
            if (property == EndPoints)
            {
                complete &= ReadEndPointsValue(assignment.Right, context, endpoints);
            }
            else
            {
                options.Add(ReadOption(property, assignment.Right, SettingForm.Initializer, context));
            }
        }

        return complete;
    }

    /// <summary>An element sets what is no option: an extension property, whose setter may set anything.</summary>
    internal static bool SetsMore(InitializerExpressionSyntax? initializer, RedisCompilation compilation) =>
        initializer is not null && initializer.Expressions
            .Any(e => e is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } && !compilation.Types.IsOption(name.Identifier.ValueText));

    /// <summary>What <c>EndPoints = …</c> sets: a collection initializer, a new collection with one, or a collection expression.</summary>
    internal static bool ReadEndPointsValue(ExpressionSyntax value, ReadContext context, List<EndpointSetting> endpoints)
    {
        if (value is CollectionExpressionSyntax collection)
        {
            foreach (var item in collection.Elements)
            {
                if (item is not ExpressionElementSyntax { Expression: var element })
                {
                    return false;
                }

                endpoints.Add(ReadEndpoint(new[] { element }, element, SettingForm.Initializer, context));
            }

            return true;
        }

        var elements = value switch
        {
            InitializerExpressionSyntax i => i,
            BaseObjectCreationExpressionSyntax { Initializer: { } i } => i,
            _ => null,
        };
        if (elements is null)
        {
            return false;
        }

        foreach (var element in elements.Expressions)
        {
            endpoints.Add(element is InitializerExpressionSyntax pair
                ? ReadEndpoint(pair.Expressions, pair, SettingForm.Initializer, context)
                : ReadEndpoint(new[] { element }, element, SettingForm.Initializer, context));
        }

        return true;
    }

    /// <summary>The elements of what <c>EndPoints = …</c> gets, of a pair the host.</summary>
    internal static IEnumerable<ExpressionSyntax> ElementsOf(ExpressionSyntax endpoints) => endpoints switch
    {
        CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(static e => e.Expression),
        InitializerExpressionSyntax initializer => initializer.Expressions
            .Select(static e => e is InitializerExpressionSyntax { Expressions: { Count: > 0 } pair } ? pair[0] : e),
        BaseObjectCreationExpressionSyntax { Initializer: { } inner } => ElementsOf(inner),
        _ => Enumerable.Empty<ExpressionSyntax>(),
    };

    /// <summary>The arguments of <c>EndPoints.Add</c>, the host first whatever their order.</summary>
    internal static IReadOnlyList<ExpressionSyntax> HostFirst(InvocationExpressionSyntax call)
    {
        var arguments = new List<ExpressionSyntax>();
        foreach (var argument in call.ArgumentList.Arguments)
        {
            arguments.Add(argument.Expression);
        }

        if (arguments.Count == 2 && call.ArgumentList.Arguments[0].NameColon?.Name.Identifier.ValueText == "port")
        {
            arguments.Reverse();
        }

        return arguments;
    }

    /// <summary>What one call of <c>EndPoints.Add</c>, or one element of a collection initializer, adds.</summary>
    internal static EndpointSetting ReadEndpoint(
        IReadOnlyList<ExpressionSyntax> arguments,
        SyntaxNode node,
        SettingForm form,
        ReadContext context)
    {
        if (arguments.Count == 0)
        {
            return new EndpointSetting(null, null, form, node);
        }

        var first = arguments[0].WalkDown();
        if (first is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 2 } inner }
            && context.Compilation.TypeOf(first)?.Name is "DnsEndPoint" or "IPEndPoint")
        {
            return ReadPair(inner[0].Expression, inner[1].Expression, node, form, context);
        }

        if (arguments.Count == 2)
        {
            return ReadPair(arguments[0], arguments[1], node, form, context);
        }

        if (!IsText(first, context))
        {
            return new EndpointSetting(null, null, form, node) { IsAskedOfSentinel = IsSentinelAnswer(first, context) };
        }

        var read = TemplateReader.Read(first, context);
        var template = read.Template;
        if (template is { Parsed: { Endpoints.Length: 1, Options.IsEmpty: true, MayHoldMoreItems: false } parsed })
        {
            var item = parsed.Endpoints[0];
            return new EndpointSetting(item.Host, item.Port, form, node)
            {
                Template = template, HostSpan = item.HostSpan, ItemSpan = item.Span, HasPort = item.PortState != PortState.NotWritten,
            };
        }

        return new EndpointSetting(null, null, form, node)
        {
            Template = template, HasPort = true, Fallbacks = AlternativeTexts.Of(read),
        };
    }

    private static EndpointSetting ReadPair(
        ExpressionSyntax host,
        ExpressionSyntax port,
        SyntaxNode node,
        SettingForm form,
        ReadContext context)
    {
        if (port.WalkDown() is ConditionalExpressionSyntax choice && context.Path.Holds(choice.Condition, context) is { } holds)
        {
            port = holds ? choice.WhenTrue : choice.WhenFalse;
        }

        int? number = int.TryParse(ConstantText(port, context), NumberStyles.Integer, CultureInfo.InvariantCulture, out var n) ? n : null;
        if (!IsText(host.WalkDown(), context))
        {
            return new EndpointSetting(Address(host.WalkDown(), context), number, form, node) { HasPort = true };
        }

        var read = TemplateReader.Read(host, context);
        var template = read.Template;
        var whole = new TextSpan(0, template?.Text.Length ?? 0);
        return new EndpointSetting(template is { IsComplete: true } ? template.Text : null, number, form, node)
        {
            Template = template, HostSpan = whole, ItemSpan = whole, IsPair = true, HasPort = true, Fallbacks = AlternativeTexts.Of(read),
        };
    }

    private static bool IsText(ExpressionSyntax expression, ReadContext context) =>
        context.Compilation.TypeOf(expression)?.SpecialType == SpecialType.System_String;

    /// <summary>The address that a member of <c>IPAddress</c> (<c>Loopback</c>, <c>Any</c>) or <c>IPAddress.Parse("…")</c> stands for.</summary>
    private static string? Address(ExpressionSyntax expression, ReadContext context)
    {
        if (CSharpSyntaxExtensions.NameOf(expression) is { } name && name is "Loopback" or "IPv6Loopback" or "Any" or "IPv6Any"
            && context.Compilation.SymbolOf(expression) is IFieldSymbol { ContainingType.Name: "IPAddress" })
        {
            return name switch { "Loopback" => "127.0.0.1", "IPv6Loopback" => "::1", "Any" => "0.0.0.0", "IPv6Any" => "::", _ => null };
        }

        if (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Parse" }, ArgumentList
            .Arguments: { Count: 1 } args }
            && TemplateReader.Read(args[0].Expression, context).Template is { IsComplete: true } text)
        {
            return text.Text;
        }

        return null;
    }

    /// <summary>The expression is what <c>SentinelGetMasterAddressByName</c> returned.</summary>
    private static bool IsSentinelAnswer(ExpressionSyntax expression, ReadContext context)
    {
        var bare = expression.WalkDown();
        if (bare is AwaitExpressionSyntax awaited)
        {
            bare = awaited.Expression.WalkDown();
        }

        if (bare is InvocationExpressionSyntax call && call.CalledName() is "SentinelGetMasterAddressByName" or "SentinelGetMasterAddressByNameAsync")
        {
            return true;
        }

        return bare is IdentifierNameSyntax && context.Compilation.SymbolOf(bare) is ILocalSymbol local
            && ValueResolver.Resolve(local, context) is { } definition && IsSentinelAnswer(definition.Expression, definition.Context);
    }
}
