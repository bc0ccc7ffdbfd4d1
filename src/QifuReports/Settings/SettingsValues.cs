using Microsoft.Extensions.Configuration;

namespace QifuReports.App.Settings;

/// <summary>
/// The settings from all layers. The environment overrides the file, and the command line overrides both. A value comes from the highest
/// layer that has the value. A list comes completely from one layer; the items of two layers are never mixed.
/// </summary>
internal sealed class SettingsValues(IConfigurationRoot layers)
{
    private readonly IConfigurationProvider[] _topmostFirst = [.. layers.Providers.Reverse()];

    /// <summary>The value at a path; null if no layer sets it.</summary>
    public string? this[string path]
    {
        get
        {
            foreach (var layer in _topmostFirst)
                if (ValueIn(layer, path) is { } value) return value;
            return null;
        }
    }

    /// <summary>Returns the value at a path as a member of an enumeration; the given default if no layer sets the value.</summary>
    public T Word<T>(string path, T otherwise)
        where T : struct, Enum => this[path] is { } word ? Enum.Parse<T>(word, ignoreCase: true) : otherwise;

    /// <summary>Returns the number at a path; the given default if no layer sets the number.</summary>
    public int Number(string path, int otherwise) =>
        this[path] is { } digits ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>Returns the list of texts at a path; a single text counts as a list of one item. Empty if no layer sets the list.</summary>
    public IReadOnlyList<string> Texts(string path)
    {
        var texts = new List<string>();
        foreach (var item in Items(path)) texts.Add(item[""]!);
        return texts;
    }

    /// <summary>Returns the items of the list at a path, in order, all from the same layer. Empty if no layer sets the list.</summary>
    public IEnumerable<ListItem> Items(string path)
    {
        foreach (var layer in _topmostFirst)
        {
            if (!Has(layer, path)) continue;
            if (ValueIn(layer, path) is not null) yield return new ListItem(layer, path);
            for (var i = 0; Has(layer, At(path, i)); i++) yield return new ListItem(layer, At(path, i));
            yield break;
        }
    }

    /// <summary>Returns the names below a path that the user has chosen (e.g. of distribution lists), from all layers.</summary>
    public IReadOnlyList<string> Names(string path)
    {
        var names = new List<string>();
        foreach (var layer in layers.Providers)
            foreach (var name in layer.GetChildKeys([], path))
                if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        return names;
    }

    private static bool Has(IConfigurationProvider layer, string path) =>
        ValueIn(layer, path) is not null || layer.GetChildKeys([], path).Any();

    // Returns the value at a path in one layer; null if there is none. The configuration library returns an empty object or list in the
    // file as an empty value, which counts as no value.
    private static string? ValueIn(IConfigurationProvider layer, string path) =>
        layer.TryGet(path, out var value) && !string.IsNullOrEmpty(value) ? value : null;

    private static string At(string path, int index) => $"{path}:{index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>An item of a list, in the layer that the list comes from.</summary>
    internal readonly record struct ListItem(IConfigurationProvider Layer, string Path)
    {
        /// <summary>Returns the value at a path below the item; an empty path means the item itself. Null if there is no value.</summary>
        public string? this[string place] => ValueIn(Layer, place.Length == 0 ? Path : $"{Path}:{place}");

        /// <summary>Returns the texts of a list below the item; empty if there is no such list.</summary>
        public IReadOnlyList<string> Texts(string place)
        {
            var texts = new List<string>();
            for (var i = 0; ValueIn(Layer, At($"{Path}:{place}", i)) is { } text; i++) texts.Add(text);
            return texts;
        }
    }
}
