using System.Globalization;
using QifuReports.App.Kinds;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Tests.Verifying;

/// <summary>
/// Where what is made again reads otherwise, each page is told with the words around the first difference, from both documents.
/// </summary>
public sealed class MadeAgainTextsTests : IDisposable
{
    private static readonly Maker This = new("1.2.3+0123456789abcdef", "10.0.0");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Sixteen characters to both sides, fewer where the page begins or ends.</summary>
    [Theory]
    [InlineData("abc", "abd", "abc", "abd")]
    [InlineData("xbc", "abc", "xbc", "abc")]
    [InlineData("abc", "abcd", "abc", "abcd")]
    [InlineData("abcd", "abc", "abcd", "abc")]
    [InlineData("", "abc", "", "abc")]
    [InlineData("0123456789012345X1234567890123456789", "0123456789012345Y1234567890123456789", "0123456789012345X123456789012345",
        "0123456789012345Y123456789012345")]
    [InlineData("a0123456789012345X123456789012345z", "a0123456789012345Y123456789012345z", "0123456789012345X123456789012345",
        "0123456789012345Y123456789012345")]
    [InlineData("a0123456789012345X12345678901234", "a0123456789012345Y12345678901234", "0123456789012345X12345678901234",
        "0123456789012345Y12345678901234")]
    public void The_words_around_the_difference_are_told(string issued, string again, string says, string belongs) =>
        Texts([issued], [again]).ShouldBe([$"page 1 says \"{says}\" where \"{belongs}\" belongs"]);

    [Fact]
    public void Each_page_is_told_that_differs_and_no_other() =>
        Texts(["same", "abc", "same", "x"], ["same", "abd", "same", "y"])
            .ShouldBe(["page 2 says \"abc\" where \"abd\" belongs", "page 4 says \"x\" where \"y\" belongs"]);

    [Theory]
    [InlineData("a", "a b", "it has 1 page; made again it has 2")]
    [InlineData("a b", "a", "it has 2 pages; made again it has 1")]
    [InlineData("a b c", "a", "it has 3 pages; made again it has 1")]
    public void Another_number_of_pages_is_told(string issued, string again, string told) => Texts(issued.Split(' '), again.Split(' '))
        .ShouldBe([told]);

    [Fact]
    public void Pages_that_read_the_same_are_not_told_and_what_else_differs_is()
    {
        var step = Step(Document(["abc"]), Document(["abc"], "/Rotate 90"));

        step.Outcome.ShouldBe(VerifyOutcome.Fails);
        step.Details.Count.ShouldBe(2);
        step.Details[0].ShouldStartWith("it has ");
        step.Details[1].ShouldStartWith("the documents differ in ");
    }

    /// <summary>The lines about texts stand between that of the bytes and that of the way to the first object.</summary>
    private List<string> Texts(string[] issued, string[] again)
    {
        var step = Step(Document(issued), Document(again));
        step.Outcome.ShouldBe(VerifyOutcome.Fails);
        step.Details[0].ShouldStartWith("it ");
        step.Details[^1].ShouldStartWith("the documents differ in ");
        return [.. step.Details.Skip(1).SkipLast(1)];
    }

    private VerifyStep Step(byte[] issued, byte[] again)
    {
        foreach (var name in (string[])["data", "templates"]) Directory.CreateDirectory(_folder.Combine(name));
        var settings = new ReportSettings { DataFolders = [_folder.Combine("data")], TemplatesFolder = _folder.Combine("templates"),
            OutputFolder = _folder.Combine("output") };
        var build = new BuildRecord { Job = new BriefingJob(BriefingKind.Quarterly, Period.Quarter(2023, 3)), Draft = false,
            Program = This.Program, Runtime = This.Runtime, Inputs = [] };
        return new MadeAgain((_, _, _, _) => new Remade(again, "", [], This), () => settings)
            .Step(issued, null, build, CancellationToken.None);
    }

    private static byte[] Document(string[] pages, string more = "")
    {
        var made = new HandMade().Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var kids = "";
        for (var i = 0; i < pages.Length; i++)
        {
            var (content, page) = (4 + 2 * i, 5 + 2 * i);
            made.Stream(content, "", $"BT /F1 1 Tf ({pages[i]}) Tj ET");
            made.Object(page, Of(
                $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 3 0 R>>>>/Contents {content} 0 R{more}>>"));
            kids += Of($"{page} 0 R ");
        }
        return made.Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, Of($"<</Type/Pages/Kids[{kids}]/Count {pages.Length}>>")).End();
    }

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
