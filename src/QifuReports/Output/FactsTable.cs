using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Output;

/// <summary>Stated figures as a table for a person, and derived ones as another below it.</summary>
public static class FactsTable
{
    public static void Write(IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived, TextWriter output)
    {
        if (rows.Count > 0) WriteStated(rows, output);
        if (rows.Count > 0 && derived.Count > 0) output.WriteLine();
        if (derived.Count > 0) WriteDerived(derived, output);
    }

    private static void WriteDerived(IReadOnlyList<DerivedRow> rows, TextWriter output)
    {
        var table = new TextTable(["Id", "Derived figure", "Period", "Basis", "Figure", "Precision", "Formula", "Concept"], [true, false, false, false, true, false, false, false]);
        foreach (var row in rows)
            table.Add(row.Id, row.Name, row.Period.ToString(), row.Figure.Basis.Code, FigureText.Of(row.Figure), FigureText.Between(row.Figure), row.Figure.FormulaText, row.Figure.Concept.Value);
        table.Write(output);
        output.WriteLine(FormattableString.Invariant($"{rows.Count} derived figures, stated by no filing."));
    }

    private static void WriteStated(IReadOnlyList<FactRow> rows, TextWriter output)
    {
        var table = new TextTable(["Id", "Filing", "Statement", "Line", "Period", "Basis", "Figure", "Concept"], [true, false, false, false, false, false, true, false]);
        foreach (var row in rows)
        {
            var key = row.Fact.Key;
            table.Add(row.Id, row.Filing.Id, row.Statement.Id, row.Fact.Source.Caption, key.Period.ToString(), key.Basis.Code, FigureText.Of(new FiledFigure(row.Fact)), key.Concept.Value);
        }
        table.Write(output);
        output.WriteLine(FormattableString.Invariant($"{rows.Count} figures."));
    }
}
