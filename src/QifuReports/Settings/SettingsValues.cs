using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace QifuReports.App.Settings;

/// <summary>
/// The settings of all layers: the file, above it the environment, above both the command line. A value comes from the highest layer that
/// has it. A list comes completely from one layer; the items of two layers are never mixed.
/// </summary>
internal sealed class SettingsValues(IConfigurationRoot layers)
{
    private readonly IConfigurationProvider[] _topmostFirst = [.. layers.Providers.Reverse()];

    /// <summary>The value at a path; null where none is set.</summary>
    public string? this[string path]
    {
        get
        {
            foreach (var layer in _topmostFirst)
                if (ValueIn(layer, path) is { } value) return value;
            return null;
        }
    }

    /// <summary>The value at a path as a word of the enumeration; the given default where none is set.</summary>
    public T Word<T>(string path, T otherwise)
        where T : struct, Enum => this[path] is { } word ? Enum.Parse<T>(word, ignoreCase: true) : otherwise;

    /// <summary>The number at a path; the given default where none is set.</summary>
    public int Number(string path, int otherwise) =>
        this[path] is { } digits ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The list of texts at a path; a single text counts as a list of one. Empty where none is set.</summary>
    public IReadOnlyList<string> Texts(string path)
    {
        var texts = new List<string>();
        foreach (var item in Items(path)) texts.Add(item[""]!);
        return texts;
    }

    /// <summary>The items of the list at a path, in order, all from one layer. Empty where none is set.</summary>
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

    /// <summary>The names at a path that the user chose, from all layers.</summary>
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

    // The value at a path in one layer; null where there is none. An empty object or list in the file appears as an empty value and counts
    // as none.
    private static string? ValueIn(IConfigurationProvider layer, string path) =>
        layer.TryGet(path, out var value) && !string.IsNullOrEmpty(value) ? value : null;

    private static string At(string path, int index) => $"{path}:{index.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>An item of a list, in the layer that the list comes from.</summary>
    internal readonly record struct ListItem(IConfigurationProvider Layer, string Path)
    {
        /// <summary>The value at a path below the item; an empty path gives the item itself. Null where there is none.</summary>
        public string? this[string place] => ValueIn(Layer, place.Length == 0 ? Path : $"{Path}:{place}");

        /// <summary>The texts of a list below the item; empty where there is none.</summary>
        public IReadOnlyList<string> Texts(string place)
        {
            var texts = new List<string>();
            for (var i = 0; ValueIn(Layer, At($"{Path}:{place}", i)) is { } text; i++) texts.Add(text);
            return texts;
        }
    }
}
