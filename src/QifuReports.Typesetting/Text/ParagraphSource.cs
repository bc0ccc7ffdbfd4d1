using System.Buffers;

namespace QifuReports.Typesetting.Text;

/// <summary>What stands between two characters of a paragraph beside the rules. The greater one wins.</summary>
internal enum BreakHint : byte { None, Allowed, Forbidden, Forced }

/// <summary>
/// The characters of a paragraph's runs without those that only steer, which become hints: one before each character.
/// Used again and again.
/// </summary>
internal sealed class ParagraphSource
{
    private static readonly SearchValues<char> Special = SearchValues.Create(
        "\t\n\r\u00AD\u200B\u200C\u200D\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E"
        + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFE0E\uFE0F\uFEFF");

    private char[] characters = new char[256];
    private BreakHint[] hints = new BreakHint[256];
    private BreakHint pending;

    public int Count { get; private set; }
    public ReadOnlySpan<char> Characters => characters.AsSpan(0, Count);
    public ReadOnlySpan<BreakHint> Hints => hints.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        pending = BreakHint.None;
    }

    /// <summary>Appends a run; returns where it starts.</summary>
    public int Append(StyledRun run)
    {
        var start = Count;
        var text = run.Text;
        Reserve(text.Length);
        // A mark stays with the word it marks.
        if (run.Format.Features.HasFlag(FontFeatures.Superscript)) Hint(BreakHint.Forbidden);
        if (text.AsSpan().IndexOfAny(Special) < 0) AppendPlain(text);
        else
            for (var i = 0; i < text.Length; i++) AppendOne(text, i);
        if (run.Unbreakable)
            foreach (ref var hint in hints.AsSpan(Math.Min(start + 1, Count)..Count))
                if (hint < BreakHint.Forbidden) hint = BreakHint.Forbidden;
        return start;
    }

    private void AppendPlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        text.CopyTo(characters.AsSpan(Count));
        hints.AsSpan(Count, text.Length).Clear();
        hints[Count] = pending;
        pending = BreakHint.None;
        Count += text.Length;
    }

    private void AppendOne(ReadOnlySpan<char> text, int at)
    {
        switch (text[at])
        {
            case '\r' when at + 1 < text.Length && text[at + 1] == '\n':
                return;
            case '\r' or '\n' or '\u2028' or '\u2029':
                AppendPlain(" ");
                Hint(BreakHint.Forced);
                return;
            case '\t':
                AppendPlain(" ");
                return;
            case '\u200B':
                Hint(BreakHint.Allowed);
                return;
            case '\u2060' or '\uFEFF':
                Hint(BreakHint.Forbidden);
                return;
            case var c when Special.Contains(c):
                return;
            default:
                AppendPlain(text.Slice(at, 1));
                return;
        }
    }

    private void Hint(BreakHint hint)
    {
        if (hint > pending) pending = hint;
    }

    private void Reserve(int length)
    {
        if (characters.Length - Count >= length) return;
        var room = Math.Max(characters.Length * 2, Count + length);
        Array.Resize(ref characters, room);
        Array.Resize(ref hints, room);
    }
}
