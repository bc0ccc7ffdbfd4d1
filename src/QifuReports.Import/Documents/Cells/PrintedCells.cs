using System.Text.RegularExpressions;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Numbers;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;

namespace QifuReports.Import.Documents.Cells;

/// <summary>
/// Writes the numbers of all tables of a document alike, with a point before the decimals and commas between the groups. How they are written is told for each table by its numbers, then by
/// those of the document, then by its words; where it could be either, the table is marked as doubtful.
/// </summary>
internal static partial class PrintedCells
{
    private const int LongestTitle = 240;

    /// <summary>The blocks with their numbers so written; captions stay as they are.</summary>
    /// <param name="hasOwnStyle">Whether the reader of the document saw to commas and points already.</param>
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

    // Nobody prints thousands with three decimals.
    private static SourceGrid Styled(SourceGrid grid, NumberTally document, bool saysCommas, bool inThousands)
    {
        var own = NumberTally.Of(grid);
        var (commas, doubt) = own.Style(document, saysCommas || grid.Rows.Any(r => LanguageOfCommas().IsMatch(r.Cells[0].Text)), inThousands);
        // Beside commas between groups a blank parts two numbers, or a number and a mark.
        var hasGroups = own.EitherComma > 0 || own.EitherPoint > 0;
        return Each(grid, cell => Turned(cell, commas, hasGroups)) with { Doubt = doubt };
    }

    private static string Turned(string cell, bool commas, bool hasGroups)
    {
        if (NumberTally.DigitsOf(cell) is not (var digits, var at) || hasGroups && digits.Contains(' ') || NumberTally.Turned(digits, commas) is not { } turned) return cell;
        return cell[..at] + turned + cell[(at + digits.Length)..];
    }

    private static SourceGrid Each(SourceGrid grid, Func<string, string> turned) => grid with
    {
        Rows = [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(c => c.Left > 0 && !c.IsStored && turned(c.Text) is var text && text != c.Text ? c with { Text = text } : c)] })],
    };

    [GeneratedRegex(@"\b(Tausend|Millionen|Milliarden|TEUR|TCHF|T\u20AC|Mio\.?|Mrd\.?|milliers|je Aktie|par action|Umsatzerl\u00F6se)(?!\w)|\bmillions d['\u2019e]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LanguageOfCommas();
}
