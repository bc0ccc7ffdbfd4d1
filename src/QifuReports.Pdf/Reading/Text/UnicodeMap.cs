namespace QifuReports.Pdf.Reading.Text;

/// <summary>The characters of the codes of a font, from its ToUnicode map (ISO 32000-1, 9.10.3).</summary>
internal sealed class UnicodeMap
{
    /// <summary>The character for a code that has no entry.</summary>
    public const char Unknown = '\uFFFD';

    // For each code: its character; or, if its text is in the pool, the index in the pool plus 65,536; or 0 if there is no entry.
    private readonly int[] _entries;
    private readonly List<string> _pool;

    /// <param name="twoBytes">Whether codes have two bytes, as in composite fonts.</param>
    /// <param name="entries">The entries by code.</param>
    /// <param name="pool">The texts of codes that do not stand for exactly one character of the basic multilingual plane.</param>
    internal UnicodeMap(bool twoBytes, int[] entries, List<string> pool) => (TwoBytes, _entries, _pool) = (twoBytes, entries, pool);

    public bool TwoBytes { get; }

    /// <summary>The character of a code; U+FFFD if it has no entry; zero if its text is in the pool, see <see cref="Several"/>.</summary>
    public char this[int code]
    {
        get
        {
            var entry = code < _entries.Length ? _entries[code] : 0;
            return entry == 0 ? Unknown : entry <= char.MaxValue ? (char)entry : '\0';
        }
    }

    /// <summary>Returns the text of a code for which the indexer returns zero.</summary>
    public string Several(int code) => _pool[_entries[code] - char.MaxValue - 1];
}
