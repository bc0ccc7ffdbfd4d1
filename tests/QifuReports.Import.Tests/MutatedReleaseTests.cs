using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Export;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;
using Xunit;
using Xunit.Abstractions;

namespace QifuReports.Import.Tests;

/// <summary>
/// A release in every form, with a column, a row or a mark more or less, or a digit that is wrong: what is read is what stands there, and
/// what is wrong fails a check.
/// </summary>
public sealed class MutatedReleaseTests(FirstRelease first, ITestOutputHelper output) : IClassFixture<FirstRelease>
{
    private static readonly ReleaseForm[] Forms = Enum.GetValues<ReleaseForm>();

    [Fact]
    public void The_releases_tie_as_they_are_in_every_form()
    {
        foreach (var form in Forms)
        {
            var read = first.Import(InventedRelease.Of(2), form);
            var failed = string.Join("; ", first.Check(read).Failures.Select(f => $"{f.Rule.Code} {f.Subject}"));
            Assert.True(failed.Length == 0, $"{form}: {failed}");
            Assert.DoesNotContain(read.SelectMany(r => r.Rows), r => r.Match.Doubt.Length > 0);
            Assert.Equal((form, 2 * 13 + 4 * 11 + 2 * 13), (form, Taken(read)));
        }
    }

    [Fact]
    public void Nothing_is_read_that_does_not_stand_there()
    {
        var (standing, taken, wrong) = (0, 0, new ConcurrentBag<string>());
        Parallel.For(0, 320, seed =>
        {
            var (random, form, release) = (new Random(seed), Forms[seed % Forms.Length], InventedRelease.Of(2));
            for (var i = random.Next(1, 4); i > 0; i--) ReleaseChanges.Change(release, random);
            var read = first.Import(release, form);
            foreach (var said in Wrong(release, read)) wrong.Add($"seed {seed}, {form}: {said}");
            if (release.Twice < 0)
            {
                Interlocked.Add(ref standing, release.Sheets.Sum(
                    s => s.Rows.Sum(r => r.Values.Where((v, i) => v is not null && s.Columns[i].Period.Length > 0).Count())));
                Interlocked.Add(ref taken, Taken(read));
            }
            // As the first document of a company as well.
            if (seed / Forms.Length % 4 != 0) return;
            foreach (var (name, bytes) in ReleasePrinter.Print(release, form))
            {
                var document = FirstRelease.Read(name, bytes);
                foreach (var said in Wrong(release,
                    [Importer.Run(document, null, Importer.Meet(document, new ImportHints()).Calendar.Calendar, new ImportHints())],
                    isNew: true)) wrong.Add($"seed {seed}, {form}, alone: {said}");
            }
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{taken} of {standing} figures taken"));
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
        Assert.InRange(taken, standing * 99 / 100, standing);
    }

    [Fact]
    public void A_wrong_digit_or_sign_fails_a_check()
    {
        var wrong = new ConcurrentBag<string>();
        Parallel.For(0, 180, seed =>
        {
            var (random, form, release) = (new Random(1_000 + seed), Forms[seed % Forms.Length], InventedRelease.Of(2));
            if (seed % 2 == 0) ReleaseChanges.Dress(release, random);
            var sheet = release.Sheets[random.Next(release.Sheets.Count)];
            var row = ReleaseChanges.Pick(sheet.Rows.Where(r => r.IsSummed && r.Values.All(v => v != 0)).ToList(), random);
            var at = random.Next(row.Values.Length);
            row.Values[at] = seed % 5 == 0 ? -row.Values[at] : ReleaseChanges.OtherDigit(row.Values[at].GetValueOrDefault(), random);
            var read = first.Import(release, form);
            foreach (var said in Wrong(release, read)) wrong.Add($"seed {seed}, {form}: {said}");
            if (first.Check(read).Count(FindingStatus.Failed) == 0)
                wrong.Add(string.Create(CultureInfo.InvariantCulture,
                    $"seed {seed}, {form}: {sheet.Id}, {row.Caption}, {sheet.Columns[at].Period}: {row.Values[at]} passes"));
        });
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_report_of_facts_is_read_as_it_stands_and_a_wrong_digit_fails_a_check()
    {
        var wrong = new ConcurrentBag<string>();
        var second = first.Import(InventedRelease.Of(2), ReleaseForm.Edgar);
        var both = first.Both(second, first.Taxonomy(second));
        var report = FactsOf(both, both.Filings[^1].Id);
        var before = new LedgerBook(both.Issuer, both.Taxonomy, [both.Filings[0]]);
        Parallel.For(0, 60, seed =>
        {
            var (random, changed) = (new Random(2_000 + seed), JsonNode.Parse(report)!.AsObject());
            var facts = changed["facts"]!.AsObject();
            var (id, fact) = facts.ElementAt(random.Next(facts.Count));
            var value = fact!["value"]!.GetValue<string>();
            var isSummed = value != "0" && !value.Contains('.', StringComparison.Ordinal);
            if (seed % 3 == 0) facts.Remove(id);
            else if (!isSummed) return;
            // A figure in thousands has three zeros that are none of its digits.
            else fact["value"] = seed % 5 == 0 ? value.StartsWith('-') ? value[1..] : "-" + value
                : ReleaseChanges.OtherDigit(decimal.Parse(value[..^3], CultureInfo.InvariantCulture), random)
                    .ToString(CultureInfo.InvariantCulture) + "000";
            var read = Importer.Run(FirstRelease.Read("facts.json", Encoding.UTF8.GetBytes(changed.ToJsonString())), before,
                before.Issuer.Calendar, new ImportHints(new DateOnly(2025, 7, 29), "release"));
            var again = first.Both([read], first.Taxonomy(second));
            var own = JsonNode.Parse(FactsOf(again, again.Filings[^1].Id))!["facts"]!.AsObject();
            string? At(JsonObject of, string key) => of[key]?["value"]?.GetValue<string>();
            var values = own.Select(f => At(own, f.Key)).Order(StringComparer.Ordinal).ToList();
            if (!values.SequenceEqual(facts.Select(f => At(facts, f.Key)).Order(StringComparer.Ordinal)))
                wrong.Add($"seed {seed}: the facts are others after {id}");
            if (seed % 3 != 0 && CheckRunner.Run(again).Count(FindingStatus.Failed) == 0)
                wrong.Add($"seed {seed}: {id}, {value} as {At(facts, id)} passes");
        });
        Assert.True(wrong.IsEmpty, string.Join("\n", wrong.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_line_with_other_figures_throughout_than_its_concept_has_elsewhere_is_doubted()
    {
        var release = InventedRelease.Of(2);
        var values = release.Sheets[2].Rows[0].Values;
        (values[0], values[1]) = (values[0] + 1, -values[1]);
        var cash = first.Import(release, ReleaseForm.Edgar).Single().Filings[0].Statements.Single(s => s.Id == "cash-flows");

        Assert.Contains(cash.Lines, l =>
            l.Caption == "Net income" && l.Draft.StartsWith("earlier filings have it as \"Net income\"", StringComparison.Ordinal));
    }

    private static string FactsOf(LedgerBook book, string filing)
    {
        using var stream = new MemoryStream();
        FactsXbrlJson.Write(book, [.. FactRows.Of(book).Where(r => r.Filing.Id == filing)], [], stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static int Taken(IEnumerable<ImportResult> read) =>
        read.SelectMany(r => r.Filings).Sum(f => f.Statements.Sum(s => s.Lines.Sum(l => l.Values.Count(v => v != "null"))));

    // Each figure that stands nowhere in its statement under its caption and period, and each under another concept, scale or currency than
    // the print has.
    private IEnumerable<string> Wrong(InventedRelease release, IEnumerable<ImportResult> read, bool isNew = false)
    {
        foreach (var statement in read.SelectMany(r => r.Filings).SelectMany(f => f.Statements))
        {
            var sheets = release.Sheets.Where(s => statement.Id.StartsWith(s.Id, StringComparison.Ordinal)).ToList();
            foreach (var column in statement.Columns)
                if (column.Currency != "USD" || !sheets.Exists(s => s.Scale == column.Scale + "s"))
                    yield return $"{statement.Id}, {column.Heading}: {column.Currency} in {column.Scale}";
            foreach (var line in statement.Lines)
            {
                if (!isNew && line.Draft.Length == 0 && line.Concept.Length > 0
                    && first.ConceptOf(statement.Id, line.Caption) is { } concept && concept != line.Concept)
                    yield return $"{statement.Id}, {line.Caption} is {line.Concept}";
                for (var i = 0; i < line.Values.Count; i++)
                {
                    if (line.Values[i] == "null") continue;
                    var period = statement.Columns[i].Period.ToString();
                    var value = line.Values[i] == "\"-\"" ? 0m : decimal.Parse(line.Values[i], CultureInfo.InvariantCulture);
                    var printed = sheets.SelectMany(
                        s => s.Rows.Where(r => Letters(r.Caption) == Letters(line.Caption))
                            .SelectMany(r => r.Values.Where((_, at) => s.Columns[at].Period == period)));
                    if (!printed.Contains(value)) yield return string.Create(CultureInfo.InvariantCulture,
                        $"{statement.Id}, {line.Caption}, {period}: {value} does not stand there");
                }
            }
        }
    }

    private static string Letters(string caption) => string.Concat(caption.Where(char.IsLetter));
}

/// <summary>A company with the release of the quarter before, read once.</summary>
public sealed class FirstRelease : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-mutated-").FullName;
    private readonly string _taxonomy, _issuer, _filing;
    private readonly LedgerBook _before;
    private readonly Dictionary<(string, string), string> _concepts = [];
    private int _trials;

    public FirstRelease()
    {
        var (name, bytes) = ReleasePrinter.Print(InventedRelease.Of(1), ReleaseForm.Edgar).Single();
        var document = Read(name, bytes);
        var (company, calendar, policies) = Importer.Meet(document, new ImportHints());
        var first = Importer.Run(document, null, calendar.Calendar, new ImportHints(new DateOnly(2025, 4, 29)));
        (_taxonomy, _issuer, _filing) =
            (TaxonomyJson.Of(first.Concepts), IssuerJson.Of(company, company.Name, calendar, policies), FilingJson.Of(first.Filings[0]));
        foreach (var statement in first.Filings[0].Statements)
            foreach (var line in statement.Lines) _concepts.TryAdd((statement.Id, line.Caption), line.Concept);
        _before = Book("first", _taxonomy, []);
    }

    /// <summary>What the first release calls a line; null where it has none of the name.</summary>
    internal string? ConceptOf(string statement, string caption) => _concepts.GetValueOrDefault((statement, caption));

    /// <summary>Reads the documents of a release into the company.</summary>
    internal List<ImportResult> Import(InventedRelease release, ReleaseForm form) =>
        [.. ReleasePrinter.Print(release, form)
            .Select(d =>
                Importer.Run(Read(d.Name, d.Bytes), _before, _before.Issuer.Calendar, new ImportHints(new DateOnly(2025, 7, 29))))];

    /// <summary>The checks with all that was read.</summary>
    internal CheckReport Check(List<ImportResult> read) => CheckRunner.Run(Both(read, Taxonomy(read)));

    /// <summary>The taxonomy with what was new in a release.</summary>
    internal string Taxonomy(List<ImportResult> read) =>
        read.Aggregate(_taxonomy, (t, r) =>
            TaxonomyJson.With(t, [.. r.Concepts.Where(c => !t.Contains($"\"id\": \"{c.Id.Value}\"", StringComparison.Ordinal))])!);

    /// <summary>The first release and what was read after it.</summary>
    internal LedgerBook Both(List<ImportResult> read, string taxonomy) =>
        Book("trial" + Interlocked.Increment(ref _trials).ToString(CultureInfo.InvariantCulture), taxonomy,
            [.. read.SelectMany(r => r.Filings)
                .Select((f, i) => FilingJson.Of(i == 0 ? f : f with { Id = FormattableString.Invariant($"{f.Id}-{i}") }))]);

    internal static SourceDocument Read(string name, byte[] bytes)
    {
        var (document, trouble) = DocumentReader.Read(name, bytes);
        Assert.Null(trouble);
        return document!;
    }

    // The file system is asked for names alone: the files stand in memory.
    private LedgerBook Book(string name, string taxonomy, List<string> filings)
    {
        var folder = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.Combine(folder, "filings"));
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["issuer.json"] = _issuer, ["taxonomy.json"] = taxonomy,
            ["first.json"] = _filing };
        for (var i = 0; i < filings.Count; i++) texts[FormattableString.Invariant($"second{i}.json")] = filings[i];
        foreach (var file in texts.Keys)
            File.WriteAllText(Path.Combine(folder, file is "issuer.json" or "taxonomy.json" ? file : Path.Combine("filings", file)), "");
        var ledger = LedgerReader.Read(folder, path => Encoding.UTF8.GetBytes(texts[Path.GetFileName(path)]));
        Assert.True(ledger.Book is not null, string.Join("\n", ledger.Diagnostics.Select(d => d.Message)));
        return ledger.Book!;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
