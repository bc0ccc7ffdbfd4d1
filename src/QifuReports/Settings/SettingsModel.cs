namespace QifuReports.App.Settings;

/// <summary>All settings. The reader of the file, the reader of the environment and <c>schema settings</c> all use this list.</summary>
internal static class SettingsModel
{
    /// <summary>The largest size of the settings file, in bytes.</summary>
    public const int FileBytes = 4 << 20;

    /// <summary>The group of all settings at the top level of the file.</summary>
    public static GroupShape Root { get; } = new(
    [
        new("$schema", Text("the path of the schema"), "The path of this schema, for the editor") { Source = SettingSource.File },
        new("Data", new ListShape(Folder(), "a folder, or a list of folders", Least: 1, OrOne: true),
            "The data folder of the issuer, or those of several, relative to this file") { Default = "data" },
        new("Templates", Folder(), "The templates folder, relative to this file") { Default = "templates" },
        new("Output", Folder(), "Where briefings go, relative to this file") { Default = "output" },
        new("Document", new GroupShape(
        [
            new("Paper", new ChoiceShape(["A4", "Letter"]), "The sheet") { Default = "A4" },
            new("Language", new TextShape(TextForm.English),
                "The language of the documents, BCP 47: English, en or one of its kinds such as en-GB") { Default = "en" },
            new("PreparedBy", Text("a name"), "Who the documents say has prepared them") { Default = "QifuReports" },
            new("Logo", Text("an SVG file"),
                "The company's logo for covers and fact sheets: an SVG file of paths in plain colours, relative to this file"),
            new("LogoText", Text("the logo in words"),
                "The logo in words, for who cannot see it; otherwise the issuer's name and \"logo\". Needed where there are several " +
                    "data folders"),
        ]), "What holds for every document"),
        new("Smtp", new GroupShape(
        [
            new("Host", Text("the name of the mail server"), "The name of the server"),
            new("Port", new WholeShape(1, 65535), "587 unless set; 465 for Tls, 25 for None"),
            new("Security", new ChoiceShape(["StartTls", "Tls", "None"]),
                "StartTls is required unless this says otherwise") { Default = "StartTls" },
            new("User", Text("a user"), "Who is proved to the server; none where it asks for none"),
            new("Authentication", new ChoiceShape(["Automatic", "Plain", "Login", "XOAuth2"]),
                "How the user is proved") { Default = "Automatic" },
            new("Password", Text("a password"), "The password, or the token for XOAuth2") { Source = SettingSource.Environment },
            new("PasswordFile", Text("a file with the password, or with the token for XOAuth2"),
                "A file with the password, or with the token for XOAuth2, relative to this file"),
            new("TrustedCertificates", Text("a file of certificates, PEM"),
                "A PEM file of certificates to trust in place of those of the machine, relative to this file"),
            new("MessagesPerMinute", new WholeShape(0, 60_000), "0 for no limit") { Default = 0 },
        ]), "The mail server. The password comes from the environment (QIFUREPORTS_Smtp__Password) or from a file, never from here"),
        new("Sign", new GroupShape(
        [
            new("Password", Text("a password"), "The password of the certificate") { Source = SettingSource.Environment },
            new("PasswordFile", Text("a file with the password of the certificate that signs"),
                "A file with the password, relative to this file"),
        ]),
        "The certificate that --sign names. Its password comes from the environment (QIFUREPORTS_Sign__Password) or from a file, never " +
            "from here"),
        new("Mail", new GroupShape(
        [
            new("From", new TextShape(TextForm.Sender), "The sender: an address, or Name <address>"),
            new("ReplyTo", new TextShape(TextForm.Sender), "Where answers go; otherwise to the sender"),
            new("EnvelopeSender", new TextShape(TextForm.Sender), "The address that gets what cannot be delivered; otherwise the sender's"),
            new("Unsubscribe", new TextShape(TextForm.Leaving),
                "Where a reader leaves a list: a mailto: or https: address; otherwise a mail to the sender"),
            new("EditionUrl", new TextShape(TextForm.EditionUrl),
                "Where the web edition of a briefing is published, for a link in the mails: an https: address in which {period} stands " +
                    "for the period, {briefing} for the file name without its ending, and {issuer} for the issuer's folder"),
            // The list must not be empty: an empty list would allow every domain.
            new("AllowedDomains", new ListShape(new TextShape(TextForm.Domain), "a list of domains", Least: 1),
                "Where mail may go; anywhere unless set"),
            new("RequireApproval", new TruthShape(), "Whether 'send' needs an 'approve' of the very document") { Default = false },
        ]), "What holds for every message"),
        new("Lists", new NamedShape(new ListShape(new GroupShape(
        [
            new("Name", new TextShape(TextForm.Plain("a name") with { MayBeEmpty = true }),
                "The name of the person or body, for the greeting"),
            new("Address", new TextShape(TextForm.Address), "The e-mail address") { IsRequired = true },
            new("Briefings", new ListShape(new ChoiceShape(BriefingKind.SentNames), "a list of briefings", Least: 1),
                "Which briefings; all unless set"),
            new("Language", new TextShape(TextForm.Language), "The language of the greeting, BCP 47") { Default = "en" },
        ]), "a list of people"), "a set of distribution lists by name"), "Distribution lists by name"),
        new("Releases", new ListShape(new GroupShape(
        [
            new("Period", new TextShape(TextForm.Period), "The period, such as 2023Q3") { IsRequired = true },
            new("NotBefore", new TextShape(TextForm.Moment),
                "Nothing of it is sent before this moment: ISO 8601 with its offset, 2023-11-16T17:00:00-05:00") { IsRequired = true },
        ]), "a list of releases with the moment before which nothing goes out"), "What holds for single releases"),
        new("Style", new GroupShape(
        [
            new("FontFolder", Folder("a folder of TrueType files"),
                "A folder of TrueType files to set in, relative to this file; otherwise the built-in family"),
            new("Ink", Colour(), "Text and figures"),
            new("MutedInk", Colour(), "Captions and notes"),
            new("RuleColour", Colour(), "Rules and grid lines"),
            new("Tint", Colour(), "Pale backgrounds"),
            new("Accent", Colour(), "The first series of charts, and links"),
            new("Favourable", Colour(), "Good moves, always beside a sign or an arrow"),
            new("Adverse", Colour(), "Bad moves, always beside a sign or an arrow"),
        ]), "The house style"),
    ]);

    private static TextShape Text(string expected) => new(TextForm.Plain(expected));

    private static TextShape Folder(string? expected = null) => expected is null ? new(TextForm.Folder) : Text(expected);

    private static TextShape Colour() => new(TextForm.Colour);
}
