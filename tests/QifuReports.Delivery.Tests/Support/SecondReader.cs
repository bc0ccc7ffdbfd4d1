using System.Text;
using MimeKit;
using QifuReports.Delivery.Mime;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>A MIME library of another make, which says what a mail program would read.</summary>
internal static class SecondReader
{
    /// <summary>
    /// Everything of the message is read as it was meant: addresses, subject, headers, texts, and files with their names and bytes.
    /// </summary>
    public static void ShouldReadAsMeant(OutgoingMessage message)
    {
        using var stream = new MemoryStream(Make.Encoded(message));
        var read = MimeMessage.Load(stream);

        ShouldBe(read.To, message.To);
        ShouldBe(read.From, message.From);
        if (message.ReplyTo is { } answers) ShouldBe(read.ReplyTo, answers);
        else read.ReplyTo.ShouldBeEmpty();
        read.Cc.Count.ShouldBe(0);
        read.Bcc.Count.ShouldBe(0);
        Seen(read.Subject).ShouldBe(Seen(message.Subject));
        $"<{read.MessageId}>".ShouldBe(message.MessageId);
        read.Date.ShouldBe(new DateTimeOffset(message.Date.Ticks - message.Date.Ticks % TimeSpan.TicksPerSecond, message.Date.Offset));
        ShouldBeHeaders(read, message);
        Lines(read.TextBody).ShouldBe(Lines(message.Text));
        Lines(read.HtmlBody).ShouldBe(Lines(message.Html));
        ShouldBeFiles(read, message);
    }

    private static void ShouldBe(InternetAddressList read, Mailbox meant)
    {
        var box = read.Mailboxes.ShouldHaveSingleItem();
        (Seen(box.Name), box.GetAddress(idnEncode: true)).ShouldBe((Seen(meant.Name), meant.Address));
        read.Count.ShouldBe(1);
    }

    private static void ShouldBeHeaders(MimeMessage read, OutgoingMessage message)
    {
        read.Headers[HeaderId.Supersedes].ShouldBe(message.Supersedes);
        (read.InReplyTo is { } before ? $"<{before}>" : null).ShouldBe(message.Supersedes);
        read.References.Select(r => $"<{r}>").ShouldBe(message.Supersedes is { } replaced ? [replaced] : []);

        // The form of a list is that of a mailbox but for the at sign: read as one, the name of the list has to come out.
        var list = Encoding.ASCII.GetString(read.Headers.Single(h => h.Id == HeaderId.ListId).RawValue)
            .Replace($"<{message.ListId}>", "<x@y.example>", StringComparison.Ordinal);
        InternetAddressList.TryParse(list, out var lists).ShouldBeTrue(list);
        (Seen(lists.Mailboxes.ShouldHaveSingleItem().Name), lists.Mailboxes.Single().Address).ShouldBe(
            (Seen(message.ListName), "x@y.example"));
        read.Headers[HeaderId.ListUnsubscribe].ShouldBe($"<{message.Unsubscribe}>");
        read.Headers[HeaderId.AutoSubmitted].ShouldBe("auto-generated");
        read.Body!.Headers[HeaderId.ContentLanguage].ShouldBe(message.Language);
        read.BodyParts.OfType<TextPart>().Select(p => (p.ContentType.MimeType, p.Headers[HeaderId.ContentLanguage]))
            .ShouldBe([("text/plain", message.Language), ("text/html", message.Language)]);

        // No header but those that were meant: what stands in a name or a subject begins none.
        string[] always = ["Date", "From", "To", "Message-ID", "Subject", "List-Id", "List-Unsubscribe", "Auto-Submitted", "MIME-Version"];
        read.Headers.Select(h => h.Field).Order(StringComparer.Ordinal).ShouldBe(
            always.Concat(message.ReplyTo is null ? [] : ["Reply-To"])
                .Concat(message.Supersedes is null ? [] : ["In-Reply-To", "References", "Supersedes"]).Order(StringComparer.Ordinal));
    }

    private static void ShouldBeFiles(MimeMessage read, OutgoingMessage message)
    {
        var files = read.Attachments.Cast<MimePart>().ToList();
        files.Select(f => Seen(f.FileName)).ShouldBe(message.Attachments.Select(f => Seen(f.FileName)));
        files.Select(f => Seen(f.ContentType.Name)).ShouldBe(message.Attachments.Select(f => Seen(f.FileName)));
        files.Select(f => f.ContentType.MimeType).ShouldBe(message.Attachments.Select(f => f.MediaType));
        foreach (var (file, written) in files.Zip(message.Attachments))
        {
            using var content = new MemoryStream();
            file.Content?.DecodeTo(content);
            content.ToArray().ShouldBe(written.Content.ToArray());
        }
    }

    // This reader leaves out the spaces at the ends.
    private static string Seen(string? text) => (text ?? "").Trim();

    private static string Lines(string? text) => text!.ReplaceLineEndings("\n").TrimEnd('\n');
}
