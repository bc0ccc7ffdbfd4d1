using QifuReports.App.Figures;
using QifuReports.App.Output.Tables;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Tracing;
using QifuReports.Tests.Sending;

namespace QifuReports.Tests.Output;

/// <summary>
/// The tables of a figure's story on narrow displays: how far their words fold before columns are left out, and before rows are set as
/// lines of head and cell.
/// </summary>
public sealed class ExplainedOnNarrowTests
{
    private static readonly Explanation Told = Explained();

    // The least of each column and two cells between them, behind an indent of two.
    [Theory]
    [InlineData("Also stated", 2 + 14 + 2 + 14 + 2 + 12 + 2 + 19 + 2 + 8)]
    [InlineData("Derived from other figures", 2 + 16 + 2 + 5 + 2 + 16 + 2 + 8)]
    [InlineData("The sum of (operations)", 2 + 1 + 2 + 16 + 2 + 26)]
    [InlineData("A part of", 2 + 1 + 2 + 16 + 2 + 12 + 2 + 19)]
    public void Words_fold_to_their_least_and_then_rows_become_lines(string heading, int least)
    {
        IsTable(least).ShouldBeTrue();
        IsTable(least - 1).ShouldBeFalse();

        bool IsTable(int width) => Section(heading, width)[1].StartsWith("  -", StringComparison.Ordinal);
    }

    [Fact]
    public void The_head_of_the_column_is_left_out_first_and_where_it_is_seen_is_told()
    {
        const int all = 2 + 14 + 2 + 14 + 2 + 12 + 2 + 14 + 2 + 19 + 2 + 8;

        string.Join('\n', Section("Also stated", all)).ShouldNotContain("Left out");
        Section("Also stated", all)[0].ShouldContain("  Column  ");
        string.Join(' ', Section("Also stated", all - 1).Select(l => l.Trim()))
            .ShouldContain("Left out, for want of room: Column. To see it: 'qifu-reports facts --format csv'.");
        Section("Also stated", all - 1)[0].ShouldNotContain("  Column  ");
    }

    private static string[] Section(string heading, int width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExplanationText.Write(Told, output, new Display(width, HasColour: false, IsTerminal: false));
        return output.ToString().Split($"\n{heading}\n")[1].Split("\n\n")[0].Split('\n');
    }

    // One figure with all that there may be of one, and words that are longer than their columns need.
    private static Explanation Explained()
    {
        var (revenue, margin) = (Of("total-net-revenue", Period.Quarter(2025, 3)), Of("operating-margin", Period.Quarter(2025, 3)));
        var cash = Of("total-cash-and-restricted-cash", Period.Quarter(2025, 1));
        var whole = revenue.Wholes[0];
        var sum = whole.Concept with { Name = "Operating profit of all its parts" };
        return revenue with
        {
            Statements = [.. cash.Statements.Select(s => s with { Agreement = Agreement.EqualByRounding })],
            Derivations = [new((DerivedFigure)margin.Figure, Agreement.EqualByRounding)],
            Wholes = [whole with { Role = "operations of the group", Concept = sum }],
            AcrossFilings = null, Checks = [],
        };
    }

    private static Explanation Of(string concept, Period period)
    {
        var explainer = new Explainer(Torvalin.Book);
        var found = Torvalin.Book.Taxonomy.Find(new Ledger.Taxonomy.ConceptId(concept)).ShouldNotBeNull();
        return explainer.Explain(explainer.KeyOf(found, period, null, new Basis("ifrs")), out _).ShouldNotBeNull();
    }
}
