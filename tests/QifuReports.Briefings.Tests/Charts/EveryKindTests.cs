using QifuReports.Briefings.Composing.Charts;
using QifuReports.Briefings.Proof.Charts;
using QifuReports.Charts;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Briefings.Tests.Charts;

/// <summary>Every kind of chart is drawn, told in words and proved, with all its values.</summary>
public sealed class EveryKindTests
{
    private readonly AnyChart _any = new();

    public static TheoryData<string> Kinds => [.. AnyChart.Kinds.Select(k => k.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_sealed_and_a_renderer_draws_it(string kind)
    {
        TypeOf(kind).IsSealed.ShouldBeTrue();
        ChartComposer.Instance.Compose(_any.Of(TypeOf(kind)), new Size(new Length(300), new Length(200)), HouseStyle.Default,
            new TextShaper(FontSet.Default)).Items.ShouldNotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_rows_have_every_point_once(string kind)
    {
        var rows = _any.Of(TypeOf(kind)).Rows();

        rows.SelectMany(r => r.Marks).SelectMany(m => (ChartPoint?[])[m?.Point, m?.High]).OfType<ChartPoint>()
            .ShouldBe(_any.Points.Some(), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Its_alternative_text_has_every_label(string kind)
    {
        var words = ChartWords.Data(_any.Of(TypeOf(kind)));

        foreach (var point in _any.Points.Some()) words.ShouldContain($" {point.Label}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_proof_looks_for_the_figure_of_every_point(string kind)
    {
        var (chart, faults) = (_any.Of(TypeOf(kind)), new List<string>());
        new ChartProof(_ => null, words => words, (_, message) => faults.Add(message)).Prove(
            new ChartBlock { Description = "Unit", Chart = chart, AlternativeText = $"Unit. {ChartWords.Data(chart)}" });

        foreach (var point in _any.Points.Some()) faults.ShouldContain($"The chart \"Unit\": nothing stands behind the mark {point.Label}.");
    }

    private static Type TypeOf(string kind) => AnyChart.Kinds.Single(k => k.Name == kind);
}
