using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// An invented issuer of another trade, country, currency and framework, without ADSs and non-GAAP measures, by the shipped templates.
/// </summary>
public class SecondIssuerTests
{
    private static readonly Lazy<LedgerBook> Book = new(() =>
    {
        var result = LedgerReader.Read(RepositoryRoot.PathOf("tests", "Torvalin"));
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Book!;
    });

    public static TheoryData<int> Quarters => new(1, 2, 3);

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Its_outline_is_as_approved(int quarter) =>
        DocumentText.Outline(Document(quarter).Blocks)
            .ShouldMatchApproved(c => c.NoDiff().WithDiscriminator(Period.Quarter(2025, quarter).ToString()));

    [Fact]
    public void It_reads_as_approved() => DocumentText.Of(Document(3)).ShouldMatchApproved(c => c.NoDiff());

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Nothing_of_the_first_issuer_is_in_it(int quarter)
    {
        var text = DocumentText.Of(Document(quarter)).Replace(BriefingOptions.Default.Author, "", StringComparison.Ordinal);

        foreach (var word in (string[])["Qifu", "RMB", "US$", "USD", "ADS", "US GAAP", "unless marked", "loan", "delinquency", "platform",
            "NASDAQ"])
            text.ShouldNotContain(word, Case.Sensitive);
        text.ShouldContain("CHF");
        text.ShouldContain("IFRS");
    }

    [Fact]
    public void What_it_has_none_of_is_left_out_and_named()
    {
        Compose(3).OmittedSections.ShouldBe(["Capital return and outlook", "GAAP to non-GAAP reconciliation"]);
        DocumentText.Of(Document(3)).ShouldContain(
            "Left out, since the filings lack the data: Amounts translated into another currency; Figures per American depositary share.");
        DocumentText.Of(Document(3)).ShouldContain(
            "Left out, since the taxonomy has no concept with the role non-gaap-net-result: GAAP to non-GAAP reconciliation.");
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void No_table_of_ours_has_an_empty_column_or_line(int quarter)
    {
        foreach (var table in Document(quarter).Blocks.OfType<Table>()
            .Where(t => t.Id is "table-key-figures" or "table-key-balances" or "table-shares").Some())
        {
            foreach (var row in table.Rows.Where(r => r.Kind is RowKind.Line or RowKind.Sum).Some())
                row.Cells.Skip(1).ShouldContain(c => c.Content.Count > 0, table.Id);
            for (var column = 1; column < table.Columns.Count; column++)
                table.Rows.Where(r => r.Kind is RowKind.Line or RowKind.Sum)
                    .ShouldContain(r => r.Cells[column].Content.Count > 0, table.Id);
        }
    }

    [Theory]
    [MemberData(nameof(Quarters))]
    public void Every_number_says_what_it_is(int quarter) =>
        DocumentRuns.All(Document(quarter).Blocks).Where(r => r.Reference is null && r.Text.Any(char.IsAsciiDigit)).Select(r => r.Text)
            .ShouldBeEmpty();

    [Fact]
    public void Its_checks_hold_without_a_waiver()
    {
        var report = CheckRunner.Run(Book.Value);
        report.Findings.Count.ShouldBeGreaterThan(400);
        report.Findings.Some().ShouldAllBe(f => f.Status == FindingStatus.Holds);
    }

    [Fact]
    public void A_quarter_is_compared_with_last_year_and_with_the_quarter_before()
    {
        var text = DocumentText.Of(Document(3)).Replace('\u00A0', ' ');
        text.ShouldContain("Revenue was CHF 98.3 million, up 19.5% year on year and up 8.8% quarter on quarter.");
        DocumentText.Of(Document(1)).ShouldNotContain("quarter on quarter");
    }

    private static BriefingResult Compose(int quarter)
    {
        var (book, period) = (Book.Value, Period.Quarter(2025, quarter));
        return QuarterlyBriefing.Compose(book, period, CheckRunner.Run(book, period), Repository.Templates, BriefingOptions.Default);
    }

    private static DocumentModel Document(int quarter)
    {
        var result = Compose(quarter);
        return result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
    }
}
