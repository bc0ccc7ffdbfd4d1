using System.Globalization;
using Microsoft.Extensions.Configuration;
using QifuReports.App.Issuing;
using QifuReports.Delivery;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Smtp;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Settings;

/// <summary>Reads what concerns mail out of the merged settings. Each value may come from the environment, so that all are looked at again here.</summary>
internal static class DeliverySettingsReader
{
    /// <summary>Taken from the environment alone.</summary>
    public const string PasswordKey = "Smtp:Password";

    private const string WrongValue = "QS0202";

    public static DeliverySettings Read(IConfigurationRoot merged, string root, List<Diagnostic> diagnostics)
    {
        var security = Named(merged["Smtp:Security"], SmtpSecurity.StartTls);
        return new DeliverySettings
        {
            Host = Given(merged["Smtp:Host"]),
            Port = Number(merged["Smtp:Port"], security switch { SmtpSecurity.Tls => 465, SmtpSecurity.None => 25, _ => 587 }),
            Security = security,
            User = Given(merged["Smtp:User"]),
            Authentication = Named(merged["Smtp:Authentication"], SmtpAuthentication.Automatic),
            PasswordFile = FilePath("Smtp:PasswordFile"),
            TrustedCertificates = FilePath("Smtp:TrustedCertificates"),
            MessagesPerMinute = Number(merged["Smtp:MessagesPerMinute"], 0),
            From = Box("Mail:From"),
            ReplyTo = Box("Mail:ReplyTo"),
            EnvelopeSender = Box("Mail:EnvelopeSender"),
            Unsubscribe = Unsubscribe(),
            AllowedDomains = [.. merged.GetSection("Mail:AllowedDomains").GetChildren().Select(d => d.Value).OfType<string>()],
            RequireApproval = bool.TryParse(merged["Mail:RequireApproval"], out var required) && required,
            Lists = [.. merged.GetSection("Lists").GetChildren().Select(List)],
            Releases = [.. merged.GetSection("Releases").GetChildren().Select(Release).OfType<ReleaseGate>()],
            Password = Given(merged[PasswordKey]),
        };

        string? FilePath(string key) => Given(merged[key]) is { } path ? Path.GetFullPath(Path.Combine(root, path)) : null;

        Mailbox? Box(string key)
        {
            if (Given(merged[key]) is not { } text) return null;
            if (!ListSettings.TryReadMailbox(text, out var mailbox, out var reason)) Wrong(key, reason);
            return mailbox;
        }

        string? Unsubscribe()
        {
            var text = Given(merged["Mail:Unsubscribe"]);
            if (text is not null && !ListSettings.IsUnsubscribe(text)) Wrong("Mail:Unsubscribe", "A mailto: or https: address without spaces is expected.");
            return text;
        }

        StakeholderList List(IConfigurationSection list) => new(list.Key, [.. list.GetChildren().Select(Member).OfType<Stakeholder>()]);

        Stakeholder? Member(IConfigurationSection member)
        {
            var briefings = member.GetSection("Briefings").GetChildren().Select(b => b.Value).OfType<string>().ToList();
            foreach (var briefing in briefings)
                if (!BriefingKind.IsKnown(briefing)) Wrong(member.Path, $"There is no briefing \"{briefing}\"; there are: {string.Join(", ", BriefingKind.Names)}.");
            if (Mailbox.TryCreate(member["Name"] ?? "", member["Address"] ?? "", out var mailbox, out var reason)) return new Stakeholder(mailbox, briefings, Given(member["Language"]) ?? "en");
            Wrong(member.Path, reason);
            return null;
        }

        ReleaseGate? Release(IConfigurationSection release)
        {
            if (!Period.TryParse(release["Period"] ?? "", out var period)) Wrong(release.Path + ":Period", "A period such as 2023Q3 is expected.");
            else if (!SendGates.TryParseMoment(release["NotBefore"] ?? "", out var moment)) Wrong(release.Path + ":NotBefore", "A moment with its offset is expected, such as 2023-11-16T17:00:00-05:00.");
            else return new ReleaseGate(period, moment);
            return null;
        }

        void Wrong(string key, string reason) => diagnostics.Add(new Diagnostic(WrongValue, $"{key}: {reason}", new Place("settings")));
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static int Number(string? text, int otherwise) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static T Named<T>(string? text, T otherwise) where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var named) ? named : otherwise;
}
