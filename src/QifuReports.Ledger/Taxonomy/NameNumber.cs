namespace QifuReports.Ledger.Taxonomy;

/// <summary>Whether an English name is a plural, as far as its words tell.</summary>
internal static class NameNumber
{
    // What begins the part of a name that says more of it: Income | from operations, Orders | received.
    private static readonly string[] Behind =
    [
        "of", "from", "for", "to", "in", "on", "by", "with", "without", "per", "under", "before", "after", "over", "at", "through", "since", "including", "excluding",
        "attributable", "due", "receivable", "payable", "received", "provided", "used", "paid", "held", "originated", "outstanding", "repurchased",
    ];

    /// <summary>Whether the word before what says more of it, or before the first comma, ends as plurals do: <c>Total operating costs and expenses</c>, <c>Sales</c>, <c>Orders received</c>.</summary>
    public static bool IsPlural(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var last = "";
        foreach (var word in (comma < 0 ? name : name[..comma]).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            // A name may begin so: Due from banks.
            if (last.Length > 0 && Array.IndexOf(Behind, word) >= 0) break;
            last = word;
        }
        return last.Length > 2 && last[^1] == 's' && last[^2] is not ('s' or 'u' or 'i');
    }
}
