namespace QifuReports.Briefings.Composing.Notes;

/// <summary>The notes under a table of rates whose amounts are too rounded to give the last digit of the rate.</summary>
internal static class RoughRates
{
    /// <summary>The explanation of <c>c.</c></summary>
    public const string About = "c.: about, where rounded amounts leave the last digit open.";

    /// <summary>The note that some rates are only approximate; empty if every rate is known to a tenth of a percent.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figures">The table's figures of the period. The note also covers the compared figures and the changes.</param>
    /// <param name="explainsAbout">Whether the note must explain the abbreviation <c>c.</c></param>
    public static IReadOnlyList<Inline> Note(BriefingContext context, IReadOnlyList<Figure> figures, bool explainsAbout)
    {
        var (all, untold) = (new List<Figure>(figures), false);
        foreach (var figure in figures)
            foreach (var against in (ComparedWith[])[ComparedWith.YearBefore, ComparedWith.Prior])
            {
                if (context.Compare(figure, against) is not { } comparison) continue;
                all.Add(comparison.Base);
                untold |= comparison.IsUntold;
                if (!comparison.IsUntold) all.Add(comparison.Growth ?? comparison.Difference);
            }
        var words = Words(all, explainsAbout)
            + (untold
                ? " The move of margins is left out where that rounding leaves open which way they went, or half a point and more of it."
                : "");
        return words.Length == 0 ? [] : [new TextRun(words)];
    }

    /// <summary>The same sentences for figures that are not compared; each sentence begins with a space.</summary>
    public static string Words(IEnumerable<Figure> figures, bool explainsAbout)
    {
        var (about, whole, stated) = (false, false, false);
        foreach (var figure in figures)
            (about, whole, stated) = (about | figure.IsAbout, whole | figure.IsInWholes, stated | figure.IsStatedShare);
        return (about && explainsAbout ? " " + About : "")
            + (whole ? " A margin in whole percent is known no finer: its amounts are rounded." : "")
            + (stated ? " Margins of which the amounts leave the last digit open are those that the filing states in percent of revenue."
                : "");
    }
}
