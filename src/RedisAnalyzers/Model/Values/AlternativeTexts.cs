using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;

namespace RedisAnalyzers.Model.Values;

/// <summary>Reads the branches of <c>??</c> and <c>?:</c> that may take the place of a text.</summary>
internal static class AlternativeTexts
{
    /// <summary>The texts that may take the place of what was read, and those after them in turn.</summary>
    internal static ImmutableArray<TextTemplate> Of(TextReading result)
    {
        if (result.Alternatives.IsDefaultOrEmpty)
        {
            return ImmutableArray<TextTemplate>.Empty;
        }

        var found = ImmutableArray.CreateBuilder<TextTemplate>();
        var waiting = new Queue<(ExpressionSyntax, ReadContext, bool)>();
        Enqueue(result, isWhole: true);
        for (var read = 0; waiting.Count > 0 && read < FollowLimits.Alternatives; read++)
        {
            (var expression, var context, var isWhole) = waiting.Dequeue();
            var alternative = TemplateReader.Read(expression, context);
            if (alternative.Template is { IsUnknown: false } template)
            {
                found.Add(isWhole ? template : template.AsPart());
            }

            Enqueue(alternative, isWhole);
        }

        // What takes the place of one hole among others is a part of the text.
        void Enqueue(TextReading read, bool isWhole)
        {
            isWhole &= read.Template is null or { Text.Length: 1, IsUnknown: true };
            foreach ((var expression, var context) in read.Alternatives)
            {
                waiting.Enqueue((expression, context, isWhole));
            }
        }

        return found.ToImmutable();
    }
}
