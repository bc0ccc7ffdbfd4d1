using System.Globalization;
using System.Text;
using System.Text.Json;
using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Outcomes;
using QifuReports.App.Record;
using QifuReports.App.Settings;
using QifuReports.App.Verifying;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>What <c>verify</c> accepts, and what it rejects, from the file alone and with the data at hand.</summary>
public sealed class VerifyTests
{
    private static readonly ReportSettings Settings = SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], null);
    private static readonly Lazy<byte[]> Issued = new(() => Issue(Period.Quarter(2023, 3)));

    [Fact]
    public void Every_issued_briefing_is_verified_alone_and_with_the_data()
    {
        var book = CommandBook();
        var issued = 0;
        foreach (var kind in BriefingKind.All)
            foreach (var period in kind.Makes(book))
            {
                issued++;
                var file = Issue(period, kind: kind);
                Verify(file).ShouldBe([], period.ToString());
                Verify(file, withData: true).ShouldBe([], period.ToString());
            }
        issued.ShouldBe(14);
        Verify(Issue(Period.Quarter(2023, 3), draft: true), withData: true).ShouldBe([]);
    }

    [Fact]
    public void A_change_of_any_digit_on_the_pages_is_rejected()
    {
        var tampered = new TamperedPdf(Issued.Value);
        tampered.Digits.Count.ShouldBeGreaterThan(4000);
        var tried = 0;
        for (var i = 0; i < tampered.Digits.Count; i += 29)
        {
            if (tampered.With(tampered.Digits[i]) is not { } changed) continue;
            tried++;
            var page = string.Create(CultureInfo.InvariantCulture, $"page {tampered.Digits[i].Page + 1}");
            Verify(changed).ShouldContain(t => t.StartsWith("text: " + page, StringComparison.Ordinal), tampered.Digits[i].ToString());
        }
        tried.ShouldBeGreaterThan(120);
    }

    [Fact]
    public void A_changed_figure_is_told_with_its_name_even_where_the_record_of_the_text_is_changed_with_it()
    {
        var text = Texts(Issued.Value)[1];
        var at = text.IndexOf("4,281.0", StringComparison.Ordinal);
        var tampered = new TamperedPdf(Issued.Value);
        var changed = tampered.With(tampered.Digits.First(d => d.Page == 1 && d.Index == at)).ShouldNotBeNull();
        var consistent = new TamperedPdf(changed).With(TextFingerprint.Of(text), TextFingerprint.Of(Texts(changed)[1])).ShouldNotBeNull();

        Verify(changed).ShouldContain("text: page 2 reads otherwise than when it was issued");
        var told = Verify(consistent).ShouldHaveSingleItem();
        told.ShouldContain("281.0\" stands where 2023Q3/total-net-revenue/RMB is 4,281,026,000");
        Verify(changed, withData: true)
            .ShouldContain(t =>
                t.StartsWith("made again: page 2 says ", StringComparison.Ordinal) && t.EndsWith("belongs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_of_any_fact_is_rejected_and_of_those_on_the_pages_even_a_consistent_one()
    {
        var facts =
            Encoding.UTF8.GetString(EmbeddedFiles.Read(PdfDocument.Open(Issued.Value)).Single(f => f.Name == "facts.json").Content.Span);
        using var parsed = JsonDocument.Parse(facts);
        var (tried, all, noticed) = (0, 0, 0);
        foreach (var fact in parsed.RootElement.GetProperty("facts").EnumerateObject())
        {
            var value = fact.Value.GetProperty("value").GetString()!;
            if (all++ % 23 != 0 || value.Length < 3 || value[0] == '-') continue;
            var (was, now) = ($"\"{fact.Name}\":{{\"value\":\"{value}\"",
                $"\"{fact.Name}\":{{\"value\":\"{(value[0] == '9' ? '1' : '9')}{value[1..]}\"");
            if (new TamperedPdf(Issued.Value).With(was, now) is not { } changed) continue;
            Verify(changed).ShouldContain("record: facts.json is not as it was issued", fact.Name);
            tried++;

            var consistent = new TamperedPdf(changed).With(TextFingerprint.Of(Encoding.UTF8.GetBytes(facts)),
                TextFingerprint.Of(Encoding.UTF8.GetBytes(facts.Replace(was, now, StringComparison.Ordinal))));
            if (consistent is not null && Verify(consistent).Count > 0) noticed++;
        }
        tried.ShouldBeGreaterThan(25);
        noticed.ShouldBeGreaterThan(tried * 3 / 4);
    }

    [Fact]
    public void What_is_verified_is_not_replaced_by_the_report_of_it()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Combine("briefing.pdf");
        File.WriteAllBytes(file, Issued.Value);
        var outcome = App.RunHere("verify", file, "--alone", "--json", Path.Combine(folder.Path, ".", "briefing.pdf"));
        outcome.Code.ShouldBe(1, outcome.Error);
        outcome.Error.ShouldContain("would replace the briefing");
        File.ReadAllBytes(file).ShouldBe(Issued.Value);
    }

    [Fact]
    public void A_fact_with_the_other_sign_is_told_from_the_text_alone()
    {
        var facts =
            Encoding.UTF8.GetString(EmbeddedFiles.Read(PdfDocument.Open(Issued.Value)).Single(f => f.Name == "facts.json").Content.Span);
        using var parsed = JsonDocument.Parse(facts);
        var told = new List<string>();
        foreach (var fact in parsed.RootElement.GetProperty("facts").EnumerateObject()
            .Where(f => f.Value.GetProperty("value").GetString()!.StartsWith('-')))
        {
            // The same digits and as many characters.
            var value = fact.Value.GetProperty("value").GetString()!;
            var (was, now) = ($"\"{fact.Name}\":{{\"value\":\"{value}\"", $"\"{fact.Name}\":{{\"value\":\"0{value[1..]}\"");
            var consistent = new TamperedPdf(Issued.Value).With(was, now) is not { } changed ? null
                : new TamperedPdf(changed).With(TextFingerprint.Of(Encoding.UTF8.GetBytes(facts)),
                    TextFingerprint.Of(Encoding.UTF8.GetBytes(facts.Replace(was, now, StringComparison.Ordinal))));
            if (consistent is not null)
                told.AddRange(Verify(consistent).Where(t => t.EndsWith(": the sign is another", StringComparison.Ordinal)));
            if (told.Count > 3) break;
        }
        told.Count.ShouldBeGreaterThan(3);
        told.ShouldAllBe(t => t.StartsWith("text: page ", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_program_or_other_data_are_told_apart_from_another_briefing()
    {
        // What another program made that makes the same, byte for byte, is the same.
        var job = new BriefingJob(BriefingKind.Quarterly, Period.Quarter(2023, 3));
        var other = BriefingIssue.Remake(new Workshop(Settings, draft: false) { Claimed = new Maker("0.1.0+0123456789abcdef", "10.0.0") },
            job, CancellationToken.None);
        other.ShouldNotBe(Issued.Value);
        var report = Verification.Of("b.pdf", other, static () => Settings, CancellationToken.None);
        Told(report).ShouldBe([]);
        report.Steps[^1].Details.ShouldHaveSingleItem()
            .ShouldContain("the same, although it says that it was made by 0.1.0+0123456789abcdef on .NET 10.0.0; this is ");

        // What says so, and differs in how it is written down alone, is not: no name of a program makes less of the comparison.
        var written = other.ToArray();
        var end = written.AsSpan().IndexOf("\nendobj\n"u8);
        written[end + "\nendobj".Length] = (byte)' ';
        var told = Verify(written, withData: true);
        told.ShouldContain(t => t.StartsWith("made again: it differs from byte ", StringComparison.Ordinal));
        told.ShouldContain(
            "made again: object by object the documents say the same, so that only the writing down differs; that is not enough to verify");

        // Nor is a name that no program has.
        var named = BriefingIssue.Remake(
            new Workshop(Settings, draft: false) { Claimed = new Maker("0.1.0+0123456789abcdef; verified", "10.0.0") }, job,
            CancellationToken.None);
        Verify(named, withData: true).ShouldContain(
            t => t.StartsWith("made again: ", StringComparison.Ordinal)
                && t.Contains("and only the same program has to make the same bytes", StringComparison.Ordinal));

        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Settings.DataFolder, "*", SearchOption.AllDirectories))
        {
            var copy = folder.Combine("data", Path.GetRelativePath(Settings.DataFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.AppendAllText(folder.Combine("data", "issuer.json"), "\n");
        told = Told(Verification.Of("b.pdf", Issued.Value, () => Settings with { DataFolders = [folder.Combine("data")] },
            CancellationToken.None));
        told.ShouldContain("made again: what it was made of is not what is at hand: data/issuer.json");
    }

    [Theory]
    [InlineData("\"measure\":\"money\"", "\"measure\":\"honey\"", "honey is no measure")]
    [InlineData("\"ways\":[\"size\"", "\"ways\":[\"sise\"", "sise is no way to write a figure")]
    [InlineData("\"cell scale 6\"", "\"cell scale 3\"",
        "stands where 2023Q3/total-net-revenue/RMB is 4,281,026,000: the figure is another")]
    [InlineData("\"unit\":\"RMB\"", "\"unit\":\"USD\"", "2023Q3/net-income/RMB: its unit is not USD")]
    [InlineData("\"ways\":[", "\"wayz\":[", "issued by an earlier version of the program")]
    [InlineData("\"of\":[1,2]", "\"of\":[9,2]", "it is derived from what does not stand before it")]
    [InlineData("\"formula\":\"growth\"", "\"formula\":\"growls\"", "it has no value")]
    [InlineData("\"fact\":\"f1754\"", "\"fact\":\"f1753\"", "the fact f1753 is of something else")]
    [InlineData("\"pages\":[{", "\"pages\":{[", "figures.json is no JSON")]
    [InlineData("{\"documentInfo\":", "[\"documentInfo\":", "facts.json is no JSON")]
    [InlineData("{\"documentInfo\":", "{\"docu\\ud800nfo\":", "facts.json is not as it was issued")]
    [InlineData("\"status\":\"holds\"", "\"status\":\"lolds\"", "does not come out as \"lolds\"")]
    [InlineData("\"period\": \"2023Q3\"", "\"period\": \"2023X3\"", "the period of the briefing cannot be read")]
    [InlineData("\"briefing\": \"quarterly\"", "\"briefing\": \"quarterla\"", "the program makes no briefing quarterla")]
    public void A_record_that_is_not_as_it_should_be_is_a_failure_that_is_told(string was, string now, string told)
    {
        var changed = new TamperedPdf(Issued.Value).With(was, now).ShouldNotBeNull("the record cannot be changed so");
        Verify(changed).ShouldContain(t => t.Contains(told, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_briefing_is_bad_input()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Combine("b.pdf");
        (string Message, byte[] File)[] bad =
        [
            ("PR0001", "hello"u8.ToArray()), ("PR0001", Issued.Value[..^200]),
            ("carries no build.json", Renamed("build.json", "other.json")),
        ];
        foreach (var (message, file) in bad)
        {
            File.WriteAllBytes(path, file);
            var outcome = App.RunHere("verify", path);
            outcome.Code.ShouldBe(2, outcome.Output);
            outcome.Error.ShouldContain(message);
            if (message.StartsWith("PR", StringComparison.Ordinal)) outcome.Error.ShouldContain($"See 'qifu-reports errors {message}'.");
        }
        App.RunHere("verify", folder.Combine("none.pdf")).Code.ShouldBe(2);
    }

    [Fact]
    public void The_command_reports_for_people_and_for_programs_and_says_what_it_cannot_know()
    {
        using var folder = new TemporaryFolder();
        var (path, json) = (folder.Combine("b.pdf"), folder.Combine("report.json"));
        File.WriteAllBytes(path, Issued.Value);
        var whole = App.RunHere("verify", path, "--json", json);
        whole.Code.ShouldBe(0, whole.Error);
        whole.Output.ShouldContain("bytes that were issued are the same");
        whole.Output.ShouldContain("nothing was added after it was issued");
        whole.Output.ShouldEndWith("is verified." + Environment.NewLine);
        using (var report = JsonDocument.Parse(File.ReadAllBytes(json)))
        {
            report.RootElement.GetProperty("verified").GetBoolean().ShouldBeTrue();
            report.RootElement.GetProperty("steps").EnumerateArray().Select(s => s.GetProperty("name").GetString())
                .ShouldBe(["record", "figures", "text", "checks", "pages", "added", "made again"]);
        }
        App.RunHere("verify", path, "--alone").Output.ShouldContain("only making the briefing again, or a signature, can tell");

        var tampered = new TamperedPdf(Issued.Value);
        File.WriteAllBytes(path, tampered.With(tampered.Digits[1000])!);
        var refused = App.RunHere("verify", path, "--alone", "--json", json);
        refused.Code.ShouldBe((int)ExitCode.ChecksFailed);
        refused.Output.ShouldContain("FAILS    text");
        refused.Output.ShouldEndWith("does not verify." + Environment.NewLine);
    }

    private static List<string> Verify(byte[] file, bool withData = false) =>
        Told(Verification.Of("b.pdf", file, withData ? static () => Settings : null, CancellationToken.None));

    // What failed, each with its step.
    private static List<string> Told(VerifyReport report) =>
        [.. report.Steps.Where(s => s.Outcome == VerifyOutcome.Fails).SelectMany(s => s.Details.Select(d => $"{s.Name}: {d}"))];

    private static byte[] Issue(Period period, bool draft = false, BriefingKind? kind = null) =>
        BriefingIssue.Remake(new Workshop(Settings, draft), new BriefingJob(kind ?? BriefingKind.Quarterly, period),
            CancellationToken.None);

    private static Ledger.LedgerBook CommandBook() => new Workshop(Settings, draft: false).Book;

    private static List<string> Texts(byte[] file)
    {
        var document = PdfDocument.Open(file);
        var reader = new PageTextReader(document);
        return [.. Enumerable.Range(0, document.PageCount).Select(i => reader.Read(i).Characters.ToString())];
    }

    // Names of attachments stand in object streams.
    private static byte[] Renamed(string name, string other)
    {
        var file = Issued.Value;
        while (true)
        {
            try
            {
                file = new TamperedPdf(file).With(name, other) ?? throw new InvalidOperationException("It does not fit.");
            }
            catch (InvalidOperationException)
            {
                return file;
            }
        }
    }
}
