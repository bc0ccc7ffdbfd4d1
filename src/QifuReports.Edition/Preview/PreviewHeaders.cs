using Microsoft.AspNetCore.Http;

namespace QifuReports.Edition.Preview;

/// <summary>The headers that keep an answer of the preview from doing anything but being shown by the preview.</summary>
internal static class PreviewHeaders
{
    /// <summary>What the preview's own page may do: load and frame from the same server.</summary>
    public const string Shell = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>
    /// What is added to the policy that the web edition has in itself. It does not name scripts and styles, which the edition allows by
    /// their hashes.
    /// </summary>
    public const string Edition = "connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>The body of an e-mail: no script, and nothing loaded from elsewhere.</summary>
    public const string Mail = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'; sandbox";

    /// <summary>Anything else.</summary>
    public const string Nothing = "default-src 'none'; frame-ancestors 'self'";

    /// <summary>Sets the headers of an answer.</summary>
    public static void Set(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }
}
