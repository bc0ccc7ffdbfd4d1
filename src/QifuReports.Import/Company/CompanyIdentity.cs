namespace QifuReports.Import.Company;

/// <summary>Checks whether a document is about the company into whose data the document is imported.</summary>
public static class CompanyIdentity
{
    /// <summary>
    /// The name of the other company that the document is about, with its stock exchange and ticker symbol if it has them. Empty if the
    /// document is about this company or names no company. The same exchange and symbol prove the same company. If the name differs,
    /// another company is assumed in two cases: the symbol on the same exchange differs, or the document never uses the name of this
    /// company.
    /// </summary>
    public static string Other(SourceDocument document, Issuer issuer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(issuer);
        var own = CompanyFacts.Of(document, []);
        if (own.Name.Length == 0 || own.Listings.Any(l => issuer.Listings.Any(i => Key(i) == Key(l)))) return "";
        if (CompanyNames.AreSame(own.Name, issuer.Name) || CompanyNames.AreSame(own.Name, issuer.ShortName)) return "";
        var isListedElsewhere = own.Listings.Any(l => issuer.Listings.Any(i => Exchange(i) == Exchange(l)));
        if (!isListedElsewhere && document.Blocks.OfType<SourceText>()
            .Any(t => CompanyNames.Names(t.Words, issuer.Name) || CompanyNames.Names(t.Words, issuer.ShortName))) return "";
        return own.Listings.Count > 0 ? $"{own.Name} ({own.Listings[0]})" : own.Name;
    }

    private static string Key(string listing) => listing.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    private static string Exchange(string listing) => Key(listing).Split(':')[0];
}
