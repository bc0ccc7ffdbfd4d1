using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QifuReports.Pdf.Tests.Support;

/// <summary>Small PDF files written object by object, with the classic cross-reference table.</summary>
internal sealed class HandMade
{
    private readonly StringBuilder _file = new("%PDF-1.4\n");
    private readonly SortedDictionary<int, int> _offsets = [];

    public static byte[] Bytes(string latin) => Encoding.Latin1.GetBytes(latin);

    public static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>A file with one page of that content, in the font F1, whose codes are those of ASCII unless a map is given.</summary>
    public static byte[] Page(string content, string? map = null, string extra = "", bool composite = false)
    {
        var made = new HandMade().Object(1, "<</Type/Catalog/Pages 2 0 R>>").Object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
            .Object(3, $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 5 0 R>>{extra}>>/Contents 4 0 R>>")
            .Stream(4, "", content)
            .Object(5,
                $"<</Type/Font/Subtype/{(composite ? "Type0/Encoding/Identity-H" : "Type1")}/BaseFont/Helvetica{(map is null ? "" : "/ToUnicode 6 0 R")}>>");
        if (map is not null) made.Stream(6, "", map);
        return made.End();
    }

    public HandMade Object(int number, string value)
    {
        _offsets[number] = _file.Length;
        _file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        return this;
    }

    public HandMade Stream(int number, string entries, string data, string? length = null) =>
        Object(number, $"<<{entries}/Length {length ?? data.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n{data}\nendstream");

    public HandMade Flate(int number, string entries, byte[] data) => Stream(number, entries + "/Filter/FlateDecode", Text(Deflate(data)));

    public static byte[] Deflate(byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.SmallestSize)) zlib.Write(data);
        return output.ToArray();
    }

    /// <summary>Where the file goes on.</summary>
    public int Length => _file.Length;

    public HandMade Raw(string text)
    {
        _file.Append(text);
        return this;
    }

    public byte[] End(string trailer = "/Root 1 0 R")
    {
        var start = _file.Length;
        var last = _offsets.Count == 0 ? 0 : _offsets.Keys.Last();
        _file.Append("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, offset) in _offsets)
            _file.Append(CultureInfo.InvariantCulture, $"{number} 1\n{offset:0000000000} 00000 n \n");
        _file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {last + 1}{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(_file.ToString());
    }
}
