using System.Buffers;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// Receives the output of a template. If only white space comes before a tag on its line, the output of the tag is indented like the tag:
/// each further line of a value or an include begins with the same white space, as in Scriban.
/// </summary>
/// <param name="budget">Counts the characters.</param>
/// <param name="origins">Notes where each line was written; null if nobody asks.</param>
internal sealed class TemplateOutput(TemplateBudget budget, OutputOrigins? origins = null)
{
    private char[] _text = ArrayPool<char>.Shared.Rent(1024);
    private int _length;
    private bool _atLineStart;

    /// <summary>The white space that each further line begins with.</summary>
    public string Indent { get; set; } = "";

    /// <summary>Ends the output and returns the text; nothing can be written afterwards.</summary>
    public string Take()
    {
        var taken = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        (_text, _length) = ([], 0);
        return taken;
    }

    /// <summary>Where each line was written; null if nobody asks.</summary>
    public OutputOrigins? Origins => origins;

    public void Write(ReadOnlySpan<char> words)
    {
        while (words.Length > 0)
        {
            var lineEnd = words.IndexOf('\n');
            var next = lineEnd < 0 ? words.Length : lineEnd + 1;
            if (_atLineStart)
                Append(Indent);
            Append(words[..next]);
            _atLineStart = lineEnd >= 0;
            words = words[next..];
        }
    }

    private void Append(ReadOnlySpan<char> words)
    {
        if (!budget.TakeCharacters(words.Length))
            return;
        if (words.Length > _text.Length - _length)
            Grow(words.Length);
        words.CopyTo(_text.AsSpan(_length));
        _length += words.Length;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_text.Length * 2, _length + more));
        _text.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }
}

/// <summary>Counts how many characters and steps one run may still use.</summary>
internal sealed class TemplateBudget
{
    private long _characters = TemplateLimits.OutputLength;
    private int _steps = TemplateLimits.Steps;

    /// <summary>Whether the budget is used up, so that the run has to stop.</summary>
    public bool Spent => _characters < 0 || _steps < 0;

    /// <summary>Whether the budget is used up because the text became too long.</summary>
    public bool TooLong => _characters < 0;

    public bool TakeCharacters(int count) => (_characters -= count) >= 0;

    public bool TakeStep() => --_steps >= 0;

    /// <summary>Uses up the budget, so that the run ends, because nothing after this point is useful.</summary>
    public void Stop() => _steps = -1;
}
