using QifuReports.App.Previewing;

namespace QifuReports.Tests.Preview;

/// <summary>Which changes of files are told, and when.</summary>
public sealed class FileWatchTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FileWatch _watch = new();
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(2));

    public FileWatchTests()
    {
        Directory.CreateDirectory(Templates);
        Write("results.sbn", "one");
        _watch.Follow([new(Templates, "*.sbn", PreviewChanges.Templates), new(_folder.Combine("data"), "*.json", PreviewChanges.Data),
            new(_folder.Combine("settings.json"), "", PreviewChanges.Settings)]);
        _watch.Accept();
    }

    private string Templates => _folder.Combine("templates");

    public void Dispose()
    {
        _watch.Dispose();
        _limit.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_saved_added_or_deleted_file_is_told_with_its_kind()
    {
        var next = Next();
        Write("results.sbn", "two, longer");
        (await next).ShouldBe(PreviewChanges.Templates);

        next = Next();
        Directory.CreateDirectory(_folder.Combine("data"));
        File.WriteAllText(_folder.Combine("data", "issuer.json"), "{}");
        (await next).ShouldBe(PreviewChanges.Data);

        next = Next();
        File.WriteAllText(_folder.Combine("settings.json"), "{}");
        (await next).ShouldBe(PreviewChanges.Settings);

        next = Next();
        File.Delete(_folder.Combine("templates", "results.sbn"));
        (await next).ShouldBe(PreviewChanges.Templates);
    }

    [Fact]
    public async Task Another_file_is_not_told()
    {
        var next = Next();
        Write("notes.txt", "words");
        File.WriteAllText(_folder.Combine("other.json"), "{}");
        await Task.Delay(3 * FileWatch.Interval);
        next.IsCompleted.ShouldBeFalse();

        Write("results.sbn", "two, longer");
        (await next).ShouldBe(PreviewChanges.Templates);
    }

    [Fact]
    public async Task A_change_between_two_waits_is_told()
    {
        Write("results.sbn", "changed while nobody waited");
        (await Next()).ShouldBe(PreviewChanges.Templates);
    }

    [Fact]
    public async Task A_folder_may_go_and_come_back()
    {
        var next = Next();
        Directory.Delete(Templates, recursive: true);
        (await next).ShouldBe(PreviewChanges.Templates);

        next = Next();
        Directory.CreateDirectory(Templates);
        Write("results.sbn", "one");
        (await next).ShouldBe(PreviewChanges.Templates);

        next = Next();
        Write("results.sbn", "two, longer");
        (await next).ShouldBe(PreviewChanges.Templates);
    }

    [Fact]
    public async Task A_file_written_in_many_steps_is_told_when_it_is_whole()
    {
        var next = Next();
        await using (var file = File.AppendText(_folder.Combine("templates", "results.sbn")))
            for (var i = 0; i < 10; i++)
            {
                await file.WriteLineAsync("another line");
                await file.FlushAsync();
                await Task.Delay(FileWatch.Quiet / 8);
            }
        await next;
        // On a busy machine the pauses may be longer than planned. Then what remains is told once more.
        var rest = Next();
        await Task.WhenAny(rest, Task.Delay(4 * FileWatch.Interval));
        if (rest.IsCompleted) (await rest).ShouldBe(PreviewChanges.Templates);
    }

    private Task<PreviewChanges> Next() => _watch.Next(_limit.Token);

    private void Write(string name, string text) => File.WriteAllText(_folder.Combine("templates", name), text);
}
