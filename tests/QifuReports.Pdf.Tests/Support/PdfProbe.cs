using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace QifuReports.Pdf.Tests.Support;

/// <summary>Finds the objects of a written file through its cross-reference stream, as a reader would.</summary>
internal sealed class PdfProbe
{
    private readonly byte[] _file;
    private readonly string _text;

    public PdfProbe(byte[] file)
    {
        _file = file;
        _text = Encoding.Latin1.GetString(file);
        var start = _text.LastIndexOf("startxref\n", StringComparison.Ordinal);
        XrefOffset = int.Parse(_text[(start + 10)..].Split('\n')[0], CultureInfo.InvariantCulture);
        Trailer = Dictionary(XrefOffset);
        Entries = ReadEntries();
    }

    public int XrefOffset { get; }

    /// <summary>The dictionary of the cross-reference stream.</summary>
    public string Trailer { get; }

    /// <summary>By object number: kind (0 free, 1 at an offset, 2 in an object stream), place, index.</summary>
    public IReadOnlyList<(int Kind, long Place, int Index)> Entries { get; }

    public string Catalog => Object(Reference(Trailer, "Root"));

    /// <summary>The text of every object, in the order of numbers, streams without their data.</summary>
    public IEnumerable<string> Objects => Enumerable.Range(1, Entries.Count - 1).Select(Object);

    /// <summary>The number that an entry of a dictionary refers to.</summary>
    public static int Reference(string dictionary, string key)
    {
        var match = Regex.Match(dictionary, $@"/{key}\s?\[?(\d+) 0 R");
        match.Success.ShouldBeTrue($"no reference {key} in {dictionary}");
        return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    public static IReadOnlyList<int> References(string array) =>
        [.. Regex.Matches(array, @"(\d+) 0 R").Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    /// <summary>What stands in the first pair of brackets after a key.</summary>
    public static string Array(string dictionary, string key) => Regex.Match(dictionary, $@"/{key}\[([^\]]*)\]").Groups[1].Value;

    /// <summary>The value of an object; of a stream its dictionary.</summary>
    public string Object(int number)
    {
        var (kind, place, index) = Entries[number];
        if (kind == 1) return Dictionary((int)place);
        var pack = Object((int)place);
        var data = Encoding.Latin1.GetString(Stream((int)place));
        var first = Number(pack, "First");
        var header = data[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        header[index * 2].ShouldBe(number.ToString(CultureInfo.InvariantCulture));
        var begin = first + int.Parse(header[index * 2 + 1], CultureInfo.InvariantCulture);
        var end = index * 2 + 3 < header.Length ? first + int.Parse(header[index * 2 + 3], CultureInfo.InvariantCulture) : data.Length;
        return data[begin..end].Trim();
    }

    /// <summary>The data of a stream, decompressed.</summary>
    public byte[] Stream(int number) => Stream((int)Entries[number].Place, Object(number));

    public string Text(int number) => Encoding.Latin1.GetString(Stream(number));

    /// <summary>The objects whose text has a part.</summary>
    public IEnumerable<int> Find(string part) =>
        Enumerable.Range(1, Entries.Count - 1).Where(n => Object(n).Contains(part, StringComparison.Ordinal));

    private static int Number(string dictionary, string key) =>
        int.Parse(Regex.Match(dictionary, $@"/{key} (\d+)").Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    private string Dictionary(int offset)
    {
        var begin = _text.IndexOf(" obj\n", offset, StringComparison.Ordinal) + 5;
        var end = _text.IndexOf("\nendobj", begin, StringComparison.Ordinal);
        var stream = _text.IndexOf("\nstream\n", begin, StringComparison.Ordinal);
        return _text[begin..(stream >= 0 && stream < end ? stream : end)];
    }

    private byte[] Stream(int offset, string dictionary)
    {
        var begin = _text.IndexOf("\nstream\n", offset, StringComparison.Ordinal) + 8;
        var data = _file.AsSpan(begin, Number(dictionary, "Length")).ToArray();
        if (!dictionary.Contains("/FlateDecode", StringComparison.Ordinal)) return data;
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        return result.ToArray();
    }

    private List<(int, long, int)> ReadEntries()
    {
        Trailer.ShouldContain("/W[1 4 2]");
        var data = Stream(XrefOffset, Trailer);
        var predicted = Trailer.Contains("/Predictor 12", StringComparison.Ordinal);
        var row = new byte[7];
        var entries = new List<(int, long, int)>();
        for (var at = 0; at < data.Length; at += predicted ? 8 : 7)
        {
            for (var i = 0; i < 7; i++) row[i] = predicted ? (byte)(row[i] + data[at + 1 + i]) : data[at + i];
            entries.Add((row[0], BinaryPrimitives.ReadUInt32BigEndian(row.AsSpan(1)), BinaryPrimitives.ReadUInt16BigEndian(row.AsSpan(5))));
        }

        entries.Count.ShouldBe(Number(Trailer, "Size"));
        return entries;
    }
}
