namespace QifuReports.Briefings.Narrative.Parsing;

/// <summary>
/// Checks that no figure is typed by hand in a template. Every numeral in its text and in its strings, and every number that it writes,
/// must be declared by a comment at the top: <c>{{ # literals: 90, 180 (days past due) }}</c>. A numeral is a run of letters, digits and
/// inner punctuation with at least one digit: 90, 3.5, 2,000, Q3. Figures in words are numerals, too, see <see cref="WordedFigures"/>.
/// Allowed without a declaration: numbers and strings in comparisons, the numbers of a list at the start of a line (<c>1.</c>, <c>1)</c>),
/// and the names of headings <c>{#..}</c>, footnotes <c>[^..]</c> and link targets <c>](..)</c>, which readers do not see.
/// </summary>
internal sealed class NumeralCheck
{
    private readonly TemplateSource _source;
    private readonly Dictionary<string, DeclaredNumeral>.AlternateLookup<ReadOnlySpan<char>> _declared;

    private readonly List<DeclaredNumeral> _numerals;

    public NumeralCheck(TemplateSource source, List<DeclaredNumeral> numerals)
    {
        (_source, _numerals) = (source, numerals);
        var byText = new Dictionary<string, DeclaredNumeral>(StringComparer.Ordinal);
        foreach (var numeral in numerals)
            byText[numeral.Numeral] = numeral;
        _declared = byText.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Checks the text of the template between two offsets.</summary>
    public void CheckText(int start, int end)
    {
        for (var i = start; FindNumeral(_source.Text, i, end, out i, out var length); i += length)
            if (!IsListNumber(i, length) && !IsName(start, i) && Demand(_source.Text.AsSpan(i, length), i) && !IsInHeading(i))
                _source.Typed.Add(new TypedNumeral(i, length));
        for (var i = start; WordedFigures.Find(_source.Text, i, end, out i, out var length); i += length)
            if (!IsName(start, i))
                Demand(_source.Text.AsSpan(i, length), i);
    }

    /// <summary>Checks a string at this offset, or a number that is written to the text.</summary>
    public void CheckWords(string words, int offset)
    {
        for (var i = 0; FindNumeral(words, i, words.Length, out i, out var length); i += length)
            Demand(words.AsSpan(i, length), offset);
        for (var i = 0; WordedFigures.Find(words, i, words.Length, out i, out var length); i += length)
            Demand(words.AsSpan(i, length), offset);
    }

    /// <summary>
    /// Reports declared numerals that are not used. Must be called last. After other errors the method does nothing, because a part of the
    /// template may not have been read.
    /// </summary>
    public void ReportUnused()
    {
        foreach (var numeral in _numerals)
            if (!numeral.Used && !_source.HasDiagnostics)
                _source.Report(TemplateCodes.LiteralNotUsed, numeral.Offset,
                    $"{numeral.Numeral} is declared and not typed anywhere in this template.", "Remove it from the literals.");
    }

    private bool Demand(ReadOnlySpan<char> numeral, int offset)
    {
        if (_declared.TryGetValue(numeral, out var known))
            return known.Used = true;
        _source.Report(TemplateCodes.TypedNumeral, offset, $"The numeral {numeral} is typed.",
            $"Say a figure, or declare it before everything else: {{{{ # literals: {numeral} }}}}.");
        return false;
    }

    private bool IsInHeading(int offset) => _source.Text.AsSpan(_source.Text.LastIndexOf('\n', offset) + 1).StartsWith("#");

    /// <summary>The numerals of a declaration, in digits and in words. All other words in a declaration are only explanations.</summary>
    public static void ReadDeclared(string text, int start, int end, List<DeclaredNumeral> declared)
    {
        for (var i = start; FindNumeral(text, i, end, out i, out var length); i += length)
            declared.Add(new(text.Substring(i, length), i));
        for (var i = start; WordedFigures.FindInList(text, i, end, out i, out var length); i += length)
            declared.Add(new(text.Substring(i, length), i));
    }

    /// <summary>
    /// Finds the next numeral from <paramref name="from"/> on. A numeral includes letters at both ends, but points and commas only between
    /// digits.
    /// </summary>
    public static bool FindNumeral(string text, int from, int end, out int start, out int length)
    {
        var digit = from;
        while (digit < end && !char.IsNumber(text[digit]))
            digit++;
        start = digit;
        length = 0;
        if (digit == end)
            return false;
        while (start > from && char.IsLetter(text[start - 1]))
            start--;
        var stop = digit;
        while (stop < end && (char.IsLetter(text[stop]) || char.IsNumber(text[stop])
            || (text[stop] is '.' or ',' && stop + 1 < end && char.IsNumber(text[stop + 1]))))
            stop++;
        length = stop - start;
        return true;
    }

    /// <summary>
    /// How many characters back the opening bracket of a name is searched for. The limit keeps the check of a long line linear in its
    /// length.
    /// </summary>
    private const int NameLength = 64;

    private bool IsListNumber(int offset, int length)
    {
        for (var digit = offset; digit < offset + length; digit++)
            if (!char.IsAsciiDigit(_source.Text[digit]))
                return false;
        var after = offset + length;
        if (after + 1 >= _source.Text.Length || _source.Text[after] is not ('.' or ')') || _source.Text[after + 1] != ' ')
            return false;
        var i = offset - 1;
        while (i >= 0 && _source.Text[i] == ' ')
            i--;
        return i < 0 || _source.Text[i] == '\n';
    }

    /// <summary>Whether a position is inside <c>{#..}</c>, <c>[^..]</c> or <c>](..)</c> on its line.</summary>
    private bool IsName(int start, int at)
    {
        var text = _source.Text;
        for (var i = at - 1; i > start && i > at - NameLength && text[i] is not ('\n' or ' ' or '}' or ']' or ')'); i--)
            if ((text[i - 1], text[i]) is ('{', '#') or ('[', '^') or (']', '('))
                return true;
        return false;
    }
}
