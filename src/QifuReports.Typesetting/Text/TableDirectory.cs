using System.Globalization;

namespace QifuReports.Typesetting.Text;

/// <summary>Where the tables of a font file lie. Every range is inside the file.</summary>
internal sealed class TableDirectory
{
    private readonly (uint Tag, int Offset, int Length)[] entries;

    private TableDirectory((uint, int, int)[] entries) => this.entries = entries;

    public static TableDirectory Read(ReadOnlySpan<byte> file)
    {
        var reader = new FontReader(file, "directory");
        var version = reader.U32(0);
        if (version == Tag("OTTO")) throw reader.Wrong("the outlines are PostScript (CFF), not TrueType");
        if (version == Tag("ttcf")) throw reader.Wrong("the file is a collection of fonts, not one font");
        if (version != 0x00010000 && version != Tag("true")) throw reader.Wrong("the file does not begin like a TrueType font");
        var entries = new (uint Tag, int Offset, int Length)[reader.U16(4)];
        for (var i = 0; i < entries.Length; i++)
        {
            var at = 12 + 16 * i;
            long offset = reader.U32(at + 8), length = reader.U32(at + 12);
            if (offset + length > file.Length)
                throw reader.Wrong(string.Create(CultureInfo.InvariantCulture,
                    $"table {Name(reader.U32(at))} reaches to byte {offset + length} of a file of {file.Length}"));
            entries[i] = (reader.U32(at), (int)offset, (int)length);
        }
        return new TableDirectory(entries);
    }

    /// <summary>The table's bytes; empty where the font has none.</summary>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> file, string tag)
    {
        var wanted = Tag(tag);
        foreach (var (name, offset, length) in entries)
            if (name == wanted) return file.Slice(offset, length);
        return default;
    }

    public bool Has(string tag)
    {
        var wanted = Tag(tag);
        foreach (var entry in entries)
            if (entry.Tag == wanted) return true;
        return false;
    }

    /// <summary>A table that must be there.</summary>
    public FontReader Require(ReadOnlySpan<byte> file, string tag) =>
        Has(tag) ? new FontReader(Find(file, tag), tag) : throw new FontFormatException($"The font has no table {tag}.");

    /// <summary>Four letters as the number that stands in the file.</summary>
    public static uint Tag(string tag) => tag.Length == 4
        ? (uint)tag[0] << 24 | (uint)tag[1] << 16 | (uint)tag[2] << 8 | tag[3]
        : throw new ArgumentException("A tag has four letters.", nameof(tag));

    private static string Name(uint tag)
    {
        Span<char> name = stackalloc char[4];
        for (var i = 0; i < 4; i++)
        {
            var c = (char)(tag >> (24 - 8 * i) & 0xFF);
            name[i] = c is >= ' ' and <= '~' ? c : '?';
        }
        return new string(name);
    }
}
