using System.Text.Json;
using QifuReports.Ledger.Hashing;

namespace QifuReports.Tests.Editions;

/// <summary>Batches that make web editions too: the same files as alone, listed, resumed and parted with the PDFs.</summary>
public sealed class BatchFormatsTests : IDisposable
{
    private static readonly string[] Names = ["2025Q1/fact-sheet", "2025Q2/fact-sheet", "2025Q3/fact-sheet"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_file_is_the_same_as_alone_and_is_listed_with_its_hash()
    {
        var outcome = Batch("both", "--formats", "html, pdf");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(string.Concat(
            Names.SelectMany(n => (string[])[n + ".pdf", n + ".html"]).Select(n => PathOf("both", n) + Environment.NewLine)));
        outcome.Error.ShouldContain("2025Q3/fact-sheet.pdf: made, 1 page and a web edition");
        outcome.Error.ShouldContain("3 briefings: 3 made, 0 up to date, 0 failed");
        Batch("pdf").Code.ShouldBe(0);
        foreach (var name in Names)
        {
            File.ReadAllBytes(PathOf("both", name + ".pdf")).ShouldBe(File.ReadAllBytes(PathOf("pdf", name + ".pdf")), name);
            File.Exists(PathOf("pdf", name + ".html")).ShouldBeFalse();
        }
        App.RunHere("html", "2025Q3", "--briefing", "factsheet", "--data", Data, "--output", _folder.Combine("alone")).Code.ShouldBe(0);
        File.ReadAllBytes(PathOf("alone", Names[^1] + ".html")).ShouldBe(File.ReadAllBytes(PathOf("both", Names[^1] + ".html")));

        using var manifest = JsonDocument.Parse(File.ReadAllText(_folder.Combine("both", "manifest.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(f => f.GetProperty("path").GetString()).ShouldBe(Names.SelectMany(n => (string[])[n + ".html", n + ".pdf"]));
        foreach (var file in files)
        {
            var name = file.GetProperty("path").GetString()!;
            var bytes = File.ReadAllBytes(PathOf("both", name));
            file.GetProperty("sha256").GetString().ShouldBe(ContentHash.Of(bytes), name);
            file.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length, name);
            file.TryGetProperty("pages", out _).ShouldBe(name.EndsWith(".pdf", StringComparison.Ordinal), name);
            file.GetProperty("briefing").GetString().ShouldBe("factsheet");
        }
        // The edition is made by one part of the program more, from the same inputs.
        files.Select(f => f.GetProperty("program").GetString()).Distinct().Count().ShouldBe(2);
        files.Select(f => f.GetProperty("inputs").GetRawText()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_missing_or_changed_is_made_again_and_nothing_else()
    {
        Both("out", "--resume").Code.ShouldBe(0);
        var whole = Files("out");
        Both("out", "--resume").Error.ShouldContain("0 made, 3 up to date");
        var old = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        foreach (var file in whole.Keys) File.SetLastWriteTimeUtc(PathOf("out", file), old);

        File.AppendAllText(PathOf("out", Names[0] + ".html"), " ");
        File.Delete(PathOf("out", Names[1] + ".pdf"));
        var again = Both("out", "--resume").Error;
        again.ShouldContain("2 made, 1 up to date");
        again.ShouldContain($"{Names[0]}.pdf: made, a web edition; the PDF is up to date");
        again.ShouldMatch($"{Names[1]}.pdf: made, [0-9]+ pages?; the web edition is up to date");

        Files("out").ShouldBe(whole);
        whole.Keys.Where(f => f != "manifest.json" && File.GetLastWriteTimeUtc(PathOf("out", f)) != old)
            .ShouldBe([Names[0] + ".html", Names[1] + ".pdf"]);
    }

    [Fact]
    public void What_was_made_as_PDF_alone_gets_its_editions_and_both_stay_listed()
    {
        Batch("out").Code.ShouldBe(0);
        Batch("out", "--formats", "html", "--resume").Error.ShouldContain("2025Q3/fact-sheet.html: made, a web edition");
        Both("whole").Code.ShouldBe(0);

        Files("out").ShouldBe(Files("whole"));
        Batch("out", "--resume").Error.ShouldContain("0 made, 3 up to date");
        Files("out").ShouldBe(Files("whole"));
    }

    [Fact]
    public void A_part_has_the_edition_of_each_of_its_briefings()
    {
        Both("whole").Code.ShouldBe(0);
        foreach (var part in (string[])["1/2", "2/2"])
        {
            Both("parts", "--shard", part).Code.ShouldBe(0);
            // Again, so that what the first run has listed is taken over.
            Both("parts", "--shard", part, "--resume").Error.ShouldContain(" 0 made");
        }
        Both("parts", "--resume").Error.ShouldContain("0 made, 3 up to date");

        Files("parts").Where(f => !f.Key.StartsWith("manifest-", StringComparison.Ordinal)).ToDictionary().ShouldBe(Files("whole"));
    }

    [Fact]
    public void One_that_fails_has_neither_file()
    {
        Directory.CreateDirectory(PathOf("out", Names[1] + ".html"));

        var outcome = Both("out");

        outcome.Code.ShouldBe(4, outcome.Error);
        outcome.Error.ShouldContain($"failed: {Names[1]}.pdf");
        File.Exists(PathOf("out", Names[1] + ".pdf")).ShouldBeFalse();
        Files("out").Keys.ShouldBe([Names[0] + ".html", Names[0] + ".pdf", Names[2] + ".html", Names[2] + ".pdf", "manifest.json"]);
        File.ReadAllText(_folder.Combine("out", "manifest.json")).ShouldNotContain(Names[1]);
    }

    [Theory]
    [InlineData("'htm' is not a format. Did you mean \"html\"?", "--formats", "pdf,htm")]
    [InlineData("--formats needs a format: pdf, html, xlsx, or several such as pdf,html.", "--formats", ",")]
    [InlineData("--sign signs PDFs", "--formats", "html", "--sign", "none.pfx")]
    public void A_mistake_of_the_command_line_is_told_and_nothing_is_made(string told, params string[] arguments)
    {
        var outcome = Batch("out", arguments);

        outcome.Code.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain(told);
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    private static string Data { get; } = RepositoryRoot.PathOf("tests", "Torvalin");

    private Outcome Both(string output, params string[] more) => Batch(output, ["--formats", "pdf,html", .. more]);

    private Outcome Batch(string output, params string[] more) =>
        App.RunHere(["batch", "--briefings", "factsheet", "--data", Data, "--output", _folder.Combine(output), .. more]);

    private string PathOf(string output, string name) => _folder.Combine([output, .. name.Split('/')]);

    private SortedDictionary<string, string> Files(string output) => new(
        Directory.EnumerateFiles(_folder.Combine(output), "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(_folder.Combine(output), f).Replace('\\', '/'), f => ContentHash.Of(File.ReadAllBytes(f))),
        StringComparer.Ordinal);
}
