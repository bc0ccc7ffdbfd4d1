using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Knows words that give the sign of a change in a sentence, beside the size of the change: <c>fell 3.3%</c>, <c>EUR5.0 million less</c>,
/// <c>took off EUR5.0 million</c>. All other words say nothing about the sign.
/// </summary>
public static class SignWords
{
    /// <summary>Whether a word just before or after a change gives the opposite direction. A change of zero fits any direction.</summary>
    /// <param name="before">The text before the change.</param>
    /// <param name="after">The text after the change.</param>
    /// <param name="sign">The sign of the change: -1, 0 or 1.</param>
    public static bool Contradict(ReadOnlySpan<char> before, ReadOnlySpan<char> after, int sign) =>
        sign != 0 && (Before(before) == -sign || After(after) == -sign);

    /// <summary>Whether the word just before an amount calls it a gain, a profit or an inflow.</summary>
    /// <param name="before">The text before the amount.</param>
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
        // A plus or minus sign just before the number gives a direction, just like a word.
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
                case "rose" or "grew" or "up" or "added" or "adding" or "plus" or "rise" or "increase" or "increased" or "gained" or "gain"
                    or "growth" or "surge" or "surged" or "jump" or "jumped" or "climbed" or "better":
                    return 1;
                case "fell" or "shrank" or "down" or "off" or "minus" or "fall" or "decrease" or "decreased" or "declined" or "dropped"
                    or "lost" or "took":
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
        // "more negative" means a lower amount, although "more" alone means a higher one.
        if (word is "more" or "less" && FigureReading.WordAfter(text, end) is var (below, _) && below is "negative")
            return word is "less" ? 1 : -1;
        return word switch { "higher" or "more" or "larger" => 1, "lower" or "less" or "off" or "smaller" => -1, _ => 0 };
    }
}
