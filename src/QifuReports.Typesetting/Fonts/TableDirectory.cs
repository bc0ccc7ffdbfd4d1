namespace QifuReports.Typesetting.Fonts;

/// <summary>The offset and length of each table in a font file. Every range is checked to be inside the file.</summary>
internal sealed class TableDirectory
{
    private readonly uint[] _tags;
    private readonly int[] _offsets;
    private readonly int[] _lengths;

    private TableDirectory(int count) => (_tags, _offsets, _lengths) = (new uint[count], new int[count], new int[count]);

    public static TableDirectory Read(ReadOnlySpan<byte> file)
    {
        var reader = new FontReader(file, "directory");
        var version = reader.U32(0);
        if (version == Tag("OTTO")) throw reader.Wrong("the outlines are PostScript (CFF), not TrueType");
        if (version == Tag("ttcf")) throw reader.Wrong("the file is a collection of fonts, not one font");
        if (version != 0x00010000 && version != Tag("true")) throw reader.Wrong("the file does not begin like a TrueType font");
        var tables = new TableDirectory(reader.U16(4));
        for (var i = 0; i < tables._tags.Length; i++)
        {
            var at = 12 + 16 * i;
            long offset = reader.U32(at + 8), length = reader.U32(at + 12);
            if (offset + length > file.Length)
                throw reader.Wrong(string.Create(CultureInfo.InvariantCulture,
                    $"table {Name(reader.U32(at))} reaches to byte {offset + length} of a file of {file.Length}"));
            tables._tags[i] = reader.U32(at);
            tables._offsets[i] = (int)offset;
            tables._lengths[i] = (int)length;
        }
        return tables;
    }

    /// <summary>Returns the bytes of a table; empty if the font does not have the table.</summary>
    public ReadOnlySpan<byte> Find(ReadOnlySpan<byte> file, string tag)
    {
        var index = Array.IndexOf(_tags, Tag(tag));
        return index < 0 ? default : file.Slice(_offsets[index], _lengths[index]);
    }

    public bool Has(string tag) => Array.IndexOf(_tags, Tag(tag)) >= 0;

    /// <summary>Returns the reader of a table that every font must have. Throws if the table is missing.</summary>
    public FontReader Require(ReadOnlySpan<byte> file, string tag) =>
        Has(tag) ? new FontReader(Find(file, tag), tag) : throw new FontFormatException($"The font has no table {tag}.");

    /// <summary>Returns the number by which a font file stores a tag of four letters.</summary>
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
