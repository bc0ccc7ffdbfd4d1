using System.Runtime.CompilerServices;
using Wcwidth;

namespace QifuReports.App.Output.Tables;

/// <summary>The number of terminal cells that a text takes: two for an East Asian wide character, none for a combining mark.</summary>
internal static class CellWidth
{
    /// <summary>Returns the number of cells of a text without control characters.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text)) return text.Length;
        var cells = 0;
        foreach (var rune in text.EnumerateRunes()) cells += Of(rune);
        return cells;
    }

    /// <summary>Returns the number of cells of one character.</summary>
    public static int Of(Rune rune) => IsOfOneCell(rune.Value) ? 1 : Looked(rune);

    /// <summary>
    /// Replaces the control characters of a text, which could move the cursor or start an escape sequence: line breaks and tabs become
    /// spaces, all other control characters U+FFFD.
    /// </summary>
    public static string Clean(string text)
    {
        foreach (var c in text)
            if (char.IsControl(c))
                return string.Create(text.Length, text, static (to, from) =>
                {
                    for (var i = 0; i < to.Length; i++)
                        to[i] = from[i] is '\n' or '\r' or '\t' ? ' ' : char.IsControl(from[i]) ? '\uFFFD' : from[i];
                });
        return text;
    }

    /// <summary>Returns a text cut to at most a number of cells; a cut text ends with an ellipsis.</summary>
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

    // Whether a character is common and takes one cell, for instance a Latin letter, a dash, a quotation mark or the minus sign. Nearly all
    // tables have only such characters. So few runs load the library that knows the width of other characters.
    private static bool IsOfOneCell(int value) => value is < 0xAD or > 0xAD and < 0x300 or >= 0x2010 and <= 0x2027 or 0x2212;

    // When a compiled method is called, every library that the method mentions is loaded, even if the call to the library is never reached.
    // So the call to the library is in this separate method.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Looked(Rune rune) => Math.Max(0, UnicodeCalculator.GetWidth(rune));
}
