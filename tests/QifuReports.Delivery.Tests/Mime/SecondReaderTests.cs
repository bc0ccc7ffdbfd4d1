using System.Text;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Mime;

/// <summary>Every kind of message that is made, read by a MIME library of another make, which says what a mail program would.</summary>
public sealed class SecondReaderTests
{
    private static readonly string LongName = string.Concat(Enumerable.Repeat("奇富科技季度业绩简报", 9)) + ".pdf";

    public static TheoryData<string> Kinds() => [.. Messages().Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Another_program_reads_what_was_written(string kind) => SecondReader.ShouldReadAsMeant(Messages()[kind]);

    [Theory]
    [InlineData("=?utf-8?B?eC5wZGY=?=.pdf", true)]
    [InlineData("a=?b.pdf", true)]
    [InlineData(" spaces at its ends ", true)]
    [InlineData("what=is.pdf", false)]
    public void A_file_name_that_some_programs_would_decode_is_sent_in_a_form_that_none_decodes(string name, bool encoded)
    {
        var text = Encoding.ASCII.GetString(Make.Encoded(Make.Message(file: [1], fileName: name)));

        text.Contains("filename*=utf-8''", StringComparison.Ordinal).ShouldBe(encoded);
        text.Contains($"name=\"{name}\"", StringComparison.Ordinal).ShouldBe(!encoded);
    }

    private static Dictionary<string, OutgoingMessage> Messages()
    {
        var corrected = Make.Message(subject: "Corrected: Results", file: Make.Bytes(4000)) with { Supersedes =
            MessageIdentity.Of("example.com", "before"), ReplyTo = Make.Mailbox("answers@example.com", "Answers") };
        return new Dictionary<string, OutgoingMessage>
        {
            ["first"] = Make.Message(file: Make.Bytes(150_001)),
            ["several files"] = Make.Message() with { Attachments = [.. new[] { "a.pdf", "b \"quoted\" \\ name.pdf", "奇富.pdf", LongName,
                "=?utf-8?B?eC5wZGY=?=.pdf", "a=?b?=.pdf", "it's 100%.pdf" }.Select(
                    (n, i) => new Attachment(n, "application/pdf", Make.Bytes(100 + i)))] },
            ["corrected"] = corrected,
            ["test"] = Make.Message("test@example.org", "", "[Test for board@example.org] Results", file: Make.Bytes(57)),
            ["domain in other letters"] = Make.Message("ir@bücher.example", "Büro", file: [1]),
            ["name in another script"] = Make.Message(name: "奇富科技 董事会", subject: "奇富科技：2023年第三季度业绩简报，净利润同比增长，详见附件",
                text: "尊敬的董事会：\n\nRMB\u00A01,137.9\u00A0million\n.\n..dots\n", file: [1, 2]),
            ["name that looks encoded"] = Make.Message(name: "=?utf-8?Q?x?= \"CFO\"", subject: "=?utf-8?Q?not?= encoded", file: [1]),
            ["without a file"] = Make.Message(),
        };
    }
}
