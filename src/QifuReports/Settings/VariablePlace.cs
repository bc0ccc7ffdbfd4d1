namespace QifuReports.App.Settings;

/// <summary>A position in the tree of settings that an environment variable sets, or a position above such a position.</summary>
internal sealed class VariablePlace(string path, SettingShape shape, string name)
{
    public string Path => path;
    public SettingShape Shape => shape;

    /// <summary>The index of the item, if this position is an item of a list; otherwise -1.</summary>
    public int Index { get; private init; } = -1;

    public bool IsSecret { get; private init; }
    public List<VariablePlace> Parts { get; } = [];

    /// <summary>The environment variable that sets the value of this position; null for none.</summary>
    public string? Variable { get; set; }
    public string Value { get; set; } = "";

    public VariablePlace? Find(string part) => Parts.Find(p => string.Equals(p.Name, part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the first environment variable that sets this position or a position below it.</summary>
    public string FirstVariable() => Variable ?? Parts[0].FirstVariable();

    /// <summary>Returns the position of a list item, if one variable sets the whole list.</summary>
    public VariablePlace Item(int index, SettingShape item) =>
        new($"{path}:{index.ToString(CultureInfo.InvariantCulture)}", item, "") { Index = index };

    /// <summary>Returns the same position, but for a single item without a list around it.</summary>
    public VariablePlace Single(SettingShape item) => new(path, item, name);

    /// <summary>Returns the position with a name below this one; null and a diagnostic if there is no setting with that name.</summary>
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
