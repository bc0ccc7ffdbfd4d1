using QifuReports.App.Figures;
using QifuReports.App.Output.Tables;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Export;
using QifuReports.Tests.Sending;

namespace QifuReports.Tests.Output;

/// <summary>
/// Stated figures for a person: all that is known of each, a column of drafts only where there are some, and derived ones apart.
/// </summary>
public sealed class FactsTableTests
{
    private static readonly IReadOnlyList<FactRow> Stated = FactRows.Of(Torvalin.Book, Torvalin.Quarter, "operations");
    private static readonly IReadOnlyList<DerivedRow> Derived = DerivedRows.Of(Torvalin.Book, Torvalin.Quarter, "operations");

    [Fact]
    public void A_figure_stands_with_its_filing_its_line_and_its_concept()
    {
        var lines = Written([Stated[0]], []);

        lines[0].ShouldBe("Id  Filing  Statement  Line  Period  Basis  Figure  Concept");
        lines[2].ShouldBe(
            $"{Stated[0].Id}  {Stated[0].Filing.Id}  operations  {Stated[0].Fact.Source.Caption}  {Stated[0].Fact.Key.Period}  ifrs  " +
                $"{FactsTable.Stated(Stated[0].Fact)}  {Stated[0].Fact.Key.Concept.Value}");
        lines[^1].ShouldBe("1 figure.");
        lines.Count.ShouldBe(4);
        Written(Stated.Take(3).ToList(), [])[^1].ShouldBe("3 figures.");
    }

    [Fact]
    public void Drafts_have_a_column_where_there_are_some()
    {
        var draft = Stated[0] with { Fact = Stated[0].Fact with { Draft = new DraftMark(new Place("a.json"), "the line", "not read") } };

        var lines = Written([draft, Stated[1]], []);

        lines[0].ShouldEndWith("  Concept  Draft");
        lines[2].ShouldEndWith($"  {draft.Fact.Key.Concept.Value}  not read");
        lines[3].ShouldEndWith($"  {Stated[1].Fact.Key.Concept.Value}");
        using var colours = new StringWriter();
        FactsTable.Write([draft], [], colours, new Display(1000, HasColour: true, IsTerminal: true));
        colours.ToString().ShouldContain($"{Inks.Begin(Ink.Yellow)}not read");
    }

    [Fact]
    public void Derived_figures_stand_below_or_alone()
    {
        var row = Derived.Some()[0];

        var alone = Written([], [row]);
        alone[0].ShouldBe("Id  Derived figure  Period  Basis  Figure  Precision  Formula  Concept");
        alone[2].ShouldBe(
            $"{row.Id}  {row.Name}  {row.Period}  ifrs  {Ledger.Figures.FigureText.Of(row.Figure)}  " +
                $"{Ledger.Figures.FigureText.Between(row.Figure)}  {row.Figure.FormulaText}  {row.Figure.Concept.Value}");
        alone[^1].ShouldBe("1 derived figure, stated by no filing.");
        var both = Written([Stated[0]], [row, row]);
        both[3].ShouldBe("1 figure.");
        both[4].ShouldBeEmpty();
        both[5].ShouldStartWith("Id  Derived figure");
        both[^1].ShouldBe("2 derived figures, stated by no filing.");
        Written([], []).ShouldBe([""]);
    }

    [Fact]
    public void What_there_is_no_room_for_is_named_with_where_it_is_seen()
    {
        using var output = new StringWriter { NewLine = "\n" };

        FactsTable.Write([Stated[0]], [], output, new Display(80, false, false));

        output.ToString().ReplaceLineEndings(" ").ShouldContain("--format csv.");
    }

    // Each line with two spaces between its cells.
    private static List<string> Written(IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived)
    {
        using var output = new StringWriter();
        FactsTable.Write(rows, derived, output, new Display(1000, false, false));
        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n')
            .Select(l => string.Join("  ", l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))).ToList();
        return lines.Count > 1 ? lines[..^1] : lines;
    }
}
