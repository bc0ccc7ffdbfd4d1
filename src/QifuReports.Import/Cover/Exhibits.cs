namespace QifuReports.Import.Cover;

/// <summary>Reads the numbers of exhibits, such as 99.1.</summary>
internal static partial class Exhibits
{
    /// <summary>The number in a line of an exhibit index, such as <c>99.2</c>; empty for none.</summary>
    public static string Number(string line) => Named().Match(line) is { Success: true } named ? named.Groups[1].Value : "";

    [GeneratedRegex(@"\bexhibit\s+(\d{1,3}(?:\.\d{1,3})?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();
}
