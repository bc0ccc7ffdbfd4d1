using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Delivery.Tests.Support;

/// <summary>Certificates made in the process, so that none has to lie in the repository and run out.</summary>
internal static class Certificates
{
    /// <summary>Of this machine by its names.</summary>
    public static X509Certificate2 Good { get; } = Make("localhost");

    /// <summary>Of another host.</summary>
    public static X509Certificate2 Wrong { get; } = Make("mail.example.net");

    /// <summary>Of this machine by its names, and run out.</summary>
    public static X509Certificate2 Old { get; } = Make("localhost", -2);

    private static X509Certificate2 Make(string host, int untilDay = 2)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=" + host, key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate =
            request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(untilDay - 3), DateTimeOffset.UtcNow.AddDays(untilDay));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
