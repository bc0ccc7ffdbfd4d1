using QifuReports.Ledger.Checks.Findings;
using QifuReports.Workbook.Places;

namespace QifuReports.Workbook.Checks;

/// <summary>
/// Makes a control total for each column of each statement: the sum of the filed figures, against the total that the ledger has. It is no
/// rule about figures; it notices any digit of the workbook that is no longer the one filed, whether or not a rule uses the figure.
/// </summary>
internal sealed class ControlTotals(FactPlaces places, SheetName sheet)
{
    /// <summary>The code of the totals of columns, and that of the exchange rates.</summary>
    public const string Columns = "CT01", Rates = "CT02";

    /// <summary>Why no difference is allowed.</summary>
    public const string Reason = "The cells hold what the filing states, digit by digit.";

    // A sum of up to this many digits is exact in binary. A call takes up to 255 ranges; fewer keep the formula readable.
    private const int MostDigits = 15, MostFacts = 250, MostRuns = 100;

    private readonly CellRuns _runs = new(places, sheet);

    /// <summary>The rows, statement by statement, each from left to right; then the exchange rates of the filings.</summary>
    public IEnumerable<CheckRow> Rows()
    {
        List<Fact> whole = [], broken = [];
        foreach (var site in places.Statements)
            for (var column = 0; column < site.Statement.Columns.Count; column++)
            {
                Split(site.Statement, column, whole, broken);
                var head = HeadOf(site.Statement, column);
                foreach (var row in Rows(site, whole, head)) yield return row;
                foreach (var row in Rows(site, broken, head + ", figures with decimals")) yield return row;
            }
        foreach (var filing in places.Filings)
            if (filing.Translation is { } translation && places.RateOf(filing.Id) is { } place)
                yield return new CheckRow(Rates, $"Exchange rate, {translation.From} to {translation.To}, as filed", filing.Id, "rate",
                    new CheckValue(translation.Rate, "", false), new CheckValue(translation.Rate, place.From(sheet), true), 0,
                    FindingStatus.Holds)
                {
                    Reason = Reason,
                    Digits = DigitCounts.Decimals(translation.Rate) + 1,
                    Decimals = DigitCounts.Decimals(translation.Rate),
                };
    }

    private static void Split(Statement statement, int column, List<Fact> whole, List<Fact> broken)
    {
        whole.Clear();
        broken.Clear();
        foreach (var line in statement.Lines)
            if (column < line.Cells.Count && line.Cells[column].Stated is { } fact)
                (DigitCounts.Decimals(fact.Stated) == 0 ? whole : broken).Add(fact);
    }

    private IEnumerable<CheckRow> Rows(StatementSite site, List<Fact> facts, string head)
    {
        var from = 0;
        for (var part = 1; from < facts.Count; part++)
        {
            var count = Math.Min(MostFacts, facts.Count - from);
            while (_runs.Of(facts.GetRange(from, count)).Count > MostRuns || !IsExact(facts, from, count)) count /= 2;
            yield return Row(site, facts.GetRange(from, count), part == 1 ? head : head + string.Create(CultureInfo.InvariantCulture,
                $", part {part}"));
            from += count;
        }
    }

    private CheckRow Row(StatementSite site, List<Fact> facts, string head)
    {
        var (sum, decimals) = (0m, 0);
        foreach (var fact in facts)
        {
            sum += fact.Stated;
            decimals = Math.Max(decimals, DigitCounts.Decimals(fact.Stated));
        }
        var runs = string.Join(',', _runs.Of(facts));
        var digits = DigitCounts.RoundedTo(sum, decimals, 2);
        var formula = decimals == 0 ? $"SUM({runs})" : string.Create(CultureInfo.InvariantCulture, $"ROUND(SUM({runs}),{digits})");
        return new CheckRow(Columns, $"{site.Statement.Title}, {head}: sum of the figures as filed", site.Filing.Id, "as stated",
            new CheckValue(sum, "", false),
            new CheckValue(sum, formula, false), 0, FindingStatus.Holds)
        {
            Reason = Reason,
            Digits = digits,
            Decimals = decimals,
        };
    }

    private static bool IsExact(List<Fact> facts, int from, int count)
    {
        if (count <= 1) return true;
        var (size, decimals) = (0m, 0);
        for (var i = from; i < from + count; i++)
        {
            size += Math.Abs(facts[i].Stated);
            decimals = Math.Max(decimals, DigitCounts.Decimals(facts[i].Stated));
        }
        return DigitCounts.WholeDigits(size) + decimals <= MostDigits;
    }

    private static string HeadOf(Statement statement, int column)
    {
        var head = statement.Columns[column];
        var words = head.Group.Length == 0 ? head.Heading : $"{head.Group} {head.Heading}";
        return head.Currency.Length == 0 || words.Contains(head.Currency, StringComparison.Ordinal) ? words : $"{words}, {head.Currency}";
    }
}
