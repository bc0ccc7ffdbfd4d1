using QifuReports.Import.Documents;

namespace QifuReports.Import.Heads;

/// <summary>Which currency a document means by a bare "$": that of the United States, unless it names another currency that has this sign anywhere. An amount in euros makes no dollar doubtful.</summary>
internal static class DollarGuess
{
    private static readonly string[] OtherSigns = ["CAD", "AUD", "HKD", "SGD", "NZD", "TWD", "MXN", "BRL", "ARS", "CLP", "COP"];

    /// <summary><c>USD</c> where a table has the sign and no other currency of that sign is named; otherwise empty.</summary>
    public static string Of(SourceDocument document)
    {
        var hasSign = false;
        foreach (var block in document.Blocks)
        {
            if (block is SourceText text && Names(text.Words)) return "";
            if (block is not SourceGrid grid) continue;
            foreach (var row in grid.Rows)
                foreach (var cell in row.Cells)
                    if (cell.Text[0] == '$') hasSign = true;
                    else if (Names(cell.Text)) return "";
        }
        return hasSign ? "USD" : "";
    }

    private static bool Names(string text) => CurrencyWords.All(text).Any(c => Array.IndexOf(OtherSigns, c) >= 0);
}
