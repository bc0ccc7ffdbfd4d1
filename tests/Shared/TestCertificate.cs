using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace QifuReports.Testing;

/// <summary>Certificates with keys, made for a test and trusted by nobody.</summary>
internal static class TestCertificate
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static X509Certificate2 Rsa(string name = "CN=Investor Relations")
    {
        using var key = RSA.Create(2048);
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From, From.AddYears(40));
    }

    public static X509Certificate2 Ecdsa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=Investor Relations", key, HashAlgorithmName.SHA256).CreateSelfSigned(From, From.AddYears(40));
    }
}
