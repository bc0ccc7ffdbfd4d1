namespace QifuReports.App.Settings;

/// <summary>A setting: its place in the file (levels parted by colons), and what its value has to be.</summary>
public sealed record SettingsKey(string Path, SettingsKind Kind, string Expected)
{
    private static readonly SettingsKey[] Keys =
    [
        new("$schema", SettingsKind.Text, "the path of the schema"),
        new("Data", SettingsKind.Folders, "a folder, or a list of folders"),
        new("Templates", SettingsKind.Text, "a folder"),
        new("Output", SettingsKind.Text, "a folder"),
        new("Document:Paper", SettingsKind.Paper, "\"A4\" or \"Letter\""),
        new("Document:Language", SettingsKind.Text, "a BCP 47 language tag"),
        new("Document:PreparedBy", SettingsKind.Text, "a name"),
        new("Smtp:Host", SettingsKind.Text, "the name of the mail server"),
        new("Smtp:Port", SettingsKind.Port, "a port, 1 to 65535"),
        new("Smtp:Security", SettingsKind.Security, "\"StartTls\", \"Tls\" or \"None\""),
        new("Smtp:User", SettingsKind.Text, "a user"),
        new("Smtp:Authentication", SettingsKind.Authentication, "\"Automatic\", \"Plain\", \"Login\" or \"XOAuth2\""),
        new("Smtp:PasswordFile", SettingsKind.Text, "a file with the password, or with the token for XOAuth2"),
        new("Smtp:TrustedCertificates", SettingsKind.Text, "a file of certificates, PEM"),
        new("Smtp:MessagesPerMinute", SettingsKind.Count, "a whole number, 0 for no limit"),
        new("Mail:From", SettingsKind.Mailbox, "an address, or \"Name <address>\""),
        new("Mail:ReplyTo", SettingsKind.Mailbox, "an address, or \"Name <address>\""),
        new("Mail:EnvelopeSender", SettingsKind.Mailbox, "an address"),
        new("Mail:Unsubscribe", SettingsKind.Text, "a mailto: or https: address"),
        new("Mail:AllowedDomains", SettingsKind.Domains, "a list of domains"),
        new("Mail:RequireApproval", SettingsKind.Truth, "true or false"),
        new("Lists", SettingsKind.Lists, "distribution lists by name"),
        new("Releases", SettingsKind.Releases, "a list of releases with the moment before which nothing goes out"),
        new("Sign:PasswordFile", SettingsKind.Text, "a file with the password of the certificate that signs"),
        new("Style:FontFolder", SettingsKind.Text, "a folder of TrueType files"),
        new("Style:Ink", SettingsKind.Colour, "a colour as #RRGGBB"),
        new("Style:MutedInk", SettingsKind.Colour, "a colour as #RRGGBB"),
        new("Style:RuleColour", SettingsKind.Colour, "a colour as #RRGGBB"),
        new("Style:Tint", SettingsKind.Colour, "a colour as #RRGGBB"),
        new("Style:Accent", SettingsKind.Colour, "a colour as #RRGGBB"),
        new("Style:Favourable", SettingsKind.Colour, "a colour as #RRGGBB"),
        new("Style:Adverse", SettingsKind.Colour, "a colour as #RRGGBB"),
    ];

    /// <summary>Passwords: taken from the environment, or from the file that the setting of the same name with <c>File</c> at its end names; never from the settings.</summary>
    public static IReadOnlyList<string> Secrets { get; } = [DeliverySettingsReader.PasswordKey, "Sign:Password"];

    /// <summary>Whether a place is that of a password.</summary>
    public static bool IsSecret(string path)
    {
        foreach (var secret in Secrets)
            if (string.Equals(secret, path, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>All there are, in the order of the schema.</summary>
    public static IReadOnlyList<SettingsKey> All => Keys;

    /// <summary>The setting at that place, whatever the case of its letters; null for none.</summary>
    public static SettingsKey? Find(string path)
    {
        foreach (var key in Keys)
            if (string.Equals(key.Path, path, StringComparison.OrdinalIgnoreCase)) return key;
        return null;
    }

    /// <summary>The setting with parts of its own, such as a list, that the place lies in; null for none.</summary>
    public static SettingsKey? FindAround(string path)
    {
        foreach (var key in Keys)
            if (key.Kind is SettingsKind.Folders or SettingsKind.Domains or SettingsKind.Lists or SettingsKind.Releases && path.StartsWith(key.Path + ":", StringComparison.OrdinalIgnoreCase)) return key;
        return null;
    }

    /// <summary>Whether settings stand below that place.</summary>
    public static bool IsSection(string path)
    {
        foreach (var key in Keys)
            if (key.Path.Length > path.Length && key.Path[path.Length] == ':' && key.Path.StartsWith(path, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}

/// <summary>What a value has to be.</summary>
public enum SettingsKind { Text, Paper, Colour, Port, Count, Truth, Security, Authentication, Mailbox, Folders, Domains, Lists, Releases }
