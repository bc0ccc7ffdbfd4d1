using QifuReports.Pdf.Fonts;

namespace QifuReports.Pdf.Content;

internal sealed partial class PageContent
{
    /// <summary>The start of the current line of the text object, in hundredths of a point.</summary>
    private long _lineX, _lineY;

    /// <summary>Writes a run of glyphs. Consecutive runs in one content sequence share a text object.</summary>
    public void Add(GlyphRun run)
    {
        RequireSequence();
        if (run.Glyphs.Length == 0) return;

        BeginText();
        Fill(run.Colour);
        var font = fonts.For(run.Face);
        var size = Hundredths(run.Size);
        if (_state.Font != font.Index || _state.FontSize != size)
        {
            _state.Font = font.Index;
            _state.FontSize = size;
            _target.Raw("/F"u8).Integer(font.Index).Byte((byte)' ').Decimal(size, Places).Raw(" Tf\n"u8);
        }

        long x = Hundredths(run.Origin.X), y = Y(run.Origin.Y);
        if (run.Angle == 0)
        {
            Pair(x - _lineX, y - _lineY);
            _target.Raw("Td"u8);
            _lineX = x;
            _lineY = y;
            Show(font, run);
            return;
        }

        var (sine, cosine) = Math.SinCos(run.Angle * Math.PI / 180);
        Factor(cosine);
        Factor(sine);
        Factor(-sine);
        Factor(cosine);
        Pair(x, y);
        _target.Raw("Tm"u8);
        Show(font, run);

        // The text object ends, so that the next run starts with an unrotated matrix.
        EndText();
    }

    private void BeginText()
    {
        if (_inText) return;
        _inText = true;
        _lineX = _lineY = 0;
        _target.Raw("BT\n"u8);
    }

    private void EndText()
    {
        if (!_inText) return;
        _inText = false;
        _target.Raw("ET\n"u8);
    }

    /// <summary>
    /// Shows the glyphs with the operator TJ: character codes of two bytes, and a number in thousandths of the type size wherever the
    /// advance differs from the width of the glyph (ISO 32000-1, 9.4.3).
    /// </summary>
    private void Show(EmbeddedFont font, GlyphRun run)
    {
        // The largest number of bytes per glyph: four for its code, two for brackets, and a number between the brackets.
        const int Most = 4 + 2 + ByteBuffer.LongestDecimal;

        var glyphs = run.Glyphs.Span;
        var (text, textStart) = (run.Text, run.TextStart);
        byte open = readable ? (byte)'<' : (byte)'(', close = readable ? (byte)'>' : (byte)')';
        _target.Byte((byte)'[').Byte(open);
        var before = _target.Length;
        var place = _target.Claim(glyphs.Length * Most);
        var at = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            var code = font.CodeFor(glyph.Id, CodePoints.At(text, glyph.TextIndex - textStart), out var width);
            if (readable)
            {
                ByteBuffer.WriteHex16(place[at..], code);
                at += 4;
            }
            else
            {
                place[at++] = (byte)(code >> 8);
                place[at++] = (byte)code;
            }

            if (i == glyphs.Length - 1) break;
            var excess = width - glyph.Advance;
            if (excess == 0) continue;
            place[at++] = close;
            at += ByteBuffer.Write(place[at..], (long)Math.Round(excess * 10_000.0 / font.UnitsPerEm), 1);
            place[at++] = open;
        }

        _target.Truncate(before + at);
        if (run.EndsWord && run.Face.GlyphFor(' ') is not 0 and var space)
        {
            // Words must be separated by space characters, not only by their position (ISO 32000-1, 14.8.2.5).
            var code = font.CodeFor(space, ' ');
            if (readable) _target.Hex16(code);
            else _target.UInt16(code);
        }

        _target.Byte(close).Raw("]TJ\n"u8);
    }

    private void Factor(double value) => _target.Decimal((long)Math.Round(value * 1000), 3).Byte((byte)' ');
}
