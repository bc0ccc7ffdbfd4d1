using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing.Notes;

/// <summary>What has to be said under a table of rates that the rounding of their amounts leaves open.</summary>
internal static class RoughRates
{
    /// <summary>What <c>c.</c> is.</summary>
    public const string About = "c.: about, where rounded amounts leave the last digit open.";

    /// <summary>For a note; empty where each is known to the tenth of a percent.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figures">Of the table, of the period itself; what they are compared with counts, too.</param>
    /// <param name="explainsAbout">Whether the note has to say what <c>c.</c> is.</param>
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
        var words = Words(all, explainsAbout) + (untold ? " The move of margins is left out where that rounding leaves open which way they went, or half a point and more of it." : "");
        return words.Length == 0 ? [] : [new TextRun(words)];
    }

    /// <summary>The same for figures that are not compared; each sentence with a space before it.</summary>
    public static string Words(IEnumerable<Figure> figures, bool explainsAbout)
    {
        var (about, whole, stated) = (false, false, false);
        foreach (var figure in figures) (about, whole, stated) = (about | figure.IsAbout, whole | figure.IsInWholes, stated | figure.IsStatedShare);
        return (about && explainsAbout ? " " + About : "") + (whole ? " A margin in whole percent is known no finer: its amounts are rounded." : "")
            + (stated ? " Margins of which the amounts leave the last digit open are those that the filing states in percent of revenue." : "");
    }
}
