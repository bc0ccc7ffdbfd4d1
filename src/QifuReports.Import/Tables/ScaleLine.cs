namespace QifuReports.Import.Tables;

/// <summary>
/// Finds the words above a table that state the scale of its figures: in the column headings, the title, or a line with the unit. A
/// sentence that states an amount, such as "Revenue was $412.6 million", is about that amount only.
/// </summary>
internal static partial class ScaleLine
{
    // A line with fewer spaces than this is no sentence: "EUR million." is a unit.
    private const int FewestBlanks = 3;

    /// <summary>
    /// The scale of a table; null where nothing near it states one. Column headings are nearer than titles, and the last title is the
    /// nearest title.
    /// </summary>
    public static Scale? Of(StatedTable table)
    {
        var titled = OfTitles([.. table.Titles.Select(Words)]);
        var heads = table.Columns.Select(c => Scale.Of(Words(c.Text))).OfType<Scale>().ToList();
        if (titled is null && heads.Count > 0) return heads[0];
        // Where most column headings agree on another scale for money than the titles, the headings decide. The heading of a single column
        // does not decide for the table.
        if (titled is not null && heads.Count * 2 > table.Columns.Count
            && heads.TrueForAll(h => h.Money == heads[0].Money && h.Money != titled.Money)) return heads[0];
        return titled ?? (table.Titles.Any(Scale.IsOne) ? Scale.One : null);
    }

    /// <summary>The nearest words above the table for a scale that the data do not have, such as crores; empty for none.</summary>
    public static string NotUnderstood(StatedTable table) =>
        table.Titles.Reverse().Concat(table.Columns.Select(c => c.Text).Where(h => !Percent().IsMatch(h)))
            .Select(t => Scale.NotUnderstood(Words(t)))
            .FirstOrDefault(w => w.Length > 0) ?? "";

    /// <summary>
    /// Returns a line without the amounts in it, so that only words for a unit remain; empty for a sentence that does not state the unit of
    /// figures.
    /// </summary>
    public static string Words(string line)
    {
        if (line.Length == 0 || line[0] == '(') return line;
        var isSentence = line[^1] == '.' && line.Count(c => c == ' ') >= FewestBlanks && !Abbreviation().IsMatch(line);
        // "In 100 million yen" is a unit, but "ten million tools were sold." is not.
        if (!(isSentence && !SaysUnit().IsMatch(line)) && Scale.NotUnderstood(line).Length > 0 && !OddAmount().IsMatch(line)) return line;
        var rest = OddAmount().Replace(Amount().Replace(line, " "), " ");
        return isSentence && !SaysUnit().IsMatch(rest) ? "" : rest;
    }

    private static Scale? OfTitles(IReadOnlyList<string> titles)
    {
        for (var i = titles.Count - 1; i >= 0; i--)
            if (Scale.Of(string.Join(" ", titles.Skip(i))) is { } scale)
                return Scale.Of(string.Join(" ", titles.Skip(Math.Max(0, i - 1)))) ?? scale;
        return null;
    }

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Number = @"(?<![\w.,])(?!(?:19|20)\d\d(?!\d)[ ])\d+(?:[.,]\d+)*";

    private const string Spelled = "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred"
        + "|several|few|dozen)";

    [GeneratedRegex("(?:" + Number + @"(?:[ -]?(?:thousand|million|billion)(?!s)| ?(?:mio\.?|mrd\.?|mm|mn|mln|bn|bln|m|b|k))|\b"
        + Spelled + @"[ -](?:and a half )?(?:thousand|million|billion)(?!s))\b", Plain)]
    private static partial Regex Amount();

    // A heading such as "In % of sales" states the unit of its own column only.
    [GeneratedRegex(@"%|\bper ?cent(?:age)?s?\b", Plain)] private static partial Regex Percent();

    [GeneratedRegex(Number + @"[ -]?(?:crores?|lakhs?|lacs?|trillions?)\b", Plain)] private static partial Regex OddAmount();

    [GeneratedRegex(@"\b(?:mio|mrd|mill|mln|mn|bn|m)\.$", Plain)] private static partial Regex Abbreviation();

    [GeneratedRegex(@"\b(?:amounts?|figures?|numbers?|data|tables?|stated|expressed|presented|reported|rounded|unless|shown|currency)\b"
        + @"|\bunits?\b|\bin (?:\S{1,4} )?(?:thousands|millions|billions)\b|\([^()]*\b(?:thousand|million|billion)s?\)|\(in ", Plain)]
    private static partial Regex SaysUnit();
}
