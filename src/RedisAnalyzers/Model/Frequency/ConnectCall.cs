using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Model.Connections;

namespace RedisAnalyzers.Model.Frequency;

/// <summary>What is wrong with the life of the connection that a call opens. One call has one of them, the most specific.</summary>
internal enum LifetimeProblem
{
    /// <summary>Nothing that the code shows.</summary>
    None,

    /// <summary>A new connection replaces one that is not connected at the moment.</summary>
    IsConnectedGuard,

    /// <summary>A property, or a delegate that is kept and called, opens a connection each time.</summary>
    ConnectingProperty,

    /// <summary>A scoped or transient registration opens a connection each time.</summary>
    RepeatedRegistration,

    /// <summary>Code that runs many times opens a connection each time.</summary>
    PerCall,
}

/// <summary>
/// One place that opens a connection: <c>ConnectionMultiplexer.Connect</c> and its kin, or a helper of this compilation that only returns what they open.
/// </summary>
/// <param name="Call">The call.</param>
/// <param name="Method">What it binds to: an entry point of the library, or the helper.</param>
/// <param name="Ownership">What becomes of the connection.</param>
/// <param name="Frequency">How often the call runs.</param>
/// <param name="Guard">The <c>IsConnected</c> guard that lets it run; null without one.</param>
internal sealed record ConnectCall(
    InvocationExpressionSyntax Call,
    IMethodSymbol Method,
    ConnectionOwnership Ownership,
    CallFrequency Frequency,
    IsConnectedGuard? Guard)
{
    /// <summary>What is wrong with it: the most specific of what the evidence says.</summary>
    internal LifetimeProblem Problem
    {
        get
        {
            if (Guard is not null)
            {
                return LifetimeProblem.IsConnectedGuard;
            }

            return Frequency.Kind switch
            {
                FrequencyKind.Unknown or FrequencyKind.Once => LifetimeProblem.None,
                FrequencyKind.EachAccess => LifetimeProblem.ConnectingProperty,
                FrequencyKind.EachResolution when HandsOutConnection => LifetimeProblem.RepeatedRegistration,
                _ => LifetimeProblem.PerCall,
            };
        }
    }

    /// <summary>For the factory of a registration: the service is the connection, or a database of it, and not a type that only uses one.</summary>
    internal bool HandsOutConnection { get; init; }

    internal SyntaxTree Tree => Call.SyntaxTree;

    /// <summary>The call yields a task.</summary>
    internal bool IsAsync => Method.ReturnType.Name == "Task";

    /// <summary>Where it is reported: what is called, without the arguments.</summary>
    internal Location Location => Location.Create(Tree, Span);

    internal TextSpan Span => Call.Expression.Span;
}
