using System.Text;
using QifuReports.App.Initializing;
using QifuReports.App.Outcomes;
using QifuReports.App.Output;
using QifuReports.Starter;

namespace QifuReports.Tests.Initializing;

/// <summary>A folder is filled with what it lacks; where something else is in the way all of it is told, and nothing is written.</summary>
public sealed class NewFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_missing_is_written_and_counted()
    {
        Fill(Text("a.txt", "one"), Text("deep/down/b.txt", "two")).ShouldBe(2);

        File.ReadAllText(_folder.Combine("new", "a.txt")).ShouldBe("one");
        File.ReadAllText(_folder.Combine("new", "deep", "down", "b.txt")).ShouldBe("two");
        Fill(Text("a.txt", "one"), Text("deep/down/b.txt", "two")).ShouldBe(0);
        File.Delete(_folder.Combine("new", "a.txt"));
        Fill(Text("a.txt", "one"), Text("deep/down/b.txt", "two")).ShouldBe(1);
        File.ReadAllText(_folder.Combine("new", "a.txt")).ShouldBe("one");
    }

    [Theory]
    [InlineData("onE")]
    [InlineData("on")]
    [InlineData("one and more")]
    [InlineData("")]
    public void Another_file_is_left_and_nothing_is_written(string content)
    {
        Directory.CreateDirectory(_folder.Combine("new"));
        File.WriteAllText(_folder.Combine("new", "b.txt"), content);

        Told(Text("a.txt", "one"), Text("b.txt", "one"))
            .ShouldBe(
                $"error: {_folder.Combine("new", "b.txt")}: QS0402: There is something else here already, which is left as it is. " +
                    $"The hint.");

        File.ReadAllText(_folder.Combine("new", "b.txt")).ShouldBe(content);
        File.Exists(_folder.Combine("new", "a.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_something_else()
    {
        Directory.CreateDirectory(_folder.Combine("new", "a.txt"));

        Told(Text("a.txt", "one")).ShouldContain("QS0402");
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_told_once()
    {
        Directory.CreateDirectory(_folder.Combine("new"));
        File.WriteAllText(_folder.Combine("new", "deep"), "one");

        Told(Text("deep/a.txt", "one"), Text("deep/down/b.txt", "one"), Text("c.txt", "one"))
            .ShouldBe(
                $"error: {_folder.Combine("new", "deep")}: QS0401: This is no folder, and one is needed here. Name another folder, or " +
                    $"move it away.");
        File.Exists(_folder.Combine("new", "c.txt")).ShouldBeFalse();
    }

    [Fact]
    public void A_link_to_nothing_is_something_else_and_one_to_the_same_bytes_is_the_same()
    {
        if (OperatingSystem.IsWindows()) return; // Links need a right there.
        Directory.CreateDirectory(_folder.Combine("new"));
        File.CreateSymbolicLink(_folder.Combine("new", "a.txt"), _folder.Combine("nowhere"));
        Told(Text("a.txt", "one")).ShouldContain("QS0402");

        File.WriteAllText(_folder.Combine("nowhere"), "one");
        Fill(Text("a.txt", "one")).ShouldBe(0);
        Told(Text("a.txt", "two")).ShouldContain("QS0402");
    }

    [Fact]
    public void A_run_that_is_stopped_writes_nothing_more()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Should.Throw<OperationCanceledException>(() => NewFolder.Fill(_folder.Combine("new"), [Text("a.txt", "one")], "", stopped.Token));

        Directory.Exists(_folder.Combine("new")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_with_much_else_in_it_is_refused_with_what_to_type()
    {
        var home = Path.TrimEndingDirectorySeparator(_folder.Path);

        NewFolder.Refusal(home, home).ShouldBe(
            $"init: {home} is your home folder, and some eighty files would lie about in it. Name a folder of its own: qifu-reports " +
                $"init {ShellWord.Of(Path.Combine(home, "briefings"))}");
        NewFolder.Refusal(home, home, "import FILE --new")
            .ShouldBe(
                $"import: {home} is your home folder, and some eighty files would lie about in it. Name a folder of its own: " +
                    $"qifu-reports import FILE --new {ShellWord.Of(Path.Combine(home, "briefings"))}");
        NewFolder.Refusal("/", home)!.ShouldContain(" is the root of the file system, and ");
        NewFolder.Refusal(Path.Combine(home, "new"), home).ShouldBeNull();
        NewFolder.Refusal(home, "").ShouldBeNull();
    }

    private string Told(params StarterFile[] files)
    {
        var trouble = Should.Throw<Trouble>(() => Fill(files));
        trouble.Code.ShouldBe(ExitCode.BadInput);
        return trouble.Message;
    }

    private int Fill(params StarterFile[] files) => NewFolder.Fill(_folder.Combine("new"), files, "The hint.", CancellationToken.None);

    private static StarterFile Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
