namespace QifuReports.Pdf.Reading.Syntax;

/// <summary>
/// What a file may ask of its reader. Whatever is in the file, reading ends within these; work is counted, not timed, so that the same file
/// always gives the same answer. The values let a document of a thousand pages through, and stop a hostile one within a second.
/// </summary>
public sealed record ReadingLimits
{
    public static ReadingLimits Default { get; } = new();

    /// <summary>For a file that the program itself has just written: as long as it takes.</summary>
    public static ReadingLimits OwnFile { get; } = new()
    {
        FileBytes = int.MaxValue, StreamBytes = 1 << 30, Work = long.MaxValue, Kept = long.MaxValue, Objects = int.MaxValue - 1, Pages = int.MaxValue,
    };

    /// <summary>The longest file, in bytes.</summary>
    public int FileBytes { get; init; } = 64 << 20;

    /// <summary>The most that one stream may inflate to, in bytes.</summary>
    public int StreamBytes { get; init; } = 8 << 20;

    /// <summary>The most bytes looked at, inflated or parsed, over the whole file; a stream that is read twice counts twice.</summary>
    public long Work { get; init; } = 64 << 20;

    /// <summary>The most bytes of values that are kept: parsed objects, object streams, maps of fonts.</summary>
    public long Kept { get; init; } = 48 << 20;

    /// <summary>The most characters of text on one page.</summary>
    public int PageCharacters { get; init; } = 4 << 20;

    /// <summary>The highest object number.</summary>
    public int Objects { get; init; } = 1_000_000;

    /// <summary>The most pages.</summary>
    public int Pages { get; init; } = 20_000;

    /// <summary>How deep arrays, dictionaries, trees and marked content may nest.</summary>
    public int Depth { get; init; } = 48;
}

/// <summary>What is left of the limits while a file is read.</summary>
internal sealed class ReadingBudget(ReadingLimits limits)
{
    private long work = limits.Work, kept = limits.Kept;

    public ReadingLimits Limits { get; } = limits;

    /// <summary>Takes so many bytes of work.</summary>
    public void Spend(long bytes)
    {
        work -= bytes;
        if (work < 0) throw new PdfReadException(ReadingCodes.TooMuch, "The file asks for more work than a document of its kind needs.");
    }

    /// <summary>Takes so many bytes of memory that stay in use.</summary>
    public void Keep(long bytes)
    {
        kept -= bytes;
        if (kept < 0) throw new PdfReadException(ReadingCodes.TooMuch, "The file asks for more memory than a document of its kind needs.");
    }

    /// <summary>Throws where something is nested deeper than the limit.</summary>
    public void AllowDepth(int depth)
    {
        if (depth > Limits.Depth) throw new PdfReadException(ReadingCodes.TooMuch, "The file nests its objects deeper than a document of its kind does.");
    }
}
