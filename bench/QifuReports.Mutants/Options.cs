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

    /// <summary>
    /// Whether the command line names the places of the mutants, instead of asking for a sample. A list may name no place.
    /// </summary>
    public bool IsListed { get; init; }

    public string? SurvivorsFile { get; init; }

    public IReadOnlyList<string> Classes { get; init; } = [];

    public bool Builds { get; init; } = true;

    /// <summary>Whether a class of tests takes part in the run.</summary>
    public bool Asks(string name) => Classes.Count == 0 || Classes.Any(c => name.Contains(c, StringComparison.Ordinal));

    /// <summary>Reads the words of the command line. Throws <see cref="MisuseException"/> with what is wrong.</summary>
    public static Options Read(string[] words)
    {
        if (words.Length == 0 || words[0].StartsWith('-')) throw new MisuseException("the first word is the project, such as Ledger");
        var options = new Options(FullName(words[0]));
        for (var i = 1; i < words.Length; i += 2)
        {
            if (i + 1 == words.Length) throw new MisuseException($"{words[i]} lacks its value");
            var value = words[i + 1];
            options = words[i] switch
            {
                "--path" => options with { Paths = [.. options.Paths, value] },
                "--tests" => options with { Tests = [.. options.Tests, FullName(value)] },
                "--sample" => options with { Count = Number(words[i], value) },
                "--seed" => options with { Seed = (ulong)Number(words[i], value) },
                "--seconds" => options with { Seconds = Number(words[i], value) },
                "--lanes" => options with { Lanes = Number(words[i], value) },
                "--at" => options with { Listed = [.. options.Listed, PlaceOf(value)], IsListed = true },
                "--again" => options with { Listed = [.. options.Listed, .. PlacesIn(value)], IsListed = true },
                "--classes" => options with { Classes = [.. options.Classes, value] },
                "--build" => options with { Builds = value != "no" },
                "--survivors" => options with { SurvivorsFile = value },
                _ => throw new MisuseException($"there is no option {words[i]}"),
            };
        }
        return options.Tests.Count > 0 ? options : options with { Tests = [options.Project] };
    }

    public bool Takes(string path) => Paths.Count == 0 || Paths.Any(p => path.StartsWith(p, StringComparison.Ordinal));

    private static string FullName(string name) =>
        name == "App" ? "QifuReports" : name.StartsWith("QifuReports", StringComparison.Ordinal) ? name : "QifuReports." + name;

    private static int Number(string option, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new MisuseException($"{option} takes a whole number from 1, not {value}");

    private static IEnumerable<ListedPlace> PlacesIn(string file) =>
        (File.Exists(file) ? File.ReadLines(file) : throw new MisuseException($"there is no file {file}"))
            .Where(l => l.Contains("  ->  ", StringComparison.Ordinal)).Select(PlaceOf);

    /// <summary>
    /// Reads "Checks/SumCheck.cs:26", or a line of a list of survivors. Such a line continues with ":50 comparison a -> b"; a remark may
    /// follow after " # ".
    /// </summary>
    private static ListedPlace PlaceOf(string text)
    {
        var words = text.Split("  ", 2, StringSplitOptions.TrimEntries);
        var place = words[0].Trim('-', ' ', '`').Split(':');
        var told = words.Length == 1 ? null : words[1].Split("  # ")[0].Trim();
        if (place.Length < 2) throw new MisuseException($"a place is FILE:LINE, not {text}");
        return new ListedPlace(place[0], Number("the line of " + place[0], place[1]),
            place.Length > 2 ? Number("the column in " + place[0], place[2]) : 1, told);
    }
}
