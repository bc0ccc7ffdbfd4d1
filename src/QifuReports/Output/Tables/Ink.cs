namespace QifuReports.App.Output.Tables;

/// <summary>The colour of words on a terminal. The words must say everything even without the colour.</summary>
public enum Ink
{
    Plain,

    /// <summary>Something has to be corrected.</summary>
    Red,

    /// <summary>Something should be looked at.</summary>
    Yellow,
}

/// <summary>The escape sequences for colours on a terminal.</summary>
internal static class Inks
{
    /// <summary>The sequence that ends a colour.</summary>
    public const string End = "\u001b[0m";

    /// <summary>Returns the sequence that begins a colour; empty for plain text.</summary>
    public static string Begin(Ink ink) => ink switch
    {
        Ink.Red => "\u001b[31m",
        Ink.Yellow => "\u001b[33m",
        _ => "",
    };

    /// <summary>Returns the words with the escape sequences of a colour; unchanged if the display has no colours.</summary>
    public static string In(this string words, Ink ink, Display display) =>
        display.HasColour && ink != Ink.Plain && words.Length > 0 ? Begin(ink) + words + End : words;
}
