using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Text;
using RedisAnalyzers.Configuration.Files;
using RedisAnalyzers.Configuration.Syntax;

namespace RedisAnalyzers.Model.Deployment;

/// <summary>
/// Applies the rules of a line <c>user default …</c>: what clients are that name no user. The line starts from a user that is off and has no password,
/// whatever the server's password is.
/// </summary>
internal sealed class DefaultUser
{
    private readonly List<FileString> _passwords = new();
    private bool _isOn;
    private bool _needsNone;
    private bool _hasHash;
    private bool _isKnown = true;

    /// <summary>What a client is asked for by a line.</summary>
    internal static ServerPassword PasswordOf(RedisDirective line)
    {
        var user = new DefaultUser();
        for (var i = 1; i < line.Arguments.Length; i++)
        {
            user.Apply(line.Arguments[i]);
        }

        return user.Password(line);
    }

    private ServerPassword Password(RedisDirective line)
    {
        if (!_isKnown)
        {
            return ServerPassword.Unknown with { Directive = line };
        }

        var hasPassword = _isOn && (_passwords.Count > 0 || _hasHash);
        var state = _isOn && _needsNone ? PasswordState.None : hasPassword ? PasswordState.Set : PasswordState.Users;
        var isOnly = hasPassword && _passwords.Count == 1 && !_hasHash;
        return new ServerPassword(state, isOnly ? _passwords[0] : null, line);
    }

    private void Apply(FileString rule)
    {
        var text = rule.Value;
        switch (text.ToLowerInvariant())
        {
            case "on":
                _isOn = true;
                return;
            case "off":
                _isOn = false;
                return;
            case "nopass":
                Forget();
                _needsNone = true;
                return;
            case "resetpass":
                Forget();
                return;
            case "reset":
                Forget();
                _isOn = false;
                return;
        }

        switch (text.Length > 0 ? text[0] : '\0')
        {
            case '>':
                _needsNone = false;
                _passwords.Add(rule.Part(new TextSpan(1, text.Length - 1)));
                break;
            case '#':
                _needsNone = false;
                _hasHash = true;
                break;
            case '<':
                _passwords.RemoveAll(password => string.CompareOrdinal(password.Value, 0, text, 1, int.MaxValue) == 0);
                break;
            case '!':
                // A hash may be taken away that is that of a password.
                _isKnown = false;
                break;
            case ConnectionString.Hole:
                _isKnown = false;
                break;
        }
    }

    private void Forget()
    {
        _passwords.Clear();
        _hasHash = false;
        _needsNone = false;
    }
}
