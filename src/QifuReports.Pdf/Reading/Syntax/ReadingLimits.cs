namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>
/// The limits for reading a file. Whatever the file contains, reading stops at these limits. Work is counted in bytes and not measured in
/// seconds, so that the same file always gives the same result. The default values allow a document of a thousand pages, and stop a hostile
/// file within a second.
/// </summary>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>The very wide limits for a file that the program itself has just written.</summary>
    public static ReadingLimits OwnFile { get; } = new()
    {
        FileBytes = int.MaxValue, StreamBytes = 1 << 30, Work = long.MaxValue, Kept = long.MaxValue, Objects = int.MaxValue - 1,
        Pages = int.MaxValue,
    };

    /// <summary>The longest file, in bytes.</summary>
    public int FileBytes { get; init; } = 64 << 20;

    /// <summary>The largest number of bytes of one stream after decompression.</summary>
    public int StreamBytes { get; init; } = 8 << 20;

    /// <summary>The largest number of bytes read, decompressed or parsed in total. A stream that is read twice counts twice.</summary>
    public long Work { get; init; } = 64 << 20;

    /// <summary>The largest number of bytes of values kept in memory: parsed objects, object streams, Unicode maps of fonts.</summary>
    public long Kept { get; init; } = 48 << 20;

    /// <summary>The largest number of characters of text on one page.</summary>
    public int PageCharacters { get; init; } = 4 << 20;

    /// <summary>The highest object number.</summary>
    public int Objects { get; init; } = 1_000_000;

    /// <summary>The largest number of pages.</summary>
    public int Pages { get; init; } = 20_000;

    /// <summary>The deepest nesting of arrays, dictionaries, trees and marked content.</summary>
    public int Depth { get; init; } = 48;
}

/// <summary>How much of the limits is still unused while a file is read.</summary>
internal sealed class ReadingBudget(ReadingLimits limits)
{
    private long _work = limits.Work, _kept = limits.Kept;

    public ReadingLimits Limits { get; } = limits;

    /// <summary>Counts a number of bytes of work; throws if the limit is exceeded.</summary>
    public void Spend(long bytes)
    {
        _work -= bytes;
        if (_work < 0) throw new PdfReadException(ReadingCodes.TooMuch, "The file asks for more work than a document of its kind needs.");
    }

    /// <summary>Counts a number of bytes of memory that stay in use; throws if the limit is exceeded.</summary>
    public void Keep(long bytes)
    {
        _kept -= bytes;
        if (_kept < 0) throw new PdfReadException(ReadingCodes.TooMuch, "The file asks for more memory than a document of its kind needs.");
    }

    /// <summary>Throws if the nesting is deeper than the limit.</summary>
    public void AllowDepth(int depth)
    {
        if (depth > Limits.Depth)
            throw new PdfReadException(ReadingCodes.TooMuch, "The file nests its objects deeper than a document of its kind does.");
    }
}
