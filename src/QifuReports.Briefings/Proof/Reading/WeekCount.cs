namespace QifuReports.Briefings.Proof.Reading;

/// <summary>Reads numbers of weeks in words, without using the code that writes such words.</summary>
internal static class WeekCount
{
    private const string Words =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";

    /// <summary>The number that a word means: 1 to 19, or 20, 30, 40 or 50; 0 for any other word.</summary>
    public static int Of(ReadOnlySpan<char> word)
    {
        var number = 0;
        foreach (var range in Words.AsSpan().Split(' '))
        {
            number++;
            if (word.Equals(Words.AsSpan(range), StringComparison.OrdinalIgnoreCase)) return number;
        }
        return Is(word, "twenty") ? 20 : Is(word, "thirty") ? 30 : Is(word, "forty") ? 40 : Is(word, "fifty") ? 50 : 0;
    }

    private static bool Is(ReadOnlySpan<char> word, ReadOnlySpan<char> small) => word.Equals(small, StringComparison.OrdinalIgnoreCase);
}
