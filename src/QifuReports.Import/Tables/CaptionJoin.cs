namespace QifuReports.Import.Tables;

/// <summary>Joins captions that a document splits into two rows, with the figures in the second row.</summary>
internal static class CaptionJoin
{
    public static IReadOnlyList<StatedRow> Joined(IReadOnlyList<StatedRow> rows)
    {
        var joined = new List<StatedRow>(rows.Count);
        foreach (var row in rows)
        {
            if (joined.Count > 0 && joined[^1] is { IsHeading: true } head && !row.IsHeading && head.Caption.Length > 0
                && !head.Caption.EndsWith(':') && GoesOn(row.Caption))
                joined[^1] =
                    row with { Caption = row.Caption.Length == 0 ? head.Caption : head.Caption + " " + row.Caption, Indent = head.Indent };
            else if (row.Caption.Length > 0 || !row.IsHeading) joined.Add(row);
        }
        return joined;
    }

    // Whether a row continues the caption of the row before: it has no caption, or its caption starts with a lower-case letter or a digit.
    private static bool GoesOn(string caption) => caption.Length == 0 || (char.IsLower(caption[0]) || char.IsAsciiDigit(caption[0]));
}
