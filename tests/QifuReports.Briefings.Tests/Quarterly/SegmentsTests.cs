using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Quarterly;
using QifuReports.Charts;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>The section on segments, of Tarnholt Handling, an invented company with three segments and three regions.</summary>
public class SegmentsTests
{
    private static readonly LedgerBook Book =
        LedgerReader.Read(RepositoryRoot.PathOf("tests", "Companies", "tarnholt")).Book.ShouldNotBeNull();
    private static readonly Lazy<BriefingResult> Third = new(() => Compose(3));

    [Fact]
    public void It_says_which_segment_is_largest_added_most_and_earned_most()
    {
        var text = TextOf(3);

        text.ShouldContain(
            "Industrial Trucks had the most revenue: EUR 47.8 million, 52.1% of the company\u2019s after eliminations, up 1.3% year on " +
                "year. In amount, Warehouse Systems added most, from EUR 25.0 million to EUR 30.2 million, up 21.2%.");
        text.ShouldContain(
            "Industrial Trucks earned most: its operating profit was EUR 3.9 million, up 4.3% year on year; its margin was 8.1%, up 0.2 " +
                "percentage points.");
        text.ShouldContain(
            "Europe had the most revenue: EUR 43.9 million, 47.9% of the company\u2019s, up 1.1% year on year. In amount, Asia Pacific " +
                "added most");
        text.ShouldNotContain("lost most");
        // The first quarter has a segment that fell.
        TextOf(1).ShouldContain("Industrial Trucks lost most, from EUR 48.2 million to EUR 46.9 million, down 2.7%.");
    }

    [Fact]
    public void Of_two_that_are_alike_neither_has_the_most()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.Combine("filings"));
        var from = RepositoryRoot.PathOf("tests", "Companies", "tarnholt");
        foreach (var file in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
            File.WriteAllText(folder.Combine(Path.GetRelativePath(from, file)), File.ReadAllText(file)
                .Replace("[47755, 30240, 17125,", "[47755, 47755, 17125,", StringComparison.Ordinal)
                .Replace("[3880, 2455, 3140, -1285,", "[3880, 3880, 3140, -1285,", StringComparison.Ordinal));
        var book = LedgerReader.Read(folder.Path).Book.ShouldNotBeNull();
        var period = Period.Quarter(2025, 3);

        var result = QuarterlyBriefing.Compose(book, period, CheckRunner.Run(book, period), Repository.Templates,
            BriefingOptions.Default with { Draft = true });

        var text = DocumentText.Of(result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics)))
            .Replace("**", "", StringComparison.Ordinal).Replace('\u00A0', ' ');
        text.ShouldContain("Industrial Trucks had as much revenue as any other: EUR 47.8 million");
        text.ShouldContain("Warehouse Systems added most");
        text.ShouldContain("Industrial Trucks earned as much as any other: its operating profit");
        text.ShouldNotContain("Industrial Trucks had the most");
    }

    [Fact]
    public void Its_table_has_the_segments_what_reconciles_them_and_the_company()
    {
        var rows = Table("table-by-segment").Rows.Select(
            r => string.Join(" | ", r.Cells.Select(c => string.Concat(c.Content.OfType<TextRun>().Select(t => t.Text))))
                .Replace('\u00A0', ' ')).ToArray();

        rows.ShouldBe(
        [
            "Revenue", "Industrial Trucks | 47.8 | 47.1 | 1.3%", "Warehouse Systems | 30.2 | 25.0 | 21.2%", "Service | 17.1 | 16.0 | 7.2%",
            "Eliminations | (3.5) | (3.2) | n.m.", "Company | 91.6 | 84.8 | 8.0%",
            "Operating profit", "Industrial Trucks | 3.9 | 3.7 | 4.3%", "Warehouse Systems | 2.5 | 1.6 | c. 51.5%",
            "Service | 3.1 | 2.8 | c. 12.5%", "Corporate | (1.3) | (1.2) | n.m.", "Eliminations | (0.1) | (0.1) | n.m.",
            "Company | 8.1 | 6.8 | 18.8%",
            "Operating margin", "Industrial Trucks | 8.1% | 7.9% | 0.2 pts", "Warehouse Systems | 8.1% | 6.5% | 1.6 pts",
            "Service | 18.3% | 17.5% | 0.9 pts", "Company | 8.8% | 8.0% | 0.8 pts",
        ], string.Join('\n', rows));

        // A margin of the company is no sum of the margins over it.
        string Kinds(int from, int count) => string.Join(' ', Table("table-by-segment").Rows.Skip(from).Take(count).Select(r => r.Kind));
        Kinds(0, 6).ShouldBe("Section Line Line Line Line Total");
        Kinds(6, 7).ShouldBe("Section Line Line Line Line Line Total");
        Kinds(13, 5).ShouldBe("Section Line Line Line Line");
        Table("table-by-segment").Columns.Select(c => (c.Kind, c.Newest)).ShouldBe(
            [(ColumnKind.Label, false), (ColumnKind.Figure, true), (ColumnKind.Figure, false), (ColumnKind.Figure, false)]);
    }

    [Fact]
    public void The_company_s_figures_are_those_of_the_company_everywhere()
    {
        foreach (var quarter in (int[])[1, 2, 3, 4])
            Compose(quarter).Figures.Where(
                f => f.Concept.Id.Value == "revenue" && f.Members.IsNone && f.Measure == Measure.Money && f.Origin is FigureOrigin.Reported)
                .ShouldAllBe(f => ((FigureOrigin.Reported)f.Origin).Fact.Key.Members.IsNone);
        TextOf(3).ShouldContain("Revenue was EUR 91.6 million, up 8.0% year on year");
        // One name, one number: segments are named apart.
        Third.Value.Figures.Select(f => f.Name).ShouldBeUnique();
        Third.Value.Figures.ShouldContain(f => f.Name == "2025Q3/revenue/EUR/ifrs/segment=service");
        Third.Value.Figures.ShouldContain(f => f.Name == "2025Q3/revenue/segment=service/change-on-year");
    }

    [Fact]
    public void A_quarter_of_which_only_the_year_is_stated_by_segment_is_derived()
    {
        TextOf(4).ShouldContain("Industrial Trucks had the most revenue: EUR 54.2 million, 53.7% of the company\u2019s");
        var figure = Compose(4).Figures.Single(f => f.Name == "2025Q4/revenue/EUR/ifrs/segment=industrial-trucks");
        figure.Origin.ShouldBeOfType<FigureOrigin.Derived>().Inputs.ShouldAllBe(i => i.Members.Code == "segment=industrial-trucks");
    }

    [Fact]
    public void Its_chart_has_a_bar_for_each_segment_this_year_and_last()
    {
        var chart = Charts("chart-revenue-by-segment").Chart.ShouldBeOfType<BarChart>();

        chart.Categories.Select(c => c.Name).ShouldBe(["Industrial Trucks", "Warehouse Systems", "Service"]);
        chart.Series.Select(s => string.Join(" ", s.Points.Select(p => p.Label))).ShouldBe(["47.8 30.2 17.1", "47.1 25.0 16.0"]);
    }

    [Fact]
    public void A_company_that_divides_by_nothing_has_no_such_section_and_is_told_of_none()
    {
        var other = Repository.BriefingOf(Repository.Period);
        DocumentText.Of(other.Document!).ShouldNotContain("Segments");
        other.OmittedSections.ShouldNotContain("Segments");
    }

    [Fact]
    public void The_pages_prove_themselves_and_a_segment_in_the_row_of_another_is_noticed()
    {
        var result = Third.Value;
        IReadOnlyList<Page> pages = [.. PageLayout.Pages(result.Document!, HouseStyle.Default, FontSet.Default, ChartComposer.Instance)];
        Proved(result, pages).ShouldBeEmpty();

        const string Trucks = "2025Q3/revenue/EUR/ifrs/segment=industrial-trucks|c",
            Systems = "2025Q3/revenue/EUR/ifrs/segment=warehouse-systems|c";
        var swapped = 0;
        foreach (var page in pages)
        {
            // In the table a cell has no decimals of its own behind its manner.
            var (a, b) = (IndexOf(page, Trucks), IndexOf(page, Systems));
            if (a < 0 || b < 0) continue;
            swapped++;
            var items = page.Items.ToArray();
            var (first, second) = ((GlyphRun)items[a], (GlyphRun)items[b]);
            (items[a], items[b]) = (first with { Text = second.Text, Reference = second.Reference },
                second with { Text = first.Text, Reference = first.Reference });
            Proved(result, [.. pages.Select(p => p.Number == page.Number ? page with { Items = items } : p)])
                .Count(d => d.Contains("the row is of another part of the company", StringComparison.Ordinal)).ShouldBe(2);
        }
        swapped.ShouldBe(1);
    }

    [Fact]
    public void A_bar_at_the_name_of_another_segment_is_noticed()
    {
        var result = Third.Value;
        ChartBlock Turned(ChartBlock block) =>
            block.Chart is BarChart bars && block.Id == "chart-revenue-by-segment"
                ? block with { Chart = bars with { Categories = [bars.Categories[1], bars.Categories[0], bars.Categories[2]] } } : block;
        Block Turn(Block block) => block switch
        {
            ChartBlock chart => Turned(chart),
            Beside beside => beside with { Main = [.. beside.Main.Select(Turn)], Side = [.. beside.Side.Select(Turn)] },
            _ => block,
        };
        var bent = result with { Document = result.Document! with { Blocks = [.. result.Document.Blocks.Select(Turn)] } };

        new BriefingProof("briefing.pdf", Book, bent, bent.Report!).Diagnostics.Select(d => d.Message)
            .ShouldContain(m => m.Contains("47.8 stands at Warehouse Systems, and is of Industrial Trucks", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_of_two_parts_of_the_company_are_not_compared()
    {
        var context = new BriefingContext(Book, BriefingSource.For(Book, Period.Quarter(2025, 3))!, Period.Quarter(2025, 3),
            CheckRunner.Run(Book), BriefingOptions.Default);
        Figure Of(string segment) => context.Book.Named($"2025Q3/revenue/EUR/ifrs/segment={segment}")
            ?? context.Book.Of(context.Release.Statements.SelectMany(s => s.Lines).SelectMany(l => l.Cells)
                .First(c => c.Fact?.Key is { Concept.Value: "revenue" } key && key.Members.Code == "segment=" + segment).Fact!);

        Should.Throw<DerivationException>(
            () => Derive.Difference("x", Of("service"), Of("industrial-trucks"), "EUR")).Message.ShouldContain(
                "another part of the company");
        Derive.Quotient("x", Of("service").Concept, Of("service"), context.Current(Of("service").Concept)!)!.Members.Code.ShouldBe(
            "segment=service");
    }

    private static List<string> Proved(BriefingResult result, IReadOnlyList<Page> pages)
    {
        var proof = new BriefingProof("briefing.pdf", Book, result, result.Report!);
        foreach (var page in pages) proof.Set(page);
        proof.End(pages.Count);
        return [.. proof.Diagnostics.Select(d => d.Message)];
    }

    private static int IndexOf(Page page, string reference)
    {
        for (var i = 0; i < page.Items.Count; i++)
            if (page.Items[i] is GlyphRun run && run.Reference == reference) return i;
        return -1;
    }

    private static BriefingResult Compose(int quarter)
    {
        var period = Period.Quarter(2025, quarter);
        var result = QuarterlyBriefing.Compose(Book, period, CheckRunner.Run(Book, period), Repository.Templates, BriefingOptions.Default);
        result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
        return result;
    }

    private static string TextOf(int quarter) =>
        DocumentText.Of(Compose(quarter).Document!).Replace("**", "", StringComparison.Ordinal).Replace('\u00A0', ' ');

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b is Beside beside ? All(beside.Main).Concat(All(beside.Side)) : [b]);

    private static Table Table(string id) => All(Third.Value.Document!.Blocks).OfType<Table>().Single(t => t.Id == id);

    private static ChartBlock Charts(string id) => All(Third.Value.Document!.Blocks).OfType<ChartBlock>().Single(t => t.Id == id);
}
