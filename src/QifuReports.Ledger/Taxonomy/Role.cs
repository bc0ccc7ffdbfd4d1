namespace QifuReports.Ledger.Taxonomy;

/// <summary>
/// A part that a concept plays in the briefings, whatever the issuer calls the concept. Templates ask for roles; the taxonomy says which
/// concept has which role.
/// </summary>
/// <param name="Id">The id that templates and the taxonomy write, in kebab case: <c>net-result</c>.</param>
/// <param name="Meaning">In plain words.</param>
/// <param name="PeriodType">How a concept with the role behaves over time.</param>
/// <param name="Unit">The unit of a concept with the role.</param>
/// <param name="Trade">The trade that the role belongs to, for example <c>lending</c>; empty for a role of every trade.</param>
/// <param name="FormerId">The concept id that older templates used in place of the role. A concept with this id has the role unless another
/// one claims it. The role's own id where templates used no other.</param>
public sealed record Role(string Id, string Meaning, PeriodType PeriodType, UnitKind Unit, string Trade, string FormerId)
{
    /// <summary>Whether a concept is of the kind that the role is for.</summary>
    public bool Fits(Concept concept) => concept.PeriodType == PeriodType && concept.UnitKind == Unit;
}
