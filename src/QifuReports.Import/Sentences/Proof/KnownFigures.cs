namespace QifuReports.Import.Sentences.Proof;

/// <summary>A figure that is stated elsewhere: in a table of the document or in an earlier filing.</summary>
/// <param name="Caption">The caption, after the section heading if the caption is short; for an earlier filing, the name of the
/// concept.</param>
/// <param name="Value">The value in ones, with its sign.</param>
/// <param name="Unit">The unit of the figure.</param>
/// <param name="Currency">The currency as the data files write it; empty for none.</param>
/// <param name="Period">The period or day.</param>
/// <param name="Place">The place in words: "the statement of operations".</param>
public sealed record KnownFigure(string Caption, decimal Value, RowUnit Unit, string Currency, Period Period, string Place)
{
    /// <summary>The caption of the figure without the section heading.</summary>
    public string Row { get; init; } = Caption;

    /// <summary>The concept in an earlier filing; null for a figure in a table of the document.</summary>
    public ConceptId? Concept { get; init; }
}

/// <summary>The figures of tables and earlier filings, with which amounts in sentences are compared.</summary>
public sealed class KnownFigures
{
    private readonly Dictionary<(Period Period, string Currency), List<KnownFigure>> _figures = [];
    private readonly Dictionary<string, HashSet<string>> _telling = new(StringComparer.Ordinal);

    /// <summary>An empty list.</summary>
    public static KnownFigures None { get; } = new([]);

    /// <summary>Makes the collection.</summary>
    /// <param name="figures">The figures, in any order.</param>
    public KnownFigures(IEnumerable<KnownFigure> figures)
    {
        foreach (var figure in figures)
        {
            if (!_figures.TryGetValue((figure.Period, figure.Currency), out var list))
                _figures.Add((figure.Period, figure.Currency), list = []);
            list.Add(figure);
        }
    }

    /// <summary>
    /// Returns a figure that contradicts an amount: it has the same words, period, currency and unit but another value. A figure with
    /// similar words counts too if its value differs by at most 1%, as with a misprinted digit. Null for none, if a figure confirms the
    /// amount, and for payments, which are positive in sentences and negative in tables.
    /// </summary>
    public KnownFigure? Other(StatedAmount amount)
    {
        if (amount.Period is not { } period || Same(amount) is not null) return null;
        var (words, found) = (Telling(amount.Measure), (KnownFigure?)null);
        foreach (var figure in Of(period, amount))
        {
            if (Class(figure.Unit) != Class(amount.Unit) || words.Count == 0) continue;
            var other = TellingOf(figure);
            var isSame = words.SetEquals(other);
            if (isSame && figure.Value < 0 && decimal.Abs(figure.Value + amount.InOnes) <= amount.Said.HalfStep && words.Overlaps(Paid))
                return null;
            // An amount "during the six months" may be a change and not the balance, such as 569 loans that were refinanced.
            if (isSame && (figure.Period == period || !amount.Sentence.Contains("during the ", StringComparison.OrdinalIgnoreCase))
                || decimal.Abs(figure.Value - amount.InOnes) <= decimal.Abs(figure.Value) * LittleAway
                    && Nearness(words, other) >= LeastNearness) found ??= figure;
        }
        return found;
    }

    /// <summary>
    /// Returns the figure that confirms an amount, the most similar of several. It has the same value within the rounding of the amount,
    /// the same period, currency and unit, and a similar caption: the longer caption has at least half of the significant words of the
    /// shorter. Null for none.
    /// </summary>
    public KnownFigure? Same(StatedAmount amount)
    {
        if (amount.Period is not { } period) return null;
        var (words, best, most) = (Telling(amount.Measure), (KnownFigure?)null, 0m);
        foreach (var figure in Of(period, amount))
        {
            if (Class(figure.Unit) != Class(amount.Unit) || decimal.Abs(figure.Value - amount.InOnes) > amount.Said.HalfStep) continue;
            var nearness = Nearness(words, TellingOf(figure));
            if (nearness >= LeastNearness && nearness > most) (best, most) = (figure, nearness);
        }
        return best;
    }

    /// <summary>
    /// The value of the line with this name, in the period and currency of an amount. Null if no line has the name, or if two such lines
    /// have different values.
    /// </summary>
    internal decimal? Named(string name, StatedAmount amount)
    {
        if (amount.Period is not { } period) return null;
        var (words, found) = (Telling(name), (decimal?)null);
        foreach (var figure in Of(period, amount))
        {
            if (figure.Unit != amount.Unit || found == figure.Value || !words.SetEquals(Telling(figure.Row))) continue;
            if (found is not null) return null;
            found = figure.Value;
        }
        return found;
    }

    // The figures of a period and of its last day: a sentence may name a balance with the period that ends on that day.
    private IEnumerable<KnownFigure> Of(Period period, StatedAmount amount)
    {
        var currency = amount.Unit is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds ? amount.Said.Currency : "";
        foreach (var of in period.IsInstant ? [period] : new[] { period, period.Closing })
            if (_figures.TryGetValue((of, currency), out var list))
                foreach (var figure in list) yield return figure;
    }

    /// <summary>The significant words of a measure in a fixed order; empty for none.</summary>
    internal static string Key(string measure) => string.Join(' ', Telling(measure).Order(StringComparer.Ordinal));

    // Treats shares and ADSs as one unit, since their weighted averages are printed with nearly the same words.
    private static RowUnit Class(RowUnit unit) => unit == RowUnit.Ads ? RowUnit.Shares : unit;

    private const decimal LeastNearness = 0.5m, LittleAway = 0.01m;
    private static readonly string[] Empty = ["and", "or", "the", "net", "total", "from", "with", "company", "per", "used", "calculating",
        "as", "fully", "attributed", "attributable"];

    // Words that show a payment, in the singular.
    private static readonly string[] Paid = ["purchase", "payment", "repayment", "acquisition", "dividend", "repurchase", "expenditure",
        "addition", "investment", "redemption", "paid", "capex", "buyback"];

    // Returns the significant words of a figure. They are cached, since each amount is compared with many figures.
    private HashSet<string> TellingOf(KnownFigure figure)
    {
        if (!_telling.TryGetValue(figure.Caption, out var words)) _telling.Add(figure.Caption, words = Telling(figure.Caption));
        return words;
    }

    // The words of a caption that distinguish measures, in the singular.
    private static HashSet<string> Telling(string caption)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Slug.Words(caption))
            if (word.Length > 1 && Array.IndexOf(Empty, word) < 0) words.Add(CaptionLikeness.Singular(word));
        return words;
    }

    /// <summary>
    /// Whether a measure and a name share at least half of the significant words of the shorter text, so that the name may name a part of
    /// the measure.
    /// </summary>
    internal static bool AreNear(string measure, string name) => Nearness(Telling(measure), Telling(name)) >= LeastNearness;

    // Two measures are never similar if only one of them has the word "adjusted", or the word "non" as in "non-GAAP".
    private static decimal Nearness(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0 || a.Contains("non") != b.Contains("non") || a.Contains("adjusted") != b.Contains("adjusted"))
            return 0;
        var both = a.Count(b.Contains);
        return (decimal)both / Math.Min(a.Count, b.Count);
    }
}
