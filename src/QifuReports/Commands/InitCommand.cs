using System.CommandLine;
using System.Runtime.CompilerServices;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Initializing;

namespace QifuReports.App.Commands;

/// <summary><c>init</c>: makes a new folder with settings and data to start with.</summary>
public static class InitCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var folder = new Argument<string?>("DIR") { HelpName = "DIR", Description = "The folder to make; otherwise the working folder",
            Arity = ArgumentArity.ZeroOrOne };
        var company =
            new Option<string?>("--company") { Description = "Your own company, figures blank, not the example", HelpName = "NAME" };
        var shortName = new Option<string?>("--short-name") { Description = "Its name as the text uses it", HelpName = "NAME" };
        var currency = new Option<string?>("--currency") { Description = "Its reporting currency, in three letters", HelpName = "EUR" };
        var gaap = new Option<string?>("--gaap") { Description = "By which rules it reports; otherwise ifrs", HelpName = "ifrs|us-gaap" };
        gaap.AcceptOnlyFromAmong("ifrs", "us-gaap");
        var period = Arguments.PeriodOption("Its first filing's quarter, first half or year");
        var yearEnd = new Option<string?>("--fiscal-year-end") { Description = "\"06-30\", \"last Saturday of September\"; otherwise 12-31",
            HelpName = "DAY" };
        var command = new Command("init", "Makes a folder to begin with: example or skeleton") { folder, company, shortName, currency, gaap,
            yearEnd, period };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            if (parsed.GetValue(context.Global.Settings) is not null || parsed.GetValue(context.Global.Data) is { Length: > 0 }
                || parsed.GetValue(context.Global.Templates) is not null || parsed.GetValue(context.Global.Issuer) is not null)
                throw new Trouble(ExitCode.Usage,
                    "init makes its own settings, data and templates: --settings, --data, --templates and --issuer do not go with it.");
            var named = parsed.GetValue(folder) ?? ".";
            if (named.Trim().Length == 0) throw new Trouble(ExitCode.Usage, "init: a folder is expected.");
            if (NewFolder.Refusal(named, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)) is { } refusal)
                throw new Trouble(ExitCode.Usage, refusal);
            string? Of(Option<string?> option) => parsed.GetValue(option);
            if (Of(company) is { } name) Company(context, named,
                new CompanyWords(name, Of(shortName), Of(currency), Of(gaap), ParsedPeriod(Of(period)), Of(yearEnd)));
            else if ((Option[])[shortName, currency, gaap, yearEnd, period] is var its
                && its.FirstOrDefault(o => parsed.GetResult(o) is not null) is { } alone)
                throw new Trouble(ExitCode.Usage, $"{alone.Name} goes with --company.");
            else Example(context, named);
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static Ledger.Periods.Period? ParsedPeriod(string? text) =>
        Ledger.Periods.Period.TryParse(text, out var period) ? period : null;

    // Separate methods that are not inlined, so that only this command loads the contents of a new folder.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Example(CommandContext context, string folder) => ExampleStart.Run(context, folder);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Company(CommandContext context, string folder, CompanyWords words) => CompanyStart.Run(context, folder, words);
}
