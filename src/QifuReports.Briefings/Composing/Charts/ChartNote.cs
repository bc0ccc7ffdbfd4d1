namespace QifuReports.Briefings.Composing.Charts;

/// <summary>
/// The note under a chart, sentence by sentence: basis and status, missing periods, the source of a range. A hidden reference links each
/// number in the note to its figure.
/// </summary>
public sealed class ChartNote
{
    private readonly List<Inline> _runs = [];

    /// <param name="basis">The first sentence, without digits and without the full stop: the audit status, basis, periods.</param>
    public ChartNote(string basis) => _runs.Add(new TextRun(NameText.Capital(basis) + "."));

    public IReadOnlyList<Inline> Runs => _runs;

    /// <summary>Adds a sentence without digits.</summary>
    public ChartNote Say(string sentence)
    {
        _runs.Add(new TextRun(" " + sentence));
        return this;
    }

    /// <summary>Names the periods that are missing on the axis; adds nothing if none is missing.</summary>
    public ChartNote Missing(PeriodAxis axis)
    {
        if (axis.Missing.Count == 0) return this;
        _runs.Add(new TextRun(" A break in the axis: no filing held gives "));
        for (var i = 0; i < axis.Missing.Count; i++)
        {
            if (i > 0) _runs.Add(new TextRun(i == axis.Missing.Count - 1 ? " or " : ", "));
            _runs.Add(Named(axis.Missing[i]));
        }
        _runs.Add(new TextRun("."));
        return this;
    }

    /// <summary>
    /// Names the periods with a derived figure of the concept (a longer span less the rest of that span); adds nothing if there are none.
    /// </summary>
    internal ChartNote Derived(BriefingContext context, PeriodAxis axis, Concept concept)
    {
        var derived = axis.Each(p =>
            context.Book.Find(concept, p, context.Book.Currency) is { } figure && IsOfSpans(figure) ? p : (Period?)null, null);
        var periods = derived.OfType<Period>().ToList();
        for (var i = 0; i < periods.Count; i++)
        {
            _runs.Add(new TextRun(i == 0 ? " Derived: " : i == periods.Count - 1 ? " and " : ", "));
            _runs.Add(Named(periods[i]));
        }
        if (periods.Count > 0) _runs.Add(new TextRun("."));
        return this;
    }

    // A margin computed from derived amounts counts as derived, too.
    private static bool IsOfSpans(Figure figure) => figure.Origin is FigureOrigin.Derived { Formula.Code: var code, Inputs: var inputs }
        && (code == Formula.SubPeriod.Code || (code == Formula.Quotient.Code && inputs.Any(IsOfSpans)));

    /// <summary>Adds a sentence that ends with a filing: <c>Expected in the Form 6-K of November 16, 2023.</c></summary>
    public ChartNote From(string words, Filing filing)
    {
        _runs.Add(new TextRun($" {words} "));
        _runs.Add(new TextRun($"{BriefingContext.FormName(filing).Replace('-', '\u2011')} of {PeriodWords.Date(filing.Date)}",
            TextStyle.Plain, Reference.Filing(filing.Id)));
        _runs.Add(new TextRun("."));
        return this;
    }

    private static TextRun Named(Period period) => new(PeriodWords.Short(period), TextStyle.Plain, Reference.Of(period));
}
