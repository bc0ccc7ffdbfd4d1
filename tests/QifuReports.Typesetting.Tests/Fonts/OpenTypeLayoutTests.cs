using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Tests.Fonts;

/// <summary>
/// Tables of kerning and of substitutions in every form that the format has, made by hand and judged by HarfBuzz; and what a broken one is
/// refused for.
/// </summary>
public sealed class OpenTypeLayoutTests
{
    private const int Kern1 = 'k' << 8 | 'e', Kern2 = 'r' << 8 | 'n', Tnum1 = 't' << 8 | 'n', Tnum2 = 'u' << 8 | 'm',
        Case1 = 'c' << 8 | 'a', Case2 = 's' << 8 | 'e';
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly FontFace Inter = FontSet.Default.Face(FontWeight.Regular);

    /// <summary>Every pair of capitals, each beside each.</summary>
    private static readonly string Pairs = string.Concat(Letters.SelectMany(a => Letters.SelectMany(b => new[] { a, b })));

    private static int Glyph(char c) => Inter.GlyphFor(c);

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(0xF)]
    public void Pairs_by_glyph_are_found_whatever_else_their_values_are(int format)
    {
        // A kerns with A, C and E, C with B. Values are placements and advances; only the advance counts, the others are nought here.
        int[] Value(int advance) =>
            [.. Enumerable.Range(0, 4).Where(bit => (format & 1 << bit) != 0).Select(bit => bit == 2 ? advance & 0xFFFF : 0)];
        int[] Record(char second, int advance) => [Glyph(second), .. Value(advance)];
        int[] setA = [3, .. Record('A', -100), .. Record('C', 50), .. Record('E', -7)], setC = [1, .. Record('B', -300)];
        int[] coverage = [1, 2, Glyph('A'), Glyph('C')];
        const int Sets = 14;
        int[] pair = [1, Sets + 2 * (setA.Length + setC.Length), format, 0, 2, Sets, Sets + 2 * setA.Length, .. setA, .. setC, .. coverage];
        var file = Table("GPOS", (Kern1, Kern2), Lookup(2, pair));

        Judge(file, Pairs, FontFeatures.None);
        Advance(file, "AC").ShouldBe(50);
        Advance(file, "AE").ShouldBe(-7);
        Advance(file, "CB").ShouldBe(-300);
        Advance(file, "AB").ShouldBe(0);
        Advance(file, "BA").ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_pair_that_is_only_placed_gets_no_advance_and_is_found_all_the_same(int format)
    {
        // The second subtable, with an advance, is not asked any more.
        int[] placed = [1, 0, format, 0, 1, 12, 1, Glyph('B'), .. Enumerable.Repeat(99, format == 1 ? 1 : 2), 1, 1, Glyph('A')];
        placed[1] = 2 * (placed.Length - 3);
        int[] advanced = [1, 12, 4, 0, 1, 18, 1, 1, Glyph('A'), 1, Glyph('B'), 5];
        var file = Table("GPOS", (Kern1, Kern2), Lookup(2, placed, advanced));
        Judge(file, Pairs, FontFeatures.None);
        Advance(file, "AB").ShouldBe(0);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(2, 2)]
    public void Pairs_by_class_are_found_in_both_forms_of_classes_and_coverage(int ofClasses, int ofCoverage)
    {
        // Of the first letters B is of class 1 and D and E are of class 2; of the second ones A and B are of class 1 and Z is of class 2.
        // All others are of class 0.
        var first = Classes(ofClasses, ('B', 1), ('D', 2), ('E', 2));
        var second = Classes(ofClasses, ('A', 1), ('B', 1), ('Z', 2));
        var coverage = Coverage(ofCoverage, "BCDE");
        int[] values = [0, 10, 20, 30, 40, 50, -60 & 0xFFFF, 70, 80];
        const int Head = 16;
        var at = Head + 2 * values.Length;
        int[] pair = [2, at, 4, 0, at + 2 * coverage.Length, at + 2 * (coverage.Length + first.Length), 3, 3, .. values, .. coverage,
            .. first, .. second];
        var file = Table("GPOS", (Kern1, Kern2), Lookup(2, pair));

        Judge(file, Pairs, FontFeatures.None);
        (Advance(file, "BA"), Advance(file, "DB"), Advance(file, "EZ"), Advance(file, "CX"), Advance(file, "CA")).ShouldBe(
            (40, 70, 80, 0, 10));
        (Advance(file, "BX"), Advance(file, "DX"), Advance(file, "AA"), Advance(file, "FA")).ShouldBe((30, -60, 0, 0));
    }

    [Fact]
    public void Of_the_subtables_of_a_lookup_the_first_counts_and_lookups_add_up()
    {
        int[] One(char first, char second, int value) => [1, 12, 4, 0, 1, 18, 1, 1, Glyph(first), 1, Glyph(second), value & 0xFFFF];
        var file =
            Table("GPOS", (Kern1, Kern2), Lookup(2, One('A', 'B', 5), One('A', 'B', 70), One('A', 'C', 9)), Lookup(2, One('A', 'C', -30)));
        Judge(file, Pairs, FontFeatures.None);
        (Advance(file, "AB"), Advance(file, "AC"), Advance(file, "AD")).ShouldBe((5, -21, 0));
    }

    [Fact]
    public void Subtables_may_stand_far_away_and_other_kinds_are_passed_over()
    {
        int[] pair = [1, 12, 4, 0, 1, 18, 1, 1, Glyph('A'), 1, Glyph('B'), 5];
        // An extension (9) of pairs (2), which stand eight bytes on; one of single adjustments (1), and those themselves.
        var file = Table("GPOS", (Kern1, Kern2), Lookup(9, [1, 2, 0, 8, .. pair]), Lookup(9, [1, 1, 0, 8, 1, 8, 4, 77, 1, 1, Glyph('A')]),
            Lookup(1, [1, 8, 4, 0, 1, 1, Glyph('A')]));
        Advance(file, "AB").ShouldBe(5);
        Advance(file, "AC").ShouldBe(0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Single_substitutions_are_made_in_both_forms(int ofCoverage)
    {
        var coverage = Coverage(ofCoverage, "ABD");
        // Form 1 adds to the number of the glyph; form 2 names the substitute of each.
        var adding = Table("GSUB", (Tnum1, Tnum2), Lookup(1, [1, 6, 3, .. coverage]));
        var naming = Table("GSUB", (Tnum1, Tnum2), Lookup(1, [2, 12, 3, Glyph('X'), Glyph('Y'), Glyph('Z'), .. coverage]));
        Judge(adding, Letters, FontFeatures.TabularFigures);
        Judge(naming, Letters, FontFeatures.TabularFigures);
        Glyphs(adding, "ABCD", FontFeatures.TabularFigures).ShouldBe([Glyph('A') + 3, Glyph('B') + 3, Glyph('C'), Glyph('D') + 3]);
        Glyphs(naming, "ABCD", FontFeatures.TabularFigures).ShouldBe([Glyph('X'), Glyph('Y'), Glyph('C'), Glyph('Z')]);
        Glyphs(naming, "ABCD", FontFeatures.CaseSensitive).ShouldBe([Glyph('A'), Glyph('B'), Glyph('C'), Glyph('D')]);
    }

    [Fact]
    public void Lookups_are_applied_one_after_the_other_and_of_their_subtables_the_first_counts()
    {
        int[] Single(char from, char to) => [2, 8, 1, Glyph(to), 1, 1, Glyph(from)];
        var file = Table("GSUB", (Case1, Case2), Lookup(1, Single('A', 'B'), Single('A', 'C')),
            Lookup(1, Single('B', 'D'), Single('C', 'E')), Lookup(4, [1, 6, 0, 1, 1, Glyph('A')]));
        Judge(file, Letters, FontFeatures.CaseSensitive);
        Glyphs(file, "ABC", FontFeatures.CaseSensitive).ShouldBe([Glyph('D'), Glyph('D'), Glyph('E')]);
    }

    [Fact]
    public void What_a_table_has_not_is_an_error_that_says_so()
    {
        var count = Inter.GlyphCount;
        int[] pair = [1, 12, 4, 0, 1, 18, 1, 1, Glyph('A'), 1, Glyph('B'), 5];
        int[] Changed(int at, int to) => [.. pair.Select((w, i) => i == at ? to : w)];
        Refused("GPOS", Lookup(2, Changed(0, 3)), "a pair adjustment is of an unknown format");
        Refused("GPOS", Lookup(2, Changed(4, 0)), "a pair adjustment covers more glyphs than it has");
        Refused("GPOS", Lookup(2, Changed(6, 3)), "a coverage table is of an unknown format");
        int[] classes = [2, 16, 4, 0, 22, 22, 1, 1, 0, 1, 1, Glyph('A'), 1, Glyph('A'), 1, 0];
        Refused("GPOS", Lookup(2, [2, 18, 4, 0, 24, 24, 1, 1, 0, 1, 1, Glyph('A'), 1, Glyph('A'), 1, 1]),
            "a pair adjustment has no such class");
        Should.NotThrow(() =>
            Use(Table("GPOS", (Kern1, Kern2), Lookup(2, [2, 18, 4, 0, 24, 24, 1, 1, 0, 1, 1, Glyph('A'), 1, Glyph('A'), 1, 0]))));
        Refused("GPOS", Lookup(2, [2, 18, 4, 0, 24, 24, 1, 1, 0, 1, 1, Glyph('A'), 3, Glyph('A'), 1, 0]),
            "a class definition is of an unknown format");
        Refused("GSUB", Lookup(1, [3, 6, 3, 1, 1, Glyph('A')]), "a single substitution is of an unknown format");
        Refused("GSUB", Lookup(1, [2, 8, 1, Glyph('X'), 1, 2, Glyph('A'), Glyph('B')]), "a substitution covers more glyphs than it has");
        Refused("GSUB", Lookup(1, [2, 8, 1, count, 1, 1, Glyph('A')]), "a substitution names a glyph that the font does not have");
        Should.NotThrow(() => Use(Table("GSUB", (Tnum1, Tnum2), Lookup(1, [2, 8, 1, count - 1, 1, 1, Glyph('A')]))));
        Refused("GSUB", Lookup(1, [2, 8, 1, Glyph('X'), 1, 1, count]), "a substitution names a glyph that the font does not have");
        Refused("GSUB", Lookup(1, [2, 10, 2, Glyph('X'), Glyph('Y'), 1, 2, Glyph('B'), Glyph('A')]), "a coverage table is not in order");
        Refused("GSUB", Lookup(1, [2, 10, 2, Glyph('X'), Glyph('Y'), 1, 2, Glyph('A'), Glyph('A')]), "a coverage table is not in order");
        Refused("GSUB", Lookup(1, [1, 6, 3, 3, 1, Glyph('A')]), "a coverage table is of an unknown format");
        classes.Length.ShouldBe(16);
    }

    [Theory]
    [InlineData("latn", "DFLT", 5)]
    [InlineData("DFLT", "latn", 9)]
    [InlineData("DFLT", "grek", 5)]
    [InlineData("cyrl", "grek", 0)]
    public void The_features_are_those_of_the_latin_script_else_of_the_default_one(string first, string second, int advance)
    {
        // The first script has the first lookup, the second the second one.
        int[] Pair(int value) => [1, 12, 4, 0, 1, 18, 1, 1, Glyph('A'), 1, Glyph('B'), value];
        int[] Script(int feature) => [4, 0, 0, 0xFFFF, 1, feature];
        int[] lookups = Lookups(Lookup(2, Pair(5)), Lookup(2, Pair(9)));
        int[] scripts = [2, .. Tag(first), 14, .. Tag(second), 26, .. Script(0), .. Script(1)];
        int[] features = [2, Kern1, Kern2, 14, Kern1, Kern2, 20, 0, 1, 0, 0, 1, 1];
        const int Head = 10;
        var file = new FontFile().Replace("GPOS",
            [1, 0, Head, Head + 2 * scripts.Length, Head + 2 * (scripts.Length + features.Length), .. scripts, .. features, .. lookups]);
        Advance(file, "AB").ShouldBe(advance);

        static int[] Tag(string tag) => [tag[0] << 8 | tag[1], tag[2] << 8 | tag[3]];
    }

    private static int[] Coverage(int format, string letters)
    {
        if (format == 1) return [1, letters.Length, .. letters.Select(Glyph)];

        // A range for each letter: they need not follow each other in the font.
        return [2, letters.Length, .. letters.SelectMany((c, i) => new[] { Glyph(c), Glyph(c), i })];
    }

    private static int[] Classes(int format, params (char Letter, int Class)[] classes)
    {
        if (format == 2) return [2, classes.Length, .. classes.SelectMany(c => new[] { Glyph(c.Letter), Glyph(c.Letter), c.Class })];
        var (from, to) = (Glyph(classes[0].Letter), Glyph(classes[^1].Letter));
        return [1, from, to - from + 1,
            .. Enumerable.Range(from, to - from + 1).Select(g => classes.FirstOrDefault(c => Glyph(c.Letter) == g).Class)];
    }

    private static int[] Lookup(int type, params int[][] subtables)
    {
        var at = 6 + 2 * subtables.Length;
        var offsets = new List<int>();
        foreach (var subtable in subtables)
        {
            offsets.Add(at);
            at += 2 * subtable.Length;
        }

        return [type, 0, subtables.Length, .. offsets, .. subtables.SelectMany(s => s)];
    }

    private static int[] Lookups(params int[][] lookups)
    {
        var at = 2 + 2 * lookups.Length;
        var offsets = new List<int>();
        foreach (var lookup in lookups)
        {
            offsets.Add(at);
            at += 2 * lookup.Length;
        }

        return [lookups.Length, .. offsets, .. lookups.SelectMany(l => l)];
    }

    /// <summary>A font with a table of one script, one feature and its lookups.</summary>
    private static FontFile Table(string tag, (int, int) feature, params int[][] lookups)
    {
        int[] scripts = [1, 'D' << 8 | 'F', 'L' << 8 | 'T', 8, 4, 0, 0, 0xFFFF, 1, 0];
        int[] features = [1, feature.Item1, feature.Item2, 8, 0, lookups.Length, .. Enumerable.Range(0, lookups.Length)];
        const int Head = 10;
        return new FontFile().Replace(tag,
            [1, 0, Head, Head + 2 * scripts.Length, Head + 2 * (scripts.Length + features.Length), .. scripts, .. features,
                .. Lookups(lookups)]);
    }

    private static void Judge(FontFile file, string text, FontFeatures features)
    {
        var face = file.Parse();
        HarfBuzzJudge.Difference(FontSet.Of(face), text, FontWeight.Regular, features).ShouldBe("");
    }

    /// <summary>What the first glyph of a text gets beside its own advance.</summary>
    private static int Advance(FontFile file, string text) =>
        new TextShaper(FontSet.Of(file.Parse())).Shape(text, FontWeight.Regular, FontFeatures.None)[0].Glyphs.Span[0].Advance
            - Inter.AdvanceOf((ushort)Glyph(text[0]));

    private static int[] Glyphs(FontFile file, string text, FontFeatures features) =>
        [.. new TextShaper(FontSet.Of(file.Parse())).Shape(text, FontWeight.Regular, features)[0].Glyphs.ToArray().Select(g => (int)g.Id)];

    private static void Use(FontFile file)
    {
        var shaper = new TextShaper(FontSet.Of(file.Parse()));
        shaper.Shape(Pairs, FontWeight.Regular, FontFeatures.None);
        shaper.Shape(Pairs, FontWeight.Regular, FontFeatures.TabularFigures);
    }

    private static void Refused(string tag, int[] lookup, string words) =>
        Should.Throw<FontFormatException>(() => Use(Table(tag, tag == "GPOS" ? (Kern1, Kern2) : (Tnum1, Tnum2), lookup))).Message.ShouldBe(
            $"Table {tag}: {words}.");
}
