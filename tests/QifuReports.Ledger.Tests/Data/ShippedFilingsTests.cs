using System.Globalization;
using System.Text;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;

namespace QifuReports.Ledger.Tests.Data;

/// <summary>All filings that the repository ships, each by itself and beside the others.</summary>
public class ShippedFilingsTests
{
    public static TheoryData<string, int, int> Filings { get; } = new()
    {
        { "6-K-2023-04-27", 5, 434 },
        { "6-K-2023-08-21", 16, 689 },
        { "6-K-2023-08-21-99.2", 5, 452 },
        { "6-K-2023-11-16", 14, 689 },
        { "HKEX-2024-05-20", 12, 509 },
        { "6-K-2024-09-27", 7, 57 },
    };

    [Fact]
    public void The_filings_are_these_and_stand_by_date() =>
        DataFolder.Book.Filings.Select(f => f.Id).ShouldBe(Filings.Select(f => (string)f[0]));

    [Theory]
    [MemberData(nameof(Filings))]
    public void A_filing_has_all_its_figures(string id, int statements, int figures)
    {
        var filing = DataFolder.Filing(id);
        filing.Statements.Count.ShouldBe(statements);
        Facts(filing).Count().ShouldBe(figures);
    }

    /// <summary>
    /// The approved file has the lines of the filings' tables and sections as the filings write them; the third quarter of 2023 has its
    /// own.
    /// </summary>
    [Fact]
    public void Every_cell_is_written_as_the_filing_writes_it()
    {
        var text = new StringBuilder();
        foreach (var filing in DataFolder.Book.Filings.Where(f => f.Id != "6-K-2023-11-16"))
        {
            text.Append("==== ").Append(filing.Id).Append('\n');
            foreach (var statement in filing.Statements)
            {
                text.Append("== ").Append(statement.Id)
                    .Append(string.Concat(statement.Columns.Select(c => $" | {c.Period} {c.Currency} {c.Basis}"))).Append('\n');
                foreach (var line in statement.Lines)
                    text.Append(' ', 2 * line.Indent).Append(line.Caption).Append(string.Concat(line.Cells.Select(c => " | " + c.Text)))
                        .Append('\n');
            }
        }
        text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    /// <summary>
    /// What two filings state to the same precision and differently, and what one states finely and the other rounds apart. The approved
    /// file has it all: translations at another rate, and guidance given anew.
    /// </summary>
    [Fact]
    public void Every_difference_between_filings_is_known()
    {
        var text = new StringBuilder();
        var agreed = 0;
        foreach (var key in DataFolder.Book.Filings.SelectMany(Facts).Select(f => f.Key).Distinct())
        {
            var stated = DataFolder.Book.Facts(key).GroupBy(f => f.Source.FilingId).Select(g => g.MinBy(f => f.Resolution)!).ToArray();
            for (var i = 1; i < stated.Length; i++)
                for (var j = 0; j < i; j++)
                    if (Agree(stated[j], stated[i])) agreed++;
                    else text.Append(CultureInfo.InvariantCulture,
                        $"{key.Concept}, {key.Period}, {key.Unit}, {key.Basis}: {stated[j].Stated} in {stated[j].Source.FilingId}, " +
                            $"{stated[i].Stated} in {stated[i].Source.FilingId}\n");
        }
        text.Append(CultureInfo.InvariantCulture, $"{agreed} agree\n");
        text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    [Fact]
    public void Every_row_of_a_reconciliation_crosses_to_ifrs()
    {
        var rows = 0;
        foreach (var statement in DataFolder.Book.Filings.SelectMany(f => f.Statements)
            .Where(s => s.Columns.Any(c => c.Basis.Code == "ifrs")))
        {
            statement.Columns.Select(c => c.Basis.Code)
                .ShouldBe(["us-gaap", "adjustment:ecl", "adjustment:eir", "adjustment:sbc", "adjustment:guarantee", "ifrs"]);
            foreach (var line in statement.Lines.Where(l => l.Concept is not null))
            {
                rows++;
                line.Cells.Take(5).Sum(c => c.Fact!.Value).ShouldBe(line.Cells[5].Fact!.Value, $"{statement.Title}, {line.Caption}");
            }
        }
        rows.ShouldBe(147);
    }

    [Theory]
    [InlineData("6-K-2023-04-27", 6, "i ii iii iv  ")]
    [InlineData("6-K-2023-08-21-99.2", 6, "i ii iii iv  ")]
    public void The_notes_of_a_reconciliation_explain_its_columns(string id, int notes, string marks)
    {
        var filing = DataFolder.Filing(id);
        filing.Notes.Count.ShouldBe(notes);
        string.Join(' ', filing.Notes.Select(n => n.Mark)).ShouldBe(marks);
        var explained = filing.Notes.Where(n => n.Basis is not null).Select(n => n.Basis!.Value);
        explained.ShouldBe(filing.Statements[0].Columns.Select(c => c.Basis)
            .Where(b => b.Code.StartsWith("adjustment:", StringComparison.Ordinal)));
    }

    [Fact]
    public void Audit_and_assurance_are_what_each_filing_says()
    {
        DataFolder.Filing("6-K-2023-04-27").Statements.SelectMany(s => s.Columns).Some()
            .ShouldAllBe(c => c.AuditStatus == "audit status not stated");
        var half = DataFolder.Filing("6-K-2023-08-21-99.2");
        half.Assurance.ShouldNotBeNull().Level.ShouldBe("limited");
        foreach (var column in half.Statements.SelectMany(s => s.Columns).Some())
            column.AuditStatus.ShouldBe(column.Basis == Basis.UsGaap && column.Period.IsInstant && column.Period.Year == 2022
                ? "audit status not stated" : "unaudited");
        DataFolder.Book.Filings.Where(f => f.Assurance is not null).ShouldHaveSingleItem();
    }

    private static bool Agree(Fact a, Fact b)
    {
        var (fine, coarse) = a.Resolution <= b.Resolution ? (a, b) : (b, a);
        return Math.Round(fine.Value / coarse.Resolution, 0, MidpointRounding.AwayFromZero) * coarse.Resolution == coarse.Value;
    }

    private static IEnumerable<Fact> Facts(Filing filing) =>
        filing.Statements.SelectMany(s => s.Lines).SelectMany(l => l.Cells).Where(c => c.Fact is not null).Select(c => c.Fact!);
}
