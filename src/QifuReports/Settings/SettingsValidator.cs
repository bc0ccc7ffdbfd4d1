using System.Globalization;
using Microsoft.Extensions.Configuration;
using QifuReports.Delivery.Smtp;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting;

namespace QifuReports.App.Settings;

/// <summary>Says what is wrong in the settings: in the file with its place, in the environment with the variable's name.</summary>
internal static class SettingsValidator
{
    private const string UnknownKey = "QS0201";
    private const string WrongValue = "QS0202";
    private const string UnknownVariable = "QS0203";

    /// <summary>Validates the file itself: its JSON, keys and values; with <paramref name="mail"/> addresses, moments and names of briefings too. Gives what it says; null where that is no JSON.</summary>
    public static JsonNode? Validate(string path, byte[] bytes, List<Diagnostic> diagnostics, bool mail = false)
    {
        var problems = new Problems(path);
        var root = JsonTree.Read(bytes, problems);
        if (root is not null) Section(root, "", problems, mail);

        // The JSON reader is the ledger's; what it finds here is about settings.
        var found = new List<Diagnostic>();
        problems.AppendTo(found);
        foreach (var one in found) diagnostics.Add(one with { Code = "QS" + one.Code[2..] });
        return root;
    }

    /// <summary>Validates what the environment put over the file.</summary>
    public static void ValidateMerged(IConfigurationRoot merged, List<Diagnostic> diagnostics)
    {
        if (merged.Providers.LastOrDefault() is not { } environment) return;
        foreach (var path in Paths(environment, null))
        {
            var variable = SettingsReader.EnvironmentPrefix + path.Replace(":", "__", StringComparison.Ordinal);
            var place = new Place("environment variable " + variable);
            if (SettingsKey.FindAround(path) is not null || SettingsKey.IsSecret(path)) continue;
            if (SettingsKey.Find(path) is not { } key)
                diagnostics.Add(new Diagnostic(UnknownVariable, "No setting has this name.", place, Suggestion.Hint(path, SettingsKey.All.Select(k => k.Path))));
            else if (environment.TryGet(path, out var value) && !Fits(key.Kind, value ?? ""))
                diagnostics.Add(new Diagnostic(WrongValue, $"\"{value}\" does not fit; {key.Expected} is expected.", place));
        }
    }

    private static void Section(JsonNode node, string path, Problems problems, bool mail)
    {
        if (node.Kind != JsonKind.Object)
        {
            problems.Add(WrongValue, node, $"An object is expected here, not {node.Found}.");
            return;
        }
        foreach (var member in node.Items)
        {
            var at = path.Length == 0 ? member.Key! : $"{path}:{member.Key}";
            if (SettingsKey.IsSection(at)) Section(member, at, problems, mail);
            else if (SettingsKey.Find(at) is { } key) Value(member, key, problems, mail);
            else if (SettingsKey.IsSecret(at))
                problems.AddAtKey(UnknownKey, member, "A password does not belong in this file.", $"Set {SettingsReader.EnvironmentPrefix}{at.Replace(":", "__", StringComparison.Ordinal)}, or name a file with {at}File.");
            else problems.AddAtKey(UnknownKey, member, $"No setting is called \"{member.Key}\" here.", Suggestion.Hint(member.Key!, NamesIn(path), "Known are: " + string.Join(", ", NamesIn(path)) + "."));
        }
    }

    private static void Value(JsonNode node, SettingsKey key, Problems problems, bool mail)
    {
        if (key.Kind == SettingsKind.Folders && node.Kind == JsonKind.Array)
        {
            if (node.Items.Count == 0) problems.Add(WrongValue, node, $"{key.Path}: {key.Expected} is expected here, and this list is empty.");
            foreach (var item in node.Items)
                if (item.Kind != JsonKind.Text || item.Text.Length == 0) problems.Add(WrongValue, item, $"{key.Path}: a folder is expected here, not {item.Found}.");
            return;
        }
        if (key.Kind is SettingsKind.Domains or SettingsKind.Lists or SettingsKind.Releases)
        {
            ListSettings.Validate(node, key, problems, WrongValue, UnknownKey, mail);
            return;
        }
        var plain = node.Kind switch
        {
            JsonKind.Text => node.Text,
            JsonKind.Number when key.Kind is SettingsKind.Port or SettingsKind.Count => node.Number?.ToString(CultureInfo.InvariantCulture),
            JsonKind.True when key.Kind == SettingsKind.Truth => "true",
            JsonKind.False when key.Kind == SettingsKind.Truth => "false",
            _ => null,
        };
        if (plain is null || (key.Kind == SettingsKind.Mailbox && !mail ? plain.Length == 0 : !Fits(key.Kind, plain)))
            problems.Add(WrongValue, node, $"{key.Path}: {key.Expected} is expected here, not {node.Found}.");
    }

    private static bool Fits(SettingsKind kind, string value) => kind switch
    {
        SettingsKind.Colour => Rgb.TryParse(value, out _),
        SettingsKind.Paper => value.Equals("A4", StringComparison.OrdinalIgnoreCase) || value.Equals("Letter", StringComparison.OrdinalIgnoreCase),
        SettingsKind.Port => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535,
        SettingsKind.Count => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        SettingsKind.Truth => bool.TryParse(value, out _),
        SettingsKind.Security => IsName<SmtpSecurity>(value),
        SettingsKind.Authentication => IsName<SmtpAuthentication>(value),
        SettingsKind.Mailbox => ListSettings.TryReadMailbox(value, out _, out _),
        _ => value.Length > 0,
    };

    private static bool IsName<T>(string value) where T : struct, Enum => value.Length > 0 && char.IsAsciiLetter(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out _);

    private static IEnumerable<string> NamesIn(string path)
    {
        var prefix = path.Length == 0 ? "" : path + ":";
        return SettingsKey.All.Where(k => k.Path.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Select(k => k.Path[prefix.Length..].Split(':')[0]).Distinct();
    }

    private static IEnumerable<string> Paths(IConfigurationProvider provider, string? parent)
    {
        foreach (var name in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var path = parent is null ? name : $"{parent}:{name}";
            var below = Paths(provider, path).ToList();
            if (below.Count == 0) yield return path;
            foreach (var one in below) yield return one;
        }
    }
}
