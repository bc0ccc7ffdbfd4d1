namespace QifuReports.Browser.Tests.Support;

/// <summary>What a reader looks at the page with.</summary>
/// <param name="Width">The width of the window in CSS pixels.</param>
/// <param name="Height">The height of the window in CSS pixels.</param>
public sealed record Surface(int Width, int Height)
{
    public static readonly Surface Desk = new(1440, 900);
    public static readonly Surface Tablet = new(768, 1024);
    public static readonly Surface Phone = new(320, 640);

    public bool IsDark { get; init; }

    /// <summary>Whether scripts run.</summary>
    public bool HasScripts { get; init; } = true;

    /// <summary>Whether the page is laid out as for a printer.</summary>
    public bool IsPaper { get; init; }

    public override string ToString() => $"{Width}{(IsDark ? " dark" : "")}{(IsPaper ? " paper" : "")}";
}
