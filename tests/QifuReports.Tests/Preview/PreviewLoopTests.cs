using QifuReports.App.Previewing;
using QifuReports.Edition.Preview;

namespace QifuReports.Tests.Preview;

/// <summary>The loop of a preview with a maker that only reads a file: what it publishes, gives up and survives.</summary>
public sealed class PreviewLoopTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly PreviewFeed _feed = new();
    private readonly List<IReadOnlyList<PreviewFinding>> _told = [];
    private readonly CancellationTokenSource _stop = new(Limit);

    public PreviewLoopTests() => Write("0");

    private string TemplateFile => _folder.Combine("a.sbn");

    public void Dispose()
    {
        _stop.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_thousand_saves_leave_the_last_one_shown_and_no_memory_behind()
    {
        var maker = new ReadingMaker(_folder.Path);
        var running = Run(maker);
        await Shown("0");
        for (var i = 1; i <= 1000; i++)
        {
            Write(i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (i % 10 == 0) await Task.Delay(1);
        }

        await Shown("1000");
        maker.MostAtOnce.ShouldBe(1);
        await End(running);

        // Of all versions only the newest is kept; a few may still be in a register or on the stack of a thread.
        GC.Collect();
        maker.Made.Count(one => one.TryGetTarget(out _)).ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_mistake_is_told_over_the_old_version_and_goes_when_it_is_mended()
    {
        var running = Run(new ReadingMaker(_folder.Path));
        await Shown("0");

        Write("wrong");
        var state = await Until(s => s.Findings.Count > 0);
        state.Title.ShouldBe("0");
        state.Findings.ShouldHaveSingleItem().Message.ShouldBe("wrong");

        Write("mended");
        state = await Shown("mended");
        state.Findings.ShouldBeEmpty();
        _told.ShouldNotBeEmpty();
        foreach (var mistakes in _told) mistakes.ShouldHaveSingleItem().Message.ShouldBe("wrong");
        await End(running);
    }

    [Fact]
    public async Task A_version_that_takes_long_is_given_up_for_a_newer_one_but_not_for_ever()
    {
        var maker = new ReadingMaker(_folder.Path) { Takes = TimeSpan.FromMilliseconds(600) };
        var running = Run(maker);
        await Shown("0");

        // Somebody saves again and again, faster than a version is made. Something new is to be seen all the same.
        using var saved = new CancellationTokenSource();
        var saving = Task.Run(async () =>
        {
            for (var i = 1; !saved.IsCancellationRequested; i++)
            {
                Write("save " + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                await Task.Delay(200);
            }
        });
        await Until(s => s.Title.StartsWith("save ", StringComparison.Ordinal));
        await saved.CancelAsync();
        await saving;

        Write("last");
        await Shown("last");
        await End(running);
    }

    [Fact]
    public async Task It_ends_in_the_middle_of_a_version()
    {
        var running = Run(new ReadingMaker(_folder.Path) { Takes = TimeSpan.FromSeconds(30) });
        await Until(s => s.IsWorking);
        await End(running);
    }

    private Task Run(ReadingMaker maker) => new PreviewLoop(maker, _feed, _told.Add).Run(_stop.Token);

    private async Task End(Task running)
    {
        await _stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => running.WaitAsync(Limit));
    }

    private Task<PreviewState> Shown(string title) => Until(s => s.Title == title && !s.IsWorking);

    private async Task<PreviewState> Until(Func<PreviewState, bool> isSo)
    {
        var state = _feed.Current;
        while (!isSo(state)) state = await _feed.After(state.Version, CancellationToken.None).WaitAsync(Limit);
        return state;
    }

    private void Write(string text) => File.WriteAllText(TemplateFile, text);

    private sealed class ReadingMaker(string folder) : IPreviewMaker
    {
        private int _now;

        public TimeSpan Takes { get; init; }

        public int MostAtOnce { get; private set; }

        /// <summary>The title of each version, as long as a version has it.</summary>
        public List<WeakReference<string>> Made { get; } = [];

        public IReadOnlyList<WatchedPlace> Places { get; } = [new(folder, "*.sbn", PreviewChanges.Templates)];

        public IReadOnlyList<PreviewFinding> Make(PreviewChanges changes, Action<PreviewState> publish, CancellationToken cancellation)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _now));
            try
            {
                var text = File.ReadAllText(Path.Combine(folder, "a.sbn"));
                if (cancellation.WaitHandle.WaitOne(Takes)) cancellation.ThrowIfCancellationRequested();
                if (text == "wrong") return [new PreviewFinding("QT0101", "a.sbn", 1, 1, text, "")];
                Made.Add(new(text));
                publish(new PreviewState(0, text));
                return [];
            }
            finally
            {
                Interlocked.Decrement(ref _now);
            }
        }
    }
}
