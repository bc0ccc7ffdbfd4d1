using System.Globalization;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Verifying;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Tests.Verifying;

/// <summary>
/// What <c>verify</c> takes for a briefing at all: the files inside, how long they are, and how much text; each limit from both sides.
/// </summary>
public sealed class ReadBriefingTests
{
    private const int MostBytes = 4 << 20, MostCharacters = 8 << 20, OnAPage = MostCharacters / 4;

    private static readonly string[] All = [BriefingFiles.Facts, BriefingFiles.Checks, BriefingFiles.Build, BriefingFiles.Figures];

    public static TheoryData<string> Needed() => new(All);

    [Fact]
    public void With_the_four_files_inside_it_is_read()
    {
        var read = Read(All.Select((n, i) => (n, i + 1)), "Revenue rose", "");
        read.Texts.ShouldBe(["Revenue rose", ""]);
        foreach (var (name, i) in All.Select((n, i) => (n, i))) read.Carried[name].Length.ShouldBe(i + 1);
        read.Carried.Count.ShouldBe(All.Length);
        read.Others.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Needed))]
    public void Without_one_of_them_it_is_no_briefing(string name) =>
        Told(All.Where(n => n != name).Select(n => (n, 1))).ShouldBe($"b.pdf is no briefing of this program: it carries no {name}.");

    [Theory]
    [MemberData(nameof(Needed))]
    public void None_of_them_may_be_there_twice(string name) =>
        Told(All.Append(name).Select(n => (n, 1))).ShouldBe($"b.pdf: it carries {name} twice.");

    [Theory]
    [MemberData(nameof(Needed))]
    public void None_of_them_may_be_longer_than_four_MiB(string name)
    {
        Read(All.Select(n => (n, n == name ? MostBytes : 1)), "").Carried[name].Length.ShouldBe(MostBytes);
        Told(All.Select(n => (n, n == name ? MostBytes + 1 : 1))).ShouldBe($"b.pdf: {name} inside it is longer than that of any briefing.");
    }

    [Fact]
    public void The_pages_together_may_have_eight_MiB_of_characters()
    {
        var page = new string('a', OnAPage);
        Read(All.Select(n => (n, 1)), page, page, page, page).Texts.Sum(t => t.Length).ShouldBe(MostCharacters);
        var trouble = Should.Throw<PdfReadException>(() => Read(All.Select(n => (n, 1)), page, page, page, page, "a"));
        trouble.Code.ShouldBe(ReadingCodes.TooMuch);
        trouble.Message.ShouldBe("The file has more text than any briefing.");
    }

    // As long as it likes, since it is only named: by the first 80 characters.
    [Fact]
    public void Any_other_file_is_named_in_a_line_that_a_terminal_can_show()
    {
        string[] names = [new('x', 80), new('y', 81), "a\u0007b"];
        var read = Read([.. All.Select(n => (n, 1)), (names[0], MostBytes + 1), (names[1], 1), (names[2], 1)], "");
        read.Others.ShouldBe([Line(names[0]), Line(names[1][..80]), Line("a?b")]);
        read.Carried.Count.ShouldBe(All.Length);

        static string Line(string name) => "a file is attached that no briefing carries: " + name;
    }

    private static string Told(IEnumerable<(string Name, int Length)> files)
    {
        var trouble = Should.Throw<Trouble>(() => Read(files, ""));
        trouble.Code.ShouldBe(ExitCode.BadInput);
        return trouble.Message;
    }

    private static ReadBriefing Read(IEnumerable<(string Name, int Length)> files, params string[] pages)
    {
        var made = new HandMade().Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var next = 4;
        var (kids, associated) = ("", "");
        foreach (var text in pages)
        {
            var (content, page) = (next++, next++);
            made.Flate(content, "", HandMade.Bytes($"BT /F1 9 Tf ({text}) Tj ET"));
            var resources = $"/Resources<</Font<</F1 3 0 R>>>>/Contents {content} 0 R";
            made.Object(page, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]{resources}>>");
            kids += Of($"{page} 0 R ");
        }
        foreach (var (name, length) in files)
        {
            var (content, specification) = (next++, next++);
            made.Flate(content, "/Type/EmbeddedFile", new byte[length]);
            made.Object(specification, Of($"<</Type/Filespec/F({name})/UF({name})/EF<</F {content} 0 R>>>>"));
            associated += Of($"{specification} 0 R ");
        }
        made.Object(1, $"<</Type/Catalog/Pages 2 0 R/AF[{associated}]>>");
        made.Object(2, Of($"<</Type/Pages/Kids[{kids}]/Count {pages.Length}>>"));
        return ReadBriefing.Of("b.pdf", made.End());
    }

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
