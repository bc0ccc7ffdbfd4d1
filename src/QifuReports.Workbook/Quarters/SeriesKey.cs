namespace QifuReports.Workbook.Quarters;

/// <summary>A figure without its period: a row of the sheet of quarters.</summary>
internal readonly record struct SeriesKey(ConceptId Concept, string Unit, Basis Basis, Members Members)
{
    public static SeriesKey Of(FactKey key) => new(key.Concept, key.Unit, key.Basis, key.Members);

    public FactKey In(Period period) => new(Concept, period, Unit, Basis) { Members = Members };

    public bool Equals(SeriesKey other) => Concept.Equals(other.Concept) && string.Equals(Unit, other.Unit, StringComparison.Ordinal)
        && Basis.Equals(other.Basis) && Members.Equals(other.Members);

    public override int GetHashCode() => Concept.GetHashCode() ^ Basis.GetHashCode() ^ Members.GetHashCode();
}
