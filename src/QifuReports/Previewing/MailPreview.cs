using QifuReports.Briefings.Context;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.Figures.Naming;
using QifuReports.Briefings.Narrative;
using QifuReports.Edition.Preview;

namespace QifuReports.App.Previewing;

/// <summary>
/// Makes the HTML body of the e-mail about a period, as <c>send --dry-run</c> makes it for the first person of the first list. Without
/// lists in the settings, the words are those to a person without a name. The mark of the attached file is that of no file, because the
/// preview writes none.
/// </summary>
internal static class MailPreview
{
    private const string NoMark = "000000000000";

    /// <summary>Returns the body; or why there is none, with the mistakes of the templates.</summary>
    public static (PreviewContent? Body, string NoMail, IReadOnlyList<PreviewFinding> Mistakes) Of(
        Workshop shop, BriefingJob job, ReportSettings settings)
    {
        const string WithMistakes = "Its templates or settings have mistakes.";
        PreviewContent? body = null;
        var mistakes = Findings.Of(settings, () =>
        {
            var folder = Path.Combine(settings.TemplatesFolder, TemplateFolders.Mails);
            if (!Directory.Exists(folder)) return [];
            var (templates, wrong) = TemplateSet.Load(folder);
            if (templates is null) return Findings.Of(settings, wrong);
            if (BriefingSource.For(shop.Book, job.Period) is not { } source) return [];
            var composer = new EmailComposer(shop.Book, source, job.Period, shop.Checks(source.Filing.Period), templates);
            (var made, wrong) = composer.Compose(WordsOf(shop.Book, job, settings.ReadDelivery(), settings.PreparedBy));
            if (made is null) return Findings.Of(settings, wrong);
            body = PreviewContent.Of(made.Html);
            return [];
        });
        return (body, body is not null ? "" : mistakes.Count > 0 ? WithMistakes : "There is no e-mail about this period.", mistakes);
    }

    private static EmailWords WordsOf(LedgerBook book, BriefingJob job, DeliverySettings delivery, string preparedBy)
    {
        var list = delivery.Lists.Count > 0 ? delivery.Lists[0] : null;
        var member = list is { Members.Count: > 0 } ? list.Members[0] : null;
        var kinds = BriefingKind.SentOf(book, job.Period)
            .Where(k => member is null || member.Briefings.Count == 0 ? BriefingKind.IsKnown(k.Name) : member.Briefings.Any(k.IsMeantBy))
            .ToList();
        var from = delivery.From is not { } sender ? preparedBy : sender.Name.Length > 0 ? sender.Name : sender.Address;
        var unsubscribe = delivery.Unsubscribe is { } link && !link.StartsWith("mailto:", StringComparison.Ordinal) ? link
            : $"write to {(delivery.ReplyTo ?? delivery.From)?.Address ?? from}";
        return new EmailWords(member?.Mailbox.Name ?? "", member?.Language ?? "en",
            [.. kinds.Select(kind => DocumentOf(book, job, kind, delivery))], [], from, unsubscribe);
    }

    private static EmailDocument DocumentOf(LedgerBook book, BriefingJob job, BriefingKind kind, DeliverySettings delivery)
    {
        var issuer = string.Join('-', string.Concat(book.Issuer.ShortName.Select(c => char.IsLetterOrDigit(c) ? c : '-'))
            .Split('-', StringSplitOptions.RemoveEmptyEntries));
        return new EmailDocument(NameText.InText(kind.Title), $"{issuer}-{job.Period}-{kind.FileName}", NoMark,
            kind.FilingOf(book, job.Period)!)
        {
            TellsResults = kind.TellsResults,
            Edition = delivery.Editions?.Of(new BriefingJob(kind, job.Period), book.Issuer.Folder),
        };
    }
}
