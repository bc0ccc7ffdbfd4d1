using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Composing;

/// <summary>What a step of a waterfall is called: by what it does, from the name of the concept and the way it went.</summary>
public static class StepNames
{
    /// <summary>
    /// <c>Higher financing income</c>, <c>Lower operating costs</c>. What is stated below zero by its nature is told by its size: a tax that goes from -45 to -60 is a
    /// higher one. What is called a gain or loss is the one of the two that it is: <c>Lower foreign exchange loss</c>, <c>Foreign exchange gain</c> where it turned.
    /// </summary>
    public static string Of(Concept concept, Figure now, Figure before, TaxonomyBook? taxonomy = null)
    {
        const string Total = "Total ";

        var name = concept.ShortName.StartsWith(Total, StringComparison.Ordinal) ? concept.ShortName[Total.Length..] : concept.ShortName;
        if (CostSide.EitherWay(name) is { } either) return Turned(either, now.Value, before.Value);
        var bySize = CostSide.Of(concept, taxonomy, now.Value) < 0 && CostSide.Of(concept, taxonomy, before.Value) < 0;
        var isMore = bySize ? now.Value < before.Value : now.Value > before.Value;
        return Way(isMore) + FigureObject.InText(name);
    }

    private static string Turned((string Before, string Good, string Bad, string After) name, decimal now, decimal before)
    {
        // Nil has no side of its own: it is the end of what was there.
        var side = now != 0 ? now : before;
        var what = string.Join(' ', ((string[])[name.Before, side < 0 ? name.Bad : name.Good, name.After]).Where(w => w.Length > 0));
        if (now == 0) return "No " + FigureObject.InText(what);
        return Math.Sign(now) == Math.Sign(before) ? Way(Math.Abs(now) > Math.Abs(before)) + FigureObject.InText(what) : BriefingFrame.Capital(what);
    }

    private static string Way(bool isMore) => isMore ? "Higher " : "Lower ";
}
