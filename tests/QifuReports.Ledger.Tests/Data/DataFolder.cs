using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Data;

/// <summary>The data that the repository ships, read once for all tests.</summary>
internal static class DataFolder
{
    private static readonly Lazy<LedgerBook> Shipped = new(Read);

    public static string Path { get; } = Find();

    public static LedgerBook Book => Shipped.Value;

    public static Filing Filing(string id) => Book.Filings.Single(f => f.Id == id);

    private static LedgerBook Read()
    {
        var result = LedgerReader.Read(Path);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Book!;
    }

    /// <summary>The folder <c>data</c> beside the solution, above the tests' own folder.</summary>
    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "QifuReports.sln")))
                return System.IO.Path.Combine(folder.FullName, "data");
        throw new DirectoryNotFoundException("There is no QifuReports.sln above " + AppContext.BaseDirectory);
    }
}
