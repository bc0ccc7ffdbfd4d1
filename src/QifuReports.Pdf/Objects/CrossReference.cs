namespace QifuReports.Pdf.Objects;

/// <summary>A position in the file, in bytes from its start.</summary>
internal readonly record struct FileOffset(long Bytes);

/// <summary>
/// Stores the position of each object in four bytes, in blocks, so that documents with millions of structure elements are possible. The
/// positions are written as a cross-reference stream (ISO 32000-1, 7.5.8).
/// </summary>
internal sealed class CrossReference
{
    /// <summary>The largest number of objects in one object stream.</summary>
    public const int PackLimit = 1 << IndexBits;

    private const int BlockSize = 1 << 12, IndexBits = 10;
    private const uint InFile = 0x8000_0000, Missing = 0;

    // One entry for each object number. High bit set: the ordinal among the objects written to the file itself. High bit not set: the
    // ordinal of the object stream plus one, with the index in that stream in the low bits.
    private readonly List<uint[]> _blocks = [];

    private readonly List<int> _packs = [];
    private int _written;

    /// <summary>The last object number assigned.</summary>
    public int Last { get; private set; }

    /// <summary>Assigns the next object number, from 1.</summary>
    public int Reserve()
    {
        var number = ++Last;
        if (number / BlockSize == _blocks.Count) _blocks.Add(new uint[BlockSize]);
        return number;
    }

    /// <summary>Records that the object is the next one written to the file itself.</summary>
    public void SetInFile(int number) => Set(number, InFile | (uint)_written++);

    /// <summary>Records another object stream and returns its ordinal.</summary>
    public int AddPack(int number)
    {
        _packs.Add(number);
        return _packs.Count - 1;
    }

    /// <summary>Returns the object number of the object stream with an ordinal.</summary>
    public int PackNumber(int pack) => _packs[pack];

    /// <summary>Records that the object is in an object stream, at an index below <see cref="PackLimit"/>.</summary>
    public void SetInPack(int number, int pack, int index) => Set(number, (uint)(pack + 1) << IndexBits | (uint)index);

    /// <summary>Returns the width of a row in bytes; a file of more than 4 GB needs wide rows.</summary>
    public static int RowWidth(bool wide) => wide ? 11 : 7;

    /// <summary>
    /// Writes the rows of the cross-reference stream: kind, position, index. Throws if an object number was assigned but its object was
    /// never written.
    /// </summary>
    /// <param name="target">The stream to write to.</param>
    /// <param name="offsets">The positions of the objects in the file itself, in the order in which they were recorded.</param>
    /// <param name="wide">Whether positions take eight bytes; otherwise four.</param>
    /// <param name="predicted">
    /// Whether rows are written as differences from the row above (PNG predictor Up), which compress well because they mostly repeat.
    /// </param>
    public void Write(Stream target, List<FileOffset> offsets, bool wide, bool predicted)
    {
        const int Portion = 64 * 1024;

        var width = RowWidth(wide);
        ByteBuffer rows = new(Math.Min(Portion, (Last + 1) * (width + 1)) + 32), row = new(width);
        Span<byte> above = stackalloc byte[width];
        above.Clear();
        for (var number = 0; number <= Last; number++)
        {
            row.Clear();
            WriteRow(row, number, offsets, wide);
            if (predicted) rows.Byte(2);
            var place = rows.Claim(width);
            for (var i = 0; i < width; i++) place[i] = predicted ? (byte)(row.Written[i] - above[i]) : row.Written[i];
            row.Written.CopyTo(above);
            if (rows.Length < Portion && number < Last) continue;
            target.Write(rows.Written);
            rows.Clear();
        }
    }

    private void WriteRow(ByteBuffer row, int number, List<FileOffset> offsets, bool wide)
    {
        var entry = _blocks[number / BlockSize][number % BlockSize];
        if (entry == Missing && number > 0) throw new InvalidOperationException($"Object {number} was handed out and never written.");

        // Object 0 is the head of the list of free objects.
        var (kind, place, index) = number == 0 ? (0, 0L, 0xFFFF)
            : (entry & InFile) != 0 ? (1, offsets[(int)(entry & ~InFile)].Bytes, 0)
            : (2, _packs[(int)(entry >> IndexBits) - 1], (int)(entry & PackLimit - 1));
        row.Byte((byte)kind);
        if (wide) row.UInt32((uint)(place >> 32));
        row.UInt32((uint)place).UInt16(index);
    }

    private void Set(int number, uint entry)
    {
        ref var slot = ref _blocks[number / BlockSize][number % BlockSize];
        if (slot != Missing) throw new InvalidOperationException($"Object {number} is written twice.");
        slot = entry;
    }
}
