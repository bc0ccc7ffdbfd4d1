using QifuReports.Workbook.Formulas;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Statements;

/// <summary>The words beside the amounts of a line: where it was read, in which units, and what it measures.</summary>
internal static class LineWords
{
    public static void Fill(Cell?[] cells, StatementLine line, StatementSite site)
    {
        var (source, unit, qualifier, marks) = ("", "", "", "");
        foreach (var cell in line.Cells)
        {
            if (cell.Stated is not { } fact) continue;
            if (source.Length == 0) source = SourceOf(fact.Source);
            var words = UnitWords.Of(fact.Key.Unit, fact.Scale);
            if (words.Length > 0 && !unit.Contains(words, StringComparison.Ordinal)) unit = unit.Length == 0 ? words : unit + "; " + words;
            if (fact.Qualifier != Qualifier.None) qualifier = QualifierWords(fact.Qualifier);
            if (fact.Restated is { } restated) marks = restated.Words;
        }
        foreach (var more in (ReadOnlySpan<string>)[qualifier, marks])
            if (more.Length > 0) source += "; " + more;
        if (source.Length > 0) cells[site.SourceColumn - 1] = new Cell.Words(source, CellStyle.Note with { Indent = 1 });
        if (unit.Length > 0) cells[site.UnitColumn - 1] = new Cell.Words(unit, CellStyle.Note);
        if (line.Concept is { } concept)
            cells[site.ConceptColumn - 1] = new Cell.Words(line.Members.IsNone ? concept.Value : concept.Value + ", " + line.Members.Code,
                CellStyle.Note);
    }

    /// <summary>The place in the document of the filing, or else the line of the data file.</summary>
    public static string SourceOf(Source source) => source.Origin.Length > 0 ? source.Origin
        : string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(source.Place.File)}, line {source.Place.Line}");

    private static string QualifierWords(Qualifier qualifier) => qualifier switch
    {
        Qualifier.About => "stated as about this",
        Qualifier.Over => "stated as over this",
        _ => "stated as up to this",
    };
}
