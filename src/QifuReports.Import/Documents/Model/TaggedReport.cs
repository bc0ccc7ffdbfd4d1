namespace QifuReports.Import.Documents.Model;

/// <summary>The content of inline XBRL tags, except the figures in the tables.</summary>
/// <param name="Contexts">The contexts by their id; a context is the time and the members that a figure is about.</param>
/// <param name="Units">The units by their id, without prefixes: <c>USD</c>, <c>shares</c>, <c>USD/shares</c>.</param>
/// <param name="Cover">The facts about the document and the company (prefix <c>dei</c>), in the order of the document.</param>
public sealed record TaggedReport(IReadOnlyDictionary<string, TaggedContext> Contexts, IReadOnlyDictionary<string, string> Units,
    IReadOnlyList<CoverFact> Cover)
{
    /// <summary>The ISO code of the currency of most tagged amounts; empty if no unit of the document is a currency.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The registered name of the company, often in capitals; empty if the cover does not state it.</summary>
    public string CompanyName => CoverText("EntityRegistrantName") ?? "";

    /// <summary>The form of the filing, such as <c>10-Q</c>; empty if the cover does not state it.</summary>
    public string Form => CoverText("DocumentType") ?? "";

    /// <summary>The last day that the document reports on; null if the cover does not state it.</summary>
    public DateOnly? PeriodEnd => DateOnly.TryParseExact(CoverText("DocumentPeriodEndDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture,
        DateTimeStyles.None, out var day) ? day : null;

    /// <summary>
    /// The last day of the current fiscal year, such as <c>12-31</c>; if fiscal years have 52 or 53 weeks, the day is right only for this
    /// year. Empty if the cover does not state it.
    /// </summary>
    public string YearEnd =>
        CoverText("CurrentFiscalYearEndDate") is { Length: 7 } day && day.StartsWith("--", StringComparison.Ordinal) ? day[2..] : "";

    /// <summary>Whether the document amends an earlier document.</summary>
    public bool IsAmendment => CoverText("AmendmentFlag") == "true";

    /// <summary>The text of the first cover fact that has this name and no members; null for none.</summary>
    /// <param name="name">The name without prefix, such as <c>EntityRegistrantName</c>.</param>
    public string? CoverText(string name)
    {
        foreach (var fact in Cover)
            if (fact.Name == name && !(Contexts.TryGetValue(fact.Context, out var context) && context.Members.Count > 0)) return fact.Text;
        return null;
    }

    /// <summary>The securities on the cover that have a ticker symbol or a stock exchange, in order; empty for none.</summary>
    public IReadOnlyList<CoverListing> Listings => [.. Cover
        .Where(f => f.Name is "Security12bTitle" or "Security12gTitle" or "TradingSymbol" or "SecurityExchangeName")
        .GroupBy(f => f.Context, StringComparer.Ordinal)
        .Select(g => new CoverListing(TextOf(g, "Security12bTitle") ?? TextOf(g, "Security12gTitle") ?? "",
            TextOf(g, "TradingSymbol") ?? "", TextOf(g, "SecurityExchangeName") ?? ""))
        .Where(l => l.Symbol.Length > 0 || l.Exchange.Length > 0)];

    private static string? TextOf(IEnumerable<CoverFact> facts, string name) => facts.FirstOrDefault(f => f.Name == name)?.Text;
}

/// <summary>The time and the members that a figure is about.</summary>
/// <param name="Start">The first day; null for an instant.</param>
/// <param name="End">The last day, or the day of the instant; null if it cannot be read.</param>
/// <param name="Members">Each axis, such as the segments, with its member; both with prefixes. Empty for the company as a whole.</param>
public sealed record TaggedContext(DateOnly? Start, DateOnly? End, IReadOnlyList<TaggedMember> Members);

/// <summary>A member of an axis, such as one segment of a company.</summary>
/// <param name="Axis">The axis with its prefix.</param>
/// <param name="Member">The member with its prefix; for a typed axis, its value.</param>
public sealed record TaggedMember(string Axis, string Member);

/// <summary>A fact about the document or the company.</summary>
/// <param name="Name">The name without prefix.</param>
/// <param name="Context">The identifier of the context.</param>
/// <param name="Text">The value as text. A date is <c>2025-03-29</c>, a day of the year <c>--12-31</c>, a truth value <c>true</c> or
/// <c>false</c>, a stock exchange its code, if recognised. Everything else is as printed.</param>
public sealed record CoverFact(string Name, string Context, string Text);

/// <summary>A security listed on the cover.</summary>
/// <param name="Title">The title as printed.</param>
/// <param name="Symbol">The trading symbol; empty for none.</param>
/// <param name="Exchange">The code of the stock exchange, such as <c>NYSE</c>, or its name if the code is unknown; empty for none.</param>
public sealed record CoverListing(string Title, string Symbol, string Exchange);
