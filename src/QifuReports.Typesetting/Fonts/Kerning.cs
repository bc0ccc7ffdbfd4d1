using System.Numerics;
using System.Runtime.CompilerServices;

namespace QifuReports.Typesetting.Fonts;

/// <summary>
/// Pair kerning of one face (GPOS lookup type 2, feature kern): the change of the advance of a pair's first glyph. Placements, and changes
/// of the second glyph, are left out, since kerning of Latin text does not use them. Shared between threads: the cache only saves work.
/// </summary>
internal sealed class Kerning
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const int AdvanceBit = 4;
    private const int CacheBits = 12;
    private const int CommonBits = 7;
    private const short Unknown = short.MinValue;

    /// <summary>Punctuation that is not in ASCII but common in prose: dashes, quotation marks, the bullet, the ellipsis.</summary>
    private const string Signs = "\u2011\u2013\u2014\u2018\u2019\u201C\u201D\u2022\u2026";

    private readonly FontFace _face;
    private readonly int[][] _lookups;

    /// <summary>The number of each common glyph, from 1, by glyph id; 0 for other glyphs. Used for <see cref="_commonPairs"/>.</summary>
    private readonly byte[] _common;

    /// <summary>
    /// The kerning of two common glyphs, by their numbers. Nearly every pair of a text is in this small table. An entry is
    /// <see cref="Unknown"/> until the pair first occurs.
    /// </summary>
    private readonly short[] _commonPairs;

    /// <summary>
    /// A cache for all other pairs, indexed by a hash of the pair. The upper bits of an entry are the pair plus one, and the lower 16 bits
    /// are the kerning. An entry of 0 is empty.
    /// </summary>
    private readonly long[] _cache;

    public Kerning(FontFace face)
    {
        _face = face;
        var table = Table();
        var indices = new List<int>();
        table.AddLookups(TableDirectory.Tag("kern"), indices);
        var found = new List<int[]>();
        foreach (var index in indices)
            if (table.Subtables(index, PairAdjustment) is { Count: > 0 } subtables) found.Add([.. subtables]);
        _lookups = [.. found];
        if (_lookups.Length == 0)
        {
            (_cache, _common, _commonPairs) = ([], [], []);
            return;
        }
        _cache = new long[1 << CacheBits];
        _common = Common(face);
        _commonPairs = new short[1 << 2 * CommonBits];
        _commonPairs.AsSpan().Fill(Unknown);
    }

    /// <summary>Whether the face has kerning pairs. Without any, every kerning is 0.</summary>
    public bool HasPairs => _lookups.Length > 0;

    /// <summary>Returns the kerning to add to the first glyph's advance, in font units. Needs a face with <see cref="HasPairs"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Between(ushort first, ushort second)
    {
        int a = _common[first], b = _common[second];
        if (a == 0 || b == 0) return BetweenOthers(first, second);
        // No lock is needed: a 16-bit value is read and written in one piece, and every thread writes the same value.
        var value = _commonPairs[a << CommonBits | b];
        return value != Unknown ? value : Learn(first, second, a << CommonBits | b);
    }

    private int Learn(ushort first, ushort second, int pair) => _commonPairs[pair] = Math.Max(Search(first, second), (short)(Unknown + 1));

    private int BetweenOthers(ushort first, ushort second)
    {
        var pair = (uint)first << 16 | second;
        var slot = (pair * 0x9E3779B1u) >> (32 - CacheBits);
        var entry = Volatile.Read(ref _cache[slot]);
        if (entry >> 16 == pair + 1L) return (short)entry;

        // If another pair is in this slot, the neighbouring slot is used.
        if (entry != 0)
        {
            slot ^= 1;
            entry = Volatile.Read(ref _cache[slot]);
            if (entry >> 16 == pair + 1L) return (short)entry;
        }
        var value = Search(first, second);
        Volatile.Write(ref _cache[slot], (pair + 1L) << 16 | (ushort)value);
        return value;
    }

    /// <summary>Numbers the common glyphs: printable ASCII, digits of equal width, and common punctuation.</summary>
    private static byte[] Common(FontFace face)
    {
        var numbers = new byte[face.GlyphCount];
        byte count = 0;
        void Add(ushort glyph)
        {
            if (glyph == 0 || numbers[glyph] != 0 || count + 1 == 1 << CommonBits) return;
            numbers[glyph] = ++count;
        }
        for (var c = ' '; c <= '~'; c++) Add(face.GlyphFor(c));
        var tabular = face.SubstitutionsFor(FontFeatures.TabularFigures);
        for (var c = '0'; c <= '9'; c++) Add(tabular[face.GlyphFor(c)]);
        foreach (var sign in Signs) Add(face.GlyphFor(sign));
        return numbers;
    }

    private OpenTypeLayout Table() => new(new FontReader(_face.Table("GPOS"), "GPOS"), Extension);

    /// <summary>Returns the kerning of a pair: the sum over all lookups. In each lookup, the first subtable with the pair counts.</summary>
    private short Search(ushort first, ushort second)
    {
        var table = Table();
        var sum = 0;
        foreach (var subtables in _lookups)
            foreach (var at in subtables)
                if (TryFind(table, at, first, second, out var value))
                {
                    sum += value;
                    break;
                }
        return (short)Math.Clamp(sum, short.MinValue, short.MaxValue);
    }

    private static bool TryFind(OpenTypeLayout table, int at, ushort first, ushort second, out int value)
    {
        value = 0;
        var reader = table.Reader;
        var index = table.Covered(at + reader.U16(at + 2), first);
        if (index < 0) return false;
        int format1 = reader.U16(at + 4), format2 = reader.U16(at + 6);
        var size = 2 * (BitOperations.PopCount((uint)format1) + BitOperations.PopCount((uint)format2));
        int record;
        switch (reader.U16(at))
        {
            case 1:
                if (index >= reader.U16(at + 8)) throw reader.Wrong("a pair adjustment covers more glyphs than it has");
                record = FindPair(reader, at + reader.U16(at + 10 + 2 * index), size + 2, second);
                if (record < 0) return false;
                break;
            case 2:
                int class1 = table.Class(at + reader.U16(at + 8), first), class2 = table.Class(at + reader.U16(at + 10), second);
                int count1 = reader.U16(at + 12), count2 = reader.U16(at + 14);
                if (class1 >= count1 || class2 >= count2) throw reader.Wrong("a pair adjustment has no such class");
                reader.Need(at + 16, (long)count1 * count2 * size);
                record = at + 16 + (class1 * count2 + class2) * size;
                break;
            default:
                throw reader.Wrong("a pair adjustment is of an unknown format");
        }
        if ((format1 & AdvanceBit) != 0) value = reader.S16(record + 2 * BitOperations.PopCount((uint)format1 & (AdvanceBit - 1)));
        return true;
    }

    /// <summary>Finds a pair in a pair set, which is ordered by the second glyph. Returns the offset of its values; -1 for none.</summary>
    private static int FindPair(FontReader reader, int set, int size, ushort second)
    {
        int low = 0, high = reader.U16(set) - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var at = set + 2 + size * middle;
            var glyph = reader.U16(at);
            if (second < glyph) high = middle - 1;
            else if (second > glyph) low = middle + 1;
            else return at + 2;
        }
        return -1;
    }
}
