namespace QifuReports.Import.Tables;

/// <summary>
/// Finds the lines above a table that state its currency. A sentence such as "Revenue in Europe was EUR 40 million." names the currency of
/// that amount only. Such a sentence is used only if no other line names a currency.
/// </summary>
internal static partial class CurrencyLine
{
    /// <summary>Returns the words that name the currency; empty where no line names a currency.</summary>
    /// <param name="titles">The titles from top to bottom.</param>
    public static string Of(IReadOnlyList<string> titles)
    {
        var naming = titles.Where(t => CurrencyWords.All(t).Count > 0).ToList();
        for (var i = naming.Count - 1; i >= 0; i--)
            if (Presentation().Match(naming[i]) is { Success: true } said
                && CurrencyWords.Only(said.Groups[1].Value) is { Length: > 0 } own) return own;
        var lines = naming.FindAll(t => !IsOfAmounts(t));
        return string.Join(' ', lines.Count > 0 ? lines : naming);
    }

    /// <summary>Whether a line is a sentence that states an amount.</summary>
    public static bool IsOfAmounts(string line) => line.Length > 0 && line[0] != '('
        && line[^1] is '.' or ';' or ':' && line.Any(char.IsAsciiDigit)
        && (Verb().IsMatch(line) || line[^1] == '.' && ScaleLine.Words(line) != line);

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:presentation|reporting) currency (?:of [^.;]{1,60} )?is ([^.;]{1,60})", Plain)]
    internal static partial Regex Presentation();
    [GeneratedRegex(
        @"\b(was|were|is|are|has|had|rose|fell|grew|increased|decreased|declined|amounted|totall?ed|paid|compared|includes?d?)\b", Plain)]
    private static partial Regex Verb();
}
