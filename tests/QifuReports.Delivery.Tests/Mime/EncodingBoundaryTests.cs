using System.Text;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Mime;

/// <summary>
/// Where lines are broken and what is encoded: just inside each limit, on it, and just outside. RFC 2045, 2047, 2231 and 5322.
/// </summary>
public sealed class EncodingBoundaryTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a\r\n")]
    [InlineData("a\n", "a\r\n")]
    [InlineData("a\r\nb\rc\nd", "a\r\nb\r\nc\r\nd\r\n")]
    [InlineData("\n\r", "\r\n\r\n")]
    [InlineData("\r\r\n", "\r\n\r\n")]
    [InlineData("a=b", "a=3Db\r\n")]
    [InlineData("~\u007f!\u001f", "~=7F!=1F\r\n")]
    [InlineData("a \nb \rc ", "a=20\r\nb=20\r\nc=20\r\n")]
    [InlineData("a b", "a b\r\n")]
    [InlineData("a\tb", "a=09b\r\n")]
    [InlineData(".a.b", "=2Ea.b\r\n")]
    [InlineData("a\n.", "a\r\n=2E\r\n")]
    [InlineData("From a", "=46rom a\r\n")]
    [InlineData("a\nFrom a", "a\r\n=46rom a\r\n")]
    [InlineData("From\nFromage, From a", "From\r\nFromage, From a\r\n")]
    [InlineData("é", "=C3=A9\r\n")]
    [InlineData("奇", "=E5=A5=87\r\n")]
    [InlineData("🎉", "=F0=9F=8E=89\r\n")]
    public void Text_is_encoded_only_if_necessary(string text, string encoded) =>
        Encoding.ASCII.GetString(QuotedPrintable.Encode(text)).ShouldBe(encoded);

    /// <summary>
    /// A line has 75 characters before the equals sign that breaks it; what is encoded, and all of a letter, stays together.
    /// </summary>
    [Theory]
    [InlineData(75, "", "")]
    [InlineData(74, "b", "b\r\n")]
    [InlineData(75, "b", "=\r\nb\r\n")]
    [InlineData(72, "=", "=3D\r\n")]
    [InlineData(73, "=", "=\r\n=3D\r\n")]
    [InlineData(69, "é", "=C3=A9\r\n")]
    [InlineData(70, "é", "=\r\n=C3=A9\r\n")]
    [InlineData(66, "奇", "=E5=A5=87\r\n")]
    [InlineData(67, "奇", "=\r\n=E5=A5=87\r\n")]
    [InlineData(63, "🎉", "=F0=9F=8E=89\r\n")]
    [InlineData(64, "🎉", "=\r\n=F0=9F=8E=89\r\n")]
    [InlineData(75, ".", "=\r\n=2E\r\n")]
    [InlineData(74, ".", ".\r\n")]
    [InlineData(75, "b\nc", "=\r\nb\r\nc\r\n")]
    public void A_line_of_text_is_broken_when_it_is_full(int before, string text, string after) =>
        Encoding.ASCII.GetString(QuotedPrintable.Encode(new string('a', before) + text))
            .ShouldBe(new string('a', before) + (after.Length == 0 ? "\r\n" : after));

    /// <summary>A line of a header has at most 76 characters where it can be broken.</summary>
    [Theory]
    [InlineData(67, 0, "Subject: {a}\r\n")]
    [InlineData(65, 1, "Subject: {a} {b}\r\n")]
    [InlineData(65, 2, "Subject: {a}\r\n {b}\r\n")]
    [InlineData(74, 0, "Subject: {a}\r\n")]
    public void A_subject_is_folded_where_the_next_word_does_not_fit(int first, int second, string expected)
    {
        var (a, b) = (new string('a', first), new string('b', second));

        HeaderText.Unstructured("Subject", second == 0 ? a : $"{a} {b}").ShouldBe(expected.Replace("{a}", a).Replace("{b}", b));
    }

    [Fact]
    public void After_a_fold_the_length_of_the_line_is_counted_from_zero()
    {
        var (a, b, c) = (new string('a', 66), new string('b', 70), new string('c', 4));

        // The blank that begins the line counts: 1 + 70 + 1 + 4 is 76.
        HeaderText.Unstructured("Subject", $"{a} {b} {c} d").ShouldBe($"Subject: {a}\r\n {b} {c}\r\n d\r\n");
    }

    [Theory]
    [InlineData("Plain words: 100%?", false)]
    [InlineData("tilde ~", false)]
    [InlineData("del \u007f", null)]
    [InlineData("é", true)]
    [InlineData("a=?b", true)]
    [InlineData("a = ?b", false)]
    [InlineData(" a", true)]
    [InlineData("a ", true)]
    [InlineData("a  b", true)]
    public void Text_that_a_reader_would_misread_is_encoded(string subject, bool? isEncoded)
    {
        if (isEncoded is not { } encoded)
        {
            Should.Throw<ArgumentException>(() => HeaderText.Unstructured("Subject", subject));
            return;
        }
        var field = HeaderText.Unstructured("Subject", subject);
        field.StartsWith("Subject: =?utf-8?B?", StringComparison.Ordinal).ShouldBe(encoded);
        Rfc2047.Decode(field["Subject: ".Length..].TrimEnd('\r', '\n')).ShouldBe(subject);
    }

    [Theory]
    [InlineData(74, false)]
    [InlineData(75, true)]
    public void A_word_that_fits_no_line_is_encoded(int letters, bool isEncoded) =>
        HeaderText.Unstructured("Subject", new string('a', letters)).Contains("=?utf-8?B?", StringComparison.Ordinal).ShouldBe(isEncoded);

    /// <summary>
    /// The first encoded word ends where its line does: 76 characters with the name of the field; each further one has 75.
    /// </summary>
    [Fact]
    public void Encoded_words_fill_their_lines_and_divide_no_letter()
    {
        var lines = HeaderText.Unstructured("Subject", new string('é', 100)).TrimEnd().Split("\r\n");

        lines.Length.ShouldBe(5);
        foreach (var line in lines) line.Length.ShouldBeLessThanOrEqualTo(76);
        foreach (var line in lines[..^1])
        {
            // 67 characters are left beside the name, 75 on further lines: 55 and 63 for base64, in fours, of three bytes: 39 and 45, of
            // letters of two.
            var bytes = Convert.FromBase64String(line[(line.IndexOf("?B?", StringComparison.Ordinal) + 3)..^2]);
            bytes.Length.ShouldBe(line == lines[0] ? 38 : 44);
        }
        lines[1..].ShouldAllBe(l => l.StartsWith(" =?utf-8?B?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Board", "Board")]
    [InlineData("Board of X", "Board of X")]
    [InlineData("!#$%&'*+-/?=^_`{|}~ 9", "!#$%&'*+-/?=^_`{|}~ 9")]
    [InlineData("A. Reader", "\"A. Reader\"")]
    [InlineData("Reader, A", "\"Reader, A\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a@b", "\"a@b\"")]
    [InlineData("Zoë", "=?utf-8?B?Wm/Dqw==?=")]
    public void A_name_is_unchanged_or_in_quotation_marks_or_encoded(string name, string written) =>
        HeaderText.Address("To", Make.Mailbox("a@example.org", name)).ShouldBe($"To: {written} <a@example.org>\r\n");

    [Theory]
    [InlineData(70, false)]
    [InlineData(71, true)]
    public void A_name_that_fits_no_line_is_encoded(int letters, bool isEncoded) =>
        HeaderText.Address("To", Make.Mailbox("a@example.org", new string('n', letters))).Contains("=?utf-8?B?", StringComparison.Ordinal)
            .ShouldBe(isEncoded);

    /// <summary>Name, blank, angle brackets and address together have 76 characters, or the address begins a line of its own.</summary>
    [Theory]
    [InlineData(56, false)]
    [InlineData(57, true)]
    public void An_address_that_does_not_fit_beside_the_name_begins_a_line(int letters, bool isFolded)
    {
        var name = new string('n', letters);

        HeaderText.Address("To", Make.Mailbox("a@example.org", name)).ShouldBe($"To: {name}{(isFolded ? "\r\n" : "")} <a@example.org>\r\n");
    }

    [Fact]
    public void After_encoded_words_the_last_line_counts()
    {
        var field = HeaderText.Address("To", Make.Mailbox("a@example.org", new string('é', 30)));

        field.TrimEnd().Split("\r\n").Length.ShouldBe(2);
        field.ShouldEndWith("?= <a@example.org>\r\n");
    }

    [Fact]
    public void An_address_without_a_name_stands_alone() =>
        HeaderText.Address("To", Make.Mailbox("a@example.org")).ShouldBe("To: a@example.org\r\n");

    [Theory]
    [InlineData("a.pdf", ";\r\n filename=\"a.pdf\"")]
    [InlineData("a \"b\" \\.pdf", ";\r\n filename=\"a \\\"b\\\" \\\\.pdf\"")]
    [InlineData("~.pdf", ";\r\n filename=\"~.pdf\"")]
    [InlineData(" a", ";\r\n filename*=utf-8''%20a")]
    [InlineData("a ", ";\r\n filename*=utf-8''a%20")]
    [InlineData("=?", ";\r\n filename*=utf-8''%3D%3F")]
    [InlineData("é-_.%'", ";\r\n filename*=utf-8''%C3%A9-_.%25%27")]
    public void A_name_of_a_file_is_written_so_that_it_can_be_read(string name, string written) =>
        ParameterText.Of("filename", name).ShouldBe(written);

    [Fact]
    public void A_name_of_a_file_that_fits_no_line_is_divided()
    {
        ParameterText.Of("filename", new string('a', 64)).ShouldBe($";\r\n filename=\"{new string('a', 64)}\"");
        ParameterText.Of("filename", new string('a', 65))
            .ShouldBe($";\r\n filename*0*=utf-8''{new string('a', 52)};\r\n filename*1*={new string('a', 13)}");
    }

    /// <summary>A piece has 52 characters beside this name; a letter of three bytes takes nine.</summary>
    [Theory]
    [InlineData(43, 1)]
    [InlineData(44, 2)]
    public void A_piece_is_full_before_a_letter_that_does_not_fit(int before, int pieces)
    {
        var text = ParameterText.Of("filename", new string('a', before) + "奇");

        text.Split("filename*").Length.ShouldBe(pieces + 1);
        text.ShouldContain("%E5%A5%87");
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u2029b")]
    [InlineData("a\u0000b")]
    [InlineData("a\u0085b")]
    public void No_control_character_gets_into_a_header(string text)
    {
        Should.Throw<ArgumentException>(() => HeaderText.RefuseControls(text));
        Should.Throw<ArgumentException>(() => HeaderText.Unstructured("Subject", text));
        Should.Throw<ArgumentException>(() => ParameterText.Of("filename", text));
        Should.Throw<ArgumentException>(() => HeaderText.Phrase(new StringBuilder(), text, 0));
        Should.Throw<ArgumentException>(() => Make.Encoded(Make.Message() with { ListId = text }));
        Should.Throw<ArgumentException>(() => Make.Encoded(Make.Message() with { Unsubscribe = text }));
        Should.Throw<ArgumentException>(() => Make.Encoded(Make.Message() with { Language = text }));
        Should.Throw<ArgumentException>(() => Make.Encoded(Make.Message() with { Supersedes = text }));
    }

    /// <summary>A header that nothing can break begins on a line of its own where it does not fit beside its name.</summary>
    [Theory]
    [InlineData(56, false)]
    [InlineData(57, true)]
    public void A_long_identifier_begins_a_line(int letters, bool isFolded)
    {
        var unsubscribe = new string('u', letters);

        Encoding.ASCII.GetString(Make.Encoded(Make.Message() with { Unsubscribe = unsubscribe }))
            .ShouldContain($"\r\nList-Unsubscribe:{(isFolded ? "\r\n" : "")} <{unsubscribe}>\r\n");
    }

    [Fact]
    public void The_head_of_a_message_is_written_in_this_order()
    {
        var message = Make.Message() with { ReplyTo = Make.Mailbox("answers@example.com"), Supersedes = "<old@example.com>",
            Date = new DateTimeOffset(2023, 1, 2, 3, 4, 5, 999, TimeSpan.FromHours(8)) };

        var text = Encoding.ASCII.GetString(Make.Encoded(message)).ReplaceLineEndings("\n");

        text[..text.IndexOf("\n\n", StringComparison.Ordinal)].ShouldBe($"""
            Date: Sun, 01 Jan 2023 19:04:05 +0000
            From: Investor Relations <ir@example.com>
            Reply-To: answers@example.com
            To: Board <board@example.org>
            Message-ID: {message.MessageId}
            In-Reply-To: <old@example.com>
            References: <old@example.com>
            Supersedes: <old@example.com>
            Subject: Results
            List-Id: Board
             <board.example.com>
            List-Unsubscribe: <mailto:ir@example.com?subject=unsubscribe>
            Auto-Submitted: auto-generated
            Content-Language: en
            MIME-Version: 1.0
            Content-Type: multipart/mixed;
             boundary="=_m{MessageIdentity.Digest([message.MessageId])}"
            """);
        text.ShouldContain($"boundary=\"=_a{MessageIdentity.Digest([message.MessageId])}\"");
    }
}
