using QifuReports.Briefings.Figures.Formatting;

namespace QifuReports.Edition.Markup;

/// <summary>The number of a figure; 0 for a name that is no figure of the document.</summary>
/// <param name="name">The name of the figure, as references have it.</param>
internal delegate int FigureNumber(ReadOnlySpan<char> name);

/// <summary>A place of a figure in the document.</summary>
/// <param name="Figure">The number of the figure, from 1.</param>
/// <param name="Name">The name of the figure.</param>
/// <param name="Number">The number of the place, from 1; 0 for a place without a number.</param>
internal readonly record struct FigurePlace(int Figure, string Name, int Number)
{
    /// <summary>The address of the figure's entry in the list of all figures.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"#f-{Figure}");

    /// <summary>The identifier of the place; null for a place without a number.</summary>
    public string? Id => Number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"p-{Number}");
}

/// <summary>
/// Finds the figures that references name, and numbers the places at which they stand. Text and pictures share the numbers, so that they
/// follow the order in which the places are written.
/// </summary>
/// <param name="numberOf">The number of each figure.</param>
/// <param name="nextPlace">
/// Returns the number of the next place, at which the figure with this number stands. Null if places have no number, as on pages that show
/// what the text shows too.
/// </param>
internal sealed class PlaceCounter(FigureNumber numberOf, Func<int, int>? nextPlace)
{
    /// <summary>Whether the reference is to a figure of the document. Counts nothing.</summary>
    public bool IsPlace(string? reference) =>
        reference is not null && Reference.IsFigure(reference) && numberOf(Reference.FigureIn(reference)) != 0;

    /// <summary>Takes the next place if the reference is to a figure of the document; null for any other reference.</summary>
    public FigurePlace? Next(string reference)
    {
        if (!Reference.IsFigure(reference)) return null;
        var name = Reference.FigureIn(reference);
        var figure = numberOf(name);
        if (figure == 0) return null;
        return new FigurePlace(figure, name.ToString(), nextPlace?.Invoke(figure) ?? 0);
    }

    /// <summary>The kind of a reference that is not to a figure, such as <c>period</c>; null for none.</summary>
    public static string? KindOf(string? reference)
    {
        if (reference is null || Reference.IsFigure(reference)) return null;
        return reference[..reference.IndexOf(':', StringComparison.Ordinal)];
    }
}
