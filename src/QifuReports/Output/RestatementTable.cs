using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Output;

/// <summary>The matrix of figures by filing, for a person.</summary>
public static class RestatementTable
{
    public static void Write(RestatementMatrix matrix, Func<RestatementRow, bool> isShown, TextWriter output)
    {
        var table = new TextTable(
            ["Figure", "Period", "Unit", "Basis", "Outcome", .. matrix.Filings.Select(f => f.Id), "Labels"],
            [false, false, false, false, false, .. matrix.Filings.Select(_ => true), false]);
        foreach (var row in matrix.Rows)
        {
            if (!isShown(row)) continue;
            table.Add([
                row.Name, row.Key.Period.ToString(), row.Key.Unit, row.Key.Basis.Code, RestatementWords.Of(row.Status),
                .. matrix.Filings.Select(f => row.Cells.FirstOrDefault(c => c.Filing == f) is { } cell ? FigureText.Of(new FiledFigure(cell.Fact)) : ""),
                row.Status == RestatementStatus.Relabelled ? string.Join(" | ", row.Cells.Where(c => c.IsTable).Select(c => c.Fact.Source.Caption).Distinct(StringComparer.Ordinal)) : "",
            ]);
        }
        table.Write(output);
        output.WriteLine(FormattableString.Invariant(
            $"{matrix.Rows.Count} figures stand in more than one filing: {matrix.Count(RestatementStatus.Agrees)} agree, {matrix.Count(RestatementStatus.Rounded)} as rounded, {matrix.Count(RestatementStatus.Relabelled)} relabelled, {matrix.Count(RestatementStatus.OtherRate)} at another rate, {matrix.Count(RestatementStatus.Revised)} revised, {matrix.Count(RestatementStatus.Restated)} restated."));
    }
}
