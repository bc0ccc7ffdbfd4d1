namespace QifuReports.Workbook.Cells;

/// <summary>The name of a sheet: 1 to 31 characters, none of <c>[ ] : * ? / \</c>, no apostrophe at either end.</summary>
public sealed record SheetName
{
    /// <summary>The longest name that spreadsheet programs accept.</summary>
    public const int MostCharacters = 31;

    private const string Forbidden = "[]:*?/\\";

    private SheetName(string text)
    {
        Text = text;
        Quoted = "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
    }

    /// <summary>The name as the tab shows it.</summary>
    public string Text { get; }

    /// <summary>The name as formulas write it: in apostrophes, an apostrophe inside doubled.</summary>
    public string Quoted { get; }

    /// <summary>
    /// The nearest valid name to some words: a character that no name may have becomes a hyphen, and what is too long is cut. Words without
    /// any character become <c>Sheet</c>.
    /// </summary>
    public static SheetName Of(string words)
    {
        var text = new StringBuilder(Math.Min(words.Length, MostCharacters));
        foreach (var c in words)
        {
            if (text.Length == MostCharacters) break;
            text.Append(char.IsControl(c) || char.IsSurrogate(c) || Forbidden.Contains(c, StringComparison.Ordinal) ? '-' : c);
        }
        var trimmed = text.ToString().Trim('\'', ' ');
        return new SheetName(trimmed.Length == 0 ? "Sheet" : trimmed);
    }

    public override string ToString() => Text;
}
