using QifuReports.Delivery;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Smtp;

namespace QifuReports.App.Settings;

/// <summary>
/// Reads the mail settings. The values from the file and from the environment were already checked, so a wrong value here is a bug of the
/// program.
/// </summary>
internal static class DeliverySettingsReader
{
    /// <param name="values">The settings of all layers.</param>
    /// <param name="root">The folder that relative paths start from.</param>
    public static DeliverySettings Read(SettingsValues values, string root)
    {
        var security = values.Word("Smtp:Security", SmtpSecurity.StartTls);
        return new DeliverySettings
        {
            Host = values["Smtp:Host"],
            Port = values.Number("Smtp:Port", security switch { SmtpSecurity.Tls => 465, SmtpSecurity.None => 25, _ => 587 }),
            Security = security,
            User = values["Smtp:User"],
            Authentication = values.Word("Smtp:Authentication", SmtpAuthentication.Automatic),
            PasswordFile = FilePath("Smtp:PasswordFile"),
            TrustedCertificates = FilePath("Smtp:TrustedCertificates"),
            MessagesPerMinute = values.Number("Smtp:MessagesPerMinute", 0),
            From = Box("Mail:From"),
            ReplyTo = Box("Mail:ReplyTo"),
            EnvelopeSender = Box("Mail:EnvelopeSender"),
            Unsubscribe = values["Mail:Unsubscribe"],
            Editions = values["Mail:EditionUrl"] is { } address ? new EditionAddress(address) : null,
            AllowedDomains = values.Texts("Mail:AllowedDomains"),
            RequireApproval = values["Mail:RequireApproval"] is { } required && bool.Parse(required),
            Lists = [.. values.Names("Lists").Select(name => new StakeholderList(name, [.. values.Items($"Lists:{name}").Select(Member)]))],
            Releases = [.. values.Items("Releases").Select(Release)],
            Password = values["Smtp:Password"],
        };

        string? FilePath(string key) => values[key] is { } path ? Path.GetFullPath(Path.Combine(root, path)) : null;

        Mailbox? Box(string key)
        {
            if (values[key] is not { } text) return null;
            return TextForm.TryReadMailbox(text, out var mailbox, out var reason) ? mailbox : throw Unchecked(key, reason);
        }

        Stakeholder Member(SettingsValues.ListItem member) =>
            Mailbox.TryCreate(member["Name"] ?? "", member["Address"] ?? "", out var mailbox, out var reason)
                ? new Stakeholder(mailbox, [.. member.Texts("Briefings")
                    .Select(b => BriefingWords.Find(b) ?? throw Unchecked(member.Path, b))], member["Language"] ?? "en")
                : throw Unchecked(member.Path, reason);

        ReleaseGate Release(SettingsValues.ListItem release) =>
            Period.TryParse(release["Period"] ?? "", out var period) && SendGates.TryParseMoment(release["NotBefore"] ?? "", out var moment)
                ? new ReleaseGate(period, moment)
                : throw Unchecked(release.Path, "it is no release.");
    }

    // The names of the kinds of briefing; they are matched regardless of case.
    private static ChoiceShape BriefingWords { get; } = new(BriefingKind.SentNames);

    private static InvalidOperationException Unchecked(string path, string reason) => new($"{path} was let through: {reason}");
}
