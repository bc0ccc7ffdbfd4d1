using QifuReports.Briefings.Figures;

namespace QifuReports.Edition.Figures;

/// <summary>
/// Numbers figures from 1: first those that the document states, in the order of first use, then the terms that they are derived from.
/// </summary>
internal sealed class FigureNumbers
{
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly List<Figure> _all;

    public FigureNumbers(IReadOnlyList<Figure> stated)
    {
        _numbers = new Dictionary<string, int>(stated.Count * 2, StringComparer.Ordinal);
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _all = new List<Figure>(stated.Count * 2);
        foreach (var figure in stated) Add(figure);
        // The list grows while its terms are added, so that their terms are found too.
        for (var i = 0; i < _all.Count; i++)
            if (_all[i].Origin is FigureOrigin.Derived derived)
                foreach (var input in derived.Inputs) Add(input);
    }

    /// <summary>The figures by number.</summary>
    public IReadOnlyList<Figure> All => _all;

    /// <summary>The number of the figure with this name; 0 if there is none.</summary>
    public int Of(ReadOnlySpan<char> name) => _bySpan.TryGetValue(name, out var number) ? number : 0;

    private void Add(Figure figure)
    {
        if (_numbers.TryAdd(figure.Name, _all.Count + 1)) _all.Add(figure);
    }
}
