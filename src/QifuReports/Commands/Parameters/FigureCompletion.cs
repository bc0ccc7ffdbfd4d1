using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Commands.Parameters;

/// <summary>The figures that a shell offers: the concepts of the data at hand.</summary>
public static class FigureCompletion
{
    /// <summary>The ids in the order of the taxonomy; none where settings or data cannot be read, since a completion must not complain.</summary>
    public static IEnumerable<string> Names()
    {
        try
        {
            var books = SettingsReader.Read(null, [], null).DataFolders.Select(folder => LedgerReader.Read(folder).Book).OfType<LedgerBook>();
            return books.SelectMany(book => book.Taxonomy.Concepts.Select(c => c.Id.Value)).Distinct(StringComparer.Ordinal).ToList();
        }
        catch (Exception quiet) when (quiet is Trouble or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
