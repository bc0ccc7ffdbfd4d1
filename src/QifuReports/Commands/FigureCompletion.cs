using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Commands;

/// <summary>The figures that a shell suggests: the concepts of the data at hand.</summary>
public static class FigureCompletion
{
    /// <summary>
    /// The concept ids in the order of the taxonomy. Empty where settings or data cannot be read, since completion must not report errors.
    /// </summary>
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
