using System.Net;
using System.Net.Sockets;
using System.Text;
using QifuReports.Edition.Preview;

namespace QifuReports.Edition.Tests.Preview;

/// <summary>What the preview's server answers, to whom, and how it ends.</summary>
public sealed class PreviewServerTests : IAsyncLifetime, IDisposable
{
    private readonly PreviewFeed _feed = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = TimeSpan.FromSeconds(60),
    };

    private PreviewServer _server = null!;

    public async Task InitializeAsync() => _server = await PreviewServer.Start(_feed, 0, CancellationToken.None);

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/preview.css", "text/css")]
    [InlineData("/preview.js", "text/javascript")]
    [InlineData("/preview-frame.js", "text/javascript")]
    [InlineData("/pages.css", "text/css")]
    [InlineData("/state", "application/json")]
    public async Task Its_own_page_has_its_type_and_headers_that_let_it_do_nothing_else(string path, string type)
    {
        using var answer = await Get(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        Header(answer, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(answer, "Referrer-Policy").ShouldBe("no-referrer");
        Header(answer, "Cache-Control").ShouldBe("no-store");
        Header(answer, "Content-Security-Policy").ShouldContain("default-src 'none'");
        answer.Headers.Contains("Server").ShouldBeFalse();
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBe((int)answer.Content.Headers.ContentLength!);
    }

    [Fact]
    public async Task Only_its_own_page_may_show_it_in_a_frame()
    {
        Publish();
        foreach (var path in new[] { "/", "/edition", "/mail" })
        {
            using var answer = await Get(path);
            Header(answer, "Content-Security-Policy").ShouldContain("frame-ancestors 'self'", Case.Sensitive, path);
        }
    }

    [Fact]
    public async Task The_contents_of_the_newest_state_are_answered_byte_for_byte()
    {
        Publish();
        (await Text("/edition")).ShouldBe("<p>edition</p>");
        (await Text("/mail")).ShouldBe("<p>mail</p>");
        (await Text("/page/2")).ShouldBe("<svg>2</svg>");
        (await Text("/font/1")).ShouldBe("font");
        var state = await Text("/state");
        state.ShouldContain("\"version\":1");
        state.ShouldContain("\"code\":\"QT0104\"");
        state.ShouldContain("\"line\":3");

        _feed.Publish(s => s with { Edition = PreviewContent.Of("<p>newer</p>"), Findings = [] });

        (await Text("/edition?any")).ShouldBe("<p>newer</p>");
        (await Text("/state")).ShouldContain("\"findings\":[]");
    }

    [Theory]
    [InlineData("/edition")]
    [InlineData("/mail")]
    [InlineData("/page/1")]
    public async Task Before_the_first_version_there_are_no_contents(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/page/0")]
    [InlineData("/page/3")]
    [InlineData("/page/-1")]
    [InlineData("/page/1/..")]
    [InlineData("/page/99999999999")]
    [InlineData("/font/2")]
    [InlineData("/reportsettings.json")]
    [InlineData("/../reportsettings.json")]
    [InlineData("/%2e%2e/etc/passwd")]
    public async Task Nothing_but_the_contents_is_served(string path)
    {
        Publish();
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost:{_server.Port}\r\nConnection: close\r\n\r\n");
        answer.ShouldStartWith("HTTP/1.1 404");
        answer.ShouldEndWith("\r\n\r\nThe preview has nothing at this address. It is at /.\n");
    }

    [Theory]
    [InlineData("localhost:{0}", true)]
    [InlineData("127.0.0.1:{0}", true)]
    [InlineData("[::1]:{0}", true)]
    [InlineData("LOCALHOST:{0}", true)]
    [InlineData("localhost", false)]
    [InlineData("localhost:1", false)]
    [InlineData("127.0.0.2:{0}", false)]
    [InlineData("evil.example:{0}", false)]
    [InlineData("localhost.evil.example:{0}", false)]
    [InlineData("localhost:{0}.evil.example", false)]
    [InlineData("", false)]
    public async Task Only_its_own_host_names_are_answered(string host, bool isAnswered)
    {
        var name = host.Replace("{0}", _server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var answer = await Raw($"GET /state HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n");
        if (isAnswered) answer.ShouldStartWith("HTTP/1.1 200");
        else answer[..12].ShouldBeOneOf("HTTP/1.1 421", "HTTP/1.1 400");
    }

    [Theory]
    [InlineData("Origin", "http://localhost:{0}", HttpStatusCode.OK)]
    [InlineData("Origin", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "https://localhost:{0}", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "none", HttpStatusCode.OK)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    public async Task Requests_of_other_pages_are_refused(string header, string value, HttpStatusCode expected)
    {
        foreach (var path in new[] { "/", "/state", "/events", "/edition" })
        {
            Publish();
            using var request = new HttpRequestMessage(path == "/events" ? HttpMethod.Head : HttpMethod.Get, _server.Address + path[1..]);
            request.Headers.Add(header,
                value.Replace("{0}", _server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            using var answer = await _client.SendAsync(request);
            answer.StatusCode.ShouldBe(expected, path);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Only_reading_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), _server.Address);
        using var answer = await _client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        answer.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
    }

    [Fact]
    public async Task Head_has_the_headers_and_no_body()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, _server.Address);
        using var answer = await _client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(100);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Events_tell_of_each_version_and_of_the_end()
    {
        await using var server = await PreviewServer.Start(_feed, 0, CancellationToken.None);
        using var answer = await _client.GetAsync(server.Address + "events", HttpCompletionOption.ResponseHeadersRead);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        (await Event(reader)).ShouldBe("event: version|data: 0");

        _feed.Publish(s => s with { Title = "One" });
        (await Event(reader)).ShouldBe("event: version|data: 1");
        _feed.Publish(s => s with { Title = "Two" });
        (await Event(reader)).ShouldBe("event: version|data: 2");

        await server.DisposeAsync();
        (await Event(reader)).ShouldBe("event: stopped|data:");
        (await reader.ReadLineAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task After_its_end_the_port_is_free()
    {
        var server = await PreviewServer.Start(_feed, 0, CancellationToken.None);
        var port = server.Port;
        await server.DisposeAsync();

        await Should.ThrowAsync<HttpRequestException>(() => _client.GetAsync($"http://127.0.0.1:{port}/state"));
        await using var again = await PreviewServer.Start(_feed, port, CancellationToken.None);
        again.Port.ShouldBe(port);
    }

    [Fact]
    public async Task A_port_in_use_is_refused() =>
        await Should.ThrowAsync<IOException>(() => PreviewServer.Start(_feed, _server.Port, CancellationToken.None));

    [Fact]
    public void It_listens_on_this_machine_alone()
    {
        var listening = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
            .Where(l => l.Port == _server.Port).ToList();
        listening.ShouldNotBeEmpty();
        listening.ShouldAllBe(l => IPAddress.IsLoopback(l.Address));
    }

    [Fact]
    public async Task Readers_that_go_away_leave_nothing_behind()
    {
        for (var i = 0; i < 100; i++)
        {
            using var answer = await _client.GetAsync(_server.Address + "events", HttpCompletionOption.ResponseHeadersRead);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        Publish();
        (await Text("/edition")).ShouldBe("<p>edition</p>");
    }

    private void Publish() => _feed.Publish(s => s with
    {
        Title = "Briefing",
        Edition = PreviewContent.Of("<p>edition</p>"),
        Mail = PreviewContent.Of("<p>mail</p>"),
        Pages = new PreviewPages([PreviewContent.Of("<svg>1</svg>"), PreviewContent.Of("<svg>2</svg>")], PreviewContent.Of("a{}"),
            [PreviewContent.Of("font")]),
        Findings = [new PreviewFinding("QT0104", "templates/quarterly/results.sbn", 3, 7, "There is nothing named 'x'.", "Did you mean y?")],
    });

    private Task<HttpResponseMessage> Get(string path) => _client.GetAsync(_server.Address + path[1..]);

    private Task<string> Text(string path) => _client.GetStringAsync(_server.Address + path[1..]);

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).ShouldHaveSingleItem();

    private static async Task<string> Event(StreamReader reader)
    {
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
            if (line != ":") lines.Add(line.TrimEnd());
        return string.Join('|', lines);
    }

    // A request as it is written, which a well-behaved client would not send.
    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _server.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadToEndAsync();
    }
}
