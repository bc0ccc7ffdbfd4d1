namespace QifuReports.Pdf.Navigation;

/// <summary>The labels that a reader shows for pages (ISO 32000-1, 12.4.2). A label that counts on (5 after 4) gets no entry.</summary>
internal sealed class PageLabels
{
    private sealed record Range(int Page, string Prefix, int Start);

    private readonly List<Range> _ranges = [];
    private int _pages;
    private string _prefix = "";
    private int _number = -1;

    /// <summary>Adds the label of the next page.</summary>
    public void Add(string label)
    {
        var (head, value) = Split(label);
        if (_ranges.Count == 0 || value == 0 || value != _number + 1 || head != _prefix) _ranges.Add(new Range(_pages, head, value));
        _prefix = head;
        _number = value == 0 ? -1 : value;
        _pages++;
    }

    /// <summary>Appends the number tree.</summary>
    public void Write(ByteBuffer target)
    {
        target.Raw("<</Nums["u8);
        foreach (var range in _ranges)
        {
            target.Integer(range.Page).Raw("<<"u8);
            if (range.Start > 0) target.Raw("/S/D"u8);
            if (range.Start > 1) target.Raw("/St "u8).Integer(range.Start);
            if (range.Prefix.Length > 0) target.Raw("/P"u8).TextString(range.Prefix);
            target.Raw(">>"u8);
        }

        target.Raw("]>>"u8);
    }

    /// <summary>
    /// Splits a label into text and the whole number at its end. Leading zeros belong to the text ("007" gives "00" and 7). If there is no
    /// such number, or the number is zero or too large, the number is 0 and the text is the whole label.
    /// </summary>
    private static (string Head, int Value) Split(string label)
    {
        var start = label.Length;
        while (start > 0 && char.IsAsciiDigit(label[start - 1])) start--;
        while (start < label.Length && label[start] == '0') start++;
        return int.TryParse(label.AsSpan(start), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? (label[..start], value)
            : (label, 0);
    }
}
