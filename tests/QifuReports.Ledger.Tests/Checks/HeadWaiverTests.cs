using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Waivers;
using QifuReports.Testing;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>Waivers of the heads of columns, and a calendar that they speak against.</summary>
public sealed class HeadWaiverTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_waiver_of_a_head_lapses_with_the_head()
    {
        var book = WithHead("Three months ended June 30, 2023");
        var waiver = For(CheckRunner.Run(book).Failures.Single(f => f.Rule.Code == "QC24"));
        waiver.Covers("QC24", CheckRunner.Run(book).Findings.Single(f => f.Rule.Code == "QC24").Facts).ShouldBeTrue();

        var failures = CheckRunner.Run(WithHead("Three months ended May 31, 2022", waiver)).Failures.ToList();
        failures.Select(f => f.Rule.Code).Where(c => c is "QC00" or "QC24").ShouldBe(["QC00", "QC24"]);
        failures[0].Subject.ShouldContain("a figure, its head or its period has changed");
    }

    [Fact]
    public void A_waiver_of_other_rules_looks_at_figures_alone()
    {
        var (one, other) = (WithHead("one").Filings[0].Statements[0].Lines[0].Cells[0].Fact!,
            WithHead("other").Filings[0].Statements[0].Lines[0].Cells[0].Fact!);
        Waiver.HashOf("QC36", [one]).ShouldBe(Waiver.HashOf("QC36", [other]));
        Waiver.HashOf("QC24", [one with { Source = one.Source with { Column = "one" } }])
            .ShouldNotBe(Waiver.HashOf("QC24", [one with { Source = one.Source with { Column = "other" } }]));
    }

    [Fact]
    public void A_release_and_the_whole_agree_on_a_waiver_of_two_filings()
    {
        var folder = _folder.CopyOf("tests/Companies/larkmere");
        var file = Path.Combine(folder, "filings", "2026-05-12-2026q1.json");
        File.WriteAllText(file, File.ReadAllText(file)
            .Replace("\"heading\": \"2025\", \"group\": \"Three months ended March 31,\"",
                "\"heading\": \"2025\", \"group\": \"Three months ended March 30,\""));
        var book = LedgerReader.Read(folder).Book.ShouldNotBeNull();
        var failure = CheckRunner.Run(book).Failures.ShouldHaveSingleItem();
        var waived = new LedgerBook(book.Issuer, book.Taxonomy, book.Filings, [For(failure)]);

        CheckRunner.Run(waived).Passed.ShouldBeTrue();
        // The figure stands in the first release, too, under a head that is right.
        foreach (var period in waived.Filings.Select(f => f.Period)) CheckRunner.Run(waived, period).Failures.ShouldBeEmpty();
    }

    [Fact]
    public void A_calendar_that_most_heads_speak_against_is_told_once_and_never_waived()
    {
        var folder = _folder.CopyOf("tests/Companies/hellmar");
        var issuer = Path.Combine(folder, "issuer.json");
        File.WriteAllText(issuer, File.ReadAllText(issuer).Replace("\"06-30\"", "\"05-31\""));
        var book = LedgerReader.Read(folder).Book.ShouldNotBeNull();
        var report = CheckRunner.Run(book);

        var doubt = CalendarDoubt.Of(report.Findings).ShouldNotBeNull();
        doubt.Words.ShouldContain("Probably issuer.json is wrong and not the heads");
        var waived = new LedgerBook(book.Issuer, book.Taxonomy, book.Filings, [.. report.Failures.Select(For)]);
        CheckRunner.Run(waived).Failures.Select(f => f.Subject).Some().ShouldAllBe(s => s.Contains("it cannot be waived"));
        CheckRunner.Run(waived, waived.Filings[0].Period).Passed.ShouldBeFalse();
    }

    [Fact]
    public void A_slip_of_the_day_is_said_to_be_of_the_column()
    {
        var column =
            new StatementColumn("a", "December 31, 2025", "", Period.At(new DateOnly(2025, 12, 30)), "EUR", 1000, Facts.Basis.UsGaap);
        HeadLabels.Faults("Balance sheet", column).ShouldHaveSingleItem()
            .ShouldEndWith("the \"period\" of the column is 2025-12-30, which is to be that day");
    }

    private static Waiver For(Finding finding) =>
        new(finding.Rule.Code, [.. finding.Facts.Select(f => f.Key).Distinct()], Waiver.HashOf(finding.Rule.Code, finding.Facts), "known",
            new Place("waivers.json"));

    private static LedgerBook WithHead(string head, params Waiver[] waivers)
    {
        var book = new BookBuilder().Concept("income").Table("operations", "2023Q3 RMB 1000", "income | 100").Build();
        var statement = book.Filings[0].Statements[0];
        var (column, line) = (statement.Columns[0] with { Heading = head }, statement.Lines[0]);
        var fact = line.Cells[0].Fact! with { Source = line.Cells[0].Fact!.Source with { Column = head } };
        var filing = book.Filings[0] with { Statements = [statement with { Columns = [column],
            Lines = [line with { Cells = [line.Cells[0] with { Fact = fact }] }] }] };
        return new LedgerBook(book.Issuer, book.Taxonomy, [filing], waivers);
    }
}
