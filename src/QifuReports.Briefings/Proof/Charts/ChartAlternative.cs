using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof.Charts;

/// <summary>
/// Reads the alternative text of a chart piece by piece: the description, then the value of each bar or point of each series, and last the
/// periods without data.
/// </summary>
internal sealed class ChartAlternative
{
    private readonly string _text;
    private readonly int _start;
    private int _at;

    public ChartAlternative(string text, string description)
    {
        _text = text;
        HasDescription = text.StartsWith(description, StringComparison.Ordinal) && text.AsSpan(description.Length).StartsWith(". ");
        _start = _at = HasDescription ? description.Length + 2 : 0;
    }

    /// <summary>Whether the text begins with the description of the chart as a sentence of its own.</summary>
    public bool HasDescription { get; }

    /// <summary>
    /// Reads the words for the next bar or point, which come after its category and the name of its series; null if something else follows.
    /// </summary>
    public string? Next(string category, string series)
    {
        var place = _text.IndexOf(category + " ", _at, StringComparison.Ordinal);
        if (place < 0 || (series.Length > 0 && _text.LastIndexOf(series + ": ", place, StringComparison.Ordinal) < _start)) return null;
        if (HasNumber(_text.AsSpan(_at, place - _at), series)) return null;
        place += category.Length + 1;
        var end = place;
        while (end < _text.Length && _text[end] != ';' && !IsEnd(end)) end++;
        _at = end;
        return _text[place..end];
    }

    /// <summary>
    /// Whether the text after the last value has no numbers except dates and periods, and names no category of the chart.
    /// </summary>
    public bool HasNoMore(IReadOnlyList<ChartCategory> categories)
    {
        var rest = _text.AsSpan(_at);
        for (var from = 0; Numeral.Next(rest, from, out var numeral); from = numeral.End)
            if (!Dating.IsIn(rest, numeral)) return false;
        foreach (var category in categories)
            if (category.Name.Length > 0 && rest.Contains(category.Name, StringComparison.Ordinal)) return false;
        return categories.Count > 0 || !Numeral.IsIn(rest);
    }

    // A full stop ends a row, but a decimal point does not.
    private bool IsEnd(int place) => _text[place] == '.' && (place + 1 == _text.Length || _text[place + 1] == ' ');

    // Whether the words have a number besides the numbers in the name of the series.
    private static bool HasNumber(ReadOnlySpan<char> words, string series)
    {
        var name = series.Length == 0 ? -1 : words.IndexOf(series, StringComparison.Ordinal);
        return name < 0 ? Numeral.IsIn(words) : Numeral.IsIn(words[..name]) || Numeral.IsIn(words[(name + series.Length)..]);
    }
}
