using QifuReports.App.Record;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger.Facts;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.App.Verifying;

/// <summary>Repeats the steps from the facts to the figures, and from the figures to the text of the pages.</summary>
internal static class FigureSteps
{
    /// <summary>Returns the step for a file whose record does not say how its figures are written.</summary>
    public static VerifyStep OfOlderVersion() => VerifyStep.Of("figures", "",
    [
        "the file was issued by an earlier version of the program, whose record does not say how each figure is written, so that signs " +
            "and units cannot be proved; verify it with that version, or make it again",
    ]);

    /// <summary>Computes the value of each figure from the facts; null if the value cannot be computed.</summary>
    public static (VerifyStep Step, decimal?[] Values) Values(IReadOnlyList<CarriedFigure> figures, Dictionary<string, CarriedFact> facts,
        FiscalCalendar calendar)
    {
        var values = new decimal?[figures.Count];
        var (wrong, stated, derived) = (new List<string>(), 0, 0);
        var (units, unitsOfFacts) =
            (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            try
            {
                if (figure.Fact is { } id)
                {
                    var fact = facts.GetValueOrDefault(id) ?? throw new RecordException($"there is no fact {id}");
                    values[i] = Stated(figure, fact, calendar);
                    // A figure unit must always go with the same fact unit, and the reverse: for instance "EUR" with "iso4217:EUR".
                    if (figure.Unit.Length > 0 && (!units.TryAdd(figure.Unit, fact.Unit) && units[figure.Unit] != fact.Unit
                        || !unitsOfFacts.TryAdd(fact.Unit, figure.Unit) && unitsOfFacts[fact.Unit] != figure.Unit))
                        throw new RecordException($"it is in {figure.Unit}, and the fact {id} in {fact.Unit}");
                    stated++;
                }
                else
                {
                    values[i] = Derived(figure, i, values);
                    derived++;
                }
            }
            catch (Exception bad) when (bad is RecordException or ArithmeticException)
            {
                wrong.Add($"{figure.Name}: {bad.Message}");
            }
        }
        return (VerifyStep.Of("figures",
            FormattableString.Invariant(
                $"{Counted.Of(stated, "figure is", "figures are")} what the facts inside the file state, {Counted.Of(derived, "follows", "follow")} from them by their formulas"), wrong), values);
    }

    /// <summary>Compares the text of the pages with the figures: digits, signs, units and scales.</summary>
    /// <param name="figures">The figures in the file.</param>
    /// <param name="values">The values of the figures; null for values that could not be computed.</param>
    /// <param name="facts">The facts in the file.</param>
    /// <param name="calendar">The issuer's fiscal calendar.</param>
    /// <param name="ways">The ways in which figures are written.</param>
    /// <param name="pages">The recorded pages, with the positions of the figures.</param>
    /// <param name="texts">The text of the pages as read from the file.</param>
    public static VerifyStep Text(
        IReadOnlyList<CarriedFigure> figures, decimal?[] values, Dictionary<string, CarriedFact> facts, FiscalCalendar calendar,
        IReadOnlyList<CarriedWay> ways, IReadOnlyList<CarriedPage> pages, IReadOnlyList<string> texts)
    {
        var wrong = new List<string>();
        if (pages.Count != texts.Count)
            wrong.Add(FormattableString.Invariant(
                $"the file has {Counted.Of(texts.Count, "page")}; {Counted.Of(pages.Count, "was", "were")} issued"));
        var count = 0;
        for (var p = 0; p < Math.Min(pages.Count, texts.Count); p++)
        {
            var (text, at) = (texts[p], 0);
            if (TextFingerprint.Of(text) != pages[p].Text)
                wrong.Add(FormattableString.Invariant($"page {p + 1} reads otherwise than when it was issued"));
            var placed = pages[p].Figures;
            if (placed.Count % 4 != 0) throw new RecordException("a figure on a page is not told by four numbers");
            for (var i = 0; i < placed.Count; i += 4, count++)
            {
                var (start, length, number, way) = ((long)at + placed[i], placed[i + 1], placed[i + 2], placed[i + 3]);
                if (placed[i] < 0 || length < 0 || start + length > text.Length || number < 1 || number > figures.Count || way < 1
                    || way > ways.Count)
                {
                    wrong.Add(FormattableString.Invariant($"page {p + 1}: a figure stands where there is no text"));
                    break;
                }
                at = (int)start + length;
                if (ways[way - 1].Saying.Manner == Manner.Size && IsChange(figures[number - 1]) && values[number - 1] is { } change
                    && SignWords.Contradict(text.AsSpan(0, (int)start), text.AsSpan(at), Math.Sign(change)))
                    wrong.Add(string.Create(CultureInfo.InvariantCulture,
                        $"page {p + 1}: the words beside \"{text.AsSpan((int)start, length)}\" say another direction than " +
                            $"{figures[number - 1].Name}, which is {Shown(change)}"));
                var (said, figure) = (text.Substring((int)start, length), figures[number - 1]);
                if (values[number - 1] is { } value
                    && FigureValue.Fault(WithFirmSpaces(said), ways[way - 1].Saying, Stated(figure, value, facts, calendar),
                        ways[way - 1].Power) is { } fault)
                    wrong.Add(string.Create(CultureInfo.InvariantCulture,
                        $"page {p + 1}: \"{said}\" stands where {figure.Name} is {Shown(value)}: {fault}"));
            }
        }
        return VerifyStep.Of("text", FormattableString.Invariant(
            $"{Counted.Of(texts.Count, "page reads", "pages read")} as issued; {count} {(count == 1 ? "number" : "numbers")} on {(texts.Count == 1 ? "it" : "them")} {(count == 1 ? "is the figure it states" : "are the figures they state")}"), wrong);
    }

    private static StatedFigure Stated(CarriedFigure figure, decimal value, Dictionary<string, CarriedFact> facts, FiscalCalendar calendar)
    {
        var measure = FigureRecordJson.MeasureOf(figure.Measure);
        var resolution = figure.Fact is { } id && facts.TryGetValue(id, out var fact)
            ? IsRatio(measure) ? fact.Resolution * 100 : fact.Resolution : figure.Resolution;
        return calendar.TryParse(figure.Name.Split('/')[0], out var period)
            ? new StatedFigure(measure, figure.Unit, value, resolution, period) { Symbol = figure.Symbol }
            : throw new RecordException($"{figure.Name} is of no period");
    }

    // The text read from a file does not distinguish a no-break space from other spaces. When the briefing was issued, the program already
    // checked that no line breaks inside a figure.
    private static string WithFirmSpaces(string text) => text.Replace(' ', '\u00A0');

    private static bool IsChange(CarriedFigure figure) => figure.Formula is "difference" or "points" or "growth" or "implied-growth";

    private static bool IsRatio(Measure measure) => measure is Measure.Percent or Measure.Growth;

    // Returns the value that a fact states; in percent for ratios. The figure's name contains period, concept, unit and members. The fact
    // must have the same period, concept and members. For money, also per share or ADS, the figure's unit must be in its name.
    private static decimal Stated(CarriedFigure figure, CarriedFact fact, FiscalCalendar calendar)
    {
        var parts = figure.Name.Split('/');
        if (parts.Length < 3 || parts[1] != fact.Concept || !calendar.TryParse(parts[0], out var period)
            || !fact.Period.EndsWith(period.End.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00",
                StringComparison.Ordinal)
            || (period.IsInstant ? fact.Period.Contains('/', StringComparison.Ordinal)
                : !fact.Period.StartsWith(period.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00/",
                    StringComparison.Ordinal)))
            throw new RecordException($"the fact {fact.Id} is of something else: {fact.Concept}, {fact.Period}");
        // The members are the only part of a figure name with an equals sign.
        if ((Array.Find(parts, p => p.Contains('=', StringComparison.Ordinal)) ?? "") != fact.Members)
            throw new RecordException(
                $"the fact {fact.Id} is of other members: {(fact.Members.Length == 0 ? "the company" : fact.Members)}");
        if (FigureRecordJson.MeasureOf(figure.Measure) is Measure.Money or Measure.PerShare or Measure.PerAds
            && !IsOfUnit(parts, figure.Unit)) throw new RecordException($"its unit is not {figure.Unit}");
        return IsRatio(FigureRecordJson.MeasureOf(figure.Measure)) ? fact.Value * 100 : fact.Value;
    }

    // Whether a figure name has the given unit. The unit is one part of the name, such as EUR, or two parts, such as EUR/ads. The part
    // EUR-change:2024Q3, for a change of an amount, counts as EUR.
    private static bool IsOfUnit(string[] parts, string unit) =>
        RatioUnits.Counted(!unit.Contains('/', StringComparison.Ordinal) ? parts[2] : parts.Length > 3 ? $"{parts[2]}/{parts[3]}" : "")
            == unit;

    private static decimal? Derived(CarriedFigure figure, int index, decimal?[] values)
    {
        var inputs = new List<decimal>(figure.Of.Count);
        foreach (var number in figure.Of)
        {
            if (number < 1 || number > index) throw new RecordException("it is derived from what does not stand before it");
            if (values[number - 1] is not { } input) throw new RecordException("what it is derived from is wrong");
            inputs.Add(input);
        }
        if (inputs.Count == 0) throw new RecordException("it is derived from nothing");
        if (FigureRecordJson.IsComplete(figure.Formula) && figure.Formula != "remainder" && inputs.Count != 2)
            throw new RecordException("its formula is over two figures");
        switch (figure.Formula)
        {
            case "difference" or "points": return inputs[0] - inputs[1];
            case "growth" or "implied-growth": return inputs[0] / inputs[1] * 100 - 100;
            case "quotient": return inputs[0] / inputs[1] * 100;
            case "remainder": return 2 * inputs[0] - inputs.Sum();
        }
        if (figure.Value is not { } value) throw new RecordException("it has no value");
        if (figure.Formula is "sum" or "sub-period" && !SignedSums.Reach(value, inputs))
            throw new RecordException("what it is derived from does not come to it");
        return value;
    }

    private static string Shown(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
