using System.Text.RegularExpressions;

namespace QifuReports.Starter;

/// <summary>
/// Fills in the files of the skeleton. <c>"{name}"</c>, a whole JSON string, is replaced by a value;
/// <c>"{Profit for the period|Net income}"</c> is replaced by the words before the bar under IFRS and after it under US GAAP. All
/// placeholders are replaced in one pass, so that a name may contain braces.
/// </summary>
internal sealed partial class Placeholders(AccountingBasis basis)
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Adds a text value, which is escaped for JSON.</summary>
    public Placeholders Text(string name, string value) => Json(name, JsonWords.Quoted(value));

    /// <summary>Adds a value that is JSON already.</summary>
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
