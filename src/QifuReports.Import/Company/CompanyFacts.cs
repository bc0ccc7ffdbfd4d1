namespace QifuReports.Import.Company;

/// <summary>What a document says about its own company.</summary>
/// <param name="Name">The full name; empty where it is not found.</param>
/// <param name="ShortName">The short name that the document uses; empty where it has none.</param>
/// <param name="Listings">Stock exchange and ticker symbol, such as <c>NASDAQ: ACME</c>; may be empty.</param>
/// <param name="Currency">The currency of most columns; empty where no column names a currency.</param>
/// <param name="SharesPerAds">The number of shares that one ADS represents, computed from the amounts per share and per ADS; null for a
/// company without ADSs.</param>
public sealed partial record CompanyFacts(string Name, string ShortName, IReadOnlyList<string> Listings, string Currency, int? SharesPerAds)
{
    /// <summary>Reads what a document's paragraphs and tables say about its company.</summary>
    internal static CompanyFacts Of(SourceDocument document, IReadOnlyList<StatementPlan> plans)
    {
        var texts = document.Blocks.OfType<SourceText>().Select(t => t.Words).ToList();
        var (name, listings, shortName) = ("", new List<string>(), "");
        foreach (var text in texts)
            if (Listed().Match(text) is { Success: true } listed
                && listed.Groups[1].Value.LastIndexOf(", ", StringComparison.Ordinal) is var _)
            {
                name = AfterDateline(listed.Groups[1].Value);
                foreach (var one in listed.Groups[2].Value.Split([';', ','],
                    StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (one.Contains(':', StringComparison.Ordinal)) listings.Add(ExchangeOf(one));
                if (Called().Match(text, listed.Index + listed.Length) is { Success: true } called) shortName = called.Groups[1].Value;
                break;
            }
        for (var i = 1; i < texts.Count && name.Length == 0; i++)
            if (UnderName().Match(texts[i]) is { Success: true } under
                && (under.Groups[1].Length > 0 ? under.Groups[1].Value : texts[i - 1]) is { Length: < 100 } above) name = above.Trim();
        if (document.Tagged is { } tagged)
        {
            if (name.Length == 0) name = tagged.CompanyName;
            if (listings.Count == 0) listings.AddRange(
                tagged.Listings.Where(l => l.Symbol.Length > 0 && l.Exchange.Length > 0).Take(1).Select(l => l.Exchange + ": " + l.Symbol));
        }
        if (name.Length == 0) name = CompanyNames.Of([.. texts, .. plans.SelectMany(p => p.Table.Titles)]);
        foreach (var row in listings.Count > 0 ? [] : document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows))
            if (row.Cells is [{ Text: "Listing" or "Ticker" }, { } value] && OnlyListing().IsMatch(value.Text))
                listings.Add(ExchangeOf(value.Text));
        if (listings.Count == 0 && StockCode(texts) is { Length: > 0 } code) listings.Add("HKEX: " + code);
        name = CompanyNames.AsWritten(PublicAtEnd().Replace(name.Trim(' ', ','), ""), texts);
        return new CompanyFacts(name, shortName, listings, plans.Count > 0 ? CurrencyOf(plans) : CurrencyOf(texts), SharesPerAdsOf(plans));
    }

    // Announcements in Hong Kong give only the stock code; the exchange is named above the code.
    private static string StockCode(List<string> texts)
    {
        if (!texts.Exists(t => t.Contains("Stock Exchange of Hong Kong", StringComparison.OrdinalIgnoreCase))) return "";
        foreach (var text in texts)
            if (Code().Match(text) is { Success: true } code) return code.Groups[1].Value;
        return "";
    }

    // The company name after a dateline. "Delft, the Netherlands, August 21, 2023, Acme Widgets N.V." is a place, a day and the name; "--
    // (A WIRE) --" names the news agency.
    private static string AfterDateline(string words)
    {
        var dated = Day().Match(words);
        var rest = dated.Success ? Hour().Replace(words[(dated.Index + dated.Length)..], "").TrimStart('.', ':', ';', ' ') : words;
        foreach (var dash in (string[])["--", "\u2014", " \u2013 ", " - ", "/ "])
            if (rest.LastIndexOf(dash, StringComparison.Ordinal) is >= 0 and var at && at + dash.Length < rest.Length)
                rest = rest[(at + dash.Length)..];
        return rest.TrimStart(' ', ',', ')', '-', '\u2013', '\u2014', '/');
    }

    // Makes the names of stock exchanges uniform: HKEx and HKEEx become HKEX, and the markets of Nasdaq in New York become NASDAQ. Other
    // exchanges keep their names.
    private static string ExchangeOf(string listing)
    {
        var (exchange, symbol) = (listing[..listing.IndexOf(':', StringComparison.Ordinal)].Trim(),
            listing[(listing.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        var upper = exchange.ToUpperInvariant().Replace("HKEEX", "HKEX", StringComparison.Ordinal);
        return $"{(upper.StartsWith("NASDAQ", StringComparison.Ordinal) && AmericanExchange.IsNamed(upper) ? "NASDAQ" : upper)}: {symbol}";
    }

    /// <summary>The currency of most columns; empty where no column names a currency.</summary>
    internal static string CurrencyOf(IReadOnlyList<StatementPlan> plans) =>
        plans.SelectMany(p => p.Columns).Where(c => c.Currency.Length > 0).GroupBy(c => c.Currency).OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).FirstOrDefault() ?? "";

    // For a document without tables: the currency that most paragraphs name; empty if no currency is named more often than all others.
    private static string CurrencyOf(List<string> texts)
    {
        var named = texts.SelectMany(t => CurrencyWords.All(t).Distinct()).GroupBy(c => c, StringComparer.Ordinal)
            .Select(g => (g.Key, Count: g.Count())).OrderByDescending(g => g.Count).ToList();
        return named.Count == 0 || named.Count > 1 && named[1].Count == named[0].Count ? "" : named[0].Key;
    }

    /// <summary>
    /// The amount per ADS divided by the amount per share, rounded to a whole number, if the result is the same in every column of a table
    /// and is from 2 to 10,000; otherwise null. Columns with a printed amount per share between -1 and 1 are ignored.
    /// </summary>
    internal static int? SharesPerAdsOf(IReadOnlyList<StatementPlan> plans)
    {
        foreach (var plan in plans)
        {
            var (shares, ads) = (Row(plan, RowUnit.PerShare), Row(plan, RowUnit.PerAds));
            if (shares < 0 || ads < 0) continue;
            var ratios = new HashSet<decimal>();
            for (var i = 0; i < plan.Columns.Count; i++)
                if (plan.Table.Rows[shares].Cells[i]?.Number.Value is { } one && plan.Table.Rows[ads].Cells[i]?.Number.Value is { } more
                    && Math.Abs(one) >= 1m) ratios.Add(Math.Round(more / one));
            if (ratios.Count == 1 && ratios.First() is >= 2 and <= 10_000 and var ratio) return (int)ratio;
        }
        return null;
    }

    private static int Row(StatementPlan plan, RowUnit unit)
    {
        for (var i = 0; i < plan.Units.Count; i++)
            if (plan.Units[i] == unit && !plan.Table.Rows[i].IsHeading) return i;
        return -1;
    }

    [GeneratedRegex(
        @"^(.{3,160}?)\s*\(((?:NASDAQ|NYSE|NYSE American|HKEE?x|SEHK|LSE|SIX|TSX|ASX|Euronext|(?:Nasdaq )?First North|XETRA|TSE|SGX" +
            @"|OSE)\b[^)]{1,60})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Listed();
    [GeneratedRegex(@"^[A-Za-z][A-Za-z ]{1,20}: ?[A-Za-z0-9.]{1,12}$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyListing();
    [GeneratedRegex(@"\(Stock Code:? *(\d{1,5})\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();
    [GeneratedRegex("\\([\u201C\"]([^\u201D\"]{2,60})[\u201D\"]", RegexOptions.CultureInvariant)] private static partial Regex Called();
    [GeneratedRegex(@"^(.*?)\s*\((?:exact name of registrant|translation of registrant)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex UnderName();
    // Words after the date of a dateline: a time of the day such as "at 8:00 a.m. EET", and "(publ)", which Swedish public companies put
    // after their name.
    [GeneratedRegex(
        @"^,?\s*(?:at |kl\.? )?\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s?h(?:rs|ours)?\b)?(?:\s?\(?(?:local time|[A-Z]{2,4})\b\)?)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
    [GeneratedRegex(@"\s*\(publ\.?\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PublicAtEnd();
    [GeneratedRegex(@"\b(?:\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+\.? \d{1,2}, \d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
