namespace QifuReports.Ledger.Checks.Restatements;

/// <summary>Rule 36: a figure that is stated twice, in one filing or in two, must be the same both times.</summary>
internal sealed class SameFactCheck : Check
{
    public override CheckRule Rule { get; } = new("QC36", "The same fact twice",
        "A figure that is stated again, in the same filing or in a later one, is the same figure, unless the later filing marks it as " +
            "restated; one with another caption is said to be relabelled.",
        ToleranceKind.Exact,
        "One fact: a later filing may only round or translate it anew.");

    public override void Run(BookView book, FindingList findings)
    {
        foreach (var filing in book.Concerned) CompareWithin(filing, findings);
        var firstConcerned = 0;
        while (firstConcerned < book.Filings.Count && !book.Concerned.Contains(book.Filings[firstConcerned])) firstConcerned++;
        for (var i = Math.Max(1, firstConcerned); i < book.Filings.Count; i++)
        {
            var marks = new MarkedFigures();
            foreach (var group in book.Filings[i].Groups)
            {
                // New guidance replaces the earlier guidance, so a difference is no restatement.
                if (group.Concept?.Guidance is not null || Before(book, i, group.Finest.Key) is not var (earlier, filing)) continue;
                if (!book.Concerns([group.Finest, earlier.Finest])) continue;
                if (Translation(group.Finest, book.Filings[i]) is { } rate && Translation(earlier.Finest, filing) is { } earlierRate
                    && rate.Rate != earlierRate.Rate)
                    CompareTranslated(group.Finest, rate, earlier.Finest, earlierRate, findings);
                else
                    CompareAcross(group, earlier, findings);
                marks.Note(group, book, findings);
            }
            marks.AddUnchanged(Rule, findings);
        }
    }

    private static ConvenienceTranslation? Translation(Fact fact, FilingView filing) =>
        filing.Filing.Translation is { } translation && translation.To == fact.Key.Unit
            && filing.Finest(fact.Key with { Unit = translation.From }) is not null ? translation : null;

    // The amount in the reporting currency is the same in both filings, but each filing translates it at its own rate.
    private void CompareTranslated(Fact fact, ConvenienceTranslation rate, Fact earlier, ConvenienceTranslation earlierRate,
        FindingList findings)
    {
        findings.Add(Rule, [fact, earlier], Rounding.To(earlier.Value * earlierRate.Rate / rate.Rate, fact.Resolution), 2 * fact.Resolution,
            $"as in {earlier.Source.FilingId}, at another rate");
        if (findings.IsExplained)
            findings.ExplainInterval(new QuotientTerm(new ProductTerm(Term.Of(earlier), new RateTerm(earlierRate)), new RateTerm(rate)));
    }

    private void CompareWithin(FilingView filing, FindingList findings)
    {
        foreach (var group in filing.Groups)
        {
            for (var i = 1; i < group.Stated.Count; i++)
            {
                if (EarlierLike(group.Stated, i) is not { } first) continue;
                findings.Add(Rule, [group.Stated[i], first], first.Value, 0);
                if (findings.IsExplained) findings.Explain(Term.Of(first));
            }
        }
    }

    // Among the filings before an index, finds the newest one that states the figure.
    private static (FactGroup Group, FilingView Filing)? Before(BookView book, int index, FactKey key)
    {
        for (var i = index - 1; i >= 0; i--)
            if (book.Filings[i].GroupOf(key) is { } group) return (group, book.Filings[i]);
        return null;
    }

    private void CompareAcross(FactGroup group, FactGroup before, FindingList findings)
    {
        var (fact, earlier) = (group.Finest, before.Finest);
        var detail = DetailOf(fact, earlier);
        if (fact.Resolution == earlier.Resolution && fact.Qualifier == earlier.Qualifier)
        {
            findings.Add(Rule, [fact, earlier], earlier.Value, 0, detail);
            if (findings.IsExplained) findings.Explain(Term.Of(earlier));
        }
        else if (fact.Resolution >= earlier.Resolution) RoundingCheck.Compare(Rule, fact, earlier, before.IsTable, detail, findings);
        else RoundingCheck.Compare(Rule, earlier, fact, group.IsTable, detail, findings);
    }

    private static string DetailOf(Fact fact, Fact earlier)
    {
        var isRelabelled = !CaptionMark.Without(fact.Source.Caption)
            .Equals(CaptionMark.Without(earlier.Source.Caption), StringComparison.OrdinalIgnoreCase);
        return isRelabelled
            ? $"as in {earlier.Source.FilingId}, relabelled from \"{earlier.Source.Caption}\" to \"{fact.Source.Caption}\""
            : $"as in {earlier.Source.FilingId}";
    }

    private static Fact? EarlierLike(IReadOnlyList<Fact> stated, int index)
    {
        for (var i = 0; i < index; i++)
            if (stated[i].Resolution == stated[index].Resolution) return stated[i];
        return null;
    }
}
