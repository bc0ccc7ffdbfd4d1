namespace QifuReports.Import.Currencies;

/// <summary>
/// Decides which currency is meant by a symbol that several currencies share, such as "¥" or "Ps.": the currency that the document names,
/// otherwise the currency of the country or stock exchange that the document names. If the document names none or several, nothing is
/// guessed.
/// </summary>
internal static partial class SharedSigns
{
    private sealed record Candidate(string Code, Regex Names, Regex Country);

    private static readonly (string Sign, Regex Unit, Candidate[] Of)[] Signs =
    [
        ("\u00A5", Yen(), [new("JPY", JapaneseMoney(), Japan()), new("RMB", ChineseMoney(), China())]),
        ("Ps.", Pesos(), [new("MXN", MexicanMoney(), Mexico()), new("ARS", ArgentineMoney(), Argentina()),
            new("CLP", ChileanMoney(), Chile()), new("COP", ColombianMoney(), Colombia())]),
    ];

    /// <summary>
    /// The currency with its symbol, and whether the document names the currency itself. Empty where no table has a shared symbol, or
    /// nothing decides which currency is meant.
    /// </summary>
    public static (string Code, string Sign, bool IsNamed) Of(SourceDocument document)
    {
        var cells = document.Blocks.OfType<SourceGrid>().SelectMany(g => g.Rows).SelectMany(r => r.Cells).Select(c => c.Text);
        foreach (var (sign, unit, of) in Signs)
        {
            var lines = document.Blocks.OfType<SourceText>().Select(t => t.Words).Where(w => w.Length <= LongestTitle);
            if (!cells.Concat(lines).Any(t => unit.IsMatch(t))) continue;
            var texts = document.Blocks.OfType<SourceText>().Select(t => t.Words).Concat(cells).ToList();
            var named = Array.FindAll(of, c => texts.Exists(t => c.Names.IsMatch(t)));
            if (named.Length > 1) return ("", "", false);
            if (named is [var money]) return (money.Code, sign, true);
            return Array.FindAll(of, c => texts.Exists(t => c.Country.IsMatch(t))) is [var country] ? (country.Code, sign, false)
                : ("", "", false);
        }
        return ("", "", false);
    }

    // The greatest length of a line that states the unit, in characters.
    private const int LongestTitle = 160;

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?<![A-Za-z])\u00A5(?!\s?\d+ (?:million|billion|thousand) )", Plain)] private static partial Regex Yen();
    [GeneratedRegex(@"\bPs\.", RegexOptions.CultureInvariant)] private static partial Regex Pesos();
    [GeneratedRegex(@"\byen\b|\bJPY", Plain)] private static partial Regex JapaneseMoney();
    [GeneratedRegex(@"\bRMB|\bCNY|\bRenminbi\b|\byuan\b", Plain)] private static partial Regex ChineseMoney();
    [GeneratedRegex(@"\bMXN|\bMexican pesos?\b", Plain)] private static partial Regex MexicanMoney();
    [GeneratedRegex(@"(?-i:\bARS\b)|\bArgentine pesos?\b", Plain)] private static partial Regex ArgentineMoney();
    [GeneratedRegex(@"(?-i:\bCLP\b)|\bChilean pesos?\b", Plain)] private static partial Regex ChileanMoney();
    [GeneratedRegex(@"(?-i:\bCOP\b)|\bColombian pesos?\b", Plain)] private static partial Regex ColombianMoney();
    [GeneratedRegex(@"\bJapan|\bTokyo\b|[(;,]\s*TSE\s*:", Plain)] private static partial Regex Japan();
    [GeneratedRegex(@"\bChina\b|\bChinese\b|\bPeople['\u2019]s Republic\b|\bShenzhen\b|[(;,]\s*(?:SSE|SZSE|HKEX|SEHK)\s*:", Plain)]
    private static partial Regex China();
    [GeneratedRegex(@"\bMexic(?:o|an)\b|[(;,]\s*BMV\s*:", Plain)] private static partial Regex Mexico();
    [GeneratedRegex(@"\bArgentin(?:a|e)\b|[(;,]\s*(?:BCBA|BYMA)\s*:", Plain)] private static partial Regex Argentina();
    [GeneratedRegex(@"\bChile(?:an)?\b", Plain)] private static partial Regex Chile();
    [GeneratedRegex(@"\bColombian?\b|[(;,]\s*BVC\s*:", Plain)] private static partial Regex Colombia();
}
