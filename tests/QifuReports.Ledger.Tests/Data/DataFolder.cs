using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Reading;

namespace QifuReports.Ledger.Tests.Data;

/// <summary>The data that the repository ships, read once for all tests.</summary>
internal static class DataFolder
{
    private static readonly Lazy<LedgerBook> Shipped = new(Read);

    public static string Path { get; } = RepositoryRoot.PathOf("data");

    public static LedgerBook Book => Shipped.Value;

    public static Filing Filing(string id) => Book.Filings.Single(f => f.Id == id);

    private static LedgerBook Read()
    {
        var result = LedgerReader.Read(Path);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Book!;
    }
}
