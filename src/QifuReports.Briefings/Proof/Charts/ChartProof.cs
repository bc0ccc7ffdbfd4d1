using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof.Charts;

/// <summary>
/// Checks what a chart says besides its labels. The description must name the unit of the axes, and no period that the chart does not show.
/// Each bar or point must be at the period and the part of the company of its figure, and be as high as its label says. The alternative
/// text must state all values.
/// </summary>
/// <param name="figures">Finds a figure by its name.</param>
/// <param name="bare">Removes the digits that belong to names from a text.</param>
/// <param name="report">Receives the code and the text of an error.</param>
internal sealed class ChartProof(Func<string, Figure?> figures, Func<string, string> bare, Action<string, string> report)
{
    private readonly HashSet<Period> _periods = [];
    private readonly HashSet<Concept> _shown = [];
    private ChartBlock _block = null!;
    private ChartAlternative _said = null!;

    public void Prove(ChartBlock chart)
    {
        _block = chart;
        _said = new ChartAlternative(chart.AlternativeText, chart.Description);
        _periods.Clear();
        _shown.Clear();
        if (!_said.HasDescription) Wrong("the words in its place do not begin with its description");
        if (UnitHeading.Of(chart.Description) is var described
            && (described.IsAmbiguous || UnitHeading.Of(chart.Chart.Unit).Power != described.Power))
            Wrong("its description is in another scale than its axis");
        foreach (var row in chart.Chart.Rows())
            foreach (var mark in row.Marks) Mark(mark, row);
        if (chart.Chart is WaterfallChart waterfall && WaterfallSum.Fault(waterfall, figures) is { } fault) Wrong(fault);
        if (!_said.HasNoMore(chart.Chart.Axis)) Wrong("the words in its place have a number more than its marks");
        if (_periods.Count > 0 && !PeriodReading.Says(bare(WithoutConcepts(chart.Description)), [.. _periods], false))
            Wrong("its description names a period of which it shows nothing");
    }

    private void Mark(ChartMark? mark, ChartRow row)
    {
        const string Between = " to ";

        if (mark is null || (mark.High is null && (mark.Point.Value is null || mark.Point.Label.Length == 0))) return;
        var name = mark.Name ?? "";
        var words = _said.Next(name, row.Series);
        if (mark.High is null)
        {
            State(mark.Point, name, row.Series, row.Unit, words);
            return;
        }

        // The alternative text states both ends of a range together.
        var middle = words?.IndexOf(Between, StringComparison.Ordinal) ?? -1;
        State(mark.Point, name, row.Series, row.Unit, middle < 0 ? null : words![..middle]);
        State(mark.High, name, row.Series, row.Unit, middle < 0 ? null : words![(middle + Between.Length)..]);
    }

    private void State(ChartPoint point, string category, string series, string unit, string? words)
    {
        if (point.Reference is not { } reference || figures(Reference.FigureIn(reference).ToString()) is not { } figure
            || !Reference.TryReadSaying(reference, out var saying))
        {
            Wrong($"nothing stands behind the mark {point.Label}");
            return;
        }
        _shown.Add(figure.Concept);
        AddPeriods(figure);
        if (!IsOf(category, figure) || !IsOf(series, figure))
            Wrong($"{point.Label} stands at {(series.Length == 0 ? category : $"{category}, {series}")}, and is of {figure.Period}");
        if (!figure.Members.IsNone && category != figure.Members.Names && series != figure.Members.Names)
            Wrong($"{point.Label} stands at {category}, and is of {figure.Members.Names}");
        var axis = UnitHeading.Of(unit);
        if (!IsIn(axis, unit, figure) || !IsIn(UnitHeading.Of(_block.Description), _block.Description, figure))
            Wrong($"{point.Label} stands under another unit");
        if (!IsAsHigh(point.Value ?? 0, saying, figure, axis.Power)) Wrong($"the mark {point.Label} is of another height");
        var power = figure.Measure is Measure.Money or Measure.Count or Measure.Shares or Measure.Ads ? axis.Power : FigureValue.NoScale;
        if (words is null || words != point.Label || FigureValue.Fault(words, saying, StatedFigure.Of(figure), power) is not null)
            Wrong($"the words in its place do not state {point.Label} for {category}");
    }

    // Whether a heading names the unit of a figure. The unit is not in the labels, so the description and the axis must name it.
    private static bool IsIn(UnitHeading heading, string words, Figure figure) => figure.Measure switch
    {
        Measure.Money or Measure.PerShare or Measure.PerAds => heading.Names(figure.Unit) && heading.Says(figure.Measure),
        Measure.Percent or Measure.Growth => words.Contains("percent", StringComparison.Ordinal),
        Measure.Points => words.Contains("points", StringComparison.Ordinal),
        _ => heading.Says(figure.Measure),
    };

    // Whether a bar or point has the right height. Height zero is always right in a waterfall, because a total in a bridge between two
    // bases has no bar; all others must have the value of their figure in the unit of the axis. Subtracted amounts and costs filed as
    // negative amounts have the opposite sign.
    private bool IsAsHigh(decimal height, Saying saying, Figure figure, int power)
    {
        if (height == 0 && _block.Chart is WaterfallChart) return true;
        for (; power > 0; power--) height *= 10;
        return height == (saying.Manner is Manner.Reversed or Manner.CostCell ? -figure.Value : figure.Value);
    }

    // Whether a name fits a figure. The name of a position or a series may contain no period, or only that of its figures.
    private bool IsOf(string name, Figure figure)
    {
        name = name.Replace(figure.Concept.Name, "", StringComparison.OrdinalIgnoreCase)
            .Replace(figure.Concept.ShortName, "", StringComparison.OrdinalIgnoreCase);
        name = bare(name);
        if (!HasYear(name) || PeriodReading.Says(name, figure.Period, false)) return true;
        foreach (var span in EndingAt(figure.Period))
            if (PeriodReading.Says(name, span, false)) return true;
        return false;
    }

    // Adds periods that the description may name: those of a figure and of the figures that it is derived from.
    private void AddPeriods(Figure figure)
    {
        Add(figure);
        if (figure.Origin is not FigureOrigin.Derived derived) return;
        foreach (var input in derived.Inputs) Add(input);

        void Add(Figure of)
        {
            if (_periods.Add(of.Period)) _periods.UnionWith(EndingAt(of.Period));
        }
    }

    // Returns the spans that end on a date, because a balance on that date may be drawn at the position of such a span.
    private static IEnumerable<Period> EndingAt(Period period)
    {
        if (!period.IsInstant) yield break;
        var calendar = period.Calendar;
        if (calendar.QuarterEndingOn(period.End) is not { } quarter) yield break;
        yield return quarter;
        if (quarter.Index is 2 or 4) yield return calendar.Half(quarter.Year, quarter.Index / 2);
        if (quarter.Index == 4) yield return calendar.FullYear(quarter.Year);
    }

    private string WithoutConcepts(string words)
    {
        foreach (var concept in _shown)
            words = words.Replace(concept.Name, "", StringComparison.OrdinalIgnoreCase)
                .Replace(concept.ShortName, "", StringComparison.OrdinalIgnoreCase);
        return words;
    }

    private static bool HasYear(string name)
    {
        for (var at = 0; Numeral.Next(name, at, out var numeral); at = numeral.End)
            if (Dating.IsYear(name, numeral)) return true;
        return false;
    }

    private void Wrong(string what) => report(ProofCodes.OtherValue, $"The chart \"{_block.Description}\": {what}.");
}
