using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof.Charts;

/// <summary>Checks the texts in charts that are not figures: the numbers along an axis, and names.</summary>
internal sealed class ChartTexts
{
    private const char Minus = '\u2212', Ellipsis = '\u2026', SoftHyphen = '\u00AD';

    // Names of concepts and of parts of the company that contain a number. The longest come first, because a short name may be the
    // beginning of a long one.
    private readonly List<string> _named = [];

    public ChartTexts(LedgerBook book)
    {
        foreach (var concept in book.Taxonomy.Concepts)
            foreach (var name in (ReadOnlySpan<string>)[concept.Name, concept.ShortName])
                if (Numeral.IsIn(name) && !_named.Contains(name)) _named.Add(name);
        foreach (var axis in book.Taxonomy.Axes)
            foreach (var member in axis.Members)
                if (Numeral.IsIn(member.Name) && !_named.Contains(member.Name)) _named.Add(member.Name);
        _named.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>Whether a text is the label of an axis for this value.</summary>
    public static bool IsTick(ReadOnlySpan<char> text, decimal tick)
    {
        var sign = text.Length > 0 && text[0] == Minus ? 1 : 0;
        return Numeral.Next(text, 0, out var numeral) && numeral.Start == sign && numeral.End == text.Length && numeral.Digits >= 0
            && (sign == 1 ? -numeral.Value : numeral.Value) == tick;
    }

    /// <summary>
    /// Whether a text is one line of a name, or its beginning followed by an ellipsis. A number in the name must not be cut in two.
    /// </summary>
    public static bool IsPartOf(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        text = text.TrimEnd([Ellipsis, SoftHyphen]);
        for (var from = 0; name[from..].IndexOf(text, StringComparison.Ordinal) is >= 0 and var place; from += place + 1)
            if (!IsWithinNumber(name, from + place) && !IsWithinNumber(name, from + place + text.Length)) return true;
        return false;
    }

    /// <summary>
    /// Removes from a name the names of concepts that contain a number. The case is ignored, because the name of a concept begins with a
    /// lower-case letter inside a sentence.
    /// </summary>
    public string WithoutConcepts(string name)
    {
        foreach (var concept in _named)
            if (name.Contains(concept, StringComparison.OrdinalIgnoreCase))
                name = name.Replace(concept, "", StringComparison.OrdinalIgnoreCase);
        return name;
    }

    private static bool IsWithinNumber(ReadOnlySpan<char> name, int place) =>
        place > 0 && place < name.Length && char.IsAsciiDigit(name[place - 1])
            && (char.IsAsciiDigit(name[place])
                || (name[place] is '.' or ',' && place + 1 < name.Length && char.IsAsciiDigit(name[place + 1])));
}
