using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QifuReports.Delivery.Smtp;

namespace QifuReports.App.Sending;

/// <summary>Makes the SMTP options from the settings, including the password.</summary>
internal static class SmtpAccess
{
    public static SmtpOptions Of(DeliverySettings settings, CancellationToken cancellation = default)
    {
        if (settings.Host is not { } host)
            throw new Trouble(ExitCode.BadInput,
                $"no mail server is set. Set Smtp:Host in reportsettings.json, or {SettingsVariables.NameOf("Smtp:Host")}.");
        return new SmtpOptions
        {
            Host = host,
            Port = settings.Port,
            Security = settings.Security,
            ClientName = settings.From!.Domain,
            Credentials =
                settings.User is { } user ? new SmtpCredentials(user, Secret(settings, cancellation), settings.Authentication) : null,
            TrustedRoots = settings.TrustedCertificates is { } file ? Certificates(file, cancellation) : [],
        };
    }

    private static string Secret(DeliverySettings settings, CancellationToken cancellation)
    {
        if (settings.Password is { } password) return password;
        if (settings.PasswordFile is not { } file)
            throw new Trouble(ExitCode.BadInput,
                $"Smtp:User is set and no password. Set {SettingsVariables.NameOf("Smtp:Password")}, or name a file with " +
                    $"Smtp:PasswordFile.");
        return SecretFile.Read(file, "Smtp:PasswordFile", cancellation);
    }

    private static IReadOnlyList<X509Certificate2> Certificates(string file, CancellationToken cancellation)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(Encoding.UTF8.GetString(BoundedFile.ReadNamed(file, InputLimits.CertificateBytes, cancellation)));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new Trouble(ExitCode.BadInput, $"Smtp:TrustedCertificates: {file} cannot be read as certificates in PEM.");
        }
        return certificates.Count > 0 ? [.. certificates]
            : throw new Trouble(ExitCode.BadInput, $"Smtp:TrustedCertificates: {file} has no certificate in it.");
    }
}
