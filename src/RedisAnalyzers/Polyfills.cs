// What netstandard2.0 lacks and the C# compiler asks for.
namespace System.Runtime.CompilerServices;

/// <summary>Lets records and init-only setters compile for netstandard2.0.</summary>
internal static class IsExternalInit;
