using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Delivery.Smtp;

/// <summary>Opens the connection to the server: TCP, and TLS over it. The certificate is checked against the host name.</summary>
internal static class SmtpConnector
{
    /// <summary>
    /// Opens a stream to the server. Throws a temporary <see cref="SmtpException"/>, because a server may be unavailable for a while.
    /// </summary>
    public static async ValueTask<Stream> ConnectAsync(SmtpOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var time = new CancellationTokenSource(options.Timeouts.Connect, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        try
        {
            await socket.ConnectAsync(options.Host, options.Port, both.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception lost) when (lost is SocketException
            || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            socket.Dispose();
            throw new SmtpException(FormattableString.Invariant(
                $"There is no connection to {options.Host}:{options.Port}: {(lost is SocketException ? lost.Message : "no answer")}."),
                permanent: false, lost);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Opens TLS over a stream. An invalid certificate is a permanent error; a failed handshake is a temporary one.</summary>
    public static async ValueTask<Stream> SecureAsync(Stream plain, SmtpOptions options, TimeProvider clock, CancellationToken cancellation)
    {
        var tls = new SslStream(plain, leaveInnerStreamOpen: false);
        using var time = new CancellationTokenSource(options.Timeouts.Command, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellation);
        var errors = SslPolicyErrors.None;
        try
        {
            var authentication = new SslClientAuthenticationOptions { TargetHost = options.Host };
            if (options.TrustedRoots.Count > 0)
            {
                var policy =
                    new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
                foreach (var root in options.TrustedRoots) policy.CustomTrustStore.Add(root);
                authentication.CertificateChainPolicy = policy;
            }

            // The callback does not change the result of the check. It only stores the errors found, for the message.
            authentication.RemoteCertificateValidationCallback = (_, _, _, found) => (errors = found) == SslPolicyErrors.None;
            await tls.AuthenticateAsClientAsync(authentication, both.Token);
            return tls;
        }
        catch (AuthenticationException refused)
        {
            await tls.DisposeAsync();
            throw errors == SslPolicyErrors.None
                ? new SmtpException("The TLS handshake failed: " + refused.Message, permanent: false, refused)
                : new SmtpException($"The certificate of {options.Host} is not valid ({Words(errors)}).", permanent: true, refused);
        }
        catch (Exception lost) when (lost is IOException || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            await tls.DisposeAsync();
            throw new SmtpException("The connection was lost in the TLS handshake: " + lost.Message, permanent: false, lost);
        }
    }

    private static string Words(SslPolicyErrors errors)
    {
        var words = new List<string>();
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable)) words.Add("there is none");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)) words.Add("it is for another host");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors))
            words.Add("no trusted authority has issued it, or it has expired");
        return string.Join("; ", words);
    }
}
