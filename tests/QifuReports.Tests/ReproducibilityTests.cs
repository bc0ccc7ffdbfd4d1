using System.Diagnostics;
using System.Globalization;

namespace QifuReports.Tests;

/// <summary>The same input gives the same bytes, whoever runs it, wherever, and beside whatever else.</summary>
public sealed class ReproducibilityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_runs_give_the_same_bytes() => Make("a").ShouldBe(Make("b"));

    [Fact]
    public void A_culture_with_other_digits_separators_and_calendar_gives_the_same_bytes()
    {
        var plain = Make("plain");

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Hostile();
            (-1234.5m).ToString("N2").ShouldNotBe("-1,234.50");
            Make("hostile").ShouldBe(plain);
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Runs_side_by_side_give_the_same_bytes()
    {
        var plain = Make("alone");

        var made = new byte[8][];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 },
            i => made[i] = Make(FormattableString.Invariant($"beside-{i}")));

        foreach (var bytes in made) bytes.ShouldBe(plain);
    }

    [Fact]
    public void Another_time_zone_and_locale_of_the_process_give_the_same_bytes()
    {
        var here = MakeInProcess("here", ("TZ", "UTC"), ("LANG", "C"));
        var there = MakeInProcess("there", ("TZ", "Asia/Kathmandu"), ("LANG", "de_DE.UTF-8"));

        there.ShouldBe(here);
        here.ShouldBe(Make("inside"));
    }

    [Fact]
    public void The_program_does_not_know_where_it_was_built()
    {
        foreach (var part in (string[])["qifu-reports", "QifuReports.Ledger", "QifuReports.Typesetting", "QifuReports.Pdf",
            "QifuReports.Briefings", "QifuReports.Delivery"])
        {
            using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, part + ".dll"));
            using var image = new System.Reflection.PortableExecutable.PEReader(file);
            var symbols =
                image.ReadDebugDirectory().First(e => e.Type == System.Reflection.PortableExecutable.DebugDirectoryEntryType.CodeView);
            image.ReadCodeViewDebugDirectoryData(symbols).Path.ShouldStartWith("/_/obj/", Case.Sensitive, part);
        }
    }

    private byte[] Make(string name)
    {
        var outcome = App.RunHere("quarterly", "2023Q3", "--output", _folder.Combine(name));
        outcome.Code.ShouldBe(0, outcome.Error);
        return File.ReadAllBytes(outcome.Output.Trim());
    }

    private byte[] MakeInProcess(string name, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = RepositoryRoot.Path };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "qifu-reports.dll"), "quarterly", "2023Q3", "--output",
            _folder.Combine(name) })
            start.ArgumentList.Add(argument);
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var path = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit(60_000).ShouldBeTrue();
        process.ExitCode.ShouldBe(0, error.Result);
        return File.ReadAllBytes(path);
    }

    // Under invariant globalization every culture is a clone of the invariant one; this one differs wherever it can.
    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator =
            culture.NumberFormat.CurrencyDecimalSeparator = culture.NumberFormat.PercentDecimalSeparator = "٫";
        culture.NumberFormat.NumberGroupSeparator = culture.NumberFormat.CurrencyGroupSeparator = "'";
        culture.NumberFormat.NumberGroupSizes = [2];
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberNegativePattern = 0;
        culture.DateTimeFormat.DateSeparator = "~";
        culture.DateTimeFormat.TimeSeparator = "!";
        culture.DateTimeFormat.ShortDatePattern = "yy~d~M";
        culture.DateTimeFormat.MonthNames = [.. Enumerable.Range(1, 12).Select(i => "month" + (char)('a' + i)), ""];
        return culture;
    }
}
