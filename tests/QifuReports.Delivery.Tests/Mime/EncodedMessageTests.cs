using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Mime;

public sealed partial class EncodedMessageTests
{
    private static readonly string LongChinese = string.Concat(Enumerable.Repeat("奇富科技董事会季度业绩简报", 12));

    public static TheoryData<string, string> Texts() => new()
    {
        { "Board", "Results of the third quarter" },
        { "奇富科技 董事会", "奇富科技：2023年第三季度业绩" },
        { LongChinese[..60], LongChinese },
        { "O'Neill, \"Pat\" \\ (IR)", "=?utf-8?Q?not_encoded?= by anybody" },
        { "Zoë 🎉 Ångström", string.Join(' ', Enumerable.Repeat("🎉", 40)) },
        { new string('n', 120), string.Join(' ', Enumerable.Repeat("seventeen letters", 20)) },
        { "", new string('x', 300) },
        { "a  b", " leading and trailing " },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Names_and_subjects_are_read_back_unchanged_and_sent_in_short_ASCII_lines(string name, string subject)
    {
        var bytes = Make.Encoded(Make.Message(name: name, subject: subject));

        AssertTravels(bytes);
        var headers = Headers(bytes);
        Rfc2047.Decode(headers["Subject"]).ShouldBe(subject);
        Rfc2047.DisplayName(headers["To"]).ShouldBe(name);
        headers["To"].ShouldEndWith("board@example.org" + (name.Length > 0 ? ">" : ""));
    }

    [Theory]
    [InlineData("plain\n")]
    [InlineData(".\n..\n.leading dot\nFrom here\n")]
    [InlineData("trailing space \ntab\t\n\n\nequals = sign\n")]
    [InlineData("奇富科技 RMB\u00A04,281.0\u00A0million – up 3.3%\n")]
    [InlineData("no line end")]
    [InlineData("a\r\nb\rc\n")]
    public void Text_parts_are_read_back_unchanged(string text)
    {
        var message = Make.Encoded(Make.Message(text: text + new string('y', 400) + text));

        AssertTravels(message);
        var body = Encoding.ASCII.GetString(message);
        var part = body[(body.IndexOf("quoted-printable\r\n\r\n", StringComparison.Ordinal) + 20)..];
        part = part[..part.IndexOf("\r\n--=_a", StringComparison.Ordinal)];
        var whole = text + new string('y', 400) + text;
        Rfc2047.QuotedPrintable(part).ReplaceLineEndings("\n").TrimEnd('\n')
            .ShouldBe(whole.ReplaceLineEndings("\n").Replace("\r", "\n").TrimEnd('\n'));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(56)]
    [InlineData(57)]
    [InlineData(58)]
    [InlineData(840 * 57)]
    [InlineData(840 * 57 + 1)]
    [InlineData(200_003)]
    public void A_file_is_read_back_byte_for_byte_and_the_length_is_known_before(int length)
    {
        var file = Make.Bytes(length);
        var message = Make.Message(file: file);
        var bytes = Make.Encoded(message);

        AssertTravels(bytes);
        EncodedMessage.Of(message).Length.ShouldBe(bytes.Length);
        var text = Encoding.ASCII.GetString(bytes);
        var start = text.IndexOf("\r\n\r\n", text.IndexOf("Content-Disposition: attachment", StringComparison.Ordinal),
            StringComparison.Ordinal) + 4;
        var end = text.IndexOf("--=_m", start, StringComparison.Ordinal);
        Convert.FromBase64String(text[start..end]).ShouldBe(file);
    }

    [Fact]
    public void The_headers_say_what_kind_of_mail_it_is()
    {
        var headers =
            Headers(Make.Encoded(Make.Message() with { ReplyTo = Make.Mailbox("answers@example.com"), Supersedes = "<old@example.com>" }));

        headers["Date"].ShouldBe("Thu, 16 Nov 2023 12:00:00 +0000");
        headers["From"].ShouldBe("Investor Relations <ir@example.com>");
        headers["Reply-To"].ShouldBe("answers@example.com");
        headers["List-Id"].ShouldBe("Board <board.example.com>");
        headers["List-Unsubscribe"].ShouldBe("<mailto:ir@example.com?subject=unsubscribe>");
        headers["Auto-Submitted"].ShouldBe("auto-generated");
        headers["Supersedes"].ShouldBe("<old@example.com>");
        headers["MIME-Version"].ShouldBe("1.0");
        headers["Message-ID"].ShouldMatch("^<[0-9a-f]{32}@example.com>$");
    }

    [Fact]
    public void A_file_name_in_another_script_is_sent_as_in_RFC_2231()
    {
        var short_ = Encoding.ASCII.GetString(Make.Encoded(Make.Message(file: [1], fileName: "奇富.pdf")));
        var long_ = Make.Encoded(Make.Message(file: [1], fileName: LongChinese + ".pdf"));

        short_.ShouldContain("filename*=utf-8''%E5%A5%87%E5%AF%8C.pdf");
        AssertTravels(long_);
        var pieces = Piece().Matches(Encoding.ASCII.GetString(long_)).Select(m => m.Groups[1].Value);
        Uri.UnescapeDataString(string.Concat(pieces)).ShouldBe(LongChinese + ".pdf");
    }

    [Theory]
    [InlineData("a\r\nBcc: x@example.org")]
    [InlineData("a\nb")]
    [InlineData("a\u2028b")]
    public void A_line_break_never_gets_into_a_header(string subject) =>
        Should.Throw<ArgumentException>(() => Make.Encoded(Make.Message(subject: subject)));

    [Fact]
    public void The_same_delivery_has_the_same_identity_and_every_other_another()
    {
        MessageIdentity.Of("example.com", "2023Q3", "a@x").ShouldBe(MessageIdentity.Of("example.com", "2023Q3", "a@x"));
        MessageIdentity.Of("example.com", "2023Q3", "a@x").ShouldNotBe(MessageIdentity.Of("example.com", "2023Q", "3a@x"));
    }

    private static void AssertTravels(byte[] message)
    {
        message.ShouldAllBe(b => b < 0x80);
        var text = Encoding.ASCII.GetString(message);
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "").ShouldNotContain("\n");
        text.Replace("\r\n", "").ShouldNotContain("\r");
        foreach (var line in text.Split("\r\n"))
        {
            line.Length.ShouldBeLessThanOrEqualTo(78, line);
            foreach (Match word in EncodedWord().Matches(line)) word.Length.ShouldBeLessThanOrEqualTo(75);
        }
    }

    private static Dictionary<string, string> Headers(byte[] message)
    {
        var text = Encoding.ASCII.GetString(message);
        var head = text[..text.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ");
        return head.Split("\r\n").ToDictionary(l => l[..l.IndexOf(':')], l => l[(l.IndexOf(':') + 1)..].Trim(' '));
    }

    [GeneratedRegex(@"=\?[^?]+\?B\?[^?]*\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"filename\*\d+\*=(?:utf-8'')?([^;\s]+)")]
    private static partial Regex Piece();
}
