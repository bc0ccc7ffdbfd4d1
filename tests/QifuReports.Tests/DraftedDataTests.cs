using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// What is marked as a draft in the data: it stops every briefing that uses it and no other, and the commands that look into the data tell
/// of it.
/// </summary>
public sealed class DraftedDataTests : IDisposable
{
    private const string Second = "2025-02-06-2025q2.json", Line = "{\"caption\": \"Machines\",",
        Mark = " \"origin\": \"table 2, row 14\", \"draft\": \"the sum of its parts is another\",";
    private readonly TemporaryFolder _folder = new();

    public DraftedDataTests() => Calderwick.Copy(RepositoryRoot.PathOf("tests", "Companies", "hellmar"), Data);

    private string Data => _folder.Combine("data");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("quarterly", "2025Q2")]
    [InlineData("factsheet", "2025Q2")]
    // The fourth quarter is compared with the second, which another filing states.
    [InlineData("quarterly", "2025Q4")]
    public void A_briefing_that_uses_the_filing_is_refused_with_file_line_and_reason(string kind, string period)
    {
        MarkLine();
        var refused = Run(kind, period, "--output", _folder.Combine("output"));

        refused.Code.ShouldBe(3);
        refused.Output.ShouldBeEmpty();
        refused.Error.ShouldContain($"{Second}({LineOfMark()},");
        refused.Error.ShouldContain(
            "QB0012: The line \"Machines\" of operations is a draft: the sum of its parts is another. Look at the filing; take " +
                "\"draft\" out once it is right.");
        Directory.Exists(_folder.Combine("output", period)).ShouldBeFalse();
    }

    [Fact]
    public void A_briefing_that_does_not_use_it_is_made()
    {
        MarkLine();
        var made = Run("quarterly", "2025Q1", "--output", _folder.Combine("output"));

        made.Code.ShouldBe(0, made.Error);
        TextOf(_folder.Combine("output", "2025Q1", "quarterly-briefing.pdf")).ShouldNotContain("draft");
    }

    [Fact]
    public void A_batch_makes_those_that_do_not_use_it()
    {
        MarkLine();
        var batch = Run("batch", "--briefings", "factsheet", "--output", _folder.Combine("output"));

        batch.Code.ShouldBe(3);
        batch.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => Path.GetFileName(Path.GetDirectoryName(p.Trim())))
            .ShouldBe(["2025Q1"]);
        batch.Error.ShouldContain("QB0012");
    }

    [Theory]
    [InlineData("2025Q2")]
    [InlineData("2025Q4")]
    public void As_a_draft_it_is_made_says_so_at_its_front_and_verifies(string period)
    {
        MarkLine();
        var made = Run("quarterly", period, "--draft", "--output", _folder.Combine("output"));
        made.Code.ShouldBe(0, made.Error);
        var briefing = _folder.Combine("output", period, "quarterly-briefing.pdf");
        TextOf(briefing).ShouldContain(Joined("what is marked as a draft in its data has not been compared with the filings yet"));

        var verified = Run("verify", briefing);
        verified.Code.ShouldBe(0, verified.Output + verified.Error);
    }

    [Fact]
    public void A_mark_of_the_issuer_stops_every_briefing_and_one_of_a_concept_those_of_filings_that_have_it()
    {
        Change("taxonomy.json", "\"id\": \"machines\",", "\"id\": \"machines\", \"draft\": \"a new one\",");
        Run("factsheet", "2025Q1", "--output", _folder.Combine("output")).Error.ShouldContain(
            "The concept machines is a draft: a new one.");
        Change("taxonomy.json", "\"id\": \"machines\", \"draft\": \"a new one\",", "\"id\": \"machines\",");
        Change("issuer.json", "\"name\":", "\"drafts\": {\"policies\": \"not in the document\"}, \"name\":");

        var refused = Run("factsheet", "2025Q1", "--output", _folder.Combine("output"));
        refused.Code.ShouldBe(3);
        refused.Error.ShouldContain("\"policies\" of the issuer is a draft: not in the document.");
        Run("list").Output.ShouldContain("1 draft in issuer.json and taxonomy.json; 'qifu-reports check' lists them.");
    }

    [Fact]
    public void Many_marks_are_named_up_to_twenty()
    {
        Change(Second, "{\"caption\":", "{\"draft\": \"read by a program\", \"caption\":", all: true);
        var refused = Run("factsheet", "2025Q2", "--output", _folder.Combine("output")).Error;

        refused.Split("QB0012: The line").Length.ShouldBe(21);
        refused.ShouldMatch(@"QB0012: \d+ more are drafts\. 'qifu-reports check' lists them all\.");
    }

    [Theory]
    [InlineData("2025Q2", true)]
    [InlineData("2025Q1", false)]
    [InlineData(null, true)]
    public void Check_counts_and_lists_them_and_ends_with_3(string? period, bool isTold)
    {
        MarkLine();
        var json = _folder.Combine("checks.json");
        var check = Run(["check", .. period is null ? Array.Empty<string>() : [period], "--json", json]);

        check.Code.ShouldBe(isTold ? 3 : 0, check.Error);
        check.Output.Contains("1 draft: look at the filing, and take \"draft\" out once it is right.", StringComparison.Ordinal)
            .ShouldBe(isTold);
        check.Output.Contains($"{Second}, line {LineOfMark()}", StringComparison.Ordinal).ShouldBe(isTold);
        using var report = JsonDocument.Parse(File.ReadAllText(json));
        report.RootElement.GetProperty("summary").GetProperty("drafts").GetInt32().ShouldBe(isTold ? 1 : 0);
        report.RootElement.GetProperty("drafts").EnumerateArray()
            .Select(d =>
                $"{d.GetProperty("file").GetString()} {d.GetProperty("line").GetInt32()} {d.GetProperty("path").GetString()} " +
                    $"{d.GetProperty("what").GetString()}: {d.GetProperty("reason").GetString()}")
            .ShouldBe(isTold
                ? [$"{Second} {LineOfMark()} $.statements[0].lines[0].draft the line \"Machines\" of operations: the sum of its parts " +
                    $"is another"] : []);
    }

    [Fact]
    public void Filings_without_figures_tell_their_drafts_too()
    {
        File.Delete(Path.Combine(Data, "filings", "2024-11-07-2025q1.json"));
        File.Delete(Path.Combine(Data, "filings", "2025-09-11-2025fy.json"));
        var file = Path.Combine(Data, "filings", Second);
        File.WriteAllText(file, Regex.Replace(File.ReadAllText(file), "\"values\": \\[[^\\]]*\\]",
            static values => Regex.Replace(values.Value, "-?[0-9][0-9.]*|\"-\"", "null")));
        MarkLine();

        var check = Run("check");
        check.Code.ShouldBe(3, check.Output + check.Error);
        check.Output.ShouldContain("No filing has a figure yet");
        check.Output.ShouldContain("1 draft: ");
    }

    [Fact]
    public void List_explain_and_facts_tell_of_it()
    {
        MarkLine();
        Change(Second, "\"form\":", $"\"document\": {{\"name\": \"ex99.htm\", \"sha256\": \"{new string('a', 64)}\"}}, \"form\":");

        Run("list").Output.Split('\n').Where(l => l.Contains(", 1 draft", StringComparison.Ordinal)).Some()
            .ShouldAllBe(l => l.StartsWith("2025Q2", StringComparison.Ordinal));
        var told = Run("explain", "2025Q2", "machines").Output;
        told.ShouldContain(
            $"  draft      the sum of its parts is another (the line \"Machines\" of operations: {Second}, line {LineOfMark()})");
        told.ShouldContain("  origin     table 2, row 14");
        told.ShouldContain($"  document   ex99.htm, SHA-256 {new string('a', 64)}");
        Run("explain", "2025Q2", "after-sales").Output.ShouldNotContain("draft");
        Run("facts", "--period", "2025Q2", "--statement", "operations").Output.ShouldContain("Draft");
        Run("facts", "--period", "2025Q1", "--statement", "operations").Output.ShouldNotContain("Draft");
    }

    [Fact]
    public void Nothing_is_sent_of_it()
    {
        MarkLine();
        var sent = Run("send", "2025Q2", "--to", "board", "--dry-run", "--output", _folder.Combine("output"));

        sent.Code.ShouldBe(3, sent.Error);
        sent.Error.ShouldContain("QB0012");
    }

    private Outcome Run(params string[] args) => App.RunHere([.. args, "--data", Data]);

    private void MarkLine() => Change(Second, Line, Line + Mark);

    private int LineOfMark() =>
        File.ReadAllLines(Path.Combine(Data, "filings", Second)).ToList().FindIndex(l => l.Contains(Mark, StringComparison.Ordinal)) + 1;

    // The first place only: other statements may repeat a line.
    private void Change(string file, string piece, string by, bool all = false)
    {
        var path = Path.Combine(Data, file.StartsWith("20", StringComparison.Ordinal) ? "filings" : "", file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(piece, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, piece);
        File.WriteAllText(path, all ? text.Replace(piece, by, StringComparison.Ordinal) : text[..at] + by + text[(at + piece.Length)..]);
    }

    // Where lines break is not looked at.
    private static string TextOf(string file)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(file));
        var (reader, text) = (new PageTextReader(document), new StringBuilder());
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters);
        return Regex.Replace(text.ToString(), "\\s+", "");
    }

    private static string Joined(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
