using QifuReports.Briefings.Composing.Tables;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>Whether a move is shown as good news or bad: by the measure, not by the direction alone.</summary>
public class KeyFigureToneTests
{
    private static readonly LedgerBook Larkmere = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies",
        "larkmere")).Book.ShouldNotBeNull();

    // Costs of this company are filed above zero; its taxes have no side.
    [Theory]
    [InlineData("goods", 46_000, 41_000, TextStyle.Favourable)]
    [InlineData("goods", 41_000, 46_000, TextStyle.Adverse)]
    [InlineData("goods", 41_000, 41_000, TextStyle.Plain)]
    [InlineData("materials", 23_000, 21_000, TextStyle.Adverse)]
    [InlineData("materials", 21_000, 23_000, TextStyle.Favourable)]
    [InlineData("income-tax-expense", 6_000, 5_000, TextStyle.Plain)]
    [InlineData("income-tax-expense", 5_000, 6_000, TextStyle.Plain)]
    public void A_rise_of_costs_is_no_good_news(string concept, int now, int before, TextStyle tone) =>
        ToneOf(With(Larkmere, concept, now, before), "2026Q1", concept).ShouldBe(tone);

    // Those of this one below zero: an amount that rises towards zero is a cost that fell.
    [Theory]
    [InlineData("materials", -900, -800, TextStyle.Adverse)]
    [InlineData("materials", -800, -900, TextStyle.Favourable)]
    [InlineData("machines", 900, 800, TextStyle.Favourable)]
    [InlineData("machines", 800, 900, TextStyle.Adverse)]
    public void Nor_is_it_where_costs_are_filed_below_zero(string concept, int now, int before, TextStyle tone) =>
        ToneOf(With(Hellmar.Book, concept, now, before), "2025Q1", concept).ShouldBe(tone);

    private static TextStyle ToneOf(LedgerBook book, string of, string concept)
    {
        var period = Hellmar.PeriodOf(book, of);
        var context = new BriefingContext(book, BriefingSource.For(book, period)
            .ShouldNotBeNull(), period, new CheckReport([]), BriefingOptions.Default);
        return KeyFigures.Cards(context, ["id:" + concept]).ShouldHaveSingleItem().Comparison[0].Style;
    }

    // The line of the income statement with two other amounts, in the filing that states it first and every one after.
    private static LedgerBook With(LedgerBook book, string concept, decimal now, decimal before)
    {
        StatementCell Of(StatementCell cell, int column) =>
            cell.Fact is { } fact && column < 2 ? cell with { Fact = fact with { Stated = column == 0 ? now : before,
                Value = (column == 0 ? now : before) * fact.Scale } } : cell;
        Filing Changed(Filing filing) => filing with
        {
            Statements = [.. filing.Statements.Select(s => s.Id != "operations" ? s
                : s with { Lines = [.. s.Lines.Select(l => l.Concept?.Value != concept ? l
                : l with { Cells = [.. l.Cells.Select(Of)] })] })],
        };
        var release = book.Filings.Single(f => f.Period.ToString() is "2026Q1"
            || (f.Period.ToString() is "2025Q1" && book == Hellmar.Book));
        return new LedgerBook(book.Issuer, book.Taxonomy, [Changed(release)]);
    }
}
