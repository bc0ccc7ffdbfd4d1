namespace QifuReports.Ledger.Checks.Values;

/// <summary>QC38: a number that is counted since the beginning must never fall from one date to the next.</summary>
internal sealed class CumulativeCheck : Check
{
    public override CheckRule Rule { get; } = new("QC38", "Cumulative counts",
        "A number that is counted since the beginning, such as registered users, is at no later date smaller.",
        ToleranceKind.Exact,
        "Rounding keeps the order of such counts.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var concept in book.Book.Taxonomy.Concepts)
        {
            if (!concept.IsCumulative) continue;
            List<Fact> stated = [];
            foreach (var first in book.Firsts)
                if (first.Key.Concept == concept.Id && book.Finest(first.Key) is { } fact) stated.Add(fact);
            stated.Sort(static (a, b) => a.Key.Period.CompareTo(b.Key.Period));
            for (var i = 1; i < stated.Count; i++)
            {
                var last = stated.FindLastIndex(i - 1, f => f.Key.Members.Equals(stated[i].Key.Members));
                if (last < 0) continue;
                Fact[] facts = [stated[i], stated[last]];
                if (stated[i].Key.Unit != stated[last].Key.Unit || !book.Concerns(facts)) continue;
                findings.Add(Rule, facts, Math.Max(stated[i].Value, stated[last].Value), 0,
                    $"not fewer than at {stated[last].Key.Period}");
                if (findings.IsExplained) findings.Explain(new LargerTerm(Term.Of(stated[i]), Term.Of(stated[last])));
            }
        }
    }
}
