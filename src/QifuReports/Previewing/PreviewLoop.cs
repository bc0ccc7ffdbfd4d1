using QifuReports.Edition.Preview;

namespace QifuReports.App.Previewing;

/// <summary>
/// Makes a new version whenever files have changed, one at a time, and publishes each. If files change while a version is made, that
/// version is given up.
/// </summary>
/// <param name="maker">Makes the versions.</param>
/// <param name="feed">Receives the versions.</param>
/// <param name="tell">Receives the mistakes that are shown, for a person who does not look at the browser; null for nobody.</param>
internal sealed class PreviewLoop(IPreviewMaker maker, PreviewFeed feed, Action<IReadOnlyList<PreviewFinding>>? tell = null)
{
    // A mistake is shown only after the files were quiet for this long: a file that is half written has mistakes.
    private static readonly TimeSpan QuietForMistakes = TimeSpan.FromMilliseconds(250);

    // If files change again and again, every so many versions one is made to its end, so that there is something new to see.
    private const int MostGivenUp = 4;

    private int _givenUp;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        using var watch = new FileWatch();
        watch.Follow(maker.Places);
        watch.Accept();
        var changes = PreviewChanges.All;
        while (true)
        {
            feed.Publish(static state => state with { IsWorking = true });
            using var superseded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var asked = changes;
            var making = Task.Run(() => maker.Make(asked, Publish, superseded.Token), CancellationToken.None);
            try
            {
                var next = watch.Next(superseded.Token);
                if (_givenUp >= MostGivenUp) await making.ConfigureAwait(false);
                if (await Task.WhenAny(making, next).ConfigureAwait(false) == making)
                {
                    _givenUp = 0;
                    watch.Follow(maker.Places);
                    await Show(await making.ConfigureAwait(false), next, cancellation).ConfigureAwait(false);
                    changes = await next.ConfigureAwait(false);
                }
                else
                {
                    // Of a version that is given up, nobody knows which parts it has renewed.
                    changes |= await next.ConfigureAwait(false);
                    _givenUp++;
                }
            }
            finally
            {
                await superseded.CancelAsync().ConfigureAwait(false);
                await Ended(making).ConfigureAwait(false);
            }
        }
    }

    // Shows mistakes, unless files change again before long. A version without mistakes is published already.
    private async Task Show(IReadOnlyList<PreviewFinding> mistakes, Task next, CancellationToken cancellation)
    {
        if (mistakes.Count == 0) return;
        if (await Task.WhenAny(next, Task.Delay(QuietForMistakes, cancellation)).ConfigureAwait(false) == next) return;
        feed.Publish(state => state with { Findings = mistakes, IsWorking = false });
        tell?.Invoke(mistakes);
    }

    // A version without mistakes is shown as soon as it is there. Mistakes that are found later follow.
    private void Publish(PreviewState made) => feed.Publish(_ => made);

    private static async Task Ended(Task making)
    {
        try
        {
            await making.ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }
}

/// <summary>Makes the versions of a preview.</summary>
internal interface IPreviewMaker
{
    /// <summary>The places of the files of which the last version was made.</summary>
    IReadOnlyList<WatchedPlace> Places { get; }

    /// <summary>Makes a version. Returns the mistakes that stop it, or that were found in it later; empty if there are none.</summary>
    /// <param name="changes">What has changed since the last call.</param>
    /// <param name="publish">Receives the version as soon as it can be shown. Not called if mistakes stop it.</param>
    /// <param name="cancellation">Gives the version up: throws <see cref="OperationCanceledException"/>.</param>
    IReadOnlyList<PreviewFinding> Make(PreviewChanges changes, Action<PreviewState> publish, CancellationToken cancellation);
}
