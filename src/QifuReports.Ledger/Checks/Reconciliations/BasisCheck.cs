namespace QifuReports.Ledger.Checks.Reconciliations;

/// <summary>
/// Rule 25: a measure under another basis than US GAAP, IFRS or an adjustment must not also be stated under a second basis.
/// </summary>
internal sealed class BasisCheck : Check
{
    public override CheckRule Rule { get; } = new("QC25", "Bases kept apart",
        "A measure that is stated under another framework than US GAAP, IFRS or an adjustment between them is stated under no other; a " +
            "reconciliation says its audit status on both sides.",
        ToleranceKind.Exact,
        "Figures under a third framework are of other entities or other rules, so a sum or comparison with the others would be wrong at " +
            "any size.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var first in book.Firsts)
        {
            var key = first.Key;
            if (key.Basis == Basis.UsGaap || key.Basis.Code == "ifrs" || Reconciliation.IsAdjustment(key.Basis)) continue;
            List<Fact> facts = [book.Facts(key)[0]];
            foreach (var other in book.Firsts)
                if (other.Key.Concept == key.Concept && other.Key.Basis != key.Basis) facts.Add(other);
            if (!book.Concerns(facts)) continue;
            var name = book.Book.Taxonomy.Find(key.Concept)?.Name ?? key.Concept.Value;
            findings.AddCount(Rule, facts, UnitText.Subject(name, key, $"also under another basis than {key.Basis.Code}"), facts.Count - 1,
                "figures");
        }
        foreach (var filing in book.Concerned)
        {
            foreach (var table in Reconciliation.Of(filing))
            {
                // A column of a reconciliation without figures needs its audit status too. A finding has to name a figure, so a table
                // without any figure in these columns is skipped.
                Fact[] facts = [.. table.From.Facts.Take(1), .. table.To.Facts.Take(1)];
                if (facts.Length == 0) continue;
                var silent = (IsSilent(table.From, filing) ? 1 : 0) + (IsSilent(table.To, filing) ? 1 : 0);
                findings.AddCount(Rule, facts,
                    $"{table.From.Statement.Title}: columns without an audit status, or without saying that none is stated", silent,
                    "columns");
            }
        }
    }

    private static bool IsSilent(ColumnView column, FilingView filing) =>
        column.Column.AuditStatus.Length == 0 && filing.Filing.AuditStatus.Length == 0;
}
