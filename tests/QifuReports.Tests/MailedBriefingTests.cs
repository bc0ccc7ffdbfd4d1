using System.Security.Cryptography.X509Certificates;
using QifuReports.App.Sending;
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
    [InlineData("2022FY", "Full year 2022 reconciliation briefing and provision briefing",
        "Qifu-Technology-2022FY-reconciliation-briefing.pdf", "Qifu-Technology-2022FY-provision-briefing.pdf")]
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

        App.Run("approve", "2023Q3", "--by", "A. Reader", "--briefings", "factsheet", "--settings", settings, "--sign", pfx).Code.ShouldBe(
            0);
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
    public void What_another_version_of_the_program_mailed_is_mailed_again_only_if_it_read_otherwise()
    {
        using var server = new MailReceiver(_ => { });
        var settings = Settings(server.Port);
        void Approve() =>
            App.Run("approve", "2023Q3", "--by", "A. Reader", "--briefings", "factsheet", "--settings", settings).Code.ShouldBe(0);
        Approve();
        Send(settings).Code.ShouldBe(0);
        var ledger = _folder.Combine("output", LedgerFile.FileName);
        var stamp = LedgerFile.ReadOnly(_folder.Combine("output")).LastSteps.Single().Documents.Single();
        stamp.Said.Length.ShouldBe(64);

        // Other bytes, since the build record names the program, and the same words.
        File.WriteAllText(ledger, File.ReadAllText(ledger).Replace(stamp.Hash, new string('0', 64), StringComparison.Ordinal));
        var same = Send(settings);
        same.Code.ShouldBe(0, same.Error);
        server.Settle();
        server.Taken.ShouldHaveSingleItem();

        File.WriteAllText(ledger, File.ReadAllText(ledger).Replace(stamp.Said, new string('1', 64), StringComparison.Ordinal));
        Approve();
        Send(settings).Code.ShouldBe(0);
        server.Settle();
        server.Taken.Count.ShouldBe(2);
        server.Taken[1].Message.ShouldContain("\r\nSupersedes: ");
    }

    [Fact]
    public void What_a_briefing_says_depends_on_its_words_and_not_on_its_bytes()
    {
        var settings = Settings(1);
        (string Words, byte[] Bytes) Made(string period, params string[] more)
        {
            var outcome = App.Run(["factsheet", period, "--settings", settings, .. more]);
            outcome.Code.ShouldBe(0, outcome.Error);
            var bytes = File.ReadAllBytes(outcome.Output.Trim());
            return (DocumentWords.HashOf(bytes), bytes);
        }

        var plain = Made("2023Q3");
        var signed = Made("2023Q3", "--sign", Key("signer.pfx", TestCertificate.Rsa()));
        signed.Bytes.ShouldNotBe(plain.Bytes);
        signed.Words.ShouldBe(plain.Words);
        Made("2023Q2").Words.ShouldNotBe(plain.Words);
    }

    [Fact]
    public void A_file_that_is_no_PDF_any_more_is_told_of_by_its_bytes()
    {
        var settings = Settings(1);
        Directory.CreateDirectory(_folder.Combine("output", "2023Q3"));
        File.WriteAllText(_folder.Combine("output", "2023Q3", "fact-sheet.pdf"), "%PDF-1.7\nand no more");
        DocumentWords.HashOf("%PDF-1.7\nand no more"u8.ToArray()).ShouldBeEmpty();

        var outcome = App.Run("deliveries", "2023Q3", "--settings", settings);
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldContain("due");
    }

    [Fact]
    public void A_key_that_signs_otherwise_each_time_is_not_mailed_with()
    {
        using var server = new MailReceiver(_ => { });
        var settings = Settings(server.Port);
        var pfx = Key("signer.pfx", TestCertificate.Ecdsa());

        foreach (var outcome in (Outcome[])[Send(settings, "--sign", pfx),
            App.Run("approve", "2023Q3", "--by", "A. Reader", "--settings", settings, "--sign", pfx)])
        {
            outcome.Code.ShouldBe(2);
            outcome.Error.ShouldContain("signed with RSA");
            outcome.Error.ShouldNotContain(Password);
        }
        server.Settle();
        server.Taken.ShouldBeEmpty();
        Directory.Exists(_folder.Combine("output")).ShouldBeFalse();
    }

    private static Outcome Send(string settings, params string[] more) =>
        App.Run(["send", "2023Q3", "--to", "board", "--briefings", "factsheet", "--settings", settings, .. more]);

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
