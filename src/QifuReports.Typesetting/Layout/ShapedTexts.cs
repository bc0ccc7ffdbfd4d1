using QifuReports.Typesetting.Text.Paragraphs;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// A cache of texts that were shaped for measuring and are needed again for placing. The cache is limited: of a long document it keeps only
/// the beginning, so that memory does not grow with the length. A text that is not kept is shaped again, with the same result.
/// </summary>
internal sealed class ShapedTexts
{
    /// <summary>The most characters of all kept texts together: some fifty pages, at about a hundred bytes per character.</summary>
    private const int Most = 150_000;

    private readonly Dictionary<object, Entry> _entries = new(512, ReferenceEqualityComparer.Instance);
    private int _left = Most;

    private sealed record Entry(TextFormat Format, ShapedText Text);

    /// <summary>Returns the shaped text; null if the text was not shaped in this format, or is not kept.</summary>
    public ShapedText? Find(IReadOnlyList<Inline> content, TextFormat format) =>
        _entries.TryGetValue(KeyOf(content), out var entry) && entry.Format == format ? entry.Text : null;

    public void Keep(IReadOnlyList<Inline> content, TextFormat format, ShapedText text)
    {
        if (_left <= 0) return;
        for (var i = 0; i < content.Count; i++)
        {
            // Each time a link is laid out it gets a new object for its structure, so texts with links are not kept.
            if (content[i] is LinkRun) return;
            if (content[i] is TextRun run) _left -= run.Text.Length;
        }
        _entries[KeyOf(content)] = new Entry(format, text);
    }

    // Plain words are found by their string, since titles and column headings are wrapped in a new list each time they are laid out.
    private static object KeyOf(IReadOnlyList<Inline> content) =>
        content is [TextRun { Style: TextStyle.Plain, Reference: null } words] ? words.Text : content;
}
