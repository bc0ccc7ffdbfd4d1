using QifuReports.Import.Documents.Model;
using QifuReports.Ledger;

namespace QifuReports.Import.Company;

/// <summary>Whether a document is of the company whose data it is to go into, as far as it says whose it is.</summary>
public static class CompanyIdentity
{
    /// <summary>
    /// Whose the document is where it is another company's, as it says: the name, with the listing where it has one. Empty where it is of this company, or does not say whose it is. A listing that both
    /// have decides; else another symbol of the same exchange under another name, or another name in a document that never has that of the company.
    /// </summary>
    public static string Other(SourceDocument document, Issuer issuer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(issuer);
        var own = CompanyFacts.Of(document, []);
        if (own.Name.Length == 0 || own.Listings.Any(l => issuer.Listings.Any(i => Key(i) == Key(l)))) return "";
        if (CompanyNames.AreSame(own.Name, issuer.Name) || CompanyNames.AreSame(own.Name, issuer.ShortName)) return "";
        var isListedElsewhere = own.Listings.Any(l => issuer.Listings.Any(i => Exchange(i) == Exchange(l)));
        if (!isListedElsewhere && document.Blocks.OfType<SourceText>().Any(t => CompanyNames.Names(t.Words, issuer.Name) || CompanyNames.Names(t.Words, issuer.ShortName))) return "";
        return own.Listings.Count > 0 ? $"{own.Name} ({own.Listings[0]})" : own.Name;
    }

    private static string Key(string listing) => listing.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Exchange(string listing) => Key(listing).Split(':')[0];
}
