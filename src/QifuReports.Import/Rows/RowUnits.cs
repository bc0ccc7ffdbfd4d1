namespace QifuReports.Import.Rows;

/// <summary>Finds the unit of each row in a table: by a percent sign, by the caption of the row, or by the heading above the row.</summary>
internal static partial class RowUnits
{
    /// <summary>The unit of rows for a concept with this kind of unit; months and rates count as numbers of things.</summary>
    public static RowUnit Of(UnitKind unit) => unit switch
    {
        UnitKind.Money => RowUnit.Money,
        UnitKind.MoneyPerShare => RowUnit.PerShare,
        UnitKind.MoneyPerAds => RowUnit.PerAds,
        UnitKind.Shares => RowUnit.Shares,
        UnitKind.Ads => RowUnit.Ads,
        UnitKind.Percent => RowUnit.Percent,
        _ => RowUnit.Count,
    };

    /// <summary>One unit for each row; for a heading, the unit that the heading names, or money where it names none.</summary>
    /// <param name="ofMoney">The indexes of the columns with amounts; null for all columns. A column of percentages beside them does not
    /// decide the unit of a row.</param>
    public static IReadOnlyList<RowUnit> Of(StatedTable table, StatementKind kind, IReadOnlyList<int>? ofMoney = null)
    {
        var units = new RowUnit[table.Rows.Count];
        // The unit that a heading states applies to the rows up to the next heading.
        RowUnit? section = null;
        var isWhole = table.Rows.Count(r => !r.IsHeading && !RowReading.HasDecimals(r)) >= FewestWhole;
        for (var i = 0; i < units.Length; i++)
        {
            var row = table.Rows[i];
            if (row.IsHeading) section = ByCaption(row.Caption);
            units[i] = !row.IsHeading && (ofMoney is null or { Count: 0 } ? row.Cells : ofMoney.Select(p => row.Cells[p])).Any(
                c => c is { Number.IsPercent: true }) ? RowUnit.Percent
                : kind == StatementKind.BalanceSheet ? RowUnit.Money
                : IsPerShareAlone(row, kind, section) ? RowUnit.PerShare
                : ByCaption(row.Caption) is { } said
                    && !(said == RowUnit.Percent && (IsAmount(row) || CaptionUnit.Of(row.Caption).Unit == RowUnit.Count)) ? said
                : row.IsHeading ? RowUnit.Money
                : InSection(row, section, isWhole) is var unit && unit == RowUnit.Money && CaptionUnit.Of(row.Caption).Unit is { } own
                    && !HasSign(row) ? own
                : unit == RowUnit.Money && row.Cells.Any(c => c is { Number.Unit: NumberUnit.Times }) ? RowUnit.Count : unit;
        }
        return units;
    }

    // Whether "Gross margin" is an amount: a currency symbol or grouped digits (1,234) show that.
    private static bool IsAmount(StatedRow row) =>
        row.Cells.Any(c => c is not null
            && (c.Text.Contains(',', StringComparison.Ordinal)
                || !char.IsAsciiDigit(c.Text[0]) && c.Text.Contains('$', StringComparison.Ordinal)));

    // A line with decimals has another unit only where the table has at least this many lines without decimals.
    private const int FewestWhole = 3;

    private static bool HasSign(StatedRow row) => row.Cells.Any(c => c is { Number: { IsDash: false, Sign.Length: > 0 } });

    // The unit of a row below a heading: "Basic" and "Diluted" below "per share" are amounts per share. Other lines below that heading are
    // money again, except small figures with decimals where the amounts of the table have no decimals.
    private static RowUnit InSection(StatedRow row, RowUnit? section, bool isWhole)
    {
        if (section is not { } unit) return RowUnit.Money;
        if (BasicOrDiluted().IsMatch(row.Caption) || row.Caption.Length == 0) return unit;
        return unit is RowUnit.PerShare or RowUnit.PerAds && isWhole && RowReading.HasDecimals(row)
            && row.Cells.All(c => c is not { Number.Value: { } value } || Math.Abs(value) < 1000m) ? unit : RowUnit.Money;
    }

    // Whether a row is an amount per share without a heading that says so, such as "Basic, EUR" in an income statement: small figures with
    // decimals cannot be numbers of shares.
    private static bool IsPerShareAlone(StatedRow row, StatementKind kind, RowUnit? section) =>
        kind == StatementKind.Operations && !row.IsHeading && section is null or RowUnit.PerShare && BasicAlone().IsMatch(row.Caption)
        && RowReading.HasDecimals(row) && row.Cells.All(c => c is not { Number.Value: { } value } || Math.Abs(value) < 1000m);

    private static RowUnit? ByCaption(string caption)
    {
        // "Weighted average ADS used in calculating net income per share" is a number of ADSs and not an amount per share.
        if (AdsCount().IsMatch(caption)) return RowUnit.Ads;
        if (ShareCount().IsMatch(caption)) return RowUnit.Shares;
        if (PerAds().IsMatch(caption)) return RowUnit.PerAds;
        if (PerShare().IsMatch(caption)) return RowUnit.PerShare;
        return Ratio().IsMatch(caption) ? RowUnit.Percent : null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bper (fully )?(diluted |basic )?(ADS|American depositary share)\b|\bEPADS\b", Plain)]
    private static partial Regex PerAds();
    [GeneratedRegex(
        @"\bper (fully )?(diluted |basic )?((class [ab] )?((ordinary|common|equity|registered|bearer|stapled|paid|voting) ){0,3})(share" +
            @"|unit)\b|\bEPS\b(?!.*used)|\bcps\b", Plain)]
    private static partial Regex PerShare();
    [GeneratedRegex(@"(weighted|average|number of|outstanding).*\bADSs?\b|\bADSs?\b.*(outstanding|used in)", Plain)]
    private static partial Regex AdsCount();
    [GeneratedRegex(
        @"(weighted|average number|number of).*(shares|units)|shares.*(outstanding|in issue|used in (calculating|computing)" +
            @"|used in computation)|^(basic|diluted|average|ordinary|common)( (basic|diluted|average|ordinary" +
            @"|common))* shares\b(?!.*\b(repurchase|issue|purchase|dividend|cost|value|capital|premium))|^shares\b[^a-z]*(basic|diluted)\b",
            Plain)]
    private static partial Regex ShareCount();
    [GeneratedRegex(
        @"\bmargin\b(?!.*\bexpenses?\b)|\brate\b$|\bratio\b|\bas (a )?(%|percent(age)?) of\b|\breturn on\b.*\b(assets|equity|capital" +
            @"|investment|sales)\b|^RO(A|E|CE|IC|I)\b|\bgrowth$", Plain)]
    private static partial Regex Ratio();
    [GeneratedRegex(@"^(?:\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})[.)]\s*)?[-\u2013\u2014\s]*(?:basic|diluted|basic (?:and|&|/) diluted)"
        + @"(?: earnings| loss| result)?[,:]?\s*(?:\(?(?:in )?(?:[A-Z]{3}|[A-Z]{0,2}[$]|\u20AC|\u00A3|\u00A5|\u20B9|Rs\.?)\)?)?$", Plain)]
    private static partial Regex BasicAlone();
    [GeneratedRegex(@"^[-\u2013\u2014\s]*(basic|diluted|class [a-z])\b", Plain)] private static partial Regex BasicOrDiluted();
}
