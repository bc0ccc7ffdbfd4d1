namespace QifuReports.Edition.Blocks.Planning;

/// <summary>The addresses that may become links.</summary>
internal static class WebAddress
{
    /// <summary>
    /// Returns a web or mail address in its normal form. Returns null for any other address, such as one that would run a script; its words
    /// are then written without a link.
    /// </summary>
    public static string? Safe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;
}
