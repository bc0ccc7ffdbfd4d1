namespace QifuReports.Import.Roles;

/// <summary>
/// Finds the numerator and the denominator of each amount per share and each margin of a new company, so that the checks can recompute
/// these quotients.
/// </summary>
internal static class Ratios
{
    // The sheet in the program's own workbook with the amounts per share and the numbers of shares.
    private const string ShareData = "share-data";

    public static void Give(NewConcepts fresh)
    {
        ConceptId? With(string role) => fresh.All.FirstOrDefault(c => c.Role == role)?.Id;
        var result = With("net-result-attributable") ?? With("net-result");
        foreach (var concept in fresh.All)
        {
            if (concept.Unit == "money-per-share" && concept.Statement is "operations" or ShareData && result is { } numerator
                && SharesOf(concept, fresh) is { } shares) concept.PerUnit = (numerator, shares);
            var (over, under) = concept.Role switch
            {
                "net-margin" => (With("net-result"), With("revenue")),
                "operating-margin" => (With("operating-result"), With("revenue")),
                "non-gaap-net-margin" => (With("non-gaap-net-result"), With("revenue")),
                "non-gaap-operating-margin" => (With("non-gaap-operating-result"), With("revenue")),
                _ => ((ConceptId?)null, (ConceptId?)null),
            };
            if (over is { } upper && under is { } lower) concept.Quotient = (upper, lower);
        }
    }

    // The average number of shares by which an amount per share was divided: the only one with the same word, basic or diluted, in its
    // name. Null if there is no such number, or several.
    private static ConceptId? SharesOf(NewConcept amount, NewConcepts fresh)
    {
        foreach (var word in (string[])["diluted", "basic"])
        {
            if (!amount.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) continue;
            var counts = fresh.All.Where(c =>
                c.Unit == "shares" && c.PeriodType == "average" && c.Statement == amount.Statement
                    && c.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
            // "Weighted average number of shares" belongs to the basic amount per share where no other number of shares is called basic.
            if (counts.Count == 0 && word == "basic") counts = [.. fresh.All.Where(c => c.Unit == "shares" && c.PeriodType == "average"
                && c.Statement == amount.Statement && IsAverage(c.Name) && !IsDiluted(c.Name))];
            return counts.Count == 1 ? counts[0].Id : null;
        }
        return null;
    }

    private static bool IsAverage(string name) =>
        name.Contains("average", StringComparison.OrdinalIgnoreCase) || name.Contains("weighted", StringComparison.OrdinalIgnoreCase);

    private static bool IsDiluted(string name) =>
        name.Contains("dilut", StringComparison.OrdinalIgnoreCase);
}
