using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using QifuReports.App.Outcomes;
using QifuReports.App.Sending;
using QifuReports.App.Settings;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Tests.Sending;

/// <summary>The way to the server as the settings have it: nothing of it is lost on the way, and what is missing is said.</summary>
public sealed class SmtpAccessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(SmtpSecurity.None, 25)]
    [InlineData(SmtpSecurity.Tls, 465)]
    [InlineData(SmtpSecurity.StartTls, 587)]
    public void The_way_is_that_of_the_settings(SmtpSecurity security, int port)
    {
        var options = SmtpAccess.Of(Settings(security, port));

        (options.Host, options.Port, options.Security, options.ClientName).ShouldBe(("mx.example.net", port, security, "example.org"));
        (options.Credentials, options.TrustedRoots.Count).ShouldBe((null, 0));
        options.Timeouts.ShouldBe(SmtpTimeouts.Standard);
    }

    [Fact]
    public void Without_a_server_it_is_said_which_setting_is_missing()
    {
        var trouble = Should.Throw<Trouble>(() => SmtpAccess.Of(new DeliverySettings { From = Torvalin.Box("ir@example.org") }));

        trouble.Code.ShouldBe(ExitCode.BadInput);
        trouble.Message.ShouldContain("Smtp:Host");
    }

    [Fact]
    public void A_user_has_a_password_from_the_environment_or_from_a_file()
    {
        var file = _folder.Combine("password");
        File.WriteAllText(file, "geheim\n");

        Should.Throw<Trouble>(() => SmtpAccess.Of(User(null, null))).Message.ShouldBe(
            "Smtp:User is set and no password. Set QIFUREPORTS_Smtp__Password, or name a file with Smtp:PasswordFile.");
        Should.Throw<Trouble>(() => SmtpAccess.Of(User(null, _folder.Combine("none")))).Message.ShouldBe(
            $"Smtp:PasswordFile: there is no file {_folder.Combine("none")}.");
        foreach (var settings in (DeliverySettings[])[User("geheim", null), User(null, file), User("geheim", _folder.Combine("none"))])
        {
            var credentials = SmtpAccess.Of(settings).Credentials.ShouldNotBeNull();
            (credentials.User, credentials.Method).ShouldBe(("ir", SmtpAuthentication.XOAuth2));
        }

        static DeliverySettings User(string? password, string? file) =>
            new() { Host = "mx.example.net", From = Torvalin.Box("ir@example.org"), User = "ir",
                Authentication = SmtpAuthentication.XOAuth2, Password = password, PasswordFile = file };
    }

    [Fact]
    public void Certificates_that_are_named_are_the_ones_that_are_trusted()
    {
        using var one = Certificate("CN=one.example.net");
        using var other = Certificate("CN=other.example.net");
        var file = _folder.Combine("roots.pem");
        File.WriteAllText(file, one.ExportCertificatePem() + "\n" + other.ExportCertificatePem() + "\n");

        SmtpAccess.Of(Trusting(file)).TrustedRoots.Select(c => c.Subject).ShouldBe(["CN=one.example.net", "CN=other.example.net"]);

        File.WriteAllText(file, one.ExportCertificatePem());
        SmtpAccess.Of(Trusting(file)).TrustedRoots.Select(c => c.Subject).ShouldBe(["CN=one.example.net"]);

        File.WriteAllText(file, "none");
        Should.Throw<Trouble>(() => SmtpAccess.Of(Trusting(file))).Message.ShouldContain("has no certificate in it");
        File.WriteAllText(file, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Should.Throw<Trouble>(() => SmtpAccess.Of(Trusting(file))).Message.ShouldContain("cannot be read as certificates in PEM");
        Should.Throw<Trouble>(() => SmtpAccess.Of(Trusting(_folder.Combine("none")))).Code.ShouldBe(ExitCode.BadInput);

        static DeliverySettings Trusting(string file) =>
            new() { Host = "mx.example.net", From = Torvalin.Box("ir@example.org"), TrustedCertificates = file };
    }

    private static DeliverySettings Settings(SmtpSecurity security, int port) =>
        new() { Host = "mx.example.net", Port = port, Security = security, From = Torvalin.Box("ir@example.org") };

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256).CreateSelfSigned(
            new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
