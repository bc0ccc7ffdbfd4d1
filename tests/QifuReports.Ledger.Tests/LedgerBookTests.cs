using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Tests.Checks;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests;

/// <summary>What the ledger answers of all its filings: its scale, a figure, the release for a period.</summary>
public class LedgerBookTests
{
    // The scale that most columns of amounts in tables have; of equally many the smaller one, and without any whole units.
    [Theory]
    [InlineData(1, "2023Q1 RMB 1", "2023Q2 RMB 1000, 2023Q3 RMB 1")]
    [InlineData(1_000, "2023Q1 RMB 1000", "2023Q2 RMB 1000, 2023Q3 RMB 1")]
    [InlineData(1_000_000, "2023Q1 RMB 1000000", "2023Q2 RMB 1000, 2023Q3 RMB 1000000")]
    [InlineData(1_000_000_000, "2023Q1 RMB 1000000000", "2023Q2 RMB 1000000000, 2023Q3 RMB 1")]
    [InlineData(1, "2023Q1 RMB 1", "2023Q2 RMB 1000")]
    [InlineData(1_000, "2023Q1 RMB 1000", "2023Q2 RMB 1000000")]
    public void The_scale_is_that_of_most_columns(int scale, string one, string other)
    {
        static string Line(string columns) => "a" + string.Concat(Enumerable.Repeat(" | 1", columns.Split(", ").Length));
        new BookBuilder().Concept("a").Table("one", one, Line(one)).Table("other", other, Line(other)).Build().Scale.ShouldBe(scale);
        new BookBuilder().Concept("a").Text("text", "2022Q1 RMB 10, 2022Q2 RMB 1000000000, 2022Q3 RMB 1000000000", "a | 1 | 1 | 1")
            .Table("one", one, Line(one)).Table("other", other, Line(other)).Build().Scale.ShouldBe(scale);
    }

    // Nobody restates: the finest statement, and of equals the first.
    [Fact]
    public void A_figure_is_the_finest_statement_of_it()
    {
        var book = new BookBuilder().Concept("a").Text("coarse", "2023Q3 RMB 1000000", "a | 1.2")
            .Table("fine", "2023Q3 RMB 1000", "a | 1,201").Table("again", "2023Q3 RMB 1000", "a | 1,201").Build();
        var key = book.Filings[0].Statements[0].Lines[0].Cells[0].Fact!.Key;
        book.Find(key).ShouldNotBeNull().Source.Statement.ShouldBe("fine");
        book.Facts(key).Select(f => f.Source.Statement).ShouldBe(["coarse", "fine", "again"]);
        book.Find(key with { Unit = "USD" }).ShouldBeNull();
        book.Facts(key with { Concept = default }).ShouldBeEmpty();
    }

    private static BookOfFilings Releases(string first, string second, string marked = "", string secondId = "operations") =>
        new BookOfFilings(b => b.Concept("a").Concept("b").Concept("c", QifuReports.Ledger.Taxonomy.PeriodType.Balance))
        .Filed("first", "2023-11-16", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1000, 2022Q3 RMB 1000", first.Split("; ")))
        .Filed("second", "2023-11-20", "2023Q3", b => b.Table(secondId, "2023Q3 RMB 1000, 2022Q3 RMB 1000", second.Split("; ")), marked);

    // Of two releases for one period the later one replaces the earlier where it states more of the period, or corrects it; the year before
    // does not count, a balance of its last day does.
    [Theory]
    [InlineData("a | 1 | 1", "a | 1 | 1", "", "first", ReleaseReason.StatesNoLess)]
    [InlineData("a | 1 | 1; b | 2 | ", "a | 1 | 1; b | | 2", "", "first", ReleaseReason.StatesNoLess)]
    [InlineData("a | 1 | 1", "a | 1 | 1; b | 2 | 2", "", "second", ReleaseReason.StatesMore)]
    [InlineData("a | 1 | 1", "a | 1 | 1; b | | 2", "", "first", ReleaseReason.StatesNoLess)]
    [InlineData("a | 1 | 1", "a | 1 | 1; c | 2 | 2", "", "second", ReleaseReason.StatesMore)]
    [InlineData("a | 1 | 1; b | 2 | 2", "a | 3 | 1", "a 2023Q3", "second", ReleaseReason.Corrects)]
    [InlineData("a | 1 | 1; b | 2 | 2", "a | 3 | 1", "~a 2023Q3", "first", ReleaseReason.StatesNoLess)]
    [InlineData("a | 1 | 1; b | 2 | 2", "a | 1 | 3", "a 2022Q3", "first", ReleaseReason.StatesNoLess)]
    public void The_release_for_a_period_and_why(string first, string second, string marked, string release, ReleaseReason reason)
    {
        var book = Releases(first, second, marked).Build();
        book.ReleaseFor(Period.Quarter(2023, 3)).ShouldNotBeNull().Id.ShouldBe(release);
        var choice = book.ChoiceFor(Period.Quarter(2023, 3)).ShouldNotBeNull();
        choice.Release.Id.ShouldBe(release);
        var other = choice.Others.ShouldHaveSingleItem();
        (other.Filing.Id, other.Reason).ShouldBe((release == "first" ? "second" : "first", reason));
        book.ReleaseFor(Period.Quarter(2023, 2)).ShouldBeNull();
        book.ChoiceFor(Period.Quarter(2023, 2)).ShouldBeNull();
    }

    [Fact]
    public void A_filing_without_an_income_statement_is_no_release()
    {
        var book = Releases("a | 1 | 1", "a | 1 | 1; b | 2 | 2", secondId: "metrics").Build();
        book.ReleaseFor(Period.Quarter(2023, 3)).ShouldNotBeNull().Id.ShouldBe("first");
        book.ChoiceFor(Period.Quarter(2023, 3)).ShouldBeNull();
    }

    // The one between the first and the last states more than the first, and the last corrects both.
    [Fact]
    public void Of_three_releases_each_that_is_set_aside_has_its_reason()
    {
        var book = Releases("a | 1 | 1", "a | 1 | 1; b | 2 | 2")
            .Filed("third", "2023-11-24", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1000", "b | 2")).Build();
        book.ChoiceFor(Period.Quarter(2023, 3)).ShouldNotBeNull().Others.Select(o => (o.Filing.Id, o.Reason))
            .ShouldBe([("first", ReleaseReason.StatesMore), ("third", ReleaseReason.StatesNoLess)]);
        var corrected = Releases("a | 1 | 1", "a | 1 | 1; b | 2 | 2")
            .Filed("third", "2023-11-24", "2023Q3", b => b.Table("operations", "2023Q3 RMB 1000", "b | 3"), "b 2023Q3").Build();
        corrected.ChoiceFor(Period.Quarter(2023, 3)).ShouldNotBeNull().Others.Select(o => (o.Filing.Id, o.Reason))
            .ShouldBe([("first", ReleaseReason.Corrects), ("second", ReleaseReason.Corrects)]);
    }

    [Theory]
    [InlineData("Larkmere Mills", "larkmere-mills")]
    [InlineData("A. B. & C.", "a-b-c")]
    [InlineData("  (Group) ", "group")]
    [InlineData("Soft\u00ADware 24", "software-24")]
    [InlineData("\u65E5\u672C", "")]
    public void The_folder_of_a_company_is_its_name_in_plain_letters(string name, string folder)
    {
        var issuer = new Issuer(name, name, [], "EUR", null, IssuerPolicies.Usual);
        issuer.Folder.ShouldBe(folder);
        issuer.Id.ShouldBe(folder.Length > 0 ? folder : name);
        (issuer with { Folder = "other" }).Id.ShouldBe("other");
    }

    [Fact]
    public void A_currency_is_written_with_its_own_code_unless_another_is_said()
    {
        var issuer = new Issuer("A", "A", [], "RMB", null, IssuerPolicies.Usual) { IsoCodes = [("RMB", "CNY"), ("Fr.", "CHF")] };
        (issuer.IsoCode("RMB"), issuer.IsoCode("Fr."), issuer.IsoCode("USD")).ShouldBe(("CNY", "CHF", "USD"));
    }

    // A figure of the ledger that a waiver names without its basis is on the basis of the filing that states it.
    [Theory]
    [InlineData("ifrs", "ifrs")]
    [InlineData("us-gaap", "us-gaap")]
    [InlineData("adjustment:a", "us-gaap")]
    public void A_waiver_without_a_basis_is_of_that_of_the_filing(string stated, string found)
    {
        var like = new BookBuilder().Concept("a").Table("operations", $"2023Q3 RMB 1000 {stated}", "a | 1").Build();
        Filing[] filings = [like.Filings[0] with { Id = "other", Statements = [] },
            like.Filings[0] with { Basis = new Basis(stated == "ifrs" ? "ifrs" : "us-gaap") }];
        var waiver = new Waiver("QC01", [Restating.Brinmoor.Key("a", "2023Q3") with { Basis = new Basis("") },
            Restating.Brinmoor.Key("a", "2023Q3") with { Basis = new Basis("hgb") }], "", "known", new Place("w"));
        new LedgerBook(like.Issuer, like.Taxonomy, filings, [waiver]).Waivers[0].Figures.Select(f => f.Basis.Code).ShouldBe([found, "hgb"]);
    }

    [Fact]
    public void Rules_are_numbered_once() => CheckRunner.Rules.Select(r => r.Code).ShouldBeUnique();
}
