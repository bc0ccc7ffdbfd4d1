using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger.Periods;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// What stands behind words that have a reference: a figure, a period, a count of the checks, a name of the ledger. Of each one that is
/// right and one that is not.
/// </summary>
public class NumberTraceTests
{
    [Theory]
    // Counts of the checks, by rule and outcome.
    [InlineData("11", "check:all/made", true)]
    [InlineData("12", "check:all/made", false)]
    [InlineData("11", "check:QC01/made", true)]
    [InlineData("11", "check:QC02/made", false)]
    [InlineData("3", "check:QC01/hold", true)]
    [InlineData("2", "check:QC01/rounding", true)]
    [InlineData("1", "check:QC01/waived", true)]
    [InlineData("1", "check:QC01/warning", true)]
    [InlineData("4", "check:QC01/failed", true)]
    [InlineData("4", "check:all/failed", true)]
    [InlineData("3", "check:QC01/failed", false)]
    [InlineData("4", "check:QC01/hold", false)]
    [InlineData("4.0", "check:QC01/failed", false)]
    [InlineData("4 of them", "check:QC01/failed", false)]
    [InlineData("4", "check:QC01/other", false)]
    [InlineData("4", "check:QC01", false)]
    [InlineData("QC01", "check:QC01/code", true)]
    [InlineData("Words of 7", "check:QC01/words", true)]
    [InlineData("QC02", "check:QC02/code", false)]
    // Amounts of the checks: what was expected, what was stated, their difference, to four decimals.
    [InlineData("100", "check:QC01/amount", true)]
    [InlineData("10.5", "check:QC01/amount", true)]
    [InlineData("0.5", "check:QC01/amount", true)]
    [InlineData("1.2346", "check:QC01/amount", true)]
    [InlineData("(3)", "check:QC01/amount", true)]
    [InlineData("3", "check:QC01/amount", false)]
    [InlineData("(4.2346)", "check:QC01/amount", true)]
    [InlineData("1.2345", "check:QC01/amount", false)]
    [InlineData("101", "check:QC01/amount", false)]
    [InlineData("100.0", "check:QC01/amount", false)]
    [InlineData("100%", "check:QC01/amount", false)]
    [InlineData("100 million", "check:QC01/amount", false)]
    [InlineData("EUR 100", "check:QC01/amount", false)]
    [InlineData("\u22123", "check:QC01/amount", false)]
    [InlineData("x 100", "check:QC01/amount", false)]
    [InlineData("100 x", "check:QC01/amount", false)]
    [InlineData("none", "check:QC01/amount", false)]
    // What was counted for the document, with its decimals.
    [InlineData("12", "check:notes/all", true)]
    [InlineData("13", "check:notes/all", false)]
    [InlineData("12.0", "check:notes/all", false)]
    [InlineData("1.50", "check:rates/mean", true)]
    [InlineData("1.5", "check:rates/mean", false)]
    [InlineData("12", "check:notes/some", false)]
    // What a template counted itself, and what is a name or a literal.
    [InlineData("7", "count:7", true)]
    [InlineData("8", "count:7", false)]
    [InlineData("7 of 9", "name:sales", true)]
    [InlineData("7", "literal:", true)]
    // Periods and days.
    [InlineData("Q3 2023", "period:2023Q3", true)]
    [InlineData("Q2 2023", "period:2023Q3", false)]
    [InlineData("November 16, 2023", "date:2023-11-16", true)]
    [InlineData("November 17, 2023", "date:2023-11-16", false)]
    [InlineData("Q3 2023", "period:2023Q9", false)]
    [InlineData("30/9", "period:2023Q3", false)] // Only over its column a head stands as filed.
    // Parts of the company, by their names or as a line of a filing calls them.
    [InlineData("Trucks 24", "member:segment=trucks", true)]
    [InlineData("24", "member:segment=trucks", true)]
    [InlineData("Lorries 12", "member:segment=trucks", true)]
    [InlineData("Trucks 25", "member:segment=trucks", false)]
    [InlineData("Trucks 24", "member:segment=parts", false)]
    [InlineData("Lorries 12", "member:segment=parts", false)]
    // Filings, by their form, exhibit, title and name, and the rate of exchange.
    [InlineData("Form 6-K", "filing:release-2023-11-16", true)]
    [InlineData("Exhibit 99.2", "filing:release-2023-11-16", true)]
    [InlineData("Results of quarter 3", "filing:release-2023-11-16", true)]
    [InlineData("Form 8-K", "filing:release-2023-11-16", false)]
    [InlineData("Form 6-K", "filing:release-2023-11-17", false)]
    [InlineData("7.2961", "filing:rate", true)]
    [InlineData("7.2960", "filing:rate", false)]
    [InlineData("7.296", "filing:rate", false)]
    [InlineData("7.29605", "filing:rate", false)]
    [InlineData("7.2961 EUR", "filing:rate", false)]
    public void Words_are_what_their_reference_says(string text, string reference, bool isRight) =>
        (SmallBook.Trace().Fault(text, reference, new Standing(FiscalCalendar.CalendarYears)) is { } fault ? fault.Code : null)
            .ShouldBe(isRight ? null : ProofCodes.OtherValue, text);

    [Fact]
    public void What_is_wrong_is_told_by_the_kind_of_the_reference()
    {
        SmallBook.Trace().Fault("12", "check:all/made", new Standing(FiscalCalendar.CalendarYears))
            .ShouldBe((ProofCodes.OtherValue, "the checks come to something else"));
        SmallBook.Trace().Fault("8", "count:7", new Standing(FiscalCalendar.CalendarYears))
            .ShouldBe((ProofCodes.OtherValue, "the template counted something else"));
        SmallBook.Trace().Fault("Q2 2023", "period:2023Q3", new Standing(FiscalCalendar.CalendarYears))
            .ShouldBe((ProofCodes.OtherValue, "that is another day or period"));
        SmallBook.Trace().Fault("Trucks 25", "member:segment=trucks", new Standing(FiscalCalendar.CalendarYears))
            .ShouldBe((ProofCodes.OtherValue, "no part of the company is called so"));
        SmallBook.Trace().Fault("8-K", "filing:release-2023-11-16", new Standing(FiscalCalendar.CalendarYears))
            .ShouldBe((ProofCodes.OtherValue, "no filing is called so"));
    }
}
