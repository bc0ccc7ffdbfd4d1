using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Export;

/// <summary>
/// Writes CSV by RFC 4180: a header record, records that end with CR LF, fields quoted where needed. UTF-8 without byte order mark.
/// </summary>
public static class FactsCsv
{
    private static readonly string[] Head =
    [
        "id", "filing", "form", "date", "statement", "caption", "occurrence", "column", "concept", "name", "period", "start", "end", "unit",
        "basis",
        "value", "resolution", "stated", "scale", "nil", "qualifier", "file", "line", "path",
        "derived", "formula", "low", "high", "terms",
    ];

    /// <summary>
    /// Writes one record per figure: first the stated figures, then the derived figures, whose fields about a filing are empty. Value,
    /// resolution and the interval of true values from low to high are in whole units; numbers have a decimal point and no grouping. The
    /// terms of a derived figure are the ids of stated figures. Further fields follow if the ledger has data for them, whichever figures
    /// are asked for: <c>members</c> if the company has axes (<c>segment=industrial-trucks</c>, empty for consolidated figures);
    /// <c>origin</c> if a filing names its document, for the place in the document; <c>draft</c> if something is marked as a draft, for the
    /// reason. For a derived figure, <c>draft</c> is the reason of the first term that is a draft.
    /// </summary>
    public static void Write(LedgerBook book, IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived, Stream output)
    {
        var ids = derived.Count == 0 ? null : new FactIds(book);
        // If the taxonomy has axes, a field says which members each figure is about.
        var hasMembers = book.Taxonomy.Axes.Count > 0;
        var hasOrigins = book.Filings.Any(f => f.Document is not null);
        var hasDrafts = book.Drafts.Count > 0;
        string[] head = [.. Head, .. hasMembers ? ["members"] : Array.Empty<string>(), .. hasOrigins ? ["origin"] : Array.Empty<string>(),
            .. hasDrafts ? ["draft"] : Array.Empty<string>()];
        var origin = Head.Length + (hasMembers ? 1 : 0);
        using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 15, leaveOpen: true);
        Record(writer, head);
        var fields = new string[head.Length];
        foreach (var row in rows)
        {
            var (fact, source) = (row.Fact, row.Fact.Source);
            fields[0] = row.Id;
            fields[1] = row.Filing.Id;
            fields[2] = row.Filing.Form;
            fields[3] = Day(row.Filing.Date);
            fields[4] = row.Statement.Id;
            fields[5] = source.Caption;
            fields[6] = source.Occurrence.ToString(CultureInfo.InvariantCulture);
            fields[7] = source.Column;
            Fill(fields, new FiledFigure(fact), book.Taxonomy.Find(fact.Key.Concept)?.Name ?? "", hasMembers);
            fields[17] = row.Cell.Text;
            fields[18] = FactNumbers.Plain(fact.Scale);
            fields[19] = fact.IsNil ? "true" : "false";
            fields[20] = FactNumbers.Word(fact.Qualifier);
            fields[21] = Path.GetFileName(source.Place.File);
            fields[22] = source.Place.Line.ToString(CultureInfo.InvariantCulture);
            fields[23] = source.Place.JsonPath;
            fields[24] = "false";
            fields[25] = fields[28] = "";
            if (hasOrigins) fields[origin] = source.Origin;
            if (hasDrafts) fields[^1] = fact.Draft?.Reason ?? "";
            Record(writer, fields);
        }
        foreach (var row in derived)
        {
            var figure = row.Figure;
            Array.Fill(fields, "");
            fields[0] = row.Id;
            Fill(fields, figure, row.Name, hasMembers);
            fields[24] = "true";
            fields[25] = figure.FormulaText;
            fields[28] = ids!.Of(figure.FiledTerms);
            if (hasDrafts) fields[^1] = DraftsInUse.Of(figure) is [var first, ..] ? first.Reason : "";
            Record(writer, fields);
        }
    }

    // Fills in the columns that stated and derived figures share.
    private static void Fill(string[] fields, KnownFigure figure, string name, bool hasMembers)
    {
        fields[8] = figure.Concept.Value;
        fields[9] = name;
        fields[10] = figure.Span;
        fields[11] = Day(figure.Start);
        fields[12] = Day(figure.End);
        fields[13] = figure.Unit;
        fields[14] = figure.Basis.Code;
        fields[15] = FactNumbers.Plain(figure.Value);
        fields[16] = FactNumbers.Plain(figure.Resolution);
        fields[26] = FactNumbers.Plain(figure.Low);
        fields[27] = FactNumbers.Plain(figure.High);
        if (hasMembers) fields[Head.Length] = figure.Members.Code;
    }

    private static void Record(StreamWriter writer, string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0) writer.Write(',');
            if (fields[i].AsSpan().IndexOfAny(",\"\r\n") < 0)
            {
                writer.Write(fields[i]);
                continue;
            }
            writer.Write('"');
            writer.Write(fields[i].Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        writer.Write("\r\n");
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
