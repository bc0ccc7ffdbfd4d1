namespace QifuReports.Ledger.Tests.Reading;

/// <summary>One thing wrong in the issuer at a time, beside what is said of it.</summary>
public class BadIssuerTests
{
    /// <summary>A piece of the file, what it becomes, and what is said then.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        {
            "\"currency\": \"RMB\"",
            "\"currency\": \"yuan\"",
            "issuer.json(5,15) $.currency: QD0118: \"yuan\" is not a currency. Write it in three capital letters, as the filing " +
                "does: EUR, USD."
        },
        {
            "\"currency\": \"RMB\"",
            "\"currency\": \"RMB\", \"currencySymbol\": \"EUR\"",
            "issuer.json(5,40) $.currencySymbol: QD0143: \"EUR\" cannot stand before an amount as the symbol of RMB. Write one to four " +
                "letters and signs of currencies, such as \u20AC, kr or RMB; three capital letters only where they are RMB itself."
        },
        {
            "\"currency\": \"RMB\"",
            "\"currency\": \"RMB\", \"currencySymbol\": \"R 1\"",
            "issuer.json(5,40) $.currencySymbol: QD0143: \"R 1\" cannot stand before an amount as the symbol of RMB. Write one to four " +
                "letters and signs of currencies, such as \u20AC, kr or RMB; three capital letters only where they are RMB itself."
        },
        {
            "\"sharesPerAds\": 2",
            "\"sharesPerAds\": 0",
            "issuer.json(6,19) $.sharesPerAds: QD0111: A whole number from 1 to 1000000 is expected here, not 0."
        },
        {
            "\"sharesPerAds\": 2",
            "\"sharesPerAds\": 2.5",
            "issuer.json(6,19) $.sharesPerAds: QD0111: A whole number from 1 to 1000000 is expected here, not 2.5."
        },
        {
            "\"translationSlack\": 5",
            "\"translationSlack\": true",
            "issuer.json(7,89) $.policies.translationSlack: QD0109: A number is expected here, not true."
        },
        {
            "\"translatedTotals\": true",
            "\"translatedTotals\": \"yes\"",
            "issuer.json(7,63) $.policies.translatedTotals: QD0109: true or false is expected here, not the text \"yes\"."
        },
        {
            "\"Example\"",
            "\"Example\u00AD\"",
            "issuer.json(3,16) $.shortName: QD0131: The text has a character that is not seen, U+00AD (soft hyphen), behind " +
                "\"Example\". Take it out."
        },
        {
            "\"NASDAQ: EXMP\"",
            "\"\\u200BNASDAQ: EXMP\"",
            "issuer.json(4,16) $.listings[0]: QD0131: The text has a character that is not seen, U+200B (zero-width space), at its " +
                "beginning. Take it out."
        },
        {
            "\"Example Holdings, Inc.\"",
            "\"Example \\uDB40\\uDC41Holdings\"",
            "issuer.json(2,11) $.name: QD0131: The text has a character that is not seen, U+E0041, behind \"Example \". Take it out."
        },
        {
            "[\"NASDAQ: EXMP\"]",
            "\"NASDAQ: EXMP\"",
            "issuer.json(4,15) $.listings: QD0109: A list is expected here, not the text \"NASDAQ: EXMP\"."
        },
        {
            "[\"NASDAQ: EXMP\"]",
            "[3660]",
            "issuer.json(4,16) $.listings[0]: QD0109: A text is expected here, not the number 3660. Put it between quotation marks."
        },
        {
            "\"currency\": \"RMB\"",
            "\"currency\": \"\\udc00\"",
            "issuer.json(5,15): QD0130: The text has half a character in it, a surrogate without its partner. Write the character " +
                "itself, or both halves of its escape."
        },
        {
            "\"currency\": \"RMB\"",
            "\"\\ud83d\": 1, \"currency\": \"RMB\"",
            "issuer.json(5,3): QD0130: The text has half a character in it, a surrogate without its partner. Write the character " +
                "itself, or both halves of its escape."
        },
        {
            "\"currency\": \"RMB\"",
            "\"currency\": \"RMB\", \"id\": \"The Issuer\"",
            "issuer.json(5,28) $.id: QD0114: \"The Issuer\" is not a name in kebab case. Write lower-case letters and digits with " +
                "single hyphens between words: total-net-revenue."
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_told_with_its_place(string piece, string by, string complaint)
    {
        using var folder = new SmallFolder();
        folder.Replace("issuer.json", piece, by);
        string.Join('\n', folder.Complaints()).ShouldBe(complaint);
    }
}
