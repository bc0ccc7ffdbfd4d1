namespace QifuReports.Typesetting.Fonts;

/// <summary>OpenType features besides kerning, which is always on.</summary>
[Flags]
public enum FontFeatures
{
    None = 0,

    /// <summary><c>tnum</c>: all digits have the same width.</summary>
    TabularFigures = 1,

    /// <summary><c>sups</c>: superscript digits. If a character has none, the caller raises and shrinks its usual glyph.</summary>
    Superscript = 2,

    /// <summary><c>case</c>: punctuation aligned with capitals.</summary>
    CaseSensitive = 4,
}
