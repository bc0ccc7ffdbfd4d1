using QifuReports.App.Batches;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.Ledger;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Tests.Sending;

namespace QifuReports.Tests.Issuing;

/// <summary>Which briefings there are of which periods: by kind, for a batch, and for a day or a name that a person writes.</summary>
public sealed class PeriodsTests
{
    private static readonly Period End = Period.At(new DateOnly(2025, 6, 30));

    [Fact]
    public void Of_a_day_the_shortest_that_ends_on_it_is_meant_in_whatever_order()
    {
        Period[] there = [Period.FullYear(2025), Period.Half(2025, 1), End, Period.Quarter(2025, 2), Period.Quarter(2025, 1)];

        AskedPeriod.In(there, End, Torvalin.Book).ShouldBe(Period.Quarter(2025, 2));
        AskedPeriod.In([.. there.Reverse()], End, Torvalin.Book).ShouldBe(Period.Quarter(2025, 2));
        AskedPeriod.In([Period.Half(2025, 1)], End, Torvalin.Book).ShouldBe(Period.Half(2025, 1));
        AskedPeriod.In([End, Period.FullYear(2025)], End, Torvalin.Book).ShouldBe(End);
        AskedPeriod.In([], Period.Quarter(2031, 1), Torvalin.Book).ShouldBe(Period.Quarter(2031, 1));
    }

    /// <summary>What the company reports comes before what only follows from that.</summary>
    [Fact]
    public void A_day_is_the_end_of_what_is_reported_before_it_is_that_of_what_follows()
    {
        var book = Book("calderwick");

        AskedPeriod.In(book, Period.At(new DateOnly(2025, 3, 31))).ToString().ShouldBe("2025FY");
        AskedPeriod.In(book, Period.At(new DateOnly(2024, 9, 30))).ToString().ShouldBe("2025H1");
        AskedPeriod.In(book, Period.At(new DateOnly(2025, 3, 31)), BriefingKind.Quarterly).IsInstant.ShouldBeTrue();
        AskedPeriod.In(book, Period.Half(2025, 2)).Start.ShouldBe(new DateOnly(2024, 10, 1));
    }

    [Theory]
    [InlineData("Torvalin", "quarterly", "2025Q1 2025Q2 2025Q3", "")]
    [InlineData("Torvalin", "results", "", "")]
    [InlineData("Torvalin", "provisions", "", "")]
    [InlineData("Torvalin", "reconciliation", "", "")]
    [InlineData("Torvalin", "factsheet", "2025Q1 2025Q2 2025Q3", "")]
    [InlineData("calderwick", "quarterly", "", "")]
    [InlineData("calderwick", "results", "2024H1 2024FY 2025H1 2025FY", "2024H2 2025H2")]
    [InlineData("calderwick", "factsheet", "2024H1 2024FY 2025H1 2025FY", "2024H2 2025H2")]
    [InlineData("hellmar", "quarterly", "2025Q1 2025Q2 2025Q4", "")]
    [InlineData("hellmar", "results", "", "2025FY")]
    [InlineData("hellmar", "factsheet", "2025Q1 2025Q2 2025Q4", "2025FY")]
    [InlineData("ostmark", "results", "2022FY 2023FY 2024FY", "")]
    [InlineData("tarnholt", "quarterly", "2025Q1 2025Q2 2025Q3 2025Q4", "")]
    public void A_kind_has_the_periods_that_are_reported_and_those_that_follow(string company, string kind, string periods, string besides)
    {
        var (book, of) = (Book(company), BriefingKind.Find(kind).ShouldNotBeNull());

        string.Join(' ', of.Periods(book)).ShouldBe(periods);
        string.Join(' ', of.Besides(book)).ShouldBe(besides);
        of.Makes(book).ShouldBe(of.Periods(book).Concat(of.Besides(book)).Order());
        foreach (var period in of.Makes(book)) of.CheckedPeriod(book, period).ShouldBe(of.FilingOf(book, period)!.Period);
    }

    [Fact]
    public void Each_kind_has_its_names_its_templates_and_what_it_tells()
    {
        BriefingKind.All.Select(k => $"{k.Name} {k.FileName} {k.Templates} {k.TellsResults} {k.LeadsUnasked}").ShouldBe(
        [
            "quarterly quarterly-briefing.pdf quarterly True False", "results results-briefing.pdf quarterly True False",
            "reconciliation reconciliation-briefing.pdf reconciliation False False",
            "provisions provision-briefing.pdf provisions False True", "factsheet fact-sheet.pdf factsheet True False",
        ]);
        BriefingKind.All.Select(k => k.Title)
            .ShouldBe(["Quarterly briefing", "Results briefing", "Reconciliation briefing", "Provision briefing", "Fact sheet"]);
        BriefingKind.Names.ShouldBe(BriefingKind.All.Select(k => k.Name));
        foreach (var kind in BriefingKind.All)
        {
            BriefingKind.All.Where(k => k.IsMeantBy(kind.Name))
                .ShouldBe(kind == BriefingKind.Results ? [BriefingKind.Quarterly, BriefingKind.Results] : [kind]);
            (BriefingKind.Find(kind.Name), BriefingKind.IsKnown(kind.Name), BriefingKind.IsKnown(kind.Name + "s")).ShouldBe(
                (kind, true, false));
        }
        BriefingKind.Of(Torvalin.Book, Torvalin.Quarter).ShouldBe([BriefingKind.Quarterly, BriefingKind.FactSheet]);
        BriefingKind.Of(Torvalin.Book, Period.FullYear(2025)).ShouldBeEmpty();
        BriefingKind.Quarterly.CheckedPeriod(Book("calderwick"), Period.FullYear(2025)).ShouldBeNull();
        new BriefingJob(BriefingKind.FactSheet, Torvalin.Quarter).Name.ShouldBe("2025Q3/fact-sheet.pdf");
        new BriefingJob(BriefingKind.FactSheet, Torvalin.Quarter, "acme").Name.ShouldBe("acme/2025Q3/fact-sheet.pdf");
    }

    [Theory]
    [InlineData("Torvalin", "", "",
        "2025Q1/fact-sheet.pdf 2025Q1/quarterly-briefing.pdf 2025Q2/fact-sheet.pdf 2025Q2/quarterly-briefing.pdf 2025Q3/fact-sheet.pdf " +
            "2025Q3/quarterly-briefing.pdf")]
    [InlineData("Torvalin", "2025Q2", "", "2025Q2/fact-sheet.pdf 2025Q2/quarterly-briefing.pdf")]
    [InlineData("Torvalin", "2025-06-30 2025Q3", "factsheet", "2025Q2/fact-sheet.pdf 2025Q3/fact-sheet.pdf")]
    [InlineData("calderwick", "", "results",
        "2024FY/results-briefing.pdf 2024H1/results-briefing.pdf 2025FY/results-briefing.pdf 2025H1/results-briefing.pdf")]
    [InlineData("calderwick", "2025H2", "results", "2025H2/results-briefing.pdf")]
    [InlineData("calderwick", "2025-03-31", "results", "2025FY/results-briefing.pdf")]
    public void A_batch_makes_what_is_asked_for_in_the_order_of_names(string company, string periods, string kinds, string jobs) =>
        string.Join(' ', Plan(company, periods, kinds).Jobs.Select(j => j.Name)).ShouldBe(jobs);

    [Theory]
    [InlineData("Torvalin", "2025Q2 2031Q1", "", "the data has no briefing for 2031Q1; it has some for 2025Q1, 2025Q2, 2025Q3.")]
    [InlineData("Torvalin", "2025-07-31", "", "the data has no briefing for 2025-07-31; it has some for 2025Q1, 2025Q2, 2025Q3.")]
    [InlineData("Torvalin", "2025Q2", "results", "the data has no briefing for 2025Q2; it has some for no period.")]
    [InlineData("Torvalin", "", "results", "the data has nothing for any briefing.")]
    public void What_the_data_has_not_is_told_with_what_it_has(string company, string periods, string kinds, string told)
    {
        var trouble = Should.Throw<Trouble>(() => Plan(company, periods, kinds));

        (trouble.Code, trouble.Message).ShouldBe((ExitCode.BadInput, told));
    }

    [Fact]
    public void Parts_share_the_briefings_and_one_may_have_none()
    {
        var whole = Plan("Torvalin", "", "").Jobs.Select(j => j.Name).ToList();
        var parts =
            Enumerable.Range(1, 40).Select(i => Plan("Torvalin", "", "", new Shard(i, 40)).Jobs.Select(j => j.Name).ToList()).ToList();

        parts.SelectMany(p => p).Order(StringComparer.Ordinal).ShouldBe(whole);
        parts.ShouldContain(p => p.Count == 0);
    }

    [Theory]
    [InlineData(false, false, "")]
    [InlineData(true, false, "2024Q3")]
    [InlineData(true, true, "2024Q3")]
    public void A_period_of_which_only_comparatives_stand_is_told_with_where(bool isThere, bool again, string period)
    {
        if (!isThere)
        {
            ComparativeOnly.Finding(Torvalin.Book, Period.Quarter(2019, 1)).ShouldBeNull();
            return;
        }
        var found = ComparativeOnly.Finding(Torvalin.Book, Period.TryParse(period, out var asked) ? asked : default).ShouldNotBeNull();

        found.Message.ShouldBe(
            "No filing held reports on 2024Q3: its figures stand as comparatives beside those of 2025Q3 in interim-2025q3 of " +
                "2025-10-23. They come without causes, outlook and the release of their day.");
        found.Hint.ShouldBe(
            "'qifu-reports quarterly 2025Q3' tells of both; for a briefing of 2024Q3 itself add the filing that reported it.");
        if (again) ComparativeOnly.Finding(Book("calderwick"), Book("calderwick").Issuer.Calendar.FullYear(2023))
            .ShouldNotBeNull().Hint.ShouldStartWith("'qifu-reports results 2024FY' tells of both; ");
    }

    private static BatchPlan Plan(string company, string periods, string kinds, Shard? shard = null)
    {
        var settings = Torvalin.Settings with { DataFolders = [Folder(company)] };
        var asked = periods.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => Period.TryParse(p, out var period) ? period : throw new FormatException(p)).ToList();
        return BatchPlan.Of(IssuerWork.Of([settings], draft: false), asked,
            kinds.Length == 0 ? BriefingKind.All : [BriefingKind.Find(kinds)!], [BriefingFormat.Pdf], shard ?? Shard.Whole);
    }

    private static LedgerBook Book(string company) =>
        company == "Torvalin" ? Torvalin.Book : LedgerReader.Read(Folder(company)).Book.ShouldNotBeNull();

    private static string Folder(string company) =>
        company == "Torvalin" ? RepositoryRoot.PathOf("tests", company) : RepositoryRoot.PathOf("tests", "Companies", company);
}
