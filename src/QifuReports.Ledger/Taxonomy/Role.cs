namespace QifuReports.Ledger.Taxonomy;

/// <summary>
/// The role of a concept in the briefings, whatever its name. Templates ask for roles; the taxonomy says which concept has which role.
/// </summary>
/// <param name="Id">The id that templates and the taxonomy use, in kebab case: <c>net-result</c>.</param>
/// <param name="Meaning">The meaning in plain words.</param>
/// <param name="PeriodType">How a concept with the role behaves over time.</param>
/// <param name="Unit">The unit of a concept with the role.</param>
/// <param name="Trade">The industry that the role belongs to, for example <c>lending</c>; empty for a role of every industry.</param>
/// <param name="FormerId">
/// The concept id that older templates used in place of the role, or the role's own id if there was none. A concept with this id has the
/// role unless another concept claims it.
/// </param>
public sealed record Role(string Id, string Meaning, PeriodType PeriodType, UnitKind Unit, string Trade, string FormerId)
{
    /// <summary>Whether a concept has the period type and unit that the role needs.</summary>
    public bool Fits(Concept concept) => concept.PeriodType == PeriodType && concept.UnitKind == Unit;
}
