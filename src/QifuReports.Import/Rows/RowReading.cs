namespace QifuReports.Import.Rows;

/// <summary>
/// Reads what the caption of each row says about its figures: its own scale, pence or cents, another currency. A unit that the data cannot
/// express becomes a doubt, so that the figure is not silently read with the unit of the figures around it.
/// </summary>
internal static class RowReading
{
    // Lines with decimals seem to have another unit only if the table has at least this many other lines for each of them.
    private const int FewestWhole = 3;

    // How many of the last titles may state the unit, and the greatest length of such a title; a longer title is a sentence.
    private const int NearTitles = 4, LongestUnit = 160;

    // Some pesos use the dollar symbol "$", too.
    private static readonly HashSet<string> OfDollars =
        new(["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "CLP", "COP", "ARS"], StringComparer.Ordinal);

    /// <summary>Returns the table with the units in the captions read. A row that was read before is unchanged.</summary>
    /// <param name="units">One unit for each row.</param>
    public static StatedTable Read(StatedTable table, IReadOnlyList<ColumnMeaning> columns, IReadOnlyList<RowUnit> units, Scale scale)
    {
        var rows = new List<StatedRow>(table.Rows.Count);
        var section = CaptionUnit.None;
        var ofShares = table.Titles.TakeLast(NearTitles).Where(t => t.Length <= LongestUnit && t[^1] != '.').Select(CaptionUnit.OfShares)
            .LastOrDefault(s => s.IsHundredths) ?? CaptionUnit.None;
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            var said = CaptionUnit.Of(row.Caption);
            if (row.IsHeading)
            {
                section = said;
                // A heading loses the word cents where the amounts below are converted to whole units.
                if (said.IsHundredths && i + 1 < units.Count && units[i + 1] is RowUnit.PerShare or RowUnit.PerAds)
                    row = row with { Caption = CaptionUnit.WithoutHundredths(row.Caption) };
            }
            // "Basic" below "Earnings per share (cents)" is in cents.
            else if (!said.IsHundredths && section.IsHundredths && units[i] is RowUnit.PerShare or RowUnit.PerAds) said = section;
            else if (ofShares.IsHundredths && units[i] is RowUnit.PerShare or RowUnit.PerAds
                && said is { IsHundredths: false, NamesMoneyAlone: false, Currency: "" } && !HasSign(row)) said = ofShares;
            rows.Add(row.IsHeading || row.IsRead ? row : Read(row, said, columns, units[i], scale));
        }
        return table with { Rows = Marked(rows, units) };
    }

    private static StatedRow Read(StatedRow row, CaptionUnit said, IReadOnlyList<ColumnMeaning> columns, RowUnit unit, Scale scale)
    {
        var isPer = unit is RowUnit.PerShare or RowUnit.PerAds;
        var doubt = Doubt(row, said, columns, unit, scale);
        var own = unit == RowUnit.Percent || isPer ? "" : said.Scale;
        (row, own, doubt) = WithCellScale(row, own, doubt, unit);
        if (own.Length > 0 && own == (unit == RowUnit.Money ? scale.Money : unit is RowUnit.Shares or RowUnit.Ads ? scale.Shares : "one"))
            own = "";
        if (said.IsHundredths && isPer)
        {
            // Figures in whole units of a currency must no longer be called pence or cents.
            row = row with { Caption = CaptionUnit.WithoutHundredths(row.Caption), Cells = [.. row.Cells.Select(InWhole)] };
            if (CaptionUnit.NamesHundredths(row.Caption))
                row = row with { Doubt =
                    "its caption names pence or cents, and its figures are taken in whole units: give it another caption" };
        }
        return row with { Scale = own, Doubt = row.Doubt.Length > 0 ? row.Doubt : doubt, IsRead = true };
    }

    // A figure such as "£96.4m" states its scale itself, and the scale in the caption or the table does not apply to such a figure.
    private static (StatedRow Row, string Scale, string Doubt) WithCellScale(StatedRow row, string own, string doubt, RowUnit unit)
    {
        var figures = row.Cells.Where(c => c?.Number.Value is not (null or 0m)).Select(c => c!.Number).ToList();
        var scales = figures.Select(n => n.Scale.Length > 0 ? n.Scale : "one").Distinct().ToList();
        if (scales.Count == 0 || scales is ["one"]) return (row, own, doubt);
        if (unit != RowUnit.Money) return (row, own, doubt.Length > 0 ? doubt : "its figures have the scale of an amount");
        if (scales is [var only]) return (row, only, doubt);
        var least = scales.MinBy(Units.Scale.Factor)!;
        return (row with { Cells = [.. row.Cells.Select(
            c => c is { Number: { Value: { } value } number }
                ? c with { Number = number with { Value = value * Units.Scale.Factor(number.Scale) / Units.Scale.Factor(least) } } : c)] },
                least,
            "its figures are printed in more than one scale");
    }

    private static bool HasSign(StatedRow row) => row.Cells.Any(c => c is { Number: { IsDash: false, Sign.Length: > 0 } });

    // The printed decimals are kept: 12.0 cents become 0.120 of the currency.
    private static StatedCell? InWhole(StatedCell? cell) =>
        cell is { Number: { IsPercent: false, Unit: NumberUnit.None, Value: { } value } }
            ? cell with { Number = cell.Number with { Value = value * 0.01m, Unit = NumberUnit.Hundredths } } : cell;

    private static string Doubt(StatedRow row, CaptionUnit said, IReadOnlyList<ColumnMeaning> columns, RowUnit unit, Scale scale)
    {
        var isMoney = unit is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds;
        var figures = columns.Where(c => c.Use is ColumnUse.Amounts or ColumnUse.Adjustment)
            .Select(c => (c.Currency, Cell: row.Cells[c.Place])).Where(f => f.Cell is not null).ToList();
        if (isMoney && said.Currency.Length > 0
            && figures.Find(f => f.Currency.Length > 0 && f.Currency != said.Currency) is { Cell: not null } other)
            return $"its caption says {said.Currency}, and its column {other.Currency}";
        if (isMoney && said.HasBareDollar
            && figures.Find(f => f.Currency.Length > 0 && !OfDollars.Contains(f.Currency)) is { Cell: not null } foreign)
            return $"its caption says $, and its column {foreign.Currency}";
        if (said.IsHundredths && isMoney && !said.Currency.Equals("GBP", StringComparison.Ordinal)
            && !row.Caption.Contains("pence", StringComparison.OrdinalIgnoreCase)
            && figures.Exists(f => f.Currency is "GBP" or "JPY" or "KRW")) return "cents are not of the currency of its column";
        if (unit == RowUnit.Money && (said.IsHundredths || figures.Exists(f => f.Cell!.Number.Unit == NumberUnit.Hundredths)))
            return "it is in hundredths of the currency, and is not said to be per share";
        if (unit == RowUnit.Money && said.IsPerThing && scale.Money != "one")
            return $"it is the amount of one thing, and may be in whole units and not in {scale.Money}s";
        if (unit == RowUnit.Money && said is { NamesMoneyAlone: true, IsPerThing: false } && scale.Money != "one"
            && row.Caption.EndsWith(')'))
            return $"its caption names the currency alone, so that it may be in whole units and not in {scale.Money}s";
        var hasSign = figures.Exists(f => f.Cell!.Number is { IsDash: false, Sign.Length: > 0 });
        if (unit == RowUnit.Money && said.Unit == RowUnit.Count && hasSign)
            return "its caption names what is counted, and its figures have the sign of a currency";
        if (unit == RowUnit.Percent && figures.TrueForAll(f => f.Cell!.Number is { IsPercent: false, Value: null or (> -1m and < 1m) })
            && figures.Exists(f => f.Cell!.Number.Value is { } v && v != decimal.Truncate(v)))
            return "its figures may be shares of one and not percent";
        return "";
    }

    // Adds a doubt to lines with "(c)" in the caption or the heading above, since "(c)" may mean cents. If the table also has "(a)" and the
    // like, "(c)" is a footnote marker.
    private static void DoubtLetterOfCents(List<StatedRow> rows, IReadOnlyList<RowUnit> units)
    {
        static bool EndsIn(StatedRow row, params string[] marks) =>
            Array.Exists(marks, m => row.Caption.TrimEnd(' ', ':').EndsWith(m, StringComparison.OrdinalIgnoreCase));
        if (rows.Exists(r => EndsIn(r, "(a)", "(b)", "(d)"))) return;
        var isBelow = false;
        for (var i = 0; i < rows.Count; i++)
        {
            var isCents = EndsIn(rows[i], "(c)");
            if (rows[i].IsHeading) isBelow = isCents;
            else if ((isCents || isBelow) && IsPer(units[i]) && rows[i].Doubt.Length == 0 && !HasSign(rows[i]))
                rows[i] = rows[i] with { Doubt = "(c) may stand for cents, or be the mark of a note" };
        }
    }

    // Adds a doubt to amounts per share that state no unit where other amounts per share in the table are in pence.
    private static List<StatedRow> Marked(List<StatedRow> rows, IReadOnlyList<RowUnit> units)
    {
        DoubtLetterOfCents(rows, units);
        var inHundredths = Enumerable.Range(0, rows.Count)
            .Any(i => IsPer(units[i]) && rows[i].Cells.Any(c => c is { Number.Unit: NumberUnit.Hundredths }));
        for (var i = 0; inHundredths && i < rows.Count; i++)
            if (IsPer(units[i]) && rows[i] is { IsHeading: false, Doubt.Length: 0 } row
                && row.Cells.All(c => c is not { Number.Unit: NumberUnit.Hundredths })
                && row.Cells.Any(c => c is { Number: { Value: not null, Sign: "" } }))
                rows[i] = row with { Doubt =
                    "another line per share is in hundredths of the currency, and this one does not say in what it is" };
        return rows;
    }

    private static bool IsPer(RowUnit unit) => unit is RowUnit.PerShare or RowUnit.PerAds;

    /// <summary>
    /// Returns the table with doubts about amounts that are in no sum: lines that may be numbers of things, and lines with decimals where
    /// the other amounts of a table in thousands or more have no decimals or fewer.
    /// </summary>
    /// <param name="inSums">The rows that are sums or parts of sums.</param>
    public static StatedTable WithDoubts(StatedTable table, StatementKind kind, IReadOnlyList<RowUnit> units, Scale scale,
        IReadOnlySet<int> inSums)
    {
        var amounts = Enumerable.Range(0, table.Rows.Count).Where(i => units[i] == RowUnit.Money && !table.Rows[i].IsHeading).ToList();
        var counts =
            kind == StatementKind.BalanceSheet ? [] : amounts.Where(i => !inSums.Contains(i) && MayBeCount(table.Rows[i])).ToHashSet();
        amounts.RemoveAll(i => table.Rows[i].Scale.Length > 0);
        var usual = amounts.GroupBy(i => PlacesOf(table.Rows[i])).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
        var broken = amounts.Where(i => PlacesOf(table.Rows[i]) > usual).ToHashSet();
        if (scale.Money == "one" || amounts.Count - broken.Count < FewestWhole * broken.Count || broken.Overlaps(inSums)) broken = [];
        if (counts.Count == 0 && broken.Count == 0) return table;
        return table with
        {
            Rows = [.. table.Rows.Select((r, i) =>
                r.Doubt.Length > 0 ? r : counts.Contains(i) ? r with { Doubt = "its caption may name what is counted, or an amount" }
                : broken.Contains(i) ? r with
                {
                    Doubt = "its figures have "
                        + (usual == 0 ? "decimals and those of the other lines none" : "more decimals than those of the other lines")
                        + ": they may be of another unit",
                } : r)],
        };
    }

    private static bool MayBeCount(StatedRow row) =>
        !row.Cells.Any(c => c is { Number: { IsDash: false, Sign.Length: > 0 } }) && CaptionUnit.Of(row.Caption).MayBeCount;

    private static int PlacesOf(StatedRow row) =>
        row.Cells.Max(c => c?.Number is { IsPercent: false, Value: { } value } ? value.Scale : (byte)0);

    /// <summary>Whether a figure in the row is printed with decimals.</summary>
    public static bool HasDecimals(StatedRow row) => row.Cells.Any(c => c is { Number: { IsPercent: false, Value: { Scale: > 0 } } });
}
