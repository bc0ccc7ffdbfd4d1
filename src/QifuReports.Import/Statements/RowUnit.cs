using System.Text.RegularExpressions;
using QifuReports.Import.Tables;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Statements;

/// <summary>What the figures of a row are measured in, which decides what may be summed with what.</summary>
public enum RowUnit { Money, PerShare, PerAds, Shares, Ads, Percent, Count }

/// <summary>Tells the unit of each row of a table: by a sign of percent, by its caption, by the heading that it stands under.</summary>
internal static partial class RowUnits
{
    /// <summary>The unit of rows that a concept of this kind can have; months and rates count as numbers.</summary>
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

    /// <summary>One a row; of a heading that of the rows under it.</summary>
    /// <param name="ofMoney">The places of the columns that hold amounts: a column of percent beside them says nothing of its rows. Null for all columns.</param>
    public static IReadOnlyList<RowUnit> Of(StatedTable table, StatementKind kind, IReadOnlyList<int>? ofMoney = null)
    {
        var units = new RowUnit[table.Rows.Count];
        // The class that a heading gives lasts until the next one.
        RowUnit? section = null;
        for (var i = 0; i < units.Length; i++)
        {
            var row = table.Rows[i];
            if (row.IsHeading) section = ByCaption(row.Caption);
            units[i] = !row.IsHeading && (ofMoney is null or { Count: 0 } ? row.Cells : ofMoney.Select(p => row.Cells[p])).Any(c => c is { Number.IsPercent: true }) ? RowUnit.Percent
                : kind == StatementKind.BalanceSheet ? RowUnit.Money
                : ByCaption(row.Caption) is { } said && !(said == RowUnit.Percent && IsAmount(row)) ? said : (row.IsHeading ? RowUnit.Money : InSection(row, section));
        }
        return units;
    }

    // "Gross margin" may be an amount: a currency or groups of digits say so.
    private static bool IsAmount(StatedRow row) => row.Cells.Any(c => c is not null && (c.Text.Contains(',', StringComparison.Ordinal) || !char.IsAsciiDigit(c.Text[0]) && c.Text.Contains('$', StringComparison.Ordinal)));

    // "Basic" and "Diluted" under "per share"; a line of other words under the same heading is money again.
    private static RowUnit InSection(StatedRow row, RowUnit? section) => section is { } unit && (BasicOrDiluted().IsMatch(row.Caption) || row.Caption.Length == 0) ? unit : RowUnit.Money;

    private static RowUnit? ByCaption(string caption)
    {
        // "Weighted average ADS used in calculating net income per share" counts ADSs.
        if (AdsCount().IsMatch(caption)) return RowUnit.Ads;
        if (ShareCount().IsMatch(caption)) return RowUnit.Shares;
        if (PerAds().IsMatch(caption)) return RowUnit.PerAds;
        if (PerShare().IsMatch(caption)) return RowUnit.PerShare;
        return Ratio().IsMatch(caption) ? RowUnit.Percent : null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\bper (fully )?(diluted |basic )?(ADS|American depositary share)\b|\bEPADS\b", Plain)] private static partial Regex PerAds();
    [GeneratedRegex(@"\bper (fully )?(diluted |basic )?((class [ab] )?(ordinary|common) )?(share|unit)\b|\bEPS\b(?!.*used)", Plain)] private static partial Regex PerShare();
    [GeneratedRegex(@"(weighted|average|number of|outstanding).*\bADSs?\b|\bADSs?\b.*(outstanding|used in)", Plain)] private static partial Regex AdsCount();
    [GeneratedRegex(@"(weighted|average number|number of).*(shares|units)|shares.*(outstanding|used in (calculating|computing)|used in computation)", Plain)] private static partial Regex ShareCount();
    [GeneratedRegex(@"\bmargin\b(?!.*\bexpenses?\b)|\brate\b$|\bratio\b|\bas (a )?(%|percent(age)?) of\b", Plain)] private static partial Regex Ratio();
    [GeneratedRegex(@"^(basic|diluted|basic and diluted|[-\u2013\u2014\s]*(basic|diluted))\b", Plain)] private static partial Regex BasicOrDiluted();
}
