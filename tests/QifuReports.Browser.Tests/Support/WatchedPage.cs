using System.Collections.Concurrent;

namespace QifuReports.Browser.Tests.Support;

/// <summary>A page that notes all that a page at rest must not do: requests, messages, errors, dialogs, breaches of its policy.</summary>
internal sealed class WatchedPage : IAsyncDisposable
{
    private const string Listener = "addEventListener('securitypolicyviolation', e => console.log('policy: ' + e.violatedDirective));";

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _noise = new();
    private readonly string _address;

    private WatchedPage(IBrowserContext context, IPage page, string address)
    {
        _context = context;
        _address = address;
        Page = page;
        page.Console += (_, message) => _noise.Enqueue("console: " + message.Text);
        page.PageError += (_, error) => _noise.Enqueue("error: " + error);
        page.Request += (_, request) => Note(request);
        page.Popup += (_, other) => _noise.Enqueue("window: " + other.Url);
        page.Dialog += async (_, dialog) =>
        {
            _noise.Enqueue("dialog: " + dialog.Message);
            await dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    public IKeyboard Keyboard => Page.Keyboard;

    /// <summary>What the page did so far that it must not do; empty for nothing.</summary>
    public IReadOnlyList<string> Noise => [.. _noise];

    public static async Task<WatchedPage> Open(IBrowser browser, string path, Surface surface)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = surface.Width, Height = surface.Height },
            ColorScheme = surface.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = surface.HasScripts,
        });
        context.SetDefaultTimeout(15_000);
        var page = await context.NewPageAsync();
        if (surface.HasScripts) await page.AddInitScriptAsync(Listener);
        var watched = new WatchedPage(context, page, new Uri(path).AbsoluteUri);
        if (surface.IsPaper) await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await page.GotoAsync(watched._address);
        return watched;
    }

    /// <summary>Reads something from the page by an expression of its script language.</summary>
    public Task<T> Read<T>(string expression, object? argument = null) => Page.EvaluateAsync<T>(expression, argument);

    /// <summary>Presses keys one after the other.</summary>
    public async Task Press(params string[] keys)
    {
        foreach (var key in keys) await Keyboard.PressAsync(key);
    }

    /// <summary>Waits until the position of the page and of all that scrolls in it is drawn.</summary>
    public Task Settle() => Page.EvaluateAsync("() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))");

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Noise.ShouldBeEmpty();
    }

    // The file itself, and what lies within it (fonts are data).
    private void Note(IRequest request)
    {
        var url = request.Url;
        if (url.Split('#')[0] != _address && !url.StartsWith("data:", StringComparison.Ordinal)) _noise.Enqueue("request: " + url);
    }
}
