using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Problems;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Knowledge.Library;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Facts;

/// <summary>A setting of a configuration that changes nothing.</summary>
/// <param name="Name">The keyword or property.</param>
/// <param name="Why">Why it changes nothing, and what to do.</param>
/// <param name="Origin">The assignment or call that sets it; for an item of a text the text's expression.</param>
/// <param name="Template">The text that the item stands in; null for an assignment or call.</param>
/// <param name="Span">Where the item stands in <paramref name="Template"/>.</param>
internal sealed record IneffectiveOption(string Name, string Why, Origin Origin, TextTemplate? Template, TextSpan Span)
{
    /// <summary>It is meant to have an effect, so that removing it would lose what the author wanted.</summary>
    internal bool IsWanted { get; init; }
}

/// <summary>Finds what a site sets without effect.</summary>
internal static class IneffectiveOptions
{
    private static readonly Version WithoutSocketManager = new(3, 0);

    /// <summary>Everything in <paramref name="site"/> that changes nothing.</summary>
    internal static IEnumerable<IneffectiveOption> In(ConnectionSite site, RedisCompilation compilation)
    {
        foreach (var setting in site.Facts.Settings)
        {
            if (setting.Form == SettingForm.Text && ConfigurationKeywords.FindByProperty(setting.Property) is { } keyword
                && keyword.IsKnownTo(compilation.Types.Version)
                && !keyword.HasEffectIn(compilation.Types.Version))
            {
                yield return new(
                    keyword.Keyword,
                    "StackExchange.Redis accepts it and does nothing with it; remove it",
                    setting.Origin,
                    setting.Template,
                    setting.ItemSpan);
            }
            else if (setting.Property == OptionNames.SocketManager && setting.Form != SettingForm.Text && compilation.Types.Version >= WithoutSocketManager
                && setting.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment)
            {
                yield return new(
                    setting.Property,
                    "StackExchange.Redis 3 reads on the thread pool and uses no socket manager; remove it",
                    assignment,
                    null,
                    default);
            }
        }

        foreach (var item in InText(site, compilation).Concat(WithoutTls(site, compilation)))
        {
            yield return item;
        }

        if (LostSetting.Of(site) is { } lost)
        {
            yield return new(lost.Name, lost.Why, lost.Node, null, default) { IsWanted = true };
        }

        foreach ((var property, var node) in site.SetTooLate)
        {
            // The library takes a copy of these three; other options may be changed on a living connection.
            if (property is SettingReader.EndPoints or OptionNames.CommandMap or OptionNames.ConfigurationChannel)
            {
                yield return new(property, "the connection copied it when it was opened; set it before Connect, or remove it", node, null, default);
            }
        }

        foreach (var reached in site.Sinks)
        {
            if (Winner(reached) is { } winner)
            {
                yield return new(reached.Sink.Member, winner + " is also set and takes precedence; remove one of them", reached.Node, null, default);
            }
        }
    }

    /// <summary>Another setting takes precedence wherever the configuration goes.</summary>
    internal static bool IsOverridden(ConnectionSite site) => !site.Sinks.IsEmpty && site.Sinks.All(static reached => Winner(reached) is not null);

    /// <summary>Items that the library skips: a command that it does not have, and an unknown keyword where that is asked for.</summary>
    private static IEnumerable<IneffectiveOption> InText(ConnectionSite site, RedisCompilation compilation)
    {
        if (site.Text is not { } text)
        {
            yield break;
        }

        var origin = site.TextOrigin;

        foreach (var item in text.Parsed.CommandOverrides)
        {
            if (item.Command.IndexOf(ConnectionString.Hole) < 0 && RedisCommands.Find(item.Command)?.IsKnownTo(compilation.Types.LatestVersion) != true)
            {
                yield return new(
                    "$" + item.Command,
                    "the library has no command with that name; remove it, or put the command's name directly before the '='",
                    origin,
                    text,
                    item.Span);
            }
        }

        if (!site.IgnoresUnknown)
        {
            yield break;
        }

        foreach (var option in text.Parsed.Options)
        {
            // After a password it may be the password's tail, which is not repeated.
            var isBehindSecret = text.Parsed.Options.Any(o => o.Keyword is { IsSecret: true } && o.Span.End < option.Span.Start);
            if (option.Keyword is null && !isBehindSecret && KeywordProblems.IsPrintable(option.Name))
            {
                yield return new(option.Name, "unknown keywords are ignored here; remove it, or use the intended keyword", origin, text, option.Span);
            }
        }
    }

    /// <summary>Options of TLS where TLS is surely off.</summary>
    private static IEnumerable<IneffectiveOption> WithoutTls(ConnectionSite site, RedisCompilation compilation)
    {
        // Aspire completes what it is given from settings.
        if ((site.Sinks.IsEmpty && site.Origin.IsCode) || site.Sinks.Any(static s => s.Sink.Package.StartsWith("Aspire", StringComparison.Ordinal))
            || !TlsFacts.IsSurelyOff(site, compilation))
        {
            yield break;
        }

        foreach (var setting in site.Facts.Settings)
        {
            if (!OptionNames.IsAboutTls(setting.Property) || setting.Value is { } value && IsDefault(value))
            {
                continue;
            }

            const string Why = "TLS is off here; turn it on with {0}, or remove it";
            if (setting.Form == SettingForm.Text)
            {
                yield return new(
                    OptionNames.Keyword(setting.Property),
                    string.Format(CultureInfo.InvariantCulture, Why, "ssl=true"),
                    setting.Origin,
                    setting.Template,
                    setting.ItemSpan);
            }
            else if (setting.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment)
            {
                yield return new(setting.Property, string.Format(CultureInfo.InvariantCulture, Why, "Ssl = true"), assignment, null, default);
            }
        }
    }

    private static bool IsDefault(string value) => value.Length == 0 || value == "0" || value.Equals("none", StringComparison.OrdinalIgnoreCase);

    private static string? Winner(ReachedSink reached) =>
        reached.Node is AssignmentExpressionSyntax assignment ? Winner(assignment, reached.Sink.OverriddenBy) : null;

    /// <summary>The property that is set beside the assignment, on the same object and just as surely, and wins over it.</summary>
    private static string? Winner(AssignmentExpressionSyntax assignment, ImmutableArray<string> names)
    {
        if (names.IsEmpty)
        {
            return null;
        }

        if (assignment.Parent is InitializerExpressionSyntax initializer)
        {
            foreach (var element in initializer.Expressions)
            {
                if (element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } other && IsSet(other, name, names))
                {
                    return name.Identifier.ValueText;
                }
            }

            return null;
        }

        if (assignment is not { Left: MemberAccessExpressionSyntax target, Parent: ExpressionStatementSyntax { Parent: BlockSyntax block } }
            || target.Expression.WalkDown() is not IdentifierNameSyntax holder)
        {
            return null;
        }

        while (block.Parent is BlockSyntax outer)
        {
            block = outer;
        }

        foreach (var statement in block.Flatten())
        {
            if (statement is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access } other }
                && access.Expression.WalkDown() is IdentifierNameSyntax same
                && same.Identifier.ValueText == holder.Identifier.ValueText
                && IsSet(other, access.Name, names))
            {
                return access.Name.Identifier.ValueText;
            }
        }

        return null;
    }

    private static bool IsSet(AssignmentExpressionSyntax assignment, SimpleNameSyntax name, ImmutableArray<string> names) =>
        names.Contains(name.Identifier.ValueText)
        && assignment.Kind() is SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression
        && !assignment.Right.IsNullOrDefault();
}
