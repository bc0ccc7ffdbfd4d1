using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace QifuReports.Tests.Forging;

/// <summary>How a later save is written down.</summary>
internal enum SaveForm
{
    /// <summary>With the classic table.</summary>
    Table,

    /// <summary>With a cross-reference stream.</summary>
    Stream,

    /// <summary>With one, and what is no stream in an object stream.</summary>
    Packed,
}

/// <summary>A later save of an issued file: objects that are added or replaced. Written correctly unless told otherwise.</summary>
internal sealed class LaterSave
{
    private readonly byte[] _file;
    private readonly IssuedPdf _issued;
    private readonly SortedDictionary<int, string> _objects = [];
    private int _next;

    /// <param name="issued">What was issued.</param>
    /// <param name="file">The file so far, where it was saved again already.</param>
    /// <param name="next">The first number that is free.</param>
    public LaterSave(IssuedPdf issued, byte[]? file = null, int? next = null) =>
        (_issued, _file, _next) = (issued, file ?? issued.File, next ?? issued.Size);

    /// <summary>The entries of the trailer besides its length and what comes before.</summary>
    public string Trailer { get; set; } = "";

    /// <summary>The catalogue that is named; that of the issue unless changed.</summary>
    public int? Root { get; set; }

    /// <summary>The first number that is free.</summary>
    public int Next => _next;

    /// <summary>The text of an object that it writes.</summary>
    public string this[int number] => _objects[number];

    public LaterSave Set(int number, string value)
    {
        _objects[number] = value;
        return this;
    }

    public int Add(string value)
    {
        _objects[_next] = value;
        return _next++;
    }

    public static string Stream(string entries, string data) =>
        string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>\nstream\n{data}\nendstream");

    /// <summary>The catalogue with more entries.</summary>
    public LaterSave Catalog(string more) => Set(_issued.Root, $"{_issued[_issued.Root][..^2]}{more}>>");

    /// <summary>A page with one more annotation.</summary>
    public LaterSave Annotate(int page, int annotation)
    {
        var text = _objects.GetValueOrDefault(page) ?? _issued[page];
        return Set(page, text.Contains("/Annots[", StringComparison.Ordinal)
            ? text.Insert(text.IndexOf(']', text.IndexOf("/Annots[", StringComparison.Ordinal)),
                string.Create(CultureInfo.InvariantCulture, $"{annotation} 0 R "))
            : string.Create(CultureInfo.InvariantCulture, $"{text[..^2]}/Annots[{annotation} 0 R]>>"));
    }

    /// <summary>The whole file.</summary>
    public byte[] End(SaveForm form = SaveForm.Table)
    {
        var before = Encoding.Latin1.GetString(_file, Math.Max(0, _file.Length - 64), Math.Min(64, _file.Length));
        var previous = before[(before.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Trim().Split('\n')[0].Trim();
        var text = new StringBuilder();
        var rows = new SortedDictionary<int, (int Kind, int Place, int Index)>();
        var packed = new List<int>();
        foreach (var (number, value) in _objects)
        {
            if (form == SaveForm.Packed && !value.EndsWith("endstream", StringComparison.Ordinal)
                && !value.Contains("/ByteRange", StringComparison.Ordinal)) packed.Add(number);
            else Object(number, value);
        }
        if (packed.Count > 0)
        {
            var (index, data, pack) = (new StringBuilder(), new StringBuilder(), _next++);
            for (var i = 0; i < packed.Count; i++)
            {
                index.Append(CultureInfo.InvariantCulture, $"{packed[i]} {data.Length} ");
                data.Append(_objects[packed[i]]).Append('\n');
                rows[packed[i]] = (2, pack, i);
            }
            Object(pack, Deflated(string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {packed.Count}/First {index.Length}"),
                Encoding.Latin1.GetBytes(index.ToString() + data)));
        }
        var section = _file.Length + text.Length;
        var entries = string.Create(CultureInfo.InvariantCulture,
            $"/Size {_next + (form == SaveForm.Table ? 0 : 1)}/Root {Root ?? _issued.Root} 0 R/Info {_issued.Info} 0 " +
                $"R/ID{_issued.Id}/Prev {previous}{Trailer}");
        if (form == SaveForm.Table)
        {
            text.Append("xref\n");
            foreach (var (number, row) in rows) text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{row.Place:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"trailer\n<<{entries}>>\n");
        }
        else
        {
            rows[_next] = (1, section, 0);
            using var table = new MemoryStream();
            foreach (var row in rows.Values)
                table.Write([(byte)row.Kind, (byte)(row.Place >> 24), (byte)(row.Place >> 16), (byte)(row.Place >> 8), (byte)row.Place,
                    (byte)(row.Index >> 8), (byte)row.Index]);
            var index = string.Concat(rows.Keys.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} 1 ")));
            Object(_next++, Deflated($"/Type/XRef{entries}/W[1 4 2]/Index[{index}]", table.ToArray()));
        }
        text.Append(CultureInfo.InvariantCulture, $"startxref\n{section}\n%%EOF\n");
        return [.. _file, .. Encoding.Latin1.GetBytes(text.ToString())];

        void Object(int number, string value)
        {
            rows[number] = (1, _file.Length + text.Length, 0);
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{value}\nendobj\n");
        }
    }

    private static string Deflated(string entries, byte[] data)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest, leaveOpen: true)) zlib.Write(data);
        return Stream(entries + "/Filter/FlateDecode", Encoding.Latin1.GetString(output.ToArray()));
    }
}
