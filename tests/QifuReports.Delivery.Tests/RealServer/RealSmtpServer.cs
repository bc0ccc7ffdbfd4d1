using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using QifuReports.Delivery.Tests.Support;

namespace QifuReports.Delivery.Tests.RealServer;

/// <summary>aiosmtpd in a process of its own, on the loopback, which keeps each message that it takes as a file.</summary>
internal sealed class RealSmtpServer : IDisposable
{
    /// <summary>Debian's, since the package is installed for it and for no other.</summary>
    public const string Python = "/usr/bin/python3";

    private readonly TemporaryFolder _folder = new();
    private readonly Process _process;

    /// <param name="user">With a user it requires TLS and AUTH; null for neither.</param>
    public RealSmtpServer(string? user = null, string? password = null)
    {
        List<string> arguments = [Script("smtp_server.py"), _folder.Path];
        if (user is not null)
        {
            var (certificate, key) = (_folder.Combine("certificate.pem"), _folder.Combine("key.pem"));
            File.WriteAllText(certificate, Certificates.Good.ExportCertificatePem());
            File.WriteAllText(key, Certificates.Good.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
            arguments.AddRange([certificate, key, user, password!]);
        }
        _process = Process.Start(new ProcessStartInfo(Python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        Port = int.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start."),
            CultureInfo.InvariantCulture);
    }

    public int Port { get; }

    /// <summary>The messages that were taken, in their order.</summary>
    public IReadOnlyList<string> Messages => [.. Directory.EnumerateFiles(_folder.Path, "*.eml").Order(StringComparer.Ordinal)];

    /// <summary>What Python's email package reads in a message.</summary>
    public static JsonDocument Parse(string file)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Python, [Script("parse_mail.py"), file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.Result);
        return JsonDocument.Parse(output);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(10_000)) _process.Kill();
        _process.Dispose();
        _folder.Dispose();
    }

    private static string Script(string name) => RepositoryRoot.PathOf("tests", "QifuReports.Delivery.Tests", "RealServer", name);
}
