using System.Runtime.InteropServices;
using HarfBuzzSharp;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using HarfBuzz = HarfBuzzSharp;

namespace QifuReports.Testing;

/// <summary>
/// A second opinion on our shaping: HarfBuzz sets the same text in the same font. It is asked for kerning and the features of the text
/// only: ligatures, contextual forms and composed accents are not part of what our typesetter does.
/// </summary>
internal static class HarfBuzzJudge
{
    private static readonly FontFeatures[] AllFeatures = [.. Enumerable.Range(0, 8).Select(f => (FontFeatures)f)];

    private static readonly string[] NotAskedFor = ["liga", "clig", "calt", "rclt", "rlig", "ccmp", "locl", "mark", "mkmk"];

    /// <summary>
    /// The characters that ours sets as a space, by intent: the font's own glyph of the no-break space may have another width.
    /// </summary>
    private const string SetAsSpaces = "\u00A0\t\r\n";

    /// <summary>
    /// What a font is made of is kept with it: it reads from there as long as it is used. The bytes lie where the runtime never moves them.
    /// </summary>
    private static readonly Dictionary<FontFace, (Blob File, Face Face, Font Font)> Fonts = [];

    /// <summary>Where the shapers do not agree on a text that one face sets as a whole; empty where they do.</summary>
    public static string Difference(FontSet fonts, string text, FontWeight weight, FontFeatures features)
    {
        var runs = new TextShaper(fonts).Shape(text, weight, features);
        if (runs.Count != 1) return $"{runs.Count} runs for '{text}'";
        var face = runs[0].Face;
        var theirs = Shape(face, text, features);
        var ours = runs[0].Glyphs.ToArray();
        for (var i = 0; i < Math.Max(ours.Length, theirs.Length); i++)
        {
            if (i >= ours.Length || i >= theirs.Length)
                return $"'{Around(text, 0)}' has {ours.Length} glyphs and {theirs.Length} of HarfBuzz";
            var mine = (ours[i].Id, (int)ours[i].Advance, ours[i].TextIndex);
            if (mine
                != theirs[i])
                return $"'{Around(text, mine.TextIndex)}' at {i} ({face.PostScriptName}, {features}): glyph, advance and place are " +
                    $"{mine}, and {theirs[i]} of HarfBuzz";
        }

        return "";
    }

    /// <summary>
    /// What of a run on a page is not as HarfBuzz sets its text under any features; empty where all is. Two things a run cannot show: which
    /// features were asked for, and what the next run begins with, with which its last glyph may be kerned.
    /// </summary>
    public static string Difference(GlyphRun run)
    {
        // The hyphen at the end of a line stands for a soft one, which HarfBuzz does not show.
        var text = run.Text.EndsWith('\u00AD') ? run.Text[..^1] + '\u2010' : run.Text;
        var ours = run.Glyphs.ToArray();
        var visible = text.TrimEnd(' ');
        var last = ours.Length - (text.Length - visible.Length) - 1;
        foreach (var features in AllFeatures)
        {
            var theirs = Shape(run.Face, text, features);
            if (ours.Length != theirs.Length) continue;

            // At the end of a line the last glyph before the space is not kerned with it: the space takes no room there.
            var unkerned = last >= 0 && last < ours.Length - 1 ? Shape(run.Face, visible, features)[^1].Advance : 0;
            bool Same(int i) => ours[i].Id == theirs[i].Glyph && ours[i].TextIndex - run.TextStart == theirs[i].TextIndex
                && (i == ours.Length - 1 || ours[i].Advance == theirs[i].Advance || (i == last && ours[i].Advance == unkerned));
            if (Enumerable.Range(0, ours.Length).All(Same)) return "";
        }

        return $"{run.Face.PostScriptName}: '{run.Text}'";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 4)..Math.Min(text.Length, at + 5)];

    /// <summary>How many glyphs HarfBuzz sets.</summary>
    public static int Count(FontFace face, string text) => Shape(face, text, FontFeatures.None).Length;

    private static (ushort Glyph, int Advance, int TextIndex)[] Shape(FontFace face, string text, FontFeatures features)
    {
        var font = FontOf(face);
        using var buffer = new HarfBuzz.Buffer { Direction = Direction.LeftToRight, Script = Script.Latin, Language = new Language("en"),
            Flags = BufferFlags.RemoveDefaultIgnorables };
        buffer.AddUtf16(string.Concat(text.Select(c => SetAsSpaces.Contains(c, StringComparison.Ordinal) ? ' ' : c)));
        font.Shape(buffer, [.. Asked(features)]);
        var (glyphs, places) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var shaped = new (ushort, int, int)[glyphs.Length];
        var ofOneWidth = features.HasFlag(FontFeatures.TabularFigures) && !features.HasFlag(FontFeatures.Superscript);
        for (var i = 0; i < glyphs.Length; i++)
        {
            var (glyph, at) = ((ushort)glyphs[i].Codepoint, (int)glyphs[i].Cluster);

            // By intent, all tabular figures are as wide as the nought: the heavier fours of Inter are narrower, and a column of amounts
            // would lose its line.
            var more = ofOneWidth && char.IsAsciiDigit(text[at]) && text != "0" ? TabularNought(face) - face.AdvanceOf(glyph) : 0;
            shaped[i] = (glyph, places[i].XAdvance + more, at);
        }

        return shaped;
    }

    private static int TabularNought(FontFace face) => Shape(face, "0", FontFeatures.TabularFigures)[0].Advance;

    private static IEnumerable<Feature> Asked(FontFeatures features)
    {
        foreach (var tag in NotAskedFor) yield return new Feature(HarfBuzz.Tag.Parse(tag), 0);
        yield return new Feature(HarfBuzz.Tag.Parse("kern"), 1);
        if (features.HasFlag(FontFeatures.TabularFigures)) yield return new Feature(HarfBuzz.Tag.Parse("tnum"), 1);
        if (features.HasFlag(FontFeatures.Superscript)) yield return new Feature(HarfBuzz.Tag.Parse("sups"), 1);
        if (features.HasFlag(FontFeatures.CaseSensitive)) yield return new Feature(HarfBuzz.Tag.Parse("case"), 1);
    }

    /// <summary>The face as HarfBuzz reads it, in the same units. Kept for the process: there are a handful.</summary>
    private static Font FontOf(FontFace face)
    {
        lock (Fonts)
        {
            if (Fonts.TryGetValue(face, out var known)) return known.Font;
            var memory = Marshal.AllocHGlobal(face.File.Length);
            Marshal.Copy(face.File.ToArray(), 0, memory, face.File.Length);
            var file = new Blob(memory, face.File.Length, MemoryMode.ReadOnly);
            var read = new Face(file, 0);
            var font = new Font(read);
            font.SetScale(face.UnitsPerEm, face.UnitsPerEm);
            font.SetFunctionsOpenType();
            Fonts[face] = (file, read, font);
            return font;
        }
    }
}
