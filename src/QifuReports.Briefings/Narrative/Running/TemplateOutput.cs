using System.Buffers;
using QifuReports.Briefings.Narrative.Codes;
using QifuReports.Briefings.Narrative.Parsing;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// Takes what a template says. As in Scriban, what a tag produces is indented like the tag where nothing else stands before
/// it on its line: every line but the first of a value or an include begins with the same white space.
/// </summary>
internal sealed class TemplateOutput(TemplateBudget budget)
{
    private char[] text = ArrayPool<char>.Shared.Rent(1024);
    private int length;
    private bool atLineStart;

    /// <summary>What lines begin with.</summary>
    public string Indent { get; set; } = "";

    /// <summary>The text; nothing can be written behind it.</summary>
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

/// <summary>What one run may still cost.</summary>
internal sealed class TemplateBudget
{
    private long characters = TemplateLimits.OutputLength;
    private int steps = TemplateLimits.Steps;

    /// <summary>Whether the run has cost too much and has to stop.</summary>
    public bool Spent => characters < 0 || steps < 0;

    /// <summary>Whether it was the length of the text that cost too much.</summary>
    public bool TooLong => characters < 0;

    public bool TakeCharacters(int count) => (characters -= count) >= 0;

    public bool TakeStep() => --steps >= 0;

    /// <summary>Ends the run: nothing more is worth its cost.</summary>
    public void Stop() => steps = -1;
}
