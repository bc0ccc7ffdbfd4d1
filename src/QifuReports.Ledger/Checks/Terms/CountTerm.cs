namespace QifuReports.Ledger.Checks.Terms;

/// <summary>How many of some figures are of a kind; 0 if there are no figures.</summary>
public sealed record CountTerm(IReadOnlyList<Fact> Facts, CountedKind Kind) : Term
{
    public override decimal Value
    {
        get
        {
            var count = 0;
            foreach (var fact in Facts)
                if (Kind switch
                {
                    CountedKind.Stated => true,
                    CountedKind.BelowZero => fact.Value < 0,
                    CountedKind.AboveZero => fact.Value > 0,
                    CountedKind.NotAboveZero => fact.Value <= 0,
                    CountedKind.Zero => fact.Value == 0,
                    _ => fact.Value != 0,
                }) count++;
            return count;
        }
    }
}

/// <summary>Which figures are counted.</summary>
public enum CountedKind
{
    /// <summary>Every figure, since it is stated.</summary>
    Stated,
    BelowZero,
    AboveZero,
    NotAboveZero,
    Zero,
    NotZero,
}
