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
    /// <summary>A program in a container connects without a password: its configuration is complete and has none, and no variable beside it may be one.</summary>
    internal static bool LacksPassword(ConnectionSite site, ContainerUse use) =>
        (IsUri(site) ? !Secret.BeforeAt(site.Text!.Parsed).Any() : site.Facts[OptionNames.Password].IsUnset)
        && !use.Service.Environment.Any(static variable => SettingName.RoleOf(variable.Name) == SettingRole.Password);

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

    private static bool IsUri(ConnectionSite site) => site.Text is { } text && RedisText.UriOf(text.Text) is not null;
}
