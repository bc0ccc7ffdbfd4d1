namespace QifuReports.Typesetting.Fonts;

/// <summary>OpenType features beside kerning, which is always on.</summary>
[Flags]
public enum FontFeatures
{
    None = 0,

    /// <summary><c>tnum</c>: figures of one width.</summary>
    TabularFigures = 1,

    /// <summary><c>sups</c>: superscript figures; characters without one are raised and reduced by the caller.</summary>
    Superscript = 2,

    /// <summary><c>case</c>: punctuation aligned with capitals.</summary>
    CaseSensitive = 4,
}
