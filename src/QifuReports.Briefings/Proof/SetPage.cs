using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Briefings.Proof;

/// <summary>What a finished page should read as: its runs in order, in the characters in which a reader gets them, with a space where a word ends without one.</summary>
internal sealed class SetPage
{
    private readonly List<(GlyphRun Run, UnitHeading Heading)> runs = [];
    private char[] characters = new char[4 * 1024];
    private int length;

    public SetPage(int number) => Number = number;

    public int Number { get; }

    public ReadOnlySpan<char> Text => characters.AsSpan(0, length);

    /// <summary>Adds a run.</summary>
    /// <param name="run">The next in order.</param>
    /// <param name="heading">What stands over it; <see cref="UnitHeading.None"/> for nothing.</param>
    public void Add(GlyphRun run, UnitHeading heading)
    {
        var text = run.Text;
        if (characters.Length - length < text.Length + 1) Array.Resize(ref characters, Math.Max(characters.Length * 2, length + text.Length + 1));
        runs.Add((run, heading));
        PlainCharacters.Of(text, characters.AsSpan(length));
        length += text.Length;
        if (LengthOf(run) > text.Length) characters[length++] = ' ';
    }

    /// <summary>Where the numbers of figures stand in the text, in order.</summary>
    public IReadOnlyList<PlacedFigure> Figures()
    {
        var placed = new List<PlacedFigure>();
        var start = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            var (run, heading) = runs[i];
            // A statement may go on in the next line.
            var (first, end) = (start, start + run.Text.Length);
            start += LengthOf(run);
            for (; run.Reference is not null && i + 1 < runs.Count && ReferenceEquals(runs[i + 1].Run.Reference, run.Reference); i++)
            {
                end = start + runs[i + 1].Run.Text.Length;
                start += LengthOf(runs[i + 1].Run);
            }

            var text = Text[first..end];
            if (run.Reference is not { } reference || !Reference.IsFigure(reference) || !(Numeral.IsIn(text) || FigureValue.IsNil(text)) || !Reference.TryReadSaying(reference, out var saying)) continue;
            // Where the word of a direction is on another page, the size alone is what this page states.
            if (saying.Manner == Manner.Move && !FigureReading.HasDirection(text)) saying = new Saying(Manner.Size);
            placed.Add(new PlacedFigure(Reference.FigureIn(reference).ToString(), saying, FigureValue.IsScaledByHeading(saying.Manner) ? heading.PowerOf(saying.Manner) : FigureValue.NoScale, first, end - first));
        }

        return placed;
    }

    /// <summary>The run that a place of the text belongs to; the last one for the end.</summary>
    public GlyphRun? RunAt(int place)
    {
        foreach (var (run, _) in runs)
        {
            place -= LengthOf(run);
            if (place < 0) return run;
        }

        return runs.Count > 0 ? runs[^1].Run : null;
    }

    private static int LengthOf(GlyphRun run) => run.Text.Length + (run.EndsWord && run.Face.GlyphFor(' ') != 0 ? 1 : 0);
}

/// <summary>A figure in the text of a page.</summary>
/// <param name="Name">Of the figure.</param>
/// <param name="Saying">How it is written there.</param>
/// <param name="Power">The power of ten of the heading over it, where that matters; <see cref="FigureValue.NoScale"/> else.</param>
/// <param name="Start">Of the characters that state it.</param>
/// <param name="Length">How many.</param>
public sealed record PlacedFigure(string Name, Saying Saying, int Power, int Start, int Length);
