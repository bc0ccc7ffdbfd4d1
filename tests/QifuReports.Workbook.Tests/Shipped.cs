using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Workbook.Places;
using QifuReports.Workbook.Writing;

namespace QifuReports.Workbook.Tests;

/// <summary>The shipped data and the companies of the tests as fact books; each made once for all tests.</summary>
internal static class Shipped
{
    private static readonly Dictionary<string, Lazy<Made>> Known =
        Folders().ToDictionary(f => f.Name, f => new Lazy<Made>(() => Make(f.Path)));

    /// <summary>The names of all companies: <c>data</c> for the shipped one.</summary>
    public static IEnumerable<string> Names => Known.Keys;

    public static Made Of(string name) => Known[name].Value;

    /// <summary>The shipped company.</summary>
    public static Made Data => Of("data");

    /// <summary>The bytes of a book.</summary>
    public static byte[] Bytes(Book book)
    {
        using var file = new MemoryStream();
        WorkbookWriter.Write(book, file);
        return file.ToArray();
    }

    private static Made Make(string path)
    {
        var read = LedgerReader.Read(path);
        read.Diagnostics.ShouldBeEmpty(string.Join('\n', read.Diagnostics));
        var report = CheckRunner.Run(read.Book!);
        return new Made(read.Book!, report, FactBook.Of(read.Book!, report));
    }

    private static IEnumerable<(string Name, string Path)> Folders()
    {
        yield return ("data", RepositoryRoot.PathOf("data"));
        yield return ("torvalin", RepositoryRoot.PathOf("tests", "Torvalin"));
        foreach (var folder in Directory.GetDirectories(RepositoryRoot.PathOf("tests", "Companies")).Order(StringComparer.Ordinal))
            yield return (Path.GetFileName(folder), folder);
    }

    internal sealed record Made(LedgerBook Ledger, CheckReport Report, Book Book)
    {
        /// <summary>The places of the figures; the same in each fact book of a ledger.</summary>
        public FactPlaces Places => field ??= FactBook.PlacesOf(Ledger, new OwnSheets(new SheetNames()), null);

        public byte[] File => field ??= Bytes(Book);
    }
}
