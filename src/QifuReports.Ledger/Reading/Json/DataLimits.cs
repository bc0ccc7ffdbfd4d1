namespace QifuReports.Ledger.Reading.Json;

/// <summary>
/// The limits of a data folder. Each is many times what a real filing has. Anything beyond is refused with its place before it takes time
/// and memory. The schemas state the limits of lists.
/// </summary>
public static class DataLimits
{
    /// <summary>Bytes of one file.</summary>
    public const int FileBytes = 16 << 20;

    /// <summary>Bytes of all files of a folder.</summary>
    public const long FolderBytes = 256 << 20;

    /// <summary>Files in <c>filings/</c>.</summary>
    public const int Filings = 2_000;

    /// <summary>Bytes of one text, a key or a number, as it stands in the file.</summary>
    public const int TextBytes = 64 << 10;

    /// <summary>Objects, lists, texts, numbers and other values of one file, together.</summary>
    public const int Values = 500_000;

    /// <summary>Keys of one object.</summary>
    public const int Keys = 1_000;

    /// <summary>Levels of nested objects and lists.</summary>
    public const int Depth = 12;

    /// <summary>Statements of one filing.</summary>
    public const int Statements = 200;

    /// <summary>Columns of one statement.</summary>
    public const int Columns = 60;

    /// <summary>Lines of one statement.</summary>
    public const int Lines = 2_000;

    /// <summary>Concepts of the taxonomy.</summary>
    public const int Concepts = 10_000;

    /// <summary>Axes of the taxonomy.</summary>
    public const int Axes = 50;

    /// <summary>Members of one axis.</summary>
    public const int Members = 500;

    /// <summary>
    /// The largest figure that has a scale, in whole units, of either sign: a hundred times what the largest banks state in the currencies
    /// with the smallest units.
    /// </summary>
    public const decimal Figure = 1_000_000_000_000_000_000m;

    /// <summary>Levels of nested sums.</summary>
    public const int SumDepth = 50;
}
