using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Syntax;

namespace QifuReports.Pdf.Tests.Reading;

/// <summary>Each way in which a row may be written as what it differs by (ISO 32000-1, 7.4.4.4), undone.</summary>
public class PredictorTests
{
    // Rows of three bytes, one a sample.
    [Theory]
    [InlineData("", "")]
    [InlineData("00 0A0B0C", "0A0B0C")]
    [InlineData("01 010101", "010203")]
    [InlineData("01 FF0201", "FF0102")]
    [InlineData("02 010203", "010203")]
    [InlineData("02 010203 02 010101", "010203 020304")]
    [InlineData("00 0A1400 03 010101", "0A1400 060E08")]
    [InlineData("03 020202", "020303")]
    [InlineData("00 0A1400 04 010101", "0A1400 0B1501")]
    [InlineData("04 010101", "010203")]
    [InlineData("00 010203 01 010101 02 010101", "010203 010203 020304")]
    [InlineData("00 0A0B0C 02 01", "0A0B0C 0B")]
    [InlineData("00 0A0B0C 02", "0A0B0C")]
    [InlineData("00 0A", "0A")]
    public void PNG_rows_are_decoded_from_the_row_above_and_the_byte_before(string written, string expected)
    {
        foreach (var predictor in new[] { 10, 11, 12, 13, 14, 15 })
            Undone(written, predictor, 3, 1, 8).ShouldBe(expected.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>
    /// Of the three bytes around, the one nearest to what they foretell; of two as near, the one before, and then the one above.
    /// </summary>
    [Theory]
    [InlineData("00 0A0C 04 FC00", "0A0C 0606")]
    [InlineData("00 0A06 04 0200", "0A06 0C06")]
    [InlineData("00 0203 04 FF00", "0203 0102")]
    [InlineData("00 0005 04 0500", "0005 0505")]
    [InlineData("00 0A32 04 0000", "0A32 0A32")]
    [InlineData("00 0A0A 04 2800", "0A0A 3232")]
    public void Paeth_takes_the_nearest_of_three_bytes(string written, string expected) =>
        Undone(written, 15, 2, 1, 8).ShouldBe(expected.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The byte before is that of the sample before, and a row is as wide as its bits, rounded up.</summary>
    [Theory]
    [InlineData(2, 2, 8, "01 0102 0101", "0102 0203")]
    [InlineData(1, 3, 8, "01 010101", "010101")]
    [InlineData(2, 1, 16, "01 0102 0101", "0102 0203")]
    [InlineData(2, 1, 4, "00 0A 00 0B", "0A0B")]
    [InlineData(3, 1, 4, "01 0A01", "0A0B")]
    [InlineData(8, 1, 1, "00 0A 02 01", "0A0B")]
    [InlineData(9, 1, 1, "01 0A01", "0A0B")]
    [InlineData(2, 3, 4, "01 010101", "010203")]
    public void A_sample_may_have_several_bytes(int columns, int colours, int bits, string written, string expected) =>
        Undone(written, 12, columns, colours, bits).ShouldBe(expected.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(3, 1, "010101 010101", "010203 010203")]
    [InlineData(2, 3, "010203 010101", "010203 020304")]
    [InlineData(1, 3, "010203 010101", "010203 010101")]
    [InlineData(3, 1, "010101 0101", "010203 0102")]
    [InlineData(3, 1, "", "")]
    public void With_TIFF_each_sample_is_added_to_the_one_before(int columns, int colours, string written, string expected) =>
        Undone(written, 2, columns, colours, 8).ShouldBe(expected.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData(12, 3, 1, 8, "05 010101", ReadingCodes.Damaged)]
    [InlineData(3, 3, 1, 8, "010101", ReadingCodes.Damaged)]
    [InlineData(9, 3, 1, 8, "010101", ReadingCodes.Damaged)]
    [InlineData(12, 3, 33, 8, "", ReadingCodes.Damaged)]
    [InlineData(12, 3, 1, 17, "", ReadingCodes.Damaged)]
    [InlineData(2, 3, 1, 4, "", ReadingCodes.Unsupported)]
    public void An_unknown_predictor_is_reported(int predictor, int columns, int colours, int bits, string written, string code) =>
        Should.Throw<PdfReadException>(() => Undone(written, predictor, columns, colours, bits)).Code.ShouldBe(code);

    private static string Undone(string written, int predictor, int columns, int colours, int bits)
    {
        var data = Convert.FromHexString(written.Replace(" ", "", StringComparison.Ordinal));
        return Convert.ToHexString(data.AsSpan(0, Predictors.Undo(data, predictor, columns, colours, bits)));
    }
}
