using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Composing.Scope;

/// <summary>The functions by which templates write figures and comparisons. A hidden reference links their text to its figure.</summary>
public static class FigureFunctions
{
    public static void Add(IDictionary<string, TemplateFunction> functions, BriefingContext context)
    {
        void Many(string name, int minimum, int maximum, Func<IReadOnlyList<TemplateValue>, TemplateValue> call) =>
            functions.Add(name, new TemplateFunction(name, minimum, maximum, a => Allowed(call, a)));
        void One(string name, Func<TemplateValue, string> say) => Many(name, 1, 1, a => new TextValue(say(a[0])));

        One("amount", v => Amount(context, v));
        One("count", v => Amount(context, v));
        One("size", v => Say(context, Figure(v), Manner.Size));
        One("usd", v => Told(context, Translated(v) ?? throw new AbsentValueException("there is no translated amount; ask with has.")));
        One("with_usd", v => WithTranslation(context, v, Manner.Prose));
        One("size_with_usd", v => WithTranslation(context, v, Manner.Size));
        One("change", v => Change(context, Compared(v)));
        One("percent", v => Rate(context, Compared(v)));
        One("points", v => Rate(context, Compared(v)));
        One("define", v => Define(context, v));
        One("capital", v => Capital(v.Say() ?? throw new TemplateFunctionException("needs words.")));
        One("literal", v => FigureMark.Wrap(Reference.Literal, v.Say() ?? throw new TemplateFunctionException("needs words.")));
        One("definition", v =>
            v is FigureObject f ? Words(f.Concept, f.Concept.Definition) : throw new TemplateFunctionException("needs a figure."));
        Many("verb", 3, 3, a => a[IsPlural(a[0]) ? 2 : 1]);
        Many("direction", 1, 4, a => new TextValue(Direction(a)));
        Many("has", 1, 2, a => TruthValue.Of(Has(context, a)));
        Many("stated", 1, 2, a => TruthValue.Of(IsStated(context, a)));
        Many("figures", 1, 40, a => Figures(context, a));
        Many("measures", 1, 2, a => a.Count > 1 && Has(context, [a[1]]) ? new ListValue([]) : Measures(context, a[0].Say() ?? ""));
        Many("all_parts", 1, 1, AllParts);
        Many("share", 2, 2, a => new TextValue(Share(context, Figure(a[0]), Figure(a[1]), Manner.Prose)));
        Many("size_share", 2, 2, a => new TextValue(Share(context, Figure(a[0]), Figure(a[1]), Manner.Size)));
        Many("implied_growth", 2, 2, a => new TextValue(ImpliedGrowth(context, Figure(a[0]), Figure(a[1]))));
        Many("same", 2, 2, a => TruthValue.Of(FigureFormat.Prose(Figure(a[0])) == FigureFormat.Prose(Figure(a[1]))));
        Many("less_span", 2, 2, a => LessSpan(context, Figure(a[0]), Figure(a[1])));
    }

    // If a derivation is not allowed (e.g. of two currencies), the template that asked for it gets an error.
    private static TemplateValue Allowed(Func<IReadOnlyList<TemplateValue>, TemplateValue> call, IReadOnlyList<TemplateValue> arguments)
    {
        try
        {
            return call(arguments);
        }
        catch (DerivationException refused)
        {
            throw new TemplateFunctionException(refused.Message);
        }
    }

    private static string Words(Ledger.Taxonomy.Concept concept, string words) =>
        NameText.NeedsMark(words) ? FigureMark.Wrap(Reference.Name(concept.Id.Value), words) : words;

    // The parts that add up to a figure, each followed by its own parts.
    private static ListValue AllParts(IReadOnlyList<TemplateValue> arguments)
    {
        if (arguments[0] is not FigureObject whole) throw new TemplateFunctionException("needs a figure.");
        var all = new List<TemplateValue>();
        foreach (var (part, _) in whole.Context.Parts(whole.Concept))
        {
            all.Add(whole with { Concept = part });
            foreach (var (inner, _) in whole.Context.Parts(part)) all.Add(whole with { Concept = inner });
        }
        return new ListValue(all);
    }

    /// <summary>The figure in a template value.</summary>
    public static Figure Figure(TemplateValue value) => value switch
    {
        FigureObject f => f.Require(),
        GivenFigure g => g.Figure,
        _ => throw new TemplateFunctionException("needs a figure."),
    };

    /// <summary>Writes the text of a figure, wrapped in its hidden reference; the figure is recorded as used.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="manner"><see cref="Manner.Prose"/>, or <see cref="Manner.Size"/> if the words around the figure give the sign.</param>
    public static string Say(BriefingContext context, Figure figure, Manner manner) =>
        Mark(context, figure, manner, manner == Manner.Size ? FigureFormat.Size(figure) : FigureFormat.Prose(figure));

    private static string Mark(BriefingContext context, Figure figure, Manner manner, string words) =>
        FigureMark.Wrap(Reference.Of(context.Book.Use(figure), manner), words);

    // If the filing calls an amount approximate or a limit, the text does so, too: "about", "over", "up to".
    private static string Amount(BriefingContext context, TemplateValue value)
    {
        var figure = Figure(value);
        var qualifier = figure.Origin is FigureOrigin.Reported reported ? reported.Fact.Qualifier : Qualifier.None;
        var words = qualifier switch { Qualifier.About => "about\u00A0", Qualifier.Over => "over\u00A0", Qualifier.UpTo => "up to\u00A0",
            _ => "" };
        return words + Told(context, figure);
    }

    // Writes an amount; if its sign matters, with words such as "a loss of" or "an income of".
    private static string Told(BriefingContext context, Figure figure)
    {
        var (words, manner) = SidedAmounts.Of(context, figure);
        return Mark(context, figure, manner, words);
    }

    private static string WithTranslation(BriefingContext context, TemplateValue value, Manner manner)
    {
        string Said(Figure figure) => manner == Manner.Prose ? Told(context, figure) : Say(context, figure, manner);
        var text = Said(Figure(value));
        return Translated(value) is { } other ? $"{text} ({Said(other)})" : text;
    }

    private static Figure? Translated(TemplateValue value) =>
        value is FigureObject f && f.Context.Book.TranslationCurrency is { } other && other != f.Currency
            ? (f with { Currency = other }).Figure : null;

    private static Comparison Compared(TemplateValue value) =>
        value is ComparisonObject c ? c.Comparison : throw new TemplateFunctionException("needs a comparison, such as on_year.");

    // "up 3.3%", "down 0.4 percentage points", "unchanged"; from a small base "fivefold"; if a rate means nothing, the absolute change.
    private static string Change(BriefingContext context, Comparison comparison)
    {
        var change = comparison.Growth ?? comparison.Move;
        if (comparison.IsNotMeaningful)
        {
            if (change.Value == 0) return "unchanged";
            return comparison.Telling == Telling.Turned ? $"a swing of {Say(context, change, Manner.Size)}"
                : Mark(context, change, Manner.Move, FigureFormat.Move(change, WordsOf(comparison.Telling)));
        }
        if (FigureFormat.Shown(change) == 0) return change.Value == 0 ? "unchanged" : "nearly unchanged";
        var (text, manner) = GrowthText.AsMove(change);
        return Mark(context, change, manner, text);
    }

    /// <summary>The words for the amount of a change: by size, as more or less negative, or as higher or lower.</summary>
    internal static MoveWords WordsOf(Telling telling) =>
        telling switch { Telling.Size => MoveWords.Size, Telling.Negative => MoveWords.Negative, _ => MoveWords.After };

    private static string Rate(BriefingContext context, Comparison comparison)
    {
        if (comparison.IsNotMeaningful) return FigureFormat.NotMeaningful;
        var change = comparison.Growth ?? comparison.Difference;
        var (text, manner) = GrowthText.Alone(change);
        return Mark(context, change, manner, text);
    }

    private static string Direction(IReadOnlyList<TemplateValue> arguments)
    {
        if (arguments[0] is not ComparisonObject comparison) throw new TemplateFunctionException("needs a comparison, such as on_year.");
        string Word(int index, string otherwise) => arguments.Count > index ? arguments[index].Say() ?? otherwise : otherwise;
        return comparison.Direction switch { > 0 => Word(1, "rose"), < 0 => Word(2, "fell"), _ => Word(3, "was broadly flat") };
    }

    // The name of a figure is singular or plural, and the verb must agree with it.
    private static bool IsPlural(TemplateValue value) =>
        value is ObjectValue thing && thing.TryGet("is_plural", out var plural) && plural is TruthValue truth
        ? truth.Truth
        : throw new TemplateFunctionException("needs a figure, and the words for one and for several.");

    private static string Define(BriefingContext context, TemplateValue value)
    {
        var concept = value switch
        {
            FigureObject f => f.Concept,
            TextValue t => context.Concept(t.Text)
                ?? throw new TemplateFunctionException(
                    $"the taxonomy has no concept {t.Text}, and none with a role of that name; ask with has."),
            _ => throw new TemplateFunctionException("needs a figure or the name of a concept."),
        };
        return concept.Definition.Length == 0 ? "" : $"[^{concept.Id.Value}]";
    }

    // Whether the release of this briefing states the figure itself. An earlier filing does not count, because an outlook is valid only on
    // the date of its own filing.
    private static bool IsStated(BriefingContext context, IReadOnlyList<TemplateValue> arguments)
    {
        if (Sought(context, arguments) is not FigureObject { Figure: { } figure }) return false;
        foreach (var fact in context.Book.InRelease(figure.Concept.Id))
            if (QifuReports.Briefings.Figures.Figure.NameOf(fact.Key) == figure.Name) return true;
        return false;
    }

    private static bool Has(BriefingContext context, IReadOnlyList<TemplateValue> arguments) => Sought(context, arguments) switch
    {
        null => false,
        FigureObject f => f.Figure is not null,
        ListValue list => list.Items.Count > 0,
        _ => true,
    };

    // Finds the value that a dotted path such as revenue.year_ago leads to; null if there is none.
    private static TemplateValue? Sought(BriefingContext context, IReadOnlyList<TemplateValue> arguments)
    {
        TemplateValue value = arguments.Count == 2 ? arguments[0] : BriefingScope.Of(context);
        var path = (arguments[^1].Say() ?? throw new TemplateFunctionException("needs a name in quotes.")).Replace('-', '_');
        for (var start = 0; start <= path.Length;)
        {
            var end = path.IndexOf('.', start);
            if (end < 0) end = path.Length;
            var member = start == 0 && end == path.Length ? path : path[start..end];
            start = end + 1;
            if (value is FigureObject { Figure: null } && member == "period") return null;
            if (value is not ObjectValue holder) return null;
            if (!holder.TryGet(member, out var next))
            {
                // A name that the object can never have is an error in the template. A name that may have a value is only missing here.
                if (holder is not WordsObject && !member.StartsWith(BriefingContext.IdMark, StringComparison.Ordinal)
                    && !holder.MemberNames.Contains(member))
                    throw new TemplateFunctionException(
                        $"there is nothing named '{member}'. {NearName.Hint(member, holder.MemberNames)}".TrimEnd());
                return null;
            }
            value = next;
        }
        return value;
    }

    private static ListValue Figures(BriefingContext context, IReadOnlyList<TemplateValue> names)
    {
        var figures = new List<TemplateValue>();
        foreach (var name in names)
        {
            var id = name.Say() ?? "";
            var concept = context.Concept(id);
            if (concept is null) continue;
            var figure = new FigureObject(context, concept, context.Period, context.Book.Currency);
            if (figure.Figure is not null) figures.Add(figure);
        }
        return new ListValue(figures);
    }

    // The current figures on the lines of a statement of the release, in the order of that statement. Growth rates are left out, because
    // the text gives them with the figure that grew. If the call also names a concept that has a figure, the caller returns an empty list:
    // for such an issuer the templates name the measures themselves.
    private static ListValue Measures(BriefingContext context, string statement)
    {
        var figures = new List<TemplateValue>();
        if (!context.Release.Statements.Any(s => s.Id == statement)) context.LackingStatements.Add(statement);
        foreach (var one in context.Source.IsDerived ? [] : context.Release.Statements)
            foreach (var line in one.Lines)
                if (one.Id == statement && line.Members.IsNone && line.Concept is { } id
                    && context.Ledger.Taxonomy.Find(id) is { GrowthOf: null } concept
                    && new FigureObject(context, concept, context.Period, context.Book.Currency) is { Figure: not null } figure
                    && !figures.Contains(figure)) figures.Add(figure);
        return new ListValue(figures);
    }

    private static string Share(BriefingContext context, Figure part, Figure whole, Manner manner)
    {
        var share = Derive.Quotient(
            $"{part.Subject}/share-of-{whole.Concept.Id}{(whole.Members.IsNone ? "" : "/of/" + whole.Members.Code)}", part.Concept, part,
            whole)
            ?? throw new AbsentValueException($"{whole.Name} is not positive: there is no share of it.");
        return Say(context, context.Book.Keep(Openness.Known(share) ?? share), manner);
    }

    /// <summary>
    /// The growth that guidance implies over a base figure; null if the base is not positive. The two figures belong to different concepts
    /// and are treated as the same measure on purpose.
    /// </summary>
    internal static Figure? ImpliedGrowth(Figure guidance, Figure @base, string currency) =>
        Derive.Growth($"{guidance.Subject}/implied-growth-on-{@base.Period}", guidance, @base, currency, Formula.ImpliedGrowth);

    private static string ImpliedGrowth(BriefingContext context, Figure guidance, Figure @base)
    {
        var growth = ImpliedGrowth(guidance, @base, context.Book.Currency)
            ?? throw new AbsentValueException($"{@base.Name} is not positive: no growth is implied.");
        var kept = context.Book.Keep(growth);
        var (text, manner, behind) = GrowthText.AsNoun(kept);
        return $"{(text[0] is 'a' or 'e' ? "an" : "a")} {Mark(context, kept, manner, text)}{behind}";
    }

    // What is left of a fiscal year without its last part: full year less last quarter is nine months, less last half is the first half.
    private static GivenFigure LessSpan(BriefingContext context, Figure longer, Figure last)
    {
        if (longer.Period.Kind != PeriodKind.Year || last.Period.Kind is not (PeriodKind.Quarter or PeriodKind.Half)
            || last.Period.End != longer.Period.End)
            throw new TemplateFunctionException($"{last.Period} is not the last quarter or half of {longer.Period}.");
        var (calendar, year) = (longer.Period.Calendar, longer.Period.Year);
        var period = last.Period.Kind == PeriodKind.Half ? calendar.Half(year, 1) : calendar.NineMonths(year);
        return new GivenFigure(context.Book.Keep(
            Derive.SubPeriod($"{(longer with { Period = period }).Subject}/implied", period, longer, last)));
    }

    // Makes the first letter upper case, also if it is inside the markup that links a figure to its source.
    private static string Capital(string words)
    {
        var at = words.Length > 0 && words[0] == FigureMark.Start ? words.IndexOf(FigureMark.Middle, StringComparison.Ordinal) + 1 : 0;
        return at < words.Length ? string.Concat(words.AsSpan(0, at), NameText.Capital(words[at]).ToString(), words.AsSpan(at + 1)) : words;
    }
}
