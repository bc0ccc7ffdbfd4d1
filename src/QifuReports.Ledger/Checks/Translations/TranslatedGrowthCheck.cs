namespace QifuReports.Ledger.Checks.Translations;

/// <summary>Rule 16: no growth rate may compare amounts that are translated at different rates.</summary>
internal sealed class TranslatedGrowthCheck : FilingCheck
{
    public override CheckRule Rule { get; } = new("QC16", "Translated growth",
        "A growth rate of an amount of money stands in no column of translated amounts.",
        ToleranceKind.Exact,
        "Each period's own rate would be part of the growth.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var column in filing.Columns)
        {
            var currency = column.Column.Currency;
            foreach (var fact in column.Facts)
            {
                if (filing.Taxonomy.Find(fact.Key.Concept) is not { GrowthOf: { } of } concept) continue;
                if (filing.Taxonomy.Find(of) is not { UnitKind: UnitKind.Money or UnitKind.MoneyPerShare or UnitKind.MoneyPerAds })
                    continue;
                var isTranslated = currency.Length > 0 && currency != filing.Book.Issuer.Currency;
                findings.AddCount(Rule, [fact], UnitText.Subject(concept.Name, fact.Key, "of translated amounts"), isTranslated ? 1 : 0,
                    "columns");
            }
        }
    }
}
