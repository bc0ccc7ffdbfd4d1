using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Quarterly;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

public class BriefingProofTests
{
    internal static readonly Period Period = Period.Quarter(2023, 3);
    private static readonly CheckReport Report = CheckRunner.Run(Repository.Book, Period);
    internal static readonly BriefingResult Result =
        QuarterlyBriefing.Compose(Repository.Book, Period, Report, Repository.Templates, new BriefingOptions());
    internal static readonly IReadOnlyList<Page> Pages = [.. PageLayout.Pages(Result.Document!, HouseStyle.Default, FontSet.Default,
        ChartComposer.Instance)];

    [Fact]
    public void The_pages_of_a_briefing_are_traced_and_read_as_set()
    {
        var proof = Set(Pages);
        proof.Pages.ShouldBe(Pages.Count);
        for (var i = 0; i < proof.Pages; i++) proof.Read(i, proof.TextOf(i).ToString());
        proof.End(proof.Pages);
        proof.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_change_of_any_digit_of_a_figure_is_noticed()
    {
        // Of each figure on the pages, the digit in the middle.
        var changed = 0;
        var missed = new List<string>();
        foreach (var page in Pages)
        {
            for (var i = 0; i < page.Items.Count; i++)
            {
                if (page.Items[i] is not GlyphRun { Reference: { } reference } run || !Reference.IsFigure(reference)) continue;
                var digits = Enumerable.Range(0, run.Text.Length).Where(k => char.IsAsciiDigit(run.Text[k])).ToList();
                if (digits.Count == 0) continue;
                var at = digits[digits.Count / 2];
                var text = run.Text[..at] + (char)('0' + (run.Text[at] - '0' + 1) % 10) + run.Text[(at + 1)..];
                changed++;
                var items = page.Items.ToArray();
                items[i] = run with { Text = text };
                var proof = new BriefingProof("briefing.pdf", Repository.Book, Result, Result.Report ?? Report);
                // What began on the page before goes on here.
                if (page.Number > 1) proof.Set(Pages[page.Number - 2]);
                proof.Set(page with { Items = items });
                proof.End(2);
                if (!proof.Diagnostics.Any(d =>
                    d.Code == ProofCodes.OtherValue && d.Message.Contains(text, StringComparison.Ordinal)
                        && d.Message.Contains(Reference.FigureIn(reference), StringComparison.Ordinal)))
                    missed.Add($"{run.Text} as {text}: {reference}");
            }
        }

        changed.ShouldBeGreaterThan(900);
        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("4,281.0", null, ProofCodes.Untraced)]
    [InlineData("in 17 cities", null, ProofCodes.Untraced)]
    [InlineData("2,023", null, ProofCodes.Untraced)]
    [InlineData("US$2023", null, ProofCodes.Untraced)]
    [InlineData("RMB4,281.0 million", "2023Q3/no-such-concept/RMB|p", ProofCodes.Untraced)]
    [InlineData("RMB4,281.0 billion", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281.1 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281.0 million", "2023Q3/total-net-revenue/RMB|p", null)]
    [InlineData("RMB4,281.0 million", "2023Q3/total-net-revenue/RMB", ProofCodes.Untraced)]
    [InlineData("negative RMB4,281.0 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("(RMB4,281.0 million)", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB\u22124,281.0 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("US$4,281.0 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("4,281.0 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281.0", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281.03 million", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281.0 million, down", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("RMB4,281.0 million in the second quarter of 2023", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("4,281.0", "2023Q3/total-net-revenue/RMB|c", ProofCodes.OtherValue)]
    [InlineData("up 3.3%", "2023Q3/total-net-revenue/change-on-year|m", null)]
    [InlineData("down 3.3%", "2023Q3/total-net-revenue/change-on-year|m", ProofCodes.OtherValue)]
    [InlineData("3.3%", "2023Q3/total-net-revenue/change-on-year|m", ProofCodes.OtherValue)]
    [InlineData("up 3.3 percentage points", "2023Q3/total-net-revenue/change-on-year|m", ProofCodes.OtherValue)]
    [InlineData("+3.3% on the year", "2023Q3/total-net-revenue/change-on-year|+", null)]
    [InlineData("\u22123.3% on the year", "2023Q3/total-net-revenue/change-on-year|+", ProofCodes.OtherValue)]
    [InlineData("3.3% on the year", "2023Q3/total-net-revenue/change-on-year|+", ProofCodes.OtherValue)]
    [InlineData("(3.3%)", "2023Q3/total-net-revenue/change-on-year|c", ProofCodes.OtherValue)]
    [InlineData("\u2013", "2023Q3/total-net-revenue/RMB|p", ProofCodes.OtherValue)]
    [InlineData("second quarter of 2023", "period:2023Q3", ProofCodes.OtherValue)]
    [InlineData("third quarter", "period:2023Q3", null)]
    [InlineData("second quarter", "period:2023Q3", ProofCodes.OtherValue)]
    [InlineData("August 30, 2023", "period:2023Q3", ProofCodes.OtherValue)]
    [InlineData("six months ended September 30, 2023", "period:2023Q3", ProofCodes.OtherValue)]
    [InlineData("30 September 2023", "period:2023Q3", null)]
    [InlineData("Q1 2019", null, ProofCodes.OtherValue)]
    [InlineData("September 30, 2023", "period:2023Q3", null)]
    [InlineData("September 27, 2023", "period:2023Q3", ProofCodes.OtherValue)]
    [InlineData("third quarter of 2024", "period:2023Q3", ProofCodes.OtherValue)]
    [InlineData("November 17, 2023", "date:2023-11-16", ProofCodes.OtherValue)]
    [InlineData("935", "check:all/made", ProofCodes.OtherValue)]
    [InlineData("7", "check:QC99/made", ProofCodes.OtherValue)]
    [InlineData("Form 20-F", "filing:6-K-2023-11-16", ProofCodes.OtherValue)]
    [InlineData("9", "filing:6-K-2031-11-16", ProofCodes.OtherValue)]
    [InlineData("7", "other:thing", ProofCodes.Untraced)]
    [InlineData("1.00", "literal:", null)]
    [InlineData("third quarter of 2023, to September 30, 2023; Q3, 9M 2023; NASDAQ: QFIN, HKEX: 3660; Form 6-K", null, null)]
    public void What_stands_behind_a_number_is_asked_of_each(string text, string? reference, string? code)
    {
        var page = Pages[1];
        var node = page.Items.OfType<OpenNode>().First(o => o.Node.Role == StructureRole.Paragraph).Node;
        var run = page.Items.OfType<GlyphRun>().First() with { Text = text, Reference = reference };
        var proof = Set([page with { Items = [new OpenNode(node), new BeginContent(node.Id), run] }]);
        proof.End(1);
        proof.Diagnostics.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(StructureRole.Figure, "1,250", false)]
    [InlineData(StructureRole.Figure, "−2.5%", false)]
    [InlineData(StructureRole.Figure, "RMB40", false)]
    [InlineData(StructureRole.Label, "12", true)]
    [InlineData(StructureRole.Label, "1,234", false)]
    [InlineData(StructureRole.TableData, "12", false)]
    public void What_a_number_may_be_depends_on_where_it_stands(StructureRole role, string text, bool stands)
    {
        var run = Pages[1].Items.OfType<GlyphRun>().First() with { Text = text, Reference = null };
        Set([Pages[1] with { Items = [new OpenNode(new StructureNode(1, 0, role)), new BeginContent(1), run] }]).Diagnostics.Count.ShouldBe(
            stands ? 0 : 1);
    }

    [Fact]
    public void Two_figures_of_a_row_that_change_their_places_are_noticed_by_what_stands_over_them()
    {
        var items = Pages[1].Items.ToArray();
        var (now, before) = (At(items, "2023Q3/total-net-revenue/RMB|c"), At(items, "2022Q3/total-net-revenue/RMB|c"));
        var (a, b) = ((GlyphRun)items[now], (GlyphRun)items[before]);
        (items[now], items[before]) =
            (a with { Text = b.Text, Reference = b.Reference }, b with { Text = a.Text, Reference = a.Reference });
        Set([Pages[1] with { Items = items }]).Diagnostics.Select(d => d.Message).Some()
            .ShouldAllBe(m => m.Contains("the column is of another period", StringComparison.Ordinal));
        Set([Pages[1] with { Items = items }]).Diagnostics.Count.ShouldBe(2);

        items = Pages[1].Items.ToArray();
        var dollars = At(items, "2023Q3/total-net-revenue/USD|c");
        (items[now], items[dollars]) = (items[dollars], items[now]);
        Set([Pages[1] with { Items = items }]).Diagnostics.Select(d => d.Message).Some()
            .ShouldAllBe(m => m.Contains("the column is in another currency", StringComparison.Ordinal));

        static int At(PlacedItem[] items, string reference) => Array.FindIndex(items, i => i is GlyphRun run && run.Reference == reference);
    }

    [Theory]
    [InlineData("Costs fell ", " on the year.", 0)]
    [InlineData("Costs rose ", " on the year.", 1)]
    [InlineData("Costs rose by about ", " on the year.", 1)]
    [InlineData("Costs were ", " lower than a year before.", 0)]
    [InlineData("Costs were ", " higher than a year before.", 1)]
    [InlineData("Costs moved ", " on the year.", 0)]
    [InlineData("Where others rose, costs moved ", ", more than others.", 0)]
    public void Words_beside_the_size_of_a_change_may_not_say_the_other_direction(string before, string after, int faults)
    {
        var node = Pages[1].Items.OfType<OpenNode>().First(o => o.Node.Role == StructureRole.Paragraph).Node;
        var run = Pages[1].Items.OfType<GlyphRun>().First() with { Reference = null };
        var size = run with { Text = "3.1%", Reference = "2023Q3/total-operating-costs/change-on-year|s" };
        var proof = Set([Pages[1] with { Items = [new OpenNode(node), new BeginContent(node.Id), run with { Text = before }, size,
            run with { Text = after }] }]);
        proof.End(1);
        proof.Diagnostics.Select(d => d.Code).ShouldBe(Enumerable.Repeat(ProofCodes.OtherDirection, faults));
        ProofCodes.HaveBug(proof.Diagnostics).ShouldBeFalse();
    }

    [Theory]
    [InlineData("RMB, US$ and large numbers in millions", "RMB, US$ and large numbers in thousands", "the figure is another")]
    [InlineData("RMB, US$ and large numbers in millions", "CHF and large numbers in millions", "the heading names another currency")]
    [InlineData("RMB, US$ and large numbers in millions", "RMB, US$ in thousands and large numbers in millions",
        "the heading names two scales")]
    [InlineData("RMB, US$ and large numbers in millions", "RMB, US$ and large numbers", "no scale is stated")]
    public void The_heading_of_a_table_has_to_be_that_of_its_figures(string was, string now, string told)
    {
        var items = Pages[1].Items.ToArray();
        var at = Array.FindIndex(items, i => i is GlyphRun run && run.Text.StartsWith(was, StringComparison.Ordinal));
        items[at] = (GlyphRun)items[at] with { Text = ((GlyphRun)items[at]).Text.Replace(was, now, StringComparison.Ordinal) };
        Set([Pages[1] with { Items = items }]).Diagnostics.ShouldContain(d => d.Message.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_reads_otherwise_is_told_with_page_text_and_figure()
    {
        var proof = Set(Pages);
        var text = proof.TextOf(1).ToString();
        var at = text.IndexOf("4,281.0", StringComparison.Ordinal);
        proof.Read(1, text[..at] + "4,218.0" + text[(at + 7)..]);
        proof.Read(3, proof.TextOf(3)[..^1]);
        proof.Read(4, proof.TextOf(4).ToString() + "1");
        proof.End(Pages.Count - 1);
        proof.Diagnostics.Select(d => d.Code)
            .ShouldBe([ProofCodes.ReadsOtherwise, ProofCodes.ReadsOtherwise, ProofCodes.ReadsOtherwise, ProofCodes.PageCount]);
        proof.Diagnostics[0].Message.ShouldContain("Page 2: \"4,281.0\" (2023Q3/total-net-revenue/RMB): it reads ");
        proof.Diagnostics[0].Message.ShouldContain("4,218.0");
    }

    [Fact]
    public void The_number_of_pages_at_their_feet_is_that_of_the_file()
    {
        var proof = Set(Pages.Take(Pages.Count - 1));
        proof.End(Pages.Count - 1);
        proof.Diagnostics.Select(d => d.Code).ShouldBe([ProofCodes.PageCount]);
    }

    internal static BriefingProof Set(IEnumerable<Page> pages)
    {
        var proof = new BriefingProof("briefing.pdf", Repository.Book, Result, Result.Report ?? Report);
        foreach (var page in pages) proof.Set(page);
        return proof;
    }
}
