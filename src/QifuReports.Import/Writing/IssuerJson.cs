using QifuReports.Import.Company;

namespace QifuReports.Import.Writing;

/// <summary>Writes the <c>issuer.json</c> of a new company.</summary>
public static class IssuerJson
{
    /// <summary>
    /// Returns the text of the file. Values that the document does not show are left out, or have a placeholder that the caller reports.
    /// </summary>
    public static string Of(CompanyFacts facts, string shortName, CalendarGuess calendar, PolicyGuess policies)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(policies);
        var text = new StringBuilder("{\n  \"$schema\": \"schema/issuer.schema.json\",\n");
        text.Append("  \"name\": ").Append(FilingJson.Quoted(facts.Name)).Append(",\n  \"shortName\": ")
            .Append(FilingJson.Quoted(shortName)).Append(",\n");
        text.Append("  \"listings\": [").Append(string.Join(", ", facts.Listings.Select(FilingJson.Quoted))).Append("],\n");
        text.Append("  \"currency\": ").Append(FilingJson.Quoted(facts.Currency));
        if (facts.Currency == "RMB") text.Append(",\n  \"isoCodes\": [{\"currency\": \"RMB\", \"iso\": \"CNY\"}]");
        if (facts.SharesPerAds is { } shares) text.Append(",\n  \"sharesPerAds\": ").Append(shares.ToString(CultureInfo.InvariantCulture));
        if (calendar.Json.Length > 0) text.Append(",\n  \"fiscalYear\": ").Append(calendar.Json);
        var drafts = Drafts(facts, calendar).ToList();
        if (drafts.Count > 0) text.Append(",\n  \"drafts\": {")
            .Append(string.Join(", ", drafts.Select(d => $"\"{d.Key}\": {FilingJson.Quoted(d.Why)}"))).Append('}');
        if (policies.Json.Length > 0) text.Append(",\n  \"policies\": ").Append(policies.Json);
        return text.Append("\n}\n").ToString();
    }

    /// <summary>Lists the values that a person has to check, with key and reason.</summary>
    public static IEnumerable<(string Key, string Why)> Drafts(CompanyFacts facts, CalendarGuess calendar)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(calendar);
        if (facts.Name.Length == 0) yield return ("name", "the document does not say whose it is");
        if (facts.Currency.Length == 0) yield return ("currency", "no table names its currency");
        if (calendar.Doubt.Length > 0) yield return ("fiscalYear", calendar.Doubt);
    }
}
