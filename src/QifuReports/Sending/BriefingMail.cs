using QifuReports.Briefings.Context;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Delivery;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Sending;

namespace QifuReports.App.Sending;

/// <summary>Makes the e-mails of one release for one distribution list: text, addresses and attached files.</summary>
internal sealed class BriefingMail
{
    private readonly DeliverySettings _settings;
    private readonly StakeholderList _list;
    private readonly IReadOnlyList<ReleaseDocument> _documents;
    private readonly EmailComposer _composer;
    private readonly string _issuer;
    private readonly string _folder;
    private readonly Period _period;

    public BriefingMail(ReportSettings settings, DeliverySettings delivery, StakeholderList list, LedgerBook book, Period period,
        IReadOnlyList<ReleaseDocument> documents)
    {
        (_settings, _list, _documents, _period) = (delivery, list, documents, period);
        (_issuer, _folder) = (book.Issuer.ShortName, book.Issuer.Folder);
        var (templates, mistakes) = TemplateSet.Load(Path.Combine(settings.TemplatesFolder, TemplateFolders.Mails));
        if (templates is null) throw new Trouble(ExitCode.BadInput, mistakes);
        Warnings = UnusedTemplates.In(templates, EmailComposer.TemplateRoots);
        var source = BriefingSource.For(book, period) ?? new BriefingSource(documents[0].Filing);
        _composer = new EmailComposer(book, source, period, CheckRunner.Run(book, source.Filing.Period), templates);
    }

    /// <summary>Warnings about the templates of e-mails; a warning does not stop the mailing.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; }

    /// <summary>
    /// Composes one e-mail. Throws <see cref="Trouble"/> for mistakes in templates. Call <see cref="Try"/> first, to find these mistakes
    /// before a connection is made.
    /// </summary>
    public OutgoingMessage Compose(DueDelivery due, DateTimeOffset date)
    {
        var from = _settings.From!;
        var member = _list.Members.First(m => m.Mailbox.Address == due.Recipient.Address);
        var documents = due.Documents.Select(d => _documents.First(x => x.Stamp == d)).ToList();
        var unsubscribe = _settings.Unsubscribe
            ?? $"mailto:{(_settings.ReplyTo ?? from).Address}?subject=unsubscribe%20{Uri.EscapeDataString(_list.Name)}";
        var words = new EmailWords(
            due.Recipient.Name, member.Language,
            [.. documents.Select(d => new EmailDocument(d.Title, d.File.FileName, d.Stamp.Short,
                d.Filing)
            {
                TellsResults = BriefingKind.Find(d.Stamp.Name) is { TellsResults: true },
                Edition = EditionOf(d),
            })],
            [.. due.Replaces.Select(r =>
                new EmailReplaced(_documents.First(d => d.Stamp.Name == r.Document.Name).Title, r.Document.Short, r.At))],
            from.Name.Length > 0 ? from.Name : from.Address, Readable(unsubscribe));
        var (body, mistakes) = _composer.Compose(words);
        if (body is null) throw new Trouble(ProofCodes.HaveBug(mistakes) ? ExitCode.Bug : ExitCode.BadInput, mistakes);
        return new OutgoingMessage
        {
            From = from,
            ReplyTo = _settings.ReplyTo,
            To = due.To,
            Subject = due.TestRecipient is null ? body.Subject : $"[Test for {due.Recipient.Address}] {body.Subject}",
            MessageId = due.MessageId,
            Date = date,
            ListName = $"{_issuer} {_list.Name}",
            ListId =
                $"{string.Concat(_list.Name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.briefings.{from.Domain}",
            Unsubscribe = unsubscribe,
            Supersedes = due.Replaces.Count > 0 ? due.Replaces[0].MessageId : null,
            Text = body.Text,
            Html = body.Html,
            Attachments = [.. documents.Select(d => d.File)],
        };
    }

    /// <summary>Composes every kind of message once without sending it, so that errors are found before anything is sent.</summary>
    public void Try(IReadOnlyList<DueDelivery> due)
    {
        foreach (var one in due.DistinctBy(d => (d.Replaces.Count > 0, d.Documents.Count, d.Recipient.Address)))
            if (SendGates.HeaderRefusal("subject", Compose(one, DateTimeOffset.UnixEpoch).Subject) is { } refusal)
                throw new Trouble(ExitCode.BadInput, refusal);
    }

    private string? EditionOf(ReleaseDocument document) =>
        _settings.Editions is { } editions && BriefingKind.Find(document.Stamp.Name) is { } kind
            ? editions.Of(new BriefingJob(kind, _period), _folder) : null;

    private static string Readable(string unsubscribe)
    {
        if (!unsubscribe.StartsWith("mailto:", StringComparison.Ordinal)) return unsubscribe;
        var end = unsubscribe.IndexOf('?', StringComparison.Ordinal);
        return "write to " + (end < 0 ? unsubscribe["mailto:".Length..] : unsubscribe["mailto:".Length..end]);
    }
}
