using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Fonts;

/// <summary>
/// The fonts of an edition as rules of its style sheet. The characters of the main family are those of the font family <c>Edition</c>; the
/// characters that it lacks are in <c>Edition 2</c> and so on, and digits of equal width in <c>Edition Tabular</c>.
/// </summary>
internal sealed class FontSheet
{
    private const string Name = "Edition", TabularName = "Edition Tabular";

    private readonly List<string> _families = [];
    private readonly StringBuilder _css = new();
    private readonly bool _hasTabular;

    /// <summary>Makes the fonts of the characters.</summary>
    public FontSheet(FontSet fonts, UsedCharacters characters)
    {
        var made = new List<Rule>();
        foreach (var weight in characters.Weights) Collect(fonts, weight, characters.Of(weight), made);
        foreach (var family in made.GroupBy(rule => rule.Family).OrderBy(group => group.Key))
        {
            _families.Add(NameOf(family.Key));
            foreach (var face in Joined([.. family]))
            {
                WriteRule(NameOf(family.Key), face, WebFont.GlyphsOf(face.Face, face.Characters));
                var tabular = WebFont.TabularOf(face.Face, face.Characters);
                if (tabular.Count == 0) continue;
                WriteRule(TabularName, face, tabular, isTabular: true);
                _hasTabular = true;
            }
        }
    }

    /// <summary>The rules <c>@font-face</c>, each with its font; empty if no font may be embedded.</summary>
    public string Css => _css.ToString();

    /// <summary>The families for <c>font-family</c>, in the order in which a character is looked for; empty for none.</summary>
    public string Families => string.Join(',', _families.Select(name => $"\"{name}\""));

    /// <summary>The same for text whose digits all have the same width.</summary>
    public string TabularFamilies => _hasTabular ? $"\"{TabularName}\",{Families}" : Families;

    /// <summary>A face that shows characters in the weights from <see cref="Lightest"/> to <see cref="Heaviest"/>.</summary>
    private sealed record Rule(
        int Family, FontFace Face, FontWeight Lightest, FontWeight Heaviest, IReadOnlyCollection<int> Characters);

    /// <summary>Gives each character to the first family that has it and may be embedded.</summary>
    private static void Collect(FontSet fonts, FontWeight weight, IReadOnlyCollection<int> characters, List<Rule> made)
    {
        var left = new SortedSet<int>(characters);
        var faces = fonts.Faces(weight);
        for (var i = 0; i < faces.Count && left.Count > 0; i++)
        {
            if (!EmbeddingPermission.Allows(faces[i])) continue;
            var own = WebFont.GlyphsOf(faces[i], left).Keys;
            if (own.Count == 0) continue;
            made.Add(new Rule(i, faces[i], weight, weight, [.. own]));
            left.ExceptWith(own);
        }
    }

    /// <summary>Joins the weights that a family shows with the same face, so that the face is in the file once.</summary>
    private static List<Rule> Joined(List<Rule> rules)
    {
        var joined = new List<Rule>();
        foreach (var rule in rules)
        {
            if (joined.Count > 0 && joined[^1] is var last && ReferenceEquals(last.Face, rule.Face))
                joined[^1] = last with { Heaviest = rule.Heaviest, Characters = [.. last.Characters.Union(rule.Characters).Order()] };
            else joined.Add(rule);
        }

        return joined;
    }

    private void WriteRule(string name, Rule rule, SortedDictionary<int, ushort> glyphs, bool isTabular = false)
    {
        var weights = rule.Lightest == rule.Heaviest ? $"{(int)rule.Lightest}" : $"{(int)rule.Lightest} {(int)rule.Heaviest}";
        var data = Convert.ToBase64String(WoffFile.Of(WebFont.File(rule.Face, glyphs, isTabular)));
        _css.Append("@font-face{font-family:\"").Append(name).Append("\";font-weight:").Append(weights)
            .Append(";src:url(data:font/woff;base64,").Append(data).Append(") format(\"woff\")}\n");
    }

    private static string NameOf(int family) =>
        family == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} {family + 1}");
}
