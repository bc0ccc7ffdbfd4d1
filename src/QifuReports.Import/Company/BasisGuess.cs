using QifuReports.Import.Cover;
using QifuReports.Import.Documents.Html;
using QifuReports.Import.Documents.Model;
using QifuReports.Ledger;

namespace QifuReports.Import.Company;

/// <summary>The accounting standards of a company that has no data yet: as the document names them, else as its tags, its form or its listing have them.</summary>
/// <param name="Code">As the data write it.</param>
/// <param name="Why">What it was taken from, where the document does not name it; empty where it does.</param>
/// <param name="IsAssumed">Whether nothing tells.</param>
internal sealed record BasisGuess(string Code, string Why, bool IsAssumed)
{
    private static readonly string[] Domestic = ["10-Q", "10-K", "8-K"];

    /// <summary>The guess. Where nothing tells it is what companies of its form or listing mostly have, and marked.</summary>
    /// <param name="form">As it is known; empty for none.</param>
    public static BasisGuess Of(SourceDocument document, DocumentFacts facts, string form, IReadOnlyList<string> listings)
    {
        var texts = document.Blocks.OfType<SourceText>().Select(t => t.Words).ToList();
        if (NationalStandards.Named(texts) is { Length: > 0 } national) return new BasisGuess(national, "", false);
        if (facts.Basis.Length > 0) return new BasisGuess(facts.Basis, "", false);
        var tags = document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).SelectMany(c => c.Tags).Select(t => t.Concept).ToList();
        if (tags.Exists(t => t.StartsWith("us-gaap:", StringComparison.Ordinal))) return new BasisGuess("us-gaap", "", false);
        if (tags.Exists(t => t.StartsWith("ifrs", StringComparison.Ordinal))) return new BasisGuess("ifrs", "", false);
        if (Array.Exists(Domestic, d => form.StartsWith(d, StringComparison.OrdinalIgnoreCase)) || document.Form == DocumentForm.ViewerPage) return new BasisGuess("us-gaap", "its form is one of companies that report under US GAAP", false);
        if (listings.Any(AmericanExchange.IsNamed)) return new BasisGuess("us-gaap", "it is listed in the United States", false);
        return new BasisGuess(form.StartsWith("HKEX", StringComparison.Ordinal) ? "hkfrs" : NationalStandards.Usual(listings, CompanyFacts.Of(document, []).Name, texts), "", true);
    }

    /// <summary>As briefings write it.</summary>
    public string Name => Code switch { "us-gaap" => "US GAAP", "hkfrs" => "HKFRS", "ifrs" => "IFRS", _ => NationalStandards.NameOf(Code) };
}
