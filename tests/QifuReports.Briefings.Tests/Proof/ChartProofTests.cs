using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Charts;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Tests.Proof;

/// <summary>What a chart says is what its figures are: bent in one place, in its data or on its page, it is refused.</summary>
public class ChartProofTests
{
    private const string Trend = "chart-trend-net-income", Bridge = "chart-net-income-bridge", Bars = "chart-revenue",
        Outlook = "chart-outlook";

    private static readonly Dictionary<string, (string Chart, Func<ChartBlock, ChartBlock> Bend, string Told)> Bends = new()
    {
        ["the description is in another currency"] = (Trend, b => Described(b, "RMB million", "US$ million"), "stands under another unit"),
        ["the description is in another scale"] =
            (Trend, b => Described(b, "RMB million", "RMB billion"), "in another scale than its axis"),
        ["the description says no unit"] = (Bars, b => Described(b, "RMB million, ", ""), "in another scale than its axis"),
        ["the description names another period"] =
            (Trend, b => Described(b, "Q3\u00A02023", "Q3\u00A02024"), "a period of which it shows nothing"),
        ["the axis is in another scale"] =
            (Bars, b => b with { Chart = b.Chart with { Unit = "RMB billion" } }, "in another scale than its axis"),
        ["the axis is in another currency"] =
            (Bars, b => b with { Chart = b.Chart with { Unit = "US$ million" } }, "stands under another unit"),
        ["the rates are under the unit of the amounts"] =
            (Trend, b => b with { Chart = (TwoPanelChart)b.Chart with { RateUnit = "RMB million" } }, "stands under another unit"),
        ["a place is of another period"] =
            (Trend, b => b with { Chart = (TwoPanelChart)b.Chart with { Categories = Renamed(((TwoPanelChart)b.Chart).Categories) } },
                "stands at Q2\u00A02022"),
        ["the two years are exchanged"] =
            (Bars, b => b with { Chart = (BarChart)b.Chart with { Series = [.. ((BarChart)b.Chart).Series.Select(
                (s, i) => s with { Name = ((BarChart)b.Chart).Series[1 - i].Name })] } }, "and is of 2023Q3"),
        ["a mark is too high"] = (Bars, b => First(b, p => p with { Value = p.Value * 2 }), "is of another height"),
        ["a label is not signed"] = (Bridge, b => Step(b, p => p with { Label = p.Label[1..] }), "the words in its place do not state"),
        ["a step goes the other way"] = (Bridge, b => Step(b, p => p with { Value = -p.Value }), "is of another height"),
        ["a label is in another scale"] = (Bars, b => First(b, p => p with { Label = "1.9" }), "the words in its place do not state 1.9"),
        ["nothing is behind a mark"] = (Bars, b => First(b, p => p with { Reference = null }), "nothing stands behind the mark"),
        ["it is not said how a mark is written"] =
            (Bars, b => First(b, p => p with { Reference = Reference.FigureIn(p.Reference!).ToString() }),
                "nothing stands behind the mark"),
        ["the ends of a range are exchanged"] =
            (Outlook, b => b with { Chart =
                (ColumnChart)b.Chart with { Ranges = [.. ((ColumnChart)b.Chart).Ranges.Select(
                    r => r with { Ranges = [.. r.Ranges.Select(x => x is null ? null : new ChartRange(x.High, x.Low))] })] } },
                    "the words in its place do not state"),
        ["the words have another number"] =
            (Outlook, b => b with { AlternativeText = b.AlternativeText.Replace(" to 1", " to 2", StringComparison.Ordinal) },
                "the words in its place do not state"),
        ["the words have a number more"] =
            (Bars, b => b with { AlternativeText = b.AlternativeText + " And 7 more." }, "a number more than its marks"),
        ["the words miss a period that is there"] =
            (Trend, b => b with { AlternativeText = b.AlternativeText + " Not in the filings held: Q3\u00A02023." },
                "a number more than its marks"),
        ["the words begin with another description"] =
            (Bars, b => b with { AlternativeText = "Costs. " + b.AlternativeText }, "do not begin with its description"),
    };

    public static TheoryData<string> Bent => [.. Bends.Keys];

    [Theory]
    [MemberData(nameof(Bent))]
    public void A_chart_that_is_bent_is_refused(string how)
    {
        var (id, bend, told) = Bends[how];
        var chart = Charts().Single(c => c.Id == id);
        Faults(chart).ShouldBeEmpty();
        Faults(bend(chart)).ShouldContain(f => f.Contains(told, StringComparison.Ordinal), string.Join('\n', Faults(bend(chart))));
    }

    [Theory]
    [InlineData("|e", "+", "", "the sign is another")]
    [InlineData("|e", "+", "\u2212", "the sign is another")]
    [InlineData("|c1", ".", ",000.", "the figure is another")]
    public void A_label_on_the_page_that_is_bent_is_refused(string manner, string was, string now, string told) =>
        OnPage((run, inFigure) => inFigure && run.Reference is { } r && r.EndsWith(manner, StringComparison.Ordinal)
            && run.Text.Contains(was, StringComparison.Ordinal),
            text => text.Replace(was, now, StringComparison.Ordinal)).ShouldContain(d => d.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData(false, "RMB million", "US$ million", "the heading names another currency")]
    [InlineData(false, "RMB million", "RMB billion", "the figure is another")]
    [InlineData(false, "RMB million, ", "", "no scale is stated")]
    [InlineData(false, "Q3\u00A02023", "Q3\u00A02031", "no figure and no filing is of that period or day")]
    [InlineData(true, "Net income, RMB million", "Net income, US$ million", "the heading names another currency")]
    [InlineData(true, "Net income, RMB million", "Net income, RMB billion", "the figure is another")]
    [InlineData(true, "Q3\u00A02023", "Q3\u00A02031", "no figure and no filing is of that period or day")]
    public void What_stands_over_or_under_labels_on_the_page_has_to_be_of_them(bool isInFigure, string was, string now, string told) =>
        OnPage((run, inFigure) => inFigure == isInFigure && run.Text.Contains(was, StringComparison.Ordinal)
            && (inFigure || run.Reference?.StartsWith("named:", StringComparison.Ordinal) == true),
            text => text.Replace(was, now, StringComparison.Ordinal)).ShouldContain(d => d.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("1,250", "tick:1250", null)]
    [InlineData("20.2", "tick:20.2", null)]
    [InlineData("\u22125", "tick:-5", null)]
    [InlineData("5", "tick:-5", ProofCodes.OtherValue)]
    [InlineData("1,500", "tick:1250", ProofCodes.OtherValue)]
    [InlineData("1,250 more", "tick:1250", ProofCodes.OtherValue)]
    [InlineData("Revenue from 5G", "named:Revenue from 5G services Q3 2023", null)]
    [InlineData("Higher 5G ser\u2026", "named:Higher 5G services", null)]
    [InlineData("services Q3", "named:Revenue from 5G services Q3 2023", null)]
    [InlineData("2023", "named:Revenue from 5G services Q3 2023", null)]
    [InlineData("Q3 2023", "named:Revenue from 5G services Q3\u00A02023", null)]
    [InlineData("20", "named:Revenue from 5G services Q3 2023", ProofCodes.OtherValue)]
    [InlineData("Q4 2023", "named:Revenue from 5G services Q3 2023", ProofCodes.OtherValue)]
    [InlineData("Q3", "named:Revenue from 5G services Q3 2031", ProofCodes.OtherValue)]
    [InlineData("Higher", "named:Higher 6G services", ProofCodes.Untraced)]
    [InlineData("Notes due 2031", "named:Notes due 2031, RMB million, Q3 2023", null)]
    public void Ticks_and_names_are_what_the_chart_says_that_they_are(string text, string reference, string? code)
    {
        var book = new LedgerBook(new Issuer("Example plc", "Example", [], "RMB", null, new IssuerPolicies(false, false, 0)),
            new TaxonomyBook([new Concept(new ConceptId("services"), "5G services", PeriodType.Flow, UnitKind.Money, []),
                new Concept(new ConceptId("notes"), "Notes due 2031", PeriodType.Flow, UnitKind.Money, [])]), []);
        var trace = new NumberTrace(book, [], new CheckReport([]), new Dictionary<string, decimal>(), BriefingProofTests.Period);
        trace.Fault(text, reference, new Standing(Ledger.Periods.FiscalCalendar.CalendarYears))?.Code.ShouldBe(code);
        (trace.Fault(text, reference, new Standing(Ledger.Periods.FiscalCalendar.CalendarYears)) is null).ShouldBe(code is null);
    }

    // The messages about the pages where the runs that are chosen say something else, and are said by their charts to say it.
    private static List<string> OnPage(Func<GlyphRun, bool, bool> choose, Func<string, string> bend)
    {
        var faults = new List<string>();
        var bent = 0;
        foreach (var page in BriefingProofTests.Pages)
        {
            var (items, figures, changed) = (page.Items.ToArray(), new HashSet<int>(), false);
            var inFigure = false;
            for (var i = 0; i < items.Length; i++)
            {
                if (items[i] is OpenNode { Node: { Role: StructureRole.Figure } node }) figures.Add(node.Id);
                else if (items[i] is BeginContent begin) inFigure = figures.Contains(begin.NodeId);
                else if (items[i] is GlyphRun run && choose(run, inFigure))
                {
                    items[i] = run with { Text = bend(run.Text),
                        Reference = ChartReference.IsName(run.Reference ?? "", out var name) ? ChartReference.Name(bend(name.ToString()))
                            : run.Reference };
                    (bent, changed) = (bent + 1, true);
                }
            }
            if (changed) faults.AddRange(BriefingProofTests.Set([page with { Items = items }]).Diagnostics.Select(d => d.Message));
        }
        bent.ShouldBeGreaterThan(0);
        return faults;
    }

    private static List<string> Faults(ChartBlock chart)
    {
        var faults = new List<string>();
        new ChartProof(name => BriefingProofTests.Result.Figures.FirstOrDefault(f => f.Name == name), words => words,
            (_, message) => faults.Add(message)).Prove(chart);
        return faults;
    }

    private static IEnumerable<ChartBlock> Charts() => In(BriefingProofTests.Result.Document!.Blocks);

    private static IEnumerable<ChartBlock> In(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        ChartBlock chart => [chart],
        Beside beside => In([.. beside.Main, .. beside.Side]),
        Callout callout => In(callout.Content),
        _ => Enumerable.Empty<ChartBlock>(),
    });

    private static ChartBlock Described(ChartBlock block, string was, string now) => block with
    {
        Description = block.Description.Replace(was, now, StringComparison.Ordinal),
        AlternativeText = block.Description.Replace(was, now, StringComparison.Ordinal) + block.AlternativeText[block.Description.Length..],
    };

    private static IReadOnlyList<ChartCategory> Renamed(IReadOnlyList<ChartCategory> categories) =>
        [.. categories.Select(c => c.Name == "Q3\u00A02022" ? "Q2\u00A02022" : c)];

    private static ChartBlock First(ChartBlock block, Func<ChartPoint, ChartPoint> bend)
    {
        var chart = (BarChart)block.Chart;
        var series = chart.Series[0];
        return block with { Chart = chart with { Series = [series with { Points = [bend(series.Points[0]), .. series.Points.Skip(1)] },
            .. chart.Series.Skip(1)] } };
    }

    private static ChartBlock Step(ChartBlock block, Func<ChartPoint, ChartPoint> bend)
    {
        var chart = (WaterfallChart)block.Chart;
        return block with { Chart =
            chart with { Steps = [.. chart.Steps.Select((s, i) => i == 1 ? s with { Point = bend(s.Point) } : s)] } };
    }
}
