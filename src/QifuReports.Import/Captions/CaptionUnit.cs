using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Captions;

/// <summary>
/// The unit that a caption states for its figures after the name of the line: <c>Backlog (US$ in billions)</c>, <c>Dividend per share
/// (pence)</c>, <c>Gold sold (oz)</c>, <c>Return on equity, %</c>.
/// </summary>
/// <param name="Unit">The unit; null where the caption does not state it in this way.</param>
/// <param name="Scale">The scale as the data files write it; empty where the caption does not state it.</param>
/// <param name="Currency">The currency; empty for none.</param>
/// <param name="IsHundredths">Whether the figures are pence or cents.</param>
/// <param name="IsPerThing">Whether the figures are amounts for one thing, such as a price.</param>
internal sealed partial record CaptionUnit(RowUnit? Unit, string Scale, string Currency, bool IsHundredths, bool IsPerThing)
{
    /// <summary>Whether the caption names money without a scale.</summary>
    public bool NamesMoneyAlone { get; init; }

    /// <summary>Whether the caption names money, with or without a scale.</summary>
    public bool NamesMoney { get; init; }

    /// <summary>Whether the caption names a dollar without its country, such as "$" or "dollars".</summary>
    public bool HasBareDollar { get; init; }

    /// <summary>Whether the line may be a number of things or an amount of money: <c>Orders</c>.</summary>
    public bool MayBeCount { get; init; }

    private const int LongestUnit = 40;

    /// <summary>A caption that says nothing about its figures.</summary>
    public static CaptionUnit None { get; } = new(null, "", "", false, false);

    /// <summary>Reads the unit in a caption. Of several units in parentheses, the last that the program understands counts.</summary>
    public static CaptionUnit Of(string caption)
    {
        var name = CaptionMark.Without(caption).Trim();
        var said = Said(caption.Trim()).Select(Meaning).FirstOrDefault(m => m is not null) ?? None;
        if (said.Unit is not null) return said;
        if (said.IsHundredths || HundredthWord().IsMatch(name))
            return said with { IsHundredths = true, Currency = said.Currency.Length > 0 ? said.Currency : Hundredth(name) };
        if (PriceOf().IsMatch(name)) return said with { IsPerThing = true };
        if (said.Currency.Length > 0 || said.NamesMoneyAlone || said.IsPerThing) return said;
        if (Number().IsMatch(name)) return said with { Unit = RowUnit.Count };
        if (Amount().IsMatch(name)) return said;
        // "Restaurants" may be the number of restaurants, or a line of business with an amount.
        if (People().IsMatch(name) || Places().IsMatch(name) && (said.Scale.Length > 0 || Counted().IsMatch(name)))
            return said with { Unit = RowUnit.Count };
        return MayCount().IsMatch(name) || Places().IsMatch(name) ? said with { MayBeCount = true } : said;
    }

    /// <summary>
    /// The caption without the words for pence or cents, for figures that have been converted to whole units. If those words are part of
    /// the name, the caption is unchanged.
    /// </summary>
    public static string WithoutHundredths(string caption)
    {
        foreach (var part in Bracketed().Matches(caption).Reverse())
            if (Cents().IsMatch(part.Groups[1].Value.Trim()))
                return PerShare(Spaces().Replace(caption.Remove(part.Index, part.Length), " ").Trim(), part.Value);
        if (Tail().Match(caption) is { Success: true } tail && Cents().IsMatch(tail.Groups[1].Value.Trim()))
            return PerShare(caption[..tail.Index].Trim(), tail.Value);
        return BeforeShare().Replace(caption, "");
    }

    // Makes a full name: "Dividend (cents per share)" becomes a dividend per share.
    private static string PerShare(string name, string unit) =>
        PerWords().IsMatch(name) ? name
            : PerWords().Match(unit) is not { Success: true } per ? name
                : name + (per.Value.Equals("cps", StringComparison.OrdinalIgnoreCase) ? " per share" : " " + per.Value);

    /// <summary>
    /// What a title says about all amounts per share below it, such as <c>per share data in cents</c>; <see cref="None"/> if nothing.
    /// </summary>
    public static CaptionUnit OfShares(string title) =>
        InTitle().Match(title) is { Success: true } said ? None with { IsHundredths = true, Currency = Hundredth(said.Groups[1].Value) }
            : None;

    /// <summary>Whether a caption names pence or cents.</summary>
    public static bool NamesHundredths(string caption) => HundredthWord().IsMatch(caption);

    /// <summary>Whether a caption counts something over a span of time, such as units sold, and not on the last day of the span.</summary>
    public static bool IsOfSpan(string caption) => Moved().IsMatch(caption);

    // Lists the words of a caption that may be its unit: first words in parentheses anywhere, then words after the last comma or dash, then
    // words after "in".
    private static IEnumerable<string> Said(string name)
    {
        foreach (var part in Bracketed().Matches(name).Reverse()) yield return part.Groups[1].Value.Trim();
        if (Tail().Match(name) is { Success: true } tail) yield return tail.Groups[1].Value.Trim();
        if (UnitTail().Match(name) is { Success: true } unit) yield return unit.Groups[1].Value;
    }

    private static CaptionUnit? Meaning(string said)
    {
        // A single letter is usually a footnote marker.
        if (said.Length is 0 or > LongestUnit || said.Length == 1 && char.IsAsciiLetter(said[0]) && said[0] is not ('x' or 'p'))
            return null;
        if (Percent().IsMatch(said)) return None with { Unit = RowUnit.Percent };
        if (Cents().Match(said) is { Success: true } cents) return None with { IsHundredths = true, Currency = Hundredth(cents.Value) };
        said = Glued().Replace(said, "$1 ");
        var bare = Thousands().Replace(said, " ").Replace("CO2", "CO", StringComparison.OrdinalIgnoreCase);
        if (bare.Any(char.IsAsciiDigit)) return null;
        var scale = Units.Scale.Of("(" + said + ")")?.Money ?? "";
        var currency = CurrencyWords.Only(said);
        var rest = Words().Replace(ScaleWords().Replace(bare, " "), " ").Trim(' ', ',', '\'', '\u2019', '.', '/', '-');
        var isMoney = currency.Length > 0 || said.AsSpan().ContainsAny("$\u20AC\u00A3\u00A5");
        if (rest.Length == 0) return scale.Length > 0 || isMoney
            ? None with { Scale = scale, Currency = currency, NamesMoneyAlone = isMoney && scale.Length == 0, NamesMoney = isMoney,
            HasBareDollar = currency.Length == 0 && BareDollar().IsMatch(said) } : null;
        if (isMoney && PerThing().IsMatch(rest)) return new(null, scale, currency, false, true);
        return Physical().IsMatch(rest) ? new(RowUnit.Count, scale, "", false, false) : null;
    }

    // Pence always mean pounds. Cents have the currency of the column if the caption names none.
    private static string Hundredth(string words) =>
        Pence().IsMatch(words) ? "GBP"
            : CurrencyWords.Only(words.Replace("US cent", "US$ cent", StringComparison.OrdinalIgnoreCase)
                .Replace("euro cent", "EUR cent", StringComparison.OrdinalIgnoreCase)
                .Replace("HK cent", "HK$ cent", StringComparison.OrdinalIgnoreCase));

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Countries = "(?:US|HK|RMB|CNY|euro|EUR|A|AU|NZ|S|C|CAD|USD|AUD|NZD|SGD|HKD|GBP|UK)";
    private const string Codes = "(?:" + CurrencyWords.Codes + "|NZD|PLN|ZAR|BRL|MXN|TRY|CZK|HUF|ILS|THB|AED|SAR)";
    private const string Things =
        @"(?:shares?|units?|ADSs?|tonnes?|tons?|ounces?|oz|barrels?|boe|bbl|lbs?|pounds?|kg|MWh|kWh|users?|customers?|subscribers?" +
            @"|orders?|stores?|employees?|rooms?|nights?|days?|m2|sqm|sq\.? ?ft|square (?:foot|met(?:er|re))|km|miles?|litres?|liters?" +
            @"|gallons?|vehicles?|passengers?|seats?|mcf|mmbtu)";

    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
    [GeneratedRegex(@"\(([^()]*)\)")] private static partial Regex Bracketed();
    [GeneratedRegex(@"(?:, ?| [\u2013\u2014-] ?| in )([^,()]{1,24})$", Plain | RegexOptions.RightToLeft)]
    private static partial Regex Tail();
    // A unit without a comma before it, such as "Order intake USD bn". Names of currencies and short words of scale count only in this
    // spelling.
    [GeneratedRegex(" ((?:" + Codes + @"|(?:US|HK|NT|[ACSR])?\$|[\u20AC\u00A3\u00A5\u20B9])"
        + @" ?(?:mm|mn|mln|m|bn|bln|b|k|['\u2019]?000|million|thousand|billion)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex UnitTail();
    [GeneratedRegex(@"\b(" + Codes + ")(?=(?:mm|mn|mln|m|bn|bln|b|k)\\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();
    [GeneratedRegex(@"(?<![A-Za-z.])\$")] private static partial Regex BareDollar();
    [GeneratedRegex(@"^(?:in |as )?(?:a )?(?:%|percent(?:age)?|per ?cent|pct)(?: of [a-z ]+)?$", Plain)]
    private static partial Regex Percent();
    [GeneratedRegex(
        @"^(?:in )?(?:(?:US|HK|RMB|CNY|euro|EUR|A|AU|NZ|S|C|CAD|USD|AUD|NZD|SGD|HKD|GBP|UK)[$ ]? ?)?(?:pence|cents?|\u00A2|p" +
            @"|cps)(?: per (?:ordinary |common )?(?:share|unit|ADS))?$", Plain)]
    private static partial Regex Cents();
    [GeneratedRegex(@"\b(?:pence|cents|cps)\b|\u00A2", Plain)] private static partial Regex HundredthWord();
    [GeneratedRegex(@"\b(?:in )?(?:" + Countries + @"[$ ]? ?)?(?:cents|pence) (?=per (?:[a-z]+ )?(?:share|unit|ADS)\b)", Plain)]
    private static partial Regex BeforeShare();
    [GeneratedRegex(@"\bper (?:ordinary |common )?(?:share|unit|ADS)\b|\bcps\b|\bEPS\b", Plain)] private static partial Regex PerWords();
    [GeneratedRegex(@"\bper[- ](?:[a-z]+ ){0,2}(?:share|unit|ADS|security)s?\b[^.;()]{0,60}?\bin ((?:" + Countries
        + @"[$ ]? ?)?(?:cents|pence))\b", Plain)]
    private static partial Regex InTitle();
    [GeneratedRegex(@"\bpence\b|^(?:in )?p\b", Plain)] private static partial Regex Pence();
    [GeneratedRegex(@"['\u2019]?000['\u2019]?s?", Plain)] private static partial Regex Thousands();
    [GeneratedRegex(
        @"\b(?:thousands?|millions?|billions?|mm|mn|mln|mio|bn|bln|mrd|m|k|b)\b|(?<=US|HK|RMB|EUR|GBP|CHF|USD" +
            @"|[$\u20AC\u00A3\u00A5])(?:mm|mn|bn|m|k|b)\b", Plain)]
    private static partial Regex ScaleWords();
    [GeneratedRegex(@"\b(?:in|of|expressed|stated|at|period|end|US|HK|A|C|S|" + CurrencyWords.Codes
        + @"|NZD|U\.S\.|dollars?|euros?|yen|pounds?|sterling|Renminbi|francs?)\b|[$\u20AC\u00A3\u00A5]", Plain)]
    private static partial Regex Words();
    [GeneratedRegex(@"^(?:per |/|a )? ?" + Things + "$", Plain)] private static partial Regex PerThing();
    [GeneratedRegex(
        @"^(?:k?oz|ounces?|k?t|mt|tonnes?|metric tons?|tons?|kg|lbs?|[kmg]wh?|twh|km2?|miles?|[tpgm]b|teu|t ?coe?|ha|hectares?|acres?" +
            @"|[gtp]j|mega ?lit(?:er|re)s?|gl|ml|sq\.? ?(?:ft|m)\.?|sqm|m2|square (?:feet|met(?:er|re)s)|bbls?|barrels?|mm?boe?d?" +
            @"|boe/?d?|mcfe?|bcfe?|mmcf|hours?|days?|years?|months?|FTEs?|x|times|bps?(?: change)?|basis points?|pp|points|number|no\.?" +
            @"|#|units|people|litres?|liters?|gallons?|hectolit(?:er|re)s?|passengers?|seats?|vehicles?)$", Plain)]
    private static partial Regex Physical();
    [GeneratedRegex(
        @"\b(?:average|avg\.?|mean|realis?z?ed)\b.*\b(?:order value|basket|ticket|price|selling price|fare|room rate|cheque|check" +
        @"|transaction value)\b|^(?:ARPU|ARPA|ADR|RevPAR|AOV)\b|\bper (?!share|unit|ADS|(?:[a-z]+ ){1,3}(?:share|unit|ADS))(?:[a-z]+ ){0,2}"
        + Things + @"\b", Plain)]
    private static partial Regex PriceOf();
    [GeneratedRegex(@"^(?:total |average )?(?:number|no\.) of (?!.*\b(?:shares|units|ADSs?)\b)", Plain)]
    private static partial Regex Number();
    [GeneratedRegex(
        @"\b(?:employees|headcount|staff numbers|subscribers|users|vehicles delivered|units (?:sold|shipped|delivered)|days (?:sales" +
            @"|payables?|inventory|inventories|working capital)|DSO|DPO|DIO)\b(?!['\u2019])", Plain)]
    private static partial Regex People();
    [GeneratedRegex(
        @"\b(?:stores|restaurants|outlets|branches|hotels|customers|members|merchants|sellers|buyers|drivers|patients" +
            @"|students)\b(?!['\u2019])", Plain)]
    private static partial Regex Places();
    [GeneratedRegex(@"\b(?:at|end of)\b.*\b(?:end|year|period|quarter)\b|\b(?:open|opened|closed|active|in operation|count)\b", Plain)]
    private static partial Regex Counted();

    [GeneratedRegex(
        @"^(?:total |gross |net )?(?:orders|transactions|shipments|deliveries|visits|downloads|room nights|nights booked|subscriptions" +
            @"|accounts|contracts|wells|aircraft|ships|vessels|sites|offices|countries)\b(?! (?:receivable|payable))", Plain)]
    private static partial Regex MayCount();
    [GeneratedRegex(
        @"\b(?:sold|produced|production|delivered|shipped|deliveries|shipments|orders|transactions|volumes?|throughput|generated" +
            @"|generation|processed|visits|downloads|nights)\b", Plain)]
    private static partial Regex Moved();

    // Words that make a line an amount although it names people or places: "staff costs".
    [GeneratedRegex(
        @"\b(?:costs?|expenses?|payables?|receivables?|revenues?|sales(?! outstanding)|turnover|loans?|deposits?|due|dues|compensation" +
            @"|benefits?|remuneration|wages|salaries|from|to|for|by|with|paid|payments?|advances|amounts?|income|assets|liabilit(?:y" +
            @"|ies)|funds|held|contracts?|spend|rebates?|refunds?|incentives?|leases?|rents?|per|net|gross|profit|fees|interests?" +
            @"|tax(?:es)?|credit|prepayments?|obligations?|investments?|inventor(?:y|ies)|impairment|openings? costs?|pre-opening|equity" +
            @"|capital|values?|balances?|billings?|bookings|backlog|cash|debt|stock|goods|merchandise|supplies|equipment)\b", Plain)]
    private static partial Regex Amount();
}
