namespace QifuReports.App.Output.Tables;

/// <summary>A colour that words are shown in on a terminal, besides what they say.</summary>
public enum Ink
{
    Plain,

    /// <summary>Something has to be seen to.</summary>
    Red,

    /// <summary>Something is worth a look.</summary>
    Yellow,
}

/// <summary>Colours as a terminal takes them.</summary>
internal static class Inks
{
    /// <summary>What ends every colour.</summary>
    public const string End = "\u001b[0m";

    /// <summary>What begins a colour; empty for none.</summary>
    public static string Begin(Ink ink) => ink switch
    {
        Ink.Red => "\u001b[31m",
        Ink.Yellow => "\u001b[33m",
        _ => "",
    };

    /// <summary>Words in a colour where the display has any.</summary>
    public static string In(this string words, Ink ink, Display display) => display.HasColour && ink != Ink.Plain && words.Length > 0 ? Begin(ink) + words + End : words;
}
