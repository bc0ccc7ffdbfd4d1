using System.Collections;

namespace QifuReports.App.Settings;

/// <summary>
/// Reads the settings in environment variables and checks them with the same model as the file. <c>QIFUREPORTS_Document__Paper=Letter</c>
/// sets <c>Document:Paper</c>; case does not matter. Every variable with this prefix either takes effect or causes an error that names the
/// variable; none is ignored.
/// </summary>
/// <remarks>
/// A list in the environment replaces the whole list of the file. A list is set by one variable per item, numbered from 0 without a gap
/// (<c>..._Lists__board__0__Address</c>), or, for a list of texts, by one variable with commas
/// (<c>..._Mail__AllowedDomains=a.example,b.example</c>), but not by both. A single <c>Data</c> variable always means one folder, even if
/// its value has commas.
/// </remarks>
internal static class SettingsVariables
{
    public const string Prefix = "QIFUREPORTS_";

    /// <summary>Returns the name of the environment variable that sets a path of the settings.</summary>
    public static string NameOf(string path) => Prefix + path.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>
    /// Returns the paths and values of the settings, in the form that the configuration library needs. Errors are added to the diagnostics.
    /// </summary>
    /// <param name="variables">The names and values of all variables, also those of other programs.</param>
    public static List<KeyValuePair<string, string?>> Read(IDictionary variables, List<Diagnostic> diagnostics)
    {
        var ours = new List<(string Name, string Value)>();
        foreach (DictionaryEntry variable in variables)
            if (variable.Key is string name && name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                ours.Add((name, variable.Value as string ?? ""));
        var pairs = new List<KeyValuePair<string, string?>>();
        if (ours.Count == 0) return pairs;

        // The environment has no defined order, so the variables are sorted.
        ours.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var root = new VariablePlace("", SettingsModel.Root, "");
        foreach (var (name, value) in ours) Put(root, name, value, diagnostics);
        if (diagnostics.Count == 0) Check(root, diagnostics, pairs);
        return pairs;
    }

    // Finds the setting that a variable names and stores the value of the variable there.
    private static void Put(VariablePlace root, string name, string value, List<Diagnostic> diagnostics)
    {
        var at = root;
        foreach (var part in name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal).Split(':'))
        {
            if (at.Next(part, name, out var wrong) is not { } next)
            {
                diagnostics.Add(wrong!);
                return;
            }
            at = next;
        }
        if (at.Variable is { } other)
        {
            diagnostics.Add(Wrong(name, SettingsCodes.Conflict, $"It sets the same as {other}; the case of letters makes no difference.",
                "Unset one of them."));
            return;
        }
        (at.Variable, at.Value) = (name, value);
    }

    private static void Check(VariablePlace place, List<Diagnostic> diagnostics, List<KeyValuePair<string, string?>> pairs)
    {
        if (place.Variable is { } name)
        {
            if (place.Parts.Count > 0) diagnostics.Add(
                Wrong(name, SettingsCodes.Conflict,
                    $"It sets the whole of {place.Path}, and {place.Parts[0].FirstVariable()} a part of it.", "Unset one of them."));
            else Whole(place, name, place.Value, diagnostics, pairs);
            return;
        }
        if (place.Shape is ListShape list) Indices(place, list, diagnostics);
        if (place.Shape is GroupShape group)
            foreach (var setting in group.Settings)
                if (setting.IsRequired && place.Find(setting.Name) is null)
                    diagnostics.Add(Wrong(place.FirstVariable(), SettingsCodes.WrongValue, $"{setting.Name} is missing beside it.",
                        $"Set {NameOf(place.Path + ":" + setting.Name)}; variables replace a list of the file as a whole."));
        foreach (var part in place.Parts) Check(part, diagnostics, pairs);
    }

    private static void Whole(VariablePlace place, string name, string value, List<Diagnostic> diagnostics,
        List<KeyValuePair<string, string?>> pairs)
    {
        if (value.Length == 0)
        {
            diagnostics.Add(Wrong(name, SettingsCodes.WrongValue, "It is empty.", "Unset it, or give it a value."));
            return;
        }
        string? reason = null;
        switch (place.Shape)
        {
            case ListShape { OrOne: true } one:
                Whole(place.Single(one.Item), name, value, diagnostics, pairs);
                return;
            case ListShape { Item: TextShape or ChoiceShape } list:
                var items = value.Split(',', StringSplitOptions.TrimEntries);
                for (var i = 0; i < items.Length; i++)
                    if (items[i].Length > 0) Whole(place.Item(i, list.Item), name, items[i], diagnostics, pairs);
                    else diagnostics.Add(Wrong(name, SettingsCodes.WrongValue, "There is nothing between two of its commas, or beside one.",
                        $"{Capital(list.Expected)} is expected, with commas between its items."));
                return;
            case ListShape or NamedShape or GroupShape:
                diagnostics.Add(Wrong(name, SettingsCodes.WrongValue, $"{place.Path} is not one text; {place.Shape.Expected} is expected.",
                    $"Set its parts, as in {Example(place)}."));
                return;
            case TextShape when place.IsSecret:
                break;
            case TextShape text:
                reason = text.Refusal(value, mail: true);
                break;
            case ChoiceShape choice:
                if (choice.Find(value) is null) reason = "It is none of these words.";
                break;
            case WholeShape whole:
                if (!whole.Fits(value)) reason = "It is no such number.";
                break;
            case TruthShape:
                if (!TruthShape.Fits(value)) reason = "It is neither.";
                break;
        }
        if (reason is null) pairs.Add(new(place.Path, value));
        else diagnostics.Add(Wrong(name, SettingsCodes.WrongValue, $"{Shown(value)} does not fit; {place.Shape.Expected} is expected.",
            reason));
    }

    private static void Indices(VariablePlace place, ListShape list, List<Diagnostic> diagnostics)
    {
        var found = new HashSet<int>();
        foreach (var part in place.Parts) found.Add(part.Index);
        foreach (var part in place.Parts)
        {
            if (part.Index == 0 || found.Contains(part.Index - 1)) continue;
            var before = (part.Index - 1).ToString(CultureInfo.InvariantCulture);
            diagnostics.Add(Wrong(part.FirstVariable(), SettingsCodes.Conflict, $"{place.Path} has no item {before} before this one.",
                $"Number {list.Expected} from 0 without a gap, as in {NameOf(place.Path)}__0; variables replace a list of the file as " +
                    $"a whole."));
        }
    }

    private static string Example(VariablePlace place) => place.Shape switch
    {
        ListShape { Item: GroupShape group } => NameOf($"{place.Path}:0:{group.Settings[0].Name}"),
        NamedShape { Item: ListShape { Item: GroupShape group } } =>
            NameOf($"{place.Path}:NAME:0:{group.Settings.First(s => s.IsRequired).Name}"),
        GroupShape group => NameOf($"{place.Path}:{group.Settings[0].Name}"),
        _ => NameOf(place.Path + ":0"),
    };

    private static string Shown(string value) => value.Length > 40 || value.Any(char.IsControl) ? "Its value" : $"\"{value}\"";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static Diagnostic Wrong(string variable, string code, string message, string hint) =>
        new(code, message, new Place("environment variable " + variable), hint);
}
