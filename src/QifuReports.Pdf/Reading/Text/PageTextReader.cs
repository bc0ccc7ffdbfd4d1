namespace QifuReports.Pdf.Reading.Text;

/// <summary>
/// Reads the text of pages. The reader goes through the content of each page, decodes strings by the ToUnicode maps of the fonts, and
/// separates artifacts from content. Replacement text (ActualText) is used instead of the text that it replaces. The reader makes no
/// assumption about the program that wrote the file.
/// </summary>
public sealed class PageTextReader
{
    private readonly PdfDocument _document;
    private readonly ContentScanner _scanner;
    private byte[] _content = [];

    public PageTextReader(PdfDocument document)
    {
        _document = document;
        Text = new TextOfPage(document.Budget.Limits.PageCharacters);
        _scanner = new ContentScanner(document, Text);
    }

    /// <summary>The text of the page that was read last.</summary>
    public TextOfPage Text { get; }

    /// <summary>Reads a page.</summary>
    /// <param name="index">The index of the page, from 0.</param>
    public TextOfPage Read(int index)
    {
        Text.Clear();
        var page = _document.Pages[index];
        var length = Content(_document.Resolve(page.Entries.Get("Contents")));
        _scanner.Run(_content.AsSpan(0, length), page.Resources, 1);
        return Text;
    }

    // The content streams of a page are read as one stream, with white space between them (ISO 32000-1, 7.8.2). They are copied, because
    // decoding fonts overwrites the buffers.
    private int Content(PdfValue contents)
    {
        var length = 0;
        if (contents is PdfStream single) Append(single, ref length);
        if (contents is not PdfArray several) return length;
        for (var i = 0; i < several.Count; i++)
            if (_document.Resolve(several[i]) is PdfStream stream) Append(stream, ref length);
        return length;
    }

    private void Append(PdfStream stream, ref int length)
    {
        var data = _document.Decode(stream).Span;
        var needed = length + data.Length + 1;
        if (needed > _document.Budget.Limits.StreamBytes)
            throw new PdfReadException(ReadingCodes.TooMuch, "A page of the file has more content than any document needs.");
        if (_content.Length < needed) Array.Resize(ref _content, Math.Max(needed, _content.Length * 2));
        data.CopyTo(_content.AsSpan(length));
        _content[needed - 1] = (byte)' ';
        length = needed;
    }
}
