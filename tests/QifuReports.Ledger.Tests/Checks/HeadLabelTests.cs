using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Heads of columns as filings write them, over a period that they name, and over one that they do not.</summary>
public class HeadLabelTests
{
    private const string June = "06-30", Weeks = "last Saturday of December";

    [Theory]
    [InlineData("", "2025Q2", "Three months ended June 30, 2025")]
    [InlineData("", "2025Q2", "Three months ended 30 June | 2025")]
    [InlineData("", "2025Q2", "Three Months Ended | June 30, 2025")]
    [InlineData("", "2025Q2", "THREE MONTHS ENDED JUNE 30, | 2025")]
    [InlineData("", "2025Q2", "3 months ended Jun. 30, 2025")]
    [InlineData("", "2025Q2", "Three-month period ended 30th June 2025")]
    [InlineData("", "2025Q2", "Quarter ended 30.06.2025")]
    [InlineData("", "2025Q2", "Quarter ended 2025-06-30")]
    [InlineData("", "2025Q2", "Quarter ended 6/30/2025")]
    [InlineData("", "2025Q2", "Quarter ended June 2025")]
    [InlineData("", "2025Q2", "Q2 2025")]
    [InlineData("", "2025Q2", "2025Q2")]
    [InlineData("", "2025H1", "2025H1")]
    [InlineData("", "2025FY", "2025FY")]
    [InlineData(June, "2025Q4", "2025Q4")]
    [InlineData("", "2025Q2", "2Q25")]
    [InlineData("", "2025Q2", "Q2'25")]
    [InlineData("", "2025Q2", "Second quarter | 2025")]
    [InlineData("", "2025Q2", "2nd quarter 2025")]
    [InlineData("", "2026Q1", "3M 2026")]
    [InlineData("", "2025H1", "6M 2025")]
    [InlineData("", "2025H1", "H1 2025")]
    [InlineData("", "2025H1", "Half-year ended 30 June 2025")]
    [InlineData("", "2025H1", "Three and six months ended June 30, 2025")]
    [InlineData("", "2025-9M", "Nine months ended Sept. 30, 2025")]
    [InlineData("", "2025FY", "2025")]
    [InlineData("", "2025FY", "FY25")]
    [InlineData("", "2025FY", "Twelve months ended December 31, 2025")]
    [InlineData("", "2025-06-30", "30 June 2025")]
    [InlineData("", "2025-06-30", "Jun 30, 2025 (unaudited)")]
    [InlineData(June, "2025Q1", "Three months ended 30 September | 2024")]
    [InlineData(June, "2025Q1", "Q1 2024/25")]
    [InlineData(June, "2025Q1", "First quarter of fiscal 2025")]
    [InlineData(June, "2025Q1", "Q1 FY25")]
    [InlineData(June, "2025FY", "Year ended 30 June 2025")]
    [InlineData(June, "2025FY", "FY 2024/25")]
    [InlineData(Weeks, "2025Q2", "13 weeks ended June 28, 2025")]
    [InlineData(Weeks, "2025Q2", "Thirteen Weeks Ended | June 28, 2025")]
    [InlineData(Weeks, "2025Q2", "Three months ended June 28, 2025")]
    [InlineData(Weeks, "2025H1", "Twenty-six weeks ended 28 June 2025")]
    [InlineData(Weeks, "2022FY", "53 weeks ended December 31, 2022")]
    [InlineData(Weeks, "2025H1", "Year to date June 28, 2025")]
    [InlineData("", "2025-9M", "YTD September 30, 2025")]
    public void A_head_that_names_its_period_is_right(string ends, string period, string head) =>
        Faults(ends, period, head).ShouldBeEmpty();

    [Theory]
    [InlineData("", "2025Q2", "Three months ended 31 March 2025", "another day is named than June 30, 2025")]
    [InlineData("", "2025Q2", "Three months ended | 2025", "no last day is named")]
    [InlineData("", "2025Q2", "Three months ended June 30,", "no year is named")]
    [InlineData("", "2025Q2", "Six months ended June 30, 2025",
        "another length is named than that of 2025Q2, 91 days from April 1, 2025 to June 30, 2025")]
    [InlineData("", "2025Q2", "June 30, 2025", "no length is named")]
    [InlineData("", "2025Q2", "Q3 2025", "another length is named")]
    [InlineData("", "2025Q2", "Q2 2024", "another year is named than 2025")]
    [InlineData("", "2025Q2", "2Q24", "another year is named than 2025")]
    [InlineData("", "2025Q2", "EUR",
        "no length is named; no year is named; the head is \"EUR\", and \"Three months ended June 30, 2025\" or \"Q2 2025\" would do")]
    [InlineData("", "2025Q2", "13 weeks ended June 28, 2025",
        "unless the company's fiscal year is another, which \"fiscalYear\" in issuer.json says")]
    [InlineData("", "2025Q2", "12 weeks ended June 30, 2025", "another length is named")]
    [InlineData("", "2025-06-30", "30 June 2024", "another day is named than June 30, 2025")]
    [InlineData("", "2025-06-30", "June 2025", "another day is named than June 30, 2025")]
    [InlineData("", "2025FY", "Year ended December 31, 2024", "another day is named")]
    [InlineData("", "2025FY", "Q4 2025", "another length is named")]
    [InlineData("", "2025Q2", "Year to date June 30, 2025", "another length is named")]
    [InlineData(June, "2025Q1", "Three months ended 30 September 2025",
        "and by its \"namedBy\", which is \"end\", a year has the number of the calendar year in which it ends")]
    [InlineData("2024-02-03, 2025-02-01", "2023Q1", "13 weeks ended April 29, 2023",
        "where it has 53, add the last day of the year before")]
    [InlineData(June, "2025Q1", "Three months ended 31 March 2025", "another day is named than September 30, 2024")]
    [InlineData(June, "2025Q1", "Three months ended 30 September | 2025", "another day is named than September 30, 2024")]
    [InlineData(June, "2025Q1", "Q1 2024", "another year is named than 2025")]
    [InlineData(June, "2025Q1", "Q1 2023/24", "another year is named")]
    [InlineData(Weeks, "2025Q2", "Three months ended June 30, 2025", "by \"fiscalYear\" in issuer.json it ends on June 28, 2025")]
    [InlineData(Weeks, "2025Q2", "14 weeks ended June 28, 2025", "and \"13 weeks ended June 28, 2025\" or \"Q2 FY2025\" would do")]
    [InlineData(Weeks, "2022FY", "52 weeks ended December 31, 2022", "another length is named than that of 2022FY, 371 days")]
    public void A_head_that_does_not_says_what_it_lacks_and_what_would_do(string ends, string period, string head, string fault) =>
        string.Join("; ", Faults(ends, period, head)).ShouldContain(fault);

    // What would do, by the length of the period and the calendar of the company.
    [Theory]
    [InlineData("", "2025Q2",
        "no length is named; no year is named; the head is \"EUR\", and \"Three months ended June 30, 2025\" or \"Q2 2025\" would do")]
    [InlineData("", "2025H1",
        "no length is named; no year is named; the head is \"EUR\", and \"Six months ended June 30, 2025\" or \"H1 2025\" would do")]
    [InlineData("", "2025-9M",
        "no length is named; no year is named; the head is \"EUR\", and \"Nine months ended September 30, 2025\" or \"9M 2025\" would do")]
    [InlineData("", "2025FY", "no year is named; the head is \"EUR\", and \"Year ended December 31, 2025\" or \"2025\" would do")]
    [InlineData("", "2025-06-30",
        "no last day is named; the head is \"EUR\", and \"June 30, 2025\" would do; the \"period\" of the column is 2025-06-30, which " +
            "is to be that day")]
    [InlineData(June, "2025Q1",
        "no length is named; no year is named; the head is \"EUR\", and \"Three months ended September 30, 2024\" or \"Q1 FY2025\" " +
            "would do; by \"fiscalYear\" in issuer.json it ends on September 30, 2024")]
    [InlineData(June, "2025FY",
        "no year is named; the head is \"EUR\", and \"Year ended June 30, 2025\" or \"FY2025\" would do; by \"fiscalYear\" in " +
            "issuer.json it ends on June 30, 2025")]
    [InlineData(Weeks, "2025H1",
        "no length is named; no year is named; the head is \"EUR\", and \"26 weeks ended June 28, 2025\" or \"H1 FY2025\" would do; by " +
            "\"fiscalYear\" in issuer.json it ends on June 28, 2025")]
    public void What_would_do_is_said_in_full(string ends, string period, string said) =>
        string.Join("; ", Faults(ends, period, "EUR")).ShouldBe(said);

    // The same span of the year before or after is most likely called otherwise; one of two years on, or of no year, is not meant.
    [Theory]
    [InlineData("2025Q1", "Three months ended 30 September 2023", true)]
    [InlineData("2025Q1", "Three months ended 30 September 2025", true)]
    [InlineData("2025Q1", "Three months ended 30 September 2026", false)]
    [InlineData("2025Q1", "Three months ended 30 September 2022", false)]
    [InlineData("2025Q1", "Three months ended 29 September", false)]
    [InlineData("2025H1", "Six months ended 31 December 2025", true)]
    [InlineData("2025H1", "Six months ended 31 December 2026", false)]
    [InlineData("2025-9M", "Nine months ended 31 March 2026", true)]
    [InlineData("2025-9M", "Nine months ended 31 March 2027", false)]
    [InlineData("2025FY", "Year ended 30 June 2026", true)]
    [InlineData("2025FY", "Year ended 30 June 2024", true)]
    [InlineData("2025FY", "Year ended 30 June 2027", false)]
    public void A_year_off_may_be_a_matter_of_its_name(string period, string head, bool isNamed) =>
        string.Join("; ", Faults(June, period, head)).Contains("by its \"namedBy\"", StringComparison.Ordinal).ShouldBe(isNamed);

    [Fact]
    public void What_the_head_does_not_say_may_stand_in_the_title()
    {
        HeadLabels.Faults("Reconciliation, three months ended June 30, 2025", Column("", "2025Q2", "IFRS")).ShouldBeEmpty();
        HeadLabels.Faults("Reconciliation, three months ended June 30, 2025", Column("", "2025Q2", "Three months ended | March 31, 2025"))
            .ShouldNotBeEmpty();
    }

    private static List<string> Faults(string ends, string period, string head) =>
        HeadLabels.Faults("Income statement", Column(ends, period, head));

    private static StatementColumn Column(string ends, string period, string head)
    {
        (YearEnd.TryParse(ends, out var end) ? FiscalCalendar.Of(end!) : FiscalCalendar.CalendarYears).TryParse(period, out var of)
            .ShouldBeTrue();
        var parts = head.Split(" | ");
        return new StatementColumn("c", parts[^1], parts.Length > 1 ? parts[0] : "", of, "EUR", 1_000, Basis.UsGaap);
    }
}
