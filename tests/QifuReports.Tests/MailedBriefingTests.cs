using System.Security.Cryptography.X509Certificates;
using QifuReports.Delivery.Records;

namespace QifuReports.Tests;

/// <summary>Which briefings go out, under which names, signed or not.</summary>
public sealed class MailedBriefingTests : IDisposable
{
    private const string Password = "correct horse";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2023Q3", "Third quarter 2023 results briefing", "Qifu-Technology-2023Q3-quarterly-briefing.pdf")]
    [InlineData("2022FY", "Full year 2022 reconciliation briefing and provision briefing", "Qifu-Technology-2022FY-reconciliation-briefing.pdf", "Qifu-Technology-2022FY-provision-briefing.pdf")]
    [InlineData("2024H1", "First half 2024 provision briefing", "Qifu-Technology-2024H1-provision-briefing.pdf")]
    public void The_board_of_the_settings_that_ship_gets_what_a_period_has(string period, string subject, params string[] files)
    {
        var outcome = App.RunHere("send", period, "--to", "board", "--dry-run", "--output", _folder.Combine("out"));

        outcome.Code.ShouldBe(0, outcome.Error);
        var messages = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        messages.Length.ShouldBe(2);
        foreach (var path in messages)
        {
            // Long header fields are folded.
            var message = File.ReadAllText(path.Trim()).Replace("\r\n ", " ", StringComparison.Ordinal);
            message.ShouldContain("Subject: Qifu Technology: " + subject + "\r\n");
            var names = message.Split('\n').Where(l => l.StartsWith("Content-Disposition: attachment", StringComparison.Ordinal)).ToList();
            names.Count.ShouldBe(files.Length);
            for (var i = 0; i < files.Length; i++) names[i].ShouldContain($"filename=\"{files[i]}\"");
        }
    }

    [Fact]
    public void Signed_briefings_are_approved_and_sent_once_as_long_as_they_are_signed_alike()
    {
        using var server = new MailReceiver(_ => { });
        var settings = Settings(server.Port);
        var pfx = Key("signer.pfx", TestCertificate.Rsa());

        App.Run("approve", "2023Q3", "--by", "A. Reader", "--briefings", "factsheet", "--settings", settings, "--sign", pfx).Code.ShouldBe(0);
        Send(settings).Error.ShouldContain("not approved");
        for (var i = 0; i < 2; i++)
        {
            var sent = Send(settings, "--sign", pfx);
            sent.Code.ShouldBe(0, sent.Error);
        }

        server.Settle();
        var message = server.Taken.ShouldHaveSingleItem().Message;
        var file = File.ReadAllBytes(_folder.Combine("output", "2023Q3", "fact-sheet.pdf"));
        System.Text.Encoding.Latin1.GetString(file).ShouldContain("/ByteRange");
        message.Replace("\r\n", "", StringComparison.Ordinal).ShouldContain(Convert.ToBase64String(file));
        LedgerFile.ReadOnly(_folder.Combine("output")).LastSteps.ShouldHaveSingleItem().State.ShouldBe(DeliveryState.Accepted);
    }

    [Fact]
    public void A_key_that_signs_otherwise_each_time_is_not_mailed_with()
    {
        using var server = new MailReceiver(_ => { });
        var settings = Settings(server.Port);
        var pfx = Key("signer.pfx", TestCertificate.Ecdsa());

        foreach (var outcome in (Outcome[])[Send(settings, "--sign", pfx), App.Run("approve", "2023Q3", "--by", "A. Reader", "--settings", settings, "--sign", pfx)])
        {
            outcome.Code.ShouldBe(2);
            outcome.Error.ShouldContain("signed with RSA");
            outcome.Error.ShouldNotContain(Password);
        }
        server.Settle();
        server.Taken.ShouldBeEmpty();
        Directory.Exists(_folder.Combine("output")).ShouldBeFalse();
    }

    private static Outcome Send(string settings, params string[] more) => App.Run(["send", "2023Q3", "--to", "board", "--briefings", "factsheet", "--settings", settings, .. more]);

    private string Key(string name, X509Certificate2 certificate)
    {
        using (certificate) File.WriteAllBytes(_folder.Combine(name), certificate.Export(X509ContentType.Pkcs12, Password));
        return _folder.Combine(name);
    }

    private string Settings(int port)
    {
        var path = _folder.Combine("reportsettings.json");
        File.WriteAllText(_folder.Combine("password.txt"), Password + "\n");
        File.WriteAllText(path, $$"""
            {
              "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output",
              "Smtp": { "Host": "127.0.0.1", "Port": {{port}}, "Security": "None" }, "Sign": { "PasswordFile": "password.txt" },
              "Mail": { "From": "Investor Relations <ir@example.org>", "RequireApproval": true },
              "Lists": { "board": [ { "Name": "Board", "Address": "board@example.org" } ] }
            }
            """);
        return path;
    }
}
