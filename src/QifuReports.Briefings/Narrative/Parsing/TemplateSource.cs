namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>The text of one template, with the line and column of each offset, and the diagnostics found in it.</summary>
internal sealed class TemplateSource(string name, string file, string text)
{
    private readonly List<Diagnostic> _diagnostics = [];
    private int[]? _lineStarts;

    /// <summary>The name by which other templates include the template.</summary>
    public string Name { get; } = name;

    /// <summary>The path of the file, as the folder gave it.</summary>
    public string File { get; } = file;

    /// <summary>The text of the template; its lines end with LF.</summary>
    public string Text { get; } = text;

    /// <summary>The positions of declared numerals in the text, except in headings, in any order.</summary>
    public List<TypedNumeral> Typed { get; } = [];

    /// <summary>The diagnostics, sorted by line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => [.. _diagnostics.OrderBy(d => d.Place.Line).ThenBy(d => d.Place.Column)];

    public bool HasDiagnostics => _diagnostics.Count > 0;

    public void Report(string code, int offset, string message, string hint = "")
    {
        if (_diagnostics.Count < TemplateLimits.Diagnostics)
            _diagnostics.Add(new(code, message, PlaceOf(offset), hint));
    }

    /// <summary>Line and column of an offset, both from 1; columns are counted in UTF-16 code units.</summary>
    public Place PlaceOf(int offset)
    {
        _lineStarts ??= FindLines(Text);
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new(File, line + 1, offset - _lineStarts[line] + 1);
    }

    private static int[] FindLines(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n')
                starts.Add(i + 1);
        return [.. starts];
    }
}

/// <summary>A declared numeral in the text of a template.</summary>
internal readonly record struct TypedNumeral(int Start, int Length);
