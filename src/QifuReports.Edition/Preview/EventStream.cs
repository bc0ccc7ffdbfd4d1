using Microsoft.AspNetCore.Http;

namespace QifuReports.Edition.Preview;

/// <summary>Tells an open page of each new version, as server-sent events, until the page or the server ends.</summary>
/// <param name="feed">Gives the states.</param>
/// <param name="stopping">Is cancelled when the server ends.</param>
internal sealed class EventStream(PreviewFeed feed, CancellationToken stopping)
{
    // If nothing happens, an empty line keeps the connection, and shows that a reader has gone.
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    /// <summary>Sends events: <c>version</c> with the number of the version, and <c>stopped</c> when the server ends.</summary>
    public async Task Send(HttpContext context)
    {
        PreviewHeaders.Set(context.Response.Headers, PreviewHeaders.Nothing);
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method)) return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
        var seen = -1;
        try
        {
            while (true)
            {
                if (await Next(seen, either.Token).ConfigureAwait(false) is { } state)
                {
                    seen = state.Version;
                    await Write(context, string.Create(CultureInfo.InvariantCulture, $"event: version\ndata: {seen}\n\n"), either.Token)
                        .ConfigureAwait(false);
                }
                else
                {
                    await Write(context, ":\n\n", either.Token).ConfigureAwait(false);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            await Write(context, "event: stopped\ndata:\n\n", context.RequestAborted).ConfigureAwait(false);
        }
    }

    // The next state; null if there was none for the length of a beat.
    private async Task<PreviewState?> Next(int seen, CancellationToken cancellation)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        beat.CancelAfter(Beat);
        try
        {
            return await feed.After(seen, beat.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private static async Task Write(HttpContext context, string words, CancellationToken cancellation)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(words), cancellation).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
    }
}
