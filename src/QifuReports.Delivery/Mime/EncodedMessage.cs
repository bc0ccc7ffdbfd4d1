using System.Buffers.Text;

namespace QifuReports.Delivery.Mime;

/// <summary>
/// A message in the form in which it is sent: CRLF line ends, seven bits, lines of at most 78 characters. Small parts are kept in memory in
/// encoded form. Attachments are encoded piece by piece while they are written, so that memory does not grow with their size.
/// </summary>
/// <remarks>
/// RFC 5322; RFC 2045 to 2047; RFC 2046, 5.1: <c>multipart/mixed</c> of <c>multipart/alternative</c> (text, then HTML) and the files; RFC
/// 3834 (Auto-Submitted).
/// </remarks>
public sealed class EncodedMessage
{
    private const int BytesPerLine = 57;
    private const int LineLength = 76;
    private const int LinesPerChunk = 840;

    private readonly byte[] _head;
    private readonly List<(byte[] Head, ReadOnlyMemory<byte> Content)> _attachments = [];
    private readonly byte[] _tail;

    private EncodedMessage(OutgoingMessage message)
    {
        // "=_" never occurs in base64 or quoted-printable text, so that no boundary can occur inside a part.
        var digest = MessageIdentity.Digest([message.MessageId]);
        var (mixed, alternative) = ($"=_m{digest}", $"=_a{digest}");

        using var head = new MemoryStream();
        Write(head, Headers(message));
        Write(head, $"MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n boundary=\"{mixed}\"\r\n\r\n");
        Write(head, $"--{mixed}\r\nContent-Type: multipart/alternative;\r\n boundary=\"{alternative}\"\r\n\r\n");
        WriteText(head, alternative, "text/plain", message.Language, message.Text);
        WriteText(head, alternative, "text/html", message.Language, message.Html);
        Write(head, $"--{alternative}--\r\n\r\n");
        _head = head.ToArray();
        _tail = Encoding.ASCII.GetBytes($"--{mixed}--\r\n");

        Length = _head.Length + _tail.Length;
        foreach (var file in message.Attachments)
        {
            var part = Encoding.ASCII.GetBytes(
                $"--{mixed}\r\nContent-Type: {file.MediaType}{ParameterText.Of("name", file.FileName)}\r\nContent-Transfer-Encoding: " +
                    $"base64\r\nContent-Disposition: attachment{ParameterText.Of("filename", file.FileName)}\r\n\r\n");
            _attachments.Add((part, file.Content));
            Length += part.Length + EncodedLength(file.Content.Length);
        }
    }

    /// <summary>The number of bytes sent, before dots at the start of lines are doubled.</summary>
    public long Length { get; }

    public static EncodedMessage Of(OutgoingMessage message) => new(message);

    /// <summary>Gives the message piece by piece. Each piece ends with a line end and is valid until the next piece is requested.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Chunks()
    {
        yield return _head;
        byte[]? buffer = null;
        foreach (var (head, content) in _attachments)
        {
            yield return head;
            buffer ??= new byte[LinesPerChunk * (LineLength + 2)];
            for (var at = 0; at < content.Length;)
            {
                var take = Math.Min(content.Length - at, LinesPerChunk * BytesPerLine);
                yield return buffer.AsMemory(0, EncodeLines(content.Span.Slice(at, take), buffer));
                at += take;
            }
        }
        yield return _tail;
    }

    /// <summary>Writes the whole message, as in a file with the extension <c>.eml</c>.</summary>
    public void WriteTo(Stream stream)
    {
        foreach (var chunk in Chunks()) stream.Write(chunk.Span);
    }

    private static int EncodeLines(ReadOnlySpan<byte> content, byte[] buffer)
    {
        var written = 0;
        while (content.Length > 0)
        {
            var line = content[..Math.Min(BytesPerLine, content.Length)];
            Base64.EncodeToUtf8(line, buffer.AsSpan(written), out _, out var count);
            written += count;
            buffer[written++] = (byte)'\r';
            buffer[written++] = (byte)'\n';
            content = content[line.Length..];
        }
        return written;
    }

    private static long EncodedLength(int bytes)
    {
        var (lines, rest) = Math.DivRem((long)bytes, BytesPerLine);
        return lines * (LineLength + 2) + (rest == 0 ? 0 : (rest + 2) / 3 * 4 + 2);
    }

    private static string Headers(OutgoingMessage message)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Date: {message.Date.ToUniversalTime():ddd, dd MMM yyyy HH:mm:ss} +0000\r\n");
        text.Append(HeaderText.Address("From", message.From));
        if (message.ReplyTo is { } answers) text.Append(HeaderText.Address("Reply-To", answers));
        text.Append(HeaderText.Address("To", message.To));
        text.Append(Plain("Message-ID", message.MessageId));
        if (message.Supersedes is { } replaced)
        {
            text.Append(Plain("In-Reply-To", replaced));
            text.Append(Plain("References", replaced));
            text.Append(Plain("Supersedes", replaced));
        }
        text.Append(HeaderText.Unstructured("Subject", message.Subject));
        var list = new StringBuilder("List-Id: ");
        HeaderText.Phrase(list, message.ListName, list.Length);
        HeaderText.RefuseControls(message.ListId);
        text.Append(list).Append(CultureInfo.InvariantCulture, $"\r\n <{message.ListId}>\r\n");
        text.Append(Plain("List-Unsubscribe", $"<{message.Unsubscribe}>"));
        text.Append(Plain("Auto-Submitted", "auto-generated"));
        text.Append(Plain("Content-Language", message.Language));
        return text.ToString();
    }

    private static string Plain(string name, string value)
    {
        HeaderText.RefuseControls(value);
        return $"{name}:{(name.Length + value.Length + 2 > LineLength ? "\r\n " : " ")}{value}\r\n";
    }

    private static void WriteText(MemoryStream stream, string boundary, string type, string language, string text)
    {
        Write(stream,
            $"--{boundary}\r\nContent-Type: {type}; charset=utf-8\r\nContent-Language: {language}\r\nContent-Transfer-Encoding: " +
                $"quoted-printable\r\n\r\n");
        stream.Write(QuotedPrintable.Encode(text));
        Write(stream, "\r\n");
    }

    private static void Write(MemoryStream stream, string ascii) => stream.Write(Encoding.ASCII.GetBytes(ascii));
}
