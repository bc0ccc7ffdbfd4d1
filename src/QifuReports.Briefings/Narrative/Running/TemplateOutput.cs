using System.Text;

namespace QifuReports.Briefings.Narrative.Running;

/// <summary>
/// Takes what a template says. As in Scriban, what a tag produces is indented like the tag where nothing else stands before
/// it on its line: every line but the first of a value or an include begins with the same white space.
/// </summary>
internal sealed class TemplateOutput(TemplateBudget budget)
{
    private readonly StringBuilder text = new();
    private bool atLineStart;

    /// <summary>What lines begin with.</summary>
    public string Indent { get; set; } = "";

    public override string ToString() => text.ToString();

    public void Write(string words)
    {
        for (var start = 0; start < words.Length;)
        {
            var lineEnd = words.IndexOf('\n', start);
            var next = lineEnd < 0 ? words.Length : lineEnd + 1;
            if (atLineStart)
                Append(Indent);
            Append(words.AsSpan(start, next - start));
            atLineStart = lineEnd >= 0;
            start = next;
        }
    }

    private void Append(ReadOnlySpan<char> words)
    {
        if (budget.TakeCharacters(words.Length))
            text.Append(words);
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
}
