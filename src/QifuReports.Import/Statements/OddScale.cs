namespace QifuReports.Import.Statements;

/// <summary>
/// Converts amounts in a scale that the data do not have, such as crores, to the next smaller scale that the data have: 12.34 crores are
/// 123.4 million. The decimal point must not move by more places than each amount has decimals; otherwise the data would show digits that
/// were not printed.
/// </summary>
internal static class OddScale
{
    /// <summary>
    /// Returns the statement in a scale that the data have; null where the scale is unknown, an amount has too few decimals, or the table
    /// counts shares.
    /// </summary>
    /// <param name="words">The scale as the titles name it.</param>
    public static StatementPlan? Of(StatementPlan plan, string words)
    {
        if (Meaning(words) is not var (scale, places) || plan.Units.Any(u => u is RowUnit.Shares or RowUnit.Ads)) return null;
        var rows = new List<StatedRow>(plan.Table.Rows.Count);
        for (var i = 0; i < plan.Table.Rows.Count; i++)
        {
            var row = plan.Table.Rows[i];
            if (plan.Units[i] == RowUnit.Money && row.Scale.Length == 0)
            {
                if (row.Cells.Any(c => c?.Number is { IsPercent: false, Value: { } value and not 0m } && value.Scale < places)) return null;
                row = row with { Cells = [.. row.Cells.Select(
                    c => c?.Number is { IsPercent: false, Value: { } value and not 0m }
                        ? c with { Number = c.Number with { Value = Moved(value, places) } } : c)] };
                // A caption may name only a currency, "(INR)", in a table of crores.
                if (row.Doubt.Length == 0 && CaptionUnit.Of(row.Caption).NamesMoneyAlone && row.Caption.EndsWith(')'))
                    row = row with { Doubt = $"its caption names the currency alone, so that it may be in whole units and not in {words}" };
            }
            rows.Add(row);
        }
        return plan with { Table = plan.Table with { Rows = rows }, Scale = new Scale(scale, "one") };
    }

    private static decimal Moved(decimal value, int places)
    {
        var moved = value;
        for (var i = 0; i < places; i++) moved *= 10;
        return decimal.Round(moved, value.Scale - places);
    }

    // The scale in the data, and the number of places by which the decimal point moves.
    private static (string Scale, int Places)? Meaning(string words) =>
        words.ToLowerInvariant().Replace("tens of", "ten", StringComparison.Ordinal)
            .Replace("hundreds of", "hundred", StringComparison.Ordinal).Replace("100 ", "hundred ", StringComparison.Ordinal)
            .Replace("10 ", "ten ", StringComparison.Ordinal).TrimEnd('s') switch
    {
        "ten thousand" or "myriad" or "\u4E07" => ("thousand", 1),
        "lakh" or "lac" or "hundred thousand" => ("thousand", 2),
        "crore" or "ten million" => ("million", 1),
        "hundred million" or "\u4EBF" or "\u5104" => ("million", 2),
        "ten billion" => ("billion", 1),
        "hundred billion" => ("billion", 2),
        _ => null,
    };
}
