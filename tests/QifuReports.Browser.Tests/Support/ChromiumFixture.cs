namespace QifuReports.Browser.Tests.Support;

/// <summary>
/// The installed Chromium, started for the first test of a class and ended after its last; nothing is downloaded. Where Chromium is not
/// installed, all tests are skipped and nothing is started.
/// </summary>
public sealed class ChromiumFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>Opens a file in a window of its own.</summary>
    internal async Task<WatchedPage> Open(string path, Surface surface)
    {
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Installed(), Args = ["--disable-gpu", "--force-color-profile=srgb"],
        });
        return await WatchedPage.Open(_browser, path, surface);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string Installed() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(f => f.Length > 0)
        .Select(f => Path.Combine(f, "chromium")).FirstOrDefault(File.Exists) ?? "/usr/bin/chromium";
}
