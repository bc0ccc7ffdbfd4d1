using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Derivation;
using QifuReports.Ledger.Drafts;

namespace QifuReports.Ledger.Tracing;

/// <summary>Collects everything that is known about a figure.</summary>
public sealed class Explainer(LedgerBook book)
{
    private readonly DerivedBook _derived = new(book);

    /// <summary>
    /// The key of the figure that a concept and a period mean, for members or for the whole company. For a balance, the date is the end of
    /// the period. If the currency is null, the issuer's is taken, or a translation currency if the figure is filed only in that.
    /// </summary>
    public FactKey KeyOf(Concept concept, Period period, string? currency, Basis basis, Members? members = null)
    {
        var at = concept.AtInstant ? period.Closing : period;
        var key = new FactKey(concept.Id, at, FactUnits.Of(concept, currency ?? book.Issuer.Currency),
            basis) { Members = members ?? Members.None };
        if (currency is not null || book.Facts(key).Count > 0) return key;
        foreach (var filing in book.Filings)
            if (filing.Translation is { } translation && FactUnits.Of(concept, translation.To) is var unit
                && book.Facts(key with { Unit = unit }).Count > 0) return key with { Unit = unit };
        return key;
    }

    /// <summary>The explanation of a figure; null, with the reason, if the figure is neither filed nor derived.</summary>
    public Explanation? Explain(FactKey key, out Refusal? refusal)
    {
        refusal = null;
        var answer = _derived.Find(key);
        if (answer is not KnownFigure figure || book.Taxonomy.Find(key.Concept) is not { } concept)
        {
            refusal = answer as Refusal;
            return null;
        }
        List<StatementOfFigure> statements = [];
        var chosen = (figure as FiledFigure)?.Fact;
        foreach (var fact in book.Facts(key))
            statements.Add(new StatementOfFigure(fact, Agreements.Of(new FiledFigure(fact), figure), ReferenceEquals(fact, chosen)));
        List<AlternativeDerivation> derivations = [];
        foreach (var derivation in _derived.Derivations(key))
            derivations.Add(new AlternativeDerivation(derivation, Agreements.Of(derivation, figure)));
        var twelve = key.Period.Kind is PeriodKind.Quarter or PeriodKind.Half && concept.PeriodType == PeriodType.Flow
            ? _derived.TrailingTwelveMonths(key.Concept, key.Period, key.Unit, key.Basis, key.Members) as KnownFigure
            : null;
        return new Explanation(concept, key, figure, statements, derivations, twelve, Translated(concept, key, figure),
            Wholes(concept, key), Sums(concept, key, figure), ChecksOf(figure),
            RestatementMatrix.Row(book, key))
        {
            Ratios = RatiosOf(key), Drafts = [.. concept.Draft is { } mark ? [mark] : Array.Empty<DraftMark>(), .. DraftsInUse.Of(figure)],
            Document = DocumentOf(chosen),
        };
    }

    private FiledDocument? DocumentOf(Fact? fact)
    {
        foreach (var filing in book.Filings)
            if (filing.Id == fact?.Source.FilingId) return filing.Document;
        return null;
    }

    private List<Fact> RatiosOf(FactKey key)
    {
        List<Fact> ratios = [];
        foreach (var filing in book.Filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Ratio is { } ratio && ratio.Key.Concept.Equals(key.Concept) && ratio.Key.Period.Equals(key.Period)
                            && ratio.Key.Basis.Equals(key.Basis) && ratio.Key.Members.Equals(key.Members)) ratios.Add(ratio);
        return ratios;
    }

    /// <summary>The periods for which a concept is filed for some members, in any unit and basis, oldest first.</summary>
    public IReadOnlyList<Period> PeriodsOf(ConceptId concept, Members? members = null)
    {
        List<Period> periods = [];
        foreach (var filing in book.Filings)
            foreach (var statement in filing.Statements)
                foreach (var line in statement.Lines)
                    if (line.Concept is { } id && id.Equals(concept))
                        foreach (var cell in line.Cells)
                            if (cell.Fact is { } fact && fact.Key.Members.Equals(members ?? Members.None)
                                && !periods.Contains(fact.Key.Period)) periods.Add(fact.Key.Period);
        periods.Sort();
        return periods;
    }

    private TranslatedAmount? Translated(Concept concept, FactKey key, KnownFigure figure)
    {
        var home = FactUnits.Of(concept, book.Issuer.Currency);
        if (key.Unit == home || RateOf(figure) is not { } rate || FactUnits.Of(concept, rate.To) != key.Unit
            || Known(key with { Unit = home }) is not { } original) return null;
        var amount = original.Value / rate.Rate;
        var slack = book.Issuer.Policies.TranslationSlack * figure.Resolution;
        var rounded = Rounding.To(amount, figure.Resolution);
        var agreement = rounded == figure.Value ? Agreement.Equal
            : original.Interval.Over(Interval.Exactly(rate.Rate))?.Widened(slack).Meets(figure.Interval) == true ? Agreement.EqualByRounding
            : Agreement.Differs;
        return new TranslatedAmount(original, rate, amount, agreement);
    }

    private ConvenienceTranslation? RateOf(KnownFigure figure)
    {
        if (figure is DerivedFigure derived) return derived.Translation;
        foreach (var filing in book.Filings)
            if (figure is FiledFigure filed && filing.Id == filed.Fact.Source.FilingId) return filing.Translation;
        return null;
    }

    private List<SumTerm> Wholes(Concept concept, FactKey key)
    {
        List<SumTerm> wholes = [];
        foreach (var parent in concept.Parents)
            if (book.Taxonomy.Find(parent.Parent) is { } whole)
                wholes.Add(new SumTerm(whole, parent.Weight, parent.Role, Known(key with { Concept = whole.Id })));
        return wholes;
    }

    private List<SumOfParts> Sums(Concept concept, FactKey key, KnownFigure figure)
    {
        List<string> roles = [];
        List<List<SumTerm>> sums = [];
        foreach (var child in book.Taxonomy.Concepts)
            foreach (var parent in child.Parents)
            {
                if (!parent.Parent.Equals(concept.Id)) continue;
                var at = roles.IndexOf(parent.Role);
                if (at < 0)
                {
                    at = roles.Count;
                    roles.Add(parent.Role);
                    sums.Add([]);
                }
                sums[at].Add(new SumTerm(child, parent.Weight, parent.Role, Known(key with { Concept = child.Id })));
            }
        List<SumOfParts> known = [];
        for (var i = 0; i < sums.Count; i++)
            if (Total(roles[i], sums[i], figure) is { } sum) known.Add(sum);
        return known;
    }

    private static SumOfParts? Total(string role, List<SumTerm> parts, KnownFigure figure)
    {
        var (total, possible) = (0m, Interval.Exactly(0));
        var (known, missing) = (0, 0);
        foreach (var part in parts)
        {
            if (part.Figure is not { } term)
            {
                missing++;
                continue;
            }
            known++;
            total += part.Weight * term.Value;
            possible += term.Interval.Times(part.Weight);
        }
        if (known == 0) return null;
        var agreement = Agreements.Of(total, possible, figure);
        return new SumOfParts(role, parts, total, missing > 0 && agreement != Agreement.Equal ? null : agreement);
    }

    private KnownFigure? Known(FactKey key) => _derived.Find(key) as KnownFigure;

    private List<Finding> ChecksOf(KnownFigure figure)
    {
        var leaves = figure.FiledTerms;
        List<Finding> found = [];
        foreach (var finding in CheckRunner.Run(book).Findings)
            foreach (var fact in finding.Facts)
            {
                if (!Has(leaves, fact.Key)) continue;
                found.Add(finding);
                break;
            }
        return found;
    }

    private static bool Has(IReadOnlyList<Fact> leaves, FactKey key)
    {
        foreach (var leaf in leaves)
            if (leaf.Key.Equals(key)) return true;
        return false;
    }
}
