using System.Text;
using System.Text.Json;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>Tarnholt Handling, an invented company with segments and regions, from the folder to the verified briefing.</summary>
public sealed class SegmentedCompanyTests : IDisposable
{
    private const string First = "2025-05-06-interim-2025q1.json";
    private static readonly string Data = RepositoryRoot.PathOf("tests", "Companies", "tarnholt");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_batch_makes_all_of_its_briefings_and_each_verifies()
    {
        var batch = App.RunHere("batch", "--data", Data, "--output", _folder.Path);
        batch.Code.ShouldBe(0, batch.Error);

        var files = Directory.GetFiles(_folder.Path, "*.pdf", SearchOption.AllDirectories);
        files.Length.ShouldBe(8);
        foreach (var file in files)
        {
            var verified = App.RunHere("verify", file, "--data", Data);
            verified.Code.ShouldBe(0, verified.Output + verified.Error);
        }
        var text = TextOf(_folder.Combine("2025Q2", "quarterly-briefing.pdf"));
        foreach (var said in (string[])["Figures by segment", "Figures by region",
            "Warehouse Systems added most, from EUR 23.8 million to EUR 29.1 million, up 22.5%.", "Segments, six months",
            "Revenue by region"]) text.ShouldContain(Joined(said));
        TextOf(_folder.Combine("2025Q2", "fact-sheet.pdf")).ShouldNotContain("Warehouse");
    }

    [Fact]
    public void Its_checks_are_clean_and_a_wrong_figure_of_a_segment_stops_the_briefing()
    {
        var checks = App.RunHere("check", "--data", Data);
        checks.Code.ShouldBe(0, checks.Output);
        checks.Output.ShouldContain(" 0 differ by rounding, 0 waived, 0 failed.");

        var data = Changed("46905", "46906");
        var wrong = App.RunHere("check", "--data", data);
        wrong.Code.ShouldBe(3);
        Flat(wrong.Output).ShouldContain("QC40");
        App.RunHere("quarterly", "2025Q1", "--data", data, "--output", _folder.Path).Code.ShouldBe(3);
    }

    [Fact]
    public void A_waiver_of_a_segment_is_written_with_its_members_and_holds()
    {
        var data = Changed("1475, 560, 405, 150, \"-\", 2590", "1475, 560, 406, 150, \"-\", 2590");
        App.RunHere("check", "--data", data, "--waive", "QC40", "A slip of the report").Code.ShouldBe(0);
        var more = App.RunHere("check", "--data", data, "--waive", "QC08", "The same slip");
        more.Code.ShouldBe(0, more.Error + more.Output);

        var written = File.ReadAllText(Path.Combine(data, "waivers.json"));
        written.ShouldContain("\"basis\": \"ifrs\", \"members\": {\"segment\": \"service\"}}");
        App.RunHere("check", "--data", data).Code.ShouldBe(0);
    }

    [Fact]
    public void A_misspelt_member_is_told_with_the_nearest()
    {
        var outcome = App.RunHere("check", "--data", Changed("{\"segment\": \"service\"}", "{\"segment\": \"servce\"}"));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("QD0150: The axis \"segment\" has no member \"servce\". Did you mean \"service\"?");
    }

    [Fact]
    public void A_figure_of_a_segment_is_explained_by_itself()
    {
        var told = App.RunHere("explain", "2025Q4", "operating-profit", "--member", "segment=Service", "--data", Data);
        told.Code.ShouldBe(0, told.Error);
        told.Output.ShouldContain("Operating profit, Service, 2025Q4, IFRS");
        told.Output.ShouldContain("EUR 3,260 thousand");
        told.Output.ShouldContain("FY \u2212 9M");

        App.RunHere("explain", "2025Q3", "revenue", "--data", Data).Output.ShouldContain("EUR 91,580 thousand");
        var both = App.RunHere("explain", "2025Q3", "revenue", "--member", "segment=service", "--member", "region=europe", "--data", Data);
        (both.Code, both.Error).ShouldBe((2, both.Error));
        both.Error.ShouldContain("No filing states Revenue of Europe, Service for 2025Q3");
    }

    [Theory]
    [InlineData("segment=servis", "the axis segment has no member \"servis\". Did you mean \"service\"?")]
    [InlineData("segmant=service", "there is no axis \"segmant\". Did you mean \"segment\"?")]
    [InlineData("service", "\"service\" names no member. Write an axis and its member: segment=industrial-trucks.")]
    public void What_names_no_member_is_refused(string member, string message)
    {
        var outcome = App.RunHere("explain", "2025Q3", "revenue", "--member", member, "--data", Data);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(message);
    }

    [Fact]
    public void Figures_and_restatements_name_the_segment()
    {
        var facts = App.RunHere("facts", "--period", "2025Q3", "--statement", "segments-quarter", "--format", "csv", "--data", Data).Output;
        facts.ShouldContain(",segment=warehouse-systems");
        App.RunHere("facts", "--period", "2025Q3", "--statement", "segments-quarter", "--data", Data).Output.ShouldContain(
            "(Warehouse Systems)");

        var folder = _folder.CopyOf("tests/Companies/tarnholt");
        var (first, mark) =
            (Path.Combine(folder, "filings", First), "\"restated\": {\"kind\": \"reclassified\", \"reason\": \"A country moved\"}, ");
        File.WriteAllText(first.Replace("2025-05-06", "2025-08-20"),
            File.ReadAllText(first).Replace("\"interim-2025q1\"", "\"again\"").Replace("\"2025-05-06\"", "\"2025-08-20\"")
            .Replace("41980", "41990").Replace("18400", "18390")
            .Replace("\"members\": {\"region\": \"europe\"}", mark + "\"members\": {\"region\": \"europe\"}")
            .Replace("\"members\": {\"region\": \"asia-pacific\"}", mark + "\"members\": {\"region\": \"asia-pacific\"}"));
        var matrix = _folder.Combine("matrix.json");
        App.RunHere("restatements", "--data", folder, "--json", matrix).Code.ShouldBe(0);
        using var json = JsonDocument.Parse(File.ReadAllText(matrix));
        json.RootElement.GetProperty("figures").EnumerateArray().Where(f => f.GetProperty("outcome").GetString() == "restated")
            .Select(f => $"{f.GetProperty("name").GetString()} {f.GetProperty("members").GetString()}")
            .ShouldBe(["Revenue, Europe region=europe", "Revenue, Asia Pacific region=asia-pacific"]);
        App.RunHere("check", "--data", folder).Code.ShouldBe(0);
        var batch = App.RunHere("quarterly", "2025Q3", "--data", folder, "--output", _folder.Path);
        batch.Code.ShouldBe(0, batch.Error);
        TextOf(batch.Output.Trim()).ShouldContain(Joined("Revenue, Europe, Q1 2025 EUR 41,980 thousand EUR 41,990 thousand"));
    }

    private string Changed(string from, string to)
    {
        var data = _folder.CopyOf("tests/Companies/tarnholt");
        var file = Path.Combine(data, "filings", First);
        var text = File.ReadAllText(file);
        text.ShouldContain(from);
        File.WriteAllText(file, text.Replace(from, to));
        return data;
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
