namespace QifuReports.Import.Rows;

/// <summary>
/// Finds the scale of numbers of shares in a table whose title states the scale of amounts only. Earnings per share show the scale: the
/// result divided by the number of shares must equal the printed earnings per share. If earnings per share do not show the scale, the
/// digits do: a number of seven digits in a table in millions counts single shares.
/// </summary>
internal static partial class ShareCounts
{
    private const decimal SevenDigits = 1_000_000m, TenDigits = 1_000_000_000m;

    private static readonly string[] Scales = ["one", "thousand", "million", "billion"];

    /// <summary>Returns the table with the scale of its numbers of shares, or with doubts about them.</summary>
    /// <param name="units">One unit for each row.</param>
    public static StatedTable Read(StatedTable table, IReadOnlyList<ColumnMeaning> columns, IReadOnlyList<RowUnit> units, Scale scale)
    {
        if (scale.Money == "one" || scale.Shares != scale.Money) return table;
        var places = columns.Where(c => c.Use == ColumnUse.Amounts).Select(c => c.Place).ToList();
        var saysShares = table.Titles.Any(t => Scale.Of(ScaleLine.Words(t)) is not null && NamesShares().IsMatch(t));
        return table with { Rows = [.. table.Rows.Select((row, i) =>
        {
            if (row.IsHeading || units[i] is not (RowUnit.Shares or RowUnit.Ads) || SaysScale(row)) return row;
            var own = Tied(table, places, units, scale, i) is { Length: > 0 } tied ? tied : ByDigits(row, scale);
            if (own.Length > 0) return own == scale.Shares ? row : row with { Scale = own };
            return saysShares || row.Doubt.Length > 0 || scale.Money == "thousand" || RowReading.HasDecimals(row) ? row
                : row with { Doubt = $"its title is of amounts, and nothing shows that it counts {scale.Money}s of shares" };
        })] };
    }

    private static bool SaysScale(StatedRow row) => row.Scale.Length > 0 || CaptionUnit.Of(row.Caption).Scale.Length > 0;

    // The scale at which the result, divided by the number of shares, gives a printed amount per share in each column. Empty if no scale
    // does, or several.
    private static string Tied(StatedTable table, List<int> places, IReadOnlyList<RowUnit> units, Scale scale, int count)
    {
        var pers = Rows(table, units, RowUnit.PerShare).Concat(Rows(table, units, RowUnit.PerAds)).ToList();
        if (pers.Count == 0) return "";
        var results = Rows(table, units, RowUnit.Money).Where(r => Result().IsMatch(r.Caption)).ToList();
        var tied = Scales.Where(s => results.Exists(r => pers.Exists(p => Ties(r, p, table.Rows[count], places, scale, s)))).ToList();
        return tied.Count == 1 ? tied[0] : "";
    }

    private static IEnumerable<StatedRow> Rows(StatedTable table, IReadOnlyList<RowUnit> units, RowUnit unit) =>
        table.Rows.Where((r, i) => !r.IsHeading && units[i] == unit);

    private static bool Ties(StatedRow result, StatedRow per, StatedRow count, List<int> places, Scale scale, string shares)
    {
        var tied = false;
        foreach (var place in places)
        {
            if (result.Cells[place]?.Number.Value is not { } total || per.Cells[place]?.Number.Value is not { } each
                || count.Cells[place]?.Number.Value is not { } number || each == 0m || number <= 0m) continue;
            var money = Scale.Factor(result.Scale.Length > 0 ? result.Scale : scale.Money);
            var (off, of) = (Math.Abs(Math.Abs(total) * money - Math.Abs(each) * number * Scale.Factor(shares)), Scale.Factor(shares));
            // Result, number of shares and amount per share are each rounded to the last digit.
            if (off > HalfStep(total) * money + HalfStep(each) * number * of + HalfStep(number) * of * Math.Abs(each)) return false;
            tied = true;
        }
        return tied;
    }

    private static decimal HalfStep(decimal value) => new(5, 0, 0, false, (byte)Math.Min(value.Scale + 1, 28));

    // A number with so many digits counts single shares, since no company has a million million shares.
    private static string ByDigits(StatedRow row, Scale scale)
    {
        var values = row.Cells.Select(c => c?.Number.Value).OfType<decimal>().Where(v => v != 0m).ToList();
        var least = scale.Money switch { "thousand" => TenDigits, _ => SevenDigits };
        return values.Count > 0 && values.TrueForAll(v => v >= least) ? "one" : "";
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:shares?|ADSs?|units?)\b", Plain)] private static partial Regex NamesShares();
    [GeneratedRegex(@"\b(?:income|profit|loss|earnings|result|owners|shareholders|stockholders|holders|attributable)\b", Plain)]
    private static partial Regex Result();
}
