using QifuReports.App.Files;

namespace QifuReports.Tests;

/// <summary>
/// What stands at a path that a person types may be a device, a pipe or a link. It stays what it is when it is written to, and it is read
/// within limits, whatever length it has. Devices are made by the test where it may, in its own folder; those of the machine are written to
/// through links only, never by a path of theirs.
/// </summary>
public sealed class SpecialFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void A_full_device_stays_a_device_and_is_trouble_with_the_machine()
    {
        var full = Device("full", 7);
        foreach (var arguments in (string[][])[["facts", "--format", "csv", "--output", full], ["check", "--json", full],
            ["restatements", "--json", full]])
        {
            var outcome = App.RunHere(arguments);
            outcome.Code.ShouldBe(4, outcome.Error);
            outcome.Error.ShouldContain("No space left on device");
            outcome.Error.ShouldStartWith("error: ");
        }
        Shell($"test -c {full} && ls -A").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [UnixFact]
    public void What_a_briefing_cannot_be_written_below_is_trouble_with_the_machine()
    {
        var outcome = App.RunHere("factsheet", "2023Q3", "--output", Device("full", 7));

        outcome.Code.ShouldBe(4, outcome.Error);
        outcome.Error.ShouldContain("full");
    }

    [UnixFact]
    public void Links_are_followed_and_stay()
    {
        Directory.CreateDirectory(_folder.Combine("deep", "down"));
        File.WriteAllText(_folder.Combine("deep", "real.txt"), "old");
        File.CreateSymbolicLink(_folder.Combine("deep", "down", "second"), "../real.txt");
        Directory.CreateSymbolicLink(_folder.Combine("folder"), _folder.Combine("deep", "down"));
        File.CreateSymbolicLink(_folder.Combine("first"), "folder/second");
        File.CreateSymbolicLink(_folder.Combine("new"), "deep/not-there-yet.txt");

        WholeFile.Write(_folder.Combine("first"), stream => stream.Write("new"u8));
        WholeFile.Write(_folder.Combine("new"), stream => stream.Write("made"u8));

        File.ReadAllText(_folder.Combine("deep", "real.txt")).ShouldBe("new");
        new FileInfo(_folder.Combine("first")).LinkTarget.ShouldBe("folder/second");
        new FileInfo(_folder.Combine("deep", "down", "second")).LinkTarget.ShouldBe("../real.txt");
        File.ReadAllText(_folder.Combine("deep", "not-there-yet.txt")).ShouldBe("made");
        new FileInfo(_folder.Combine("new")).LinkTarget.ShouldBe("deep/not-there-yet.txt");
        Directory.GetFileSystemEntries(_folder.Combine("deep")).Length.ShouldBe(3);
    }

    [UnixFact]
    public void Links_in_a_circle_are_trouble_and_no_more()
    {
        File.CreateSymbolicLink(_folder.Combine("a"), "b");
        File.CreateSymbolicLink(_folder.Combine("b"), "a");

        Should.Throw<IOException>(() => WholeFile.Write(_folder.Combine("a"), stream => stream.Write("x"u8))).Message.ShouldContain(
            "circle");
    }

    [UnixFact]
    public void Standard_output_by_its_path_or_through_a_link_takes_the_result()
    {
        var settings = $"--settings {RepositoryRoot.PathOf("reportsettings.json")}";
        File.CreateSymbolicLink(_folder.Combine("out"), "/dev/stdout");

        var piped = Shell($"$qifu facts --period 2023Q3 --format csv --output out {settings} | tail -n +2 | wc -l && test -L out");
        piped.Code.ShouldBe(0, piped.Error);
        int.Parse(piped.Output, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(100);

        // A file that the shell holds open is not replaced behind its back: what is said after the report comes after it.
        var both = Shell($"$qifu restatements --json /dev/stdout {settings} > both.txt; cat both.txt");
        both.Code.ShouldBe(0, both.Error);
        both.Output.ShouldStartWith("{");
        both.Output.ShouldContain("}\nFigure");
    }

    [UnixFact]
    public void A_pipe_takes_the_result_whole()
    {
        var outcome = Shell(
            $"mkfifo pipe; cat pipe > read.txt & $qifu facts --period 2023Q3 --format csv --output pipe --settings " +
                $"{RepositoryRoot.PathOf("reportsettings.json")} && test -p pipe && wait && cat read.txt");

        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.Split('\n').Length.ShouldBeGreaterThan(100);
    }

    [UnixFact]
    public async Task A_pipe_that_nobody_reads_or_writes_is_waited_for_until_the_run_is_cancelled()
    {
        // Each its own, since what is left behind still waits at its pipe.
        var settings = RepositoryRoot.PathOf("reportsettings.json");
        foreach (var arguments in (string[][])
            [["verify", "--alone", Pipe("a")], ["list", "--settings", Pipe("b")],
                ["restatements", "--json", Pipe("c"), "--settings", settings],
                ["factsheet", "2023Q3", "--sign", Pipe("d"), "--settings", settings]])
        {
            using var stop = new CancellationTokenSource();
            using var error = new StringWriter();
            var run = Task.Run(() => QifuReports.App.CommandLines.CommandLine.Run(arguments, TextWriter.Null, error, stop.Token));
            (await Task.WhenAny(run, Task.Delay(300))).ShouldNotBe(run, string.Join(' ', arguments));
            await stop.CancelAsync();
            (await run.WaitAsync(TimeSpan.FromSeconds(60))).ShouldBe(130, error.ToString());
        }
    }

    [UnixFact]
    public void The_signal_to_end_is_heard_while_a_pipe_is_waited_for()
    {
        Pipe("pipe");

        // More than a pipe holds: once it is written, the program reads, and waits for more of a pipe that the shell keeps open.
        var outcome = Shell("exec 3<>pipe; $qifu verify --alone pipe 3>&- & p=$!; head -c 200000 /dev/zero >&3; kill -TERM $p; wait $p");

        outcome.Code.ShouldBe(130, outcome.Error);
    }

    [UnixFact]
    public void A_briefing_is_verified_out_of_a_pipe_too()
    {
        App.RunHere("factsheet", "2023Q3", "--output", _folder.Path).Code.ShouldBe(0);

        var outcome = Shell($"$qifu verify --alone <(cat {_folder.Combine("2023Q3", "fact-sheet.pdf")})");

        outcome.Code.ShouldBe(0, outcome.Output + outcome.Error);
        outcome.Output.ShouldContain("is verified");
    }

    [UnixTheory]
    [InlineData("verify --alone zero", "67,108,864 bytes")]
    [InlineData("list --settings zero", "4,194,304 bytes")]
    [InlineData("factsheet 2023Q3 --sign zero --settings shipped.json", "4,194,304 bytes")]
    public void What_never_ends_is_read_to_a_limit_that_is_told(string line, string limit)
    {
        Device("zero", 5);
        var arguments = line.Split(' ')
            .Select(a => a switch { "zero" => _folder.Combine("zero"), "shipped.json" => RepositoryRoot.PathOf("reportsettings.json"),
                _ => a }).ToArray();

        var outcome = App.Run(arguments);

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain($"zero is longer than {limit}");
    }

    [UnixTheory]
    [InlineData("data/filings/extra.json")]
    [InlineData("data/issuer.json")]
    [InlineData("templates/factsheet/extra.sbn")]
    [InlineData("fonts/extra.ttf")]
    public void What_is_no_file_in_a_folder_is_refused_by_its_name(string place)
    {
        _folder.CopyOf("data");
        _folder.CopyOf("templates");
        Directory.CreateDirectory(_folder.Combine("fonts"));
        var settings = _folder.Combine("reportsettings.json");
        File.WriteAllText(settings, place.StartsWith("fonts", StringComparison.Ordinal) ? """{ "Style": { "FontFolder": "fonts" } }"""
            : "{}");
        var path = _folder.Combine(place.Split('/'));
        foreach (var make in (Func<string>[])[() => Pipe(place), () => File.CreateSymbolicLink(path, "/dev/zero").FullName])
        {
            File.Delete(path);
            make();
            foreach (var command in (string[][])[["factsheet", "2023Q3"], ["batch", "--briefings", "factsheet", "--periods", "2023Q3"]])
            {
                var outcome = App.Run([.. command, "--settings", settings, "--output", _folder.Combine("out")]);
                outcome.Code.ShouldBe(2, outcome.Error);
                outcome.Error.ShouldContain(Path.GetFileName(place));
                outcome.Error.ShouldContain("is a pipe or a device");
            }
        }
    }

    [UnixFact]
    public void What_was_mailed_is_kept_in_files_alone()
    {
        Pipe("deliveries.jsonl");
        var ledger = App.RunHere("deliveries", "--output", _folder.Path);
        ledger.Code.ShouldBe(4, ledger.Error);
        ledger.Error.ShouldContain("deliveries.jsonl is a pipe, a device or a folder");

        File.Delete(_folder.Combine("deliveries.jsonl"));
        Directory.CreateDirectory(_folder.Combine("2023Q3"));
        Pipe("2023Q3/mailed.txt");
        var mark = App.RunHere("send", "2023Q3", "--to", "board", "--output", _folder.Path);
        mark.Code.ShouldBe(4, mark.Error);
        mark.Error.ShouldContain("mailed.txt is a pipe, a device or a folder");
    }

    private Outcome Shell(string line) => ProgramRun.Shell(line, _folder.Path);

    private string Pipe(string name)
    {
        Shell($"mkfifo '{name}'").Code.ShouldBe(0);
        return _folder.Combine(name);
    }

    // Where the test may not make a device, a link to that of the machine does: a link is followed, so that the device is met either way.
    private string Device(string name, int minor)
    {
        if (Shell(FormattableString.Invariant($"mknod {name} c 1 {minor}")).Code != 0)
            File.CreateSymbolicLink(_folder.Combine(name), "/dev/" + name);
        return _folder.Combine(name);
    }
}

/// <summary>A test of what only Unix has.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = OperatingSystem.IsWindows() ? "There are no such files on Windows." : null;
}

/// <summary>The same with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = OperatingSystem.IsWindows() ? "There are no such files on Windows." : null;
}
