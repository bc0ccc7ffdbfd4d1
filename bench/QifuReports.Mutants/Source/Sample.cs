using Microsoft.CodeAnalysis;
using QifuReports.Mutants.Kinds;

namespace QifuReports.Mutants.Source;

/// <summary>
/// Draws mutants at random. The chance of a file is in proportion to its size. Within a file each kind has the same chance, and within a
/// kind each place. If instead all places had the same chance, half of all mutants would change words in messages. Where a mutant does not
/// compile, another mutant is drawn from the same file.
/// </summary>
internal sealed class Sample(SourceProject project, Options options)
{
    private readonly Dictionary<SyntaxTree, List<Change>> _left = [];

    /// <summary>The number of drawn mutants that did not compile.</summary>
    public int Refused { get; private set; }

    public List<Mutant> Draw()
    {
        List<SyntaxTree> files = [.. project.Files.Where(f => options.Takes(project.PathOf(f)))];
        if (options.Listed.Count > 0) return [.. files.SelectMany(Listed)];
        var sizes = files.ConvertAll(f => f.Length);
        var total = sizes.Sum(s => (long)s);
        var dice = new Dice(options.Seed);
        var mutants = new List<Mutant>();
        var step = (double)total / options.Count;
        var start = dice.Below(1000) / 1000.0;
        for (var i = 0; i < options.Count && files.Count > 0; i++)
        {
            var at = FileAt(sizes, (i + start) * step);
            // A file may have too few places for its share of mutants. Then the next file is used.
            for (var tried = 0; tried < files.Count; tried++)
            {
                if (One(files[(at + tried) % files.Count], dice) is not { } mutant) continue;
                mutants.Add(mutant);
                break;
            }
        }
        return [.. mutants.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column)];
    }

    private static int FileAt(List<int> sizes, double place)
    {
        for (var i = 0; i < sizes.Count; i++)
        {
            if (place < sizes[i]) return i;
            place -= sizes[i];
        }
        return sizes.Count - 1;
    }

    private Mutant? One(SyntaxTree file, Dice dice)
    {
        var left = Left(file);
        while (left.Count > 0)
        {
            List<Kind> kinds = [.. left.Select(c => c.Kind).Distinct().Order()];
            var kind = kinds[dice.Below(kinds.Count)];
            List<Change> places = left.FindAll(c => c.Kind == kind);
            var change = places[dice.Below(places.Count)];
            left.Remove(change);
            if (Made(file, change) is { } mutant) return mutant;
        }
        return null;
    }

    /// <summary>
    /// Makes the mutants that a list names: all mutants of a line, or the mutant whose change reads as in an earlier run. Where several
    /// changes read so, the mutant nearest to the listed place is taken, since lines move.
    /// </summary>
    private IEnumerable<Mutant> Listed(SyntaxTree file)
    {
        var path = project.PathOf(file);
        var named = options.Listed.Where(l => l.File == path).ToList();
        if (named.Count == 0) return [];
        var all = Left(file);
        var chosen = named.SelectMany(n => n.Told is null
            ? all.Where(c => PlaceOf(file, c).Line == n.Line)
            : all.Where(c => c.Told == n.Told).OrderBy(c => Distance(PlaceOf(file, c), n)).Take(1));
        return chosen.Distinct().OrderBy(c => c.Span.Start).Select(c => Made(file, c)).OfType<Mutant>();
    }

    private static int Distance((int Line, int Column) place, ListedPlace named) =>
        (1000 * Math.Abs(place.Line - named.Line)) + Math.Abs(place.Column - named.Column);

    private static (int Line, int Column) PlaceOf(SyntaxTree file, Change change)
    {
        var place = file.GetLineSpan(change.Span).StartLinePosition;
        return (place.Line + 1, place.Character + 1);
    }

    private List<Change> Left(SyntaxTree file) =>
        _left.TryGetValue(file, out var left) ? left : _left[file] = Changes.In(file, project.Compilation.GetSemanticModel(file));

    private Mutant? Made(SyntaxTree file, Change change)
    {
        if (project.Compile(project.With(file, change)) is not { } bytes)
        {
            Refused++;
            return null;
        }
        var (line, column) = PlaceOf(file, change);
        return new Mutant(project.PathOf(file), line, column, change, bytes);
    }
}
