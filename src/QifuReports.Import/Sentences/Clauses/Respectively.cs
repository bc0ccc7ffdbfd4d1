namespace QifuReports.Import.Sentences.Clauses;

/// <summary>Decides what two amounts with one subject belong to: to two parts of the subject, or to two years.</summary>
internal static class Respectively
{
    /// <summary>The doubt about two amounts with one subject, if nothing shows which amount belongs to which part.</summary>
    public const string Unresolved = "two amounts stand under one subject";

    public static void Resolve(IReadOnlyList<Piece> pieces, IReadOnlyList<SpokenAmount> amounts)
    {
        var isSaid = pieces.Any(p => p is WordPiece word && Grammar.Bare(word.Text) == "respectively");
        var years = pieces.OfType<TimePiece>().LastOrDefault(t => t.Time.SecondYear > 0)?.Time;
        for (var i = 1; i < amounts.Count; i++)
        {
            var (first, second) = (amounts[i - 1], amounts[i]);
            if (second.Doubt == Unresolved && first.Time is not null && second.Time is not null && first.Time.Words != second.Time.Words)
                (first.Doubt, second.Doubt) = ("", "");
            if (first.Role != AmountRole.Main || second.Role != AmountRole.Main || first.End != RangeEnd.None
                || second.End != RangeEnd.None) continue;
            if (isSaid && i > 2 && second.Doubt == Unresolved && amounts[i - 3] is { Time: { } one }
                && amounts[i - 2] is { Time: { } other } && one.Words != other.Words && first.Time is null)
            {
                // "A in 2022 and B in 2023, with C and D, respectively": the second pair has the times of the first pair.
                (first.Time, second.Time, first.Doubt, second.Doubt) = (one, other, "", "");
            }
            else if (years is not null && isSaid && second.IsCoordinated && Same(first, second)) ByYear(first, second, years);
            else if (second.IsCoordinated && second.Doubt == Unresolved && isSaid && Split(second.Measure) is { } parts)
            {
                (first.Measure, second.Measure) = parts;
                (first.Doubt, second.Doubt) = ("", "");
            }
        }
    }

    private static bool Same(SpokenAmount first, SpokenAmount second) =>
        second.Measure.Length == 0 || second.Measure == first.Measure || second.Doubt == Unresolved;

    private static void ByYear(SpokenAmount first, SpokenAmount second, TimePhrase years)
    {
        second.Measure = first.Measure;
        (first.Time, second.Time, second.YearAt) = (years, years, 1);
        (first.Doubt, second.Doubt) = ("", "");
    }

    // In "Balance for ICE and other solutions", the words "Balance for", up to the preposition, belong to both parts.
    private static (string First, string Second)? Split(string subject)
    {
        var words = subject.Split(' ').ToList();
        var from = words.FindLastIndex(w => Grammar.IsPreposition(w));
        var and = words.FindLastIndex(w => Grammar.Bare(w) == "and");
        if (from < 1 || and <= from + 1 || and == words.Count - 1) return null;
        var head = string.Join(' ', words.Take(from + 1));
        return (head + " " + string.Join(' ', words.Skip(from + 1).Take(and - from - 1)),
            head + " " + string.Join(' ', words.Skip(and + 1)));
    }
}
