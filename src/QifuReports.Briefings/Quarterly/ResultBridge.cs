using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Narrative;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Quarterly;

/// <summary>What moved a result since the year before, as a waterfall.</summary>
internal static class ResultBridge
{
    /// <summary>The chart; empty where the result or one of its parts is not known for both years.</summary>
    public static IReadOnlyList<Block> Make(ChartMaker maker, string name, string result)
    {
        var context = maker.Context;
        if (context.Concept(result) is not { } income || context.Current(income) is not { } now || context.Base(now, ComparedWith.YearBefore) is not { } before) return [];
        var moves = new List<Move>();
        if (!AddMoves(context, income, 1, moves) || moves.Count == 0) return [];
        var steps = new List<WaterfallStep> { ChartParts.Sum(context, $"{income.ShortName} {PeriodWords.Short(before.Period)}", before) };
        foreach (var move in moves) steps.Add(ChartParts.Step(context, move.Name, move.Change, move.Weight, move.Effect > 0));
        steps.Add(ChartParts.Sum(context, $"{income.ShortName} {PeriodWords.Short(now.Period)}", now));
        var unit = ChartUnit.Millions(context);
        var description = $"What moved {FigureObject.InText(income.Name)}, {unit.Name}, {PeriodWords.Short(before.Period)} to {PeriodWords.Short(now.Period)}";
        return [maker.Block(new ChartName(name, "bridge"), description, new WaterfallChart { Unit = unit.Name, Steps = steps }, 0.36, Seen(context, income, moves), QuarterlyCharts.Note(context))];
    }

    // The parts of a sum are steps; a part that is itself a result (it nets what comes in against what goes out) is taken apart further. Whether all are known.
    private static bool AddMoves(BriefingContext context, Concept whole, int weight, List<Move> moves)
    {
        foreach (var (part, partWeight) in context.Parts(whole))
        {
            var sign = weight * partWeight;
            if (IsResult(context, part))
            {
                if (!AddMoves(context, part, sign, moves)) return false;
                continue;
            }
            var now = context.Current(part)!;
            if (context.Compare(now, ComparedWith.YearBefore) is not { } comparison) return false;
            if (comparison.Difference.Value != 0) moves.Add(new Move(StepNames.Of(part, now, comparison.Base, context.Ledger.Taxonomy), comparison.Difference, sign, comparison.Base, now));
        }
        return true;
    }

    // Costs that are filed below zero are added to what comes in.
    private static bool IsResult(BriefingContext context, Concept concept)
    {
        var (costs, others) = (false, false);
        foreach (var (part, weight) in context.Parts(concept))
        {
            if (weight < 0 || IsResult(context, part)) return true;
            var isCost = CostSide.Of(context.Current(part)!, context.Ledger.Taxonomy) < 0;
            (costs, others) = (costs || isCost, others || !isCost);
        }
        return costs && others;
    }

    // The result itself, and the steps that raised and lowered it most.
    private static WordsObject Seen(BriefingContext context, Concept income, List<Move> moves)
    {
        var words = new List<(string, TemplateValue)> { ("result", QuarterlyCharts.Of(context, income)) };
        var (rise, fall) = (moves.MaxBy(m => m.Effect)!, moves.MinBy(m => m.Effect)!);
        if (rise.Effect > 0) words.Add(("rise", rise.Seen(context)));
        if (fall.Effect < 0) words.Add(("fall", fall.Seen(context)));
        words.Add(("fall_is_larger", TruthValue.Of(-fall.Effect > rise.Effect)));
        return new WordsObject(words);
    }

    private sealed record Move(string Name, Figure Change, int Weight, Figure Before, Figure Now)
    {
        public decimal Effect => Weight * Change.Value;

        public WordsObject Seen(BriefingContext context) =>
            new([("name", FigureObject.Words(Change.Concept, Name)), ("in_text", FigureObject.Words(Change.Concept, FigureObject.InText(Name))), ("amount", new GivenFigure(Of(context)))]);

        // What it does to the result is what the message says: of what is subtracted, the amount before less that of now.
        private Figure Of(BriefingContext context) => Weight > 0 ? Change
            : context.Book.Keep(Derive.Difference($"{Now.Period}/{Now.Concept.Id}/effect-of-change-on-year", Before, Now, context.Book.Currency) with { Period = Now.Period });
    }
}
