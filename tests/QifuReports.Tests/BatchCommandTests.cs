using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using QifuReports.App.CommandLines;

namespace QifuReports.Tests;

public sealed class BatchCommandTests : IDisposable
{
    private static readonly string[] Periods = ["2023Q1", "2023Q2", "2023Q3", "2024Q1"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_period_that_has_data_is_briefed_just_as_it_is_alone()
    {
        var outcome = Batch("all");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(string.Concat(Periods.Select(p => PathOf("all", p) + Environment.NewLine)));
        outcome.Error.ShouldContain("4 briefings: 4 made, 0 up to date, 0 failed, ");
        foreach (var period in Periods)
        {
            App.RunHere("quarterly", period, "--output", _folder.Combine("alone")).Code.ShouldBe(0);
            File.ReadAllBytes(PathOf("all", period)).ShouldBe(File.ReadAllBytes(PathOf("alone", period)), period);
        }
    }

    [Fact]
    public void The_manifest_lists_each_file_with_its_hash_size_inputs_and_checks()
    {
        Batch("out").Code.ShouldBe(0);

        var text = File.ReadAllText(_folder.Combine("out", "manifest.json"));
        text.ShouldNotContain(_folder.Path);
        text.ShouldNotContain(RepositoryRoot.Path);
        using var manifest = JsonDocument.Parse(text);
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToList();
        files.Select(f => f.GetProperty("path").GetString()).ShouldBe(Periods.Select(p => p + "/quarterly-briefing.pdf"));
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(_folder.Combine("out", file.GetProperty("path").GetString()!));
            file.GetProperty("sha256").GetString().ShouldBe(Hash(bytes));
            file.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
            file.GetProperty("pages").GetInt32().ShouldBeGreaterThan(5);
            file.GetProperty("checks").GetProperty("failed").GetInt32().ShouldBe(0);
            var inputs = file.GetProperty("inputs");
            inputs.GetProperty("data/issuer.json").GetString()
                .ShouldBe(Hash(File.ReadAllBytes(RepositoryRoot.PathOf("data", "issuer.json"))));
            foreach (var template in Directory.EnumerateFiles(RepositoryRoot.PathOf("templates", "quarterly")))
                inputs.TryGetProperty("templates/quarterly/" + Path.GetFileName(template), out _).ShouldBeTrue(template);
        }
    }

    [Fact]
    public void Only_what_is_named_is_made()
    {
        var outcome = App.RunHere("batch", "--output", _folder.Combine("out"), "--periods", "2023Q3, 1q23", "--briefings", "quarterly");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldBe(PathOf("out", "2023Q1") + Environment.NewLine + PathOf("out", "2023Q3") + Environment.NewLine);
        App.RunHere("batch", "--output", _folder.Combine("none"), "--periods", "2023Q3,2031Q1").Code.ShouldBe(2);
        Directory.Exists(_folder.Combine("none")).ShouldBeFalse();
    }

    [Fact]
    public void A_briefing_whose_checks_fail_leaves_the_others_and_sets_the_exit_code()
    {
        var data = DataWith("hkex-2024q1.json", "4153183", "4153184");

        var outcome = Batch("out", "--data", data);

        outcome.Code.ShouldBe(3, outcome.Error);
        outcome.Error.ShouldContain("failed: 2024Q1/quarterly-briefing.pdf");
        outcome.Error.ShouldContain("4,153,184");
        outcome.Output.ShouldBe(string.Concat(Periods[..3].Select(p => PathOf("out", p) + Environment.NewLine)));
        File.Exists(PathOf("out", "2024Q1")).ShouldBeFalse();
        foreach (var period in Periods[..3])
        {
            App.RunHere("quarterly", period, "--data", data, "--output", _folder.Combine("alone")).Code.ShouldBe(0);
            File.ReadAllBytes(PathOf("out", period)).ShouldBe(File.ReadAllBytes(PathOf("alone", period)), period);
        }
        Batch("out", "--data", data, "--draft").Code.ShouldBe(0);
    }

    [Fact]
    public void Something_in_the_way_of_one_briefing_is_the_machine_and_leaves_the_others()
    {
        Directory.CreateDirectory(_folder.Combine("out"));
        File.WriteAllText(_folder.Combine("out", "2023Q2"), "in the way");

        var outcome = Batch("out");

        outcome.Code.ShouldBe(4);
        outcome.Error.ShouldContain("failed: 2023Q2/quarterly-briefing.pdf");
        File.ReadAllText(_folder.Combine("out", "2023Q2")).ShouldBe("in the way");
        Directory.EnumerateFiles(_folder.Combine("out"), "*.pdf", SearchOption.AllDirectories).Count().ShouldBe(3);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_the_machine_and_nothing_stays()
    {
        File.WriteAllText(_folder.Combine("out"), "");

        var outcome = Batch("out");

        outcome.Code.ShouldBe(4);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("4 failed");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void Data_that_cannot_be_read_stops_all()
    {
        var outcome = Batch("out", "--data", DataWith("2023q3.json", "4281026", "\"4,281,026\""));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain(".json(");
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public void Cancelled_it_ends_with_130_and_leaves_nothing()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var code = CommandLine.Run(["batch", "--settings", RepositoryRoot.PathOf("reportsettings.json"), "--output",
            _folder.Combine("out")], output, error, stop.Token);

        code.ShouldBe(130);
        output.ToString().ShouldBeEmpty();
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_pipe_the_terminal_library_is_not_needed()
    {
        // The program without that library, and without the list of its libraries, so that it is missed only when it is wanted.
        var (code, output, error) =
            await RunWithout("Spectre.Console.dll", "batch", "--briefings", "quarterly", "--output", _folder.Combine("out"));
        code.ShouldBe(0, error);
        output.ShouldBe(string.Concat(Periods.Select(p => PathOf("out", p) + Environment.NewLine)));
        error.ShouldContain("[4/4] ");
    }

    [Theory]
    [InlineData("ScottPlot.dll")]
    [InlineData("Scriban.Signed.dll")]
    [InlineData("libSkiaSharp.so")]
    public async Task Without_the_library_that_does_the_work_there_is_no_briefing_and_that_is_said(string library)
    {
        if (library == "libSkiaSharp.so" && !OperatingSystem.IsLinux()) return;
        var (code, output, error) = await RunWithout(library, "quarterly", "2023Q3", "--output", _folder.Combine("out"));
        code.ShouldBe(4, error);
        output.ShouldBe("");
        error.ShouldContain(Path.GetFileNameWithoutExtension(library));
        error.ShouldContain("A part of the program is missing or broken: install it anew.");
        File.Exists(PathOf("out", "2023Q3")).ShouldBeFalse();
    }

    // The program as it lies beside the tests, without one of its libraries.
    private async Task<(int Code, string Output, string Error)> RunWithout(string library, params string[] arguments)
    {
        Directory.CreateDirectory(_folder.Combine("program"));
        var native = Path.Combine(AppContext.BaseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native");
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "qifu-reports.runtimeconfig.json")).Concat(Directory.EnumerateFiles(native)))
            if (Path.GetFileName(file) != library) File.Copy(file, _folder.Combine("program", Path.GetFileName(file)));
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true,
            RedirectStandardError = true };
        foreach (var argument in new[] { _folder.Combine("program", "qifu-reports.dll") }.Concat(arguments))
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }

    [Fact]
    public void Parts_make_everything_once_and_their_lists_merge_into_that_of_the_whole()
    {
        Batch("whole").Code.ShouldBe(0);

        var paths = new List<string>();
        for (var part = 1; part <= 3; part++)
        {
            var outcome = Batch("parts", "--shard", FormattableString.Invariant($"{part}/3"));
            outcome.Code.ShouldBe(0, outcome.Error);
            paths.AddRange(outcome.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
            File.Exists(_folder.Combine("parts", FormattableString.Invariant($"manifest-{part}-of-3.json"))).ShouldBeTrue();
        }
        paths.Order(StringComparer.Ordinal).ShouldBe(Periods.Select(p => PathOf("parts", p)));
        File.Exists(_folder.Combine("parts", "manifest.json")).ShouldBeFalse();

        var merged = Batch("parts", "--resume");

        merged.Error.ShouldContain("0 made, 4 up to date");
        File.ReadAllBytes(_folder.Combine("parts", "manifest.json")).ShouldBe(File.ReadAllBytes(_folder.Combine("whole", "manifest.json")));
    }

    [Fact]
    public void A_period_gets_every_kind_of_briefing_that_it_has_data_for()
    {
        var outcome = App.RunHere("batch", "--output", _folder.Combine("out"), "--periods", "2023Q3,2024H1");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe([_folder.Combine("out", "2023Q3", "fact-sheet.pdf"), _folder.Combine("out", "2023Q3", "quarterly-briefing.pdf"),
                _folder.Combine("out", "2024H1", "provision-briefing.pdf")]);
    }

    private Outcome Batch(string output, params string[] more) =>
        App.RunHere(["batch", "--briefings", "quarterly", "--output", _folder.Combine(output), .. more]);

    private string PathOf(string output, string period) => _folder.Combine(output, period, "quarterly-briefing.pdf");

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Changes the first statement of a figure in a copy of the data; fails where the figure is not there.
    private string DataWith(string ending, string figure, string other)
    {
        var data = _folder.CopyOf("data");
        var file = Directory.EnumerateFiles(Path.Combine(data, "filings"), "*" + ending).ShouldHaveSingleItem();
        var text = File.ReadAllText(file);
        var at = text.IndexOf(figure, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        File.WriteAllText(file, text[..at] + other + text[(at + figure.Length)..]);
        return data;
    }
}
