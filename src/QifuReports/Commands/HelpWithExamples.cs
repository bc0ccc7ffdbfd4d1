using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace QifuReports.App.Commands;

/// <summary>The usual help, and under it lines that a person can type as they stand.</summary>
public sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        [""] = ["qifu-reports quarterly 2023Q3", "qifu-reports batch", "qifu-reports check 2023Q3", "qifu-reports list"],
        ["quarterly"] = ["qifu-reports quarterly 2023Q3", "qifu-reports quarterly \"Q3 2023\" --output /tmp/briefings", "qifu-reports quarterly 2023Q3 --draft"],
        ["batch"] = ["qifu-reports batch", "qifu-reports batch --periods 2023Q2,2023Q3 --briefings quarterly --resume", "qifu-reports batch --shard 1/8 --output /tmp/briefings"],
        ["send"] = ["qifu-reports send 2023Q3 --to board --dry-run", "qifu-reports send 2023Q3 --to board --not-before 2023-11-16T17:00:00-05:00", "qifu-reports send 2023Q3 --to board --test-recipient me@example.org"],
        ["deliveries"] = ["qifu-reports deliveries", "qifu-reports deliveries 2023Q3"],
        ["approve"] = ["qifu-reports approve 2023Q3 --by \"A. Reader\""],
        ["check"] = ["qifu-reports check", "qifu-reports check 2023Q3 --status failed --status waived", "qifu-reports check 2023Q3 --json checks.json"],
        ["explain"] = ["qifu-reports explain 2023Q2 net-income", "qifu-reports explain 2023Q4 \"total net revenue\"", "qifu-reports explain 2022FY net-income --basis ifrs"],
        ["facts"] = ["qifu-reports facts --period 2023Q3 --statement operations", "qifu-reports facts --format csv --output facts.csv", "qifu-reports facts --format xbrl-json --output facts.json"],
        ["restatements"] = ["qifu-reports restatements", "qifu-reports restatements --status relabelled --status restated", "qifu-reports restatements --json restatements.json"],
        ["list"] = ["qifu-reports list", "qifu-reports list --data other/data"],
        ["init"] = ["qifu-reports init briefings", "qifu-reports init acme --company \"Acme Widgets SE\" --currency EUR"],
        ["schema"] = ["qifu-reports schema settings", "qifu-reports schema --folder data/schema"],
        ["completion"] = ["source <(qifu-reports completion bash)", "qifu-reports completion zsh > ~/.zfunc/_qifu-reports", "qifu-reports completion fish | source"],
    };

    /// <summary>Every example, for the test that parses them.</summary>
    public static IEnumerable<string> All => Examples.Values.SelectMany(e => e);

    public override int Invoke(ParseResult parseResult)
    {
        var code = plain.Invoke(parseResult);
        var command = parseResult.CommandResult.Command is RootCommand ? "" : parseResult.CommandResult.Command.Name;
        if (!Examples.TryGetValue(command, out var lines)) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var line in lines) output.WriteLine("  " + line);
        output.WriteLine();
        return code;
    }
}
