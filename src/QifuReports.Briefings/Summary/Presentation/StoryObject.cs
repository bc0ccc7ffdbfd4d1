using System.Diagnostics.CodeAnalysis;
using QifuReports.Briefings.Summary.Costs;
using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>
/// What happened in the period, as templates see it: the direction of the result (<c>turn</c>: <c>rose</c>, <c>fell</c>, <c>flat</c>, <c>to
/// profit</c>, <c>to loss</c>, <c>narrowed</c>, <c>widened</c>, <c>to nil</c>), the line that pushed it most and the line that held it back
/// most, the ranked lines, the measures that worsened, guidance, changes that no line explains, and rates that analysts look for.
/// </summary>
public sealed record StoryObject(BriefingContext Context) : ObjectValue
{
    // The largest number of measures, and of guided ranges, on a page.
    private const int MostWatched = 3;

    private static readonly string[] Members = ["appeared", "cancels", "cost_lines", "cost_to_income", "costs", "down", "expected",
        "has_measures", "hold", "largest_down", "largest_up", "measure_leads", "on_tax_alone", "provisions_to_volume", "push",
        "revenue_lines", "tax", "tax_besides", "turn", "unexplained", "unexplained_material", "up", "worsened", "worst"];

    private readonly ResultStory _story = ResultStory.Of(Context);

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        var ranked = _story.Lines;
        value = name switch
        {
            "turn" => _story.Turn is { } turn ? new TextValue(Word(turn)) : null,
            "push" => Line(ranked?.Push),
            "hold" => Line(ranked?.Hold),
            "tax_besides" => Line(ranked?.Tax),
            "up" => Lines(ranked?.Up),
            "down" => Lines(ranked?.Down),
            "largest_up" => ranked is { Up: [var first, ..] } ? Line(first) : null,
            "largest_down" => ranked is { Down: [var first, ..] } ? Line(first) : null,
            "revenue_lines" => Of("revenue"),
            "cost_lines" => OperatingCosts.Of(Context) is { } costs ? LinesOf(costs) : Of("total-operating-costs"),
            "costs" => OperatingCosts.Of(Context) is { } all ? Costs(all) : null,
            "tax" => Tax(),
            "cost_to_income" => Rate(CostRate.ToIncome(Context)),
            "provisions_to_volume" => Rate(CostRate.ProvisionsToVolume(Context)),
            "unexplained" => new ListValue([.. _story.Unexplained.Select(Unexplained)]),
            "unexplained_material" => new ListValue([.. _story.Unexplained.Where(u => u.IsMaterial(Context)).Select(Unexplained)]),
            "appeared" => new ListValue([.. _story.Appeared.Select(
                b => new FigureObject(Context, b.Concept, Context.Period, Context.Book.Currency))]),
            "on_tax_alone" => TruthValue.Of(ranked is { OnTaxAlone: true }),
            "cancels" => TruthValue.Of(ranked is { Cancel: true }),
            "measure_leads" => TruthValue.Of(_story.MeasureLeads),
            "has_measures" => TruthValue.Of(_story.HasMeasures),
            "worst" => _story.Worst is { } worst ? Measure(worst) : null,
            "worsened" => new ListValue([.. _story.Worsened.Take(MostWatched).Select(Measure)]),
            "expected" => new ListValue([.. _story.Guidance.Take(MostWatched).Select(Expected)]),
            _ => null,
        };
        return value is not null;
    }

    private static string Word(ResultTurn turn) => turn switch
    {
        ResultTurn.Rose => "rose",
        ResultTurn.Fell => "fell",
        ResultTurn.TurnedToProfit => "to profit",
        ResultTurn.TurnedToLoss => "to loss",
        ResultTurn.LossNarrowed => "narrowed",
        ResultTurn.LossWidened => "widened",
        ResultTurn.ProfitToNil or ResultTurn.LossToNil => "to nil",
        _ => "flat",
    };

    private static string Word(GuidanceTurn turn) => turn switch
    {
        GuidanceTurn.First => "first",
        GuidanceTurn.Kept => "kept",
        GuidanceTurn.Raised => "raised",
        GuidanceTurn.Lowered => "lowered",
        GuidanceTurn.Narrowed => "narrowed",
        GuidanceTurn.Widened => "widened",
        GuidanceTurn.NotRepeated => "not repeated",
        GuidanceTurn.Exceeded => "exceeded",
        GuidanceTurn.Missed => "missed",
        _ => "met",
    };

    private WordsObject? Of(string role)
    {
        if (Context.Concept(role) is not { } sum || SumStory.Of(Context, sum) is not { } story) return null;
        // For costs filed as negative amounts, higher costs are a larger size, so up and down are swapped.
        var bySize = Context.Current(sum) is { } now && CostSide.Of(now, Context.Ledger.Taxonomy) < 0;
        var (up, down) = bySize ? (story.Lines.Down, story.Lines.Up) : (story.Lines.Up, story.Lines.Down);
        var (more, less) = bySize ? (story.Falls, story.Rises) : (story.Rises, story.Falls);
        var words = new List<(string, TemplateValue)> { ("up", Lines(up)), ("down", Lines(down)) };
        if (more is { } rises) words.Add(("rises", new GivenFigure(rises)));
        if (less is { } falls) words.Add(("falls", new GivenFigure(falls)));
        if (Line(story.AllFrom) is { } all)
            words.AddRange([("all_from", all), ("is_more", TruthValue.Of(story.AllFrom!.Effect > 0 != bySize))]);
        if (Line(story.Beyond) is { } beyond && (role == "revenue" || story.IsBeyondAlone)) words.Add(("beyond", beyond));
        return new WordsObject(words) { Optional = ["rises", "falls", "all_from", "is_more", "beyond"] };
    }

    // The total of costs that no filing states, with the result after these costs and the first subtotal before that result.
    private WordsObject? Costs(OperatingCosts costs)
    {
        if (costs.Total(Context, Context.Period) is not { } total) return null;
        FigureObject Of(Ledger.Taxonomy.Concept concept) => new(Context, concept, Context.Period, Context.Book.Currency);
        var words = new List<(string, TemplateValue)> { ("all", new GivenFigure(total)), ("result", Of(costs.Result)),
            ("is_net", TruthValue.Of(costs.HasIncome)) };
        if (costs.Compare(Context, ComparedWith.YearBefore) is { } onYear) words.Add(("on_year", new ComparisonObject(Context, onYear)));
        if (costs.Compare(Context, ComparedWith.Prior) is { } onPrior) words.Add(("on_prior", new ComparisonObject(Context, onPrior)));
        if (costs.First is { } first) words.Add(("first", Of(first)));
        return new WordsObject(words) { Optional = ["on_year", "on_prior", "first"] };
    }

    // Puts lines that cost more under "up", as for a total of costs that a filing states.
    private WordsObject? LinesOf(OperatingCosts costs)
    {
        if (costs.Moves(Context) is not { } moves) return null;
        var change = moves.Result.Difference.Value;
        var ranked = RankedMoves.Of(moves, change > 0 ? ResultTurn.Fell : change < 0 ? ResultTurn.Rose : ResultTurn.Flat, null);
        // All lines of the total count here, including the income, although income is never named among the lines that cost more.
        var all = costs.Moves(Context, withIncome: true) ?? moves;
        var (allFrom, beyond) = SumStory.Single(all, -change);
        if (!SumStory.IsOnly(all, change)) beyond = null;
        if (allFrom is not null && !costs.Lines.Any(l => l.Line == allFrom.Concept)) allFrom = null;
        if (beyond is not null && !costs.Lines.Any(l => l.Line == beyond.Concept)) beyond = null;
        var words = new List<(string, TemplateValue)> { ("up", CostLines(ranked.Down)), ("down", CostLines(ranked.Up)) };
        if (allFrom is not null) words.AddRange([("all_from", CostLine(allFrom)), ("is_more", TruthValue.Of(allFrom.Effect < 0))]);
        if (beyond is not null) words.Add(("beyond", CostLine(beyond)));
        return new WordsObject(words) { Optional = ["all_from", "is_more", "beyond"] };
    }

    private ListValue CostLines(IReadOnlyList<ResultMove> moves) => new([.. moves.Select(CostLine)]);

    // A line with its name and with how much more or less the line cost, whatever the sign of its amounts.
    private WordsObject CostLine(ResultMove move)
    {
        var more = move.Effect == -move.Change.Move.Value ? move.Change.Move
            : Context.Book.Keep(Derive.Difference($"{Context.Period}/{move.Concept.Id}/less-on-year", move.Before, move.Now,
                Context.Book.Currency) with { Period = Context.Period });
        return new WordsObject(
        [
            ("name", FigureObject.Words(move.Concept, move.Name)),
            ("in_text", FigureObject.Words(move.Concept, NameText.InText(move.Name))),
            ("is_turned", TruthValue.Of(OperatingCosts.IsTurned(move.Change))),
            ("amount", new GivenFigure(move.EffectFigure(Context))), ("move", new GivenFigure(Context.Book.Keep(more))),
            ("line", new FigureObject(Context, move.Concept, Context.Period, Context.Book.Currency)),
        ]);
    }

    private WordsObject? Tax()
    {
        if (EffectiveTax.Of(Context) is not { } tax) return null;
        var words = new List<(string, TemplateValue)> { ("rate", new GivenFigure(tax.Now)) };
        if (tax is { Before: { } before, Change: { } change })
            words.AddRange([("rate_before", new GivenFigure(before)), ("change", new GivenFigure(change))]);
        if (tax.Effect is { } effect) words.Add(("effect", new GivenFigure(effect)));
        return new WordsObject(words) { Optional = ["rate_before", "change", "effect"] };
    }

    private static WordsObject? Rate(CostRate? rate)
    {
        if (rate is null) return null;
        var words = new List<(string, TemplateValue)> { ("rate", new GivenFigure(rate.Now)) };
        if (rate is { Before: { } before, Change: { } change })
            words.AddRange([("rate_before", new GivenFigure(before)), ("change", new GivenFigure(change))]);
        return new WordsObject(words) { Optional = ["rate_before", "change"] };
    }

    private WordsObject Unexplained(UnexplainedMove move) => new(
    [
        ("balance", new FigureObject(Context, move.Balance, Context.Period, Context.Book.Currency)),
        ("opening", new GivenFigure(move.Opening)), ("closing", new GivenFigure(move.Closing)),
        ("flow", new GivenFigure(move.Flow)), ("given", new GivenFigure(move.Given)), ("beyond", new GivenFigure(move.Beyond)),
    ]);

    private ListValue Lines(IReadOnlyList<ResultMove>? moves) => new([.. (moves ?? []).Select(m => Line(m)!)]);

    private WordsObject? Line(ResultMove? move) => move is null ? null : new WordsObject(
    [
        ("name", FigureObject.Words(move.Concept, move.Name)),
        ("in_text", FigureObject.Words(move.Concept, StepNames.InSentence(move.Name))),
        ("is_turned", TruthValue.Of(OperatingCosts.IsTurned(move.Change))),
        ("amount", new GivenFigure(move.EffectFigure(Context))), ("move", new GivenFigure(Context.Book.Keep(move.Change.Move))),
        ("line", new FigureObject(Context, move.Concept, Context.Period, Context.Book.Currency)),
    ]);

    private WordsObject Measure(MeasureMove move) => new(
    [
        ("measure", new FigureObject(Context, move.Concept, Context.Period, Context.Book.Currency)),
        ("move", new ComparisonObject(Context, move.Comparison)),
        ("last", new GivenFigure(move.Comparison.Base)), ("last_period", new PeriodObject(Context.Told(move.Comparison.Base.Period))),
        ("is_stated", TruthValue.Of(move.Comparison.Base.Origin is FigureOrigin.Reported)),
        ("is_prior", TruthValue.Of(Context.Told(move.Comparison.Base.Period) == Context.Told(Context.Period).Prior)),
    ]);

    private WordsObject Expected(GuidanceNews news)
    {
        var words = new List<(string, TemplateValue)>
        {
            ("measure", new FigureObject(Context, news.Measure, Context.Period, Context.Book.Currency)),
            ("period", new PeriodObject(news.Period)), ("turn", new TextValue(Word(news.Turn))),
        };
        if (news.Now is { } now) words.AddRange(
            [("low", new GivenFigure(now.Low)), ("high", new GivenFigure(now.High)), ("is_point", TruthValue.Of(now.IsPoint))]);
        if (news.Before is { } before)
        {
            words.AddRange([("low_before", new GivenFigure(before.Low)), ("high_before", new GivenFigure(before.High)),
                ("was_point", TruthValue.Of(before.IsPoint))]);
            if (!before.IsToldBy(Context.Release))
                words.Add(("date_before", new TextValue(
                    FigureMark.Wrap(Reference.Of(before.Filing.Date), PeriodWords.Date(before.Filing.Date)))));
        }
        if (news.Reached is { } reached) words.Add(("reached", new GivenFigure(reached)));
        if (news.FromMidpoint(Context) is { } away) words.Add(("from_midpoint", new GivenFigure(away)));
        return new WordsObject(words) { Optional = ["low", "high", "low_before", "high_before", "date_before", "reached", "from_midpoint",
            "is_point", "was_point"] };
    }
}
