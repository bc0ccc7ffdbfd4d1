using QifuReports.Briefings.Proof.Reading;
using QifuReports.Ledger;

namespace QifuReports.Briefings.Proof.Charts;

/// <summary>Reads the texts of charts that are no figures by what the chart says that they are: ticks of an axis, and names.</summary>
internal sealed class ChartTexts
{
    private const char Minus = '\u2212', Ellipsis = '\u2026', SoftHyphen = '\u00AD';

    // What concepts and parts of the company are called, where that has a number; the longest first, since one may begin with another.
    private readonly List<string> named = [];

    public ChartTexts(LedgerBook book)
    {
        foreach (var concept in book.Taxonomy.Concepts)
            foreach (var name in (ReadOnlySpan<string>)[concept.Name, concept.ShortName])
                if (Numeral.IsIn(name) && !named.Contains(name)) named.Add(name);
        foreach (var axis in book.Taxonomy.Axes)
            foreach (var member in axis.Members)
                if (Numeral.IsIn(member.Name) && !named.Contains(member.Name)) named.Add(member.Name);
        named.Sort((a, b) => b.Length.CompareTo(a.Length));
    }

    /// <summary>Whether a text is a tick of that value.</summary>
    public static bool IsTick(ReadOnlySpan<char> text, decimal tick)
    {
        var sign = text.Length > 0 && text[0] == Minus ? 1 : 0;
        return Numeral.Next(text, 0, out var numeral) && numeral.Start == sign && numeral.End == text.Length && numeral.Digits >= 0
            && (sign == 1 ? -numeral.Value : numeral.Value) == tick;
    }

    /// <summary>Whether a text is a line of a name, or its beginning with an ellipsis; no number of the name is cut in two.</summary>
    public static bool IsPartOf(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        text = text.TrimEnd([Ellipsis, SoftHyphen]);
        for (var from = 0; name[from..].IndexOf(text, StringComparison.Ordinal) is >= 0 and var place; from += place + 1)
            if (!IsWithinNumber(name, from + place) && !IsWithinNumber(name, from + place + text.Length)) return true;
        return false;
    }

    /// <summary>What a name says beside the names of concepts that have a number. Within a sentence those begin small.</summary>
    public string WithoutConcepts(string name)
    {
        foreach (var concept in named)
            if (name.Contains(concept, StringComparison.OrdinalIgnoreCase)) name = name.Replace(concept, "", StringComparison.OrdinalIgnoreCase);
        return name;
    }

    private static bool IsWithinNumber(ReadOnlySpan<char> name, int place) =>
        place > 0 && place < name.Length && char.IsAsciiDigit(name[place - 1]) && (char.IsAsciiDigit(name[place]) || (name[place] is '.' or ',' && place + 1 < name.Length && char.IsAsciiDigit(name[place + 1])));
}
