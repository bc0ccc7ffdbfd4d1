using QifuReports.Ledger.Checks;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Formulas;

/// <summary>The formula of a sum of stated figures, in the scale of its total.</summary>
internal static class SumFormula
{
    // From here on, neighbours are written as one range.
    private const int FewestInRange = 3;

    /// <summary>
    /// The formula on the sheet of the total: <c>SUM(B9:B12)-B13</c>. Figures of the total's own statement are taken as they are shown
    /// there, figures of other sheets as filed.
    /// </summary>
    public static string Of(SumOfFacts sum, FactPlaces places)
    {
        var here = places.Shown(sum.Total);
        var terms = new List<Term>(sum.Parts.Count);
        var digits = 0;
        foreach (var (fact, weight) in sum.Parts)
        {
            var isNear = places.AreInOneStatement(fact, sum.Total);
            var place = isNear ? places.Shown(fact) : places.Of(fact);
            terms.Add(new Term(place, weight, fact.Scale / sum.Total.Scale, isNear && fact.Scale == sum.Total.Scale));
            digits = Math.Max(digits, Decimals.Of(fact, sum.Total.Scale));
        }
        Order(terms);
        return Decimals.Rounded(Write(terms, here.Sheet), digits);
    }

    /// <summary>The value of that formula, in the scale of the total.</summary>
    public static decimal ValueOf(SumOfFacts sum) => sum.Value / sum.Total.Scale;

    private static string Write(List<Term> terms, SheetName here)
    {
        var text = new StringBuilder();
        for (var i = 0; i < terms.Count;)
        {
            var end = RangeFrom(terms, i);
            var isRange = end - i + 1 >= FewestInRange;
            text.Append(terms[i].Weight < 0 ? "-" : text.Length == 0 ? "" : "+");
            if (isRange)
            {
                text.Append("SUM(").Append(terms[i].Place.To(terms[end].Place, here)).Append(')');
                i = end + 1;
            }
            else
            {
                text.Append(FactPlaces.Times(terms[i].Place.From(here), terms[i].Factor));
                i++;
            }
        }
        return text.ToString();
    }

    // Figures of the own statement first, from left to right and from top to bottom; the others stay in their order.
    private static void Order(List<Term> terms)
    {
        var ordered = terms.OrderBy(t => t.IsNear ? 0 : 1).ThenBy(t => t.IsNear ? t.Place.Column : 0)
            .ThenBy(t => t.IsNear ? t.Place.Row : 0).ToList();
        terms.Clear();
        terms.AddRange(ordered);
    }

    // The last of the terms that follow each other in a column or in a row, without a gap and with the same sign.
    private static int RangeFrom(List<Term> terms, int start)
    {
        var end = start;
        while (end + 1 < terms.Count && terms[end + 1].IsNear && terms[end].IsNear && terms[end + 1].Weight == terms[start].Weight
            && terms[end + 1].Place == terms[start].Place.Below(end + 1 - start)) end++;
        if (end > start) return end;
        while (end + 1 < terms.Count && terms[end + 1].IsNear && terms[end].IsNear && terms[end + 1].Weight == terms[start].Weight
            && terms[end + 1].Place == terms[start].Place.Right(end + 1 - start)) end++;
        return end;
    }

    private sealed record Term(CellPlace Place, int Weight, decimal Factor, bool IsNear);
}
