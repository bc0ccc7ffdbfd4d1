using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Sentences.Clauses;
using QifuReports.Import.Sentences.Words;
using QifuReports.Import.Sums;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Sentences.Proof;

/// <summary>
/// Sums over the lines of a section: where the amounts of two periods are borne out and foot, and those of a third foot by the same sum, the third is borne out too. In releases this is the prior
/// quarter, which no table of the document has.
/// </summary>
internal static class ColumnSums
{
    // No section of a release has more; sums over more lines would take long to look for.
    private const int MostLines = 150;

    /// <summary>Accepts what the sums bear out.</summary>
    /// <param name="amounts">Of the document; those of main and base role are looked at.</param>
    /// <param name="accept">Takes the place of an amount, the way and the words.</param>
    public static void Prove(IReadOnlyList<StatedAmount> amounts, Action<int, ProofKind, string> accept)
    {
        foreach (var section in amounts.Where(a => a.Section.Kind == SectionKind.Results).GroupBy(a => a.Section).ToList()) ProveSection([.. section], accept);
    }

    private static void ProveSection(List<StatedAmount> section, Action<int, ProofKind, string> accept)
    {
        var lines = section.Where(a => a is { Role: AmountRole.Main, Unit: RowUnit.Money, End: RangeEnd.None } && a.Measure.Length > 0).ToList();
        if (lines.Count is < 3 or > MostLines) return;
        var ofLine = section.ToLookup(a => a.Of);
        var (currency, scale) = (lines[0].Said.Currency, lines[0].Said.Scale);
        var periods = section.Where(a => a.Role is AmountRole.Main or AmountRole.Base && a.Period is not null).GroupBy(a => a.Period!.Value).Where(g => g.Count() * 2 >= lines.Count).Select(g => g.Key).ToList();
        if (periods.Count < 3) return;

        // Only lines that state all of the periods in one currency and scale can be parts.
        var rows = new List<StatedAmount[]>();
        foreach (var line in lines)
            if (Row(ofLine[line.Id], periods) is { } row && Array.TrueForAll(row, a => a.Said.Currency == currency && a.Said.Scale == scale)) rows.Add(row);
        // Releases name a sum first and its parts below it, then results of the sums: first from below, then what is no part from above.
        var upwards = Enumerable.Reverse(rows).ToList();
        var found = Relations(upwards).ToList();
        var parts = found.SelectMany(f => f.Parts).ToHashSet();
        found.AddRange(Relations(rows.Where(r => !parts.Contains(r)).ToList()));
        foreach (var (parent, children) in found)
        {
            List<StatedAmount[]> members = [parent, .. children];
            for (var column = 0; column < periods.Count; column++)
            {
                // Two other columns that are borne out make the sum one of the statement and no accident.
                var borne = Enumerable.Range(0, periods.Count).Count(c => c != column && members.TrueForAll(m => m[c].IsAccepted));
                if (borne < 2) continue;
                foreach (var member in members) accept(member[column].Id, ProofKind.Sum, $"it foots in {parent[0].Measure}, as in the other periods");
            }
        }
    }

    private static IEnumerable<(StatedAmount[] Parent, IReadOnlyList<StatedAmount[]> Parts)> Relations(List<StatedAmount[]> rows)
    {
        foreach (var relation in SumProver.Prove([.. rows.Select(r => new SumRow(r[0].Measure, [.. r.Select(a => (decimal?)a.Said.Value)]))]))
            if (!relation.IsAmbiguous && relation.Parts.Count > 1) yield return (rows[relation.Parent], [.. relation.Parts.Select(p => rows[p.Row])]);
    }

    private static StatedAmount[]? Row(IEnumerable<StatedAmount> amounts, List<Period> periods)
    {
        var row = new StatedAmount[periods.Count];
        for (var i = 0; i < periods.Count; i++)
        {
            if (amounts.FirstOrDefault(a => a.Role is AmountRole.Main or AmountRole.Base && a.Period == periods[i]) is not { } cell) return null;
            row[i] = cell;
        }
        return row;
    }
}
