using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>
/// Text longer than the room that is there at first: it grows, whether by many short pieces or by one that is long, up to the limit.
/// </summary>
public class LongTextTests
{
    [Theory]
    [InlineData(1, 7_679)]
    [InlineData(1, 7_680)]
    [InlineData(1, 7_681)]
    [InlineData(1, 8_192)]
    [InlineData(1, 8_193)]
    [InlineData(1, 16_384)]
    [InlineData(1, 16_385)]
    [InlineData(1, 100_000)]
    [InlineData(40, 500)]
    [InlineData(3, 20_000)]
    public void All_of_a_long_text_is_read(int pieces, int length)
    {
        var content =
            string.Concat(Enumerable.Range(0, pieces).Select(i => $"BT /F1 9 Tf ({new string((char)('a' + i % 26), length)}) Tj ET "));
        var text = new PageTextReader(PdfDocument.Open(HandMade.Page(content))).Read(0);
        text.Count.ShouldBe(pieces);
        for (var i = 0; i < pieces; i++) text.Of(text[i]).ToString().ShouldBe(new string((char)('a' + i % 26), length));
    }

    /// <summary>Of two bytes a code, the quick way and the long one.</summary>
    [Theory]
    [InlineData(7_679)]
    [InlineData(8_192)]
    [InlineData(8_193)]
    [InlineData(30_000)]
    public void Codes_of_two_bytes_are_read_at_any_length(int length)
    {
        foreach (var last in new[] { "\0a", "\0\\141" })
            new PageTextReader(PdfDocument.Open(
                HandMade.Page($"BT /F1 9 Tf ({string.Concat(Enumerable.Repeat("\0b", length - 1))}{last}) Tj ET",
                    "1 beginbfrange <0061><0062><0061> endbfrange", composite: true)))
                .Read(0).Characters.ToString().ShouldBe(new string('b', length - 1) + "a");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(8_192)]
    [InlineData(20_000)]
    [InlineData(40_000)]
    public void Replacement_text_may_be_long(int length) =>
        new PageTextReader(PdfDocument.Open(
            HandMade.Page($"/Span <</ActualText ({new string('r', length)})>> BDC BT /F1 9 Tf (x) Tj ET EMC BT (y) Tj ET"))).Read(
                0).Characters.ToString()
            .ShouldBe(new string('r', length) + "y");

    /// <summary>The limit is asked where the room has to grow.</summary>
    [Theory]
    [InlineData(20_000, false)]
    [InlineData(20_001, true)]
    public void A_page_has_as_much_text_as_the_limits_say(int length, bool refused)
    {
        var file = HandMade.Page($"/Span <</ActualText ({new string('r', length)})>> BDC BT /F1 9 Tf (x) Tj ET EMC");
        var reader = new PageTextReader(PdfDocument.Open(file, ReadingLimits.Default with { PageCharacters = 20_000 }));
        if (refused) Should.Throw<PdfReadException>(() => reader.Read(0)).Code.ShouldBe(ReadingCodes.TooMuch);
        else reader.Read(0).Characters.Length.ShouldBe(length);
    }
}
