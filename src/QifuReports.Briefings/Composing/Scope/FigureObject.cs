using System.Diagnostics.CodeAnalysis;

namespace QifuReports.Briefings.Composing.Scope;

/// <summary>
/// A concept on a day or over a period, as templates see it: its figure, if known, and related values, i.e. <c>year_ago</c>, <c>prior</c>,
/// <c>year_end</c>, <c>to_date</c>, <c>next</c>, <c>full_year</c>, <c>usd</c>, the comparisons <c>on_year</c>, <c>on_prior</c>,
/// <c>on_year_end</c>, and <c>parts</c>, <c>drivers</c>, <c>gaap</c>. If the briefing compares quarters, <c>prior_quarter</c>,
/// <c>next_quarter</c> and <c>on_quarter</c> mean <c>prior</c>, <c>next</c> and <c>on_prior</c>; otherwise they have no value.
/// </summary>
public sealed record FigureObject(BriefingContext Context, Concept Concept, Period Anchor, string Currency) : ObjectValue
{
    private static readonly string[] Names =
        ["drivers", "full_year", "gaap", "in_text", "is_defined", "is_negative", "is_nil", "is_of_period", "is_plural", "name", "next",
            "next_quarter", "on_prior", "on_quarter", "on_year", "on_year_end", "parts", "period", "prior", "prior_quarter",
         "short_in_text", "short_name", "to_date", "usd", "year_ago", "year_end"];

    /// <summary>The parts of the company that the figure is about; empty for the consolidated figure.</summary>
    public Members Members { get; init; } = Members.None;

    /// <summary>The figure; null if no filing states it and it cannot be derived.</summary>
    public Figure? Figure => Context.At(Concept, Anchor, Currency, Members);

    /// <summary>The figure; if it is not known, throws the error that is reported for the template.</summary>
    public Figure Require() => Figure
        ?? throw new AbsentValueException(
            $"{Concept.Id}{(Members.IsNone ? "" : $" ({Members})")} is not known for {Anchor} in {FactUnits.Of(Concept, Currency)}; ask " +
                $"with has.");

    public override IEnumerable<string> MemberNames => Names;

    /// <summary>All names that may follow the name of a figure after a dot.</summary>
    internal static IReadOnlyList<string> AllMembers => Names;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "name" => Words(Concept.Name),
            "in_text" => Words(NameText.InText(Concept.Name)),
            "short_name" => Words(Concept.ShortName),
            "short_in_text" => Words(NameText.InText(Concept.ShortName)),
            "year_ago" => this with { Anchor = Anchor.YearBefore },
            "prior" => this with { Anchor = Anchor.Prior },
            "prior_quarter" => ByQuarters ? this with { Anchor = Anchor.Prior } : null,
            "year_end" => this with { Anchor = Context.YearEnd },
            "to_date" => this with { Anchor = Context.YearToDate },
            "next" => this with { Anchor = Context.Period.Next },
            "next_quarter" => ByQuarters ? this with { Anchor = NextQuarter } : null,
            "full_year" => this with { Anchor = Context.Calendar.FullYear(Context.Period.Year) },
            "usd" => Context.Book.TranslationCurrency is { } other ? this with { Currency = other } : null,
            "on_year" => Compared(ComparedWith.YearBefore),
            "on_prior" => Compared(ComparedWith.Prior),
            "on_quarter" => ByQuarters ? Compared(ComparedWith.Prior) : null,
            "on_year_end" => Compared(ComparedWith.YearEnd),
            "parts" => new ListValue([.. Context.Parts(Concept).Select(p => this with { Concept = p.Part })
                .Where(p => p.Members.IsNone || p.Figure is not null)]),
            "drivers" => Drivers(),
            "gaap" =>
                Concept.GaapCounterpart is { } id && Context.Ledger.Taxonomy.Find(id) is { } gaap ? this with { Concept = gaap } : null,
            "period" => new PeriodObject(Require().Period),
            "is_defined" => TruthValue.Of(Concept.Definition.Length > 0),
            "is_negative" => TruthValue.Of(Figure is { Value: < 0 }),
            "is_nil" => TruthValue.Of(Figure is { Value: 0 }),
            "is_of_period" => TruthValue.Of(Figure is { } own && (own.Period == Anchor || own.Period == Anchor.Closing)),
            "is_plural" => TruthValue.Of(Concept.IsPlural),
            _ => null,
        };
        return value is not null;
    }

    private bool ByQuarters => Context.Interval.Kind == PeriodKind.Quarter;

    private Period NextQuarter => Context.Period.Kind != PeriodKind.Quarter ? Context.Period : Context.Period.Next;

    /// <summary>The words of a concept; if they contain digits, they are marked as a name, not as a figure.</summary>
    internal static TextValue Words(Concept concept, string words) =>
        new(NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(concept.Id.Value), words) : words);

    private TextValue Words(string words) => Words(Concept, words);

    private ComparisonObject? Compared(ComparedWith against) =>
        Figure is { } figure && Context.Compare(figure, against) is { IsUntold: false } comparison
            ? new ComparisonObject(Context, comparison) : null;

    private bool IsOfOtherLength(ComparisonBase against) =>
        (against == ComparisonBase.PriorQuarter && Context.Interval.Kind != PeriodKind.Quarter)
            || (against == ComparisonBase.PriorHalf && Context.Interval.Kind != PeriodKind.Half);

    private ListValue Drivers()
    {
        var drivers = new List<TemplateValue>();
        Driver? above = null;
        foreach (var driver in Context.Release.Drivers)
        {
            // The filing gives causes for the consolidated figures only. A cause for a change from the prior quarter does not apply if this
            // briefing compares halves, and vice versa.
            if (driver.Concept != Concept.Id || IsOfOtherLength(driver.Against) || !Members.IsNone) continue;
            if (above is not null) drivers[^1] = (DriverObject)drivers[^1] with { IsLast = DriverObject.IsApproach(driver) };
            drivers.Add(new DriverObject(driver) { HasPrior = Context.Interval.HasPrior,
                IsContinued = above is not null && !DriverObject.IsApproach(above) });
            above = driver;
        }
        return new ListValue(drivers);
    }
}

/// <summary>
/// A comparison as templates see it: <c>base</c>, <c>base_period</c>, <c>difference</c>, and whether it <c>is_rise</c>, <c>is_fall</c>,
/// <c>is_flat</c>, <c>is_meaningful</c>, <c>in_points</c>, <c>from_small_base</c>.
/// </summary>
public sealed record ComparisonObject(BriefingContext Context, Comparison Comparison) : ObjectValue
{
    private static readonly string[] Members = ["base", "base_period", "difference", "from_small_base", "in_points", "is_fall", "is_flat",
        "is_meaningful", "is_rise"];

    public override IEnumerable<string> MemberNames => Members;

    public int Direction => Comparison.Direction(Context.Options.Materiality);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "base" => new GivenFigure(Comparison.Base),
            "base_period" => new PeriodObject(Comparison.Base.Period),
            "difference" => new GivenFigure(Comparison.Difference),
            "is_rise" => TruthValue.Of(Direction > 0),
            "is_fall" => TruthValue.Of(Direction < 0),
            "is_flat" => TruthValue.Of(Direction == 0),
            "from_small_base" => TruthValue.Of(Comparison.Growth is { } growth && Fold.Is(growth)),
            "in_points" => TruthValue.Of(Comparison.InPoints),
            "is_meaningful" => TruthValue.Of(!Comparison.IsNotMeaningful),
            _ => null,
        };
        return value is not null;
    }
}

/// <summary>A figure that was computed, not looked up by a concept, such as the base of a comparison or the result of a formula.</summary>
public sealed record GivenFigure(Figure Figure) : ObjectValue
{
    private static readonly string[] Members = ["in_text", "is_negative", "is_nil", "is_plural", "name", "period"];

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "name" => FigureObject.Words(Figure.Concept, Figure.Concept.Name),
            "in_text" => FigureObject.Words(Figure.Concept, NameText.InText(Figure.Concept.Name)),
            "is_negative" => TruthValue.Of(Figure.Value < 0),
            "is_nil" => TruthValue.Of(Figure.Value == 0),
            "is_plural" => TruthValue.Of(Figure.Concept.IsPlural),
            "period" => new PeriodObject(Figure.Period),
            _ => null,
        };
        return value is not null;
    }
}

/// <summary>
/// A cause that management gives for a change. <c>cause</c> is its text. <c>of_year</c>, <c>of_prior</c> (also <c>of_quarter</c>) and
/// <c>of_both</c> say which comparison the cause explains. <c>is_continued</c> says whether this cause continues the list of causes before
/// it, <c>is_last</c> whether it ends such a list. <c>is_approach</c> says whether the text names an unchanged approach instead of a cause,
/// and <c>approach</c> names that approach.
/// </summary>
public sealed record DriverObject(Driver Driver) : ObjectValue
{
    private const string UnchangedApproach = "an unchanged approach to ";

    private static readonly string[] Members = ["approach", "cause", "is_approach", "is_continued", "is_last", "of_both", "of_prior",
        "of_quarter", "of_year"];

    public bool IsContinued { get; init; }

    public bool IsLast { get; init; } = true;

    /// <summary>
    /// Whether the text also gives the growth from the prior period. If not, a cause of both changes counts for the year before only.
    /// </summary>
    public bool HasPrior { get; init; } = true;

    public static bool IsApproach(Driver driver) => driver.Cause.StartsWith(UnchangedApproach, StringComparison.Ordinal);

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = name switch
        {
            "cause" => Said(Driver.Cause),
            "approach" => IsApproach(Driver) ? Said(Driver.Cause[UnchangedApproach.Length..]) : null,
            "is_approach" => TruthValue.Of(IsApproach(Driver)),
            "is_continued" => TruthValue.Of(IsContinued),
            "is_last" => TruthValue.Of(IsLast),
            "of_both" => TruthValue.Of(Driver.Against == ComparisonBase.Both && HasPrior),
            "of_prior" or "of_quarter" => TruthValue.Of(Driver.Against is ComparisonBase.PriorQuarter or ComparisonBase.PriorHalf),
            "of_year" => TruthValue.Of(Driver.Against == ComparisonBase.YearBefore || (Driver.Against == ComparisonBase.Both && !HasPrior)),
            _ => null,
        };
        return value is not null;
    }

    private TextValue Said(string words) =>
        new(NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(Driver.Concept.Value), words) : words);
}

/// <summary>A span of time or a day in words: <c>in_text</c>, <c>title</c>, <c>short</c>, <c>span</c>, <c>end</c>.</summary>
public sealed record PeriodObject(Period Period) : ObjectValue
{
    private static readonly string[] Members = ["end", "in_text", "short", "span", "title"];

    public override IEnumerable<string> MemberNames => Members;

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        var words = name switch
        {
            "end" => PeriodWords.Date(Period.End),
            "in_text" => PeriodWords.InText(Period),
            "short" => PeriodWords.Short(Period),
            "span" => PeriodWords.Span(Period),
            "title" => PeriodWords.Title(Period),
            _ => null,
        };
        value = words is null ? null : new TextValue(FigureMark.Wrap(Reference.Of(Period), words));
        return value is not null;
    }
}

/// <summary>A fixed set of names with their values.</summary>
public sealed record WordsObject(IReadOnlyList<(string Name, TemplateValue Value)> Words) : ObjectValue
{
    /// <summary>Names that have no value here but have one with other data.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    public override IEnumerable<string> MemberNames => Words.Select(w => w.Name).Union(Optional);

    public override bool TryGet(string name, [NotNullWhen(true)] out TemplateValue? value)
    {
        value = null;
        foreach (var (known, words) in Words)
            if (known == name) value = words;
        return value is not null;
    }
}
