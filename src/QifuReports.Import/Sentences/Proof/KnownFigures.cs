using QifuReports.Import.Captions;
using QifuReports.Import.Sentences.Amounts;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Sentences.Proof;

/// <summary>A figure that is stated elsewhere: in a table of the document, or by an earlier filing.</summary>
/// <param name="Caption">The words beside it, with those of its section where it has some.</param>
/// <param name="Value">In ones, with its sign.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Currency">As the data write it; empty for none.</param>
/// <param name="Period">The period or day.</param>
/// <param name="Place">Where, in words: "the statement of operations".</param>
public sealed record KnownFigure(string Caption, decimal Value, RowUnit Unit, string Currency, Period Period, string Place)
{
    /// <summary>The words beside it alone, without those of its section.</summary>
    public string Row { get; init; } = Caption;

    /// <summary>Of which concept an earlier filing states it; null for a figure of a table of the document.</summary>
    public ConceptId? Concept { get; init; }
}

/// <summary>Figures that are stated elsewhere, against which amounts of sentences are held.</summary>
public sealed class KnownFigures
{
    private readonly Dictionary<(Period Period, string Currency), List<KnownFigure>> _figures = [];
    private readonly Dictionary<string, HashSet<string>> _telling = new(StringComparer.Ordinal);

    /// <summary>None.</summary>
    public static KnownFigures None { get; } = new([]);

    /// <summary>Takes them over.</summary>
    /// <param name="figures">In any order.</param>
    public KnownFigures(IEnumerable<KnownFigure> figures)
    {
        foreach (var figure in figures)
        {
            if (!_figures.TryGetValue((figure.Period, figure.Currency), out var list)) _figures.Add((figure.Period, figure.Currency), list = []);
            list.Add(figure);
        }
    }

    /// <summary>
    /// A figure of the same words, period, currency and unit that says another number, where none says the same; so does one of about the same words whose number is only a little away, as by a
    /// misprinted digit. Null for none, and for what is paid, which a sentence names and a table takes off.
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
            if (isSame && figure.Value < 0 && decimal.Abs(figure.Value + amount.InOnes) <= amount.Said.HalfStep && words.Overlaps(Paid)) return null;
            // What was done to a balance "during the six months", as 569 of the loans refinanced, is not the balance.
            if (isSame && (figure.Period == period || !amount.Sentence.Contains("during the ", StringComparison.OrdinalIgnoreCase)) || decimal.Abs(figure.Value - amount.InOnes) <= decimal.Abs(figure.Value) * LittleAway && Nearness(words, other) >= LeastNearness) found ??= figure;
        }
        return found;
    }

    /// <summary>
    /// A figure that says the same within the rounding of the amount, of the same period, currency and unit, whose caption is about the same: it shares the first word that tells, and half of the words
    /// of the shorter. Null for none.
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

    /// <summary>The value of the line of a name on the day of an amount, in its currency; null where none has the name, or two of it say different values.</summary>
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

    // A balance may be spoken of as of the period that it closes.
    private IEnumerable<KnownFigure> Of(Period period, StatedAmount amount)
    {
        var currency = amount.Unit is RowUnit.Money or RowUnit.PerShare or RowUnit.PerAds ? amount.Said.Currency : "";
        foreach (var of in period.IsInstant ? [period] : new[] { period, period.Closing })
            if (_figures.TryGetValue((of, currency), out var list))
                foreach (var figure in list) yield return figure;
    }

    /// <summary>The words of a measure that tell, in one order whatever that of the measure is; empty for none.</summary>
    internal static string Key(string measure) => string.Join(' ', Telling(measure).Order(StringComparer.Ordinal));

    // Weighted averages are printed of shares and of ADSs under much the same words.
    private static RowUnit Class(RowUnit unit) => unit == RowUnit.Ads ? RowUnit.Shares : unit;

    private const decimal LeastNearness = 0.5m, LittleAway = 0.01m;
    private static readonly string[] Empty = ["and", "or", "the", "net", "total", "from", "with", "company", "per", "used", "calculating", "as", "fully", "attributed", "attributable"];

    // What tells that an amount went out, in the singular.
    private static readonly string[] Paid = ["purchase", "payment", "repayment", "acquisition", "dividend", "repurchase", "expenditure", "addition", "investment", "redemption", "paid", "capex", "buyback"];

    // Each amount is held against many figures: the words of each are taken apart once.
    private HashSet<string> TellingOf(KnownFigure figure)
    {
        if (!_telling.TryGetValue(figure.Caption, out var words)) _telling.Add(figure.Caption, words = Telling(figure.Caption));
        return words;
    }

    // Words that tell one measure from another, without their endings.
    private static HashSet<string> Telling(string caption)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in Slug.Words(caption))
            if (word.Length > 1 && Array.IndexOf(Empty, word) < 0) words.Add(CaptionLikeness.Singular(word));
        return words;
    }

    /// <summary>Whether a measure may be what a name is a part of: they share half of the words of the shorter.</summary>
    internal static bool AreNear(string measure, string name) => Nearness(Telling(measure), Telling(name)) >= LeastNearness;

    // Measures that exclude something are none of those that do not.
    private static decimal Nearness(HashSet<string> a, HashSet<string> b)
    {
        if (a.Count == 0 || b.Count == 0 || a.Contains("non") != b.Contains("non") || a.Contains("adjusted") != b.Contains("adjusted")) return 0;
        var both = a.Count(b.Contains);
        return (decimal)both / Math.Min(a.Count, b.Count);
    }
}
