using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// The charts of a quarterly briefing, built from the sums of the taxonomy: what the parts of revenue and of costs are is read there. A chart whose figures
/// are missing is none. Its message is the template <c>chart-NAME</c>.
/// </summary>
public sealed class QuarterlyCharts(BriefingContext context, Func<string, IReadOnlyList<Inline>> message)
{
    private string Issuer => context.Ledger.Issuer.ShortName;
    private string Unit => ChartParts.Unit(context);

    /// <summary>
    /// The chart of that name; null where the words do not fit, empty where its figures are missing. What it shows is in the words: <c>bars</c> WHOLE WORDS,
    /// <c>trend</c> AMOUNTS [RATE], <c>bridge</c> RESULT, <c>split</c> WHOLE PART NAME-OF-REST NAME-OF-PART WORDS, <c>outlook</c> MEASURE LOW HIGH, each a concept
    /// but the names and words. Charts that any issuer has need none.
    /// </summary>
    public IReadOnlyList<Block>? Named(string name, IReadOnlyList<string> words) => (name, words) switch
    {
        (_, ["bars", var whole, var what]) => Bars(name, whole, what),
        (_, ["trend", var amounts]) => Trend(name, amounts, ""),
        (_, ["trend", var amounts, var rate]) => Trend(name, amounts, rate),
        (_, ["bridge", var result]) => Bridge(name, result),
        (_, ["split", var whole, var part, var rest, var partName, var what]) => Split(name, whole, part, (rest, partName), what),
        (_, ["outlook", var measure, var low, var high]) => Outlook(name, measure, low, high),
        ("revenue", []) => Bars(name, "total-net-revenue", "by component"),
        ("costs", []) => Bars(name, "total-operating-costs", "by nature"),
        ("net-income-bridge", []) => Bridge(name, "net-income"),
        ("trend-revenue", []) => Trend(name, "total-net-revenue", "operating-margin"),
        ("trend-net-income", []) => Trend(name, "net-income", "net-income-margin"),
        _ => null,
    };

    private IReadOnlyList<Block> Bars(string name, string whole, string what)
    {
        if (context.Concept(whole) is not { } concept) return [];
        var leaves = new List<Concept>();
        AddLeaves(concept, leaves);
        var (categories, now, before) = (new List<string>(), new List<ChartPoint>(), new List<ChartPoint>());
        foreach (var leaf in leaves)
        {
            var figure = context.Current(leaf)!;
            categories.Add(leaf.Name);
            now.Add(Point(figure));
            before.Add(context.Base(figure, ComparedWith.YearBefore) is { } b ? Point(b) : new ChartPoint(null, ""));
        }
        if (categories.Count == 0) return [];
        var (current, yearAgo) = (PeriodWords.Short(context.Period), PeriodWords.Short(context.Period.YearBefore));
        var chart = new BarChart
        {
            Unit = Unit,
            Categories = categories,
            Series = [new ChartSeries(current, now), new ChartSeries(yearAgo, before, ChartStatus.PriorYear)],
        };
        return [Block(name, $"{Issuer}: {FigureObject.InText(concept.Name)} {what}, {Unit}, {current} and {yearAgo}", chart, Math.Min(0.75, 0.06 + 0.05 * categories.Count))];
    }

    // The quarters of the table of trends, with a gap where nothing is known, and a margin over them.
    private IReadOnlyList<Block> Trend(string name, string amounts, string rate)
    {
        if (context.Concept(amounts) is not { } concept) return [];
        var margin = context.Concept(rate);
        var quarters = Trends.Quarters(context, concept);
        var (categories, columns, line, known) = (new List<string>(), new List<ChartPoint>(), new List<ChartPoint>(), 0);
        foreach (var quarter in quarters)
        {
            categories.Add(PeriodWords.Short(quarter));
            var figure = Trends.At(context, concept, quarter);
            if (figure is not null) known++;
            columns.Add(figure is null ? new ChartPoint(null, "") : Point(figure));
            line.Add(margin is not null && Trends.At(context, margin, quarter) is { } m ? new ChartPoint(m.Value, FigureFormat.Prose(m), Reference.Of(context.Book.Use(m), Manner.Prose)) : new ChartPoint(null, ""));
        }
        if (known < 3) return [];
        var hasLine = margin is not null && line.Exists(p => p.Value is not null);
        var chart = new ColumnChart
        {
            Unit = Unit,
            Categories = categories,
            Series = [new ChartSeries(concept.Name, columns)],
            Line = hasLine ? new ChartSeries(margin!.Name, line) : null,
            LineUnit = hasLine ? "percent" : "",
        };
        var title = hasLine ? $"{Issuer}: {FigureObject.InText(concept.Name)}, {Unit}, and {FigureObject.InText(margin!.Name)}, percent" : $"{Issuer}: {FigureObject.InText(concept.Name)}, {Unit}";
        return [Block(name, $"{title}, by quarter", chart, 0.5, known < quarters.Count)];
    }

    // A measure of the business by quarter, in two parts: one stated, the other what remains.
    private IReadOnlyList<Block> Split(string name, string of, string stated, (string Other, string Part) names, string what)
    {
        if (context.Concept(of) is not { } whole || context.Concept(stated) is not { } light) return [];
        var (categories, rests, parts, totals) = (new List<string>(), new List<ChartPoint>(), new List<ChartPoint>(), new List<ChartPoint>());
        var known = 0;
        foreach (var quarter in FiveQuarters())
        {
            categories.Add(PeriodWords.Short(quarter));
            var total = context.Book.Find(whole, quarter, context.Book.Currency);
            var part = context.Book.Find(light, quarter, context.Book.Currency);
            if (total is null || part is null)
            {
                var none = new ChartPoint(null, "");
                rests.Add(none);
                parts.Add(none);
                totals.Add(none);
                continue;
            }
            known++;
            rests.Add(Point(context.Book.Keep(Derive.Remainder($"{quarter}/{of}/without-{stated}", whole, total, [part]))));
            parts.Add(Point(part));
            totals.Add(Point(total));
        }
        if (known < 3 || totals[^1].Value is null) return [];
        var chart = new ColumnChart
        {
            Unit = Unit,
            Categories = categories,
            Stacked = true,
            Series = [new ChartSeries(names.Other, rests), new ChartSeries(names.Part, parts)],
            Totals = totals,
        };
        return [Block(name, $"{Issuer}: {what}, {Unit}, by quarter", chart, 0.85, HasGap(whole))];
    }

    // The last quarters, with a gap where nothing is known, and both ends of the range expected for the next side by side in its own slot, outlined.
    private IReadOnlyList<Block> Outlook(string name, string measure, string lowEndOf, string highEndOf)
    {
        var next = context.Period.Index == 4 ? Period.Quarter(context.Period.Year + 1, 1) : Period.Quarter(context.Period.Year, context.Period.Index + 1);
        if (context.Concept(measure) is not { } volume || Guidance(lowEndOf, next) is not { } low || Guidance(highEndOf, next) is not { } high) return [];
        var (categories, actual, lowEnd, highEnd, none) = (new List<string>(), new List<ChartPoint>(), new List<ChartPoint>(), new List<ChartPoint>(), new ChartPoint(null, ""));
        foreach (var quarter in FiveQuarters())
        {
            categories.Add(PeriodWords.Short(quarter));
            actual.Add(context.Book.Find(volume, quarter, context.Book.Currency) is { } figure ? Billions(figure) : none);
            lowEnd.Add(none);
            highEnd.Add(none);
        }
        categories.Add(PeriodWords.Short(next));
        actual.Add(none);
        lowEnd.Add(Billions(low));
        highEnd.Add(Billions(high));
        var unit = $"{FigureFormat.Currency(context.Book.Currency)} billion";
        var chart = new ColumnChart
        {
            Unit = unit,
            Categories = categories,
            Series =
            [
                new ChartSeries("Actual", actual), new ChartSeries("Expected by management, low end", lowEnd, ChartStatus.Guidance),
                new ChartSeries("Expected by management, high end", highEnd, ChartStatus.Guidance),
            ],
        };
        return [Block(name, $"{Issuer}: {FigureObject.InText(volume.Name)}, actual and expected, {unit}, by quarter", chart, 0.85, HasGap(volume))];
    }

    // Of the release itself: an outlook is of its day.
    private Figure? Guidance(string name, Period period) => context.Concept(name) is { } concept && context.Book.InRelease(concept.Id).Count > 0 ? context.At(concept, period, context.Book.Currency) : null;

    private ChartPoint Billions(Figure figure) => new(figure.Value / 1_000_000_000m, FigureFormat.Cell(figure, 1_000_000_000m, 1), Reference.Of(context.Book.Use(figure), Manner.Cell, 1));

    private IReadOnlyList<Block> Bridge(string name, string result)
    {
        if (context.Concept(result) is not { } income || context.Current(income) is not { } now || context.Base(now, ComparedWith.YearBefore) is not { } before) return [];
        var steps = new List<WaterfallStep> { new($"{income.Name} {PeriodWords.Short(before.Period)}", Point(before), true) };
        if (!AddSteps(income, 1, steps)) return [];
        steps.Add(new WaterfallStep($"{income.Name} {PeriodWords.Short(now.Period)}", Point(now), true));
        var chart = new WaterfallChart { Unit = Unit, Steps = steps };
        return [Block(name, $"{Issuer}: what moved {FigureObject.InText(income.Name)}, {Unit}, {PeriodWords.Short(before.Period)} to {PeriodWords.Short(now.Period)}", chart, 0.36)];
    }

    // The parts of a sum are steps; a part that is itself a result (it nets what comes in against what goes out) is taken apart further.
    private bool AddSteps(Concept whole, int weight, List<WaterfallStep> steps)
    {
        foreach (var (part, partWeight) in context.Parts(whole))
        {
            var sign = weight * partWeight;
            if (IsResult(part))
            {
                if (!AddSteps(part, sign, steps)) return false;
                continue;
            }
            if (context.Compare(context.Current(part)!, ComparedWith.YearBefore) is not { } comparison) return false;
            var change = comparison.Difference;
            if (change.Value == 0) continue;
            var effect = sign * change.Value;
            steps.Add(new WaterfallStep(part.Name, ChartParts.Effect(context, change, effect, sign < 0 ? Manner.Reversed : Manner.Effect), false, effect > 0));
        }
        return steps.Count > 1;
    }

    private bool IsResult(Concept concept)
    {
        var parts = context.Parts(concept);
        foreach (var (part, weight) in parts)
            if (weight < 0 || IsResult(part)) return true;
        return false;
    }

    private void AddLeaves(Concept whole, List<Concept> leaves)
    {
        foreach (var (part, _) in context.Parts(whole))
        {
            var before = leaves.Count;
            AddLeaves(part, leaves);
            if (leaves.Count == before) leaves.Add(part);
        }
    }

    // From the same quarter of last year to this one.
    private List<Period> FiveQuarters()
    {
        var quarters = new List<Period>();
        for (var quarter = context.Period; quarter.CompareTo(context.Period.YearBefore) >= 0; quarter = quarter.Prior) quarters.Insert(0, quarter);
        return quarters;
    }

    // Five quarters without a gap, or a word about the gap.
    private bool HasGap(Concept concept) => !FiveQuarters().TrueForAll(quarter => context.Book.Find(concept, quarter, context.Book.Currency) is not null);

    private ChartPoint Point(Figure figure) => ChartParts.Point(context, figure);

    private ChartBlock Block(string name, string title, ChartSpec chart, double aspect, bool hasGap = false) => ChartParts.Block(name, title, message($"chart-{name}"), chart, aspect,
        hasGap ? $"{Basis}. An empty slot: the filings held do not state the amount of that quarter." : $"{Basis}.");

    private string Basis => $"{char.ToUpperInvariant(context.Release.AuditStatus[0])}{context.Release.AuditStatus[1..]}; three months ended on the last day of each quarter";
}
