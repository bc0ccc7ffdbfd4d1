namespace QifuReports.Ledger.Reading.Fields;

/// <summary>
/// The keys that each object of the data files may have, and the words allowed as values of some keys. The JSON Schemas say the same; a
/// test compares them.
/// </summary>
internal static class DataKeys
{
    public static readonly string[] Issuer = ["$schema", "name", "shortName", "listings", "currency", "currencySymbol", "sharesPerAds",
        "folder", "id", "isoCodes", "fiscalYear", "policies", "drafts"];

    /// <summary>The keys of <see cref="Issuer"/> that may be marked as drafts.</summary>
    public static readonly string[] DraftsOfIssuer = ["name", "shortName", "listings", "currency", "currencySymbol", "sharesPerAds",
        "folder", "id", "isoCodes", "fiscalYear", "policies"];
    public static readonly string[] FiscalYear = ["ends", "namedBy", "weeks", "longQuarter", "quarterEnds"];
    public static readonly string[] IsoCode = ["currency", "iso"];
    public static readonly string[] Policies = ["perAdsFromRounded", "translatedTotals", "translationSlack", "regulationG", "magnitude"];

    public static readonly string[] Taxonomy = ["$schema", "concepts", "axes"];
    public static readonly string[] Axis = ["id", "name", "members"];
    public static readonly string[] AxisMember = ["id", "name", "kind"];
    public static readonly string[] Concept =
        ["id", "name", "shortName", "periodType", "unit", "plural", "role", "guidance", "polarity", "instant", "parents", "quotient",
            "perUnit", "adsOf", "growthOf", "gaapCounterpart", "definition", "sign", "partOf", "movedBy", "movedByWeight",
            "taxOn", "cumulative", "share", "sequential", "draft"];
    public static readonly string[] Parent = ["parent", "weight", "role"];
    public static readonly string[] Quotient = ["numerator", "denominator"];
    public static readonly string[] PerUnit = ["numerator", "denominator", "perShare"];

    public static readonly string[] Guidance = ["of", "end", "kind"];

    public static readonly string[] Waivers = ["$schema", "waivers"];
    public static readonly string[] Waiver = ["check", "figures", "values", "stated", "reason"];
    public static readonly string[] Figure = ["concept", "period", "unit", "basis", "members"];

    public static readonly string[] Filing = ["$schema", "id", "form", "exhibit", "date", "title", "period", "auditStatus", "basis",
        "translation", "assurance", "statements", "drivers", "notes", "document", "draft"];
    public static readonly string[] Document = ["name", "sha256"];
    public static readonly string[] Translation = ["from", "to", "rate", "date", "authority"];
    public static readonly string[] Statement = ["id", "title", "kind", "members", "partial", "origin", "draft", "columns", "lines"];
    public static readonly string[] Column = ["id", "heading", "group", "period", "currency", "scale", "shares", "basis", "members",
        "auditStatus", "kind", "of", "against", "concept", "in", "restated", "draft"];
    public static readonly string[] Line = ["caption", "concept", "members", "partial", "kind", "indent", "at", "scale", "qualifier",
        "restated", "origin", "draft", "values"];
    public static readonly string[] RestatedColumn = ["kind", "reason"];
    public static readonly string[] RestatedLine = ["kind", "reason", "columns"];
    public static readonly string[] Value = ["value", "scale", "qualifier"];
    public static readonly string[] Assurance = ["level", "provider", "standard", "scope", "conclusion"];
    public static readonly string[] Note = ["mark", "title", "basis", "text"];
    public static readonly string[] Driver = ["concept", "against", "statement", "cause", "draft"];

    // These words are in the order of the members of their enumerations.
    public static readonly string[] PeriodTypes = ["flow", "balance", "average", "per-share", "ratio", "count"];
    public static readonly string[] Units = ["money", "money-per-share", "money-per-ads", "shares", "ads", "percent", "count", "months",
        "rate"];
    public static readonly string[] GuidanceEnds = ["low", "high"];
    public static readonly string[] GuidanceKinds = ["amount", "growth", "previous"];
    public static readonly string[] LineKinds = ["heading", "line", "subtotal", "total"];
    public static readonly string[] Comparisons = ["year-before", "prior-quarter", "both", "prior-half"];
    public static readonly string[] Qualifiers = ["none", "about", "over", "up-to"];

    public static readonly string[] RestatementKinds = ["restated", "reclassified"];
    public static readonly string[] MemberKinds = ["part", "reconciling", "subtotal"];
    public static readonly string[] StatementKinds = ["table", "text"];
    public static readonly string[] Magnitudes = ["judged", "warns", "fails"];
    public static readonly string[] ColumnKinds = ["amounts", "percent-of", "change"];
    public static readonly string[] ChangesIn = ["percent", "amount"];
    public static readonly string[] NamedBy = ["end", "start"];
    public static readonly string[] Ends = ["opening", "closing"];
}
