using System.Net.Sockets;
using System.Net;
using System.Text.Json;
using QifuReports.App.CommandLines;

namespace QifuReports.Tests.Preview;

/// <summary>The command <c>preview</c> with real templates and data: what a reader sees while an author works, and how it ends.</summary>
public sealed class PreviewCommandTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(60) };
    private readonly string _templates;
    private readonly string _data;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private Task<int>? _running;

    public PreviewCommandTests() => (_templates, _data) = (_folder.CopyOf("templates"), _folder.CopyOf("data"));

    private string Results => Path.Combine(_templates, "quarterly", "results.sbn");

    public void Dispose()
    {
        _stop.Cancel();
        _running?.Wait(Limit);
        _stop.Dispose();
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_author_sees_each_save_and_each_mistake_until_it_is_mended()
    {
        var address = await Started("2023Q3");
        await Until(address, s => IsCurrent(s) && Has(s, "edition") && s.GetProperty("pages").GetArrayLength() > 10);
        (await _client.GetStringAsync(address + "edition")).ShouldContain("data-origin=\"quarterly/results.sbn:");
        (await _client.GetStringAsync(address + "page/1")).ShouldContain("<svg");
        (await _client.GetStringAsync(address + "mail")).ShouldContain("</html>");

        // A save is shown.
        var text = await File.ReadAllTextAsync(Results);
        await File.WriteAllTextAsync(Results, text + "\nThe author added this sentence.\n");
        await Until(address, s => Shows(address, "The author added this sentence."));

        // A mistake is told with its place, and the old version stays.
        await File.WriteAllTextAsync(Results, text + "\n{{ no_such_name }}\n");
        var state = await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        var finding = state.GetProperty("findings")[0];
        finding.GetProperty("file").GetString().ShouldBe(Path.Combine("templates", "quarterly", "results.sbn"));
        finding.GetProperty("line").GetInt32().ShouldBe(text.Split('\n').Length + 1);
        finding.GetProperty("message").GetString()!.ShouldContain("no_such_name");
        Shows(address, "The author added this sentence.").ShouldBeTrue();

        // A half-written file that is completed at once is no mistake for long, and then the folder goes and comes back.
        await File.WriteAllTextAsync(Results, text[..(text.Length / 2)] + "{{ ");
        await File.WriteAllTextAsync(Results, text + "\nMended and complete.\n");
        await Until(address, s => IsCurrent(s) && Shows(address, "Mended and complete."));
        Directory.Move(_templates, _templates + "-away");
        await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        Shows(address, "Mended and complete.").ShouldBeTrue();
        Directory.Move(_templates + "-away", _templates);
        await File.WriteAllTextAsync(Results, text + "\nIt came back.\n");
        await Until(address, s => IsCurrent(s) && Shows(address, "It came back."));

        // So do mistakes of the data.
        var issuer = Path.Combine(_data, "issuer.json");
        var data = await File.ReadAllTextAsync(issuer);
        await File.WriteAllTextAsync(issuer, data[..^3]);
        state = await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        state.GetProperty("findings")[0].GetProperty("code").GetString()!.ShouldStartWith("QD");
        await File.WriteAllTextAsync(issuer, data);
        await Until(address, IsCurrent);

        await Ended(address);
    }

    [Fact]
    public async Task Words_that_the_proof_refuses_are_a_mistake_over_the_version()
    {
        await File.AppendAllTextAsync(Results, "\nIt rose {{ percent guarantee_release_revenue.on_year }}.\n");
        var address = await Started("2023Q3");
        var state = await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        state.GetProperty("findings")[0].GetProperty("code").GetString().ShouldBe("QP0006");
        Has(state, "edition").ShouldBeTrue();
        await Ended(address);
    }

    [Fact]
    public async Task Without_a_period_it_shows_the_newest_and_without_data_why_there_is_nothing()
    {
        var address = await Started();
        var state = await Until(address, s => IsCurrent(s) && Has(s, "edition"));
        state.GetProperty("title").GetString()!.ShouldContain("First quarter 2024");
        Directory.Delete(_data, recursive: true);
        await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        await Ended(address);
    }

    [Fact]
    public async Task A_failed_check_is_told_with_its_code_at_the_line_of_the_figure()
    {
        var file = Directory.EnumerateFiles(Path.Combine(_data, "filings"), "*2023q3.json").ShouldHaveSingleItem();
        var text = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, text.Replace("4281026", "4281027", StringComparison.Ordinal));
        var line = text.AsSpan(0, text.IndexOf("4281026", StringComparison.Ordinal)).Count('\n') + 1;

        var address = await Started("2023Q3");
        var state = await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        var first = state.GetProperty("findings")[0];

        first.GetProperty("code").GetString().ShouldBe("QC01");
        first.GetProperty("file").GetString().ShouldBe(Path.Combine("data", "filings", Path.GetFileName(file)));
        first.GetProperty("line").GetInt32().ShouldBe(line);
        first.GetProperty("message").GetString()!.ShouldContain("4,281,027 is stated, 4,281,026 is expected");
        first.GetProperty("hint").GetString()!.ShouldContain("waivers.json");
        await File.WriteAllTextAsync(file, text);
        await Until(address, s => IsCurrent(s) && Has(s, "edition"));
        await Ended(address);
    }

    [Fact]
    public async Task A_mistake_whose_message_has_no_hint_is_told_with_what_the_list_of_errors_says_to_do()
    {
        await File.AppendAllTextAsync(Results, "\n{{ , }}\n");
        var address = await Started("2023Q3");
        var state = await Until(address, s => s.GetProperty("findings").GetArrayLength() > 0);
        var finding = state.GetProperty("findings")[0];
        finding.GetProperty("hint").GetString()!.ShouldNotBeEmpty(finding.ToString());
        await Ended(address);
    }

    [Fact]
    public void A_briefing_that_the_data_cannot_have_ends_it_at_once()
    {
        var outcome = App.RunHere("preview", "2031Q1", "--no-browser");

        outcome.Code.ShouldBe(2, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain("the data has nothing for a quarterly briefing of 2031Q1");
    }

    [Fact]
    public void A_port_in_use_is_told_with_its_code()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var outcome = App.RunHere("preview", "2023Q3", "--no-browser", "--port", $"{port}");

        outcome.Code.ShouldBe(4, outcome.Error);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain($"localhost:{port}: QW0001: ");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("eighty")]
    public void What_is_no_port_is_a_mistake_of_the_command_line(string port)
    {
        var outcome = App.RunHere("preview", "--port", port);
        outcome.Code.ShouldBe(1);
        outcome.Error.ShouldContain($"'{port}' is not a port");
    }

    // Starts the command and waits for its address.
    private async Task<string> Started(params string[] period)
    {
        string[] args = ["preview", .. period, "--no-browser", "--data", _data, "--templates", _templates, "--settings",
            RepositoryRoot.PathOf("reportsettings.json")];
        _running = Task.Factory.StartNew(() => CommandLine.Run(args, TextWriter.Synchronized(_output), TextWriter.Synchronized(_error),
            _stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (!_output.ToString().EndsWith('\n'))
        {
            _running.IsCompleted.ShouldBeFalse(_error.ToString());
            (watch.Elapsed < Limit).ShouldBeTrue();
            await Task.Delay(20);
        }
        return _output.ToString().TrimEnd();
    }

    // Stops the command as Ctrl-C does: it ends well, the port is closed, and nothing was written.
    private async Task Ended(string address)
    {
        await _stop.CancelAsync();
        (await _running!.WaitAsync(Limit)).ShouldBe(0, _error.ToString());
        _output.ToString().Split('\n').Length.ShouldBe(2);
        await Should.ThrowAsync<HttpRequestException>(() => _client.GetStringAsync(address + "state"));
        Directory.GetDirectories(_folder.Path).Select(Path.GetFileName).ShouldBeSubsetOf(["data", "templates"]);
    }

    private async Task<JsonElement> Until(string address, Func<JsonElement, bool> isSo)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (true)
        {
            var text = await _client.GetStringAsync(address + "state");
            var state = JsonDocument.Parse(text).RootElement;
            if (isSo(state)) return state;
            (watch.Elapsed < Limit).ShouldBeTrue(text);
            await Task.Delay(30);
        }
    }

    private static bool IsCurrent(JsonElement state) =>
        !state.GetProperty("working").GetBoolean() && state.GetProperty("findings").GetArrayLength() == 0;

    private static bool Has(JsonElement state, string name) => state.GetProperty(name).ValueKind == JsonValueKind.String;

    private bool Shows(string address, string words) =>
        _client.GetStringAsync(address + "edition").GetAwaiter().GetResult().Contains(words, StringComparison.Ordinal);
}
