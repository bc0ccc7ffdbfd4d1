using System.Globalization;
using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Views;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tests.Data;
using Xunit.Abstractions;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// How many slips of the pen the checks would notice: one digit of one figure changed, and a failing finding that names the figure.
/// </summary>
/// <remarks>
/// A digit is raised by one (nine becomes nought). In the cells of a table the middle digit and the last, which is the hardest to notice,
/// stand for all; in the text every digit is changed. <c>QIFU_EVERY_DIGIT=1</c> changes every digit of the tables too, and prints the
/// rates without comparing the list.
/// </remarks>
public class MutationTests(ITestOutputHelper output)
{
    private const double FloorOfTables = 0.97;
    private const double FloorOfText = 0.80;

    private static readonly bool EveryDigit = Environment.GetEnvironmentVariable("QIFU_EVERY_DIGIT") == "1";

    private sealed record Slip(Filing Filing, int Statement, int Line, int Cell, int Digit, Fact Fact)
    {
        public bool IsTable => Filing.Statements[Statement].IsTable;
        public bool IsCaught { get; set; }
    }

    [Fact]
    public void A_changed_digit_is_noticed()
    {
        var book = new BookView(DataFolder.Book, null);
        var slips = DataFolder.Book.Filings.SelectMany(SlipsOf).ToList();
        Parallel.For(0, slips.Count, i => slips[i].IsCaught = IsCaught(book, slips[i]));

        var tables = slips.Where(s => s.IsTable).ToArray();
        var texts = slips.Where(s => !s.IsTable).ToArray();
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"tables: {Rate(tables)}\ntext: {Rate(texts)}\n");
        foreach (var filing in DataFolder.Book.Filings)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{filing.Id}\n");
            for (var i = 0; i < filing.Statements.Count; i++) Describe(filing, i, slips, text);
        }
        output.WriteLine(text.ToString());
        Share(tables).ShouldBeGreaterThanOrEqualTo(FloorOfTables);
        Share(texts).ShouldBeGreaterThanOrEqualTo(FloorOfText);
        if (!EveryDigit) text.ToString().ShouldMatchApproved(c => c.NoDiff());
    }

    /// <summary>Each statement with its rate, and its figures that can be changed unnoticed: which digits, and why.</summary>
    private static void Describe(Filing filing, int statement, List<Slip> slips, StringBuilder text)
    {
        var own = slips.Where(s => s.Filing == filing && s.Statement == statement).ToArray();
        if (own.Length == 0) return;
        text.Append(CultureInfo.InvariantCulture, $"  {filing.Statements[statement].Id}{(own[0].IsTable ? "" : " (text)")}: {Rate(own)}\n");
        foreach (var figure in own.Where(s => !s.IsCaught).GroupBy(s => (s.Line, s.Cell)))
        {
            var (fact, digits) = (figure.First().Fact, string.Join(", ", figure.Select(s => s.Digit + 1)));
            text.Append(CultureInfo.InvariantCulture,
                $"    {fact.Key.Concept}, {fact.Key.Period}, {fact.Key.Unit}: digit {digits} of {fact.Stated}: {Unnoticed.Reason(fact)}\n");
        }
    }

    private static IEnumerable<Slip> SlipsOf(Filing filing)
    {
        for (var s = 0; s < filing.Statements.Count; s++)
            for (var l = 0; l < filing.Statements[s].Lines.Count; l++)
                for (var c = 0; c < filing.Statements[s].Lines[l].Cells.Count; c++)
                {
                    if (filing.Statements[s].Lines[l].Cells[c].Fact is not { } fact) continue;
                    var count = Mutator.Digits(fact);
                    for (var digit = 0; digit < count; digit++)
                        if (EveryDigit || !filing.Statements[s].IsTable || digit == count / 2 || digit == count - 1)
                            yield return new Slip(filing, s, l, c, digit, fact);
                }
    }

    private static bool IsCaught(BookView book, Slip slip)
    {
        var changed = Mutator.Change(slip.Fact, slip.Digit);
        var filing = Mutator.With(slip.Filing, slip.Statement, slip.Line, slip.Cell, changed);
        return CheckRunner.FirstFailure(book.With(filing), f => f.Facts.Any(fact => ReferenceEquals(fact, changed))) is not null;
    }

    private static double Share(IReadOnlyCollection<Slip> slips) => (double)slips.Count(s => s.IsCaught) / slips.Count;

    private static string Rate(IReadOnlyCollection<Slip> slips) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{slips.Count(s => s.IsCaught)} of {slips.Count} noticed, {100m * slips.Count(s => s.IsCaught) / slips.Count:0.0}%");
}
