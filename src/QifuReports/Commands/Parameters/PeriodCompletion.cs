using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Ledger;
using QifuReports.Ledger.Reading;

namespace QifuReports.App.Commands.Parameters;

/// <summary>The periods that a shell offers: those that the data at hand has.</summary>
public static class PeriodCompletion
{
    /// <summary>The names, oldest first; none where settings or data cannot be read, since a completion must not complain.</summary>
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
