namespace QifuReports.Pdf.Objects;

/// <summary>
/// Where each object stands: four bytes an object, in blocks, so that a document of millions of structure elements
/// fits. Written as a cross-reference stream (ISO 32000-1, 7.5.8).
/// </summary>
internal sealed class CrossReference
{
    private const int BlockSize = 1 << 14;
    private const uint InFile = 0x8000_0000, Missing = 0;

    /// <summary>High bit set: the ordinal among the objects of the file; else the ordinal of the object stream plus one, times 256, plus the index in it.</summary>
    private readonly List<uint[]> blocks = [];

    private readonly List<int> packs = [];
    private int written;

    /// <summary>The number of the last object handed out.</summary>
    public int Last { get; private set; }

    /// <summary>Hands out the next object number, from 1.</summary>
    public int Reserve()
    {
        var number = ++Last;
        if (number / BlockSize == blocks.Count) blocks.Add(new uint[BlockSize]);
        return number;
    }

    /// <summary>Notes that the object is the next one written to the file itself.</summary>
    public void SetInFile(int number) => Set(number, InFile | (uint)written++);

    /// <summary>Notes a further object stream and gives its ordinal.</summary>
    public int AddPack(int number)
    {
        packs.Add(number);
        return packs.Count - 1;
    }

    /// <summary>The object number of an object stream.</summary>
    public int PackNumber(int pack) => packs[pack];

    /// <summary>Notes that the object stands in an object stream, at an index below 256.</summary>
    public void SetInPack(int number, int pack, int index) => Set(number, (uint)(pack + 1) << 8 | (uint)index);

    /// <summary>
    /// The rows of the cross-reference stream, of <see cref="RowWidth"/> bytes: kind, place, index.
    /// Throws when a number was handed out and never written.
    /// </summary>
    public void WriteRows(ByteBuffer rows, IReadOnlyList<long> offsets, bool wide)
    {
        Row(rows, 0, 0, 0xFFFF, wide);
        for (var number = 1; number <= Last; number++)
        {
            var entry = blocks[number / BlockSize][number % BlockSize];
            if (entry == Missing) throw new InvalidOperationException($"Object {number} was handed out and never written.");
            if ((entry & InFile) != 0) Row(rows, 1, offsets[(int)(entry & ~InFile)], 0, wide);
            else Row(rows, 2, packs[(int)(entry >> 8) - 1], (int)(entry & 0xFF), wide);
        }
    }

    /// <summary>The width of a row; a file of more than 4 GB needs wide ones.</summary>
    public static int RowWidth(bool wide) => wide ? 11 : 7;

    private static void Row(ByteBuffer rows, byte kind, long place, int index, bool wide)
    {
        rows.Byte(kind);
        if (wide) rows.UInt32((uint)(place >> 32));
        rows.UInt32((uint)place).UInt16(index);
    }

    private void Set(int number, uint entry)
    {
        ref var slot = ref blocks[number / BlockSize][number % BlockSize];
        if (slot != Missing) throw new InvalidOperationException($"Object {number} is written twice.");
        slot = entry;
    }
}
