using QifuReports.Ledger.Checks.Terms;

namespace QifuReports.Workbook.Checks;

/// <summary>Takes products and quotients of products apart.</summary>
internal static class Factors
{
    /// <summary>
    /// Adds what a term multiplies and what it divides by, from left to right. A term of another kind is its own only factor.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="above">Takes the factors.</param>
    /// <param name="below">Takes the divisors.</param>
    public static void Of(Term term, List<Term> above, List<Term> below)
    {
        switch (term)
        {
            case ProductTerm product:
                Of(product.Amount, above, below);
                Of(product.Factor, above, below);
                break;
            case QuotientTerm quotient:
                Of(quotient.Numerator, above, below);
                Of(quotient.Denominator, below, above);
                break;
            default:
                above.Add(term);
                break;
        }
    }
}
