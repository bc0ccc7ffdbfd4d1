using System.Globalization;
using Xunit.Abstractions;

namespace QifuReports.Workbook.Tests.Checks;

/// <summary>Whoever changes one digit of a filed figure in the workbook sees a check turn red.</summary>
/// <remarks>
/// Several digits are changed in one copy, each in a column of its own. A changed figure is noticed by a row that fails, that refers to its
/// cell and to no other changed one.
/// </remarks>
public class ChangedDigitTests(ITestOutputHelper output)
{
    private const int Sampled = 200, Copies = 5;

    [ToolFact("soffice")]
    public void Every_changed_digit_turns_a_check_red()
    {
        var book = Shipped.Data.Book;
        var filed = ChangedBook.Filed(book);
        // Spread over all figures; first, middle and last digits in turn.
        var slips = Enumerable.Range(0, Sampled).Select(i => Slip(filed[(int)((long)i * filed.Count / Sampled)], i)).ToArray();
        var copies = Enumerable.Range(0, Copies).Select(_ => new Dictionary<CellPlace, decimal>()).ToArray();
        foreach (var (place, number) in slips)
            copies.First(c => !c.Keys.Any(p => p.Sheet == place.Sheet && p.Column == place.Column)).Add(place, number);
        var computed = Soffice.Recalculate([.. copies.Select(c => Shipped.Bytes(ChangedBook.With(book, c)))])
            .Select(f => new ReadBook(f)).ToArray();
        var before = new ReadBook(Shipped.Data.File);

        List<string> unnoticed = [];
        var byRule = 0;
        for (var i = 0; i < Copies; i++)
        {
            var cells = copies[i].Keys.ToDictionary(p => (p.Sheet.Text, p.Column, p.Row));
            var rows = RedRows(before, computed[i])
                .Select(r => (r.Code, Changed: References.Of(r.Formula).Distinct().Where(cells.ContainsKey).ToArray()))
                .Where(r => r.Changed.Length == 1).ToLookup(r => cells[r.Changed[0]], r => r.Code);
            foreach (var place in copies[i].Keys)
            {
                if (!rows.Contains(place)) unnoticed.Add(place.Full);
                if (rows[place].Any(code => code.StartsWith("QC", StringComparison.Ordinal))) byRule++;
            }
        }
        output.WriteLine($"{slips.Length} digits: {slips.Length - unnoticed.Count} noticed, {byRule} of them by a rule");
        unnoticed.ShouldBeEmpty();
    }

    // One digit raised by one, nine becoming nought.
    private static (CellPlace Place, decimal Number) Slip((CellPlace Place, decimal Number) filed, int turn)
    {
        var text = Math.Abs(filed.Number).ToString(CultureInfo.InvariantCulture).ToCharArray();
        int[] digits = [.. Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i]))];
        var at = digits[turn % 3 == 0 ? digits.Length - 1 : turn % 3 == 1 ? digits.Length / 2 : 0];
        text[at] = (char)('0' + (text[at] - '0' + 1) % 10);
        var number = decimal.Parse(text, CultureInfo.InvariantCulture);
        return (filed.Place, filed.Number < 0 ? -number : number);
    }

    // The rows that passed and now fail.
    private static IEnumerable<(string Code, string Formula)> RedRows(ReadBook before, ReadBook after)
    {
        for (var row = 5; before["Checks", $"B{row}"].Length + before["Checks", $"A{row}"].Length > 0
            || before["Checks", $"B{row + 1}"].Length > 0; row++)
        {
            if (before["Checks", $"I{row}"] == "failed" || after["Checks", $"I{row}"] != "failed") continue;
            yield return (before["Checks", $"A{row}"], string.Concat(FormulaOf(before, "E", row), " ", FormulaOf(before, "F", row)));
        }
    }

    private static string FormulaOf(ReadBook book, string column, int row) =>
        book.Cells.GetValueOrDefault(("Checks", column + row.ToString(CultureInfo.InvariantCulture)))?.Formula ?? "";
}
