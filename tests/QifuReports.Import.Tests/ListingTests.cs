using QifuReports.Import.Company;
using QifuReports.Import.Cover;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.PlainText;

namespace QifuReports.Import.Tests;

/// <summary>
/// Where a company is listed, what that says of its accounting standards, and its name between a dateline and its listing.
/// </summary>
public class ListingTests
{
    [Theory]
    [InlineData("Nasdaq Stockholm: VALM", "NASDAQ STOCKHOLM: VALM")]
    [InlineData("Nasdaq Helsinki: VALM", "NASDAQ HELSINKI: VALM")]
    [InlineData("Nasdaq Copenhagen: VALM", "NASDAQ COPENHAGEN: VALM")]
    [InlineData("Nasdaq Iceland: VALM", "NASDAQ ICELAND: VALM")]
    [InlineData("Nasdaq First North Growth Market: VALM", "NASDAQ FIRST NORTH GROWTH MARKET: VALM")]
    [InlineData("First North Growth Market: VALM", "FIRST NORTH GROWTH MARKET: VALM")]
    [InlineData("Nasdaq Dubai: VALM", "NASDAQ DUBAI: VALM")]
    [InlineData("NYSE Euronext: VALM", "NYSE EURONEXT: VALM")]
    [InlineData("Euronext Paris: VALM", "EURONEXT PARIS: VALM")]
    // The markets of the exchange in the United States are one.
    [InlineData("Nasdaq: VALM", "NASDAQ: VALM")]
    [InlineData("NASDAQ Global Select Market: VALM", "NASDAQ: VALM")]
    [InlineData("Nasdaq GS: VALM", "NASDAQ: VALM")]
    [InlineData("NYSE American: VALM", "NYSE AMERICAN: VALM")]
    public void An_exchange_keeps_its_own_name(string listing, string expected) =>
        CompanyFacts.Of(Document($"Vallen AB (publ) ({listing}) today announced its results."), []).Listings.ShouldBe([expected]);

    [Theory]
    [InlineData("NASDAQ: VALM", "us-gaap", false)]
    [InlineData("NASDAQ Global Market: VALM", "us-gaap", false)]
    [InlineData("NYSE AMERICAN: VALM", "us-gaap", false)]
    [InlineData("NYSE and TSX: VALM", "us-gaap", false)]
    [InlineData("NASDAQ STOCKHOLM: VALM", "ifrs", true)]
    [InlineData("NASDAQ OMX HELSINKI: VALM", "ifrs", true)]
    [InlineData("NASDAQ DUBAI: VALM", "ifrs", true)]
    [InlineData("FIRST NORTH: VALM", "ifrs", true)]
    [InlineData("NYSE EURONEXT: VALM", "ifrs", true)]
    [InlineData("EURONEXT PARIS: VALM", "ifrs", true)]
    public void Only_an_exchange_of_the_United_States_stands_for_their_standards(string listing, string code, bool isAssumed)
    {
        var document = Document("Results");

        var guess = BasisGuess.Of(document, DocumentFacts.Of(document), "", [listing]);

        (guess.Code, guess.IsAssumed).ShouldBe((code, isAssumed));
    }

    [Theory]
    [InlineData("Stockholm, 20 October 2025. Vallen AB (publ) (Nasdaq Stockholm: VALM).", "Vallen AB")]
    [InlineData("LONDON, 4 August 2025: Vallen plc (LSE: VAL) announces its half-year results.", "Vallen plc")]
    [InlineData("Helsinki, 20 October 2025 at 8:00 a.m. EET - Vallen Oyj (Nasdaq Helsinki: VAL) reports.", "Vallen Oyj")]
    [InlineData("Stockholm, October 20, 2025, 07:30 CET. Vallen AB (Nasdaq Stockholm: VAL) reports.", "Vallen AB")]
    [InlineData("Zug, October 20, 2025 \u2013 Vallen AG (SIX: VAL) reports.", "Vallen AG")]
    // A full stop within a name, and before one that no day leads to, is its own.
    [InlineData("St. Vallen Holding S.A. (SIX: VAL) reports.", "St. Vallen Holding S.A")]
    public void A_name_begins_behind_the_day_and_its_mark(string text, string name) =>
        CompanyFacts.Of(Document(text), []).Name.TrimEnd('.').ShouldBe(name);

    private static SourceDocument Document(string text) => new("release.txt", "", DocumentForm.Text, TextDocument.Read(text)!);
}
