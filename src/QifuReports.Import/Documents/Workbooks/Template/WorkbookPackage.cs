using System.IO.Compression;
using System.Security;

namespace QifuReports.Import.Documents.Workbooks.Template;

/// <summary>
/// Writes a workbook part by part. The file names no time, author or program, so that the same sheets always give the same bytes.
/// </summary>
internal static class WorkbookPackage
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    // The earliest date that a ZIP archive can store.
    private static readonly DateTimeOffset Day = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // One style for each member of TemplateStyle, in the same order. Captions of lines are indented, and sums have a line above.
    private const string Styles =
        $"""
        {Head}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.00##;(0.00##);&quot;-&quot;"/></numFmts>
        <fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F5F9"/></patternFill></fill></fills>
        <borders count="3"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top style="thin"/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="2" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" wrapText="1"/></xf>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left" indent="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>
        <xf numFmtId="164" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>Writes the sheets as a workbook file.</summary>
    public static byte[] Of(IReadOnlyList<TemplateSheet> sheets)
    {
        var (types, list, relations) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        for (var i = 1; i <= sheets.Count; i++)
        {
            types.Append(CultureInfo.InvariantCulture,
                $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" " +
                    $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
            list.Append(CultureInfo.InvariantCulture, $"<sheet name=\"{Escaped(sheets[i - 1].Name)}\" sheetId=\"{i}\" r:id=\"rId{i}\"/>");
            relations.Append(CultureInfo.InvariantCulture,
                $"<Relationship Id=\"rId{i}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>");
        }
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml",
                $"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" " +
                    $"ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" " +
                    $"ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" " +
                    $"ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override " +
                    $"PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{types}</Types>");
            Add(zip, "_rels/.rels",
                $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" " +
                    $"Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Add(zip, "xl/workbook.xml", $"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>{list}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels",
                $"{Head}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}<Relationship " +
                    $"Id=\"rIdStyles\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Add(zip, "xl/styles.xml", Styles.ReplaceLineEndings("\n"));
            for (var i = 1; i <= sheets.Count; i++)
                Add(zip, FormattableString.Invariant($"xl/worksheets/sheet{i}.xml"), Sheet(sheets[i - 1]));
        }
        return bytes.ToArray();
    }

    private static string Sheet(TemplateSheet sheet)
    {
        var isWords = sheet.Rows.Any(r => r.Any(c => c.Style == TemplateStyle.Words));
        var text = new StringBuilder(Head).Append(CultureInfo.InvariantCulture,
            $"<worksheet xmlns=\"{Main}\"><cols><col min=\"1\" max=\"1\" width=\"{(isWords ? 16 : 52)}\" customWidth=\"1\"/><col " +
                $"min=\"2\" max=\"3\" width=\"{(isWords ? 90 : 22)}\" customWidth=\"1\"/></cols><sheetData>");
        for (var r = 1; r <= sheet.Rows.Count; r++)
        {
            var row = sheet.Rows[r - 1];
            if (row.Count == 0) continue;
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{r}\">");
            for (var c = 0; c < row.Count; c++)
            {
                var start = FormattableString.Invariant($"<c r=\"{(char)('A' + c)}{r}\" s=\"{(int)row[c].Style}\"");
                text.Append(row[c].Text.Length == 0 ? start + "/>" : $"{start} t=\"inlineStr\"><is><t>{Escaped(row[c].Text)}</t></is></c>");
            }
            text.Append("</row>");
        }
        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static string Escaped(string text) => SecurityElement.Escape(text);

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Day;
        using var stream = entry.Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
