using System.Globalization;

namespace QifuReports.Import.Documents.Model;

/// <summary>What the tags of inline XBRL say beside the figures in the tables.</summary>
/// <param name="Contexts">By their identifiers: the time and the members that a figure is of.</param>
/// <param name="Units">By their identifiers: <c>USD</c>, <c>shares</c>, <c>USD/shares</c>, without the prefixes.</param>
/// <param name="Cover">The facts about the document and the company (<c>dei</c>), in the order of the document.</param>
public sealed record TaggedReport(IReadOnlyDictionary<string, TaggedContext> Contexts, IReadOnlyDictionary<string, string> Units, IReadOnlyList<CoverFact> Cover)
{
    /// <summary>The currency of most of the tagged amounts, by its ISO code; empty for none.</summary>
    public string Currency { get; init; } = "";

    /// <summary>The name of the company as it is registered, often in capitals; empty where the cover does not tell.</summary>
    public string CompanyName => CoverText("EntityRegistrantName") ?? "";

    /// <summary>For instance <c>10-Q</c>; empty where the cover does not tell.</summary>
    public string Form => CoverText("DocumentType") ?? "";

    /// <summary>The last day that the document is of; null where the cover does not tell.</summary>
    public DateOnly? PeriodEnd => DateOnly.TryParseExact(CoverText("DocumentPeriodEndDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day on which the current fiscal year ends, <c>12-31</c>; of years of weeks it is of this year alone. Empty where the cover does not tell.</summary>
    public string YearEnd => CoverText("CurrentFiscalYearEndDate") is { Length: 7 } day && day.StartsWith("--", StringComparison.Ordinal) ? day[2..] : "";

    /// <summary>Whether it amends an earlier document.</summary>
    public bool IsAmendment => CoverText("AmendmentFlag") == "true";

    /// <summary>The first fact of the cover with that name that has no members; null for none.</summary>
    /// <param name="name">Without the prefix, for instance <c>EntityRegistrantName</c>.</param>
    public string? CoverText(string name)
    {
        foreach (var fact in Cover)
            if (fact.Name == name && !(Contexts.TryGetValue(fact.Context, out var context) && context.Members.Count > 0)) return fact.Text;
        return null;
    }

    /// <summary>The securities on the cover that have a symbol or an exchange, in their order; empty for none.</summary>
    public IReadOnlyList<CoverListing> Listings => [.. Cover
        .Where(f => f.Name is "Security12bTitle" or "Security12gTitle" or "TradingSymbol" or "SecurityExchangeName")
        .GroupBy(f => f.Context, StringComparer.Ordinal)
        .Select(g => new CoverListing(TextOf(g, "Security12bTitle") ?? TextOf(g, "Security12gTitle") ?? "", TextOf(g, "TradingSymbol") ?? "", TextOf(g, "SecurityExchangeName") ?? ""))
        .Where(l => l.Symbol.Length > 0 || l.Exchange.Length > 0)];

    private static string? TextOf(IEnumerable<CoverFact> facts, string name) => facts.FirstOrDefault(f => f.Name == name)?.Text;
}

/// <summary>The time and the members that a figure is of.</summary>
/// <param name="Start">The first day; null for an instant.</param>
/// <param name="End">The last day, or the day of the instant; null where none can be read.</param>
/// <param name="Members">Each an axis with its member, with their prefixes; empty for the company as a whole.</param>
public sealed record TaggedContext(DateOnly? Start, DateOnly? End, IReadOnlyList<TaggedMember> Members);

/// <summary>A member of an axis.</summary>
/// <param name="Axis">With its prefix.</param>
/// <param name="Member">With its prefix; of a typed axis what is typed.</param>
public sealed record TaggedMember(string Axis, string Member);

/// <summary>A fact about the document or the company.</summary>
/// <param name="Name">Without the prefix.</param>
/// <param name="Context">The identifier of its context.</param>
/// <param name="Text">A day as <c>2025-03-29</c>, a day of a year as <c>--12-31</c>, yes and no as <c>true</c> and <c>false</c>, an exchange as its code where it is known; everything else as printed.</param>
public sealed record CoverFact(string Name, string Context, string Text);

/// <summary>A security that the cover lists.</summary>
/// <param name="Title">As printed.</param>
/// <param name="Symbol">Empty for none.</param>
/// <param name="Exchange">Its code, for instance <c>NYSE</c>, or its name where the code is not known; empty for none.</param>
public sealed record CoverListing(string Title, string Symbol, string Exchange);
