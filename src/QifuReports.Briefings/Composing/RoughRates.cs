using QifuReports.Briefings.Figures;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>What has to be said under a table of margins that the rounding of their amounts leaves open.</summary>
internal static class RoughRates
{
    /// <summary>For a note; empty where each is known to the tenth of a percent.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figures">Of the table, of the period itself; what they are compared with counts, too.</param>
    /// <param name="explainsAbout">Whether the note has to say what <c>c.</c> is.</param>
    public static IReadOnlyList<Inline> Note(BriefingContext context, IReadOnlyList<Figure> figures, bool explainsAbout)
    {
        var (about, whole, stated, untold) = (false, false, false, false);
        foreach (var figure in figures)
        {
            Take(figure);
            foreach (var against in (ComparedWith[])[ComparedWith.YearBefore, ComparedWith.Prior])
            {
                if (context.Compare(figure, against) is not { } comparison) continue;
                Take(comparison.Base);
                untold |= comparison.IsUntold;
            }
        }
        var words = "";
        if (about && explainsAbout) words += " c.: about, where rounded amounts leave the last digit open.";
        if (whole) words += " A margin in whole percent is known no finer: its amounts are rounded.";
        if (untold) words += " The move of margins is left out where that rounding leaves open which way they went, or half a point and more of it.";
        if (stated) words += " Margins of which the amounts leave the last digit open are those that the filing states in percent of revenue.";
        return words.Length == 0 ? [] : [new TextRun(words)];

        void Take(Figure figure)
        {
            about |= figure.IsAbout;
            whole |= figure.IsInWholes;
            stated |= figure.IsStatedShare;
        }
    }
}
