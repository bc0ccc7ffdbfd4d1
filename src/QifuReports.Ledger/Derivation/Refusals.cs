namespace QifuReports.Ledger.Derivation;

/// <summary>Makes the refusals for figures that cannot be derived, with the text that a person reads.</summary>
internal static class Refusals
{
    /// <summary>The refusal for a kind of concept that is never derived; null for a flow, which may be derived.</summary>
    public static Refusal? ByKind(Concept concept) => concept.PeriodType switch
    {
        PeriodType.Balance => new(RefusalReason.Balance,
            $"{concept.Name} is a balance: it is stated at an instant or not known, and never summed or subtracted over spans."),
        PeriodType.Average =>
            new(RefusalReason.Average, $"{concept.Name} is an average: averages of spans are never summed or subtracted."),
        PeriodType.PerShare => new(RefusalReason.PerShare,
            $"{concept.Name} is an amount per unit: each span divides by another number of them, so it is never summed or subtracted."),
        PeriodType.Ratio => new(RefusalReason.Ratio, $"{concept.Name} is a ratio: ratios are never summed or subtracted."),
        PeriodType.Count => new(RefusalReason.Count,
            $"{concept.Name} is a number at an instant or since a beginning: it is never summed or subtracted over spans."),
        _ when concept.Guidance is not null =>
            new(RefusalReason.Expectation, $"{concept.Name} is an end of an expected range: such ends are never summed or subtracted."),
        _ => null,
    };

    public static Refusal Unknown(ConceptId concept) => new(RefusalReason.UnknownConcept, $"The taxonomy has no concept \"{concept}\".");

    public static Refusal NotStated(Concept concept, string span, FactKey key) =>
        new(RefusalReason.NotStated,
            $"No filing states {concept.Name}{(key.Members.IsNone ? "" : " of " + key.Members.Names)} for {span} in {key.Unit} " +
                $"({key.Basis}), nor for spans that it follows from.");

    public static Refusal OtherRates(Concept concept, string span, string unit) =>
        new(RefusalReason.OtherRates, $"{concept.Name} for {span} in {unit} would mix amounts that are translated at different rates.");

    public static Refusal NoBase(Concept concept, string span) =>
        new(RefusalReason.NoBase, $"{concept.Name} for {span} has a denominator that is not positive.");

    public static Refusal NoQuotient(Concept concept, string span, Refusal part) =>
        new(RefusalReason.Ratio, $"{concept.Name} for {span} is a quotient, and what it is made of is not known: {part.Message}");
}
