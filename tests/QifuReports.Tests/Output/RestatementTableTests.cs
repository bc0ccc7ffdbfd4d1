using QifuReports.App.Figures;
using QifuReports.App.Output.Tables;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Tests.Output;

/// <summary>
/// Figures of several filings for a person: a line for each way in which one is stated, its outcome in colour where the figure is
/// another, and all of them counted.
/// </summary>
public sealed class RestatementTableTests
{
    private static readonly Display InColour = new(160, HasColour: true, IsTerminal: true);

    [Theory]
    [InlineData(RestatementStatus.Agrees, "agrees", false)]
    [InlineData(RestatementStatus.Rounded, "rounded", false)]
    [InlineData(RestatementStatus.Relabelled, "relabelled", false)]
    [InlineData(RestatementStatus.OtherRate, "other rate", true)]
    [InlineData(RestatementStatus.Revised, "revised", true)]
    [InlineData(RestatementStatus.Restated, "restated", true)]
    public void Another_figure_has_a_colour_and_a_caption_or_a_rounding_has_none(RestatementStatus status, string word, bool isColoured)
    {
        var row = Row("revenue", status, ("a", 5, "Sales"), ("b", 6, "Sales"));
        var text = Written(InColour, row);

        text.Contains($"{Inks.Begin(Ink.Yellow)}{word}", StringComparison.Ordinal).ShouldBe(isColoured);
        text.Contains('\u001b').ShouldBe(isColoured);
        Written(Display.Pipe, row).ShouldNotContain('\u001b');
        Written(Display.Pipe, row).ShouldContain(word);
    }

    [Fact]
    public void Filings_that_state_it_alike_share_a_line_and_the_name_stands_once()
    {
        var lines = Lines(Row("revenue", RestatementStatus.Restated, ("a", 5, "Sales"), ("b", 6, "Sales"), ("c", 5, "Turnover")));

        lines.Count.ShouldBe(3);
        lines[1].ShouldBe("revenue, 2025Q2, ifrs  restated  EUR 5  a, c");
        lines[2].ShouldBe("EUR 6  b");
    }

    [Fact]
    public void A_label_is_told_only_where_it_is_what_differs()
    {
        Lines(Row("revenue", RestatementStatus.Relabelled, ("a", 5, "Sales"), ("b", 5, "Turnover"), ("c", 5, "Sales"))).Skip(1)
            .ShouldBe(["revenue, 2025Q2, ifrs  relabelled  EUR 5  a, c as \"Sales\"", "EUR 5  b as \"Turnover\""]);
        Lines(Row("revenue", RestatementStatus.Agrees, ("a", 5, "Sales"), ("b", 5, "Turnover"))).Skip(1)
            .ShouldBe(["revenue, 2025Q2, ifrs  agrees  EUR 5  a, b"]);
    }

    [Fact]
    public void A_mark_of_the_filing_stands_with_its_reason()
    {
        var row = Row("revenue", RestatementStatus.Restated, ("a", 5, "Sales"), ("b", 6, "Sales"));
        var marked = row.Cells[1] with { Fact = row.Cells[1].Fact with { Restated = new RestatementMark(RestatementKind.Reclassified,
            "freight is a cost", new Place("b.json")) } };

        Lines(row with { Cells = [row.Cells[0], marked] })[2].ShouldBe("EUR 6  b, reclassified: freight is a cost");
    }

    [Fact]
    public void Only_what_is_asked_for_is_shown_and_all_is_counted()
    {
        RestatementStatus[] statuses =
        [
            .. Enumerable.Repeat(RestatementStatus.Agrees, 1), .. Enumerable.Repeat(RestatementStatus.Rounded, 2),
                .. Enumerable.Repeat(RestatementStatus.Relabelled, 3),
            .. Enumerable.Repeat(RestatementStatus.OtherRate, 4), .. Enumerable.Repeat(RestatementStatus.Revised, 5),
                .. Enumerable.Repeat(RestatementStatus.Restated, 6),
        ];
        var matrix = new RestatementMatrix([], [.. statuses.Select((s, i) => Row(FormattableString.Invariant($"r{i}"), s,
            ("a", 5, "Sales"), ("b", 6, "Sales")))]);
        using var output = new StringWriter();

        RestatementTable.Write(matrix, row => row.Status == RestatementStatus.Rounded, output, new Display(1000, false, false));

        output.ToString().ShouldContain("21 figures stand in more than one filing: 1 agrees, 2 as rounded, 3 relabelled, "
            + "4 at another rate, 5 revised, 6 restated.");
        matrix.Rows.Count(r => output.ToString().Contains(r.Name + ",", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(0, "0 figures stand in more than one filing: 0 agree,")]
    [InlineData(1, "1 figure stands in more than one filing: 1 agrees,")]
    [InlineData(2, "2 figures stand in more than one filing: 2 agree,")]
    public void One_is_counted_as_one(int rows, string told) =>
        Written(Display.Pipe, [.. Enumerable.Repeat(Row("r", RestatementStatus.Agrees, ("a", 5, "Sales"), ("b", 5, "Sales")), rows)])
            .ShouldContain(told);

    /// <summary>For other programs: exact figures as numbers, labels as filed, and a mark only where a filing has one.</summary>
    [Fact]
    public void The_matrix_is_written_whole_for_other_programs()
    {
        var row = Row("Revenue", RestatementStatus.Restated, ("a", 5.50m, "Sales"), ("b", 6, "Turnover"));
        var marked = row.Cells[1] with { IsTable = false,
            Fact = row.Cells[1].Fact with { Restated =
                new RestatementMark(RestatementKind.Reclassified, "freight is a cost", new Place("b.json")) } };
        using var stream = new MemoryStream();

        RestatementJson.Write(new RestatementMatrix([], [row with { Cells = [row.Cells[0], marked] }]), stream);

        System.Text.Encoding.UTF8.GetString(stream.ToArray()).ShouldBe("""
            {
              "figures": [
                {
                  "concept": "revenue",
                  "name": "Revenue",
                  "period": "2025Q2",
                  "unit": "EUR",
                  "basis": "ifrs",
                  "outcome": "restated",
                  "filings": [
                    {
                      "filing": "a",
                      "value": 5.50,
                      "resolution": 1,
                      "statement": "Operations",
                      "caption": "Sales",
                      "table": true
                    },
                    {
                      "filing": "b",
                      "value": 6,
                      "resolution": 1,
                      "statement": "Operations",
                      "caption": "Turnover",
                      "table": false,
                      "restated": "reclassified",
                      "reason": "freight is a cost"
                    }
                  ]
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    // The cells of each line with two spaces between them, without the head and the summary.
    private static List<string> Lines(RestatementRow row)
    {
        var lines = Written(new Display(1000, false, false), row).TrimEnd('\n').Split('\n')
            .Select(l => string.Join("  ", l.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Trim())
            .ToList();
        return [.. lines.Where(l => l.Length > 0 && !l.All(c => c is '-' or ' ' or '\u2500')).SkipLast(1)];
    }

    private static string Written(Display display, params RestatementRow[] rows)
    {
        using var output = new StringWriter();
        RestatementTable.Write(new RestatementMatrix([], rows), _ => true, output, display);
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static RestatementRow Row(string name, RestatementStatus status, params (string Filing, decimal Value, string Caption)[] stated)
    {
        var key = new FactKey(new ConceptId("revenue"), Period.Quarter(2025, 2), "EUR", new Basis("ifrs"));
        return new RestatementRow(key, name, [.. stated.Select(s => Cell(key, s.Filing, s.Value, s.Caption))], status);
    }

    private static RestatementCell Cell(FactKey key, string filing, decimal value, string caption)
    {
        var statement = new Statement("operations", "Operations", true, [], []);
        var of = new Filing
        {
            Id = filing, Form = "report", Date = new DateOnly(2025, 8, 14), Title = "T", Period = key.Period, AuditStatus = "unaudited",
                Basis = key.Basis,
            Statements = [statement], Drivers = [], Place = new Place(filing + ".json"),
        };
        return new RestatementCell(of, statement, new Fact(key, value, value, 1, 1, false,
            new Source(filing, "Operations", caption, 1, "2025", of.Place)), true, false);
    }
}
