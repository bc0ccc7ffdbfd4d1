using QifuReports.Briefings.Composing;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Text;

namespace QifuReports.Briefings.Proof;

/// <summary>What a finished page should read as: its runs in order, in the characters in which a reader gets them, with a space where a word ends without one.</summary>
internal sealed class SetPage
{
    private readonly List<GlyphRun> runs = [];
    private char[] characters = new char[4 * 1024];
    private int length;

    public SetPage(int number) => Number = number;

    public int Number { get; }

    public ReadOnlySpan<char> Text => characters.AsSpan(0, length);

    public void Add(GlyphRun run)
    {
        var text = run.Text;
        if (characters.Length - length < text.Length + 1) Array.Resize(ref characters, Math.Max(characters.Length * 2, length + text.Length + 1));
        runs.Add(run);
        PlainCharacters.Of(text, characters.AsSpan(length));
        length += text.Length;
        if (LengthOf(run) > text.Length) characters[length++] = ' ';
    }

    /// <summary>Where the numbers of figures stand in the text, in order.</summary>
    public IReadOnlyList<PlacedFigure> Figures()
    {
        var placed = new List<PlacedFigure>();
        var start = 0;
        foreach (var run in runs)
        {
            if (run.Reference is { } reference && Numeral.IsIn(run.Text) && Reference.IsFigure(reference)) placed.Add(new PlacedFigure(reference, start, run.Text.Length));
            start += LengthOf(run);
        }

        return placed;
    }

    /// <summary>The run that a place of the text belongs to; the last one for the end.</summary>
    public GlyphRun? RunAt(int place)
    {
        foreach (var run in runs)
        {
            place -= LengthOf(run);
            if (place < 0) return run;
        }

        return runs.Count > 0 ? runs[^1] : null;
    }

    private static int LengthOf(GlyphRun run) => run.Text.Length + (run.EndsWord && run.Face.GlyphFor(' ') != 0 ? 1 : 0);
}

/// <summary>A figure in the text of a page.</summary>
/// <param name="Name">Of the figure.</param>
/// <param name="Start">Of the characters that state it.</param>
/// <param name="Length">How many.</param>
public sealed record PlacedFigure(string Name, int Start, int Length);
