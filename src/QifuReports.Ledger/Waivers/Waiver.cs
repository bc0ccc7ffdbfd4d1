using QifuReports.Ledger.Hashing;

namespace QifuReports.Ledger.Waivers;

/// <summary>
/// Accepts a difference that is in the filings themselves and is explained. It holds only for these figures with these values.
/// </summary>
/// <param name="Check">The code of the check whose failure is waived.</param>
/// <param name="Figures">The keys of the compared figures, in any order.</param>
/// <param name="Values">
/// The <see cref="HashOf(string, IReadOnlyList{Fact})"/> of the compared figures; the waiver lapses if one of them changes.
/// </param>
/// <param name="Reason">Why the difference is accepted.</param>
/// <param name="Place">The place of the waiver in the data file.</param>
public sealed record Waiver(string Check, IReadOnlyList<FactKey> Figures, string Values, string Reason, Place Place)
{
    /// <summary>
    /// The figures in words, with their values when the waiver was written; may be empty. The message of a lapsed waiver quotes them.
    /// </summary>
    public IReadOnlyList<string> Stated { get; init; } = [];

    /// <summary>Writes a figure as in <see cref="Stated"/>: <c>EUR 31,000 thousand in interim-2026q1</c>.</summary>
    public static string TextOf(Fact fact) => $"{FigureText.Of(new FiledFigure(fact))} in {fact.Source.FilingId}";

    /// <summary>Whether the waiver is for a comparison: it must have the same check and the same figures, whatever their values.</summary>
    public bool Names(string check, IReadOnlyList<Fact> facts)
    {
        if (check != Check) return false;
        // Loops by index: the code of other loops over a list of our own structs is compiled at every start.
        foreach (var fact in facts)
        {
            var named = false;
            for (var i = 0; i < Figures.Count; i++) named |= Figures[i].Equals(fact.Key);
            if (!named) return false;
        }
        for (var i = 0; i < Figures.Count; i++)
        {
            var found = false;
            foreach (var fact in facts) found |= fact.Key.Equals(Figures[i]);
            if (!found) return false;
        }
        return true;
    }

    /// <summary>Whether the waiver is for a comparison and the figures still have the values that the waiver was written for.</summary>
    public bool Covers(string check, IReadOnlyList<Fact> facts) => Names(check, facts) && HashOf(check, facts) == Values;

    /// <summary>
    /// The code of the rule about column headings. Its waivers hold only for the heading and the dates that they were written for.
    /// </summary>
    public const string OfHeads = "QC24";

    /// <summary>
    /// The hash of the figures that a waiver for a check stores. For the rule about column headings, the hash also covers the title and the
    /// heading over each figure, and the first and last day of its period, so that the waiver lapses if the heading changes.
    /// </summary>
    public static string HashOf(string check, IReadOnlyList<Fact> facts) => HashOf(facts, withHeads: check == OfHeads);

    /// <summary>
    /// The first 16 hexadecimal digits, in lower case, of the SHA-256 of the figures. Each figure gives one line with its key, its value
    /// and its resolution. The lines are in ordinal order, so that the order of the figures does not matter.
    /// </summary>
    public static string HashOf(IReadOnlyList<Fact> facts) => HashOf(facts, withHeads: false);

    private static string HashOf(IReadOnlyList<Fact> facts, bool withHeads)
    {
        var lines = new string[facts.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            var (key, f) = (facts[i].Key, facts[i]);
            lines[i] = string.Create(CultureInfo.InvariantCulture,
                $"{key.Concept} {key.Period} {key.Unit} {key.Basis} {f.Value:0.############################} " +
                    $"{f.Resolution:0.############################}{(key.Members.IsNone ? "" : " " + key.Members.Code)}{(withHeads ? HeadOf(facts[i]) : "")}\n");
        }
        Array.Sort(lines, string.CompareOrdinal);
        return ContentHash.Of(Encoding.UTF8.GetBytes(string.Concat(lines)))[..16];
    }

    private static string HeadOf(Fact fact) =>
        string.Create(CultureInfo.InvariantCulture,
            $" {fact.Key.Period.Start:yyyy-MM-dd} {fact.Key.Period.End:yyyy-MM-dd} {fact.Source.Statement} | {fact.Source.Column}");
}
