using QifuReports.App.CommandLines.Help;
using QifuReports.App.Commands;
using static QifuReports.App.CommandLines.Help.CommandGroup;

namespace QifuReports.App.CommandLines;

/// <summary>Every command, in the order of the help.</summary>
public static class CommandList
{
    public static IReadOnlyList<CommandEntry> All { get; } =
    [
        new("quarterly", Make, context => BriefingCommand.Create(BriefingKind.Quarterly, context),
            ["qifu-reports quarterly 2023Q3", "qifu-reports quarterly \"Q3 2023\" --output briefings --draft"])
        {
            Details =
                "The path of the PDF is all that stands on standard output. An earlier file of the period is replaced, by a draft too. " +
                    "A failing check stops it and says what failed; so do a draft in the data that it uses, and a figure in the text " +
                    "that is none of the data's.",
        },
        new("results", Make, context => BriefingCommand.Create(BriefingKind.Results, context),
            ["qifu-reports results 2023Q3", "qifu-reports results 2023Q3 --output briefings"])
        {
            Details =
                "For 2025H1, 2025FY and what else the company reports besides quarters: growth is on the year and, of halves, on the " +
                    "half before; trends go over halves or years. A second half follows from the year and the first half. Of a quarter " +
                    "it makes the same file as 'quarterly'.",
        },
        new("reconciliation", Make, context => BriefingCommand.Create(BriefingKind.Reconciliation, context),
            ["qifu-reports reconciliation 2022FY", "qifu-reports reconciliation 2023H1 --output briefings"])
        {
            Details =
                "For a year or a half year that a filing reconciles, from the basis of the releases to the other. Everything else is as " +
                    "with 'quarterly'.",
        },
        new("provisions", Make, context => BriefingCommand.Create(BriefingKind.Provisions, context),
            ["qifu-reports provisions", "qifu-reports provisions 2022FY --output briefings"])
        {
            Details =
                "One briefing tells of all periods of a table of provisions: new provisions, revisions and net by category, the booking " +
                    "ratios, what ties to the releases and what cannot be tied. Without a period the latest leads; with one, that " +
                    "period. Everything else is as with 'quarterly'.",
        },
        new("factsheet", Make, context => BriefingCommand.Create(BriefingKind.FactSheet, context),
            ["qifu-reports factsheet 2023Q3", "qifu-reports factsheet 2024Q1 --output briefings"])
        {
            Details = "What does not fit on the page is an error that names it. Everything else is as with 'quarterly'.",
        },
        new("html", Make, HtmlCommand.Create,
            ["qifu-reports html 2023Q3", "qifu-reports html 2022FY --briefing reconciliation --output briefings"])
        {
            Details =
                "One HTML file that needs nothing else: each figure in it opens the line of the filing that it comes from. It is made " +
                    "from the same document as the PDF, stands beside it under the same name, and is issued only if the PDF would be. " +
                    "Everything else is as with 'quarterly'.",
        },
        new("workbook", Make, WorkbookCommand.Create,
            ["qifu-reports workbook", "qifu-reports workbook 2023Q3 --output briefings"])
        {
            Details =
                "One workbook for a spreadsheet program: the statements as filed with their sums as formulas, the quarters, the " +
                    "reconciliations, and every check as a formula that gives its difference. With a period, what was published after " +
                    "the filing of its briefings is left out. A failing check stops it, unless --draft is given.",
        },
        new("batch", Make, BatchCommand.Create,
            ["qifu-reports batch", "qifu-reports batch --periods 2023Q2,2023Q3 --briefings quarterly --resume",
                "qifu-reports batch --shard 1/8 --output briefings --formats pdf,html,xlsx"])
        {
            Details =
                "Of results it makes each quarter, and each half and year that a release is of, unless the briefing of its last quarter " +
                    "tells of that release; of provisions one a table, led by its latest period unless --periods names others. Each is " +
                    "the same as if it were made alone, and manifest.json in the output folder lists them with hash, pages, inputs and " +
                    "checks. One that fails leaves the others; the exit code is the gravest.",
        },
        new("preview", Make, PreviewCommand.Create,
            ["qifu-reports preview", "qifu-reports preview 2023Q3 --port 8123 --no-browser"])
        {
            Details =
                "The web edition and the pages of the PDF side by side, and the e-mail, at an address of this machine alone, which stands " +
                    "on standard output. Without a period the newest is shown. When a template, the data or the settings are saved, all " +
                    "is made again and keeps its place; a mistake shows over the page with file, line and hint until it is mended. A " +
                    "click with Alt says which template wrote a paragraph. Nothing is written to the output folder. Ctrl-C ends it.",
        },
        new("send", Send, SendCommand.Create,
            ["qifu-reports send 2023Q3 --to board --dry-run", "qifu-reports send 2023Q3 --to board --test-recipient me@example.org",
                "qifu-reports send 2023Q3 --to board --not-before 2023-11-16T17:00:00-05:00"])
        {
            Details =
                "Nobody gets the same briefing twice: what happened to each message stands in deliveries.jsonl in the output folder, " +
                    "and the same command again sends only what is still due. Nothing half-sent is counted as sent.",
        },
        new("approve", Send, ApproveCommand.Create,
            ["qifu-reports approve 2023Q3 --by \"Head of IR\"", "qifu-reports approve 2023Q3 --by \"Head of IR\" --briefings quarterly"])
        {
            Details =
                "What is approved is the file to the byte: of a changed one the approval lapses. Needed where the settings say " +
                    "Mail:RequireApproval.",
        },
        new("deliveries", Send, DeliveriesCommand.Create,
            ["qifu-reports deliveries", "qifu-reports deliveries 2023Q3"])
        {
            Details = "Reads the delivery ledger in the output folder and sends nothing.",
        },
        new("check", LookInto, CheckCommand.Create,
            ["qifu-reports check 2023Q3", "qifu-reports check --rule QC08 --all", "qifu-reports check --status waived --json checks.json"])
        {
            Details =
                "Ends with 3 where one fails, or where something is marked as a draft, which it lists. Waived are known slips of the " +
                    "filings, each with its reason in waivers.json, where --waive writes it, and what a filing marks as restated.",
        },
        new("explain", LookInto, ExplainCommand.Create,
            ["qifu-reports explain 2023Q2 net-income", "qifu-reports explain 2023Q4 \"total net revenue\"",
                "qifu-reports explain 2022FY net-income --basis ifrs"])
        {
            Details =
                "The line of the filing, how it follows from other figures, the sums that it is a part of, other statements of it, and " +
                    "the checks that cover it.",
        },
        new("facts", LookInto, FactsCommand.Create,
            ["qifu-reports facts --period 2023Q3 --statement operations", "qifu-reports facts --derived --format csv --output facts.csv"])
        {
            Details =
                "Each with the filing and the line that it is read from; those that follow from others with their formula and how exact " +
                    "they are.",
        },
        new("restatements", LookInto, RestatementsCommand.Create,
            ["qifu-reports restatements --status restated", "qifu-reports restatements --json restatements.json"])
        {
            Details = "Side by side by filing: what agrees, is rounded, relabelled, translated at another rate, revised or restated.",
        },
        new("verify", LookInto, VerifyCommand.Create,
            ["qifu-reports verify output/2023Q3/quarterly-briefing.pdf",
                "qifu-reports verify output/2023Q3/quarterly-briefing.pdf --json report.json"])
        {
            Details =
                "Goes from the facts that the file carries to the text of its pages again, repeats its checks, and makes it again where " +
                    "data and templates are at hand. Ends with 3 where it does not verify.",
        },
        new("list", LookInto, ListCommand.Create,
            ["qifu-reports list", "qifu-reports list --data data"])
        {
            Details = "With the filing that each rests on, its date and whether it is audited.",
        },
        new("roles", LookInto, RolesCommand.Create,
            ["qifu-reports roles", "qifu-reports roles --data data"])
        {
            Details =
                "A concept of taxonomy.json keeps any id and says which part it plays: \"role\": \"revenue\". A dash: no concept has " +
                    "the role, or nothing uses it.",
        },
        new("errors", LookInto, ErrorsCommand.Create,
            ["qifu-reports errors", "qifu-reports errors QD0107"])
        {
            Details = "Every code that a message can have, every check and every exit code.",
        },
        new("import", SetUp, ImportCommand.Create,
            ["qifu-reports import release.htm --new widgets", "qifu-reports import next.htm --data widgets/data --dry-run",
                "qifu-reports import next.htm --data widgets/data"])
        {
            Details =
                "Each figure is read, each row gets its concept by caption, tag or values, each sum is proven by the numbers. What is " +
                    "doubtful is marked as a draft, which stops a briefing until a person has taken the mark out: then it ends with 3. " +
                    "Nothing of the document is fetched from elsewhere.",
        },
        new("init", SetUp, InitCommand.Create,
            ["qifu-reports init briefings", "qifu-reports init acme --company \"Acme Widgets SE\" --currency EUR"])
        {
            Details =
                "The example makes its latest quarterly briefing at once; the skeleton has figures to be filled in. What is there " +
                    "already is never written over.",
        },
        new("schema", SetUp, SchemaCommand.Create,
            ["qifu-reports schema settings", "qifu-reports schema --folder schemas"])
        {
            Details = "Each data file names its own, so that an editor completes and checks it.",
        },
        new("completion", SetUp, CompletionCommand.Create,
            ["source <(qifu-reports completion bash)", "qifu-reports completion zsh > _qifu-reports"])
        {
            Details = "Commands, options, periods and figures of the data at hand; the script asks the program itself.",
        },
    ];

    /// <summary>Returns the command with a name, as typed; null if there is none.</summary>
    public static CommandEntry? Find(string name)
    {
        foreach (var entry in All)
            if (entry.Name == name) return entry;
        return null;
    }
}
