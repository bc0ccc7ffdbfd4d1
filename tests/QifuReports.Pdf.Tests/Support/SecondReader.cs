using QifuReports.Typesetting.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Outline;
using UglyToad.PdfPig.Outline.Destinations;
using Page = QifuReports.Typesetting.Pages.Page;
using Pig = UglyToad.PdfPig.PdfDocument;

namespace QifuReports.Testing;

/// <summary>
/// A second opinion on our files: PdfPig, which others wrote, reads them. It is asked about our own files only; a damaged one it may read
/// as something else, so nothing of the program rests on it.
/// </summary>
internal sealed class SecondReader : IDisposable
{
    private readonly Pig _document;

    public SecondReader(byte[] file) => _document = Pig.Open(file);

    public int PageCount => _document.NumberOfPages;

    public void Dispose() => _document.Dispose();

    /// <summary>The size of a page from 1, in points.</summary>
    public (double Width, double Height) Size(int page) => (_document.GetPage(page).Width, _document.GetPage(page).Height);

    /// <summary>The letters of a page in the order of the file.</summary>
    public IReadOnlyList<Letter> Letters(int page) => _document.GetPage(page).Letters;

    /// <summary>The text of a page in the order of the file; characters that are set apart are not parted here.</summary>
    public string Text(int page) => string.Concat(Letters(page).Select(l => l.Value));

    /// <summary>The fonts of a page by name, without the tags of their subsets.</summary>
    public IReadOnlyList<string> Fonts(int page) =>
        [.. Letters(page).Select(l => l.FontName!.Split('+')[^1]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The attached files by name, in the order of the names.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Attachments =>
        _document.Advanced.TryGetEmbeddedFiles(out var files)
            ? [.. files.Select(f => (f.FileSpecification, f.Bytes.ToArray())).OrderBy(f => f.FileSpecification, StringComparer.Ordinal)]
            : [];

    /// <summary>The lines of the outline as they nest: level from 1, title, page from 1.</summary>
    public IReadOnlyList<(int Level, string Title, int Page)> Outline
    {
        get
        {
            var lines = new List<(int, string, int)>();
            if (_document.TryGetBookmarks(out var bookmarks)) Add(bookmarks.Roots, 1);
            return lines;

            void Add(IReadOnlyList<BookmarkNode> nodes, int level)
            {
                foreach (var node in nodes)
                {
                    lines.Add((level, node.Title, ((DocumentBookmarkNode)node).PageNumber));
                    Add(node.Children, level + 1);
                }
            }
        }
    }

    public UglyToad.PdfPig.Content.DocumentInformation Information => _document.Information;

    /// <summary>
    /// What should be read of the runs of a page: the characters of their glyphs in plain form, and the spaces that part words.
    /// </summary>
    public static string Expected(Page page) => string.Concat(page.Items.OfType<GlyphRun>().Select(Expected));

    public static string Expected(GlyphRun run)
    {
        var text = string.Concat(run.Glyphs.ToArray().Select(g => char.IsHighSurrogate(run.Text[g.TextIndex - run.TextStart])
            ? run.Text.Substring(g.TextIndex - run.TextStart, 2)
            : Typesetting.Unicode.PlainCharacters.Of(run.Text[g.TextIndex - run.TextStart]).ToString()));
        return run.EndsWord ? text + " " : text;
    }
}
