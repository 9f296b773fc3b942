using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RedisAnalyzers.Model.Compilation;
using RedisAnalyzers.Model.Flow;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Sites;

/// <summary>Reads what one use of a member does to an options object: an assignment to an option, an endpoint that is added.</summary>
internal sealed class OptionsMemberReader
{
    private readonly OptionsTrace _trace;

    internal OptionsMemberReader(OptionsTrace trace) => _trace = trace;

    /// <summary><c>options.X</c>: a read, an assignment, or the endpoint collection.</summary>
    internal void Read(MemberAccessExpressionSyntax member, Reach reach, ReadContext context)
    {
        var name = member.Name.Identifier.ValueText;
        var whole = member.WalkUp();
        if (whole.Parent is AssignmentExpressionSyntax assignment && assignment.Left == whole)
        {
            _trace.ReadNodes.Add(assignment);
            _trace.AssignmentTargets.Add(member.Expression);
            if (!context.Compilation.Types.IsOption(name))
            {
                _trace.Escapes.Add(assignment);
            }
            else if (name == SettingReader.EndPoints)
            {
                var endpoints = new List<EndpointSetting>();
                if (!SettingReader.ReadEndPointsValue(assignment.Right, context, endpoints))
                {
                    _trace.EndpointsEscape = true;
                }

                foreach (var endpoint in endpoints)
                {
                    _trace.Add(endpoint, assignment, reach);
                }
            }
            else if (assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
            {
                _trace.Add(SettingReader.ReadOption(name, assignment.Right, SettingForm.Assignment, context), assignment, reach);
            }
            else
            {
                // += adds a handler, ??= and the like leave the value open.
                _trace.Add(new OptionSetting(name, null, SettingForm.Assignment, assignment.Right), assignment, reach);
            }
        }
        else if (name == SettingReader.EndPoints)
        {
            ReadEndPoints(whole, reach, context);
        }
        else if (whole.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } })
        {
            _trace.Add(new OptionSetting(name, null, SettingForm.Assignment, whole), whole, reach);
        }
        else
        {
            _trace.IsUsed = true;
        }
    }

    /// <summary><c>options.EndPoints</c>: an endpoint is added, or other code may get hold of the collection.</summary>
    internal void ReadEndPoints(ExpressionSyntax collection, Reach reach, ReadContext context)
    {
        if (collection.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Expression == collection)
        {
            if (access.Name.Identifier.ValueText != "Add")
            {
                _trace.EndpointsEscape = true;
                return;
            }

            _trace.ReadNodes.Add(call);
            if (collection.WalkDown() is MemberAccessExpressionSyntax { Expression: var target })
            {
                _trace.AssignmentTargets.Add(target);
            }

            _trace.Add(SettingReader.ReadEndpoint(SettingReader.HostFirst(call), call, SettingForm.Assignment, context), call, reach);
        }
        else
        {
            _trace.IsUsed = true;
            _trace.EndpointsEscape |= collection.Parent is not (MemberAccessExpressionSyntax or ElementAccessExpressionSyntax);
        }
    }
}
