using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading.Filings;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Tests.Data;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>The shipped filing, damaged in many places: whatever is done to it, it is read or complained of, and never throws.</summary>
public class DamagedFileTests
{
    private static readonly byte[] Filing = File.ReadAllBytes(DataFolder.Filing("6-K-2023-08-21").Place.File);

    [Fact]
    public void A_file_cut_off_anywhere_is_complained_of()
    {
        for (var length = 0; length < Filing.Length - 2; length += 211)
        {
            var problems = Complaints(Filing.AsSpan(0, length));
            problems.ShouldHaveSingleItem($"cut off at {length}").Code.ShouldBeOneOf("QD0104", "QD0103");
        }
    }

    [Theory]
    [InlineData('"')]
    [InlineData('}')]
    [InlineData(']')]
    [InlineData(',')]
    [InlineData('0')]
    [InlineData('-')]
    [InlineData('\\')]
    [InlineData('\n')]
    [InlineData('\0')]
    public void A_character_put_anywhere_never_throws(char character)
    {
        for (var at = 0; at < Filing.Length; at += 307)
        {
            var bytes = Filing.ToArray();
            bytes[at] = (byte)character;
            foreach (var complaint in Complaints(bytes)) complaint.Place.Line.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_line_taken_out_is_read_or_complained_of_at_a_line_of_the_file()
    {
        var lines = System.Text.Encoding.UTF8.GetString(Filing).Split('\n');
        for (var i = 0; i < lines.Length; i += 7)
        {
            var text = string.Join('\n', lines.Where((_, index) => index != i));
            foreach (var complaint in Complaints(System.Text.Encoding.UTF8.GetBytes(text)))
                complaint.Place.Line.ShouldBeInRange(1, lines.Length);
        }
    }

    private static List<Ledger.Diagnostics.Diagnostic> Complaints(ReadOnlySpan<byte> bytes)
    {
        var problems = new Problems("filing.json");
        if (JsonTree.Read(bytes, problems) is { } root
            && new FilingReader(DataFolder.Book.Taxonomy, FiscalCalendar.CalendarYears, problems).Read(root) is null)
            problems.Count.ShouldBeGreaterThan(0);
        var list = new List<Ledger.Diagnostics.Diagnostic>();
        problems.AppendTo(list);
        return list;
    }
}
