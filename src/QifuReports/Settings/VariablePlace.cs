using System.Globalization;
using QifuReports.Ledger.Diagnostics;

namespace QifuReports.App.Settings;

/// <summary>A place in the settings that a variable sets, or a place above it.</summary>
internal sealed class VariablePlace(string path, SettingShape shape, string name)
{
    public string Path => path;
    public SettingShape Shape => shape;

    /// <summary>The index in a list; -1 elsewhere.</summary>
    public int Index { get; private init; } = -1;

    public bool IsSecret { get; private init; }
    public List<VariablePlace> Parts { get; } = [];

    /// <summary>The variable that sets the place as a whole; null for none.</summary>
    public string? Variable { get; set; }
    public string Value { get; set; } = "";

    public VariablePlace? Find(string part) => Parts.Find(p => string.Equals(p.Name, part, StringComparison.OrdinalIgnoreCase));

    /// <summary>The first variable that sets this place or a place below it.</summary>
    public string FirstVariable() => Variable ?? Parts[0].FirstVariable();

    /// <summary>The place of a list item, where one variable sets the whole list.</summary>
    public VariablePlace Item(int index, SettingShape item) =>
        new($"{path}:{index.ToString(CultureInfo.InvariantCulture)}", item, "") { Index = index };

    /// <summary>The same place, for a single item without a list around it.</summary>
    public VariablePlace Single(SettingShape item) => new(path, item, name);

    /// <summary>The place with a name below this one; null, with a diagnostic, where there is no setting with that name.</summary>
    public VariablePlace? Next(string part, string variable, out Diagnostic? wrong)
    {
        wrong = null;
        if (Find(part) is { } known) return known;
        var next = shape switch
        {
            GroupShape group when group.Find(part) is { Source: not SettingSource.File } setting =>
                new VariablePlace(Below(setting.Name), setting.Shape, part) { IsSecret = setting.Source == SettingSource.Environment },
            NamedShape named when part.Length > 0 => new VariablePlace(Below(part), named.Item, part),
            ListShape list when IndexOf(part) is >= 0 and var index => new VariablePlace(Below(part), list.Item, part) { Index = index },
            _ => null,
        };
        if (next is null)
        {
            var hint = shape switch
            {
                GroupShape group => Suggestion.Hint(part, group.Settings.Where(s => s.Source != SettingSource.File).Select(s => s.Name),
                    $"{(path.Length == 0 ? "There" : "In " + path + " there")} are: " +
                        $"{string.Join(", ", group.Settings.Where(s => s.Source != SettingSource.File).Select(s => s.Name))}."),
                ListShape =>
                    $"The items of {path} are numbered from 0 to {(ListShape.Most - 1).ToString(CultureInfo.InvariantCulture)}, without " +
                        $"zeros before them.",
                NamedShape => $"A name is expected: {SettingsVariables.NameOf(path + ":NAME")}.",
                _ => $"{path} has no parts.",
            };
            wrong = SettingsVariables.Wrong(variable, SettingsCodes.UnknownVariable, "No setting has this name.", hint);
            return null;
        }
        Parts.Add(next);
        return next;
    }

    private string Name => name;

    private string Below(string part) => path.Length == 0 ? part : $"{path}:{part}";

    private static int IndexOf(string part) =>
        part.Length is > 0 and <= 5 && (part.Length == 1 || part[0] != '0')
            && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < ListShape.Most ? index : -1;
}
