namespace QifuReports.Import.Documents.Csv;

/// <summary>
/// Detects numbers such as 1,234 in a file whose fields are separated by commas and have no quotation marks. Such a number is split: the
/// row has more fields than the column headings, and a group of three digits is a separate field.
/// </summary>
internal static partial class SplitGroups
{
    /// <summary>The doubt about figures in a file with split numbers.</summary>
    public const string Doubt = "rows have more fields than their heads, and "
        + "commas seem to part thousands as well as fields; set such numbers in quotation marks";

    /// <summary>Whether a row of the file is longer than the row of headings above, and has a number that was split in two.</summary>
    public static bool AreIn(IEnumerable<string[]> rows)
    {
        var heads = 0;
        foreach (var fields in rows)
        {
            if (fields.Skip(1).Any(HeadGrid.SaysPeriod)) heads = fields.Length;
            else if (heads > 1 && fields.Length > heads && HasCut(fields)) return true;
        }
        return false;
    }

    private static bool HasCut(string[] fields)
    {
        for (var i = 2; i < fields.Length; i++)
            if (Start().IsMatch(fields[i - 1]) && Group().IsMatch(fields[i])) return true;
        return false;
    }

    [GeneratedRegex(@"^\s*\(?[-\u2212]?[1-9]\d{0,2}$")] private static partial Regex Start();
    [GeneratedRegex(@"^\d{3}\)?\s*$")] private static partial Regex Group();
}
