using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QifuReports.App.Output;
using QifuReports.App.Settings;
using QifuReports.Delivery.Smtp;

namespace QifuReports.App.Sending;

/// <summary>The way to the server out of the settings, with what the secret is read from.</summary>
internal static class SmtpAccess
{
    public static SmtpOptions Of(DeliverySettings settings)
    {
        if (settings.Host is not { } host) throw new Trouble(ExitCode.BadInput, $"no mail server is set. Set Smtp:Host in reportsettings.json, or {SettingsReader.EnvironmentPrefix}Smtp__Host.");
        return new SmtpOptions
        {
            Host = host,
            Port = settings.Port,
            Security = settings.Security,
            ClientName = settings.From!.Domain,
            Credentials = settings.User is { } user ? new SmtpCredentials(user, Secret(settings), settings.Authentication) : null,
            TrustedRoots = settings.TrustedCertificates is { } file ? Certificates(file) : [],
        };
    }

    private static string Secret(DeliverySettings settings)
    {
        if (settings.Password is { } password) return password;
        if (settings.PasswordFile is not { } file)
            throw new Trouble(ExitCode.BadInput, $"Smtp:User is set and no password. Set {SettingsReader.EnvironmentPrefix}Smtp__Password, or name a file with Smtp:PasswordFile.");
        if (!File.Exists(file)) throw new Trouble(ExitCode.BadInput, $"Smtp:PasswordFile: there is no file {file}.");
        return File.ReadAllText(file).TrimEnd('\r', '\n');
    }

    private static IReadOnlyList<X509Certificate2> Certificates(string file)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPemFile(file);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Trouble(ExitCode.BadInput, $"Smtp:TrustedCertificates: {file} cannot be read as certificates in PEM.");
        }
        return certificates.Count > 0 ? [.. certificates] : throw new Trouble(ExitCode.BadInput, $"Smtp:TrustedCertificates: {file} has no certificate in it.");
    }
}
