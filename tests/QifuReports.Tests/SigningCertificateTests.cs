using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using QifuReports.App.Signing;

namespace QifuReports.Tests;

/// <summary>
/// What <c>--sign</c> refuses: keys and algorithms that can be broken, certificates made for something else or valid at another time.
/// </summary>
public sealed class SigningCertificateTests : IDisposable
{
    private const string Password = "correct horse", Sha1 = "300d06092a864886f70d0101050500";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_weak_or_expired_certificate_ends_with_exit_code_2_and_its_reason_and_nothing_is_issued()
    {
        using var short1024 = TestCertificate.Other(bits: 1024);
        Refused(short1024, "its RSA key has 1024 bits; 2048 are the least that count as safe.");

        using var expired = TestCertificate.Other(to: new DateTimeOffset(2023, 11, 15, 23, 59, 59, TimeSpan.Zero));
        Refused(expired,
            "the certificate of CN=Investor Relations had expired at the claimed time of signing, 2023-11-16 00:00:00Z; it is valid " +
                "from 2020-01-01 00:00:00Z to 2023-11-15 23:59:59Z.");

        using var early = TestCertificate.Other(from: new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Refused(early, "was not valid yet at the claimed time of signing, 2023-11-16 00:00:00Z");
        Refused(early, "SOURCE_DATE_EPOCH claims another time");
    }

    [Fact]
    public void What_is_strong_and_made_for_signing_is_taken()
    {
        using var rsa = TestCertificate.Rsa();
        using var curve = TestCertificate.Ecdsa();
        using var signing = TestCertificate.Other(usage: X509KeyUsageFlags.DigitalSignature);
        using var binding = TestCertificate.Other(usage: X509KeyUsageFlags.NonRepudiation);
        using var pss = TestCertificate.Other(padding: RSASignaturePadding.Pss);
        foreach (var good in new[] { rsa, curve, signing, binding, pss }) SigningCertificate.Weakness(good, []).ShouldBeNull();
    }

    [Fact]
    public void A_broken_hash_a_small_curve_and_a_key_for_other_use_are_told()
    {
        foreach (var (algorithm, hash) in new[] { (Sha1, "SHA-1"), ("300d06092a864886f70d0101040500", "MD5"),
            ("300906072a8648ce3d0401", "SHA-1"), ("300d06092a864886f70d01010a3000", "SHA-1") })
        {
            using var broken = TestCertificate.SignedBy(algorithm);
            SigningCertificate.Weakness(broken, []).ShouldNotBeNull(algorithm).ShouldContain($"signed over {hash}, which can be forged");
        }

        using var exchange = TestCertificate.Other(usage: X509KeyUsageFlags.KeyEncipherment | X509KeyUsageFlags.KeyCertSign);
        SigningCertificate.Weakness(exchange, []).ShouldNotBeNull().ShouldContain("neither digitalSignature nor nonRepudiation");

        using var small = ECDsa.Create(ECCurve.CreateFromFriendlyName("secp224r1"));
        using var smallCurve = new CertificateRequest("CN=Small", small, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        SigningCertificate.Weakness(smallCurve, []).ShouldNotBeNull().ShouldContain("the curve of its key has 224 bits");

        // What travels along counts as well; the signature of a root over itself does not.
        using var good = TestCertificate.Rsa();
        using var weakIssuer = TestCertificate.Other(bits: 1024);
        SigningCertificate.Weakness(good, [weakIssuer]).ShouldNotBeNull().ShouldContain("1024 bits");
        using var root = TestCertificate.SignedBy(Sha1);
        using var between = TestCertificate.SignedBy(Sha1, issuer: "CN=Root");
        SigningCertificate.Weakness(good, [root]).ShouldBeNull();
        SigningCertificate.Weakness(good, [between]).ShouldNotBeNull().ShouldContain("SHA-1");
    }

    [Fact]
    public void The_first_and_the_last_second_of_a_certificate_count()
    {
        var (from, to) =
            (new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2023, 12, 31, 23, 59, 59, TimeSpan.Zero));
        using var certificate = TestCertificate.Other(from: from, to: to);
        SigningCertificate.Outside(certificate, from).ShouldBeNull();
        SigningCertificate.Outside(certificate, to).ShouldBeNull();
        SigningCertificate.Outside(certificate, from.AddSeconds(-1)).ShouldNotBeNull().ShouldContain("was not valid yet");
        SigningCertificate.Outside(certificate, to.AddSeconds(1)).ShouldNotBeNull().ShouldContain("had expired");
    }

    private void Refused(X509Certificate2 certificate, string reason)
    {
        File.WriteAllBytes(_folder.Combine("signer.pfx"), certificate.Export(X509ContentType.Pkcs12, Password));
        File.WriteAllText(_folder.Combine("password.txt"), Password);
        File.WriteAllText(_folder.Combine("settings.json"), JsonSerializer.Serialize(new
        {
            Data = RepositoryRoot.PathOf("data"), Templates = RepositoryRoot.PathOf("templates"), Output = _folder.Combine("out"),
            Sign = new { PasswordFile = _folder.Combine("password.txt") },
        }));
        var outcome =
            App.Run("quarterly", "2023Q3", "--sign", _folder.Combine("signer.pfx"), "--settings", _folder.Combine("settings.json"));
        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(reason);
        Directory.Exists(_folder.Combine("out")).ShouldBeFalse();
    }
}
