using Microsoft.AspNetCore.Http;

namespace QifuReports.Edition.Preview;

/// <summary>
/// Decides whether the preview answers a request. It answers only pages that came from itself, because any web page that is open in the
/// same browser can send requests to this machine.
/// </summary>
/// <param name="port">The port of the server.</param>
internal sealed class RequestGuard(int port)
{
    private readonly string[] _hosts =
    [
        string.Create(CultureInfo.InvariantCulture, $"localhost:{port}"),
        string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}"),
        string.Create(CultureInfo.InvariantCulture, $"[::1]:{port}"),
    ];

    /// <summary>Returns the status code of a refusal; null if the request is to be answered.</summary>
    public int? Refusal(HttpRequest request)
    {
        // A name of somebody else that resolves to this machine (DNS rebinding) is refused here.
        if (request.Headers.Host is not [{ } host] || !_hosts.Contains(host, StringComparer.OrdinalIgnoreCase))
            return StatusCodes.Status421MisdirectedRequest;
        if (request.Headers.Origin is { Count: > 0 } origin
            && (origin is not [{ } from] || !from.Equals("http://" + host, StringComparison.OrdinalIgnoreCase)))
            return StatusCodes.Status403Forbidden;
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site is not ["same-origin" or "none"])
            return StatusCodes.Status403Forbidden;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? null : StatusCodes.Status405MethodNotAllowed;
    }
}
