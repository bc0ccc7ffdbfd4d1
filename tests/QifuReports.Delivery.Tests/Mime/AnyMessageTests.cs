using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.Mime;

/// <summary>
/// Names, subjects, texts and names of files of any letters, with what has a meaning in mail among them: another make reads them as they
/// were meant, and no line is long.
/// </summary>
public sealed class AnyMessageTests
{
    // What means something in headers, in encoded words, in parameters or in quoted-printable; letters of one to four bytes; letters that
    // join others; spaces that are none.
    private static readonly string[] Pieces =
    [
        "a", "Board", " ", "  ", "\"", "\\", "\\\"", ",", ";", ":", "<", ">", "(", ")", "@", "[", "]", "=", "=?", "?=", "=?utf-8?B?eA==?=",
        "=?utf-8?Q?x?=", "=?x", "%", "%41", "'", "''", "*", "*0*=", "/", "..",
        "=3D", "=20", "é", "e\u0301", "奇富科技", "\u4e8c\u3000", "👍🏽", "\u05d0\u202e", "\u200b", "\u00a0", "\ufeff", "~", "&#64;", "Re: ",
        "a@b.example", "<x@y.example>",
        "seventeen-letters", "a-word-of-forty-letters-and-not-one-blank-",
    ];

    private static readonly Gen<string> Names = Texts(0, 9, Pieces);
    private static readonly Gen<string> Subjects = Texts(1, 30, Pieces);
    private static readonly Gen<string> Bodies =
        Texts(0, 40, [.. Pieces, "\n", "\r\n", "\n.", "\n..\n", "\nFrom ", " \n", "\t", "\t\n", "\n--=_m\n", "."]);
    private static readonly Gen<string> FileNames = from name in Texts(0, 14, Pieces) select name + ".pdf";

    [Property(MaxTest = 300, Replay = "5322,7")]
    public Property It_is_read_as_it_was_meant() => Prop.ForAll(Messages().ToArbitrary(), static message =>
    {
        SecondReader.ShouldReadAsMeant(message);

        var bytes = Make.Encoded(message);
        EncodedMessage.Of(message).Length.ShouldBe(bytes.Length);
        var text = Encoding.ASCII.GetString(bytes);
        text.ShouldAllBe(c => c < 0x7F);
        foreach (var line in text.Split("\r\n"))
        {
            line.Length.ShouldBeLessThanOrEqualTo(78, line);
            line.ShouldNotContain('\r');
            line.ShouldNotContain('\n');
        }
    });

    private static Gen<OutgoingMessage> Messages() =>
        from name in Names
        from sender in Names
        from answers in Gen.Elements<Mailbox?>(null, Make.Mailbox("answers@example.com", "Answers, \"IR\""))
        from subject in Subjects
        from text in Bodies
        from html in Bodies
        from list in Names
        from corrected in Gen.Elements(true, false)
        from language in Gen.Elements("en", "zh", "zh-Hant-HK")
        from count in Gen.Choose(0, 3)
        from names in Gen.ListOf(FileNames, count)
        from size in Gen.Choose(0, 400)
        select Make.Message(name: name, subject: subject, text: text) with
        {
            From = Make.Mailbox("ir@example.com", sender), ReplyTo = answers, Html = html + "<p>", ListName = list, Language = language,
            Supersedes = corrected ? MessageIdentity.Of("example.com", subject) : null,
            Attachments = [.. names.Select((n, i) => new Attachment(n, "application/pdf", Make.Bytes(size + i, seed: i + 1)))],
        };

    private static Gen<string> Texts(int least, int most, string[] pieces) =>
        from count in Gen.Choose(least, most) from chosen in Gen.ListOf(Gen.Elements(pieces), count) select string.Concat(chosen);
}
