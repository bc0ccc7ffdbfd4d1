using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Figures;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Figures;

/// <summary>The stated figures as a table for a person; derived figures follow in a second table.</summary>
public static class FactsTable
{
    private const string Elsewhere = "--format csv";

    public static void Write(IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived, TextWriter output, Display display)
    {
        if (rows.Count > 0) WriteStated(rows, output, display);
        if (rows.Count > 0 && derived.Count > 0) output.WriteLine();
        if (derived.Count > 0) WriteDerived(derived, output, display);
    }

    private static void WriteDerived(IReadOnlyList<DerivedRow> rows, TextWriter output, Display display)
    {
        var hasDrafts = rows.Any(r => DraftsInUse.Of(r.Figure).Count > 0);
        var table = new TextTable(
        [
            TextColumn.Figure("Id").Spare(), TextColumn.Words("Derived figure", 20), TextColumn.Word("Period"),
            TextColumn.Words("Basis", 7), TextColumn.Figure("Figure"),
            TextColumn.Words("Precision", 18).Spare(), TextColumn.Words("Formula", 14), TextColumn.Words("Concept", 20).Spare(),
            .. DraftColumn(hasDrafts),
        ]) { SeenWith = Elsewhere };
        foreach (var row in rows)
            table.Add([row.Id, row.Figure.Members.IsNone ? row.Name : $"{row.Name}, {row.Figure.Members.Names}", row.Period.ToString(),
                row.Figure.Basis.Code, FigureText.Of(row.Figure), FigureText.Between(row.Figure), row.Figure.FormulaText,
                row.Figure.Concept.Value,
                .. DraftCell(hasDrafts, DraftsInUse.Of(row.Figure) is [var first, ..] ? first : null)]);
        table.Write(output, display);
        output.WriteLine(Counted.Of(rows.Count, "derived figure") + ", stated by no filing.");
    }

    private static void WriteStated(IReadOnlyList<FactRow> rows, TextWriter output, Display display)
    {
        var hasDrafts = rows.Any(r => r.Fact.Draft is not null);
        var table = new TextTable(
        [
            TextColumn.Figure("Id").Spare(), TextColumn.Word("Filing").Spare(), TextColumn.Words("Statement", 10),
            TextColumn.Words("Line", 24), TextColumn.Word("Period"),
            TextColumn.Words("Basis", 7), TextColumn.Figure("Figure"), TextColumn.Words("Concept", 20).Spare(), .. DraftColumn(hasDrafts),
        ]) { SeenWith = Elsewhere };
        foreach (var row in rows)
        {
            var key = row.Fact.Key;
            table.Add([row.Id, row.Filing.Id, row.Statement.Id,
                key.Members.IsNone ? row.Fact.Source.Caption : $"{row.Fact.Source.Caption} ({key.Members.Names})", key.Period.ToString(),
                key.Basis.Code, Stated(row.Fact), key.Concept.Value,
                .. DraftCell(hasDrafts, row.Fact.Draft)]);
        }
        table.Write(output, display);
        output.WriteLine(Counted.Of(rows.Count, "figure") + ".");
    }

    // The draft column appears only if at least one figure is marked as a draft.
    private static TextColumn[] DraftColumn(bool hasDrafts) =>
        hasDrafts ? [TextColumn.Words("Draft", 12) with { Ink = static _ => Ink.Yellow }] : [];

    private static string[] DraftCell(bool hasDrafts, DraftMark? mark) => hasDrafts ? [mark?.Reason ?? ""] : [];

    /// <summary>
    /// Returns a figure as the filing states it. A percentage also names the figure of which it is a percentage, and a change names the
    /// figure from which it is measured.
    /// </summary>
    internal static string Stated(Fact fact)
    {
        var (text, unit) = (FigureText.Of(new FiledFigure(fact)), fact.Key.Unit);
        var what = unit[(unit.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return !RatioUnits.Is(unit) ? text
            : unit.StartsWith("percent-of:", StringComparison.Ordinal) ? $"{text} of {what}" : $"{text} from {what}";
    }
}
