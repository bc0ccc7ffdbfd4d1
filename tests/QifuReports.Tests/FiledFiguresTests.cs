using System.Text;
using QifuReports.Briefings.Provisions;
using QifuReports.Briefings.Reconciliation;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.Tests;

/// <summary>
/// What the filing's tables say stands in the PDF's text, row by row, each figure exactly as filed, the newest period first.
/// </summary>
public sealed class FiledFiguresTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("pdftotext")]
    public void Every_row_of_every_table_of_the_release_stands_in_the_text_of_the_PDF_exactly_as_filed() =>
        EveryRowStands("quarterly", "2023Q3", book => Tables(book.ReleaseFor(Ledger.Periods.Period.Quarter(2023, 3))), 120);

    [ToolFact("pdftotext")]
    public void Every_row_of_every_reconciliation_of_a_year_stands_in_the_text_of_the_PDF_exactly_as_filed() =>
        EveryRowStands("reconciliation", "2022FY", book => Tables(Bridge.FilingFor(book, Ledger.Periods.Period.FullYear(2022))), 70);

    [ToolFact("pdftotext")]
    public void Every_row_of_every_reconciliation_of_a_half_year_stands_in_the_text_of_the_PDF_exactly_as_filed() =>
        EveryRowStands("reconciliation", "2023H1", book => Tables(Bridge.FilingFor(book, Ledger.Periods.Period.Half(2023, 1))), 70);

    [ToolFact("pdftotext")]
    public void Every_row_of_the_table_of_provisions_stands_in_the_text_of_every_provision_briefing_exactly_as_filed()
    {
        foreach (var period in (string[])["2022FY", "2023FY", "2023H1", "2024H1"])
            EveryRowStands("provisions", period,
                book => [ProvisionSource.For(book, ProvisionSource.PeriodsIn(book).Single(p => p.ToString() == period))!.Statement], 8);
    }

    private static IEnumerable<Ledger.Filings.Statement> Tables(Ledger.Filings.Filing? filing) =>
        filing.ShouldNotBeNull().Statements.Where(s => s.IsTable);

    private void EveryRowStands(string kind, string period, Func<LedgerBook, IEnumerable<Ledger.Filings.Statement>> statements, int least)
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf("data")).Book.ShouldNotBeNull();
        var made = App.RunHere(kind, period, "--output", _folder.Path);
        made.Code.ShouldBe(0, made.Error);
        var (code, text) = ExternalTool.Run("pdftotext", File.ReadAllBytes(made.Output.Trim()), "-layout", "{}", "-");
        code.ShouldBe(0);
        var lines = text.Split('\n').Select(Words).Where(w => w.Length > 0).ToList();

        var missing = new List<string>();
        var rows = 0;
        foreach (var statement in statements(book))
            foreach (var row in statement.Lines.Where(l => l.Cells.Any(c => c.Text.Length > 0))
                .GroupBy(l => Words(string.Join(' ', Order(statement).Select(i => l.Cells[i].Text == "-" ? "–" : l.Cells[i].Text)))))
            {
                rows += row.Count();
                if (lines.Count(l => l == row.Key || l.EndsWith(" " + row.Key, StringComparison.Ordinal)) < row.Count())
                    missing.Add($"{statement.Id}: {row.First().Caption}: {row.Key}");
            }

        rows.ShouldBeGreaterThan(least);
        missing.ShouldBeEmpty();
    }

    [ToolFact("pdftotext")]
    public void The_text_reads_in_the_order_of_the_briefing()
    {
        var made = App.RunHere("quarterly", "2023Q3", "--output", _folder.Path);
        var (code, text) = ExternalTool.Run("pdftotext", File.ReadAllBytes(made.Output.Trim()), "{}", "-");
        (made.Code, code).ShouldBe((0, 0), made.Error);

        var at = 0;
        foreach (var heading in new[] { "Key figures", "Business highlights", "Since the last release", "Results discussion", "Trends",
            "Capital return and outlook", "Financial statements", "GAAP to non-GAAP", "Share data", "Notes", "Figures across filings",
            "Sources", "Checks made" })
        {
            var next = text.IndexOf(heading, at, StringComparison.Ordinal);
            next.ShouldBeGreaterThanOrEqualTo(at, heading);
            at = next;
        }
        text.ShouldContain("RMB4,281.0 million");
    }

    // Under each spanning head the newest period first, spans of one length together; otherwise as filed.
    private static List<int> Order(Ledger.Filings.Statement statement)
    {
        var columns = statement.Columns;
        // Under one head stand only columns side by side.
        var heads = new int[columns.Count];
        for (var i = 1; i < heads.Length; i++) heads[i] = columns[i].Group == columns[i - 1].Group ? heads[i - 1] : i;
        bool Alike(int a, int b) => heads[a] == heads[b] && columns[a].Period.Kind == columns[b].Period.Kind;
        var places = Enumerable.Range(0, columns.Count).ToList();
        return [.. places.OrderBy(i => heads[i]).ThenByDescending(i => places.Where(o => Alike(o, i)).Max(o => columns[o].Period.End))
            .ThenByDescending(i => columns[i].Period.End)];
    }

    // Words with one space between them: columns are as wide as they need to be.
    private static string Words(string line)
    {
        var words = new StringBuilder();
        foreach (var word in line.Split((char[])[' ', '\f', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
            words.Append(words.Length == 0 ? "" : " ").Append(word);
        return words.ToString();
    }
}
