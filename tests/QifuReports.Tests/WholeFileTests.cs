using QifuReports.App.Output;

namespace QifuReports.Tests;

public sealed class WholeFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

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
        Should.Throw<IOException>(() => WholeFile.Write(_folder.Combine("new") + Path.DirectorySeparatorChar, stream => stream.Write("one"u8))).Message.ShouldContain("names a folder");

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
