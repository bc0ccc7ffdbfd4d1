namespace QifuReports.Import.Tables;

/// <summary>Puts together captions that a document has split over two rows, with the figures on the second.</summary>
internal static class CaptionJoin
{
    public static IReadOnlyList<StatedRow> Joined(IReadOnlyList<StatedRow> rows)
    {
        var joined = new List<StatedRow>(rows.Count);
        foreach (var row in rows)
        {
            if (joined.Count > 0 && joined[^1] is { IsHeading: true } head && !row.IsHeading && head.Caption.Length > 0 && !head.Caption.EndsWith(':') && GoesOn(row.Caption))
                joined[^1] = row with { Caption = row.Caption.Length == 0 ? head.Caption : head.Caption + " " + row.Caption, Indent = head.Indent };
            else if (row.Caption.Length > 0 || !row.IsHeading) joined.Add(row);
        }
        return joined;
    }

    // A row without a caption, or one that begins in small letters or with a digit, goes on with the one before.
    private static bool GoesOn(string caption) => caption.Length == 0 || (char.IsLower(caption[0]) || char.IsAsciiDigit(caption[0]));
}
