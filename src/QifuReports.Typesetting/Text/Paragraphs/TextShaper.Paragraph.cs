using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text.Paragraphs;

public sealed partial class TextShaper
{
    private readonly ParagraphSource source = new();
    private readonly List<TextPiece> pieces = new(16);
    private readonly BoxBuilder boxes = new();

    /// <summary>Shapes a paragraph once, to measure it and to break it at any width. The result no longer depends on the shaper.</summary>
    /// <remarks>Throws <see cref="MissingGlyphException"/>, which lists every character that no font has.</remarks>
    public ShapedText Prepare(IReadOnlyList<StyledRun> runs)
    {
        buffer.Clear();
        source.Clear();
        pieces.Clear();
        var mapper = new GlyphMapper(Fonts, buffer);
        for (var i = 0; i < runs.Count; i++)
        {
            var start = source.Append(runs[i]);
            var part = buffer.Parts.Count;
            buffer.Split();
            mapper.Append(source.Characters[start..], start, runs[i].Format.Weight, runs[i].Format.Features);
            for (; part < buffer.Parts.Count; part++) AddPieces(part, i, runs[i].Format);
        }
        var text = runs.Count == 1 && runs[0].Text.Length == source.Count ? runs[0].Text : source.Characters.ToString();
        buffer.ThrowIfMissing(text);
        var glyphs = buffer.Glyphs.ToArray();
        var own = pieces.ToArray();
        return new ShapedText(runs, text, glyphs, own, boxes.Build(source.Characters, source.Hints, glyphs, own));
    }

    /// <summary>
    /// Adds the pieces of a part: usually one. In superscripts, glyphs with and without a superscript form in the font are separate pieces.
    /// </summary>
    private void AddPieces(int part, int run, TextFormat format)
    {
        var face = buffer.Parts[part].Face;
        var start = buffer.Parts[part].GlyphStart;
        if (!format.Features.HasFlag(FontFeatures.Superscript))
        {
            pieces.Add(new TextPiece(face, start, run, format.Size, Length.Zero));
            return;
        }
        var before = false;
        for (int i = start, end = buffer.EndOf(part); i < end; i++)
        {
            var form = Superscript.HasForm(face, source.Characters, buffer.Glyphs[i].TextIndex);
            if (i > start && form == before) continue;
            before = form;
            pieces.Add(form
                ? new TextPiece(face, i, run, format.Size, Length.Zero)
                : new TextPiece(face, i, run, format.Size * Superscript.Scale, Superscript.Rise(face, format.Size)));
        }
    }
}
