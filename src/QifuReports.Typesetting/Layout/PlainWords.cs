namespace QifuReports.Typesetting.Layout;

/// <summary>Text of one style and font face on one line, as in nearly every table cell. Saves the objects that other lines need.</summary>
internal readonly struct PlainWords(TextRun words, TextFormat format, FontFace face, ShapedGlyph[] glyphs, int advance)
{
    /// <summary>The width, in points.</summary>
    public double Width => Points(advance);

    /// <summary>The distance from the start of the text to the end of its last digit (without digits, to its end), in points.</summary>
    public double DigitEdge
    {
        get
        {
            var digit = LastDigit(words.Text);
            return digit < 0 ? Width : Points(UnitsTo(digit, glyphs));
        }
    }

    /// <summary>Adds the glyphs to the page as content of a structure node.</summary>
    public void Draw(Canvas canvas, int node, double x, double baseline)
    {
        canvas.Content(node);
        canvas.Items.Add(new GlyphRun
        {
            Face = face, Size = format.Size, Colour = format.Colour, Glyphs = glyphs, Text = words.Text, Reference = words.Reference,
            Origin = new Point(new(x), new(baseline)),
        });
    }

    /// <summary>Returns the index of the last digit of a text; -1 for none.</summary>
    public static int LastDigit(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (char.IsAsciiDigit(text[i])) return i;
        return -1;
    }

    /// <summary>Returns the advance of the glyphs up to and including a character, in font units.</summary>
    public static int UnitsTo(int textIndex, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        var units = 0;
        foreach (var glyph in glyphs)
            if (glyph.TextIndex <= textIndex) units += glyph.Advance;
        return units;
    }

    private double Points(int units) => units * format.Size.Points / face.UnitsPerEm;
}
