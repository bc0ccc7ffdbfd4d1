namespace QifuReports.Import.Documents.Cells;

/// <summary>
/// Writes the numbers in all tables of a document in one way, with a decimal point and with commas between groups. The style of a table is
/// decided by its own numbers, then by the numbers of the document, then by its words. If both styles are possible, the table gets a doubt.
/// </summary>
internal static partial class PrintedCells
{
    private const int LongestTitle = 240;

    /// <summary>Returns the blocks (paragraphs and tables) with the numbers in tables rewritten; captions are unchanged.</summary>
    /// <param name="hasOwnStyle">Whether the reader of the document has already handled commas and points.</param>
    public static IReadOnlyList<SourceBlock> Of(IReadOnlyList<SourceBlock> blocks, bool hasOwnStyle)
    {
        if (!blocks.Any(b => b is SourceGrid)) return blocks;
        var marked = blocks.Select(b => b is SourceGrid grid ? Each(grid, CellMarks.Taken) : b).ToList();
        if (hasOwnStyle) return marked;
        var (document, saysCommas) = (default(NumberTally), false);
        foreach (var block in marked)
            if (block is SourceGrid grid) document += NumberTally.Of(grid);
            else saysCommas |= block is SourceText { Words.Length: <= LongestTitle } text && LanguageOfCommas().IsMatch(text.Words);
        var inThousands = false;
        return marked.ConvertAll(block =>
        {
            if (block is SourceText { Words.Length: <= LongestTitle } title && Scale.Of(ScaleLine.Words(title.Words)) is { } scale)
                inThousands = scale.Money == "thousand";
            return block is SourceGrid grid ? Styled(grid, document, saysCommas, inThousands) : block;
        });
    }

    // Rewrites the numbers of a table. Amounts in thousands never have three decimals, so the point of 1.234 separates groups of digits in
    // such a table.
    private static SourceGrid Styled(SourceGrid grid, NumberTally document, bool saysCommas, bool inThousands)
    {
        var own = NumberTally.Of(grid);
        var (commas, doubt) =
            own.Style(document, saysCommas || grid.Rows.Any(r => LanguageOfCommas().IsMatch(r.Cells[0].Text)), inThousands);
        // If the table has numbers such as 1,234 or 1.234, a space separates two numbers, or a number and a footnote marker.
        var hasGroups = own.EitherComma > 0 || own.EitherPoint > 0;
        return Each(grid, cell => Turned(cell, commas, hasGroups)) with { Doubt = doubt };
    }

    private static string Turned(string cell, bool commas, bool hasGroups)
    {
        if (NumberTally.DigitsOf(cell) is not (var digits, var at) || hasGroups && digits.Contains(' ')
            || NumberTally.Turned(digits, commas) is not { } turned) return cell;
        return cell[..at] + turned + cell[(at + digits.Length)..];
    }

    private static SourceGrid Each(SourceGrid grid, Func<string, string> turned) => grid with
    {
        Rows = [.. grid.Rows.Select(row =>
            row with { Cells = [.. row.Cells.Select(
                c => c.Left > 0 && !c.IsStored && turned(c.Text) is var text && text != c.Text ? c with { Text = text } : c)] })],
    };

    [GeneratedRegex(
        @"\b(Tausend|Millionen|Milliarden|TEUR|TCHF|T\u20AC|Mio\.?|Mrd\.?|milliers|je Aktie|par action|Umsatzerl\u00F6se)(?!\w)" +
            @"|\bmillions d['\u2019e]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageOfCommas();
}
