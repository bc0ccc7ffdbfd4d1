using QifuReports.App.Importing;
using QifuReports.App.Output.Tables;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;

namespace QifuReports.Tests.Importing;

/// <summary>Why an import ends with 3 is told with how many there are of each, and what to type next where a company was begun.</summary>
public sealed class ImportReasonsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0, 0, 0, null)]
    [InlineData(1, 0, 0, "1 mark of a draft")]
    [InlineData(2, 0, 0, "2 marks of drafts")]
    [InlineData(0, 1, 0, "1 sentence against a figure")]
    [InlineData(0, 2, 0, "2 sentences against figures")]
    [InlineData(0, 0, 1, "1 filing that differs from what is there")]
    [InlineData(0, 0, 2, "2 filings that differ from what is there")]
    [InlineData(1, 2, 1, "1 mark of a draft, 2 sentences against figures, 1 filing that differs from what is there")]
    public void What_a_person_has_to_look_at_is_counted(int drafts, int sentences, int differing, string? told)
    {
        var text = Written(ImportPlace.Existing("data"), File(drafts, sentences, differing));

        if (told is null) text.ShouldNotContain("Exit code 3");
        else text.ShouldContain($"\nExit code 3, for a person to look at: {told}.\n");
    }

    [Fact]
    public void Several_documents_are_counted_together() =>
        Written(ImportPlace.Existing("data"), File(1, 1, 0), File(0, 1, 1), File(2, 0, 0)).ShouldContain(
            "Exit code 3, for a person to look at: 3 marks of drafts, 2 sentences against figures, 1 filing that differs from what is " +
                "there.\n");

    [Fact]
    public void What_to_type_next_is_told_of_a_company_that_was_begun()
    {
        var begun = ImportPlace.New(_folder.Combine("my company"));

        Written(begun, File(0, 0, 0)).ShouldEndWith($"\nNext: cd '{_folder.Combine("my company")}' && qifu-reports list\n");
        Written(ImportPlace.New("not-there-yet"), File(0, 0, 0)).ShouldEndWith("\nNext: cd not-there-yet && qifu-reports list\n");
        Written(ImportPlace.Existing("data"), File(0, 0, 0)).ShouldNotContain("Next: ");
    }

    private static string Written(ImportPlace place, params ImportedFile[] files)
    {
        using var output = new StringWriter();
        ImportText.Write(files, place, new ImportWish(["release.txt"], null, false, false, null, null, null, null, false, false), output,
            new Display(1000, false, false));
        return output.ToString().ReplaceLineEndings("\n");
    }

    private static ImportedFile File(int drafts, int sentences, int differing) => new(
        "release.txt", new ImportResult([], [], [],
            [.. Enumerable.Range(1, sentences).Select(i => new Unread(i, "revenue", "it says 7") { IsContradiction = true })]),
        [new WrittenFiling(Filing(drafts), "x.json", FilingState.New, []),
            .. Enumerable.Repeat(new WrittenFiling(Filing(0), "y.json", FilingState.Differs, ["d"]), differing)], new CheckReport([]));

    private static FilingDraft Filing(int drafts) => new()
    {
        Id = "x", Form = "6-K", Date = new DateOnly(2025, 8, 14), Title = "T", Period = Period.Quarter(2025, 2), AuditStatus = "unaudited",
        Basis = "ifrs", Document = ("a", ""),
        Statements =
        [
            new StatementDraft("operations", "T", true, [new ColumnDraft("c", "2025", "", Period.Quarter(2025, 2), "EUR", "one")],
                [.. Enumerable.Range(0, 3).Select(
                    i => new LineDraft("Goods", LineKind.Line, "goods", 0, ["5"]) { Draft = i < drafts ? "unproven" : "" })], "", ""),
        ],
    };
}
