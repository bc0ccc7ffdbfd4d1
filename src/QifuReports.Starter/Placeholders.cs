using System.Text.RegularExpressions;

namespace QifuReports.Starter;

/// <summary>
/// Fills in the files of the skeleton. <c>"{name}"</c>, a whole JSON string, stands for a value;
/// <c>"{Profit for the period|Net income}"</c> stands for the first words under IFRS and the second under US GAAP. All placeholders are
/// replaced in one pass, so that a name may contain braces.
/// </summary>
internal sealed partial class Placeholders(AccountingBasis basis)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>A text value; it is escaped for JSON.</summary>
    public Placeholders Text(string name, string value) => Json(name, JsonWords.Quoted(value));

    /// <summary>A value that already is JSON.</summary>
    public Placeholders Json(string name, string value)
    {
        _values.Add(name, value);
        return this;
    }

    public string Fill(string text) => Placeholder().Replace(text, found =>
        found.Groups[2].Success ? JsonWords.Quoted(found.Groups[basis == AccountingBasis.Ifrs ? 1 : 2].Value)
        : _values.TryGetValue(found.Groups[1].Value, out var value) ? value
        : throw new InvalidOperationException($"The skeleton asks for {found.Value}, which nothing gives."));

    [GeneratedRegex("""
        "\{([^"{}|]*)(?:\|([^"{}|]*))?\}"
        """)]
    private static partial Regex Placeholder();
}
