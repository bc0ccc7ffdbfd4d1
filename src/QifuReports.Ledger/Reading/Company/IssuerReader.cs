using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Company;

/// <summary>Reads <c>issuer.json</c>.</summary>
internal static class IssuerReader
{
    /// <summary>The issuer; null if something is wrong with it, which is reported.</summary>
    public static Issuer? Read(JsonNode root, Problems problems) => Read(root, problems, out _);

    /// <summary>The issuer, and its fiscal calendar separately; the calendar is null if it is wrong or cannot be known.</summary>
    public static Issuer? Read(JsonNode root, Problems problems, out FiscalCalendar? calendar)
    {
        calendar = null;
        if (ObjectReader.Open(root, DataKeys.Issuer, problems) is not { } o) return null;
        var name = o.Text("name");
        var shortName = o.Text("shortName");
        var listings = new List<string>();
        foreach (var item in o.List("listings") ?? [])
            if (o.TextOf(item, false) is { } listing) listings.Add(listing);
        var currency = o.Currency("currency");
        var symbol = o.Find("currencySymbol") is { } mark && currency is not null ? CurrencySymbol.Read(o, mark, currency, problems) : "";
        var sharesPerAds = o.Find("sharesPerAds") is null ? null : o.Whole("sharesPerAds", 1, 1_000_000);
        var folder = o.Find("folder") is { } named ? o.IdOf(named) : null;
        var id = o.Find("id") is { } kept ? o.IdOf(kept) : null;
        var isoCodes = new List<(string, string)>();
        foreach (var item in o.ListOrEmpty("isoCodes") ?? [])
            if (ObjectReader.Open(item, DataKeys.IsoCode, problems) is { } pair && pair.Currency("currency") is { } written
                && pair.Currency("iso") is { } iso) isoCodes.Add((written, iso));
        calendar = o.Find("fiscalYear") is { } year ? FiscalYearReader.Read(year, problems) : FiscalCalendar.CalendarYears;
        var policies = o.Find("policies") is { } node ? Policies(node, problems) : IssuerPolicies.Usual;
        var drafts = new DraftReader(problems);
        drafts.ReadKeys(o, DataKeys.DraftsOfIssuer, "the issuer");
        return name is null || shortName is null || currency is null || policies is null || calendar is null ? null
            : new Issuer(name, shortName, listings, currency, sharesPerAds, policies) { Folder = folder!, Id = id!, IsoCodes = isoCodes,
                CurrencySymbol = symbol ?? "", Calendar = calendar, Drafts = drafts.Marks };
    }

    private static IssuerPolicies? Policies(JsonNode node, Problems problems)
    {
        if (ObjectReader.Open(node, DataKeys.Policies, problems) is not { } o) return null;
        var perAds = o.Flag("perAdsFromRounded", absent: IssuerPolicies.Usual.PerAdsFromRounded);
        var totals = o.Flag("translatedTotals", absent: IssuerPolicies.Usual.TranslatedTotals);
        var slack = o.Whole("translationSlack", 0, 1000, absent: IssuerPolicies.Usual.TranslationSlack);
        var regulationG = o.Find("regulationG") is null ? null : o.Flag("regulationG");
        var magnitude = o.Word("magnitude", DataKeys.Magnitudes, absent: (int)IssuerPolicies.Usual.Magnitude);
        return perAds is null || totals is null || slack is null || magnitude < 0 ? null
            : new IssuerPolicies(perAds.GetValueOrDefault(), totals.GetValueOrDefault(),
                slack.GetValueOrDefault()) { RegulationG = regulationG, Magnitude = (MagnitudePolicy)magnitude };
    }
}
