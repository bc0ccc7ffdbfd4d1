using QifuReports.Delivery.Sending;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.App.Settings;

/// <summary>Finds errors in the settings file, with line and column: in its JSON, its keys and its values.</summary>
internal static class SettingsFileCheck
{
    /// <summary>Reads the file; returns null and adds diagnostics if the file is not JSON.</summary>
    public static JsonNode? Read(string path, byte[] bytes, List<Diagnostic> diagnostics)
    {
        var problems = new Problems(path);
        var root = JsonTree.Read(bytes, problems);
        if (root is not null) Value(root, SettingsModel.Root, "", problems, mail: false);
        Move(problems, diagnostics);
        return root;
    }

    /// <summary>Checks the file again, now including e-mail addresses and times.</summary>
    public static void CheckMail(string path, JsonNode root, List<Diagnostic> diagnostics)
    {
        var problems = new Problems(path);
        Value(root, SettingsModel.Root, "", problems, mail: true);
        Move(problems, diagnostics);
    }

    // The JSON reader for data files also reads the settings. Its errors get the codes of settings errors here.
    private static void Move(Problems problems, List<Diagnostic> diagnostics)
    {
        var found = new List<Diagnostic>();
        problems.AppendTo(found);
        foreach (var one in found) diagnostics.Add(one with { Code = SettingsCodes.Of(one.Code) });
    }

    private static void Value(JsonNode node, SettingShape shape, string path, Problems problems, bool mail)
    {
        switch (shape)
        {
            case TextShape text when node.Kind == JsonKind.Text:
                if (text.Refusal(node.Text, mail) is { } reason)
                    problems.Add(SettingsCodes.WrongValue, node, $"{path}: {text.Expected} is expected here, not {node.Found}. {reason}");
                return;
            case ChoiceShape choice when node.Kind == JsonKind.Text && choice.Find(node.Text) is not null:
            case WholeShape whole when node is { Kind: JsonKind.Number, Number: { } number } && !decimal.IsNegative(number)
                && whole.Fits(number.ToString(CultureInfo.InvariantCulture)):
            case TruthShape when node.Kind is JsonKind.True or JsonKind.False:
                return;
            case ListShape { OrOne: true } list when node.Kind == JsonKind.Text:
                Value(node, list.Item, path, problems, mail);
                return;
            case ListShape list when node.Kind == JsonKind.Array:
                if (node.Items.Count < list.Least)
                    problems.Add(SettingsCodes.WrongValue, node, $"{path}: {list.Expected} is expected here, and this list is empty.",
                        "Put something into it, or take the key out.");
                if (node.Items.Count > ListShape.Most)
                    problems.Add(SettingsCodes.WrongValue, node,
                        FormattableString.Invariant(
                            $"{path}: a list has at most {ListShape.Most} items, and this has {node.Items.Count}."));
                else
                    foreach (var item in node.Items) Value(item, list.Item, path, problems, mail);
                return;
            case NamedShape named when node.Kind == JsonKind.Object:
                foreach (var member in node.Items)
                {
                    if (member.Key!.Length == 0 || member.Key.Contains(':'))
                        problems.AddAtKey(SettingsCodes.WrongValue, member, $"\"{member.Key}\" is no name of a list.",
                            "A name has at least one character, and no colon.");
                    else if (mail && SendGates.HeaderRefusal("name of the list", member.Key) is { } refusal)
                        problems.AddAtKey(SettingsCodes.WrongValue, member, refusal);
                    else if (IsNew(node, member, problems)) Value(member, named.Item, At(path, member.Key), problems, mail);
                }
                return;
            case GroupShape group when node.Kind == JsonKind.Object:
                Group(node, group, path, problems, mail);
                return;
        }
        var hint = shape is ChoiceShape words && node.Kind == JsonKind.Text ? Suggestion.Hint(node.Text, words.Words) : "";
        problems.Add(SettingsCodes.WrongValue, node,
            $"{(path.Length == 0 ? "" : path + ": ")}{shape.Expected} is expected here, not {node.Found}.", hint);
    }

    private static void Group(JsonNode node, GroupShape group, string path, Problems problems, bool mail)
    {
        foreach (var member in node.Items)
        {
            var at = At(path, member.Key!);
            if (group.Find(member.Key!) is not { } setting)
            {
                var names = group.Settings.Where(s => s.Source != SettingSource.Environment).Select(s => s.Name).ToList();
                problems.AddAtKey(SettingsCodes.UnknownKey, member, $"No setting is called \"{member.Key}\" here.",
                    Suggestion.Hint(member.Key!, names, "Known are: " + string.Join(", ", names) + "."));
            }
            else if (setting.Source == SettingSource.Environment)
                problems.AddAtKey(SettingsCodes.UnknownKey, member, "A password does not belong in this file.",
                    $"Set {SettingsVariables.NameOf(at)}, or name a file with {at}File.");
            else if (IsNew(node, member, problems)) Value(member, setting.Shape, at, problems, mail);
        }
        foreach (var setting in group.Settings)
            if (setting.IsRequired && !node.Items.Any(m => string.Equals(m.Key, setting.Name, StringComparison.OrdinalIgnoreCase)))
                problems.Add(SettingsCodes.WrongValue, node, $"\"{setting.Name}\" is missing here.");
    }

    // Keys that differ only in case are the same key. Identical keys are already reported by the JSON reader.
    private static bool IsNew(JsonNode node, JsonNode member, Problems problems)
    {
        foreach (var other in node.Items)
        {
            if (ReferenceEquals(other, member)) return true;
            if (!string.Equals(other.Key, member.Key, StringComparison.OrdinalIgnoreCase)) continue;
            problems.AddAtKey(SettingsCodes.KeyTwice, member,
                $"The key \"{member.Key}\" stands here a second time, as \"{other.Key}\" in line " +
                    $"{other.KeyLine.ToString(CultureInfo.InvariantCulture)}; the case of letters makes no difference.",
                    "Take one of them out.");
            return false;
        }
        return true;
    }

    private static string At(string path, string name) => path.Length == 0 ? name : $"{path}:{name}";
}
