using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Figures;

/// <summary>
/// The figures that more than one filing states, for a person. If filings state a figure differently, each version of the figure has a line
/// with the filings that state this version.
/// </summary>
public static class RestatementTable
{
    public static void Write(RestatementMatrix matrix, Func<RestatementRow, bool> isShown, TextWriter output, Display display)
    {
        var table = new TextTable([TextColumn.Words("Figure", 20), TextColumn.Word("Outcome") with { Ink = OfOutcome },
            TextColumn.Figure("Stated as"), TextColumn.Words("In", 20)]);
        foreach (var row in matrix.Rows)
        {
            if (!isShown(row)) continue;
            var (name, outcome) = ($"{row.Name}, {row.Key.Period}, {row.Key.Basis.Code}", RestatementWords.Of(row.Status));
            foreach (var (figure, filings) in Ways(row))
            {
                if (name.Length > 0) table.Add(name, outcome, figure, filings);
                else table.AddBelow("", "", figure, filings);
                (name, outcome) = ("", "");
            }
        }
        table.Write(output, display);
        TextFold.Write(output, display, "", FormattableString.Invariant(
            $"{Counted.Of(matrix.Rows.Count, "figure stands", "figures stand")} in more than one filing: {Counted.Of(matrix.Count(RestatementStatus.Agrees), "agrees", "agree")}, {matrix.Count(RestatementStatus.Rounded)} as rounded, {matrix.Count(RestatementStatus.Relabelled)} relabelled, {matrix.Count(RestatementStatus.OtherRate)} at another rate, {matrix.Count(RestatementStatus.Revised)} revised, {matrix.Count(RestatementStatus.Restated)} restated."));
    }

    // Returns the different versions of a figure, in the order of the filings. If the figure is relabelled, the captions are added.
    private static List<(string Figure, string Filings)> Ways(RestatementRow row)
    {
        var ways = new List<(string Figure, string Label, string Filings)>();
        foreach (var cell in row.Cells)
        {
            var figure = FigureText.Of(new FiledFigure(cell.Fact));
            var label = row.Status == RestatementStatus.Relabelled && cell.IsTable ? $" as \"{cell.Fact.Source.Caption}\"" : "";
            if (cell.Fact.Restated is { } mark) label += $", {mark.Words}";
            var known = ways.FindIndex(w => w.Figure == figure && w.Label == label);
            if (known < 0) ways.Add((figure, label, cell.Filing.Id));
            else ways[known] = (figure, label, $"{ways[known].Filings}, {cell.Filing.Id}");
        }
        return ways.ConvertAll(w => (w.Figure, w.Filings + w.Label));
    }

    // Only a changed figure gets a colour; another caption or another rounding is not a change.
    private static Ink OfOutcome(string outcome) =>
        outcome == RestatementWords.Of(RestatementStatus.Restated) || outcome == RestatementWords.Of(RestatementStatus.Revised)
            || outcome == RestatementWords.Of(RestatementStatus.OtherRate) ? Ink.Yellow : Ink.Plain;
}
