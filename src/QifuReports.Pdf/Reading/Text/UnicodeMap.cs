namespace QifuReports.Pdf.Reading.Text;

/// <summary>The characters that the codes of a font stand for, from its ToUnicode map (ISO 32000-1, 9.10.3).</summary>
internal sealed class UnicodeMap
{
    /// <summary>What a code without a meaning reads as.</summary>
    public const char Unknown = '\uFFFD';

    // By code: the character; or, above the characters, a place in the pool, where the length stands first. Zero for none.
    private readonly int[] entries;
    private readonly List<string> pool;

    /// <param name="twoBytes">Whether codes have two bytes, as those of composite fonts have here.</param>
    /// <param name="entries">By code.</param>
    /// <param name="pool">What codes stand for that is not one character of the base plane.</param>
    internal UnicodeMap(bool twoBytes, int[] entries, List<string> pool) => (TwoBytes, this.entries, this.pool) = (twoBytes, entries, pool);

    public bool TwoBytes { get; }

    /// <summary>The one character of a code; zero where it stands for several, see <see cref="Several"/>.</summary>
    public char this[int code]
    {
        get
        {
            var entry = code < entries.Length ? entries[code] : 0;
            return entry == 0 ? Unknown : entry <= char.MaxValue ? (char)entry : '\0';
        }
    }

    /// <summary>The characters of a code that stands for several.</summary>
    public string Several(int code) => pool[entries[code] - char.MaxValue - 1];
}
