using QifuReports.Import.Sentences.Clauses;
using QifuReports.Import.Sums;

namespace QifuReports.Import.Sentences.Proof;

/// <summary>
/// Finds sums over the lines of a section. If the amounts of two periods are confirmed and add up, and the amounts of a third period add up
/// in the same way, the amounts of the third period are confirmed, too. In press releases, the third period is the prior quarter, for which
/// the document has no table.
/// </summary>
internal static class ColumnSums
{
    // The greatest number of lines. No section of a release has more, and searching for sums over more lines would take long.
    private const int MostLines = 150;

    /// <summary>Confirms each amount that is a part or the total of a sum that holds.</summary>
    /// <param name="amounts">The amounts of the document; those with the role main or base are used.</param>
    /// <param name="accept">Called with the id of an amount, the kind of proof and the proof in words.</param>
    public static void Prove(IReadOnlyList<StatedAmount> amounts, Action<int, ProofKind, string> accept)
    {
        foreach (var section in amounts.Where(a => a.Section.Kind == SectionKind.Results).GroupBy(a => a.Section).ToList())
            ProveSection([.. section], accept);
    }

    private static void ProveSection(List<StatedAmount> section, Action<int, ProofKind, string> accept)
    {
        var lines =
            section.Where(a => a is { Role: AmountRole.Main, Unit: RowUnit.Money, End: RangeEnd.None } && a.Measure.Length > 0).ToList();
        if (lines.Count is < 3 or > MostLines) return;
        var ofLine = section.ToLookup(a => a.Of);
        var (currency, scale) = (lines[0].Said.Currency, lines[0].Said.Scale);
        var periods = section.Where(a => a.Role is AmountRole.Main or AmountRole.Base && a.Period is not null).GroupBy(a => a.Period!.Value)
            .Where(g => g.Count() * 2 >= lines.Count).Select(g => g.Key).ToList();
        if (periods.Count < 3) return;

        // Only lines that state all periods in the same currency and scale can be parts of a sum.
        var rows = new List<StatedAmount[]>();
        foreach (var line in lines)
            if (Row(ofLine[line.Id], periods) is { } row
                && Array.TrueForAll(row, a => a.Said.Currency == currency && a.Said.Scale == scale)) rows.Add(row);
        // Releases state a sum first and its parts below it, then results of the sums. So sums are searched for first from the last line
        // upwards, then among the remaining lines from the first line downwards.
        var upwards = Enumerable.Reverse(rows).ToList();
        var found = Relations(upwards).ToList();
        var parts = found.SelectMany(f => f.Parts).ToHashSet();
        found.AddRange(Relations(rows.Where(r => !parts.Contains(r)).ToList()));
        foreach (var (parent, children) in found)
        {
            List<StatedAmount[]> members = [parent, .. children];
            for (var column = 0; column < periods.Count; column++)
            {
                // The sum must hold with confirmed amounts in at least two other columns. Then it is no coincidence.
                var borne = Enumerable.Range(0, periods.Count).Count(c => c != column && members.TrueForAll(m => m[c].IsAccepted));
                if (borne < 2) continue;
                foreach (var member in members)
                    accept(member[column].Id, ProofKind.Sum, $"it foots in {parent[0].Measure}, as in the other periods");
            }
        }
    }

    private static IEnumerable<(StatedAmount[] Parent, IReadOnlyList<StatedAmount[]> Parts)> Relations(List<StatedAmount[]> rows)
    {
        foreach (var relation in SumProver.Prove(
            [.. rows.Select(r => new SumRow(r[0].Measure, [.. r.Select(a => (decimal?)a.Said.Value)]))]))
            if (!relation.IsAmbiguous && relation.Parts.Count > 1)
                yield return (rows[relation.Parent], [.. relation.Parts.Select(p => rows[p.Row])]);
    }

    private static StatedAmount[]? Row(IEnumerable<StatedAmount> amounts, List<Period> periods)
    {
        var row = new StatedAmount[periods.Count];
        for (var i = 0; i < periods.Count; i++)
        {
            if (amounts.FirstOrDefault(a => a.Role is AmountRole.Main or AmountRole.Base && a.Period == periods[i]) is not { } cell)
                return null;
            row[i] = cell;
        }
        return row;
    }
}
