using QifuReports.Typesetting.Unicode;

namespace QifuReports.Typesetting.Text.Paragraphs;

/// <summary>An exception to the general rules about where a line may end. Of several hints at one position, the greatest applies.</summary>
internal enum BreakHint : byte { None, Hyphen, Allowed, Forbidden, Forced }

/// <summary>
/// The characters of a paragraph's runs, without invisible formatting characters. Those that allow or forbid a line end become hints.
/// Reusable.
/// </summary>
internal sealed class ParagraphSource
{
    private char[] _characters = new char[256];
    private BreakHint _pending;

    public int Count { get; private set; }
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Count);

    /// <summary>The hint before each character; valid up to <see cref="Count"/>.</summary>
    public BreakHint[] Hints { get; private set; } = new BreakHint[256];

    public void Clear()
    {
        Count = 0;
        _pending = BreakHint.None;
    }

    /// <summary>Appends a run; returns the index of its first character.</summary>
    public int Append(StyledRun run)
    {
        var start = Count;
        var text = run.Text;
        Reserve(text.Length);
        // A superscript, e.g. the number of a footnote, stays with the word before it.
        if (run.Format.Features.HasFlag(FontFeatures.Superscript)) Hint(BreakHint.Forbidden);
        var plain = text.AsSpan().IndexOfAnyExceptInRange(' ', '\u00AC');
        if (plain < 0) plain = text.Length;
        if (plain > 0) Add(text.AsSpan(0, plain));
        for (var i = plain; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= ' ' && (c < 0xAD || !Typesetting.Unicode.Characters.IsSteering(c) && c is not ('\u2028' or '\u2029'))) Add(c);
            else if (c != '\r' || i + 1 == text.Length || text[i + 1] != '\n') Steer(c);
        }
        if (run.Unbreakable)
            for (var i = start + 1; i < Count; i++)
                if (Hints[i] < BreakHint.Forbidden) Hints[i] = BreakHint.Forbidden;
        return start;
    }

    private void Add(ReadOnlySpan<char> text)
    {
        text.CopyTo(_characters.AsSpan(Count));
        Array.Clear(Hints, Count, text.Length);
        Hints[Count] = _pending;
        Count += text.Length;
        _pending = BreakHint.None;
    }

    private void Add(char c)
    {
        _characters[Count] = c;
        Hints[Count++] = _pending;
        _pending = BreakHint.None;
    }

    /// <summary>
    /// Turns line ends and tabs into spaces, and formatting characters into hints. Other control characters stay in the text. No font has a
    /// glyph for them, so they are reported as missing.
    /// </summary>
    private void Steer(char c)
    {
        switch (c)
        {
            case '\r' or '\n' or '\u2028' or '\u2029':
                Add(' ');
                Hint(BreakHint.Forced);
                break;
            case SetHyphen.Character:
                Hint(BreakHint.Hyphen);
                break;
            case '\u200B':
                Hint(BreakHint.Allowed);
                break;
            case '\u2060' or '\uFEFF':
                Hint(BreakHint.Forbidden);
                break;
            case < ' ':
                Add(c == '\t' ? ' ' : c);
                break;
        }
    }

    private void Hint(BreakHint hint)
    {
        if (hint > _pending) _pending = hint;
    }

    private void Reserve(int more)
    {
        if (_characters.Length - Count >= more) return;
        var room = Math.Max(_characters.Length * 2, Count + more);
        var (oldCharacters, oldHints) = (_characters, Hints);
        _characters = new char[room];
        Hints = new BreakHint[room];
        Array.Copy(oldCharacters, _characters, Count);
        Array.Copy(oldHints, Hints, Count);
    }
}
