using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tests.Checks;

namespace QifuReports.Ledger.Tests.Filings;

/// <summary>
/// What a filing says of itself: whether it has figures, which statement is its income statement, and what is left empty where nothing is
/// said.
/// </summary>
public class FilingTests
{
    [Theory]
    [InlineData("| |", false)]
    [InlineData("| 7 |", true)]
    [InlineData("| | 7", true)]
    [InlineData("| - |", true)]
    public void A_filing_of_blanks_has_no_figures(string cells, bool has) =>
        Of(b => b.Table("t", "2023Q3 RMB 1000, 2022Q3 RMB 1000", "a" + cells)).HasFigures.ShouldBe(has);

    [Fact]
    public void A_column_of_changes_alone_has_no_figures() =>
        Of(b => b.Table("t", "2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | | | 3.5")).HasFigures.ShouldBeFalse();

    [Fact]
    public void A_figure_may_stand_in_any_line_of_any_statement()
    {
        Of(b => b.Table("t", "2023Q3 RMB 1000", "a |", "b | 7")).HasFigures.ShouldBeTrue();
        Of(b => b.Table("t", "2023Q3 RMB 1000", "a |").Table("u", "2023Q3 RMB 1000", "a | 7")).HasFigures.ShouldBeTrue();
        Of(b => b).HasFigures.ShouldBeFalse();
    }

    [Fact]
    public void The_income_statement_is_the_one_called_operations()
    {
        Of(b => b.Table("t", "2023Q3 RMB 1000", "a | 7")).Operations.ShouldBeNull();
        Of(b => b).Operations.ShouldBeNull();
        var filing = Of(b => b.Table("t", "2023Q3 RMB 1000", "a | 7").Table("operations", "2023Q3 RMB 1000", "a | 7"));
        filing.Operations.ShouldBeSameAs(filing.Statements[1]);
    }

    [Fact]
    public void What_nothing_is_said_of_is_empty()
    {
        var filing = Of(b => b.Table("t", "2023Q3 RMB 1000", "a | 7"));
        (filing.Exhibit, filing.Notes.Count, filing.Drafts.Count, filing.Assurance, filing.Document, filing.Translation).ShouldBe(
            ("", 0, 0, null, null, null));
        var statement = filing.Statements[0];
        statement.Origin.ShouldBe("");
        var column = new StatementColumn("c", "2023", "", filing.Period, "RMB", 1000, Basis.UsGaap);
        (column.AuditStatus, column.Restated, column.SharesScale, column.Members, column.Ratio, column.Draft).ShouldBe(
            ("", null, 1m, Members.None, null, null));
        var line = new StatementLine("Revenue (1)", LineKind.Line, null, 0, []);
        (line.Origin, line.Members, line.Name).ShouldBe(("", Members.None, "Revenue"));
        new Source("f", "s", "c", 1, "", new Place("f")).Origin.ShouldBe("");
        var concept = new Concept(new ConceptId("a"), "Results", PeriodType.Flow, UnitKind.Money, []);
        (concept.Definition, concept.ShortName, concept.MovedByWeight, concept.Sign, concept.Polarity, concept.IsPlural).ShouldBe(
            ("", "Results", 1, 0, 0, true));
        (concept with { IsPlural = false }).IsPlural.ShouldBeFalse();
    }

    [Fact]
    public void A_cell_states_its_figure_or_else_its_ratio()
    {
        var cells =
            Of(b => b.Table("t", "2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | 7 | | 3.5")).Statements[0].Lines[0].Cells;
        cells[0].Stated.ShouldNotBeNull().ShouldBeSameAs(cells[0].Fact);
        cells[1].Stated.ShouldBeNull();
        cells[2].Stated.ShouldNotBeNull().ShouldBeSameAs(cells[2].Ratio);
    }

    [Fact]
    public void A_mark_is_told_in_a_word_and_with_its_reason()
    {
        new RestatementMark(RestatementKind.Restated, "an error", new Place("f")).Words.ShouldBe("restated: an error");
        new RestatementMark(RestatementKind.Reclassified, "freight moved", new Place("f")).Words.ShouldBe("reclassified: freight moved");
    }

    [Theory]
    [InlineData("2023-11-15", "test", false)]
    [InlineData("2023-11-16", "test", true)]
    [InlineData("2023-11-15", "other", true)]
    [InlineData(null, "test", true)]
    public void What_was_filed_after_a_day_is_later(string? day, string id, bool isKnown)
    {
        var later = new LaterFilings(new BookBuilder().Concept("a").Build().Filings,
            day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        later.Has(id).ShouldBe(!isKnown);
        later.IsEmpty.ShouldBe(day != "2023-11-15");
    }

    private static Filing Of(Func<BookBuilder, BookBuilder> states) =>
        states(new BookBuilder().Concept("a").Concept("b")).Build().Filings[0];
}
