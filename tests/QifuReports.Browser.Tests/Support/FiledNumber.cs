using System.Text.Json;
using System.Text.RegularExpressions;

namespace QifuReports.Browser.Tests.Support;

/// <summary>The number in a data file at the place that a panel names.</summary>
internal static partial class FiledNumber
{
    /// <summary>Fails if the place has no number, or another one than the panel shows.</summary>
    /// <param name="place">For instance <c>2023-11-16-6-k-2023q3.json, line 89, $.statements[1].lines[5].values[1]</c>.</param>
    /// <param name="stated">What the panel says that the filing states.</param>
    /// <param name="name">The figure, for the message.</param>
    public static void Check(string place, string stated, string name)
    {
        var words = place.Split(", ", 3);
        var file = RepositoryRoot.PathOf("data", "filings", words[0]);
        var line = int.Parse(words[1]["line ".Length..], CultureInfo.InvariantCulture);
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        var at = json.RootElement;
        foreach (Match step in Step().Matches(words[2]))
            at = step.Groups["index"] is { Success: true } index
                ? at[int.Parse(index.Value, CultureInfo.InvariantCulture)] : at.GetProperty(step.Groups["name"].Value);
        if (at.ValueKind == JsonValueKind.Object) at = at.GetProperty("value");
        var raw = at.ValueKind == JsonValueKind.Number ? at.GetRawText() : at.GetString()!;
        if (raw == "-")
        {
            stated.ShouldContain("nil", Case.Sensitive, name);
            return;
        }
        File.ReadAllLines(file)[line - 1].ShouldContain(raw, Case.Sensitive, $"{name}: {place}");
        var number = Number().Match(stated).Value.Replace(",", "", StringComparison.Ordinal);
        decimal.Parse(number, CultureInfo.InvariantCulture).ShouldBe(Math.Abs(decimal.Parse(raw, CultureInfo.InvariantCulture)), name);
    }

    [GeneratedRegex(@"\.(?<name>\w+)|\[(?<index>\d+)\]")]
    private static partial Regex Step();

    [GeneratedRegex(@"\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
