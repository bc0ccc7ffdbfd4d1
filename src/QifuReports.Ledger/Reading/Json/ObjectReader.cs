using QifuReports.Ledger.Text;

namespace QifuReports.Ledger.Reading.Json;

/// <summary>
/// Reads the members of an object and reports what is wrong with them. For a member that is absent or wrong, the result is null or the
/// given default value.
/// </summary>
internal readonly struct ObjectReader
{
    private readonly JsonNode _node;
    private readonly Problems _problems;

    private ObjectReader(JsonNode node, Problems problems) => (_node, _problems) = (node, problems);

    public JsonNode Node => _node;

    /// <summary>Opens an object that may have only the given keys. Null if the node is no object, which is reported.</summary>
    public static ObjectReader? Open(JsonNode node, string[] keys, Problems problems)
    {
        if (node.Kind != JsonKind.Object)
        {
            problems.Add(ProblemCodes.WrongKind, node, $"An object is expected here, not {node.Found}.");
            return null;
        }
        foreach (var member in node.Items)
            if (Array.IndexOf(keys, member.Key) < 0)
                problems.AddAtKey(ProblemCodes.UnknownKey, member, $"The key \"{member.Key}\" is not known here.",
                    Suggestion.Hint(member.Key!, keys, "Known are: " + string.Join(", ", keys) + "."));
        return new ObjectReader(node, problems);
    }

    /// <summary>The member with a key; null if it is absent, which is not reported.</summary>
    public JsonNode? Find(string key) => _node.Find(key);

    /// <summary>The member with a key; null if it is absent, which is reported.</summary>
    public JsonNode? Required(string key)
    {
        var member = _node.Find(key);
        if (member is null) _problems.Add(ProblemCodes.MissingKey, _node, $"The key \"{key}\" is missing here.", $"Add \"{key}\".");
        return member;
    }

    /// <summary>Reads a text that is not empty.</summary>
    public string? Text(string key) => Required(key) is { } member ? TextOf(member, false) : null;

    /// <summary>Reads a text; if it is absent, returns the given value.</summary>
    public string? TextOr(string key, string absent) => Find(key) is { } member ? TextOf(member, true) : absent;

    /// <summary>Reads an identifier in kebab case.</summary>
    public string? Id(string key) => Required(key) is { } member ? IdOf(member) : null;

    /// <summary>
    /// The index of a text among the allowed words; -1 if it is wrong. If it is absent, the given value is returned; if no value is given,
    /// its absence is reported.
    /// </summary>
    public int Word(string key, string[] words, int absent = -1, string code = ProblemCodes.UnknownWord)
    {
        var member = absent >= 0 ? Find(key) : Required(key);
        return member is null ? absent : WordOf(member, words, code);
    }

    /// <summary>Reads a date written <c>2023-09-30</c>.</summary>
    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text) return null;
        if (Ledger.Periods.Period.TryDate(text, out var date)) return date;
        _problems.Add(ProblemCodes.BadDate, Find(key)!, $"\"{text}\" is not a date.", "Write year, month and day: 2023-09-30.");
        return null;
    }

    /// <summary>Reads a period of a fiscal calendar, in any form that <see cref="Periods.Period.TryParse"/> reads.</summary>
    public Period? Period(string key, FiscalCalendar calendar)
    {
        if (Text(key) is not { } text) return null;
        if (calendar.TryParse(text, out var period)) return period;
        _problems.Add(ProblemCodes.BadPeriod, Find(key)!, $"\"{text}\" is not a period.",
            "Write 2023Q3, 2023H1, 2023-9M, 2022FY, or a date: 2023-09-30.");
        return null;
    }

    /// <summary>Reads a currency code of three capital letters.</summary>
    public string? Currency(string key)
    {
        if (Text(key) is not { } text) return null;
        if (text.Length == 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]) && char.IsAsciiLetterUpper(text[2]))
            return text;
        _problems.Add(ProblemCodes.BadCurrency, Find(key)!, $"\"{text}\" is not a currency.",
            "Write it in three capital letters, as the filing does: EUR, USD.");
        return null;
    }

    public decimal? Number(string key) => Required(key) is { } member ? NumberOf(member) : null;

    /// <summary>
    /// Reads a whole number in a range. If it is absent, the given value is returned; if no value is given, its absence is reported.
    /// </summary>
    public int? Whole(string key, int low, int high, int? absent = null)
    {
        var member = absent is null ? Required(key) : Find(key);
        if (member is null) return absent;
        if (NumberOf(member) is not { } number) return null;
        if (number == decimal.Truncate(number) && number >= low && number <= high) return (int)number;
        _problems.Add(ProblemCodes.OutOfRange, member,
            string.Create(CultureInfo.InvariantCulture, $"A whole number from {low} to {high} is expected here, not {number}."));
        return null;
    }

    /// <summary>Reads true or false. If it is absent, the given value is returned; if no value is given, its absence is reported.</summary>
    public bool? Flag(string key, bool? absent = null)
    {
        var member = absent is null ? Required(key) : Find(key);
        if (member is null) return absent;
        if (member.Kind is JsonKind.True or JsonKind.False) return member.Kind == JsonKind.True;
        _problems.Add(ProblemCodes.WrongKind, member, $"true or false is expected here, not {member.Found}.");
        return null;
    }

    /// <summary>Reads a list, which may be empty.</summary>
    public IReadOnlyList<JsonNode>? List(string key) => Required(key) is { } member ? ListOf(member) : null;

    /// <summary>Reads a list; if it is absent, returns an empty one.</summary>
    public IReadOnlyList<JsonNode>? ListOrEmpty(string key) => Find(key) is { } member ? ListOf(member) : [];

    /// <summary>Whether a list has at most a number of items. If it has more, this is reported.</summary>
    public bool IsAtMost(IReadOnlyList<JsonNode> items, int most, string what)
    {
        if (items.Count <= most) return true;
        _problems.Add(ProblemCodes.TooMuch, items[most],
            string.Create(CultureInfo.InvariantCulture,
                $"There are {items.Count:N0} {what}; at most {most:N0} are read, and this is the first beyond."), "Divide them.");
        return false;
    }

    public string? IdOf(JsonNode member)
    {
        if (TextOf(member, false) is not { } text) return null;
        if (IsKebab(text)) return text;
        _problems.Add(ProblemCodes.BadId, member, $"\"{text}\" is not a name in kebab case.",
            "Write lower-case letters and digits with single hyphens between words: total-net-revenue.");
        return null;
    }

    public string? TextOf(JsonNode member, bool mayBeEmpty)
    {
        if (member.Kind != JsonKind.Text)
        {
            _problems.Add(ProblemCodes.WrongKind, member, $"A text is expected here, not {member.Found}.",
                member.Kind == JsonKind.Number ? "Put it between quotation marks." : "");
            return null;
        }
        if (HiddenCharacters.IndexIn(member.Text) is >= 0 and var at)
        {
            var behind = at == 0 ? "at its beginning" : $"behind \"{member.Text[Math.Max(0, at - 12)..at]}\"";
            _problems.Add(ProblemCodes.HiddenCharacter, member,
                $"The text has a character that is not seen, {HiddenCharacters.Describe(member.Text, at)}, {behind}.", "Take it out.");
            return null;
        }
        if (mayBeEmpty || !string.IsNullOrWhiteSpace(member.Text)) return member.Text;
        _problems.Add(ProblemCodes.EmptyText, member, "A text is expected here, and this one is empty.");
        return null;
    }

    public int WordOf(JsonNode member, string[] words, string code)
    {
        if (member.Kind != JsonKind.Text)
        {
            _problems.Add(ProblemCodes.WrongKind, member, $"One of {string.Join(", ", words)} is expected here, not {member.Found}.");
            return -1;
        }
        var index = Array.IndexOf(words, member.Text);
        if (index < 0) _problems.Add(code, member, $"\"{member.Text}\" is not one of: {string.Join(", ", words)}.",
            Suggestion.Hint(member.Text, words));
        return index;
    }

    public decimal? NumberOf(JsonNode member)
    {
        if (member.Kind != JsonKind.Number)
        {
            _problems.Add(ProblemCodes.WrongKind, member, $"A number is expected here, not {member.Found}.", NumberHint(member));
            return null;
        }
        if (member.Number is null)
            _problems.Add(ProblemCodes.BadNumber, member,
                $"{(member.Text.Length <= 40 ? member.Text : member.Text[..40] + "\u2026")} is not written out exactly.",
                "Write at most 28 digits and no exponent.");
        return member.Number;
    }

    /// <summary>The hint for a text that looks like a number, which shows the number to write.</summary>
    public static string NumberHint(JsonNode member)
    {
        if (member.Kind != JsonKind.Text) return "";
        var text = member.Text.Trim();
        if (text is "\u2013" or "\u2014" or "\u2212" or "--") return "Write \"-\" where the filing has a dash.";
        if (text.Length == 0) return "Write null where the filing has a blank.";
        var negative = text.StartsWith('(') && text.EndsWith(')');
        var bare = text.Trim('(', ')').TrimEnd('%').Replace(",", "");
        return decimal.TryParse(bare, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? $"Write the bare number: {(negative ? "-" : "")}{bare}." : "";
    }

    private IReadOnlyList<JsonNode>? ListOf(JsonNode member)
    {
        if (member.Kind == JsonKind.Array) return member.Items;
        _problems.Add(ProblemCodes.WrongKind, member, $"A list is expected here, not {member.Found}.");
        return null;
    }

    private static bool IsKebab(string text)
    {
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-' ? afterHyphen : !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c)) return false;
            afterHyphen = c == '-';
        }
        return !afterHyphen;
    }
}
