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
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(From,
            From.AddYears(40));
    }

    /// <summary>One that is weak, made for something else, or valid at another time.</summary>
    public static X509Certificate2 Other(int bits = 2048, DateTimeOffset? from = null, DateTimeOffset? to = null,
        X509KeyUsageFlags? usage = null, RSASignaturePadding? padding = null)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=Investor Relations", key, HashAlgorithmName.SHA256, padding ?? RSASignaturePadding.Pkcs1);
        if (usage is { } flags) request.CertificateExtensions.Add(new X509KeyUsageExtension(flags, critical: true));
        return request.CreateSelfSigned(from ?? From, to ?? From.AddYears(40));
    }

    /// <summary>
    /// One that says of itself that it is signed by an algorithm: its identifier in DER, as hexadecimal digits. Without the private key.
    /// </summary>
    public static X509Certificate2 SignedBy(string algorithm, string issuer = "CN=Investor Relations")
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Investor Relations", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.Create(new X500DistinguishedName(issuer), new OtherAlgorithm(key, Convert.FromHexString(algorithm)), From,
            From.AddYears(40), [1]);
    }

    public static X509Certificate2 Ecdsa()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=Investor Relations", key, HashAlgorithmName.SHA256).CreateSelfSigned(From, From.AddYears(40));
    }

    // The framework itself no longer makes such certificates.
    private sealed class OtherAlgorithm(RSA key, byte[] identifier) : X509SignatureGenerator
    {
        public override byte[] GetSignatureAlgorithmIdentifier(HashAlgorithmName hashAlgorithm) => identifier;
        public override byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm) =>
            key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        protected override PublicKey BuildPublicKey() => new(key);
    }
}
