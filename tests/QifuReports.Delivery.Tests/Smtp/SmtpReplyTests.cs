using System.Text;
using QifuReports.Delivery.Smtp;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Smtp;

/// <summary>Replies: what their codes mean, and which lines are one at all. RFC 5321, 4.2.</summary>
public sealed class SmtpReplyTests
{
    private const string NoReply = "no SMTP reply", NoEnd = "no end", OtherCodes = "different codes", TooMany = "more lines",
        Closed = "closed the connection";

    [Theory]
    [InlineData(200, true, false, false, false)]
    [InlineData(299, true, false, false, false)]
    [InlineData(300, false, true, false, false)]
    [InlineData(399, false, true, false, false)]
    [InlineData(400, false, false, true, false)]
    [InlineData(499, false, false, true, false)]
    [InlineData(500, false, false, false, true)]
    [InlineData(599, false, false, false, true)]
    public void The_first_digit_says_what_it_means(int code, bool positive, bool intermediate, bool transient, bool permanent)
    {
        var reply = new SmtpReply(code, [""]);

        (reply.IsPositive, reply.IsIntermediate, reply.IsTransient, reply.IsPermanent).ShouldBe(
            (positive, intermediate, transient, permanent));
    }

    [Theory]
    [InlineData(420, false)]
    [InlineData(421, true)]
    [InlineData(422, false)]
    public void Only_421_means_that_the_server_closes_the_connection(int code, bool closing) =>
        new SmtpReply(code, [""]).IsClosing.ShouldBe(closing);

    [Theory]
    [InlineData(452, "4.2.2 full", "4.2.2")]
    [InlineData(250, "2.0.0", "2.0.0")]
    [InlineData(550, "5.999.999 at its largest", "5.999.999")]
    [InlineData(550, "5.1000.1 too large", null)]
    [InlineData(550, "5.1.1000 too large", null)]
    [InlineData(550, "5.1 too few", null)]
    [InlineData(550, "5.1.1.1 too many", null)]
    [InlineData(550, "5..1 empty", null)]
    [InlineData(550, "5.1. empty", null)]
    [InlineData(550, "5.a.1 letters", null)]
    [InlineData(550, "5.1.b letters", null)]
    [InlineData(550, "55.1.1 two digits", null)]
    [InlineData(550, ".1.1 none", null)]
    [InlineData(550, "4.1.1 of another class", null)]
    [InlineData(550, "", null)]
    [InlineData(550, "mailbox 5.1.1", null)]
    public void The_enhanced_code_is_the_first_word_if_it_has_the_right_form(int code, string line, string? expected) =>
        new SmtpReply(code, [line, "5.7.1 of another line"]).EnhancedCode.ShouldBe(expected);

    [Theory]
    [InlineData("250 ok", "ok")]
    [InlineData("250 one / two", "one", "two")]
    [InlineData("250", "")]
    [InlineData("250 one /", "one", "")]
    public void The_text_of_a_reply_is_one_line(string text, params string[] lines) => new SmtpReply(250, lines).ToString().ShouldBe(text);

    [Theory]
    [InlineData("200 a\r\n", 200, "a")]
    [InlineData("599 a\r\n", 599, "a")]
    [InlineData("250\r\n", 250, "")]
    [InlineData("250 \r\n", 250, "")]
    [InlineData("250 a\n", 250, "a")]
    [InlineData("250-a\r\n250-\r\n250\r\n", 250, "a||")]
    [InlineData("250-a\r\n250 b\r\n250 c\r\n", 250, "a|b")]
    [InlineData("250  a \r\n", 250, " a ")]
    [InlineData("250 \u001f\u0020\u007e\u007f\u00fc\t\r\r\n", 250, "? ~????")]
    public async Task A_reply_is_read_to_its_last_line(string bytes, int code, string lines)
    {
        foreach (var piece in (int[])[1, 2, 1000])
        {
            var reply = await ReadAsync(bytes, piece);

            (reply.Code, string.Join('|', reply.Lines)).ShouldBe((code, lines));
        }
    }

    [Theory]
    [InlineData("199 a\r\n", NoReply)]
    [InlineData("600 a\r\n", NoReply)]
    [InlineData("25\r\n", NoReply)]
    [InlineData("\r\n", NoReply)]
    [InlineData("\n", NoReply)]
    [InlineData("x50 a\r\n", NoReply)]
    [InlineData("2x0 a\r\n", NoReply)]
    [InlineData("25x a\r\n", NoReply)]
    [InlineData("250_a\r\n", NoReply)]
    [InlineData("2500\r\n", NoReply)]
    [InlineData("250-a\r\n251 b\r\n", OtherCodes)]
    [InlineData("250-a\r\n150 b\r\n", NoReply)]
    [InlineData("", Closed)]
    [InlineData("250 a", Closed)]
    [InlineData("250-a\r\n", Closed)]
    public async Task Something_that_is_no_reply_is_reported_and_may_be_tried_again(string bytes, string told)
    {
        var wrong = await Should.ThrowAsync<SmtpException>(ReadAsync(bytes, 1000));

        wrong.Message.ShouldContain(told);
        wrong.IsPermanent.ShouldBeFalse();
    }

    /// <summary>A line has at most 4096 bytes with its end, a reply 128 lines: a server cannot fill the memory.</summary>
    [Theory]
    [InlineData(4090, null)]
    [InlineData(4091, NoEnd)]
    [InlineData(100_000, NoEnd)]
    public async Task A_line_that_is_too_long_is_refused(int letters, string? told)
    {
        // The code, the blank and the end of the line take six.
        var bytes = $"250 {new string('x', letters)}\r\n";
        if (told is null) (await ReadAsync(bytes, 1000)).Lines[0].Length.ShouldBe(letters);
        else (await Should.ThrowAsync<SmtpException>(ReadAsync(bytes, 1000))).Message.ShouldContain(told);
    }

    [Theory]
    [InlineData(128, null)]
    [InlineData(129, TooMany)]
    public async Task A_reply_with_too_many_lines_is_refused(int lines, string? told)
    {
        var bytes = string.Concat(Enumerable.Range(1, lines).Select(i => $"250{(i == lines ? ' ' : '-')}{new string('x', 60)}\r\n"));
        if (told is null) (await ReadAsync(bytes, 1000)).Lines.Count.ShouldBe(lines);
        else (await Should.ThrowAsync<SmtpException>(ReadAsync(bytes, 1000))).Message.ShouldContain(told);
    }

    [Fact]
    public async Task Replies_that_arrive_together_are_read_one_by_one_and_the_rest_is_noticed()
    {
        var way = new HeedfulStream(new Pieces("250-a\r\n250 b\r\n354 c\r\n"u8.ToArray(), 1000));
        await using var wire = new SmtpWire(way, way, new StallClock());
        wire.HasHeard.ShouldBeFalse();

        (await wire.ReadAsync(TimeSpan.FromMinutes(1), CancellationToken.None)).ToString().ShouldBe("250 a / b");
        wire.HasHeard.ShouldBeTrue();
        (await wire.HearsAsync(TimeSpan.FromMinutes(1), CancellationToken.None)).ShouldBeTrue();
        (await wire.ReadAsync(TimeSpan.FromMinutes(1), CancellationToken.None)).ToString().ShouldBe("354 c");
        wire.HasHeard.ShouldBeFalse();
    }

    private static async Task<SmtpReply> ReadAsync(string text, int piece)
    {
        var way = new HeedfulStream(new Pieces(Encoding.Latin1.GetBytes(text), piece));
        await using var wire = new SmtpWire(way, way, new StallClock());
        return await wire.ReadAsync(TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    // Bytes that come in pieces.
    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, piece)], cancellationToken);
    }
}
