namespace QifuReports.Ledger.Drafts;

/// <summary>
/// A draft mark on data that nobody has confirmed yet: <c>"draft": "why"</c>. The figures are read, derived and checked like others, but no
/// briefing with them is issued until the mark is removed.
/// </summary>
/// <param name="Place">The place of the mark in the data file.</param>
/// <param name="What">The marked part, as a sentence names it: <c>the line "Total net revenue" of operations</c>, <c>the filing
/// 6-K-2023-11-16</c>.</param>
/// <param name="Reason">Why the data are doubtful, as the file says, on one line; never empty.</param>
public sealed record DraftMark(Place Place, string What, string Reason)
{
    /// <summary><c>6-K-2023-11-16.json, line 40</c>: the file without its folder.</summary>
    public string Where => FormattableString.Invariant($"{Path.GetFileName(Place.File)}, line {Place.Line}");
}
