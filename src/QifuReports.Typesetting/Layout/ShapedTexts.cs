using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Strips;
using QifuReports.Typesetting.Text;
using QifuReports.Typesetting.Text.Paragraphs;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Layout;

/// <summary>
/// Texts that have been shaped for measuring and are asked for again for placing. Bounded: of a long document only the
/// beginning is kept, so that memory does not grow with the length. What is found is what shaping anew would give.
/// </summary>
internal sealed class ShapedTexts
{
    /// <summary>Characters of all texts kept: some fifty pages, at about a hundred bytes each.</summary>
    private const int Most = 150_000;

    private readonly Dictionary<object, Entry> _entries = new(512, ReferenceEqualityComparer.Instance);
    private int _left = Most;

    private sealed record Entry(TextFormat Format, ShapedText Text);

    /// <summary>The text as it was shaped; null where it was not, or not kept.</summary>
    public ShapedText? Find(IReadOnlyList<Inline> content, TextFormat format) =>
        _entries.TryGetValue(KeyOf(content), out var entry) && entry.Format == format ? entry.Text : null;

    public void Keep(IReadOnlyList<Inline> content, TextFormat format, ShapedText text)
    {
        if (_left <= 0) return;
        for (var i = 0; i < content.Count; i++)
        {
            // A link is a thing of its own each time it is set.
            if (content[i] is LinkRun) return;
            if (content[i] is TextRun run) _left -= run.Text.Length;
        }
        _entries[KeyOf(content)] = new Entry(format, text);
    }

    // Plain words alone are known by their string: titles and heads are wrapped anew each time they are set.
    private static object KeyOf(IReadOnlyList<Inline> content) =>
        content is [TextRun { Style: TextStyle.Plain, Reference: null } words] ? words.Text : content;
}
