using QifuReports.Delivery.Mime;

namespace QifuReports.Delivery.Tests.Support;

internal static class Make
{
    public static readonly DateTimeOffset Noon = new(2023, 11, 16, 12, 0, 0, TimeSpan.Zero);

    public static Mailbox Mailbox(string address, string name = "")
    {
        QifuReports.Delivery.Mailbox.TryCreate(name, address, out var mailbox, out var reason).ShouldBeTrue(reason);
        return mailbox!;
    }

    public static byte[] Bytes(int count, int seed = 1)
    {
        var bytes = new byte[count];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    public static OutgoingMessage Message(string to = "board@example.org", string name = "Board", string subject = "Results",
        string text = "Hello.\n", byte[]? file = null, string fileName = "briefing.pdf") => new()
    {
        From = Mailbox("ir@example.com", "Investor Relations"),
        To = Mailbox(to, name),
        Subject = subject,
        MessageId = MessageIdentity.Of("example.com", "2023Q3", to),
        Date = Noon,
        ListName = "Board",
        ListId = "board.example.com",
        Unsubscribe = "mailto:ir@example.com?subject=unsubscribe",
        Text = text,
        Html = "<p>" + text + "</p>\n",
        Attachments = file is null ? [] : [new Attachment(fileName, "application/pdf", file)],
    };

    public static byte[] Encoded(OutgoingMessage message)
    {
        using var stream = new MemoryStream();
        EncodedMessage.Of(message).WriteTo(stream);
        return stream.ToArray();
    }
}
