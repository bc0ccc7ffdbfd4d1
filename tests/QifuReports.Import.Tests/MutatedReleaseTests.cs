using System.Globalization;
using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;
using QifuReports.Import.Writing;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using Xunit;

namespace QifuReports.Import.Tests;

/// <summary>A release with a column, a row or a mark more or less, or a digit that is wrong: what is read is what stands there, and what is wrong fails a check.</summary>
public sealed class MutatedReleaseTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("qifu-mutated-").FullName;
    private readonly string _taxonomy;
    private readonly LedgerBook _before;

    public MutatedReleaseTests()
    {
        // A company with the quarter before.
        var (document, _) = DocumentReader.Read("first.html", InventedRelease.Of(1).Html());
        var (company, calendar, policies) = Importer.Meet(document!, new ImportHints());
        var first = Importer.Run(document!, null, calendar.Calendar, new ImportHints(new DateOnly(2025, 4, 29)));
        _taxonomy = TaxonomyJson.Of(first.Concepts);
        Put("issuer.json", IssuerJson.Of(company, company.Name, calendar, policies));
        Put("taxonomy.json", _taxonomy);
        Put("filings/first.json", FilingJson.Of(first.Filings[0]));
        _before = LedgerReader.Read(_folder).Book ?? throw new InvalidOperationException("The first release does not make a company.");
    }

    [Fact]
    public void TheReleasesTieAsTheyAre()
    {
        var (read, report) = Import(InventedRelease.Of(2), separator: "");
        Assert.Equal(0, report.Count(FindingStatus.Failed));
        Assert.DoesNotContain(read.Rows, r => r.Match.Doubt.Length > 0);
        Assert.Equal(2 * 13 + 4 * 11 + 2 * 13, read.Filings.Sum(f => f.Statements.Sum(s => s.Lines.Sum(l => l.Values.Count(v => v != "null")))));
    }

    [Fact]
    public void NothingIsReadThatDoesNotStandThere()
    {
        var (standing, taken) = (0, 0);
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            var release = InventedRelease.Of(2);
            for (var i = random.Next(1, 4); i > 0; i--) Change(release, random);
            var (read, _) = Import(release, (seed % 6) switch { 0 => "\t", 3 => " | ", _ => "" });
            AssertStandsThere(release, read, seed);
            standing += release.Sheets.Sum(s => s.Rows.Sum(r => r.Values.Where((v, i) => v is not null && s.Columns[i].Period.Length > 0).Count()));
            taken += read.Filings.Sum(f => f.Statements.Sum(s => s.Lines.Sum(l => l.Values.Count(v => v != "null"))));
            // As the first document of a company as well.
            if (seed % 4 != 0) continue;
            var (document, _) = DocumentReader.Read("alone.html", release.Html());
            AssertStandsThere(release, Importer.Run(document!, null, Importer.Meet(document!, new ImportHints()).Calendar.Calendar, new ImportHints()), seed);
        }
        Assert.InRange(taken, standing * 99 / 100, standing);
    }

    [Fact]
    public void AWrongDigitOrSignFailsACheck()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(1_000 + seed);
            var release = InventedRelease.Of(2);
            if (seed % 2 == 0) Dress(release, random);
            var sheet = release.Sheets[random.Next(release.Sheets.Count)];
            var row = Pick(sheet.Rows.Where(r => r.IsSummed && r.Values.All(v => v != 0)).ToList(), random);
            var at = random.Next(row.Values.Length);
            row.Values[at] = seed % 5 == 0 ? -row.Values[at] : OtherDigit(row.Values[at].GetValueOrDefault(), random);
            var (read, report) = Import(release, seed % 4 == 1 ? "\t" : "");
            AssertStandsThere(release, read, seed);
            Assert.True(report.Count(FindingStatus.Failed) > 0, string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {sheet.Id}, {row.Caption}, {sheet.Columns[at].Period}: {row.Values[at]} passes"));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Put(string file, string text)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private (ImportResult Read, CheckReport Report) Import(InventedRelease release, string separator)
    {
        var (document, trouble) = DocumentReader.Read(separator.Length > 0 ? "second.txt" : "second.html", separator.Length > 0 ? release.Text(separator) : release.Html());
        Assert.Null(trouble);
        var read = Importer.Run(document!, _before, _before.Issuer.Calendar, new ImportHints(new DateOnly(2025, 7, 29)));
        if (read.Filings.Count == 0) return (read, CheckRunner.Run(_before));
        Put("taxonomy.json", TaxonomyJson.With(_taxonomy, read.Concepts)!);
        Put("filings/second.json", FilingJson.Of(read.Filings[0]));
        var ledger = LedgerReader.Read(_folder);
        Assert.True(ledger.Book is not null, string.Join("\n", ledger.Diagnostics.Select(d => d.Message)));
        return (read, CheckRunner.Run(ledger.Book));
    }

    private static void AssertStandsThere(InventedRelease release, ImportResult read, int seed)
    {
        foreach (var statement in read.Filings.SelectMany(f => f.Statements))
            foreach (var line in statement.Lines)
                for (var i = 0; i < line.Values.Count; i++)
                {
                    if (line.Values[i] == "null") continue;
                    var period = statement.Columns[i].Period.ToString();
                    var value = line.Values[i] == "\"-\"" ? 0m : decimal.Parse(line.Values[i], CultureInfo.InvariantCulture);
                    var printed = release.Sheets.Where(s => statement.Id.StartsWith(s.Id, StringComparison.Ordinal)).SelectMany(s => s.Rows.Where(r => Letters(r.Caption) == Letters(line.Caption)).Select(r => r.Values[s.Columns.FindIndex(c => c.Period == period)])).ToList();
                    Assert.True(printed.Contains(value), string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {statement.Id}, {line.Caption}, {period}: {value} does not stand there"));
                }
    }

    private static string Letters(string caption) => string.Concat(caption.Where(char.IsLetter));

    private static void Change(InventedRelease release, Random random)
    {
        var sheet = release.Sheets[random.Next(release.Sheets.Count)];
        switch (random.Next(6))
        {
            case 0:
                sheet.Columns.Insert(sheet.Columns.Count, new InventedRelease.Column("% Change", ""));
                for (var i = 0; i < sheet.Rows.Count; i++) sheet.Rows[i] = sheet.Rows[i] with { Values = [.. sheet.Rows[i].Values, random.Next(1, 99) / 10m] };
                break;
            case 1 when sheet.Columns.Count > 1:
                var gone = random.Next(sheet.Columns.Count);
                sheet.Columns.RemoveAt(gone);
                for (var i = 0; i < sheet.Rows.Count; i++) sheet.Rows[i] = sheet.Rows[i] with { Values = [.. sheet.Rows[i].Values.Where((_, at) => at != gone)] };
                break;
            case 2:
                sheet.Rows.Insert(random.Next(1, sheet.Rows.Count), new InventedRelease.Row("Sundry items", [.. sheet.Columns.Select(_ => (decimal?)random.Next(100, 9_000))], false));
                break;
            case 3 when sheet.Rows.Count > 6:
                sheet.Rows.RemoveAt(random.Next(sheet.Rows.Count));
                break;
            case 4:
                var row = Pick(sheet.Rows, random);
                row.Values[random.Next(row.Values.Length)] = random.Next(3) == 0 ? null : random.Next(1, 90_000);
                break;
            default:
                Dress(release, random);
                break;
        }
    }

    // What changes no figure.
    private static void Dress(InventedRelease release, Random random)
    {
        var sheet = release.Sheets[random.Next(release.Sheets.Count)];
        (release.HasSplitCells, release.HasSpacers) = (random.Next(2) == 0, random.Next(2) == 0);
        Pick(sheet.Rows, random).Mark = " (1)";
        Pick(sheet.Columns, random).Mark = random.Next(2) == 0 ? " (2)" : "";
    }

    private static T Pick<T>(List<T> list, Random random) => list[random.Next(list.Count)];

    private static decimal OtherDigit(decimal value, Random random)
    {
        var text = new StringBuilder(value.ToString(CultureInfo.InvariantCulture));
        int at;
        do at = random.Next(text.Length); while (!char.IsAsciiDigit(text[at]));
        var was = text[at];
        text[at] = (char)('0' + (was - '0' + random.Next(1, 10)) % 10);
        if (text[at] == '0') text[at] = was == '9' ? '8' : '9';
        return decimal.Parse(text.ToString(), CultureInfo.InvariantCulture);
    }
}
