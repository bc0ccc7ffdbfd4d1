using System.Text.Json;

namespace QifuReports.Delivery.Records;

/// <summary>The contents of the file of a ledger.</summary>
/// <param name="Entries">The entries in the order of the file.</param>
/// <param name="Whole">
/// The number of bytes that are complete entries. What follows them is left from a crash: the start of a line of this program, or zeros.
/// </param>
/// <param name="LacksLineEnd">Whether the last entry is complete but has no line end.</param>
internal sealed record LedgerReading(IReadOnlyList<LedgerEntry> Entries, long Whole, bool LacksLineEnd)
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="path">The path of the file, for messages.</param>
    /// <exception cref="LedgerFileException">A line is not an entry, or the end of the file was not written by this program.</exception>
    public static LedgerReading Of(ReadOnlyMemory<byte> bytes, string path)
    {
        var entries = new List<LedgerEntry>();
        var at = 0;
        for (var number = 1; at < bytes.Length; number++)
        {
            var rest = bytes[at..];
            var length = rest.Span.IndexOf((byte)'\n');
            if (length < 0 || rest.Span.IndexOfAnyExcept((byte)0) < 0)
            {
                if (LedgerLine.Read(rest) is { } last)
                {
                    entries.Add(last);
                    return new LedgerReading(entries, bytes.Length, true);
                }
                if (!IsTorn(rest.Span))
                    throw new LedgerFileException(FormattableString.Invariant(
                        $"{path}({number},1): what stands here is not of a delivery ledger, and is left as it is. Move that file away, or set another Output; where it was the ledger, restore it from a copy."));
                break;
            }
            if (LedgerLine.Read(rest[..length]) is not { } entry)
                throw new LedgerFileException(FormattableString.Invariant(
                    $"{path}({number},1): this line of the delivery ledger cannot be read. Nothing is sent while it is unclear who has what; restore the file from a copy."));
            entries.Add(entry);
            at += length + 1;
        }
        return new LedgerReading(entries, at, false);
    }

    // Whether these bytes are the rest of a line of this program after a crash: the start of a line in the form of this program, followed
    // by zeros for bytes that never reached the disk. They can be dropped safely, because such a line was never reported as written.
    private static bool IsTorn(ReadOnlySpan<byte> rest)
    {
        var begun = rest.TrimEnd((byte)0);
        var opening = LedgerLine.Opening;
        if (!begun[..Math.Min(begun.Length, opening.Length)].SequenceEqual(opening[..Math.Min(begun.Length, opening.Length)])) return false;
        var reader = new Utf8JsonReader(begun, isFinalBlock: false, default);
        try
        {
            while (reader.Read())
                if (reader.CurrentDepth == 0 && reader.TokenType != JsonTokenType.StartObject) return false;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
