using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Charts;

public class PeriodAxisTests
{
    private static readonly Period[] Quarters = [.. Enumerable.Range(0, 8).Select(i => Period.Quarter(2022 + i / 4, i % 4 + 1))];

    // k: known, n: not known; then the places: k, m for a gap of any length.
    [Theory]
    [InlineData("kkkkkkkk", "kkkkkkkk", 0)]
    [InlineData("nkknnkkn", "kkmkk", 2)]
    [InlineData("knknnnkk", "kmkmkk", 4)]
    [InlineData("nnnnnnnk", "k", 0)]
    [InlineData("nnnnnnnn", "", 0)]
    public void Gaps_are_one_place_and_none_stands_at_an_end(string known, string places, int missing)
    {
        var axis = PeriodAxis.Of(Quarters, q => known[Array.IndexOf(Quarters, q)] == 'k');
        string.Concat(axis.Categories.Select(c => c.Kind == CategoryKind.Missing ? 'm' : 'k')).ShouldBe(places);
        (axis.Missing.Count, axis.Known).ShouldBe((missing, known.Count(c => c == 'k')));
        axis.Points(q => new ChartPoint(q.Index, "")).Select(p => p.Value is null ? 'm' : 'k').ShouldBe(places);
    }

    [Fact]
    public void Groups_stand_apart_and_an_unknown_one_is_left_out()
    {
        Period[] years = [Period.FullYear(2022), Period.FullYear(2023)], halves = [Period.Half(2023, 1)], spans = [Period.NineMonths(2023)];
        var axis = PeriodAxis.Of([years, spans, halves], p => p.Kind != PeriodKind.NineMonths, PeriodWords.Short);
        axis.Categories.Select(c => c.Kind).ShouldBe([CategoryKind.Shown, CategoryKind.Shown, CategoryKind.Space, CategoryKind.Shown]);
        (axis.First, axis.Last, axis.PlaceOf(halves[0]), axis.PlaceOf(spans[0])).ShouldBe((years[0], halves[0], 3, null));
    }

    [Fact]
    public void The_note_names_what_is_missing_as_periods()
    {
        var axis = PeriodAxis.Of(Quarters, q => q.Index != 2);
        var runs = new ChartNote("unaudited").Missing(axis).Runs.OfType<TextRun>().ToList();
        string.Concat(runs.Select(r => r.Text)).Replace('\u00A0', ' ')
            .ShouldBe("Unaudited. A break in the axis: no filing held gives Q2 2022 or Q2 2023.");
        runs.Where(r => r.Text.Any(char.IsAsciiDigit)).Select(r => r.Reference)
            .ShouldBe([Reference.Of(Quarters[1]), Reference.Of(Quarters[5])]);
    }
}
