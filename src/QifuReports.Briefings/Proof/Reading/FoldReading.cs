namespace QifuReports.Briefings.Proof.Reading;

/// <summary>Checks multiples in words, such as "fivefold". The rules are repeated here, without the code that writes them.</summary>
internal static class FoldReading
{
    // Multiples are written from three times the base on. A multiple that differs from a whole number by at most a twentieth (5%) of that
    // number is written as that number.
    private const decimal Least = 3m, Part = 0.05m;

    /// <summary>The error in words that state a change as a multiple; null if there is none.</summary>
    public static string? Fault(ReadOnlySpan<char> text, in StatedFigure figure)
    {
        if (figure.Measure != Measure.Growth) return "it is no growth";
        var times = figure.Value / 100 + 1;
        if (times < Least) return "the base is not so small that times are told";

        var words = text.Trim(" \u00A0").ToString().Replace('\u00A0', ' ');
        var (isMore, isAbout) = (words.StartsWith("more than ", StringComparison.OrdinalIgnoreCase),
            words.StartsWith("about ", StringComparison.OrdinalIgnoreCase));
        if (isMore) words = words["more than ".Length..];
        else if (isAbout) words = words["about ".Length..];
        var end = words.IndexOf(' ');
        var said = Number((end < 0 ? words : words[..end]).ToLowerInvariant());

        // Only words that name the date of comparison may follow, so that nothing changes the meaning.
        if (end >= 0 && (words.Any(char.IsAsciiDigit) || words[(end + 1)..].ToLowerInvariant().Split(' ').Any(w => Number(w) > 0)
            || FigureReading.HasDirection(words.AsSpan(end + 1)))) return "beside the figure stands what is no part of it";
        if (said == 0) return "no number of times stands there";
        if (isMore)
            return times >= said * (1 + Part) && (said == 10 || times < (said + 1) * (1 - Part)) ? null : "it is another number of times";
        var within = isAbout ? 0.5m : said * Part;
        return times >= said - within && times <= said + within ? null : "it is another number of times";
    }

    private static int Number(string word) => word switch
    {
        "threefold" => 3, "fourfold" => 4, "fivefold" => 5, "sixfold" => 6, "sevenfold" => 7, "eightfold" => 8, "ninefold" => 9,
            "tenfold" => 10,
        _ => 0,
    };
}
