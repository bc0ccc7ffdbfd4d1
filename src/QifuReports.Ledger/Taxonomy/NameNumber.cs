namespace QifuReports.Ledger.Taxonomy;

/// <summary>Finds out from the words of an English name whether the name is a plural.</summary>
internal static class NameNumber
{
    // Words that begin the qualifying part of a name: Income | from operations, Orders | received.
    private static readonly string[] Behind =
    [
        "of", "from", "for", "to", "in", "on", "by", "with", "without", "per", "under", "before", "after", "over", "at", "through", "since",
        "including", "excluding",
        "attributable", "due", "receivable", "payable", "received", "provided", "used", "paid", "held", "originated", "outstanding",
        "repurchased",
    ];

    /// <summary>
    /// Whether the last word before the qualifying part of a name, or before its first comma, ends like a plural: <c>Total operating costs
    /// and expenses</c>, <c>Sales</c>, <c>Orders received</c>.
    /// </summary>
    public static bool IsPlural(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var last = "";
        foreach (var word in (comma < 0 ? name : name[..comma]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // A name may also begin with a word from this list, such as: Due from banks.
            if (last.Length > 0 && Array.IndexOf(Behind, word) >= 0) break;
            last = word;
        }
        return last.Length > 2 && last[^1] == 's' && last[^2] is not ('s' or 'u' or 'i');
    }
}
