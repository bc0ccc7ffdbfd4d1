using System.Globalization;
using QifuReports.App.Files;

namespace QifuReports.Tests.Output;

/// <summary>Links are followed to the file that is meant; what a process holds open is written into and never replaced.</summary>
public sealed class FileTargetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_and_what_is_none_yet_are_replaced()
    {
        File.WriteAllText(_folder.Combine("there"), "");

        foreach (var name in (string[])["there", "new", "no/such/folder"])
            FileTarget.Of(_folder.Combine(name)).ShouldBe(new FileTarget(Real(name), FileTargetKind.Replace));
        Should.Throw<IOException>(() => FileTarget.Of(_folder.Combine("new") + "/")).Message.ShouldBe(
            _folder.Combine("new") + "/ names a folder, and a file is to be written.");
    }

    [Fact]
    public void Links_are_followed_from_where_they_really_stand()
    {
        if (OperatingSystem.IsWindows()) return; // Links need a right there.
        Directory.CreateDirectory(_folder.Combine("one", "deep"));
        File.CreateSymbolicLink(_folder.Combine("one", "deep", "up"), "../target");
        Directory.CreateSymbolicLink(_folder.Combine("short"), _folder.Combine("one", "deep"));
        File.CreateSymbolicLink(_folder.Combine("far"), _folder.Combine("short", "up"));

        foreach (var name in (string[])["one/deep/up", "short/up", "far"])
            FileTarget.Of(_folder.Combine(name)).ShouldBe(new FileTarget(Real("one/target"), FileTargetKind.Replace));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Forty_links_are_followed_and_more_are_taken_for_a_circle(int links, bool isFollowed)
    {
        if (OperatingSystem.IsWindows()) return;
        for (var i = 0; i < links; i++) File.CreateSymbolicLink(_folder.Combine(Name(i)), Name(i + 1));

        // The folder of the test may itself stand behind a link.
        var start = Path.Combine(Path.GetDirectoryName(Real("x"))!, Name(0));
        if (isFollowed) FileTarget.Of(start).Path.ShouldBe(Real(Name(links)));
        else Should.Throw<IOException>(() => FileTarget.Of(start)).Message.ShouldEndWith(": its links lead round in a circle.");

        static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("/dev/fd/1", nameof(FileTargetKind.StandardOutput))]
    [InlineData("/dev/fd/2", nameof(FileTargetKind.StandardError))]
    [InlineData("/dev/fd/3", nameof(FileTargetKind.Into))]
    [InlineData("/proc/self/fd/1", nameof(FileTargetKind.StandardOutput))]
    [InlineData("/proc/self/fd/2", nameof(FileTargetKind.StandardError))]
    [InlineData("/proc/0/fd/1", nameof(FileTargetKind.Into))]
    [InlineData("/proc/0/fd/2", nameof(FileTargetKind.Into))]
    [InlineData("/dev/null", nameof(FileTargetKind.Into))]
    public void What_is_held_open_and_devices_are_written_into(string path, string kind)
    {
        if (!OperatingSystem.IsLinux()) return;
        FileTarget.Of(path).Kind.ToString().ShouldBe(kind);
    }

    [Fact]
    public void The_process_is_known_by_its_number_too()
    {
        if (!OperatingSystem.IsLinux()) return;
        FileTarget.Of(FormattableString.Invariant($"/proc/{Environment.ProcessId}/fd/1")).Kind.ShouldBe(FileTargetKind.StandardOutput);
    }

    // As the file system has it where the folder of temporary files is a link.
    private string Real(string name) => Path.Combine(FileTarget.Of(_folder.Combine("x")).Path[..^2], name);
}
