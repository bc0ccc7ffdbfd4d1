using System.Buffers;
using QifuReports.Briefings.Narrative.Codes;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// Receives the output of a template. As in Scriban, the output of a tag is indented like the tag if nothing else stands before it on its
/// line: each line of a value or an include, except the first, begins with the same white space.
/// </summary>
internal sealed class TemplateOutput(TemplateBudget budget)
{
    private char[] text = ArrayPool<char>.Shared.Rent(1024);
    private int length;
    private bool atLineStart;

    /// <summary>The white space at the start of each line.</summary>
    public string Indent { get; set; } = "";

    /// <summary>Returns the text; nothing can be written afterwards.</summary>
    public string Take()
    {
        var taken = new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        (text, length) = ([], 0);
        return taken;
    }

    public void Write(ReadOnlySpan<char> words)
    {
        while (words.Length > 0)
        {
            var lineEnd = words.IndexOf('\n');
            var next = lineEnd < 0 ? words.Length : lineEnd + 1;
            if (atLineStart)
                Append(Indent);
            Append(words[..next]);
            atLineStart = lineEnd >= 0;
            words = words[next..];
        }
    }

    private void Append(ReadOnlySpan<char> words)
    {
        if (!budget.TakeCharacters(words.Length))
            return;
        if (words.Length > text.Length - length)
            Grow(words.Length);
        words.CopyTo(text.AsSpan(length));
        length += words.Length;
    }

    private void Grow(int more)
    {
        var larger = ArrayPool<char>.Shared.Rent(Math.Max(text.Length * 2, length + more));
        text.AsSpan(0, length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(text);
        text = larger;
    }
}

/// <summary>The characters and steps that one run may still use.</summary>
internal sealed class TemplateBudget
{
    private long characters = TemplateLimits.OutputLength;
    private int steps = TemplateLimits.Steps;

    /// <summary>Whether the budget is used up, so that the run has to stop.</summary>
    public bool Spent => characters < 0 || steps < 0;

    /// <summary>Whether the length of the text used up the budget.</summary>
    public bool TooLong => characters < 0;

    public bool TakeCharacters(int count) => (characters -= count) >= 0;

    public bool TakeStep() => --steps >= 0;

    /// <summary>Ends the run, because nothing after this point is useful.</summary>
    public void Stop() => steps = -1;
}
