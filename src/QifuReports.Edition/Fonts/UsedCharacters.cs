using QifuReports.Typesetting.Fonts;

namespace QifuReports.Edition.Fonts;

/// <summary>The characters that an edition shows in each weight.</summary>
internal sealed class UsedCharacters
{
    private readonly SortedDictionary<FontWeight, SortedSet<int>> _byWeight = [];

    /// <summary>The weights with characters, the lightest first.</summary>
    public IEnumerable<FontWeight> Weights => _byWeight.Keys;

    /// <summary>The characters of a weight as code points, in rising order; empty for a weight that is not used.</summary>
    public IReadOnlyCollection<int> Of(FontWeight weight) => _byWeight.TryGetValue(weight, out var characters) ? characters : [];

    /// <summary>Adds the characters of a text. Halves of surrogate pairs and control characters are left out.</summary>
    public void Add(FontWeight weight, ReadOnlySpan<char> text)
    {
        if (!_byWeight.TryGetValue(weight, out var characters)) _byWeight.Add(weight, characters = []);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar) characters.Add(rune.Value);
    }

    /// <summary>Adds the characters that a keyboard writes, which a reader may type into a search.</summary>
    public void AddKeyboard(FontWeight weight)
    {
        Span<char> keys = stackalloc char['~' - ' ' + 1];
        for (var i = 0; i < keys.Length; i++) keys[i] = (char)(' ' + i);
        Add(weight, keys);
    }
}
