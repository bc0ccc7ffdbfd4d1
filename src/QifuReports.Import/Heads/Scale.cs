using System.Text.RegularExpressions;

namespace QifuReports.Import.Heads;

/// <summary>What printed amounts and numbers of shares are multiplied by, as the words of <c>scale</c> in the data: one, thousand, million, billion.</summary>
/// <param name="Money">Of amounts of money.</param>
/// <param name="Shares">Of numbers of shares.</param>
public sealed partial record Scale(string Money, string Shares)
{
    /// <summary>Whatever stands there is meant as it stands.</summary>
    public static Scale One { get; } = new("one", "one");

    /// <summary>What a word of scale multiplies by.</summary>
    public static decimal Factor(string word) => word switch { "thousand" => 1_000m, "million" => 1_000_000m, "billion" => 1_000_000_000m, _ => 1m };

    /// <summary>The scale that a title names; null where it names none.</summary>
    /// <remarks>Amounts per share are never scaled. <c>In thousands except per share amounts</c>: shares are in thousands; <c>except share and per share data</c>: they are not.</remarks>
    public static Scale? Of(string title)
    {
        // What is said of shares alone says nothing of money.
        var apart = SharesApart().Match(title);
        if (Named().Match(apart.Success ? title.Remove(apart.Index, apart.Length) : title) is not { Success: true } named) return apart.Success ? new Scale("one", Word(apart.Groups[1].Value)) : null;
        var scale = Word(named.Groups[1].Success ? named.Groups[1].Value : named.Groups[2].Value);
        if (apart.Success) return new Scale(scale, Word(apart.Groups[1].Value));
        return new Scale(scale, SharesExcepted().IsMatch(title) ? "one" : scale);
    }

    /// <summary>Whether a title names the currency of the amounts and no scale: <c>(Expressed in U.S. dollars)</c>. They are in ones then, whatever a table before is in.</summary>
    public static bool IsOne(string title) => Expressed().IsMatch(title) && Of(title) is null;

    private static string Word(string plural) => plural.ToLowerInvariant().TrimEnd('s') switch { "thousand" or "000" => "thousand", "million" => "million", "billion" => "billion", _ => "one" };

    [GeneratedRegex(@"\b(thousand|million|billion)s?\b|[(\s'$\u20AC\u00A3](000)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(expressed|stated|presented|reported)\s+in\s+((U\.?S\.?|United States|Canadian|Australian|Hong Kong|Singapore|New Zealand)\s+dollars|US\$|C\$|A\$|HK\$|euros?|Renminbi|RMB|pounds sterling|Swiss francs|Japanese yen|USD|CAD|AUD|HKD|EUR|GBP|CHF)\s*\)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expressed();

    [GeneratedRegex(@"(?<!&\s|\band\s)\bshares?(?:,?\s+which\s+are\s+reflected)?\s+in\s+(thousand|million|billion)s?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SharesApart();

    [GeneratedRegex(@"except\b[^.;]*?\b(?<!per[\s-])(?:number(?:s)? of )?(?:share|ads|unit)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SharesExcepted();
}
