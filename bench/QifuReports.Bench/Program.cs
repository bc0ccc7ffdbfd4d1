using QifuReports.Bench;

// pages [COUNT ...]: for each COUNT, one synthetic document of that many pages. briefings [COUNT]: the same briefing COUNT times in one
// process. charts [COUNT]: the charts of that briefing, each composed COUNT times. summary [COUNT]: that briefing with and without its
// first page in turn, COUNT times each. issuers [COUNT]: COUNT briefings of many issuers in one batch, one file for each briefing.
// companies [COUNT [SEED [FOLDER]]]: COUNT randomly made companies, each from its data folder to verified briefings; where FOLDER is given,
// the folders of all companies are kept there. mail [COUNT]: COUNT messages to one aiosmtpd on this machine, by the program and by a bare
// socket.
switch (args)
{
    case ["pages", .. var counts]:
        return PagesBench.Run(counts.Length == 0 ? [10, 100, 1000, 10000]
            : [.. counts.Select(c => int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))]);
    case ["briefings", .. var rest]:
        return BriefingsBench.Run(rest.Length == 0 ? 200 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["charts", .. var rest]:
        return ChartsBench.Run(rest.Length == 0 ? 500 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["summary", .. var rest]:
        return SummaryBench.Run(rest.Length == 0 ? 200 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["issuers", .. var rest]:
        return IssuersBench.Run(rest.Length == 0 ? 1000 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    case ["companies", .. var rest]:
        return CompaniesBench.Run(rest.Length == 0 ? 1000 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture),
            rest.Length < 2 ? 1 : ulong.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture),
            rest.Length < 3 ? null : rest[2]);
    case ["mail", .. var rest]:
        return await MailBench.RunAsync(rest.Length == 0 ? 500 : int.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture));
    default:
        Console.Error.WriteLine(
            "usage: QifuReports.Bench pages [COUNT ...] | briefings [COUNT] | charts [COUNT] | summary [COUNT] | issuers [COUNT] | " +
                "companies [COUNT [SEED [FOLDER]]] | mail [COUNT]");
        return 1;
}
