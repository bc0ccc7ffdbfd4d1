using System.Runtime.CompilerServices;
using System.Text;
using Wcwidth;

namespace QifuReports.App.Output.Tables;

/// <summary>How many cells of a terminal a text takes: two for an East Asian wide character, none for a mark that stands over another.</summary>
internal static class CellWidth
{
    /// <summary>The cells of a text without control characters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text)) return text.Length;
        var cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Of(rune);
        return cells;
    }

    /// <summary>The cells of one character.</summary>
    public static int Of(Rune rune) => IsOfOneCell(rune.Value) ? 1 : Looked(rune);

    /// <summary>A text without what moves a cursor or starts an escape: a blank for each break and tab, a mark for all else.</summary>
    public static string Clean(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c))
                return string.Create(text.Length, text, static (to, from) =>
                {
                    for (var i = 0; i < to.Length; i++) to[i] = from[i] is '\n' or '\r' or '\t' ? ' ' : char.IsControl(from[i]) ? '\uFFFD' : from[i];
                });
        return text;
    }

    /// <summary>A text that takes no more cells than these, with an ellipsis where something was cut off.</summary>
    public static string Shortened(string text, int cells)
    {
        if (Of(text) <= cells) return text;
        var (taken, at) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if ((taken += Of(rune)) >= cells) break;
            at += rune.Utf16SequenceLength;
        }
        return text[..at] + "\u2026";
    }

    // What nearly all tables are made of, so that few runs load the tables of all the others: Latin letters, dashes and quotation marks, the minus sign.
    private static bool IsOfOneCell(int value) => value is < 0xAD or > 0xAD and < 0x300 or >= 0x2010 and <= 0x2027 or 0x2212;

    // A method that names a library loads it where its code is compiled ahead, whether the call is reached or not.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Looked(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));
}
