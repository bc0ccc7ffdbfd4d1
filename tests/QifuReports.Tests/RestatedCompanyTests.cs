using System.Text;
using System.Text.Json;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// Larkmere Mills, an invented company that reclassifies a comparative, from the folder to the verified briefing; and the waiver that would
/// do without the mark.
/// </summary>
public sealed class RestatedCompanyTests : IDisposable
{
    private const string Last = "2026-05-12-2026q1.json";
    private static readonly string Data = RepositoryRoot.PathOf("tests", "Companies", "larkmere");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Its_briefings_go_by_the_new_figures_and_say_so()
    {
        var batch = App.RunHere("batch", "--periods", "2025Q1,2026Q1", "--data", Data, "--output", _folder.Path);
        batch.Code.ShouldBe(0, batch.Error);

        var briefing = _folder.Combine("2026Q1", "quarterly-briefing.pdf");
        var text = TextOf(briefing);
        foreach (var said in (string[])
                 [
                     "Materials and personnel of the first quarter of 2025 stand here as reclassified in the interim report of May 12, " +
                         "2026.", "What was restated", "Materials, Q1 2025 GBP 20,000 thousand GBP 21,000 thousand GBP 1,000 thousand",
                     "Reclassified: Freight to customers",
                     "Personnel, Q1 2025 GBP 14,310 thousand GBP 13,310 thousand GBP (1,000) thousand The same.",
                     "As restated or reclassified, for earlier periods: see \u201CWhat was restated\u201D.",
                 ]) text.ShouldContain(Joined(said));
        // The page has no amount of either line; its first sentence tells what materials took, against the year before as reclassified. Of
        // personnel it says nothing.
        var sheet = TextOf(_folder.Combine("2026Q1", "fact-sheet.pdf"));
        sheet.ShouldContain(Joined("higher materials costs took GBP 2.0 million"));
        sheet.ShouldContain(Joined(
            "Materials of the first quarter of 2025 stands here as reclassified in the interim report of May 12, 2026."));
        sheet.ShouldNotContain("personnel", Case.Insensitive);
        var before = TextOf(_folder.Combine("2025Q1", "quarterly-briefing.pdf"));
        before.ShouldContain("20,000");
        before.ShouldNotContain("reclassified");

        var verified = App.RunHere("verify", briefing, "--data", Data);
        verified.Code.ShouldBe(0, verified.Output + verified.Error);
    }

    [Fact]
    public void A_fact_sheet_names_of_what_was_restated_what_it_shows()
    {
        var templates = _folder.CopyOf("templates");
        var page = Path.Combine(templates, "factsheet", "page.sbn");
        File.WriteAllText(page, File.ReadAllText(page)
            .Replace("short_figures \"revenue\"", "short_figures \"revenue\" \"materials\"", StringComparison.Ordinal));
        var outcome = App.RunHere("factsheet", "2026Q1", "--data", Data, "--templates", templates, "--output", _folder.Path);

        outcome.Code.ShouldBe(0, outcome.Error);
        var text = TextOf(outcome.Output.Trim());
        text.ShouldContain(Joined(
            "Materials of the first quarter of 2025 stands here as reclassified in the interim report of May 12, 2026."));
        text.ShouldNotContain("personnel", Case.Insensitive);
    }

    [Fact]
    public void Both_figures_are_shown_with_the_reason()
    {
        var restatements = App.RunHere("restatements", "--status", "restated", "--data", Data, "--json", _folder.Combine("matrix.json"));
        restatements.Output.ShouldContain("interim-2026q1, reclassified: Freight to customers");
        restatements.Output.ShouldContain("2 restated.");
        using var json = JsonDocument.Parse(File.ReadAllText(_folder.Combine("matrix.json")));
        json.RootElement.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("concept").GetString() == "materials")
            .GetProperty("filings")[1].GetProperty("restated").GetString().ShouldBe("reclassified");
        App.RunHere("explain", "2025Q1", "materials", "--data", Data).Output.ShouldContain(
            "Across filings: restated (interim-2026q1, reclassified: Freight");
    }

    [Fact]
    public void A_waiver_is_written_holds_and_lapses_when_a_value_changes()
    {
        var data = Unmarked();
        var file = Path.Combine(data, "waivers.json");

        var many = Waive(data, "Freight moved");
        many.Code.ShouldBe(2);
        many.Error.ShouldContain("--figure materials   Materials, 2025Q1, GBP: as in interim-2025q1\n  --figure personnel");
        Waive(data, "Freight moved", "--figure", "material").Error.ShouldContain("Did you mean \"materials\"?");
        var trial = Waive(data, "Freight moved", "--figure", "materials", "--dry-run");
        trial.Code.ShouldBe(0);
        File.Exists(file).ShouldBeFalse();

        Waive(data, "Freight moved", "--figure", "materials").Output.ShouldContain("1 more failed");
        File.ReadAllText(file).ShouldBe(trial.Output);
        Waive(data, "Likewise").Code.ShouldBe(0);
        var held = App.RunHere("check", "--data", data);
        held.Code.ShouldBe(0, held.Output);
        Waive(data, "Again").Error.ShouldContain("nothing of QC36 failed that could be waived; no check did.");

        Change(data, "21000", "21001");
        Change(data, "13310", "13309");
        var lapsed = App.RunHere("check", "--data", data);
        lapsed.Code.ShouldBe(3);
        Flat(lapsed.Output).ShouldContain(
            "waiver lapsed (waivers.json, line 3), a figure has changed: it was GBP 21,000 thousand in interim-2026q1 against GBP " +
                "20,000 thousand in interim-2025q1; it is now GBP 21,001 thousand in interim-2026q1");

        // Anew: the lapsed entry is replaced, and nothing else in the file is touched.
        Waive(data, "Anew", "--figure", "materials", "--figure", "personnel").Code.ShouldBe(0);
        App.RunHere("check", "--data", data).Code.ShouldBe(0);
        File.ReadAllText(file).Split("\"check\"").Length.ShouldBe(3);
    }

    [Fact]
    public void A_waiver_without_a_basis_is_of_the_basis_of_the_filing_and_one_of_another_is_told()
    {
        var data = Unmarked();
        Waive(data, "Freight moved", "--figure", "materials", "--figure", "personnel").Code.ShouldBe(0);
        var file = Path.Combine(data, "waivers.json");
        var text = File.ReadAllText(file);

        File.WriteAllText(file, text.Replace(", \"basis\": \"ifrs\"", ""));
        App.RunHere("check", "--data", data).Code.ShouldBe(0);
        File.WriteAllText(file, text.Replace("\"ifrs\"", "\"us-gaap\""));
        Flat(App.RunHere("check", "--data", data).Output)
            .ShouldContain("there is no such comparison: no filing states materials, 2025Q1, GBP on us-gaap (only on ifrs)");
    }

    [Fact]
    public void The_report_has_the_entry_and_its_hash()
    {
        var data = Unmarked();
        Flat(App.RunHere("check", "--data", data, "--json", _folder.Combine("checks.json")).Output)
            .ShouldContain("check --waive QC36 \"REASON\" --figure materials");
        using var json = JsonDocument.Parse(File.ReadAllText(_folder.Combine("checks.json")));
        var failed = json.RootElement.GetProperty("findings").EnumerateArray().First(f => f.GetProperty("status").GetString() == "failed");

        failed.GetProperty("values").GetString()!.ShouldMatch("^[0-9a-f]{16}$");
        failed.GetProperty("entry").GetProperty("values").GetString().ShouldBe(failed.GetProperty("values").GetString());
        failed.GetProperty("entry").GetProperty("figures")[0].GetProperty("basis").GetString().ShouldBe("ifrs");
    }

    [Theory]
    [InlineData("\uFEFF{\r\n\t\"waivers\": [\r\n\t]\r\n}\r\n", "\uFEFF{\r\n\t\"waivers\": [\r\n\t\t{\r\n\t\t\t\"check\": \"QC36\",",
        "\r\n\t\t}\r\n\t]\r\n}\r\n")]
    [InlineData("{\"waivers\": []}", "{\"waivers\": [{\"check\": \"QC36\", \"figures\": [{\"concept\": ", "}]}")]
    [InlineData("{\n    \"waivers\": [],\n    \"$schema\": \"s\"\n}", "{\n    \"waivers\": [\n        {\n            \"check\": \"QC36\",",
        "\n        }\n    ],\n    \"$schema\": \"s\"\n}")]
    public void The_file_keeps_its_style(string before, string start, string end)
    {
        var data = Unmarked();
        var file = Path.Combine(data, "waivers.json");
        File.WriteAllBytes(file, Encoding.UTF8.GetBytes(before));

        Waive(data, "Freight \"moved\" \u00E9", "--figure", "materials").Code.ShouldBe(0);

        var text = Encoding.UTF8.GetString(File.ReadAllBytes(file));
        text.ShouldStartWith(start);
        text.ShouldEndWith(end);
        text.ShouldContain("Freight \\\"moved\\\" \u00E9");
        if (before.Contains('\r')) text.Replace("\r\n", "").ShouldNotContain("\n");
        Waive(data, "Likewise", "--figure", "personnel").Code.ShouldBe(0);
        App.RunHere("check", "--data", data).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("QC36", " ", 1, "A waiver needs its reason")]
    [InlineData("QC99", "why", 1, "'QC99' is not a rule.")]
    [InlineData("QC00", "why", 2, "QC00 is of the waivers themselves.")]
    [InlineData("QC01", "why", 2, "nothing of QC01 failed that could be waived; what failed is of QC36.")]
    [InlineData("QC36", "a\u200Bb", 1, "the reason has a character that is not seen, U+200B")]
    public void What_cannot_be_waived_is_refused(string rule, string reason, int code, string message)
    {
        var data = Unmarked();
        var outcome = App.RunHere("check", "--data", data, "--waive", rule, reason, "--figure", "materials");

        outcome.Code.ShouldBe(code);
        outcome.Error.ShouldContain(message);
        File.Exists(Path.Combine(data, "waivers.json")).ShouldBeFalse();
    }

    private static Outcome Waive(string data, string reason, params string[] more) =>
        App.RunHere(["check", "--data", data, "--waive", "QC36", reason, .. more]);

    private string Unmarked()
    {
        var data = _folder.CopyOf("tests/Companies/larkmere");
        var file = Path.Combine(data, "filings", Last);
        File.WriteAllText(file, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(file), "\"restated\": \\{[^}]*\\},", ""));
        return data;
    }

    private static void Change(string data, string from, string to)
    {
        var file = Path.Combine(data, "filings", Last);
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to));
    }

    private static string Flat(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\\s+", " ");

    private static string TextOf(string file)
    {
        var document = PdfDocument.Open(File.ReadAllBytes(file));
        var (reader, text) = (new PageTextReader(document), new StringBuilder());
        for (var i = 0; i < document.PageCount; i++) text.Append(reader.Read(i).Characters);
        return Joined(text.ToString());
    }

    // Where lines break is not looked at.
    private static string Joined(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
}
