namespace QifuReports.Edition.Proof;

/// <summary>A figure as a text states it.</summary>
/// <param name="Name">The name of the figure, as <see cref="SeenText"/>.</param>
/// <param name="Words">The text, as <see cref="SeenText"/>.</param>
internal readonly record struct SaidFigure(string Name, string Words)
{
    /// <summary>Returns a figure of any name and text.</summary>
    public static SaidFigure Of(string name, string text) => new(SeenText.Of(name), SeenText.Of(text));
}
