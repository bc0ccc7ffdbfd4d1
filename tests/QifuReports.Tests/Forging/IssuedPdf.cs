using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace QifuReports.Tests.Forging;

/// <summary>
/// A file as the program writes it, taken apart without the program's own reader: the text of every object, and what a later save has to
/// name.
/// </summary>
internal sealed partial class IssuedPdf
{
    private readonly Dictionary<int, string> _objects = [];

    public IssuedPdf(byte[] file)
    {
        File = file;
        var text = Encoding.Latin1.GetString(file);
        foreach (Match match in Stream().Matches(text))
        {
            var (number, entries) = (Number(match.Groups[1].Value), match.Groups[2].Value);
            _objects[number] = $"<<{entries}>>";
            Streams.Add(number);
            if (entries.Contains("/Type/ObjStm", StringComparison.Ordinal)) Unpack(file, match.Index + match.Length, entries);
        }
        foreach (Match match in Plain().Matches(text)) _objects[Number(match.Groups[1].Value)] = match.Groups[2].Value;
        var trailer = text[text.LastIndexOf("/Type/XRef", StringComparison.Ordinal)..];
        (Root, Info, Size) = (Number(Regex.Match(trailer, @"/Root (\d+)").Groups[1].Value),
            Number(Regex.Match(trailer, @"/Info (\d+)").Groups[1].Value), Number(Regex.Match(trailer, @"/Size (\d+)").Groups[1].Value));
        Id = Regex.Match(trailer, @"/ID(\[.*?\])").Groups[1].Value;
        Pages = [.. Regex.Matches(_objects.Values.Single(o => o.Contains("/Type/Pages", StringComparison.Ordinal)), @"(\d+) 0 R")
            .Select(m => Number(m.Groups[1].Value)).Where(n => this[n].StartsWith("<</Type/Page/", StringComparison.Ordinal))];
    }

    public byte[] File { get; }
    public int Root { get; }
    public int Info { get; }
    public int Size { get; }
    public string Id { get; }

    /// <summary>The numbers of the pages, in order.</summary>
    public IReadOnlyList<int> Pages { get; }

    /// <summary>The numbers of the streams.</summary>
    public List<int> Streams { get; } = [];

    /// <summary>All object numbers.</summary>
    public IReadOnlyList<int> Numbers => [.. _objects.Keys.Order()];

    /// <summary>The text of an object; of a stream, its dictionary.</summary>
    public string this[int number] => _objects[number];

    /// <summary>The first object whose text has some words.</summary>
    public int Find(string words) => _objects.Where(o => o.Value.Contains(words, StringComparison.Ordinal)).Min(o => o.Key);

    private void Unpack(byte[] file, int start, string entries)
    {
        using var zlib = new ZLibStream(new MemoryStream(file, start, Number(Regex.Match(entries, @"/Length (\d+)").Groups[1].Value)),
            CompressionMode.Decompress);
        using var content = new MemoryStream();
        zlib.CopyTo(content);
        var text = Encoding.Latin1.GetString(content.ToArray());
        var first = Number(Regex.Match(entries, @"/First (\d+)").Groups[1].Value);
        var index = text[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number).ToList();
        for (var i = 0; i < index.Count; i += 2)
        {
            var end = i + 3 < index.Count ? first + index[i + 3] : text.Length;
            _objects[index[i]] = text[(first + index[i + 1])..end].Trim();
        }
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\n<<([^\n]*)>>\nstream\n")]
    private static partial Regex Stream();

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\n(<<[^\n]*>>)\nendobj")]
    private static partial Regex Plain();
}
