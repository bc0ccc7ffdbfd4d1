using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Ledger.Drafts;

/// <summary>What stands in the data and nobody has confirmed yet: <c>"draft": "why"</c>. Its figures are read, derived and checked like others, and no briefing of them is issued until the mark is taken out.</summary>
/// <param name="Place">The mark in the data file.</param>
/// <param name="What">What is marked, as a sentence calls it: <c>the line "Total net revenue" of operations</c>, <c>the filing 6-K-2023-11-16</c>.</param>
/// <param name="Reason">Why it is doubted, as the file says, on one line; never empty.</param>
public sealed record DraftMark(Place Place, string What, string Reason)
{
    /// <summary><c>6-K-2023-11-16.json, line 40</c>: the file without its folder.</summary>
    public string Where => FormattableString.Invariant($"{Path.GetFileName(Place.File)}, line {Place.Line}");
}
