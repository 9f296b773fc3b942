using System;
using System.Linq;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;
using RedisAnalyzers.Model.Deployment;
using RedisAnalyzers.Model.Sites;
using RedisAnalyzers.Model.Values;

namespace RedisAnalyzers.Model.Facts;

/// <summary>Whether a configuration has a password.</summary>
internal static class PasswordFacts
{
    private const string File = "_FILE";

    /// <summary>
    /// A program in a container connects without a password: its configuration is complete and has none, and no variable beside it may be one.
    /// </summary>
    internal static bool LacksPassword(ConnectionSite site, ContainerUse use) =>
        (IsUri(site) ? !Secret.BeforeAt(site.Text!.Parsed).Any() : site.Facts[OptionNames.Password].IsUnset)
        && !use.Service.MayKnowMore && !use.Service.Environment.Any(static variable => MayBePassword(variable.Name));

    /// <summary>The password that a configuration spells out; null when it has none, or one that something else fills in.</summary>
    internal static (TextTemplate Text, TextSpan Span)? WrittenPassword(ConnectionSite site)
    {
        foreach (var secret in WrittenSecrets.Candidates(site))
        {
            var text = secret.Text.Parsed.TextOf(secret.Span);
            if (text.Length > 0 && text.IndexOf(ConnectionString.Hole) < 0)
            {
                return (secret.Text, secret.Span);
            }
        }

        return null;
    }

    /// <summary>The variable has a password, or the path of a file that has one.</summary>
    private static bool MayBePassword(string name) => SettingName.RoleOf(name) == SettingRole.Password
        || (name.EndsWith(File, StringComparison.OrdinalIgnoreCase)
            && SettingName.RoleOf(name.Substring(0, name.Length - File.Length)) == SettingRole.Password);

    private static bool IsUri(ConnectionSite site) => site.Text is { } text && RedisText.UriOf(text.Text) is not null;
}
