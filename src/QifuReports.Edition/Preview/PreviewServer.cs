using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace QifuReports.Edition.Preview;

/// <summary>
/// A web server for one reader on the same machine. It listens on the loopback addresses only, and shows the newest state of a
/// <see cref="PreviewFeed"/>. It reads no configuration and no environment, and logs nothing.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private const int MostConnections = 256, HeaderBytes = 16 * 1024, TriesForPort = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly KestrelServer _server;
    private readonly CancellationTokenSource _stopping;
    private bool _isDisposed;

    private PreviewServer(KestrelServer server, CancellationTokenSource stopping, int port) =>
        (_server, _stopping, Port) = (server, stopping, port);

    /// <summary>The port on which the server listens.</summary>
    public int Port { get; }

    /// <summary>The address of the preview's page.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://localhost:{Port}/");

    /// <summary>Starts a server.</summary>
    /// <param name="feed">Gives the states.</param>
    /// <param name="port">The port; 0 for any free port.</param>
    /// <param name="cancellation">Ends the wait for the start.</param>
    /// <exception cref="IOException">The port is in use, or this user may not listen on it.</exception>
    public static async Task<PreviewServer> Start(PreviewFeed feed, int port, CancellationToken cancellation)
    {
        for (var left = port == 0 ? TriesForPort : 1; ; left--)
        {
            try
            {
                return await StartOn(feed, port == 0 ? FreePort() : port, cancellation).ConfigureAwait(false);
            }
            // Another program took the port between finding it and listening on it.
            catch (IOException) when (left > 1)
            {
            }
            catch (SocketException refused)
            {
                throw new IOException(refused.Message, refused);
            }
        }
    }

    private static async Task<PreviewServer> StartOn(PreviewFeed feed, int port, CancellationToken cancellation)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxConcurrentConnections = MostConnections;
        options.Limits.MaxRequestBodySize = 0;
        options.Limits.MaxRequestHeadersTotalSize = HeaderBytes;
        options.ListenLocalhost(port, listen => listen.Protocols = HttpProtocols.Http1);
        var server = new KestrelServer(Options.Create(options),
            new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance),
            NullLoggerFactory.Instance);
        var stopping = new CancellationTokenSource();
        try
        {
            await server.StartAsync(new PreviewApplication(feed, port, stopping.Token), cancellation).ConfigureAwait(false);
            return new PreviewServer(server, stopping, port);
        }
        catch
        {
            server.Dispose();
            stopping.Dispose();
            throw;
        }
    }

    // A server that listens on both loopback addresses cannot be asked for "any port", since the two would differ.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Stops the server: tells open pages that it ends, and closes the port.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed) return;
        _isDisposed = true;
        await _stopping.CancelAsync().ConfigureAwait(false);
        using (var patience = new CancellationTokenSource(Patience))
            await _server.StopAsync(patience.Token).ConfigureAwait(false);
        _server.Dispose();
        _stopping.Dispose();
    }
}
