using System.Runtime.CompilerServices;
using QifuReports.Edition.Preview;

namespace QifuReports.App.Previewing;

/// <summary>Runs the server and the loop of a preview.</summary>
internal static class PreviewRun
{
    /// <summary>Runs until the command is stopped, which is how a preview ends well.</summary>
    /// <param name="context">Receives the address; says when to stop.</param>
    /// <param name="request">Which briefing.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="port">The port; 0 for any free port.</param>
    /// <param name="opens">Whether to open the browser.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ExitCode Run(CommandContext context, PreviewRequest request, ReportSettings settings, int port, bool opens)
    {
        var maker = new PreviewMaker(request, settings);
        maker.RefuseWithoutData();
        Run(context, maker, port, opens).GetAwaiter().GetResult();
        return ExitCode.Done;
    }

    private static async Task Run(CommandContext context, PreviewMaker maker, int port, bool opens)
    {
        var feed = new PreviewFeed();
        var server = await Started(feed, port, context.Cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            await context.Out.WriteLineAsync(server.Address).ConfigureAwait(false);
            if (opens) Browser.Open(server.Address);
            try
            {
                var loop = new PreviewLoop(maker, feed, mistakes => Tell(context.Error, mistakes));
                await loop.Run(context.Cancellation).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (context.Cancellation.IsCancellationRequested)
            {
                await context.Error.WriteLineAsync("The preview has ended.").ConfigureAwait(false);
            }
        }
    }

    // One line a mistake: its place, its code, what is wrong and what to do, as far as each is known.
    private static void Tell(TextWriter error, IReadOnlyList<PreviewFinding> mistakes)
    {
        foreach (var one in mistakes)
        {
            var place = one.File.Length == 0 ? "" : one.Line == 0 ? $"{one.File}: "
                : string.Create(CultureInfo.InvariantCulture, $"{one.File}:{one.Line}:{one.Column}: ");
            var code = one.Code.Length == 0 ? "" : one.Code + ": ";
            error.WriteLine($"{place}{code}{one.Message}{(one.Hint.Length == 0 ? "" : " " + one.Hint)}");
        }
    }

    private static async Task<PreviewServer> Started(PreviewFeed feed, int port, CancellationToken cancellation)
    {
        try
        {
            return await PreviewServer.Start(feed, port, cancellation).ConfigureAwait(false);
        }
        catch (IOException refused)
        {
            throw new Trouble(ExitCode.Machine,
                [new Diagnostic(PreviewCodes.NoPort, refused.Message,
                    new Place(port == 0 ? "localhost" : string.Create(CultureInfo.InvariantCulture, $"localhost:{port}")),
                    port == 0 ? "" : "End the program that uses it, or leave --port out: then a free port is taken.")]);
        }
    }
}
