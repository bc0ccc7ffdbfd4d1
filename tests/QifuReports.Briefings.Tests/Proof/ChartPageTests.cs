using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Charts;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// Labels in the picture of a chart: what stands over the picture, and over a panel of it, says their unit; ticks and names are what the
/// chart says.
/// </summary>
public class ChartPageTests
{
    private const string Sales = "2023Q3/sales/EUR|c", OnShare = "2023Q3/on-share/EUR/share|c";

    // The message of a chart, what it shows, and then its picture.
    private static PageOfRuns Chart(string message, string shown)
    {
        var page = new PageOfRuns().Open(StructureRole.Caption);
        if (message.Length > 0) page.Paragraph(message);
        return page.Paragraph(shown).Close().Open(StructureRole.Figure);
    }

    private static IReadOnlyList<string> Told(PageOfRuns page) => [.. SmallBook.Faults(page.Close().End()).Select(f => f.Message)];

    [Theory]
    [InlineData("", "Sales, EUR million", null)]
    [InlineData("Sales in thousands of places", "Sales, EUR million", null)] // The message says nothing of the unit.
    [InlineData("", "Sales, EUR thousand", "the figure is another")]
    [InlineData("", "Sales, US$ million", "the heading names another currency")]
    [InlineData("", "Sales, EUR", "no scale is stated")]
    [InlineData("EUR million", "Sales", "no scale is stated")]
    public void What_is_shown_says_the_unit_of_the_labels(string message, string shown, string? told)
    {
        var faults = Told(Chart(message, shown).Says("4,281.0", Sales));
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().ShouldContain(told);
    }

    [Theory]
    [InlineData("Result, EUR per share", null)]
    [InlineData("Result, EUR", "the heading says another unit")]
    [InlineData("Result, EUR per ADS", "the heading says another unit")]
    public void So_it_does_of_amounts_for_a_share(string shown, string? told)
    {
        var faults = Told(Chart("", shown).Says("1.45", OnShare));
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().ShouldContain(told);
    }

    // The name of a panel with a unit goes before that of the whole, until another one follows.
    [Theory]
    [InlineData("Sales, EUR million", null)]
    [InlineData("Sales,_EUR_million", null)]
    [InlineData("Sales, net, EUR million", null)]
    [InlineData("EUR million", null)]
    [InlineData("million", "the heading names another currency")]
    [InlineData("Sales, EUR thousand", "the figure is another")]
    [InlineData("Sales, US$ million", "the heading names another currency")]
    [InlineData("Sales, trucks and all, EUR thousand", "the figure is another")]
    [InlineData("Sales, trucks, EUR million", null)]
    [InlineData("Sales, EUR thousand, trucks", null)] // The unit stands at the end.
    [InlineData("EUR million, EUR thousand", "the figure is another")]
    [InlineData("Sales, many million", null)] // No currency: a name.
    [InlineData("Sales", null)]
    public void A_panel_may_have_a_unit_of_its_own(string panel, string? told)
    {
        var faults = Told(Chart("", "Sales and margins, EUR million").Says(panel).Says("4,281.0", Sales));
        if (told is null) faults.ShouldBeEmpty();
        else faults.ShouldHaveSingleItem().ShouldContain(told);
    }

    [Fact]
    public void A_panel_of_rates_takes_back_the_unit_of_the_one_before()
    {
        Told(Chart("", "Sales, EUR million, and margins").Says("Sales, EUR thousand").Says("Margin, percent").Says("4,281.0", Sales))
            .ShouldBeEmpty();
        Told(Chart("", "Sales, EUR million, and margins").Says("Sales, EUR thousand").Says("Margin").Says("4,281.0", Sales))
            .ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_said_over_a_picture_ends_with_it()
    {
        Told(Chart("", "Sales, EUR million").Says("4,281.0", Sales).Close().Open(StructureRole.Figure).Says("4,281.0", Sales))
            .ShouldHaveSingleItem().ShouldContain("no scale is stated");
        Told(Chart("", "Sales, EUR thousand").Close().Open(StructureRole.Caption).Paragraph("Sales, EUR million").Close()
            .Open(StructureRole.Figure).Says("4,281.0", Sales)).ShouldBeEmpty();
        // The scale of one table is not that of the next.
        Told(new PageOfRuns().Table("EUR million", [("", null, 1)]).Close().Close().Open(StructureRole.Table)
            .Open(StructureRole.TableBody).Row("Sales", ("4,281.0", Sales)).Close()).ShouldHaveSingleItem()
            .ShouldContain("no scale is stated");
    }

    [Theory]
    [InlineData("1,250", "tick:1250", null)]
    [InlineData("1,251", "tick:1250", ProofCodes.OtherValue)]
    [InlineData("\u22125", "tick:-5", null)]
    [InlineData("", "tick:0", ProofCodes.OtherValue)]
    [InlineData("0", "tick:0", null)]
    [InlineData("Q3 2023", "named:Q3_2023", null)]
    [InlineData("Q3", "named:Q3_2023", null)]
    [InlineData("Q4", "named:Q3_2023", ProofCodes.OtherValue)]
    [InlineData("Trucks 24", "named:Trucks 24, Q3 2023", null)]
    [InlineData("Trucks", "named:Trucks 25, Q3 2023", ProofCodes.Untraced)]
    [InlineData("1.5", "named:Plan 1.5 of Q3 2023", ProofCodes.Untraced)]
    public void Ticks_and_names(string text, string reference, string? code) =>
        SmallBook.Faults(Chart("", "Sales, EUR million").Says(text, reference.Replace('_', '\u00A0')).Close().End()).Select(f =>
            f.Code).ShouldBe(code is null ? [] : [code]);

    [Theory]
    [InlineData("1.5", "Plan 1.5", true)]
    [InlineData("Plan 1", "Plan 1.5", false)]
    [InlineData("Plan 1", "Plan 1,500", false)]
    [InlineData("5 years", "Plan 1.5 years", true)] // Not cut within its digits: the proof of the whole name tells the rest.
    [InlineData("Plan 1", "Plan 1. Then", true)]
    [InlineData("Plan 1", "Plan 1,", true)]
    [InlineData("Plan 1", "Plan 12 and Plan 1", true)]
    [InlineData("2", "Plan 12", false)]
    [InlineData("Pla\u00AD", "Plan 12", true)]
    [InlineData("Pl\u2026", "Plan 12", true)]
    public void A_line_of_a_name_cuts_no_number(string text, string name, bool isPart) => ChartTexts.IsPartOf(text, name).ShouldBe(isPart);

    // Over its column a head may stand as it was filed, and nowhere else.
    [Theory]
    [InlineData("30/9", true)]
    [InlineData("Three months ended 30/9", true)]
    [InlineData("31/9", false)]
    public void A_head_may_stand_as_filed(string text, bool isRight)
    {
        var page = new PageOfRuns().Table("EUR million", [("", null, 1), (text, "period:2023Q3", 1)]).Close().Close().End();
        SmallBook.Faults(page).Select(f => f.Code).ShouldBe(isRight ? [] : [ProofCodes.OtherValue]);
        SmallBook.Faults(new PageOfRuns().Paragraph("30/9", "period:2023Q3").End()).ShouldHaveSingleItem()
            .Message.ShouldContain("that is another day or period");
        SmallBook.Faults(new PageOfRuns().Table("EUR million", [("", null, 1), ("30/9", "period:2023Q2", 1)]).Close().Close().End())
            .ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("7", "unknown:thing", "nothing is known by that reference")]
    [InlineData("7", "2023Q3/no-such/EUR|c", "no figure of that name is in the ledger")]
    [InlineData("4,281.0", "2023Q3/sales/EUR", "it is not known how the figure is written")]
    [InlineData("4,281.0", "2023Q3/sales/EUR|y", "it is not known how the figure is written")]
    [InlineData("4,281.0", "2023Q3/sales/EUR|c1x", "it is not known how the figure is written")]
    [InlineData("4,281.0", "2023Q3/sales/EUR|", "it is not known how the figure is written")]
    public void What_leads_nowhere_is_not_traced(string text, string reference, string told)
    {
        var fault = SmallBook.Trace().Fault(text, reference, new Standing(FiscalCalendar.CalendarYears)).ShouldNotBeNull();
        fault.ShouldBe((ProofCodes.Untraced, told));
    }

    // Each place of the data whose words a page may repeat.
    [Theory]
    [InlineData("Company 1 plc")]
    [InlineData("Short 2")]
    [InlineData("NYSE: EX3")]
    [InlineData("Concept 4")]
    [InlineData("Brief 5")]
    [InlineData("Axis 6")]
    [InlineData("Member 7")]
    [InlineData("Form 8-Y")]
    [InlineData("audited, 9 notes")]
    [InlineData("limited 10")]
    [InlineData("Provider 11")]
    [InlineData("ISAE 3000")]
    [InlineData("scope 12")]
    [InlineData("conclusion 13")]
    [InlineData("Statement 14")]
    [InlineData("reviewed, 15 notes")]
    public void Names_of_the_data_may_have_numbers(string words)
    {
        var source = new Source("filing", "", "", 1, "", default);
        var filing = SmallBook.Book.Filings[0] with
        {
            Form = "Form 8-Y", AuditStatus = "audited, 9 notes", Assurance = new Assurance("limited 10", "Provider 11", "ISAE 3000",
                "scope 12", "conclusion 13", source),
            Statements = [new Statement("s", "Statement 14", true,
                [new StatementColumn("c", "", "", SmallBook.Quarter, "EUR", 1, Basis.UsGaap) { AuditStatus = "reviewed, 15 notes" }], [])],
        };
        var concept = new Concept(new ConceptId("c"), "Concept 4", PeriodType.Flow, UnitKind.Money, []) { ShortName = "Brief 5" };
        var issuer = new Issuer("Company 1 plc", "Short 2", ["NYSE: EX3"], "EUR", null, IssuerPolicies.Usual);
        var book = new LedgerBook(issuer,
            new TaxonomyBook([concept], [new Axis("a", "Axis 6", [new AxisMember("m", "Member 7", MemberKind.Part)])]), [filing]);
        new Quotations(book).Without($"the {words} said").Any(char.IsAsciiDigit).ShouldBeFalse();
        new Quotations(book).Without($"the {words}6 said").Any(char.IsAsciiDigit).ShouldBeTrue();
    }

    [Fact]
    public void Long_words_are_read_as_short_ones_are()
    {
        var long_ = new string('a', 300);
        Quotations.Of(SmallBook.Book).Without($"{long_} XLON: EX4 {long_}").ShouldBe($"{long_} xxxx: xxx {long_}");
        Quotations.Of(SmallBook.Book).Without("").ShouldBe("");
        new Quotations(new LedgerBook(new Issuer("None", "None", [], "EUR", null, IssuerPolicies.Usual), new TaxonomyBook([]), []))
            .Without("a 7").ShouldBe("a 7");
    }

    // The move of a rate, and the size of an adjustment between two bases, have directions too.
    [Fact]
    public void Moves_and_adjustments_have_a_direction()
    {
        var points = Tests.Figures.Make.Of(Briefings.Figures.Measure.Points, -2.1m, 0, "points");
        var money = Tests.Figures.Make.Money(-5_000_000m);
        var fact = ((Briefings.Figures.FigureOrigin.Reported)money.Origin).Fact;
        var adjustment = money with { Name = "adjustment",
            Origin = new Briefings.Figures.FigureOrigin.Reported(fact with { Key =
            fact.Key with { Basis = new Basis("adjustment:ecl") } }) };
        var trace = new NumberTrace(SmallBook.Book, [points, money, adjustment], new CheckReport([]), new Dictionary<string, decimal>());
        foreach (var (name, hasOne) in new (string, bool)[] { (points.Name, true), ("adjustment", true), (money.Name, false),
            ("none", false) })
        {
            (trace.DirectionFault($"{name}|s", "rose ", "") is not null).ShouldBe(hasOne, name);
            trace.DirectionFault($"{name}|s", "fell ", "").ShouldBeNull(name);
            // Only the size alone goes without a sign.
            trace.DirectionFault($"{name}|p", "rose ", "").ShouldBeNull(name);
        }
        // What is neither good nor bad to have is called a gain by nobody's rule.
        trace.DirectionFault($"{money.Name}|s", "a gain of ", "").ShouldBeNull();
    }
}
