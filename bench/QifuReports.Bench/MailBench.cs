using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using QifuReports.Delivery;
using QifuReports.Delivery.Mime;
using QifuReports.Delivery.Records;
using QifuReports.Delivery.Sending;
using QifuReports.Delivery.Smtp;

namespace QifuReports.Bench;

/// <summary>
/// Measures messages per second over one connection to a real server on this machine. Compares the program, which encodes each message and
/// keeps a ledger on disk, with a bare socket that writes prepared bytes and reads replies. The two run in turn, so that other work on the
/// machine slows both alike.
/// </summary>
public static class MailBench
{
    private const int Turns = 3;
    private const int FileSize = 150_000;

    public static async Task<int> RunAsync(int count)
    {
        var folder = Directory.CreateTempSubdirectory("qifu-reports-bench-").FullName;
        var script = Path.Combine(Material.Root, "tests", "QifuReports.Delivery.Tests", "RealServer", "smtp_server.py");
        using var server = Process.Start(
            new ProcessStartInfo("/usr/bin/python3", [script, folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            var port = int.Parse(server.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
            var file = new byte[FileSize];
            for (var i = 0; i < file.Length; i++) file[i] = (byte)(i * 2654435761u >> 13);
            for (var turn = 1; turn <= Turns; turn++)
            {
                var raw = Raw(port, count, file);
                var before = GC.GetTotalMemory(forceFullCollection: true);
                var ours = await OursAsync(port, count, file, Path.Combine(folder, FormattableString.Invariant($"ledger{turn}")));
                var after = GC.GetTotalMemory(forceFullCollection: true);
                using var process = Process.GetCurrentProcess();
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"turn {turn}: {count} messages of {FileSize} bytes: bare socket {count / raw:0.0}/s, program {count / ours:0.0}/s, " +
                        $"{raw / ours:0%} of it; held after {(after - before) / 1024.0:0} KiB more, peak " +
                        $"{process.PeakWorkingSet64 / 1048576.0:0} MiB"));
            }
            return 0;
        }
        finally
        {
            server.StandardInput.Close();
            await server.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> OursAsync(int port, int count, byte[] file, string folder)
    {
#pragma warning disable RS0030 // A mail has a date. This measures the mail as the program sends it.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        var watch = Stopwatch.StartNew();
        using var ledger = LedgerFile.Open(folder, clock);
        var stamp = DocumentStamp.Of("quarterly", file);
        var requests = Enumerable.Range(0, count)
            .Select(i => new DeliveryRequest(Box(FormattableString.Invariant($"reader{i}@example.org")), "2023Q3", [stamp])).ToList();
        var plan = SendPlan.Make(ledger.History, requests, new PlanOptions("example.com"), clock.GetUtcNow());
        var options = new SmtpOptions { Host = "127.0.0.1", Port = port, Security = SmtpSecurity.None, ClientName = "example.com" };
        var run =
            new DeliveryRun(ledger, "ir@example.com", token => SmtpSession.OpenAsync(options, clock, token), SendPolicy.Standard, clock);
        var report =
            await run.SendAsync(plan.Due, (due, date) => Message(due.To, due.MessageId, date, file), _ => { }, CancellationToken.None);
        return report.AllAccepted ? watch.Elapsed.TotalSeconds : throw new InvalidOperationException("Not all were accepted.");
    }

    private static double Raw(int port, int count, byte[] file)
    {
        using var prepared = new MemoryStream();
        EncodedMessage.Of(Message(Box("reader@example.org"), "<raw@example.com>", DateTimeOffset.UnixEpoch, file)).WriteTo(prepared);
        prepared.Write(".\r\n"u8);
        var watch = Stopwatch.StartNew();
        using var client = new TcpClient("127.0.0.1", port) { NoDelay = true };
        var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        Reply(reader);
        Ask("EHLO example.com");
        for (var i = 0; i < count; i++)
        {
            Ask("MAIL FROM:<ir@example.com>");
            Ask(FormattableString.Invariant($"RCPT TO:<reader{i}@example.org>"));
            Ask("DATA");
            stream.Write(prepared.GetBuffer(), 0, (int)prepared.Length);
            Reply(reader);
        }
        Ask("QUIT");
        return watch.Elapsed.TotalSeconds;

        void Ask(string line)
        {
            stream.Write(Encoding.ASCII.GetBytes(line + "\r\n"));
            Reply(reader);
        }
    }

    private static void Reply(StreamReader reader)
    {
        string line;
        do line = reader.ReadLine() ?? throw new IOException("The server left.");
        while (line.Length > 3 && line[3] == '-');
        if (line[0] is not ('2' or '3')) throw new IOException(line);
    }

    private static OutgoingMessage Message(Mailbox to, string id, DateTimeOffset date, byte[] file) => new()
    {
        From = Box("ir@example.com"), To = to, Subject = "Results", MessageId = id, Date = date, ListName = "board",
        ListId = "board.example.com", Unsubscribe = "mailto:ir@example.com",
        Text = string.Concat(Enumerable.Repeat("Key figures of the quarter.\n", 60)),
        Html = string.Concat(Enumerable.Repeat("<p>Key figures of the quarter.</p>\n", 60)),
        Attachments = [new Attachment("briefing.pdf", "application/pdf", file)],
    };

    private static Mailbox Box(string address) =>
        Mailbox.TryCreate("", address, out var box, out var reason) ? box : throw new InvalidOperationException(reason);
}
