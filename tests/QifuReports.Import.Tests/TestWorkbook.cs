using System.IO.Compression;
using System.Text;

namespace QifuReports.Import.Tests;

/// <summary>Makes small workbooks, part by part.</summary>
internal static class TestWorkbook
{
    private const string Main =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" " +
            "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>A workbook of one sheet.</summary>
    /// <param name="rows">What stands in its sheetData, and behind.</param>
    /// <param name="formats">The codes of formats, which styles 1 and up have.</param>
    public static byte[] Of(string rows, string[]? formats = null, string before = "", string behind = "", string state = "",
        string workbook = "", string texts = "") =>
        Zip(Parts($"<worksheet {Main}>{before}<sheetData>{rows}</sheetData>{behind}</worksheet>", formats ?? [], state, workbook, texts));

    public static Dictionary<string, string> Parts(string sheet, string[] formats, string state = "", string workbook = "",
        string texts = "") => new()
    {
        ["xl/workbook.xml"] =
            $"<workbook {Main}>{workbook}<sheets><sheet name=\"Results\" sheetId=\"1\" {state} r:id=\"rId1\"/></sheets></workbook>",
        ["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" " +
                "Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ["xl/styles.xml"] =
            $"<styleSheet {Main}><numFmts>{string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"))}</numFmts>"
            + "<borders><border/><border><top style=\"thin\"/></border><border><bottom style=\"thin\"/></border></borders><cellXfs><xf/>"
            + string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>"))
            + "<xf borderId=\"1\"/><xf borderId=\"2\"/><xf><alignment indent=\"2\"/></xf></cellXfs></styleSheet>",
        ["xl/sharedStrings.xml"] = $"<sst {Main}>{texts}</sst>",
        ["xl/worksheets/sheet1.xml"] = sheet,
    };

    public static byte[] Zip(Dictionary<string, string> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, true))
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(text));
            }
        return bytes.ToArray();
    }

    /// <summary>A row of texts and numbers; a number that begins with "s" and a digit has that style: <c>s1:0.5</c>.</summary>
    public static string Row(int number, params string[] cells)
    {
        var text = new StringBuilder($"<row r=\"{number}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0) continue;
            var styled = cells[i].Length > 2 && cells[i][0] == 's' && cells[i][2] == ':';
            var (style, value) = styled ? (cells[i][1..2], cells[i][3..]) : ("0", cells[i]);
            var isNumber = double.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out _);
            text.Append($"<c r=\"{(char)('A' + i)}{number}\" s=\"{style}\"")
                .Append(isNumber ? $"><v>{value}</v></c>" : $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{value}</t></is></c>");
        }
        return text.Append("</row>").ToString();
    }
}
