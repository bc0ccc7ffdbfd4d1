namespace QifuReports.Ledger.Taxonomy;

/// <summary>A part that a concept plays in the briefings, whatever the issuer calls it. Templates ask for roles, the taxonomy says which concept has which.</summary>
/// <param name="Id">What templates and the taxonomy write, in kebab case: <c>net-result</c>.</param>
/// <param name="Meaning">In plain words.</param>
/// <param name="PeriodType">How a concept with the role behaves over time.</param>
/// <param name="Unit">What a concept with the role is measured in.</param>
/// <param name="Trade">The trade that it is of, as <c>lending</c>; empty for a role of every trade.</param>
/// <param name="FormerId">The id by which templates once knew the concept; a concept that is called so has the role unless another one claims it. The role's own id where there was no other.</param>
public sealed record Role(string Id, string Meaning, PeriodType PeriodType, UnitKind Unit, string Trade, string FormerId)
{
    /// <summary>Whether a concept is of the kind that the role is for.</summary>
    public bool Fits(Concept concept) => concept.PeriodType == PeriodType && concept.UnitKind == Unit;
}
