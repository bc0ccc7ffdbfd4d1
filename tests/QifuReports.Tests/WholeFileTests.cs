using QifuReports.App.Files;

namespace QifuReports.Tests;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(28, "the disk is full")]
    [InlineData(30, "the disk can only be read")]
    public void Trouble_of_the_file_that_was_begun_is_told_of_the_target(int number, string words)
    {
        if (OperatingSystem.IsWindows()) return; // Its numbers are others.
        var path = _folder.Combine("target.pdf");

        var told = Should.Throw<IOException>(
            () => WholeFile.Write(path, stream => throw new IOException($"No: '{((FileStream)stream).Name}'", number)));

        told.Message.ShouldStartWith($"{path} cannot be written: {words}");
        told.Message.ShouldNotContain(".part");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_the_system_does_not_let_be_made_is_named()
    {
        if (!OperatingSystem.IsLinux()) return; // Others have no such folder.

        var told = Should.Throw<IOException>(() => WholeFile.Write("/proc/new/target.pdf", _ => { }));

        told.Message.ShouldBe(
            "/proc/new/target.pdf cannot be written: the folder /proc/new is not there and cannot be made. Name another place.");
    }

    [Fact]
    public void A_name_that_is_too_long_is_told_in_short()
    {
        if (OperatingSystem.IsWindows()) return; // Its limits are others.

        var told = Should.Throw<PathTooLongException>(() => WholeFile.Write("/tmp/" + new string('a', 5000) + "/target.pdf", _ => { }));

        told.Message.ShouldStartWith("/tmp/aaa");
        told.Message.ShouldContain("\u2026aaa");
        told.Message.ShouldEndWith("aaa/target.pdf cannot be written: the name is too long. Name another place.");
        told.Message.Length.ShouldBeLessThan(250);
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_named()
    {
        File.WriteAllText(_folder.Combine("file"), "");

        var told = Should.Throw<IOException>(() => WholeFile.Write(_folder.Combine("file", "target.pdf"), _ => { }));

        told.Message.ShouldContain(_folder.Combine("file") + " is a file, and a folder is needed there");
    }

    [Fact]
    public void What_was_begun_of_a_file_and_left_goes_and_nothing_else()
    {
        string[] left = [".a.pdf.host-7-1.part", ".a.pdf.other-host-99-12.part"];
        string[] others = ["a.pdf", ".a.pdf", ".a.pdf.host-7-1", ".a.pdf.host-7-1.part.txt", "a.pdf.host-7-1.part",
            ".b.pdf.host-7-1.part", ".aa.pdf.host-7-1.part", "copy of .a.pdf..part", ".A.PDF.host-7-1.part2"];
        foreach (var name in (string[])[.. left, .. others]) File.WriteAllText(_folder.Combine(name), name);
        Directory.CreateDirectory(_folder.Combine(".a.pdf.folder.part"));

        WholeFile.ClearAbandoned(_folder.Combine("a.pdf"));

        Directory.GetFiles(_folder.Path).Select(Path.GetFileName).ShouldBe(others, ignoreOrder: true);
        Directory.Exists(_folder.Combine(".a.pdf.folder.part")).ShouldBeTrue();
        Should.NotThrow(() => WholeFile.ClearAbandoned(_folder.Combine("none", "a.pdf")));
    }

    [Fact]
    public void What_somebody_is_writing_stays()
    {
        var path = _folder.Combine(".a.pdf.host-7-1.part");
        using var writing = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        WholeFile.ClearAbandoned(_folder.Combine("a.pdf"));

        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public void A_disk_that_fills_up_on_the_way_leaves_nothing_behind()
    {
        var path = _folder.Combine("new.pdf");

        Should.Throw<IOException>(() => WholeFile.Write(path, stream =>
        {
            stream.Write(new byte[100_000]);
            throw new IOException("No space left on device");
        }));

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void An_earlier_file_stays_as_it_was_where_the_new_one_fails()
    {
        var path = _folder.Combine("old.pdf");
        File.WriteAllText(path, "old");

        Should.Throw<InvalidOperationException>(() => WholeFile.Write(path, _ => throw new InvalidOperationException()));

        File.ReadAllText(path).ShouldBe("old");
        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_path_that_names_a_folder_is_no_file()
    {
        Should.Throw<IOException>(() =>
            WholeFile.Write(_folder.Combine("new") + Path.DirectorySeparatorChar, stream => stream.Write("one"u8))).Message.ShouldContain(
                "names a folder");

        Directory.EnumerateFileSystemEntries(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void A_new_file_takes_the_place_of_an_earlier_one()
    {
        var path = _folder.Combine("deep", "down", "file.txt");

        WholeFile.Write(path, stream => stream.Write("one"u8));
        WholeFile.Write(path, stream => stream.Write("two"u8));

        File.ReadAllText(path).ShouldBe("two");
    }
}
