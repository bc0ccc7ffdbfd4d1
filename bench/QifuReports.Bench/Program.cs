using QifuReports.Bench;

// pages [COUNT ...]: a synthetic document of that many pages, each in turn.
// briefings [COUNT]: the same briefing again and again in one process.
// charts [COUNT]: the charts of that briefing, each composed so many times.
// summary [COUNT]: that briefing with its first page and without it, so many times in turn.
// issuers [COUNT]: that many briefings of many issuers in one batch, each to its file.
// companies [COUNT [SEED [FOLDER]]]: that many companies made by chance, each from its folder to verified briefings; kept in a folder where one is named.
// mail [COUNT]: so many messages to one aiosmtpd on this machine, by the program's way and by a bare socket.
switch (args)
{
    case ["pages", .. var counts]:
        return PagesBench.Run(counts.Length == 0 ? [10, 100, 1000, 10000] : [.. counts.Select(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))]);
    case ["briefings", .. var rest]:
        return BriefingsBench.Run(rest.Length == 0 ? 200 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["charts", .. var rest]:
        return ChartsBench.Run(rest.Length == 0 ? 500 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["summary", .. var rest]:
        return SummaryBench.Run(rest.Length == 0 ? 200 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["issuers", .. var rest]:
        return IssuersBench.Run(rest.Length == 0 ? 1000 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["companies", .. var rest]:
        return CompaniesBench.Run(rest.Length == 0 ? 1000 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture), rest.Length < 2 ? 1 : ulong.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture), rest.Length < 3 ? null : rest[2]);
    case ["mail", .. var rest]:
        return await MailBench.RunAsync(rest.Length == 0 ? 500 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine("usage: QifuReports.Bench pages [COUNT ...] | briefings [COUNT] | charts [COUNT] | summary [COUNT] | issuers [COUNT] | companies [COUNT [SEED [FOLDER]]] | mail [COUNT]");
        return 1;
}
