using System.Text;

namespace QifuReports.Generated;

/// <summary>
/// Names of companies, lines and figures, none twice: plain words, words with digits and apostrophes, and words of any letters.
/// </summary>
public sealed class NameMaker(Chance chance, bool anyLetters)
{
    private static readonly string[] Nouns =
    [
        "services", "licences", "machines", "rentals", "fees", "freight", "energy", "maintenance", "software", "hardware", "royalties",
        "subscriptions", "wages", "materials", "advertising", "travel",
        "insurance", "deposits", "bonds", "leases", "stocks", "vessels", "clinics", "tuition", "parcels", "tickets", "minerals", "grain",
        "optics", "pumps", "turbines", "data", "paper", "glass", "chemicals",
    ];

    private static readonly string[] Beginnings =
    [
        "5G", "IFRS 16", "24/7", "Shareholders\u2019", "Customers'", "R&D", "SaaS 2.0", "COVID-19", "Level 3", "B2B", "Pre-2020", "Q10",
        "Other", "Net", "Domestic", "Foreign", "Long-term", "Co-branded", "1st-class", "3D",
        "ISO 9001", "Tier 1", "Web3", "O\u2019Neill", "Unallocated", "Non-core", "Year-end", "A4", "No. 7", "CO\u2082", "Drivers'",
        "Scope 1", "80/20", "10-year", "\u00BD-price",
    ];

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a line.</summary>
    public string Line()
    {
        while (true)
        {
            var name = Draw();
            if (_taken.Add(name)) return name;
        }
    }

    /// <summary>A name that another thing has to be known by, or that with a word before it where it is taken.</summary>
    public string Fixed(string name) => _taken.Add(name) ? name : Fixed("Total " + name);

    /// <summary>A word of any letters that the font has, or of plain ones.</summary>
    public string Word(int least = 3)
    {
        var word = new StringBuilder();
        for (var left = chance.Between(least, least + 7); left > 0; left--)
            word.Append(anyLetters ? chance.One(FontLetters.All).ToString() : ((char)('a' + chance.Below(26))).ToString());
        return anyLetters ? word.ToString() : char.ToUpperInvariant(word[0]) + word.ToString(1, word.Length - 1);
    }

    private string Draw()
    {
        var noun = chance.One(Nouns);
        var name = chance.Below(7) switch
        {
            0 => noun,
            1 or 2 => chance.One(Beginnings) + " " + noun,
            3 => noun + " and " + chance.One(Nouns),
            4 => Word() + " " + noun,
            5 => "Income from " + noun,
            _ => anyLetters ? Word() + " " + Word(1) : "Supply of " + noun,
        };
        if (chance.Percent(6)) name += " of " + Word() + ", including what was " + chance.One(Nouns) + " before and is shown apart";
        if (chance.Percent(3)) name += " " + Word(18) + Word(18);
        return Capital(name);
    }

    private static string Capital(string name) => char.IsAsciiLetterLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
}
