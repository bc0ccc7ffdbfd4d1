namespace QifuReports.Ledger.Checks.Findings;

/// <summary>One rule that is applied to all filings together. A rule for each filing on its own is a <see cref="FilingCheck"/>.</summary>
internal abstract class Check
{
    public abstract CheckRule Rule { get; }

    /// <summary>Adds a finding for each comparison that the filings allow, in the order of the filings.</summary>
    public abstract void Run(BookView book, FindingList findings);
}

/// <summary>One rule that is applied to each filing on its own.</summary>
internal abstract class FilingCheck : Check
{
    /// <summary>Adds a finding for each comparison that the filing allows, in filing order.</summary>
    public abstract void Run(FilingView filing, FindingList findings);

    public sealed override void Run(BookView book, FindingList findings)
    {
        foreach (var filing in book.Concerned) Run(filing, findings);
    }
}
