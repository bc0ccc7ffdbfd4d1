using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text.Paragraphs;

public sealed partial class TextShaper
{
    private readonly ParagraphSource _source = new();
    private readonly List<TextPiece> _pieces = new(16);
    private readonly BoxBuilder _boxes = new();

    /// <summary>Shapes a paragraph once, to measure it and to break it at any width. The result can be used without the shaper.</summary>
    /// <remarks>Throws <see cref="MissingGlyphException"/>, which lists every character that no font has.</remarks>
    public ShapedText Prepare(IReadOnlyList<StyledRun> runs)
    {
        _buffer.Clear();
        _source.Clear();
        _pieces.Clear();
        var mapper = new GlyphMapper(Fonts, _buffer);
        for (var i = 0; i < runs.Count; i++)
        {
            var start = _source.Append(runs[i]);
            var part = _buffer.Parts.Count;
            _buffer.Split();
            mapper.Append(_source.Characters[start..], start, runs[i].Format.Weight, runs[i].Format.Features);
            for (; part < _buffer.Parts.Count; part++) AddPieces(part, i, runs[i].Format);
        }
        var text = runs.Count == 1 && runs[0].Text.Length == _source.Count ? runs[0].Text : _source.Characters.ToString();
        _buffer.ThrowIfMissing(text);
        var glyphs = _buffer.Glyphs.ToArray();
        var own = _pieces.ToArray();
        return new ShapedText(runs, text, glyphs, own, _boxes.Build(_source.Characters, _source.Hints, glyphs, own));
    }

    /// <summary>
    /// Adds the pieces of a part, usually one. In superscripts, glyphs with and without a superscript form are separate pieces.
    /// </summary>
    private void AddPieces(int part, int run, TextFormat format)
    {
        var face = _buffer.Parts[part].Face;
        var start = _buffer.Parts[part].GlyphStart;
        if (!format.Features.HasFlag(FontFeatures.Superscript))
        {
            _pieces.Add(new TextPiece(face, start, run, format.Size, Length.Zero));
            return;
        }
        var before = false;
        for (int i = start, end = _buffer.EndOf(part); i < end; i++)
        {
            var form = Superscript.HasForm(face, _source.Characters, _buffer.Glyphs[i].TextIndex);
            if (i > start && form == before) continue;
            before = form;
            _pieces.Add(form
                ? new TextPiece(face, i, run, format.Size, Length.Zero)
                : new TextPiece(face, i, run, format.Size * Superscript.Scale, Superscript.Rise(face, format.Size)));
        }
    }
}
