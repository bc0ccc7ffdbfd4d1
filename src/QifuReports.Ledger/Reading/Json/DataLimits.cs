namespace QifuReports.Ledger.Reading.Json;

/// <summary>
/// The limits of a data folder. Each limit is many times what a real filing has. Anything beyond a limit is refused, with its place, before
/// it takes time and memory. The schemas state the limits of lists.
/// </summary>
public static class DataLimits
{
    /// <summary>The most bytes of one file.</summary>
    public const int FileBytes = 16 << 20;

    /// <summary>The most bytes of all files of a folder.</summary>
    public const long FolderBytes = 256 << 20;

    /// <summary>The most files in <c>filings/</c>.</summary>
    public const int Filings = 2_000;

    /// <summary>The most bytes of one text, a key or a number, as written in the file.</summary>
    public const int TextBytes = 64 << 10;

    /// <summary>The most objects, lists, texts, numbers and other values of one file, together.</summary>
    public const int Values = 500_000;

    /// <summary>The most keys of one object.</summary>
    public const int Keys = 1_000;

    /// <summary>The most levels of nested objects and lists.</summary>
    public const int Depth = 12;

    /// <summary>The most statements of one filing.</summary>
    public const int Statements = 200;

    /// <summary>The most columns of one statement.</summary>
    public const int Columns = 60;

    /// <summary>The most lines of one statement.</summary>
    public const int Lines = 2_000;

    /// <summary>The most concepts of the taxonomy.</summary>
    public const int Concepts = 10_000;

    /// <summary>The most axes of the taxonomy.</summary>
    public const int Axes = 50;

    /// <summary>The most members of one axis.</summary>
    public const int Members = 500;

    /// <summary>
    /// The largest figure that may have a scale, in whole units, positive or negative: a hundred times what the largest banks state in the
    /// currencies with the smallest units.
    /// </summary>
    public const decimal Figure = 1_000_000_000_000_000_000m;

    /// <summary>The most levels of nested sums.</summary>
    public const int SumDepth = 50;
}
