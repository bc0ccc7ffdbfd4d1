using QifuReports.App.Files;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;

namespace QifuReports.Tests.Output;

/// <summary>
/// What is said where a file cannot be written, where something stands in its way, and where the machine or the program itself is broken.
/// </summary>
public sealed class FileTroubleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(28, "the disk is full, or its quota is used up. Make room, or name another place; nothing half-written was left.")]
    [InlineData(122, "the disk is full, or its quota is used up. Make room, or name another place; nothing half-written was left.")]
    [InlineData(unchecked((int)0x80070070),
        "the disk is full, or its quota is used up. Make room, or name another place; nothing half-written was left.")]
    [InlineData(unchecked((int)0x80070027),
        "the disk is full, or its quota is used up. Make room, or name another place; nothing half-written was left.")]
    [InlineData(30, "the disk can only be read. Name another place.")]
    [InlineData(unchecked((int)0x80070013), "the disk can only be read. Name another place.")]
    public void The_number_of_the_file_system_tells_why(int number, string why)
    {
        var found = new IOException("raw", number);
        var told = WriteTrouble.Of(found, _folder.Combine("a.pdf"));

        (told.GetType(), told.Message, told.InnerException).ShouldBe(
            (typeof(IOException), $"{_folder.Combine("a.pdf")} cannot be written: {why}", found));
    }

    [Fact]
    public void The_kind_of_exception_tells_why_and_stays()
    {
        var path = _folder.Combine("deep", "a.pdf");

        Told(new UnauthorizedAccessException("raw"))
            .ShouldBe((typeof(UnauthorizedAccessException),
                $"{path} cannot be written: there is no right to write in {_folder.Combine("deep")}. Get that right, or name " +
                    $"another place."));
        Told(new DirectoryNotFoundException("raw"))
            .ShouldBe((typeof(IOException),
                $"{path} cannot be written: the folder {_folder.Combine("deep")} is not there and cannot be made. Name another place."));
        Told(new PathTooLongException("raw"))
            .ShouldBe((typeof(PathTooLongException), $"{path} cannot be written: the name is too long. Name another place."));
        foreach (var other in (Exception[])[new IOException("raw", 5), new InvalidOperationException("raw"),
            new FileNotFoundException("raw")]) WriteTrouble.Of(other, path).ShouldBeSameAs(other);

        File.WriteAllText(_folder.Combine("deep"), "");
        Told(new IOException("raw", 5))
            .ShouldBe((typeof(IOException),
                $"{path} cannot be written: {_folder.Combine("deep")} is a file, and a folder is needed there. Move it away, or name " +
                    $"another place."));
        WriteTrouble.Of(new IOException("raw", 5), _folder.Combine("deep", "deeper", "a.pdf")).Message.ShouldContain(
            $"{_folder.Combine("deep")} is a file");

        (Type, string) Told(Exception found) => (WriteTrouble.Of(found, path).GetType(), WriteTrouble.Of(found, path).Message);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_and_a_file_above_one_are_told_before_the_work()
    {
        File.WriteAllText(_folder.Combine("file"), "");

        Refused(() => OutputPlace.CheckFile(_folder.Path),
            $"error: {_folder.Path}: QS0210: This is a folder, and a file of that name is to be written. Take it away, or name " +
                $"another place.");
        foreach (var path in (string[])[_folder.Combine("file", "a"), _folder.Combine("file", "deep", "a")])
            Refused(() => OutputPlace.CheckFile(path),
                $"error: {_folder.Combine("file")}: QS0210: This is a file, and a folder of that name is to be written in. Take it " +
                    $"away, or name another place.");
        Refused(() => OutputPlace.CheckFolder(_folder.Combine("file")),
            $"error: {_folder.Combine("file")}: QS0210: This is a file, and a folder of that name is to be written in. Take it away, or " +
                $"name another place.");
        foreach (var free in (string[])["file", "new", "new/deep/a"]) Should.NotThrow(() => OutputPlace.CheckFile(_folder.Combine(free)));
        Should.NotThrow(() => OutputPlace.CheckFolder(_folder.Path));

        static void Refused(Action check, string told)
        {
            var trouble = Should.Throw<Trouble>(check);
            (trouble.Code, trouble.Message).ShouldBe((ExitCode.Machine, told));
        }
    }

    [Theory]
    [InlineData("data", true)]
    [InlineData("data/filings", true)]
    [InlineData("data/filings/deep", true)]
    [InlineData("data/schema", true)]
    [InlineData("other/filings", true)]
    [InlineData("data/output", false)]
    [InlineData("data/output/filings", false)]
    [InlineData("output", false)]
    [InlineData("filings", false)]
    [InlineData(".", false)]
    public void Briefings_stay_apart_from_what_is_read_as_data(string output, bool isRefused)
    {
        var settings = new ReportSettings { DataFolders = [_folder.Combine("data"), _folder.Combine("other")], TemplatesFolder = "t",
            OutputFolder = Path.GetFullPath(_folder.Combine(output)) };

        if (!isRefused) OutputPlace.CheckApart(settings);
        else Should.Throw<Trouble>(() => OutputPlace.CheckApart(settings)).Message.ShouldBe(
            $"error: {settings.OutputFolder}: QS0211: Briefings would be written among the data. Name another folder with --output, or " +
                $"Output in the settings.");
    }

    [Fact]
    public void A_broken_machine_or_program_is_told_from_a_bug()
    {
        foreach (var broken in (Exception[])[new IOException(), new UnauthorizedAccessException(), new DllNotFoundException(),
            new BadImageFormatException(), new FileLoadException(), new TypeInitializationException("T", new IOException()),
            new TypeInitializationException("T", new TypeInitializationException("U", new DllNotFoundException()))])
            BrokenMachine.Is(broken).ShouldBeTrue(broken.GetType().Name);
        foreach (var bug in (Exception[])[new InvalidOperationException(), new TypeInitializationException("T", null),
            new TypeInitializationException("T", new InvalidOperationException())]) BrokenMachine.Is(bug).ShouldBeFalse(bug.Message);
    }

    [Fact]
    public void What_is_missing_of_the_program_is_said_on_one_line()
    {
        const string anew = " A part of the program is missing or broken: install it anew.";

        BrokenMachine.Say(new IOException("Full.")).ShouldBe("Full.");
        BrokenMachine.Say(new DirectoryNotFoundException("No folder.")).ShouldBe("No folder. Make that folder, or name another place.");
        BrokenMachine.Say(new DllNotFoundException("No library. \nTried:\nthis")).ShouldBe("No library." + anew);
        BrokenMachine.Say(new TypeInitializationException("T",
            new TypeInitializationException("U", new BadImageFormatException("Broken.")))).ShouldBe("Broken." + anew);
        BrokenMachine.Say(new FileNotFoundException("No part.", "Spectre.Console, Version=1.0.0.0")).ShouldBe("No part." + anew);
        BrokenMachine.Say(new FileNotFoundException("No file.", "/a/b.json")).ShouldBe("No file.");
        BrokenMachine.Say(new FileNotFoundException("No file.")).ShouldBe("No file.");
    }
}
