using QifuReports.Import.Documents.Cells;

namespace QifuReports.Import.Documents.Html.Markup;

/// <summary>
/// Collects the words of a paragraph or a cell, with single spaces. Raised footnote markers are written so that they differ from the
/// caption: <c>Revenue¹</c>, <c>Revenue(a)</c>. A footnote marker after a number, a year or a date is dropped.
/// </summary>
internal sealed class HtmlWords
{
    private const string Raised = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079", Signs = "*\u2020\u2021\u00A7#";

    // The greatest length of a cell or paragraph, in characters, and number of footnote markers; the rest is dropped.
    private const int LongestText = 20_000, MostMarks = 50;

    private readonly StringBuilder _text = new();
    private List<(int At, string Mark)>? _marks;

    /// <summary>The number of characters collected so far.</summary>
    public int Length => _text.Length;

    /// <summary>The number of no-break spaces before the first word.</summary>
    public int LeadingBlanks { get; private set; }

    /// <summary>Adds text, with one space in place of any run of white space.</summary>
    public void Add(string text)
    {
        foreach (var c in VisibleText.Of(text))
        {
            if (char.IsWhiteSpace(c))
            {
                if (c is '\u00A0' or '\u2003' && _text.Length == 0) LeadingBlanks++;
                Blank();
            }
            else if (_text.Length < LongestText) _text.Append(c);
        }
    }

    /// <summary>Adds a space, unless nothing was collected yet or the last character is a space.</summary>
    public void Blank()
    {
        if (_text.Length > 0 && _text[^1] != ' ') _text.Append(' ');
    }

    /// <summary>Adds raised text: a footnote marker, or a part of a word, as in <c>24th</c>.</summary>
    public void AddRaised(string text)
    {
        var bare = text.Trim(' ', '(', ')', '[', ']', ',', '.');
        if (!IsMark(bare)) Add(text);
        else if (_text.Length > 0 && (_marks?.Count ?? 0) < MostMarks)
            (_marks ??= []).Add((_text[^1] == ' ' ? _text.Length - 1 : _text.Length, bare));
    }

    /// <summary>The collected text from a position on, without footnote markers.</summary>
    public string From(int start) => start >= _text.Length ? "" : _text.ToString(start, _text.Length - start).Trim();

    /// <summary>Returns the collected words and starts again with an empty text.</summary>
    public string Take()
    {
        if (_text.Length > 0 && _text[^1] == ' ') _text.Length--;
        var plain = _text.ToString();
        if (_marks is not null && PrintedNumber.Of(plain) is null && !(plain.Length > 3 && PrintedNumber.IsYear(plain[^4..])))
            for (var i = _marks.Count - 1; i >= 0; i--) _text.Insert(Math.Min(_marks[i].At, _text.Length), Written(_marks[i].Mark));
        var words = _text.ToString();
        _text.Clear();
        (_marks, LeadingBlanks) = (null, 0);
        return words;
    }

    private static string Written(string mark)
    {
        var written = new StringBuilder();
        foreach (var part in mark.Split([',', ' ', ')', '('], StringSplitOptions.RemoveEmptyEntries))
        {
            if (written.Length > 0) written.Append(',');
            foreach (var c in part)
                if (char.IsAsciiDigit(c)) written.Append(Raised[c - '0']);
                else if (char.IsAsciiLetter(c)) written.Append('(').Append(char.ToLowerInvariant(c)).Append(')');
                else written.Append(c == '#' ? '*' : c);
        }
        return written.ToString();
    }

    // Whether a text is a footnote marker: digits, a single letter or a character such as an asterisk, or several of these separated by
    // commas or parentheses.
    private static bool IsMark(string text)
    {
        if (text.Length is 0 or > 12) return false;
        foreach (var part in text.Split([',', ' ', ')', '('], StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 2) return false;
            if (part.Length == 1 && (char.IsAsciiLetter(part[0]) || Signs.Contains(part[0], StringComparison.Ordinal))) continue;
            foreach (var c in part)
                if (!char.IsAsciiDigit(c) && !Signs.Contains(c, StringComparison.Ordinal)) return false;
        }
        return true;
    }
}
