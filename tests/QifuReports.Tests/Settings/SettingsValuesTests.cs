using System.Text;
using Microsoft.Extensions.Configuration;
using QifuReports.App.Outcomes;
using QifuReports.App.Settings;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Tests.Settings;

/// <summary>Settings of several layers, the topmost first; what concerns mail among them; files with a secret.</summary>
public sealed class SettingsValuesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_value_is_of_the_topmost_layer_that_has_it_and_a_list_is_of_one()
    {
        var values =
            Values("""{ "Data": ["a", "b", "c"], "Output": "low", "Empty": [], "Lists": { "One": [{ "Address": "x" }], "Two": [] } }""",
            ("Data:0", "d"), ("Output", ""), ("Templates", "t"), ("Lists:one:0:Address", "y"), ("Lists:Three:0:Address", "z"));

        (values["Output"], values["Templates"], values["None"]).ShouldBe(("low", "t", null));
        values.Texts("Data").ShouldBe(["d"]);
        values.Texts("Output").ShouldBe(["low"]);
        values.Texts("Empty").ShouldBeEmpty();
        values.Texts("None").ShouldBeEmpty();
        values.Names("Lists").ShouldBe(["One", "Two", "Three"]);
        values.Items("Lists:One").Select(i => (i["Address"], i["Name"])).ShouldBe([("y", null)]);
        (values.Number("None", 7), values.Word("None", SmtpSecurity.Tls)).ShouldBe((7, SmtpSecurity.Tls));
    }

    [Theory]
    [InlineData("{}", SmtpSecurity.StartTls, 587)]
    [InlineData("{ \"Smtp\": { \"Security\": \"tls\" } }", SmtpSecurity.Tls, 465)]
    [InlineData("{ \"Smtp\": { \"Security\": \"NONE\" } }", SmtpSecurity.None, 25)]
    [InlineData("{ \"Smtp\": { \"Security\": \"Tls\", \"Port\": 2525 } }", SmtpSecurity.Tls, 2525)]
    public void The_port_is_that_of_the_way_to_the_server_unless_it_is_set(string text, SmtpSecurity security, int port)
    {
        var settings = DeliverySettingsReader.Read(Values(text), _folder.Path);

        (settings.Security, settings.Port, settings.Host, settings.From, settings.RequireApproval, settings.MessagesPerMinute).ShouldBe(
            (security, port, null, null, false, 0));
        settings.Authentication.ShouldBe(SmtpAuthentication.Automatic);
    }

    [Fact]
    public void All_that_concerns_mail_is_read()
    {
        var settings = DeliverySettingsReader.Read(Values("""
            { "Smtp": { "Host": "mx", "User": "u", "Authentication": "login", "PasswordFile": "p", "TrustedCertificates": "/c", "MessagesPerMinute": 9 },
              "Mail": { "From": "IR <ir@example.org>", "ReplyTo": "answers@example.org", "EnvelopeSender": "bounces@example.org", "Unsubscribe": "https:x", "AllowedDomains": ["a.example", "b.example"], "RequireApproval": true },
              "Lists": { "board": [ { "Address": "a@example.org" }, { "Name": "B", "Address": "b@example.org", "Briefings": ["FactSheet", "quarterly"], "Language": "de" } ] },
              "Releases": [ { "Period": "2025Q3", "NotBefore": "2025-10-23T07:00:00+02:00" } ] }
            """, ("Smtp:Password", "geheim")), _folder.Path);

        (settings.Host, settings.User, settings.Authentication, settings.MessagesPerMinute, settings.Password).ShouldBe(
            ("mx", "u", SmtpAuthentication.Login, 9, "geheim"));
        (settings.PasswordFile, settings.TrustedCertificates).ShouldBe((_folder.Combine("p"), "/c"));
        (settings.From!.Address, settings.From.Name, settings.ReplyTo!.Address, settings.EnvelopeSender!.Address, settings.Unsubscribe,
            settings.RequireApproval).ShouldBe(("ir@example.org", "IR", "answers@example.org", "bounces@example.org", "https:x", true));
        settings.AllowedDomains.ShouldBe(["a.example", "b.example"]);
        settings.Lists.Single().Name.ShouldBe("board");
        settings.Lists.Single().Members.Select(m => $"{m.Mailbox.Name} {m.Mailbox.Address} {string.Join(',', m.Briefings)} {m.Language}")
            .ShouldBe([" a@example.org  en", "B b@example.org factsheet,quarterly de"]);
        (settings.Releases.Single().Period.ToString(), settings.Releases.Single().NotBefore).ShouldBe(
            ("2025Q3", new DateTimeOffset(2025, 10, 23, 5, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("geheim", "geheim")]
    [InlineData("geheim\n", "geheim")]
    [InlineData("geheim\r\n\n", "geheim")]
    [InlineData(" ge heim ", " ge heim ")]
    [InlineData("\uFEFFgeheim", "geheim")]
    [InlineData("", "")]
    public void A_secret_is_the_file_without_the_ends_of_lines_behind_it(string content, string secret)
    {
        File.WriteAllBytes(_folder.Combine("secret"), Encoding.UTF8.GetBytes(content));

        SecretFile.Read(_folder.Combine("secret"), "Sign:PasswordFile").ShouldBe(secret);
    }

    [Fact]
    public void A_secret_that_is_not_there_is_told_by_its_setting() =>
        Should.Throw<Trouble>(() => SecretFile.Read(_folder.Combine("none"), "Sign:PasswordFile")).Message.ShouldBe(
            $"Sign:PasswordFile: there is no file {_folder.Combine("none")}.");

    [Fact]
    public void The_settings_file_is_the_nearest_above()
    {
        var deep = Directory.CreateDirectory(_folder.Combine("a", "b")).FullName;
        File.WriteAllText(_folder.Combine("reportsettings.json"), "{}");
        SettingsLocator.Find(deep).ShouldBe(_folder.Combine("reportsettings.json"));
        File.WriteAllText(_folder.Combine("a", "reportsettings.json"), "{}");
        SettingsLocator.Find(deep).ShouldBe(_folder.Combine("a", "reportsettings.json"));
        SettingsLocator.Find(_folder.Combine("a")).ShouldBe(_folder.Combine("a", "reportsettings.json"));
    }

    /// <summary>Each slip in the file is told with its place and what was expected, word for word.</summary>
    [Theory]
    [InlineData("{ \"Paper\": 1 }", "(1,3) $.Paper: QS0201: No setting is called \"Paper\" here. ")]
    [InlineData("{ \"Smtp\": { \"Password\": \"x\" } }",
        "QS0201: A password does not belong in this file. Set QIFUREPORTS_Smtp__Password, or name a file with Smtp:PasswordFile.")]
    [InlineData("{ \"Document\": { \"Paper\": \"A5\" } }", "QS0202: Document:Paper: \"A4\" or \"Letter\" is expected here, not ")]
    [InlineData("{ \"Smtp\": { \"Port\": -1 } }", "QS0202: Smtp:Port: a whole number from 1 to 65535 is expected here, not ")]
    [InlineData("{ \"Mail\": { \"RequireApproval\": \"true\" } }", "QS0202: Mail:RequireApproval: true or false is expected here, not ")]
    [InlineData("{ \"Mail\": { \"AllowedDomains\": [] } }",
        "QS0202: Mail:AllowedDomains: a list of domains is expected here, and this list is empty. Put something into it, or take the " +
            "key out.")]
    [InlineData("{ \"Lists\": { \"\": [] } }", "QS0202: \"\" is no name of a list. A name has at least one character, and no colon.")]
    [InlineData("{ \"Lists\": { \"a:b\": [] } }", "QS0202: \"a:b\" is no name of a list. A name has at least one character, and no colon.")]
    [InlineData("{ \"Lists\": { \"a\": [ {} ] } }", "QS0202: \"Address\" is missing here.")]
    [InlineData("{ \"Lists\": { \"a\": [], \"A\": [] } }",
        "QS0106: The key \"A\" stands here a second time, as \"a\" in line 1; the case of letters makes no difference. Take one of " +
            "them out.")]
    [InlineData("{ \"Output\": \"x\", \"OUTPUT\": \"y\" }",
        "QS0106: The key \"OUTPUT\" stands here a second time, as \"Output\" in line 1; the case of letters makes no difference. Take " +
            "one of them out.")]
    [InlineData("[]", "QS0202: an object is expected here, not ")]
    [InlineData("{ \"Output\": \" \" }", " It is empty.")]
    public void A_slip_in_the_file_is_told_with_its_place(string text, string told)
    {
        var file = _folder.Combine("reportsettings.json");
        File.WriteAllText(file, text);

        Should.Throw<Trouble>(() =>
            SettingsReader.Read(new SettingsSources(file, [], null, null, new Dictionary<string, string>()))).Message.ShouldContain(told);
    }

    private static SettingsValues Values(string file, params (string Path, string Value)[] above) => new(new ConfigurationBuilder()
        .AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(file)))
        .AddInMemoryCollection(above.Select(a => new KeyValuePair<string, string?>(a.Path, a.Value))).Build());
}
