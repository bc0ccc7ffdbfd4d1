using System.Globalization;
using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tests.Data;
using Xunit.Abstractions;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>How many slips of the pen the checks would notice: one digit of one figure changed, and a failing finding that names the figure.</summary>
public class MutationTests(ITestOutputHelper output)
{
    private const double FloorOfTables = 0.97;

    private static Filing Filing => DataFolder.Filing("6-K-2023-11-16");

    private sealed record Slip(int Statement, int Line, int Cell, int Digit, Fact Fact)
    {
        public bool IsCaught { get; set; }
    }

    /// <summary>In every cell the last digit, which is the hardest to notice, and one in the middle.</summary>
    [Fact]
    public void A_changed_digit_of_a_table_is_noticed()
    {
        var filing = Filing;
        var slips = SlipsOf(filing);
        Parallel.For(0, slips.Count, i => slips[i].IsCaught = IsCaught(slips[i]));

        var text = new StringBuilder();
        var tables = slips.Where(s => filing.Statements[s.Statement].IsTable).ToArray();
        text.Append(CultureInfo.InvariantCulture, $"tables: {Rate(tables)}\n");
        for (var i = 0; i < filing.Statements.Count; i++)
        {
            var statement = filing.Statements[i];
            var own = slips.Where(s => s.Statement == i).ToArray();
            text.Append(CultureInfo.InvariantCulture, $"{statement.Id}{(statement.IsTable ? "" : " (text)")}: {Rate(own)}\n");
            foreach (var slip in own.Where(s => !s.IsCaught))
                text.Append(CultureInfo.InvariantCulture, $"    {slip.Fact.Key.Concept}, {slip.Fact.Key.Period}, {slip.Fact.Key.Unit}: digit {slip.Digit + 1} of {slip.Fact.Stated}\n");
        }
        output.WriteLine(text.ToString());
        ((double)tables.Count(s => s.IsCaught) / tables.Length).ShouldBeGreaterThanOrEqualTo(FloorOfTables);
        text.ToString().ShouldMatchApproved();
    }

    private static List<Slip> SlipsOf(Filing filing)
    {
        List<Slip> slips = [];
        for (var s = 0; s < filing.Statements.Count; s++)
            for (var l = 0; l < filing.Statements[s].Lines.Count; l++)
                for (var c = 0; c < filing.Statements[s].Lines[l].Cells.Count; c++)
                {
                    if (filing.Statements[s].Lines[l].Cells[c].Fact is not { } fact) continue;
                    var digits = Mutator.Digits(fact);
                    if (digits > 2) slips.Add(new Slip(s, l, c, digits / 2, fact));
                    slips.Add(new Slip(s, l, c, digits - 1, fact));
                }
        return slips;
    }

    private static bool IsCaught(Slip slip)
    {
        var changed = Mutator.Change(slip.Fact, slip.Digit);
        var report = CheckRunner.Run(Mutator.With(DataFolder.Book, Filing, slip.Statement, slip.Line, slip.Cell, changed), Filing.Period);
        foreach (var finding in report.Findings)
            if (finding.Status == FindingStatus.Failed && finding.Facts.Any(f => ReferenceEquals(f, changed))) return true;
        return false;
    }

    private static string Rate(IReadOnlyCollection<Slip> slips)
    {
        var caught = slips.Count(s => s.IsCaught);
        return string.Create(CultureInfo.InvariantCulture, $"{caught} of {slips.Count} noticed, {100m * caught / slips.Count:0.0}%");
    }
}
