using QifuReports.Ledger.Reading;

namespace QifuReports.App.Commands.Parameters;

/// <summary>
/// Words from the data (periods, concepts) that a shell suggests as completions. If the settings or the data cannot be read, there are no
/// suggestions, since a completion must not print errors.
/// </summary>
public static class DataCompletion
{
    /// <summary>Returns the periods that the data has, oldest first.</summary>
    public static IEnumerable<string> Periods() =>
        Of(books => books.SelectMany(book => BriefingKind.All.SelectMany(k => k.Makes(book))).Order().Select(p => p.ToString()));

    /// <summary>Returns the ids of the concepts, in the order of the taxonomy.</summary>
    public static IEnumerable<string> Figures() => Of(books => books.SelectMany(book => book.Taxonomy.Concepts.Select(c => c.Id.Value)));

    private static List<string> Of(Func<IEnumerable<LedgerBook>, IEnumerable<string>> names)
    {
        try
        {
            return [.. names(SettingsReader.Read(null, [], null).DataFolders.Select(folder => LedgerReader.Read(folder).Book)
                .OfType<LedgerBook>()).Distinct(StringComparer.Ordinal)];
        }
        catch (Exception quiet) when (quiet is Trouble or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
