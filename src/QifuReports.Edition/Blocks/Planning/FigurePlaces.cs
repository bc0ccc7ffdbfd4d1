namespace QifuReports.Edition.Blocks.Planning;

/// <summary>
/// Numbers the places where figures stand in the document, in reading order from 1, and knows the first place of each figure.
/// </summary>
internal sealed class FigurePlaces
{
    private readonly Dictionary<int, int> _first = [];
    private int _count;

    /// <summary>Returns the number of the next place, where the figure with this number stands.</summary>
    public int Next(int figure)
    {
        _count++;
        _first.TryAdd(figure, _count);
        return _count;
    }

    /// <summary>The number of the first place of a figure; 0 if the figure stands at no place.</summary>
    public int FirstOf(int figure) => _first.GetValueOrDefault(figure);
}
