using QifuReports.App.Issuing;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Commands;

/// <summary>The periods that a shell suggests: those of the data at hand.</summary>
public static class PeriodCompletion
{
    /// <summary>
    /// The names of the periods, oldest first. Empty where settings or data cannot be read, since completion must not report errors.
    /// </summary>
    public static IEnumerable<string> Names()
    {
        try
        {
            var books = SettingsReader.Read(null, [], null).DataFolders.Select(folder => LedgerReader.Read(folder).Book).OfType<LedgerBook>();
            return books.SelectMany(book => BriefingKind.All.SelectMany(k => k.Makes(book))).Order().Select(p => p.ToString()).Distinct().ToList();
        }
        catch (Exception quiet) when (quiet is Trouble or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
