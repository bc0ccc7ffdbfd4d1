namespace QifuReports.App.Settings;

/// <summary>
/// Describes which values a setting may have. The check of the settings file, the check of the environment and the published JSON schema
/// all use this description.
/// </summary>
internal abstract record SettingShape
{
    /// <summary>The words before "is expected" in an error message, e.g. <c>a port</c>, <c>true or false</c>.</summary>
    public abstract string Expected { get; }
}

/// <summary>A setting whose value is a text.</summary>
internal sealed record TextShape(TextForm Form) : SettingShape
{
    /// <summary>The largest number of characters; no setting needs more.</summary>
    public const int Longest = 2000;

    public override string Expected => Form.Expected;

    /// <summary>
    /// Returns what is wrong with a text, as a sentence; null if nothing is wrong. The form of texts that only e-mail needs is checked only
    /// if <paramref name="mail"/> is true: most runs send nothing and need not load the code for these checks.
    /// </summary>
    public string? Refusal(string text, bool mail)
    {
        if (text.Length > Longest) return FormattableString.Invariant($"It is longer than {Longest} characters.");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029')
                return "It has a control character, such as a line break, in it.";
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return "It has half a character in it.";
            i++;
        }
        if (string.IsNullOrWhiteSpace(text)) return Form.MayBeEmpty ? null : "It is empty.";
        return Form.OfMail && !mail ? null : Form.Refusal(text);
    }
}

/// <summary>
/// A setting whose value is one word of a list, in upper or lower case. Several words, or a number in place of a word, are not allowed.
/// </summary>
internal sealed record ChoiceShape(IReadOnlyList<string> Words) : SettingShape
{
    public override string Expected
    {
        get
        {
            var quoted = Words.Select(w => $"\"{w}\"").ToList();
            return quoted.Count == 1 ? quoted[0] : $"{string.Join(", ", quoted[..^1])} or {quoted[^1]}";
        }
    }

    /// <summary>Returns the word in the spelling of the list; null if the text is not in the list.</summary>
    public string? Find(string text)
    {
        foreach (var word in Words)
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) return word;
        return null;
    }
}

/// <summary>A setting whose value is a whole number in decimal digits between two limits.</summary>
internal sealed record WholeShape(int Least, int Most) : SettingShape
{
    public override string Expected => FormattableString.Invariant($"a whole number from {Least} to {Most}");

    public bool Fits(string text) =>
        text.Length <= 10 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
            out var number) && number >= Least && number <= Most;
}

/// <summary>A setting whose value is true or false.</summary>
internal sealed record TruthShape : SettingShape
{
    public override string Expected => "true or false";

    /// <summary>Whether a text is one of the two words; needed for environment variables, whose values are always texts.</summary>
    public static bool Fits(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}

/// <summary>
/// A setting whose value is a list. A source that overrides the file (the environment, the command line) replaces the whole list; lists are
/// never merged item by item.
/// </summary>
/// <param name="Item">Describes which values each item may have.</param>
/// <param name="Least">The smallest number of items.</param>
/// <param name="OrOne">Whether a single item may be written without a list around it.</param>
internal sealed record ListShape(SettingShape Item, string Name, int Least = 0, bool OrOne = false) : SettingShape
{
    /// <summary>The largest number of items, so that a wrong index in an environment variable cannot create an endless list.</summary>
    public const int Most = 10_000;

    public override string Expected => Name;
}

/// <summary>A group of settings with fixed names.</summary>
internal sealed record GroupShape(IReadOnlyList<Setting> Settings) : SettingShape
{
    public override string Expected => "an object";

    /// <summary>Returns the setting with a name, whose case does not matter; null if there is no such setting.</summary>
    public Setting? Find(string name)
    {
        foreach (var setting in Settings)
            if (string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase)) return setting;
        return null;
    }
}

/// <summary>A group of values of the same shape, with names that the user chooses (e.g. distribution lists).</summary>
internal sealed record NamedShape(SettingShape Item, string Name) : SettingShape
{
    public override string Expected => Name;
}

/// <summary>A setting: its name within its group, the shape of its value, and its description.</summary>
internal sealed record Setting(string Name, SettingShape Shape, string Description)
{
    /// <summary>Whether the setting is required if its group is given.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The default as a JSON value; null if there is none, or if only the description states it.</summary>
    public object? Default { get; init; }

    public SettingSource Source { get; init; } = SettingSource.Both;
}

/// <summary>Where a setting may be set.</summary>
internal enum SettingSource
{
    Both,

    /// <summary>Only in the file, since the setting is about the file itself.</summary>
    File,

    /// <summary>Only in the environment, since the value is a secret; no message shows it.</summary>
    Environment,
}
