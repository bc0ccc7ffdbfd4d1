using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>
/// Figures in sentences, over lines and pages: each rule of the proof by a page of a few words that breaks it, and one that does not.
/// </summary>
public class ProsePageTests
{
    private const string Sales = "2023Q3/sales/EUR|p", Growth = "sales-growth|s", Change = "sales-change|s",
        Result = "2023Q3/result/EUR|p", ResultSize = "2023Q3/result/EUR|s";

    [Fact]
    public void A_figure_may_stand_on_two_lines()
    {
        SmallBook.Faults(new PageOfRuns().Open(StructureRole.Paragraph).Says("Sales were ").Says("EUR_4,281.0", Sales)
            .Says("million", Sales).Says(" then.").Close().End()).ShouldBeEmpty();
        SmallBook.Faults(new PageOfRuns().Open(StructureRole.Paragraph).Says("EUR_4,281.0", Sales).Says("billion", Sales).Close().End())
            .ShouldHaveSingleItem().Message
            .ShouldBe("Page 1: \"EUR\u00A04,281.0 billion\" (2023Q3/sales/EUR): the figure is another; it is 4,281,000,000 EUR.");
        // A word may be divided; its mark is no part of it.
        SmallBook.Faults(new PageOfRuns().Open(StructureRole.Paragraph).Says("EUR_4,281.0_mil\u00AD", Sales).Says("lion", Sales).Close()
            .End()).ShouldBeEmpty();
    }

    [Fact]
    public void A_figure_that_goes_on_on_the_next_page_is_told_with_the_page_of_its_end()
    {
        var first = new PageOfRuns().Open(StructureRole.Paragraph).Says("EUR_4,281.0", Sales);
        SmallBook.Faults(first.End(), Continued("million", 2)).ShouldBeEmpty();
        SmallBook.Faults(first.End(), Continued("thousand", 2)).ShouldHaveSingleItem().Message.ShouldStartWith("Page 2: ");

        static Page Continued(string text, int number) =>
            new PageOfRuns().Open(StructureRole.Paragraph).Says(text, Sales).End(number) with { };
    }

    [Fact]
    public void What_stands_in_a_foot_between_two_lines_ends_nothing()
    {
        var page = new PageOfRuns().Open(StructureRole.Paragraph).Says("EUR_4,281.0", Sales).Beside("page 1 of 1").Says("million", Sales)
            .Close().End();
        SmallBook.Faults(page).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Sales rose ", Growth, "3.3%", ".", null)]
    [InlineData("Sales fell ", Growth, "3.3%", ".", ProofCodes.OtherDirection)]
    [InlineData("Sales were ", Growth, "3.3%", " higher.", null)]
    [InlineData("Sales were ", Growth, "3.3%", " lower.", ProofCodes.OtherDirection)]
    [InlineData("Sales fell ", Change, "EUR_137.0_million", ".", ProofCodes.OtherDirection)]
    [InlineData("Sales rose ", Change, "EUR_137.0_million", ".", null)]
    [InlineData("There was a loss of ", ResultSize, "EUR_30.0_million", ".", null)]
    [InlineData("There was a gain of ", ResultSize, "EUR_30.0_million", ".", ProofCodes.OtherDirection)]
    [InlineData("It rose by ", ResultSize, "EUR_30.0_million", ".", null)] // The size of an amount says nothing of a direction.
    [InlineData("Sales fell to ", Sales, "EUR_4,281.0_million", ".", null)]
    [InlineData("Sales fell ", Sales, "EUR_4,281.0_million", " lower.", null)]
    public void Words_beside_a_change_do_not_say_the_other_direction(string before, string reference, string text, string after,
        string? code)
    {
        var faults = SmallBook.Faults(new PageOfRuns().Open(StructureRole.Paragraph).Says(before).Says(text, reference).Says(after)
            .Close().End());
        faults.Select(f => f.Code).ShouldBe(code is null ? [] : [code]);
        if (code is not null) faults[0].Message.ShouldContain(reference == ResultSize
            ? "the words beside it call it a gain; it is -30,000,000 EUR" : "the words beside it say another direction; it is ");
    }

    [Fact]
    public void Words_of_another_paragraph_are_not_beside_it()
    {
        SmallBook.Faults(new PageOfRuns().Paragraph("Costs fell ").Paragraph("3.3%", Growth).Paragraph(" lower.").End()).ShouldBeEmpty();
        SmallBook.Faults(new PageOfRuns().Open(StructureRole.Paragraph).Says("Costs fell ").Says("3.3%", Growth).End())
            .ShouldHaveSingleItem().Code.ShouldBe(ProofCodes.OtherDirection);
    }

    [Fact]
    public void What_is_right_beside_one_figure_is_not_beside_the_next()
    {
        var page = new PageOfRuns().Open(StructureRole.Paragraph).Says("rose ").Says("3.3%", Growth).Says(" and ")
            .Says("EUR_137.0_million", Change).Says(" less").Close().End();
        SmallBook.Faults(page).ShouldHaveSingleItem().Message.ShouldContain("sales-change");
    }

    // The first measure stands before, larger or bolder than the second.
    [Theory]
    [InlineData(true, 9, FontWeight.Regular, 9, FontWeight.Regular, null)]
    [InlineData(false, 9, FontWeight.Regular, 9, FontWeight.Regular,
        "Page 1: \"EUR\u00A020.0\u00A0million\" states adjusted, which is a non-GAAP measure, before result.")]
    [InlineData(true, 9, FontWeight.Regular, 10, FontWeight.Regular,
        "Page 1: adjusted, which is a non-GAAP measure, is set larger than result.")]
    [InlineData(true, 9, FontWeight.Regular, 9, FontWeight.SemiBold,
        "Page 1: adjusted, which is a non-GAAP measure, is set bolder than result.")]
    [InlineData(true, 10, FontWeight.Regular, 9, FontWeight.SemiBold, null)]
    [InlineData(true, 10, FontWeight.Regular, 9, FontWeight.Regular, null)]
    [InlineData(true, 9, FontWeight.SemiBold, 9, FontWeight.Regular, null)]
    public void A_non_gaap_measure_is_not_more_prominent(bool isGaapFirst, double gaapSize, FontWeight gaapWeight, double size,
        FontWeight weight, string? told)
    {
        var page = new PageOfRuns().Open(StructureRole.Paragraph);
        void Gaap() => page.Says("negative_EUR_30.0_million", Result, gaapSize, gaapWeight);
        void Other() => page.Says("EUR_20.0_million", "2023Q3/adjusted/EUR|p", size, weight);
        foreach (var say in isGaapFirst ? new Action[] { Gaap, Other } : [Other, Gaap])
        {
            say();
            page.Says(" and ");
        }
        var faults = SmallBook.Faults(page.Close().End());
        faults.Select(f => (f.Code, f.Message)).ShouldBe(told is null ? [] : [(ProofCodes.MoreProminent, told)]);
    }

    [Fact]
    public void The_largest_and_then_the_boldest_place_of_each_measure_counts()
    {
        // The GAAP measure is large once, and the other one never larger.
        var page = new PageOfRuns().Open(StructureRole.Paragraph).Says("negative_EUR_30.0_million", Result, 9).Says(" and ")
            .Says("EUR_20.0_million", "2023Q3/adjusted/EUR|p", 12)
            .Says(" and ").Says("negative_EUR_30.0_million", Result, 12, FontWeight.SemiBold).Says(" and ")
                .Says("negative_EUR_30.0_million", Result, 9, FontWeight.Bold).Says(" and ").Close().End();
        SmallBook.Faults(page).ShouldBeEmpty();
        SmallBook.Faults(new PageOfRuns().Paragraph("EUR_20.0_million", "2023Q3/adjusted/EUR|p").End()).ShouldHaveSingleItem().Message
            .ShouldBe("Page 1: \"EUR\u00A020.0\u00A0million\" states adjusted, which is a non-GAAP measure, and result is nowhere stated.");
    }

    [Theory]
    [InlineData("page 1 of 2", "page 2 of 2", null)]
    [InlineData("page 1 of 2", "page 2 of 3", ProofCodes.Untraced)]
    [InlineData("page 1 of 2", "page 3 of 2", ProofCodes.Untraced)]
    [InlineData("page 1 of 3", "page 2 of 3", ProofCodes.PageCount)]
    [InlineData("page 1 of 2.0", "page 2", ProofCodes.Untraced)]
    [InlineData("page 1 in 2", "page 2", ProofCodes.Untraced)]
    [InlineData("page of 2", "page 2", ProofCodes.Untraced)]
    [InlineData("page 1", "page 2", null)]
    public void The_numbers_at_the_feet_of_the_pages_are_theirs(string first, string second, string? code)
    {
        var faults = SmallBook.Faults(new PageOfRuns().Paragraph("Words").Beside(first).End(), new PageOfRuns().Beside(second).End(2));
        faults.Select(f => f.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(StructureRole.Label, "12", true)]
    [InlineData(StructureRole.Label, "12.", true)]
    [InlineData(StructureRole.Label, "123", true)]
    [InlineData(StructureRole.Label, "1234x", false)]
    [InlineData(StructureRole.Label, "1.2", false)]
    [InlineData(StructureRole.Reference, "3", true)]
    [InlineData(StructureRole.ContentsItem, "31", true)]
    [InlineData(StructureRole.Link, "31", true)]
    [InlineData(StructureRole.Paragraph, "31", false)]
    [InlineData(StructureRole.Heading1, "31", false)]
    [InlineData(StructureRole.Paragraph, "see Form 6", true)]
    [InlineData(StructureRole.Paragraph, "see Formal 6", false)]
    [InlineData(StructureRole.Paragraph, "Q3 2023", true)]
    [InlineData(StructureRole.Paragraph, "EX4", false)]
    [InlineData(StructureRole.Paragraph, "XLON: EX4", true)]
    [InlineData(StructureRole.Paragraph, "XLON: EX5", false)]
    [InlineData(StructureRole.Paragraph, "Trucks 24", true)]
    public void A_number_without_a_reference_has_a_reason_to_be_there(StructureRole role, string text, bool isRight) =>
        SmallBook.Faults(new PageOfRuns().Node(role, text).End()).Select(f => f.Code).ShouldBe(isRight ? [] : [ProofCodes.Untraced], text);

    [Theory]
    [InlineData("November 16, 2023", true)] // The day of the filing.
    [InlineData("September 28, 2023", true)] // The day of the rate of exchange.
    [InlineData("September 30, 2023", true)]
    [InlineData("June 30, 2023", true)]
    [InlineData("Q3 2022", true)] // Of what a change is derived from.
    [InlineData("Q3 2021", true)] // A column that its release has left blank.
    [InlineData("Q3 2020", false)]
    [InlineData("November 17, 2023", false)]
    [InlineData("Q2 2023", false)]
    public void A_day_or_a_period_without_a_reference_is_one_that_is_known(string text, bool isRight)
    {
        SmallBook.Faults(new PageOfRuns().Paragraph(text).End()).Select(f => f.Code).ShouldBe(isRight ? [] : [ProofCodes.OtherValue], text);
        // The same a second time, when it is remembered.
        SmallBook.Faults(new PageOfRuns().Paragraph(text).Paragraph(text).End()).Count.ShouldBe(isRight ? 0 : 2, text);
    }

    [Fact]
    public void No_more_than_twenty_faults_are_told()
    {
        var page = new PageOfRuns();
        for (var i = 0; i < 25; i++) page.Paragraph("4,281.0");
        SmallBook.Faults(page.End()).Count.ShouldBe(20);
    }

    [Fact]
    public void The_words_in_place_of_a_figure_are_known_or_refused()
    {
        var fault = SmallBook.Faults(new PageOfRuns().Open(StructureRole.Figure, words: "Sales. 2023: 7.").Close().End())
            .ShouldHaveSingleItem();
        (fault.Code, fault.Message).ShouldBe((ProofCodes.OtherValue, "Page 1: the words in place of a figure are not those of its chart."));
        SmallBook.Faults(new PageOfRuns().Open(StructureRole.Figure).Close().End()).ShouldBeEmpty();
        SmallBook.Faults(new PageOfRuns().Open(StructureRole.Paragraph, words: "Sales").Close().End()).ShouldBeEmpty();
    }

    [Fact]
    public void A_file_reads_as_its_pages_were_set()
    {
        var page = new PageOfRuns().Paragraph("Sales were EUR_7,").Paragraph("as before").End();
        var proof = SmallBook.Proof(null, [page with { Items = [.. page.Items.Select(i =>
            i is GlyphRun run ? run with { Text = run.Text.Replace('7', 'x') } : i)] }]);
        proof.Diagnostics.ShouldBeEmpty();
        proof.TextOf(0).ToString().ShouldBe("Sales were EUR x,as before");
        proof.Read(0, "Sales were EUR x,as before");
        proof.Read(1, "beyond the last page");
        proof.Diagnostics.ShouldBeEmpty();
        proof.Read(0, "Sales were EUR y,as before");
        proof.Read(0, "Sales were EUR x,as befor");
        proof.Diagnostics.Select(d => d.Message).ShouldBe(
        [
            "Page 1: \"Sales were EUR\u00A0x,\": it reads \"es were EUR y,as before\" where \"es were EUR x,as before\" was set.",
            "Page 1: \"as before\": it reads \"R x,as befor\" where \"R x,as before\" was set.",
        ]);
        proof.Diagnostics.ShouldAllBe(d => d.Code == ProofCodes.ReadsOtherwise);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(2, "The file has 2 pages where 1 was set.")]
    [InlineData(0, "The file has no pages where 1 was set.")]
    public void A_file_has_as_many_pages_as_were_set(int count, string? told)
    {
        var proof = SmallBook.Proof(null, [new PageOfRuns().Paragraph("Words").End()], count);
        if (told is null) proof.Diagnostics.ShouldBeEmpty();
        else proof.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(ProofCodes.PageCount);
    }

    [Fact]
    public void Where_figures_stand_on_a_page_is_told_with_their_manner_and_scale()
    {
        var page = new PageOfRuns().Open(StructureRole.Paragraph).Says("Sales were ").Says("EUR_4,281.0", Sales).Says("_million", Sales)
            .Says(", and up ").Says("3.3%", "sales-growth|m").Close()
            .Table("EUR million", [("", null, 1), ("Q3 2023", "period:2023Q3", 1)]).Row("Sales", ("4,281.0", "2023Q3/sales/EUR|c"))
                .Row("Nil", ("\u2013", "2023Q3/sales/EUR|c"), ("n.m.", "2022Q3/sales/EUR|c")).Close().Close().End();
        var placed = SmallBook.Proof(null, [page]).FiguresOn(0);
        placed.Select(p => (p.Name, p.Saying.Manner, p.Power, p.Length)).ShouldBe(
        [
            ("2023Q3/sales/EUR", Briefings.Figures.Formatting.Manner.Prose, FigureValue.NoScale, 19),
                ("sales-growth", Briefings.Figures.Formatting.Manner.Size, FigureValue.NoScale, 4),
            ("2023Q3/sales/EUR", Briefings.Figures.Formatting.Manner.Cell, 6, 7),
            ("2023Q3/sales/EUR", Briefings.Figures.Formatting.Manner.Cell, 6, 1),
        ]);
        placed[0].Start.ShouldBe("Sales were ".Length);
    }

    [Fact]
    public void Codes_tell_bugs_from_what_a_template_says()
    {
        static Diagnostic Of(string code) => new(code, "words", new Place("briefing.pdf"));
        foreach (var (code, isBug, isOfFigures, hint) in new (string, bool, bool, string?)[]
        {
            (ProofCodes.ReadsOtherwise, true, false, null), (ProofCodes.PageCount, true, false, null),
                (ProofCodes.Untraced, true, true, null), (ProofCodes.OtherValue, true, true, null),
                (ProofCodes.Unreadable, true, false, null),
            (ProofCodes.OtherDirection, false, true, BriefingProof.DirectionHint), (ProofCodes.MoreProminent, false, false,
                BriefingProof.ProminenceHint), ("QC01", false, false, null),
        })
        {
            ProofCodes.HaveBug([Of(ProofCodes.OtherDirection), Of(code)]).ShouldBe(isBug, code);
            ProofCodes.AreOfFigures([Of(ProofCodes.Untraced), Of(code)]).ShouldBe(isOfFigures, code);
            BriefingProof.HintOf(code).ShouldBe(hint, code);
        }
    }

    // A text that is longer than what is set aside for a page is read as any other.
    [Fact]
    public void A_page_may_be_long()
    {
        var page = new PageOfRuns();
        for (var i = 0; i < 1200; i++) page.Paragraph("Words of it");
        var proof = SmallBook.Proof(null, [page.End()]);
        var text = string.Concat(Enumerable.Repeat("Words of it", 1200));
        proof.TextOf(0).ToString().ShouldBe(text);
        proof.Read(0, text);
        proof.Diagnostics.ShouldBeEmpty();
        proof.Read(0, text + "!");
        proof.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("\"Words of it\": it reads");
    }

    // A name in a chart, which ends a word though no space is set.
    [Fact]
    public void Labels_are_read_with_a_space_between()
    {
        var page = new PageOfRuns().Paragraph("Sales").Paragraph("Costs").End();
        page = page with { Items = [.. page.Items.Select(i => i is GlyphRun run ? run with { EndsWord = true } : i)] };
        var proof = SmallBook.Proof(null, [page]);
        proof.TextOf(0).ToString().ShouldBe("Sales Costs ");
        proof.Read(0, "Sales Costs_");
        proof.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("\"Costs\": it reads");
    }

    [Theory]
    [InlineData("Sales rose ", 0)]
    [InlineData("Sales fell ", 1)]
    public void A_change_is_read_with_what_is_before_it_over_a_foot(string before, int faults)
    {
        var page = new PageOfRuns().Open(StructureRole.Paragraph).Says(before).Beside("page 1 of 1").Says("3.3%", "sales-growth|s")
            .Says(" then").Close().End();
        SmallBook.Faults(page).Count.ShouldBe(faults);
    }
}
