namespace QifuReports.Import.Documents.Html.Markup;

/// <summary>
/// Opens a submission in the format of EDGAR (the filing system of the SEC): several documents in one file, each after header lines.
/// Documents that are no readable pages, such as pictures and taxonomies, are left out.
/// </summary>
internal static class EdgarEnvelope
{
    private const string Document = "<DOCUMENT>", Type = "<TYPE>", Text = "<TEXT>", End = "</TEXT>";
    private static readonly string[] Unread = ["GRAPHIC", "ZIP", "EXCEL", "XML", "JSON", "PDF", "EX-101", "EX-104"];

    /// <summary>The readable pages of a submission, with unchanged line numbers; any other text unchanged.</summary>
    public static string Opened(string text)
    {
        var first = text.IndexOf(Document, StringComparison.Ordinal);
        if (first < 0 || text.AsSpan(0, Math.Min(first, 256)).Contains("<html", StringComparison.OrdinalIgnoreCase)) return text;
        var pages = new StringBuilder();
        var at = 0;
        for (var open = first; open >= 0; open = text.IndexOf(Document, at, StringComparison.Ordinal))
        {
            var start = text.IndexOf(Text, open, StringComparison.Ordinal);
            if (start < 0) break;
            start += Text.Length;
            var end = text.IndexOf(End, start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            Lines(pages, text.AsSpan(at, start - at));
            if (IsPage(text.AsSpan(open, start - open), text.AsSpan(start, end - start))) pages.Append(text, start, end - start);
            else Lines(pages, text.AsSpan(start, end - start));
            at = end;
        }
        return pages.ToString();
    }

    private static bool IsPage(ReadOnlySpan<char> header, ReadOnlySpan<char> content)
    {
        var type = header.IndexOf(Type) is >= 0 and var at ? header[(at + Type.Length)..].Trim() : [];
        foreach (var kind in Unread)
            if (type.StartsWith(kind, StringComparison.OrdinalIgnoreCase)) return false;
        return !content.TrimStart().StartsWith("<PDF>", StringComparison.OrdinalIgnoreCase);
    }

    private static void Lines(StringBuilder pages, ReadOnlySpan<char> left) => pages.Append('\n', left.Count('\n'));
}
