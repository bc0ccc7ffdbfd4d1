namespace QifuReports.App.Settings;

/// <summary>What the value of a setting has to be. The check of the file, that of the environment and the published schema all come from it.</summary>
internal abstract record SettingShape
{
    /// <summary>As a message has it, behind "is expected": <c>a port</c>, <c>true or false</c>.</summary>
    public abstract string Expected { get; }
}

/// <summary>A text.</summary>
internal sealed record TextShape(TextForm Form) : SettingShape
{
    /// <summary>More characters than any setting needs.</summary>
    public const int Longest = 2000;

    public override string Expected => Form.Expected;

    /// <summary>What is wrong with a text, as a sentence; null for nothing. What only mail needs is looked at with <paramref name="mail"/>: most runs mail nothing, and need not load what reads it.</summary>
    public string? Refusal(string text, bool mail)
    {
        if (text.Length > Longest) return FormattableString.Invariant($"It is longer than {Longest} characters.");
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029') return "It has a control character, such as a line break, in it.";
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return "It has half a character in it.";
            i++;
        }
        if (string.IsNullOrWhiteSpace(text)) return Form.MayBeEmpty ? null : "It is empty.";
        return Form.OfMail && !mail ? null : Form.Refusal(text);
    }
}

/// <summary>One of some words, whatever the case of its letters; never several of them, and never a number for one.</summary>
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

    /// <summary>The word as it is listed; null where the text is none of them.</summary>
    public string? Find(string text)
    {
        foreach (var word in Words)
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) return word;
        return null;
    }
}

/// <summary>A whole number in decimal digits, from the least to the most.</summary>
internal sealed record WholeShape(int Least, int Most) : SettingShape
{
    public override string Expected => FormattableString.Invariant($"a whole number from {Least} to {Most}");

    public bool Fits(string text) => text.Length <= 10 && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number >= Least && number <= Most;
}

/// <summary>True or false.</summary>
internal sealed record TruthShape : SettingShape
{
    public override string Expected => "true or false";

    /// <summary>Whether a text says one of the two; in the environment, where there are only texts.</summary>
    public static bool Fits(string text) => text.Equals("true", StringComparison.OrdinalIgnoreCase) || text.Equals("false", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A list. Whoever sets it above the file replaces it whole: lists are never laid over each other item by item.</summary>
/// <param name="Item">What each item is.</param>
/// <param name="Least">The fewest items.</param>
/// <param name="OrOne">Whether a single item may stand there without a list around it.</param>
internal sealed record ListShape(SettingShape Item, string Name, int Least = 0, bool OrOne = false) : SettingShape
{
    /// <summary>The most items: a typing error in an index must not ask for a list without end.</summary>
    public const int Most = 10_000;

    public override string Expected => Name;
}

/// <summary>Settings under names of their own.</summary>
internal sealed record GroupShape(IReadOnlyList<Setting> Settings) : SettingShape
{
    public override string Expected => "an object";

    /// <summary>The setting of that name, whatever the case of its letters; null for none.</summary>
    public Setting? Find(string name)
    {
        foreach (var setting in Settings)
            if (string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase)) return setting;
        return null;
    }
}

/// <summary>Values of one shape under names that the person chooses.</summary>
internal sealed record NamedShape(SettingShape Item, string Name) : SettingShape
{
    public override string Expected => Name;
}

/// <summary>A setting: its name in the group that it belongs to, what it has to be, and what it does.</summary>
internal sealed record Setting(string Name, SettingShape Shape, string Description)
{
    /// <summary>Whether it has to be there where its group is.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What holds where it is not set, as JSON would have it; null where the description says it.</summary>
    public object? Default { get; init; }

    public SettingSource Source { get; init; } = SettingSource.Both;
}

/// <summary>Where a setting may be set.</summary>
internal enum SettingSource
{
    Both,

    /// <summary>It is about the file itself.</summary>
    File,

    /// <summary>A secret: taken from the environment alone, shown by no message.</summary>
    Environment,
}
