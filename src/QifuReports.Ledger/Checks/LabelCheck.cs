using System.Globalization;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Checks;

/// <summary>Rule 24: what stands over a column says what is in it.</summary>
internal sealed class LabelCheck : Check
{
    public override CheckRule Rule { get; } = new("QC24", "Labels",
        "The heads of a table's column, with its title, name the period or the date; the audit status and the basis of the column are stated.",
        ToleranceKind.Exact,
        "A column without its label, or with another's, misleads.");

    public override void Run(FilingView filing, FindingList findings)
    {
        foreach (var column in filing.Columns)
        {
            if (!column.Statement.IsTable || column.Facts.Count == 0) continue;
            var head = column.Column;
            var text = string.Concat(column.Statement.Title, " ", head.Group, " ") + head.Heading;
            var missing = (Has(text, head.Period.ToString()) ? 0 : (NamesSpan(text, head.Period) ? 0 : 1) + (NamesYear(head, text) ? 0 : 1))
                + (head.AuditStatus.Length == 0 && filing.Filing.AuditStatus.Length == 0 ? 1 : 0) + (head.Basis.Code.Length == 0 ? 1 : 0);
            findings.AddCount(Rule, [column.Facts[0]], $"{column.Statement.Title}, {head.Period}, {head.Heading}: labels that are missing or are of another period", missing, "labels");
        }
    }

    // The year stands in the column's own head, or nowhere but in the title: a reconciliation has the period there and the bases over the columns.
    private static bool NamesYear(StatementColumn head, string text)
    {
        var year = head.Period.Year.ToString(CultureInfo.InvariantCulture);
        return Has(head.Group + " " + head.Heading, "20") || Has(head.Heading, "19") ? Has(head.Heading, year) || Has(head.Group, year) : Has(text, year);
    }

    private static bool NamesSpan(string text, Period period)
    {
        var end = MonthDay(period.End);
        return period.Kind switch
        {
            PeriodKind.Instant => Has(text, end),
            PeriodKind.Quarter => Has(text, "three months") && HasOrNoDate(text, end) || Has(text, Ordinal(period.Index) + " quarter"),
            PeriodKind.Half => Has(text, "six months") && HasOrNoDate(text, end) || Has(text, Ordinal(period.Index) + " half"),
            PeriodKind.NineMonths => Has(text, "nine months") && HasOrNoDate(text, end),
            // A bare year is a whole one.
            _ => Has(text, "year ended") && HasOrNoDate(text, end) || !Has(text, "months") && !Has(text, "half") && !Has(text, "quarter"),
        };
    }

    private static bool HasOrNoDate(string text, string end) => Has(text, end) || !Has(text, "ended");

    private static string MonthDay(DateOnly date) => date.ToString("MMMM d", CultureInfo.InvariantCulture);

    private static string Ordinal(int index) => index switch { 1 => "first", 2 => "second", 3 => "third", _ => "fourth" };

    private static bool Has(string text, string piece) => text.Contains(piece, StringComparison.OrdinalIgnoreCase);
}
