// A label that says password
using System;

internal static class Right02
{
    internal static void Ask() => Console.Write("password=?");
}
