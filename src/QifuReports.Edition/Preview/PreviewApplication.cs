using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace QifuReports.Edition.Preview;

/// <summary>Answers the requests of the preview's page.</summary>
/// <param name="feed">Gives the states.</param>
/// <param name="port">The port of the server.</param>
/// <param name="stopping">Is cancelled when the server ends.</param>
internal sealed class PreviewApplication(PreviewFeed feed, int port, CancellationToken stopping) : IHttpApplication<HttpContext>
{
    private const string Html = "text/html; charset=utf-8", Css = "text/css; charset=utf-8", Code = "text/javascript; charset=utf-8";

    private const string Text = "text/plain; charset=utf-8";

    private static readonly ReadOnlyMemory<byte> NotThere = "The preview has nothing at this address. It is at /.\n"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> OnlyRead = "The preview can only be read: GET or HEAD.\n"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> OtherHost =
        "The preview answers only at the address that it printed: localhost or 127.0.0.1 with its port.\n"u8.ToArray();
    private static readonly ReadOnlyMemory<byte> OtherOrigin = "The preview does not answer the pages of other sites.\n"u8.ToArray();

    private readonly RequestGuard _guard = new(port);
    private readonly EventStream _events = new(feed, stopping);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await Answer(context).ConfigureAwait(false);
        }
        // The reader has gone away.
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
        }
    }

    private Task Answer(HttpContext context)
    {
        if (_guard.Refusal(context.Request) is { } refusal)
        {
            if (refusal == StatusCodes.Status405MethodNotAllowed) context.Response.Headers.Allow = "GET, HEAD";
            return Refuse(context, refusal);
        }
        var state = feed.Current;
        var path = context.Request.Path.Value ?? "";
        return path switch
        {
            "/" => Send(context, PreviewPage.Shell, Html, PreviewHeaders.Shell),
            "/preview.css" => Send(context, PreviewPage.Style, Css, PreviewHeaders.Nothing),
            "/preview.js" => Send(context, PreviewPage.Script, Code, PreviewHeaders.Nothing),
            "/preview-frame.js" => Send(context, PreviewPage.FrameScript, Code, PreviewHeaders.Nothing),
            "/state" => Send(context, StateJson.Of(state), "application/json", PreviewHeaders.Nothing),
            // Browsers ask for this icon by themselves.
            "/favicon.ico" => Refuse(context, StatusCodes.Status204NoContent),
            "/events" => _events.Send(context),
            "/edition" when state.Edition is { } edition => Send(context, edition.Bytes, Html, PreviewHeaders.Edition),
            "/mail" when state.Mail is { } mail => Send(context, mail.Bytes, Html, PreviewHeaders.Mail),
            "/pages.css" => Send(context, state.Pages.Style.Bytes, Css, PreviewHeaders.Nothing),
            _ when Numbered(path, "/page/", state.Pages.Pages) is { } page => Send(context, page.Bytes, Html, PreviewHeaders.Nothing),
            _ when Numbered(path, "/font/", state.Pages.Fonts) is { } font => Send(context, font.Bytes, "font/ttf", PreviewHeaders.Nothing),
            _ => Refuse(context, StatusCodes.Status404NotFound),
        };
    }

    // The item of a path such as /page/3, counted from 1; null if the path is another, or there is no such item.
    private static PreviewContent? Numbered(string path, string folder, IReadOnlyList<PreviewContent> items) =>
        path.StartsWith(folder, StringComparison.Ordinal)
            && int.TryParse(path.AsSpan(folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= 1 && number <= items.Count ? items[number - 1] : null;

    // Whoever asks by hand reads why.
    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return status switch
        {
            StatusCodes.Status404NotFound => Send(context, NotThere, Text, PreviewHeaders.Nothing),
            StatusCodes.Status405MethodNotAllowed => Send(context, OnlyRead, Text, PreviewHeaders.Nothing),
            StatusCodes.Status421MisdirectedRequest => Send(context, OtherHost, Text, PreviewHeaders.Nothing),
            StatusCodes.Status403Forbidden => Send(context, OtherOrigin, Text, PreviewHeaders.Nothing),
            _ => Empty(context),
        };
    }

    private static Task Empty(HttpContext context)
    {
        PreviewHeaders.Set(context.Response.Headers, PreviewHeaders.Nothing);
        return Task.CompletedTask;
    }

    private static async Task Send(HttpContext context, ReadOnlyMemory<byte> bytes, string type, string policy)
    {
        PreviewHeaders.Set(context.Response.Headers, policy);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsHead(context.Request.Method)) return;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
    }
}
