using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The words of a sentence that say the sign of a change whose size stands beside them: <c>fell 3.3%</c>, <c>EUR5.0 million less</c>, <c>took off EUR5.0 million</c>. Words that
/// are not known here say nothing.
/// </summary>
public static class SignWords
{
    /// <summary>Whether a word right before or right after a change says another direction than it has. A change of nil is of any.</summary>
    /// <param name="before">The text before it, up to where it begins.</param>
    /// <param name="after">The text after it, from where it ends.</param>
    /// <param name="sign">Of the change: -1, 0 or +1.</param>
    public static bool Contradict(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int sign) => sign != 0 && (Before(before) == -sign || After(after) == -sign);

    /// <summary>Whether the word right before an amount calls it a gain, a profit or an inflow.</summary>
    /// <param name="before">The text before it, up to where it begins.</param>
    public static bool SaysGain(ReadOnlySpan<char> before)
    {
        if (before is [.., '+']) return true;
        for (var at = before.Length; ;)
        {
            var (word, start) = FigureReading.WordBefore(before, at);
            if (word is not ("about" or "of" or "a")) return word is "gain" or "profit" or "surplus" or "inflow" or "plus";
            at = start;
        }
    }

    private static int Before(ReadOnlySpan<char> text)
    {
        // A sign that is typed right before it says a direction as a word does.
        if (text is [.., '+']) return 1;
        if (text is [.., '-' or '\u2212' or '\u2013']) return -1;
        for (var at = text.Length; ;)
        {
            var (word, start) = FigureReading.WordBefore(text, at);
            switch (word)
            {
                case "about" or "of" or "by":
                    at = start;
                    continue;
                case "rose" or "grew" or "up" or "added" or "adding" or "plus" or "rise" or "increase" or "increased" or "gained" or "gain" or "growth" or "surge" or "surged" or "jump" or "jumped" or "climbed" or "better":
                    return 1;
                case "fell" or "shrank" or "down" or "off" or "minus" or "fall" or "decrease" or "decreased" or "declined" or "dropped" or "lost" or "took":
                    return -1;
                default:
                    return 0;
            }
        }
    }

    private static int After(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !FigureReading.IsSpace(text[0])) return 0;
        var (word, end) = FigureReading.WordAfter(text, 0);
        // More below zero is less.
        if (word is "more" or "less" && FigureReading.WordAfter(text, end) is var (below, _) && below is "negative") return word is "less" ? 1 : -1;
        return word switch { "higher" or "more" or "larger" => 1, "lower" or "less" or "off" or "smaller" => -1, _ => 0 };
    }
}
