using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace QifuReports.Tests;

public sealed partial class SendCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_dry_run_writes_a_message_for_each_and_sends_none()
    {
        var outcome = Send(Settings(), "--dry-run");

        outcome.Code.ShouldBe(0, outcome.Error);
        var files = outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        files.Length.ShouldBe(2);
        var second = File.ReadAllText(files[1].Trim());
        second.ShouldContain("To: =?utf-8?B?");
        second.ShouldContain("filename=\"Qifu-Technology-2023Q3-quarterly-briefing.pdf\"");
        File.Exists(_folder.Combine("output", "deliveries.jsonl")).ShouldBeFalse();
    }

    [Fact]
    public void The_text_and_the_HTML_say_the_same()
    {
        var message = File.ReadAllText(Send(Settings(), "--dry-run").Output.Split('\n')[0].Trim());
        var parts = Part().Matches(message).Select(m => Decode(m.Groups[1].Value)).ToList();
        parts.Count.ShouldBe(2);

        var html = Tag()
            .Replace(parts[1][parts[1].IndexOf("<body", StringComparison.Ordinal)..].Replace("<strong>", "").Replace("</strong>", ""), " ");
        Words(WebUtility.HtmlDecode(html)).ShouldBe(Words(parts[0]));
        Words(parts[0]).ShouldContain(
            "Net income: RMB1,137.7 million (US$155.9 million) up 15.1% year on year, up 4.1% quarter on quarter Non-GAAP net income:");
    }

    [Fact]
    public void Without_a_server_it_says_which_setting_is_missing()
    {
        var outcome = Send(Settings());

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("Smtp:Host");
    }

    [Fact]
    public void A_server_that_is_not_there_for_good_reasons_leaves_everything_due_and_the_exit_code_says_so()
    {
        var port = RefusingServer();

        var outcome = Send(Settings($"\"Smtp\": {{ \"Host\": \"127.0.0.1\", \"Port\": {port}, \"Security\": \"None\" }},"));

        outcome.Code.ShouldBe(5, outcome.Error);
        outcome.Output.ShouldContain("due");
        outcome.Output.ShouldContain("554");
        App.Run("deliveries", "--settings", _folder.Combine("reportsettings.json")).Output.ShouldContain("dongshihui@example.org");
        var other = App.Run("deliveries", "2022Q1", "--settings", _folder.Combine("reportsettings.json"));
        other.Output.ShouldBeEmpty();
        other.Error.ShouldContain("Nothing is recorded or due for 2022Q1.");
    }

    [Theory]
    [InlineData("\"Mail\": { \"From\": \"ir@example.org\", \"AllowedDomains\": [\"example.com\"] },", "outside the allowed domains")]
    [InlineData("\"Mail\": { \"From\": \"ir@example.org\", \"RequireApproval\": true },", "not approved")]
    [InlineData(
        "\"Releases\": [ { \"Period\": \"2023Q3\", \"NotBefore\": \"2199-01-01T00:00:00+08:00\" } ], \"Mail\": { \"From\": " +
            "\"ir@example.org\" },", "nothing goes out before")]
    public void What_must_not_go_out_is_stopped_before_any_connection(string settings, string expected)
    {
        var outcome = Send(Settings(settings, mail: false));

        outcome.Code.ShouldBe(5);
        outcome.Error.ShouldContain(expected);
    }

    [Fact]
    public void An_approval_opens_the_gate_for_these_bytes()
    {
        var settings = Settings("\"Mail\": { \"From\": \"ir@example.org\", \"RequireApproval\": true },", mail: false);
        App.Run("approve", "2023Q3", "--by", "A. Reader", "--settings", settings).Code.ShouldBe(0);

        Send(settings).Error.ShouldContain("Smtp:Host");
    }

    [Theory]
    [InlineData("\"Smtp\": { \"Password\": \"geheim\" },", "does not belong in this file")]
    [InlineData("\"Smtp\": { \"Security\": \"Perhaps\" },", "StartTls")]
    [InlineData("\"Smtp\": { \"Port\": 70000 },", "65535")]
    [InlineData("\"Lists\": { \"board\": [ { \"Adress\": \"a@example.org\" } ] },", "Did you mean \"Address\"?")]
    [InlineData("\"Lists\": { \"board\": [ { \"Address\": \"a@example.org\\r\\nBcc: b@example.org\" } ] },", "line break")]
    [InlineData("\"Lists\": { \"board\": [ { \"Address\": \"a@example.org\", \"Briefings\": [\"quartely\"] } ] },", "quarterly")]
    [InlineData("\"Lists\": { \"board\\u0007\": [ { \"Address\": \"a@example.org\" } ] },", "name of the list has a control character")]
    [InlineData("\"Lists\": { \"board\": [ { \"Name\": \"\\ud800\", \"Address\": \"a@example.org\" } ] },", "half a character")]
    [InlineData("\"Lists\": { \"board\": [ { \"Address\": \"b\u00fcro@example.org\" } ] },", "Ask for an address in ASCII")]
    public void Wrong_settings_of_mail_are_said_with_their_place_and_never_with_a_secret(string settings, string expected)
    {
        var outcome = Send(Settings(settings, mail: !settings.Contains("Mail"), lists: !settings.Contains("Lists")));

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("reportsettings.json(1,");
        outcome.Error.ShouldContain(expected);
        outcome.Error.ShouldNotContain("geheim");
    }

    [Fact]
    public void Of_a_period_all_that_it_has_is_attached_and_named()
    {
        var message = File.ReadAllText(Send(Settings(), "--dry-run").Output.Split('\n')[0].Trim());

        message.ShouldContain("filename=\"Qifu-Technology-2023Q3-quarterly-briefing.pdf\"");
        message.ShouldContain("filename=\"Qifu-Technology-2023Q3-fact-sheet.pdf\"");
        message.ShouldNotContain("provision-briefing.pdf");
    }

    [Fact]
    public void A_period_without_a_results_release_is_mailed_under_what_is_attached()
    {
        var outcome = App.Run("send", "2024H1", "--to", "board", "--dry-run", "--settings", Settings());

        outcome.Code.ShouldBe(0, outcome.Error);
        var message = File.ReadAllText(outcome.Output.Split('\n')[0].Trim());
        message.ShouldContain("Subject: Qifu Technology: First half 2024 provision briefing");
        message.ShouldContain("filename=\"Qifu-Technology-2024H1-provision-briefing.pdf\"");
        var text = Words(Decode(Part().Matches(message)[0].Groups[1].Value));
        text.ShouldContain("The provision briefing of Qifu Technology, Inc. for the first half of 2024 is attached.");
        text.ShouldNotContain("Key figures");
    }

    [Fact]
    public void A_period_without_anything_is_bad_data()
    {
        var outcome = App.Run("send", "2031Q1", "--to", "board", "--dry-run", "--settings", Settings());

        outcome.Code.ShouldBe(2);
        outcome.Error.ShouldContain("the data has nothing for 2031Q1");
        App.Run("approve", "2031Q1", "--by", "A. Reader", "--settings", Settings()).Code.ShouldBe(2);
    }

    [Fact]
    public void Domains_in_other_letters_are_encoded_and_who_stands_twice_gets_one_message()
    {
        var settings = Settings("""
            "Lists": { "board": [ { "Name": "Nobody, \"CFO\"", "Address": "ir@b\u00fccher.example", "Briefings": ["quarterly"] }, { "Address": "info@\u043f\u0440\u0438\u043c\u0435\u0440.\u0438\u0441\u043f\u044b\u0442\u0430\u043d\u0438\u0435", "Briefings": ["factsheet"] },
              { "Address": "IR@xn--bcher-kva.example", "Briefings": ["factsheet"] } ] },
            """, lists: false);

        var files = Send(settings, "--dry-run").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        files.Select(f => Path.GetFileName(f.Trim()))
            .ShouldBe(["001-ir@xn--bcher-kva.example.eml", "002-info@xn--e1afmkfd.xn--80akhbyknj4f.eml"]);
        var first = File.ReadAllText(files[0].Trim());
        first.ShouldContain("quarterly-briefing.pdf");
        first.ShouldContain("fact-sheet.pdf");
        Send(settings, "--dry-run", "--recipient", "ir@B\u00fccher.example").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("\\ud800", "half a character", "issuer.json(4,")]
    [InlineData("\\u0007", "a character that is not seen", "issuer.json(4,")]
    public void What_cannot_stand_in_a_mail_is_said_of_the_issuer_too(string name, string words, string place)
    {
        var data = _folder.Combine("data");
        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("tests", "Torvalin"), "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(data, Path.GetRelativePath(RepositoryRoot.PathOf("tests", "Torvalin"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var issuer = Path.Combine(data, "issuer.json");
        File.WriteAllText(issuer, File.ReadAllText(issuer).Replace("\"Torvalin\"", $"\"Torva{name}lin\""));

        var outcome = App.Run("send", "2025Q3", "--to", "board", "--dry-run", "--data", data, "--settings", Settings());

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Error.ShouldContain(words);
        outcome.Error.ShouldContain(place);
    }

    private static Outcome Send(string settings, params string[] more) =>
        App.Run(["send", "2023Q3", "--to", "board", "--settings", settings, .. more]);

    private string Settings(string more = "", bool mail = true, bool lists = true)
    {
        var path = _folder.Combine("reportsettings.json");
        var board =
            """ "Lists": { "board": [ { "Name": "Board", "Address": "board@example.org" }, { "Name": "奇富科技董事会", "Address": "dongshihui@example.org", "Language": "zh" } ] }, """;
        File.WriteAllText(path, $$"""
            { {{more}} {{(mail ? "\"Mail\": { \"From\": \"Investor Relations <ir@example.org>\" }," : "")}} {{(lists ? board : "")}} "Data": "{{RepositoryRoot.PathOf("data")}}", "Templates": "{{RepositoryRoot.PathOf("templates")}}", "Output": "output" }
            """);
        return path;
    }

    // Greets every client with a refusal for good.
    private static int RefusingServer()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        _ = Task.Run(async () =>
        {
            using var client = await listener.AcceptTcpClientAsync();
            await client.GetStream().WriteAsync("554 5.7.1 not here\r\n"u8.ToArray());
            await client.GetStream().CopyToAsync(Stream.Null);
            listener.Stop();
        });
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Decode(string text)
    {
        var bytes = new List<byte>();
        text = text.Replace("=\r\n", "");
        for (var i = 0; i < text.Length; i++)
        {
            bytes.Add(text[i] == '=' ? Convert.ToByte(text.Substring(i + 1, 2), 16) : (byte)text[i]);
            if (text[i] == '=') i += 2;
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Words(string text) => Space().Replace(text, " ").Replace(" )", ")").Trim();

    [GeneratedRegex(@"quoted-printable\r\n\r\n(.*?)\r\n--=_", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("</?(?:p|h1|table|tr|td|div|body|html|br|span)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Space();
}
