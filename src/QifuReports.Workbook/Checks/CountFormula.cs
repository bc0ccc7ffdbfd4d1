using QifuReports.Ledger.Checks.Terms;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Checks;

/// <summary>Writes how many figures are of a kind, as a sum of counts over ranges.</summary>
internal sealed class CountFormula(FactPlaces places, SheetName sheet)
{
    private readonly CellRuns _runs = new(places, sheet);

    /// <summary>Adds the formula of a count to a text; <c>0</c> if there are no figures.</summary>
    public void Write(CountTerm count, StringBuilder text)
    {
        var runs = _runs.Of(count.Facts);
        if (runs.Count == 0) text.Append('0');
        for (var i = 0; i < runs.Count; i++)
        {
            if (i > 0) text.Append('+');
            Write(count.Kind, runs[i], text);
        }
    }

    // A blank cell is no figure: it would count as one that is not zero.
    private static void Write(CountedKind kind, string run, StringBuilder text)
    {
        switch (kind)
        {
            case CountedKind.Stated:
                text.Append("COUNT(").Append(run).Append(')');
                break;
            case CountedKind.NotZero:
                text.Append("COUNT(").Append(run).Append(")-COUNTIF(").Append(run).Append(",0)");
                break;
            default:
                text.Append("COUNTIF(").Append(run).Append(',').Append(Wanted(kind)).Append(')');
                break;
        }
    }

    private static string Wanted(CountedKind kind) => kind switch
    {
        CountedKind.BelowZero => "\"<0\"",
        CountedKind.AboveZero => "\">0\"",
        CountedKind.NotAboveZero => "\"<=0\"",
        _ => "0",
    };
}
