using System.IO.Compression;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>What the sheet of checks says is what a spreadsheet program computes from the filed figures.</summary>
public class RecalculationTests
{
    private static readonly string[] Companies = ["", "brackenfold", "calderwick", "hellmar", "larkmere", "ostmark", "tarnholt"];

    [ToolFact("soffice")]
    public void Every_formula_gives_the_value_that_is_written()
    {
        byte[][] written = [.. Companies.Select(c => PlainBook.Of(c).Bytes())];
        var computed = Soffice.Recalculate(written);
        for (var i = 0; i < written.Length; i++)
        {
            Recalculated.Formulas(written[i]).ShouldBeGreaterThan(100);
            Recalculated.Differences(written[i], computed[i]).ShouldBeEmpty(Companies[i]);
        }
    }

    /// <summary>The test above is worth something: a program that believed the file would let this pass.</summary>
    [ToolFact("soffice")]
    public void A_wrong_value_in_the_file_is_noticed()
    {
        var wrong = WithWrongValue(PlainBook.Of("hellmar").Bytes(), out var formula);
        Recalculated.Differences(wrong, Soffice.Recalculate(wrong)[0]).ShouldHaveSingleItem().ShouldEndWith("=" + formula);
    }

    // The first difference on the sheet of checks gets another value.
    private static byte[] WithWrongValue(byte[] file, out string formula)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = archive.Entries.First(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
            string xml;
            using (var reader = new StreamReader(entry.Open())) xml = reader.ReadToEnd();
            var found = System.Text.RegularExpressions.Regex.Match(xml, @"<(\w+:)?f>(ROUND\(F\d+-E\d+,\d+\))</(\w+:)?f><(\w+:)?v>(0)</");
            found.Success.ShouldBeTrue();
            formula = found.Groups[2].Value;
            xml = string.Concat(xml.AsSpan(0, found.Groups[5].Index), "7", xml.AsSpan(found.Groups[5].Index + 1));
            using var to = new StreamWriter(entry.Open());
            to.BaseStream.SetLength(0);
            to.Write(xml);
        }
        return stream.ToArray();
    }
}
