using System.Globalization;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Reading.Text;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>
/// What reading costs, in bytes of work: each byte as often as it is looked at, and something for each beginning, so that small things many
/// times are no way around the limits.
/// </summary>
public class CostTests
{
    /// <summary>A byte of content more is looked at twice: as it is taken out of the file, and as its operators are run through.</summary>
    [Fact]
    public void A_byte_of_a_page_costs_two_units_of_work() =>
        (Work(Page(new string(' ', 1100))) - Work(Page(new string(' ', 1000)))).ShouldBe(200);

    /// <summary>
    /// What is packed costs what it takes in the file, what it comes to, and a beginning of four kilobytes for each filter.
    /// </summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_filter_costs_a_fixed_amount_and_its_output(int filters)
    {
        var plain = HandMade.Bytes(new string(' ', 1000));
        var (data, cost) = (plain, 0);
        for (var i = 0; i < filters; i++)
        {
            cost += 4096 + data.Length;
            data = HandMade.Deflate(data);
        }

        var document = PdfDocument.Open(Small(data, filters));
        Costs(document, () => document.Decode((PdfStream)document.Object(4)).Length.ShouldBe(1000)).ShouldBe(cost + data.Length);
    }

    /// <summary>A form costs its content twice, as a page does, and four kilobytes beside; a page does not.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_form_costs_a_fixed_amount_each_time_it_is_painted(int times)
    {
        const string Form = "BT (a) Tj ET";
        var content = "BT /F1 9 Tf (b) Tj ET " + string.Concat(Enumerable.Repeat("/X Do ", times));
        var document = PdfDocument.Open(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</X 6 0 R>>>>>>").Stream(4, "", content)
            .Object(5, "<</Type/Font/Subtype/Type1>>").Stream(6, "/Subtype/Form", Form).End());
        var reader = new PageTextReader(document);
        reader.Read(0).Characters.ToString().ShouldBe("b" + string.Concat(Enumerable.Repeat("a", times)));

        // The second time nothing is parsed any more.
        Costs(document, () => reader.Read(0)).ShouldBe(2 * content.Length + 1 + times * (4096 + 2 * Form.Length));
    }

    [Theory]
    [InlineData(48, false)]
    [InlineData(49, true)]
    public void Forms_nest_as_deep_as_the_limits_say(int depth, bool refused)
    {
        // The page is the first level.
        var made = new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>")
            .Object(3, "<</Contents 4 0 R/Resources<</XObject<</X 10 0 R>>>>>>").Stream(4, "", "/X Do");
        for (var i = 1; i < depth; i++)
            made.Stream(9 + i, string.Create(CultureInfo.InvariantCulture, $"/Subtype/Form/Resources<</XObject<</X {10 + i} 0 R>>>>"),
                i == depth - 1 ? "q" : "/X Do");
        var reader = new PageTextReader(PdfDocument.Open(made.End()));
        if (refused) Should.Throw<PdfReadException>(() => reader.Read(0)).Code.ShouldBe(ReadingCodes.TooMuch);
        else reader.Read(0).Count.ShouldBe(0);
    }

    /// <summary>The rows of a cross-reference cost twenty each.</summary>
    [Fact]
    public void A_row_of_the_cross_reference_costs_twenty_bytes()
    {
        var text =
            HandMade.Text(new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>").End());
        byte[] Rows(int free) => HandMade.Bytes(
            text.Replace("65535 f \n", $"65535 f \n90 {free}\n{string.Concat(Enumerable.Repeat("0000000000 00000 f \n", free))}",
                StringComparison.Ordinal));
        (Work(Rows(9)) - Work(Rows(4))).ShouldBe(100);
    }

    private static byte[] Page(string content) =>
        new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Contents 4 0 R>>").Stream(4, "", content)
            .End();

    private static byte[] Small(byte[] data, int filters) =>
        new HandMade().Object(1, "<</Pages 2 0 R>>").Object(2, "<</Kids[3 0 R]>>").Object(3, "<</Type/Page>>")
        .Stream(4, $"/Filter[{string.Concat(Enumerable.Repeat("/FlateDecode", filters))}]", HandMade.Text(data)).End();

    /// <summary>The least work with which a file and its first page are read.</summary>
    private static long Work(byte[] file)
    {
        long low = 0, high = 1 << 20;
        while (low < high)
        {
            var middle = (low + high) / 2;
            try
            {
                new PageTextReader(PdfDocument.Open(file, ReadingLimits.Default with { Work = middle })).Read(0);
                high = middle;
            }
            catch (PdfReadException)
            {
                low = middle + 1;
            }
        }

        return low;
    }

    /// <summary>What something costs with a document that is open: what more can be spent before it than after it.</summary>
    private static long Costs(PdfDocument document, Action read)
    {
        read();
        var before = Left(document);
        read();
        return before - Left(document);
    }

    // What is left is found by spending it, and giving it back.
    private static long Left(PdfDocument document)
    {
        long left = 0;
        for (var step = 1L << 40; step > 0; step /= 2)
        {
            try
            {
                document.Budget.Spend(left + step);
                document.Budget.Spend(-left - step);
                left += step;
            }
            catch (PdfReadException)
            {
                document.Budget.Spend(-left - step);
            }
        }

        return left;
    }
}
