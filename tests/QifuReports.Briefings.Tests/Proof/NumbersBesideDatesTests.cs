using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>A number beside a day or a period that is right makes it no other one: a form, an edition, a count.</summary>
public class NumbersBesideDatesTests
{
    [Theory]
    [InlineData("Form 6-K of November 16, 2023", true)]
    [InlineData("Form 6-K of November 17, 2023", false)]
    [InlineData("Q3 2023, as in Form 6", true)]
    [InlineData("Q2 2023, as in Form 6", false)]
    public void In_words_without_a_reference(string text, bool isRight) =>
        SmallBook.Faults(new PageOfRuns().Node(StructureRole.Paragraph, text).End()).Select(f => f.Code)
            .ShouldBe(isRight ? [] : [ProofCodes.OtherValue]);

    [Theory]
    [InlineData("Results of Q3 2023", 0)]
    [InlineData("Results of Q3 2023 with Form 6-K", 0)]
    [InlineData("12 lines of Q3 2023", 0)]
    [InlineData("12 lines of Q2 2023", 1)]
    public void In_the_title_of_a_document(string title, int faults) => Faults(new DocumentModel
    {
        Info = new DocumentInfo(title, "", "Example", [], "en", new DateOnly(2023, 11, 16)), Setup = new PageSetup { RunningHead = "" },
        Blocks = [],
    }).ShouldBe(faults);

    [Theory]
    [InlineData("12 lines of Q3 2023", 0)]
    [InlineData("12 lines of Q2 2023", 1)]
    public void In_the_heading_of_a_table(string title, int faults) => Faults(new DocumentModel
    {
        Info = new DocumentInfo("", "", "Example", [], "en", new DateOnly(2023, 11, 16)), Setup = new PageSetup { RunningHead = "" },
        Blocks = [new Table { Title = title, Unit = "EUR", HeadingReferences = ["period:2023Q3"], Columns = [], Head = [], Rows = [] }],
    }).ShouldBe(faults);

    private static int Faults(DocumentModel document)
    {
        var faults = 0;
        new DocumentProof(_ => null, words => words, FiscalCalendar.CalendarYears, (_, _) => faults++).Prove(document, SmallBook.Quarter);
        return faults;
    }
}
