namespace QifuReports.Briefings.Email;

/// <summary>Gives the templates of e-mails key figures as rows. The figures' text is made by the same functions as in documents.</summary>
internal static class EmailFigures
{
    /// <summary>
    /// Adds the function <c>key_figures</c>. It gives a row for each named concept with a figure: <c>name</c>, <c>value</c>, <c>usd</c>,
    /// <c>on_year</c>, <c>on_prior</c>, with <c>has_usd</c>, <c>has_year</c>, <c>has_prior</c>. For quarters, <c>on_quarter</c> and
    /// <c>has_quarter</c> equal <c>on_prior</c> and <c>has_prior</c>. A non-GAAP measure before its GAAP counterpart is an error.
    /// </summary>
    public static void Add(Dictionary<string, TemplateFunction> functions, BriefingContext context, Func<string, string> escape) =>
        functions.Add("key_figures", new TemplateFunction("key_figures", 1, 40,
            names => new ListValue(Rows(functions, context, names, escape))));

    private static List<TemplateValue> Rows(Dictionary<string, TemplateFunction> functions, BriefingContext context,
        IReadOnlyList<TemplateValue> names, Func<string, string> escape)
    {
        var rows = new List<TemplateValue>();
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (context.Concept(name.Say() ?? "") is not { } concept || context.Current(concept) is null) continue;
            if (concept.GaapCounterpart is { } gaap && !before.Contains(gaap.Value))
                throw new TemplateFunctionException($"{concept.Id} is a non-GAAP measure: {gaap} has to stand before it.");
            before.Add(concept.Id.Value);

            var figure = new FigureObject(context, concept, context.Period, context.Book.Currency);
            var hasUsd = figure.TryGet("usd", out var translated) && translated is FigureObject { Figure: { } other }
                && other.Unit != figure.Require().Unit;
            var (hasYear, hasPrior, hasQuarter) =
                (figure.TryGet("on_year", out var year), figure.TryGet("on_prior", out var prior), figure.TryGet("on_quarter", out _));
            rows.Add(new WordsObject(
            [
                ("name", new TextValue(escape(concept.Name))), ("value", Call("amount", figure)),
                ("usd", hasUsd ? Call("usd", figure) : Nothing), ("has_usd", TruthValue.Of(hasUsd)),
                ("on_year", hasYear ? Change(year!) : Nothing), ("has_year", TruthValue.Of(hasYear)),
                ("on_prior", hasPrior ? Change(prior!) : Nothing), ("has_prior", TruthValue.Of(hasPrior)),
                ("on_quarter", hasQuarter ? Change(prior!) : Nothing), ("has_quarter", TruthValue.Of(hasQuarter)),
            ]));
        }
        return rows;

        TemplateValue Call(string function, TemplateValue value) => functions[function].Call([value]);

        // In an e-mail the text is alone on its line, so it must say what became larger.
        TemplateValue Change(TemplateValue value) =>
            value is ComparisonObject { Comparison: { Telling: Telling.Size, Move.Value: not 0 } comparison }
                && CostSide.IsResult(comparison.Current.Concept)
            ? new TextValue("the loss " + Call("change", value).Say()) : Call("change", value);
    }

    private static TextValue Nothing { get; } = new("");
}
