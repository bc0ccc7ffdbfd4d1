using CsvHelper;
using CsvHelper.Configuration;
using QifuReports.Import.Documents.Cells;
using QifuReports.Import.Documents.PlainText;

namespace QifuReports.Import.Documents.Csv;

/// <summary>
/// Reads a CSV file: one statement, with its titles above. Of comma, semicolon and tab, the separator that gives the most rows of figures
/// is used. The numbers themselves show whether a comma is a decimal comma.
/// </summary>
internal static class CsvDocument
{
    private const int FewestRows = 2, MostFields = 16_384, LongestField = 64 * 1024;

    /// <summary>
    /// Returns the titles and tables of the file (null if it has too many rows) and notes. The whole result is null if the text is no CSV
    /// file: in a CSV file, most lines must be rows of figures with the same number of fields.
    /// </summary>
    public static (IReadOnlyList<SourceBlock>? Blocks, IReadOnlyList<SourceNote> Notes)? Read(string text,
        CancellationToken cancellation = default)
    {
        IReadOnlyList<Record>? best = null;
        var bestSeparator = ',';
        var most = 0;
        // Text with tabs is read as plain text, in which commas separate thousands. If fields have quotation marks, the text is CSV after
        // all.
        var isTabbed = text.AsSpan().Count('\t') >= FewestRows;
        var hasQuotedFields = text.StartsWith('"')
            || text.Contains("\n\"", StringComparison.Ordinal) && text.Contains("\"\t", StringComparison.Ordinal)
            || text.Contains("\t\"", StringComparison.Ordinal);
        // Text whose columns are made with spaces has commas within its numbers, and not between fields.
        if (!hasQuotedFields && text.EnumerateLines() is var lines && CountSpaced(lines) > FewestRows) return null;
        foreach (var separator in (char[])[';', ',', '\t'])
        {
            if (!text.Contains(separator) || !hasQuotedFields && (separator == '\t' || isTabbed)) continue;
            if (Records(text, separator, cancellation) is not { } records || RowsOf(records) is var rows && rows <= most) continue;
            (best, bestSeparator, most) = (records, separator, rows);
        }
        if (best is null) return null;
        if (best.Count > ReadingLimits.Rows) return (null, []);
        var (hasDecimalCommas, isGuess) = DecimalCommas.AreIn(best.SelectMany(r => r.Fields), bestSeparator == ';');
        IReadOnlyList<SourceNote> notes =
            isGuess ? [new SourceNote(1, "the numbers",
                "each point in them is taken to part thousands, since semicolons part the fields; write decimals with two digits or a " +
                    "comma where they are meant")] : [];
        var blocks = SheetBlocks.Of(RowsOf(best, Width(best), bestSeparator, hasDecimalCommas), cancellation);
        if (bestSeparator == ',' && SplitGroups.AreIn(best.Select(r => r.Fields)))
            blocks = [.. blocks.Select(b => b is SourceGrid grid ? grid with { Doubt = SplitGroups.Doubt } : b)];
        return (blocks, notes);
    }

    private static int CountSpaced(SpanLineEnumerator lines)
    {
        var count = 0;
        foreach (var line in lines)
            if (count <= FewestRows && line.Contains("   ", StringComparison.Ordinal) && !line.ContainsAny('\t', ';')
                && SpacedText.IsRow(line.ToString())) count++;
        return count;
    }

    // The number of rows of figures in the file; 0 if they are too few for a table.
    private static int RowsOf(IReadOnlyList<Record> records)
    {
        // Tables in plain text have tabs or vertical bars between columns, and their commas are within numbers.
        if (records.Count(r => Array.Exists(r.Fields, f => f.AsSpan().ContainsAny('\t', '|'))) >= FewestRows) return 0;
        var width = Width(records);
        var (rows, other) = (0, 0);
        // A second statement below the first statement may have more or fewer columns.
        var others = records.Where(r => r.Fields.Length != width && IsLine(r)).GroupBy(r => r.Fields.Length)
            .Where(g => g.Count() >= FewestRows).Select(g => g.Key).ToHashSet();
        foreach (var record in records)
            if (others.Contains(record.Fields.Length) && IsLine(record)) rows++;
            else if (record.Fields.Length == width && record.Fields.Skip(1).Any(f => IsFigure(f))) rows++;
            else if (record.Fields.Length != width && record.Fields.Count(f => f.Trim().Length > 0) > 1) other++;
        return width > 1 && rows >= FewestRows && rows > other ? rows : 0;
    }

    private static bool IsFigure(string field) =>
        PrintedNumber.Of(field) is not null || DecimalCommas.IsNumber(field) || DecimalCommas.IsParted(field);

    // Whether a record is a caption followed only by figures.
    private static bool IsLine(Record record) =>
        record.Fields.Length > 1 && PrintedNumber.Of(record.Fields[0]) is null && record.Fields[0].AsSpan().ContainsAnyInRange('A', 'z')
        && record.Fields.Skip(1).All(f => f.Trim().Length == 0 || IsFigure(f)) && record.Fields.Skip(1).Any(f => f.Trim().Length > 0);

    // The number of fields that most records have, not counting records with a single field. If two numbers of fields are equally frequent,
    // the larger number counts.
    private static int Width(IReadOnlyList<Record> records) =>
        records.Where(r => r.Fields.Length > 1).GroupBy(r => r.Fields.Length).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key)
            .Select(g => g.Key).FirstOrDefault();

    private static List<GridRow> RowsOf(IReadOnlyList<Record> records, int width, char separator, bool hasDecimalCommas)
    {
        var rows = new List<GridRow>(records.Count);
        foreach (var (fields, line) in records)
        {
            // The record is a title that contains the separator and has no quotation marks.
            if (fields.Length < width && fields.Length > 1 && Array.TrueForAll(fields[1..], f => f.StartsWith(' ')))
            {
                rows.Add(new GridRow([new GridCell(0, 0, SheetBlocks.Words(string.Join(separator, fields)))], line));
                continue;
            }
            var cells = new List<GridCell>();
            for (var i = 0; i < fields.Length; i++)
                if (SheetBlocks.Words(i == 0 ? fields[i]
                    : hasDecimalCommas ? DecimalCommas.Turned(fields[i]) : DecimalCommas.Grouped(fields[i])) is { Length: > 0 } words)
                    cells.Add(new GridCell(i, i, words));
            if (cells.Count > 0) rows.Add(new GridRow(cells, line));
        }
        return rows;
    }

    // Reads at most one record more than the limit, so that the caller can see that the file has too many records.
    private static List<Record>? Records(string text, char separator, CancellationToken cancellation)
    {
        var records = new List<Record>();
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = separator.ToString(), BadDataFound = null,
            DetectDelimiter = false, MaxFieldSize = LongestField, IgnoreBlankLines = true, HasHeaderRecord = false };
        using var parser = new CsvParser(new StringReader(text), settings);
        try
        {
            while (records.Count <= ReadingLimits.Rows && parser.Read())
                if (parser.Record is { } fields)
                {
                    if (fields.Length > MostFields) return null;
                    if (records.Count % 1_000 == 0) cancellation.ThrowIfCancellationRequested();
                    // A record with quotation marks may span several lines; the number of its first line is kept.
                    records.Add(new Record(fields, Math.Max(1, parser.RawRow - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n'))));
                }
        }
        catch (CsvHelperException)
        {
            return null;
        }
        return records;
    }

    private sealed record Record(string[] Fields, int Line);
}
