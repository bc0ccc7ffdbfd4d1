using QifuReports.Import.Concepts;
using QifuReports.Import.Drafts;

namespace QifuReports.App.Importing;

/// <summary>
/// Shows the result of an import on the terminal: the filings, the rules that recognised their rows, new concepts, what a person has to
/// check, what was not imported, and the next command to type.
/// </summary>
internal static class ImportText
{
    // The largest numbers of items of one kind, and of sentences, that are shown. More are only counted; the JSON report has all.
    private const int MostNamed = 12, MostSentences = 5;

    public static void Write(IReadOnlyList<ImportedFile> files, ImportPlace place, ImportWish wish, TextWriter output, Display display)
    {
        foreach (var file in files)
        {
            Filings(file, wish, output, display);
            Rules(file, output, display);
            Named("New concepts", file.Result.Concepts.Where(c => c.Parents.Count == 0 && c.Role.Length == 0 && c.GrowthOf is null)
                .Select(c => $"{c.Id}: \"{c.Name}\", {(c.Row < 0 ? "stated in a sentence" : "a part of no sum that the numbers prove")}")
                .ToList(), output, display);
            Named("Doubtful, marked as drafts", [.. Doubts(file)], output, display);
            Named("Differs from what is there", [.. file.Filings.SelectMany(f => f.Differences)], output, display);
            Named("Written by hand, and not kept", [.. file.Filings.SelectMany(f => f.Lost)], output, display);
            Named("Sentences against a table or an earlier filing: one of the two is wrong", [.. file.Contradictions.Select(Seen)], output,
                display);
            Named("Seen and not taken", [.. file.Result.Unread.Except(file.Contradictions).Select(Seen)], output, display);
            Named("Text not understood", [.. file.Result.NotUnderstood.Select(p => $"line {Count(p.Line)}: {Shortened(p.Sentence)}")],
                output, display, MostSentences);
            Named("Causes to write in your own words",
                [.. file.Result.Causes.Select(c => $"line {Count(c.Line)}: {Shortened(c.Measure)}{Against(c.Against)}")], output, display);
            Checks(file, output, display);
        }
        foreach (var (key, why) in place.Drafts)
            TextFold.Write(output, display, "", $"To fill in: \"{key}\" in {Path.Combine(place.DataFolder, "issuer.json")}: {why}.");
        Reasons(files, place, output, display);
        Next(files, place, wish, output, display);
    }

    private static void Filings(ImportedFile file, ImportWish wish, TextWriter output, Display display)
    {
        var table = new TextTable([TextColumn.Words("Filing", 24), TextColumn.Word("Is"), TextColumn.Word("Of"),
            TextColumn.Figure("Statements"), TextColumn.Figure("Rows"), TextColumn.Figure("Figures"), TextColumn.Figure("Doubtful")]);
        foreach (var filing in file.Filings)
        {
            var lines = filing.Draft.Statements.SelectMany(s => s.Lines).Where(l => l.Concept.Length > 0).ToList();
            table.Add(Shown(filing.Path), State(filing.State, wish.DryRun), filing.Draft.Period.ToString(),
                Count(filing.Draft.Statements.Count), Count(lines.Count), Count(lines.Sum(l => l.Values.Count(v => v != "null"))),
                Count(filing.Doubts));
        }
        table.Write(output, display);
    }

    private static string State(FilingState state, bool dryRun) => state switch
    {
        FilingState.New => dryRun ? "would be new" : "new",
        FilingState.Same => "the same",
        FilingState.SameFigures => "same figures",
        FilingState.Replaced => dryRun ? "would be replaced" : "replaced",
        _ => "left: differs",
    };

    private static void Rules(ImportedFile file, TextWriter output, Display display)
    {
        var words = new List<string>();
        foreach (var rule in file.Result.Rows.GroupBy(r => r.Match.Rule).OrderBy(g => g.Key))
            words.Add($"{Count(rule.Count())} {Of(rule.Key)}");
        if (words.Count > 0) TextFold.Write(output, display, "", $"Rows recognised: {string.Join(", ", words)}.");
    }

    private static string Of(MatchRule rule) => rule switch
    {
        MatchRule.Caption => "by their caption in an earlier filing or table",
        MatchRule.Tag => "by their tag",
        MatchRule.Values => "by the values of earlier periods",
        MatchRule.NearCaption => "by a caption like it",
        _ => "as new concepts",
    };

    private static string Seen(Unread unread) =>
        $"{(unread.Line == 0 ? "" : $"line {Count(unread.Line)}: ")}{(unread.What.Length == 0 ? "a table" : Shortened(unread.What))}: " +
            $"{unread.Why}";

    private static IEnumerable<string> Doubts(ImportedFile file)
    {
        foreach (var filing in file.Filings.Where(f => f.Doubts > 0))
        {
            if (filing.Draft.Draft.Length > 0) yield return filing.Draft.Draft;
            foreach (var statement in filing.Draft.Statements)
            {
                if (statement.Draft.Length > 0) yield return $"{statement.Id}: {statement.Draft}";
                foreach (var column in statement.Columns)
                    if (column.Draft.Length > 0)
                        yield return $"{statement.Id}, column \"{string.Join(' ', ((string[])[column.Group, column.Heading]).Where(w => w.Length > 0))}\": {column.Draft}";
                foreach (var line in statement.Lines)
                    if (line.Draft.Length > 0)
                        yield return $"{statement.Id}, \"{line.Caption}\"{(line.Origin.Length > 0 ? $", {line.Origin}" : "")}: " +
                            $"{line.Draft}";
            }
        }
    }

    private static string Against(string against) =>
        against switch { "year-before" => ", on the year before", "prior-quarter" => ", on the quarter before",
            "both" => ", on the year and the quarter before", _ => "" };

    private static void Named(string what, List<string> items, TextWriter output, Display display, int most = MostNamed)
    {
        if (items.Count == 0) return;
        output.WriteLine();
        output.WriteLine($"{what} ({Count(items.Count)})");
        foreach (var item in items.Take(most)) TextFold.Write(output, display, "  ", item, hang: 2);
        if (items.Count > most) output.WriteLine($"  and {Count(items.Count - most)} more; --json writes them all");
    }

    private static void Checks(ImportedFile file, TextWriter output, Display display)
    {
        output.WriteLine();
        TextFold.Write(output, display, "", string.Create(CultureInfo.InvariantCulture,
            $"Checks with all data: {file.Checks.Count(FindingStatus.Holds)} hold, {file.Checks.Count(FindingStatus.Rounding)} differ " +
                $"by rounding, {file.Checks.Count(FindingStatus.Waived)} waived, {file.Checks.Count(FindingStatus.Failed)} failed."));
    }

    // Explains exit code 3. The exit code can be 3 even if the table counts no doubtful figure.
    private static void Reasons(IReadOnlyList<ImportedFile> files, ImportPlace place, TextWriter output, Display display)
    {
        var reasons = new List<string>();
        Add(files.Sum(f => f.Doubts), "mark of a draft", "marks of drafts");
        Add(files.Sum(f => f.Contradictions.Count()), "sentence against a figure", "sentences against figures");
        Add(files.Sum(f => f.Filings.Count(w => w.State == FilingState.Differs)), "filing that differs from what is there",
            "filings that differ from what is there");
        Add(place.Drafts.Count, "key of issuer.json to fill in", "keys of issuer.json to fill in");
        if (reasons.Count > 0) TextFold.Write(output, display, "", $"Exit code 3, for a person to look at: {string.Join(", ", reasons)}.");

        void Add(int count, string one, string many)
        {
            if (count > 0) reasons.Add($"{Count(count)} {(count == 1 ? one : many)}");
        }
    }

    private static void Next(IReadOnlyList<ImportedFile> files, ImportPlace place, ImportWish wish, TextWriter output, Display display)
    {
        if (wish.DryRun)
        {
            output.WriteLine("Nothing was written.");
            return;
        }
        if (wish.Replace && files.Any(f => f.Filings.Any(w => w.State == FilingState.SameFigures)))
            TextFold.Write(output, display, "", "A filing whose figures are the same was not replaced: what is written in its file stays.");
        if (files.Any(f => f.Filings.Any(w => w.State == FilingState.Differs)))
            TextFold.Write(output, display, "", "A filing that is there was left as it is. --replace writes over it.");
        if (files.Any(f => f.Doubts > 0))
            TextFold.Write(output, display, "",
                "Hold each draft against the document, and take \"draft\" out of the file once it is right; until then no briefing of " +
                    "it is issued.");
        if (files.Any(f => f.Checks.Failures.Any()))
            TextFold.Write(output, display, "",
                "A check that fails stays failed when the draft is taken out: where the document itself has the difference, waive it " +
                    "with its reason, qifu-reports check --waive CODE \"reason\".");
        if (files.Count > 0 && files[^1].MissingRoles is { Count: > 0 } roles)
            TextFold.Write(output, display, "",
                $"No line of the income statement was known as {string.Join(", or as ", roles)}: no briefing of results is made until " +
                    $"its concept in taxonomy.json has \"role\": \"{roles[0]}\"; qifu-reports roles lists them.");
        if (place.NewFolder is { } folder) output.WriteLine($"Next: cd {ShellWord.Of(Shown(folder))} && qifu-reports list");
    }

    // Returns the path relative to the working folder if the path is below that folder, otherwise the path unchanged.
    private static string Shown(string path) =>
        Path.GetRelativePath(Directory.GetCurrentDirectory(), path) is var near && near.StartsWith("..", StringComparison.Ordinal) ? path
            : near;

    private static string Shortened(string text) => text.Length > 80 ? text[..79] + "\u2026" : text;

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);
}
