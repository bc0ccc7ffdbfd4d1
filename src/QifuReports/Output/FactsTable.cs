using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Output;

/// <summary>Stated figures as a table for a person.</summary>
public static class FactsTable
{
    public static void Write(IReadOnlyList<FactRow> rows, TextWriter output)
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
