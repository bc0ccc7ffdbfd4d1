using QifuReports.Ledger;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Briefings.Proof;

/// <summary>Proves the texts of charts that are no figures, by what the chart says that they are: ticks of an axis, and names.</summary>
internal sealed class ChartTexts(LedgerBook book)
{
    private const char Minus = '\u2212', Ellipsis = '\u2026';

    /// <summary>Why a text is not what its reference says; null where it is, or where the reference is none of a chart's.</summary>
    /// <param name="known">Whether the reference is one of a chart's.</param>
    public string? Fault(ReadOnlySpan<char> text, string reference, out bool known)
    {
        known = true;
        if (ChartReference.IsTick(reference, out var tick)) return IsTick(text, tick) ? null : "the tick is another value";
        if (ChartReference.IsName(reference, out var name)) return IsPartOf(text, name) ? null : "a number in it is no part of that name, nor of a period";
        known = false;
        return null;
    }

    private static bool IsTick(ReadOnlySpan<char> text, decimal tick)
    {
        var sign = text.Length > 0 && text[0] == Minus ? 1 : 0;
        return Numeral.Next(text, 0, out var numeral) && numeral.Start == sign && numeral.End == text.Length && numeral.Digits >= 0
            && (sign == 1 ? -numeral.Value : numeral.Value) == tick;
    }

    // A line of a name, or its beginning. Its numbers are those of periods, or stand in the name of a concept that the name says.
    private bool IsPartOf(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        text = text.TrimEnd(Ellipsis);
        if (!name.Contains(text, StringComparison.Ordinal)) return false;
        for (var at = 0; Numeral.Next(text, at, out var numeral); at = numeral.End)
            if (!Dating.IsIn(text, numeral) && !IsOfConcept(name, numeral.Digits)) return false;
        return true;
    }

    private bool IsOfConcept(ReadOnlySpan<char> name, long number)
    {
        foreach (var concept in book.Taxonomy.Concepts)
            if ((Numeral.StandsIn(concept.Name, number) && Says(name, concept.Name)) || (Numeral.StandsIn(concept.ShortName, number) && Says(name, concept.ShortName))) return true;
        return false;
    }

    // Within a sentence a name begins small.
    private static bool Says(ReadOnlySpan<char> name, string concept) => name.Contains(concept, StringComparison.OrdinalIgnoreCase);
}
