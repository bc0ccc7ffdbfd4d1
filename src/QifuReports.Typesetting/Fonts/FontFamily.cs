namespace QifuReports.Typesetting.Fonts;

/// <summary>The faces of one family by weight, each parsed at its first use. Shared between threads.</summary>
internal sealed class FontFamily
{
    private readonly int[] _weights;
    private readonly Func<int, FontFace> _load;
    private readonly FontFace?[] _faces;

    /// <param name="weights">The available weights, at least one.</param>
    /// <param name="load">Loads the face of the weight at an index.</param>
    public FontFamily(int[] weights, Func<int, FontFace> load)
    {
        _weights = weights;
        _load = load;
        _faces = new FontFace?[weights.Length];
    }

    /// <summary>
    /// Returns the face whose weight is nearest to the weight asked for. Of two equally near faces, the heavier one is used if the weight
    /// asked for is 500 or more, otherwise the lighter one.
    /// </summary>
    public FontFace Face(FontWeight weight)
    {
        var best = 0;
        for (var i = 1; i < _weights.Length; i++)
        {
            int distance = Math.Abs(_weights[i] - (int)weight), least = Math.Abs(_weights[best] - (int)weight);
            if (distance < least || (distance == least && _weights[i] > _weights[best] == weight >= FontWeight.Medium)) best = i;
        }
        // Two threads may both parse the face; the one stored first is used by all.
        return _faces[best] ?? Interlocked.CompareExchange(ref _faces[best], _load(best), null) ?? _faces[best]!;
    }
}
