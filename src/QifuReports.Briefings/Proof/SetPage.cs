using QifuReports.Briefings.Proof.Reading;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// The text that a finished page should have in the file: its runs in order, in the characters that a reader of the file gets. A space
/// follows a run that ends a word without a space, such as a label of a chart, if the font of the run has a space.
/// </summary>
internal sealed class SetPage
{
    private readonly List<(GlyphRun Run, UnitHeading Heading)> _runs = [];
    private char[] _characters = new char[4 * 1024];
    private int _length;

    public SetPage(int number) => Number = number;

    public int Number { get; }

    public ReadOnlySpan<char> Text => _characters.AsSpan(0, _length);

    /// <summary>Adds a run to the page.</summary>
    /// <param name="run">The next run in order.</param>
    /// <param name="heading">The heading with the unit above the run; <see cref="UnitHeading.None"/> if no heading is above it.</param>
    public void Add(GlyphRun run, UnitHeading heading)
    {
        var text = run.Text;
        if (_characters.Length - _length < text.Length + 1)
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, _length + text.Length + 1));
        _runs.Add((run, heading));
        PlainCharacters.Of(text, _characters.AsSpan(_length));
        _length += text.Length;
        if (LengthOf(run) > text.Length) _characters[_length++] = ' ';
    }

    /// <summary>The figures in the text and their positions, in order.</summary>
    public IReadOnlyList<PlacedFigure> Figures()
    {
        var placed = new List<PlacedFigure>();
        var start = 0;
        for (var i = 0; i < _runs.Count; i++)
        {
            var (run, heading) = _runs[i];
            // A figure may continue on the next line.
            var (first, end) = (start, start + run.Text.Length);
            start += LengthOf(run);
            for (; run.Reference is not null && i + 1 < _runs.Count && ReferenceEquals(_runs[i + 1].Run.Reference, run.Reference); i++)
            {
                end = start + _runs[i + 1].Run.Text.Length;
                start += LengthOf(_runs[i + 1].Run);
            }

            var text = Text[first..end];
            if (run.Reference is not { } reference || !Reference.IsFigure(reference) || !(Numeral.IsIn(text) || FigureValue.IsNil(text))
                || !Reference.TryReadSaying(reference, out var saying)) continue;
            // A change may be broken over two pages. If the word for its direction is on the other page, this page states only the size.
            if (saying.Manner == Manner.Move && !FigureReading.HasDirection(text)) saying = new Saying(Manner.Size);
            placed.Add(new PlacedFigure(Reference.FigureIn(reference).ToString(), saying,
                FigureValue.IsScaledByHeading(saying.Manner) ? heading.PowerOf(saying.Manner) : FigureValue.NoScale, first, end - first));
        }

        return placed;
    }

    /// <summary>The run at a position of the text. At the end of the text, the last run.</summary>
    public GlyphRun? RunAt(int place)
    {
        foreach (var (run, _) in _runs)
        {
            place -= LengthOf(run);
            if (place < 0) return run;
        }

        return _runs.Count > 0 ? _runs[^1].Run : null;
    }

    private static int LengthOf(GlyphRun run) => run.Text.Length + (run.EndsWord && run.Face.GlyphFor(' ') != 0 ? 1 : 0);
}

/// <summary>A figure in the text of a page.</summary>
/// <param name="Name">The name of the figure.</param>
/// <param name="Saying">How the figure is written on the page.</param>
/// <param name="Power">
/// The power of ten in the heading above the figure, if that applies; otherwise <see cref="FigureValue.NoScale"/>.
/// </param>
/// <param name="Start">The start of the figure in the text.</param>
/// <param name="Length">The number of characters in the figure.</param>
public sealed record PlacedFigure(string Name, Saying Saying, int Power, int Start, int Length);
