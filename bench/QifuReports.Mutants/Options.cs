using System.Globalization;

namespace QifuReports.Mutants;

/// <summary>
/// A place in the code that a list of places names. Told is the text of the change in an earlier run, or null where the place is from the
/// command line.
/// </summary>
internal sealed record ListedPlace(string File, int Line, int Column, string? Told);

/// <summary>The options of the command line.</summary>
internal sealed record Options(string Project)
{
    public const string Usage = """
        usage: QifuReports.Mutants PROJECT [--path PART ...] [--sample N] [--seed S] [--tests PROJECT ...] [--classes PART ...]
                                           [--at FILE:LINE ...] [--again FILE] [--survivors FILE] [--seconds T] [--lanes L] [--build no]

          PROJECT      of src/, such as Ledger; "App" is the program itself
          --path       only files whose path in the project begins so, such as Checks/ (may be said again)
          --sample     how many mutants, files by their size (100)
          --seed       another sample (1)
          --tests      whose tests, such as Ledger; those of the same name where none is said
          --classes    only classes of tests with this in their name: quick, for a look at new tests (may be said again)
          --seconds    the tests of one mutant may take so much together, the quickest first (20)
          --lanes      so many at a time (2)
          --at         every mutant of that line, instead of a sample
          --again      the mutants that a file of survivors lists, instead of a sample
          --survivors  writes them to a file
          --build      no: the tests are built already
        """;

    public IReadOnlyList<string> Paths { get; init; } = [];

    public IReadOnlyList<string> Tests { get; init; } = [];

    public int Count { get; init; } = 100;

    public ulong Seed { get; init; } = 1;

    public int Seconds { get; init; } = 20;

    public int Lanes { get; init; } = 2;

    public IReadOnlyList<ListedPlace> Listed { get; init; } = [];

    public string? SurvivorsFile { get; init; }

    public IReadOnlyList<string> Classes { get; init; } = [];

    public bool Builds { get; init; } = true;

    /// <summary>Whether a class of tests takes part in the run.</summary>
    public bool Asks(string name) => Classes.Count == 0 || Classes.Any(c => name.Contains(c, StringComparison.Ordinal));

    public static Options? Read(string[] words)
    {
        if (words.Length == 0 || words[0].StartsWith('-')) return null;
        var options = new Options(FullName(words[0]));
        for (var i = 1; i + 1 < words.Length; i += 2)
        {
            var value = words[i + 1];
            var read = words[i] switch
            {
                "--path" => options with { Paths = [.. options.Paths, value] },
                "--tests" => options with { Tests = [.. options.Tests, FullName(value)] },
                "--sample" => options with { Count = int.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--lanes" => options with { Lanes = int.Parse(value, CultureInfo.InvariantCulture) },
                "--at" => options with { Listed = [.. options.Listed, PlaceOf(value)] },
                "--again" => options with { Listed = [.. options.Listed, .. PlacesIn(value)] },
                "--classes" => options with { Classes = [.. options.Classes, value] },
                "--build" => options with { Builds = value != "no" },
                "--survivors" => options with { SurvivorsFile = value },
                _ => null,
            };
            if (read is null) return null;
            options = read;
        }
        if (words.Length % 2 == 0) return null;
        return options.Tests.Count > 0 ? options : options with { Tests = [options.Project] };
    }

    public bool Takes(string path) => Paths.Count == 0 || Paths.Any(p => path.StartsWith(p, StringComparison.Ordinal));

    private static string FullName(string name) =>
        name == "App" ? "QifuReports" : name.StartsWith("QifuReports", StringComparison.Ordinal) ? name : "QifuReports." + name;

    private static IEnumerable<ListedPlace> PlacesIn(string file) =>
        File.ReadLines(file).Where(l => l.Contains("  ->  ", StringComparison.Ordinal)).Select(PlaceOf);

    /// <summary>
    /// Reads "Checks/SumCheck.cs:26", or a line of a list of survivors. Such a line continues with ":50 comparison a -> b"; a remark may
    /// follow after " # ".
    /// </summary>
    private static ListedPlace PlaceOf(string text)
    {
        var words = text.Split("  ", 2, StringSplitOptions.TrimEntries);
        var place = words[0].Trim('-', ' ', '`').Split(':');
        var told = words.Length == 1 ? null : words[1].Split("  # ")[0].Trim();
        var column = place.Length > 2 ? int.Parse(place[2], CultureInfo.InvariantCulture) : 1;
        return new ListedPlace(place[0], int.Parse(place[1], CultureInfo.InvariantCulture), column, told);
    }
}
