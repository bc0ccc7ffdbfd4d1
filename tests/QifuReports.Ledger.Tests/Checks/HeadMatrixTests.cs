using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Every head over every period: which it names, and what is said of the others, word for word.</summary>
public class HeadMatrixTests
{
    private static readonly string[] Heads =
    [
        "Three months ended June 30, 2025", "Six months ended June 30, 2025", "Nine months ended September 30, 2025",
            "Year ended December 31, 2025", "Three months ended June 30,", "Three months ended 2025", "June 30, 2025", "June 2025",
        "Q2 2025", "Q2", "H1 2025", "9M 2025", "FY 2025", "2025", "2024/25", "Second quarter of fiscal 2025", "Year to date June 30, 2025",
            "13 weeks ended June 28, 2025", "26 weeks ended June 28, 2025", "December 31, 2025", "June 30, 2024", "EUR",
    ];

    [Fact]
    public void Of_a_calendar_year() => Told("", "2025Q2", "2025H1", "2025-9M", "2025FY", "2025-06-30", "2025-12-31")
        .ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Of_a_year_that_ends_in_june() => Told("06-30", "2025Q2", "2025Q4", "2025H1", "2025H2", "2025FY", "2025-06-30")
        .ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void Of_a_year_of_weeks() => Told("2024-12-28, 2025-12-27", "2025Q2", "2025H1", "2024FY", "2025FY", "2025-06-28")
        .ShouldMatchApproved(c => c.NoDiff());

    // The title stands for what the head itself does not say, and for nothing that it does.
    [Theory]
    [InlineData("EUR", "Income, Q2 2025", 0)]
    [InlineData("2025", "Income, three months ended June 30", 0)]
    [InlineData("2025", "Income, three months ended June 30, 2025", 0)]
    [InlineData("2024", "Income, three months ended June 30, 2025", 1)]
    [InlineData("2025", "Income, three months ended June 30, 2025 and 2024", 0)]
    [InlineData("2024", "Income, three months ended June 30, 2025 and 2024", 1)]
    [InlineData("Q1 2025", "Income, Q2 2025", 1)]
    [InlineData("March 31, 2025", "Income, three months ended June 30, 2025", 1)]
    [InlineData("2025Q2", "Income", 0)]
    [InlineData("anything", "Income, 2025q2", 0)]
    [InlineData("anything", "Income", 2)]
    public void The_title_stands_for_what_the_head_does_not_say(string head, string title, int faults) =>
        HeadLabels.Faults(title, Column("", "2025Q2", head)).Count.ShouldBe(faults);

    // The own day of a head goes before that of the title, and so does its own length.
    [Theory]
    [InlineData("March 31, 2025", "Income, three months ended June 30, 2025", "another day is named than June 30, 2025;")]
    [InlineData("June 30, 2025", "Income, three months ended March 31, 2025", "")]
    [InlineData("Six months 2025", "Income, three months ended June 30", "another length is named than that of 2025Q2,")]
    [InlineData("2QFY25", "Income", "")]
    [InlineData("2QFY2025", "Income", "")]
    [InlineData("2QFY24", "Income", "another year is named than 2025;")]
    [InlineData("1HFY25", "Income", "another length is named than that of 2025Q2,")]
    public void What_the_head_says_goes_before_the_title(string head, string title, string fault)
    {
        var faults = string.Join("; ", HeadLabels.Faults(title, Column("", "2025Q2", head)));
        if (fault.Length == 0) faults.ShouldBeEmpty();
        else faults.ShouldStartWith(fault);
    }

    // A company may call the year by its own number under a title that names the day.
    [Theory]
    [InlineData("2025", 0)]
    [InlineData("2024", 0)]
    [InlineData("2024/25", 0)]
    [InlineData("2023", 1)]
    public void Under_a_day_either_number_of_the_year_will_do(string head, int faults) =>
        HeadLabels.Faults("Income, three months ended September 30, 2024", Column("06-30", "2025Q1", head)).Count.ShouldBe(faults);

    // The title has the day of one year, and the heads are years: each column is of that day in the year of its head, and none of the day
    // of another.
    [Theory]
    [InlineData("", "2025H1", "2025", "For the six months ended 30 June 2025", 0)]
    [InlineData("", "2024H1", "2024", "For the six months ended 30 June 2025", 0)]
    [InlineData("", "2024H1", "2025", "For the six months ended 30 June 2025", 1)]
    [InlineData("", "2023H1", "2024", "For the six months ended 30 June 2025", 1)]
    [InlineData("", "2024H2", "2024", "For the six months ended 30 June 2025", 1)]
    [InlineData("", "2024H1", "RMB'000", "For the six months ended 30 June 2025", 1)]
    [InlineData("03-31", "2024FY", "FY2024", "For the year ended 31 March 2025", 0)]
    [InlineData("03-31", "2024FY", "2023/24", "For the year ended 31 March 2025", 0)]
    [InlineData("03-31", "2024FY", "FY2023", "For the year ended 31 March 2025", 1)]
    [InlineData("2024-12-28, 2025-12-27", "2025H1", "2025", "For the 26 weeks ended 28 June 2025", 0)]
    [InlineData("2024-12-28, 2025-12-27", "2024H1", "2024", "For the 26 weeks ended 28 June 2025", 0)]
    [InlineData("", "2024-12-31", "2024", "At 31 December 2025", 0)]
    [InlineData("", "2024-12-31", "2025", "At 31 December 2025", 1)]
    [InlineData("", "2024-06-30", "2024", "At 31 December 2025", 1)]
    public void Under_the_day_of_one_year_a_year_alone_is_that_day_of_its_own(string ends, string period, string head, string title,
        int faults) =>
        HeadLabels.Faults(title, Column(ends, period, head)).Count.ShouldBe(faults);

    // A column of changes may name its period, that which it is from, both or neither.
    [Theory]
    [InlineData("Change", "")]
    [InlineData("Change, 2025 on 2024", "")]
    [InlineData("2024", "")]
    [InlineData("2023", "another year is named than 2025")]
    [InlineData("Three months ended June 30, 2025", "")]
    [InlineData("June 30, 2024", "")]
    [InlineData("June 30, 2023", "another day is named than June 30, 2025")]
    [InlineData("March 31, 2025", "another day is named than June 30, 2025")]
    [InlineData("Q2", "")]
    [InlineData("Q3", "another length is named than that of 2025Q2, 91 days from April 1, 2025 to June 30, 2025")]
    public void A_column_of_changes_names_one_of_its_two_periods(string head, string faults) =>
        string.Join("; ", HeadLabels.RatioFaults(Column("", "2025Q2", head), Period.Quarter(2024, 2))).ShouldBe(faults);

    [Theory]
    [InlineData("In percent of revenue", "")]
    [InlineData("2025", "")]
    [InlineData("2024", "another year is named than 2025")]
    [InlineData("June 30, 2025", "")]
    [InlineData("June 30, 2024", "another day is named than June 30, 2025")]
    public void A_column_of_percentages_names_its_own(string head, string faults) =>
        string.Join("; ", HeadLabels.RatioFaults(Column("", "2025Q2", head), null)).ShouldBe(faults);

    // The rule tells of every column of changes in a table, and of none in a text.
    [Theory]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | 2 | 1 | 100.0", "Change", 3, 0)]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | 2 | 1 | 100.0", "2022", 3, 0)]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | 2 | 1 | 100.0", "2021", 3, 1)]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-change 0 1", "a | 2 | 1 | ", "2021", 2, 0)]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-of 0 a", "a | 2 | 1 | 100.0", "2022", 3, 1)]
    [InlineData("2023Q3 RMB 1000, 2022Q3 RMB 1000, percent-of 0 a", "a | 2 | 1 | 100.0", "2023", 3, 0)]
    public void The_heads_of_such_columns_are_tested_with_the_others(string columns, string line, string head, int comparisons,
        int failures)
    {
        LedgerBook With(bool isTable)
        {
            var book = (isTable ? new BookBuilder().Concept("a").Table("t", columns, line) : new BookBuilder().Concept("a")
                .Text("t", columns, line)).Build();
            var statement = book.Filings[0].Statements[0];
            return new LedgerBook(book.Issuer, book.Taxonomy,
                [book.Filings[0] with { Statements = [statement with { Columns = [.. statement.Columns.Take(2),
                statement.Columns[2] with { Heading = head }] }] }]);
        }
        var findings = CheckRunner.Run(With(true)).Findings.Where(f => f.Rule.Code == "QC24").ToArray();
        findings.Length.ShouldBe(comparisons);
        findings.Count(f => f.Status == FindingStatus.Failed).ShouldBe(failures);
        if (failures > 0) findings[^1].Subject.ShouldBe($"t, 2023Q3, {head}: labels of another period (another year is named than 2023)");
        else findings.ShouldAllBe(f => !f.Subject.Contains('(', StringComparison.Ordinal));
        CheckRunner.Run(With(false)).Findings.ShouldNotContain(f => f.Rule.Code == "QC24");
    }

    // In a text what is expected stands under the year that it is expected of; a head that says another is told, in words that name the
    // period.
    [Theory]
    [InlineData("Outlook for 2024", "t, 2023FY, Outlook for 2024: labels of another period (another year is named than 2023)")]
    [InlineData("Outlook for 2023", null)]
    [InlineData("Outlook", null)]
    public void The_head_over_an_outlook_is_tested_in_a_text(string head, string? subject)
    {
        var book = new BookBuilder().Concept("a-guidance-low").Text("t", "2023FY RMB 1000", "a-guidance-low | 1").Build();
        var statement = book.Filings[0].Statements[0];
        book = new LedgerBook(book.Issuer, book.Taxonomy,
            [book.Filings[0] with { Statements = [statement with { Columns = [statement.Columns[0] with { Heading = head }] }] }]);
        CheckRunner.Run(book).Findings.Where(f => f.Rule.Code == "QC24").Select(f => f.Subject).ShouldBe(subject is null ? [] : [subject]);
    }

    private static string Told(string ends, params string[] periods)
    {
        var text = new StringBuilder();
        foreach (var period in periods)
            foreach (var head in Heads)
                text.Append(period).Append(" \"").Append(head).Append("\": ")
                    .AppendJoin("; ", HeadLabels.Faults("Income statement", Column(ends, period, head)).DefaultIfEmpty("right"))
                    .Append('\n');
        return text.ToString();
    }

    private static StatementColumn Column(string ends, string period, string head)
    {
        (YearEnd.TryParse(ends, out var end) ? FiscalCalendar.Of(end!) : FiscalCalendar.CalendarYears).TryParse(period, out var of)
            .ShouldBeTrue();
        return new StatementColumn("c", head, "", of, "EUR", 1_000, Basis.UsGaap);
    }
}
