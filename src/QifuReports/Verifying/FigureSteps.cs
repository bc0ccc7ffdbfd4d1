using System.Globalization;
using QifuReports.App.Output;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Proof;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Reading;

namespace QifuReports.App.Verifying;

/// <summary>Goes the way from the facts to the figures, and from the figures to the text of the pages, again.</summary>
internal static class FigureSteps
{
    private static readonly Measure[] Measures = Enum.GetValues<Measure>();

    /// <summary>Works the value of each figure out of the facts; null where that is not possible.</summary>
    public static (VerifyStep Step, decimal?[] Values) Values(IReadOnlyList<CarriedFigure> figures, Dictionary<string, CarriedFact> facts)
    {
        var values = new decimal?[figures.Count];
        var (wrong, stated, derived) = (new List<string>(), 0, 0);
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i];
            try
            {
                if (figure.Fact is { } id)
                {
                    values[i] = Stated(figure, facts.GetValueOrDefault(id) ?? throw new RecordException($"there is no fact {id}"));
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
        return (VerifyStep.Of("figures", FormattableString.Invariant($"{stated} figures are what the facts inside the file state, {derived} follow from them by their formulas"), wrong), values);
    }

    /// <summary>Holds the text of the pages against the figures.</summary>
    public static VerifyStep Text(IReadOnlyList<CarriedFigure> figures, decimal?[] values, IReadOnlyList<CarriedPage> pages, IReadOnlyList<string> texts)
    {
        var wrong = new List<string>();
        if (pages.Count != texts.Count) wrong.Add(FormattableString.Invariant($"the file has {texts.Count} pages; {pages.Count} were issued"));
        var count = 0;
        for (var p = 0; p < Math.Min(pages.Count, texts.Count); p++)
        {
            var (text, at) = (texts[p], 0);
            if (TextFingerprint.Of(text) != pages[p].Text) wrong.Add(FormattableString.Invariant($"page {p + 1} reads otherwise than when it was issued"));
            var placed = pages[p].Figures;
            for (var i = 0; i + 2 < placed.Count; i += 3, count++)
            {
                var (start, length, number) = ((long)at + placed[i], placed[i + 1], placed[i + 2]);
                if (placed[i] < 0 || length < 0 || start + length > text.Length || number < 1 || number > figures.Count)
                {
                    wrong.Add(FormattableString.Invariant($"page {p + 1}: a figure stands where there is no text"));
                    break;
                }
                at = (int)start + length;
                var (said, figure) = (text.Substring((int)start, length), figures[number - 1]);
                if (values[number - 1] is { } value && !FigureValue.IsStatedBy(said, MeasureOf(figure.Measure), value, figure.Name.AsSpan(0, Math.Max(0, figure.Name.IndexOf('/', StringComparison.Ordinal)))))
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"page {p + 1}: \"{said}\" stands where {figure.Name} is {Shown(value)}"));
            }
        }
        return VerifyStep.Of("text", FormattableString.Invariant($"{texts.Count} pages read as issued; {count} numbers on them are the figures they state"), wrong);
    }

    // The name says concept and period; the fact must be of both.
    private static decimal Stated(CarriedFigure figure, CarriedFact fact)
    {
        var parts = figure.Name.Split('/');
        if (parts.Length < 3 || parts[1] != fact.Concept || !Period.TryParse(parts[0], out var period)
            || !fact.Period.EndsWith(period.End.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00", StringComparison.Ordinal)
            || fact.Period.Contains('/', StringComparison.Ordinal) == period.IsInstant)
            throw new RecordException($"the fact {fact.Id} is of something else: {fact.Concept}, {fact.Period}");
        return MeasureOf(figure.Measure) is Measure.Percent or Measure.Growth ? fact.Value * 100 : fact.Value;
    }

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
        if (FigureRecordJson.IsComplete(figure.Formula) && figure.Formula != "remainder" && inputs.Count != 2) throw new RecordException("its formula is over two figures");
        switch (figure.Formula)
        {
            case "difference" or "points": return inputs[0] - inputs[1];
            case "growth" or "implied-growth": return inputs[0] / inputs[1] * 100 - 100;
            case "quotient": return inputs[0] / inputs[1] * 100;
            case "remainder": return 2 * inputs[0] - inputs.Sum();
        }
        if (figure.Value is not { } value) throw new RecordException("it has no value");
        if (figure.Formula is "sum" or "sub-period" && !SignedSums.Reach(value, inputs)) throw new RecordException("what it is derived from does not come to it");
        return value;
    }

    private static Measure MeasureOf(string word)
    {
        foreach (var measure in Measures)
            if (FigureRecordJson.WordOf(measure) == word) return measure;
        throw new RecordException($"{word} is no measure");
    }

    private static string Shown(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
