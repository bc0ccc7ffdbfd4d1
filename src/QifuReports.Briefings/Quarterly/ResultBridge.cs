using QifuReports.Briefings.Composing.Notes;
using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Quarterly;

/// <summary>A waterfall chart of what changed a result since the year before or since the prior period.</summary>
internal static class ResultBridge
{
    /// <summary>
    /// Makes the chart; empty if the result or one of its parts is not known for both periods. A chart that compares with the year before
    /// has no note, because the key figures above it give audit status and span.
    /// </summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string result, ComparedWith against = ComparedWith.YearBefore)
    {
        var context = maker.Context;
        if (context.Concept(result) is not { } income || ResultMoves.Of(context, income, against) is not { } moves) return [];
        var (before, now) = (moves.Before, moves.Now);
        var steps = new List<WaterfallStep> { ChartParts.Sum(context, $"{income.ShortName} {DerivedPeriods.Name(context, before.Period)}",
            before) };
        foreach (var move in moves.Lines)
            steps.Add(ChartParts.Step(context, move.Name, move.Change.Difference, move.Weight, move.Effect > 0));
        steps.Add(ChartParts.Sum(context, $"{income.ShortName} {DerivedPeriods.Name(context, now.Period)}", now));
        var unit = ChartUnit.OfTables(context);
        var description =
            $"What moved {NameText.InText(income.Name)}, {unit.Name}, {PeriodWords.Short(before.Period)} to " +
                $"{PeriodWords.Short(now.Period)}";
        return [maker.Block(new ChartName(name, "bridge"), description, new WaterfallChart { Unit = unit.Name, Steps = steps }, 0.36,
            Seen(context, income, moves.Lines), against == ComparedWith.YearBefore ? null : QuarterlyCharts.Note(context))];
    }

    // The values for the message: the result itself, and the steps that raised and lowered it most.
    private static WordsObject Seen(BriefingContext context, Concept income, IReadOnlyList<ResultMove> moves)
    {
        var words = new List<(string, TemplateValue)> { ("result", QuarterlyCharts.Of(context, income)) };
        var (rise, fall) = (moves.MaxBy(m => m.Effect)!, moves.MinBy(m => m.Effect)!);
        if (rise.Effect > 0) words.Add(("rise", Seen(context, rise)));
        if (fall.Effect < 0) words.Add(("fall", Seen(context, fall)));
        words.Add(("fall_is_larger", TruthValue.Of(-fall.Effect > rise.Effect)));
        return new WordsObject(words);
    }

    // The values for one step. The message gives the step's effect on the result.
    private static WordsObject Seen(BriefingContext context, ResultMove move) =>
        new([("name", FigureObject.Words(move.Concept, move.Name)),
            ("in_text", FigureObject.Words(move.Concept, NameText.InText(move.Name))),
            ("amount", new GivenFigure(move.EffectFigure(context)))]);
}
