using QifuReports.Import.Cover;
using QifuReports.Import.Documents.Html;

namespace QifuReports.Import.Company;

/// <summary>
/// The accounting standards of a company that has no data yet: the standards that its document names, otherwise those that the tags, the
/// form or the stock exchange suggest.
/// </summary>
/// <param name="Code">The code of the basis in the data.</param>
/// <param name="Why">Why the form or the stock exchange suggests the basis; empty if the document or its tags name the basis, or it is
/// assumed.</param>
/// <param name="IsAssumed">Whether the basis is assumed without any evidence.</param>
internal sealed record BasisGuess(string Code, string Why, bool IsAssumed)
{
    private static readonly string[] Domestic = ["10-Q", "10-K", "8-K"];

    /// <summary>Finds the accounting basis. Without evidence, the usual basis for such a form, exchange or name is assumed.</summary>
    /// <param name="form">The form of the document; empty where it is unknown.</param>
    public static BasisGuess Of(SourceDocument document, DocumentFacts facts, string form, IReadOnlyList<string> listings)
    {
        var texts = document.Blocks.OfType<SourceText>().Select(t => t.Words).ToList();
        if (NationalStandards.Named(texts) is { Length: > 0 } national) return new BasisGuess(national, "", false);
        if (facts.Basis.Length > 0) return new BasisGuess(facts.Basis, "", false);
        var tags = document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Tags)
            .Select(t => t.Concept).ToList();
        if (tags.Exists(t => t.StartsWith("us-gaap:", StringComparison.Ordinal))) return new BasisGuess("us-gaap", "", false);
        if (tags.Exists(t => t.StartsWith("ifrs", StringComparison.Ordinal))) return new BasisGuess("ifrs", "", false);
        if (Array.Exists(Domestic, d => form.StartsWith(d, StringComparison.OrdinalIgnoreCase)) || document.Form == DocumentForm.ViewerPage)
            return new BasisGuess("us-gaap", "its form is one of companies that report under US GAAP", false);
        if (listings.Any(AmericanExchange.IsNamed)) return new BasisGuess("us-gaap", "it is listed in the United States", false);
        return new BasisGuess(form.StartsWith("HKEX", StringComparison.Ordinal) ? "hkfrs"
            : NationalStandards.Usual(listings, CompanyFacts.Of(document, []).Name, texts), "", true);
    }

    /// <summary>The name of the standards, as briefings write it: US GAAP.</summary>
    public string Name => Code switch { "us-gaap" => "US GAAP", "hkfrs" => "HKFRS", "ifrs" => "IFRS", _ => NationalStandards.NameOf(Code) };
}
