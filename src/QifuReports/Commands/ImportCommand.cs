using System.CommandLine;
using System.Runtime.CompilerServices;
using QifuReports.App.Importing;
using QifuReports.Ledger.Text;

namespace QifuReports.App.Commands;

/// <summary><c>import</c>: turns published documents (e.g. an earnings release) into filings in the data folder.</summary>
public static class ImportCommand
{
    // The largest length, in characters, of a form type such as 6-K; the form type becomes a part of the file name.
    private const int LongestForm = 60;

    // Currency codes that begin with X are accepted only for currencies that several states share (e.g. XAF). The other X codes are for
    // metals, for tests, or for no currency.
    private static readonly string[] SharedCurrencies = ["XAF", "XCD", "XOF", "XPF"];

    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var files = new Argument<string[]>("FILE") { HelpName = "FILE",
            Description = "The document: HTML, inline XBRL, text, XLSX, CSV; several in order", Arity = ArgumentArity.ZeroOrMore };
        var fresh =
            new Option<string?>("--new") { Description = "Begin a company in this folder, by what the document says", HelpName = "DIR" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Write nothing, and say what would be" };
        var replace = new Option<bool>("--replace") { Description = "Write over a filing that is there and differs" };
        var json = new Option<string?>("--json") { Description = "Also write the report, as JSON", HelpName = "FILE" };
        var date = new Option<string?>("--date") { Description = "The day it was filed, where it does not say", HelpName = "YYYY-MM-DD" };
        date.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (!DateOnly.TryParseExact(token.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
                    result.AddError($"--date: '{token.Value}' is not a day; write it as 2023-08-21.");
        });
        var form =
            new Option<string?>("--form") { Description = "What it is, where it does not say: 6-K, annual report", HelpName = "FORM" };
        var currency = new Option<string?>("--currency") { Description = "Of tables that name none, in three letters", HelpName = "USD" };
        currency.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Trim() is not { Length: 3 } code || !code.All(char.IsAsciiLetter))
                    result.AddError("--currency: three letters are expected, as the filings write it: EUR, USD.");
                else if (code[0] is 'X' or 'x' && Array.IndexOf(SharedCurrencies, code.ToUpperInvariant()) < 0)
                    result.AddError(
                        $"--currency: {code.ToUpperInvariant()} is no currency that amounts are stated in; write that of the tables, as " +
                            $"in EUR or USD.");
        });
        form.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Length > LongestForm || HiddenCharacters.IndexIn(token.Value) >= 0 || token.Value.Any(char.IsControl)
                    || !token.Value.Any(char.IsLetterOrDigit))
                    result.AddError(
                        $"--form: up to {LongestForm.ToString(CultureInfo.InvariantCulture)} letters are expected, as in 6-K or " +
                            $"annual report.");
        });
        var text = new Option<bool>("--text") { Description = "Also take amounts in sentences that nothing confirms, as drafts" };
        var same = new Option<bool>("--same-company") { Description = "Take a document under another name: the company's new one" };
        var template =
            new Option<string?>("--template") { Description = "Write a workbook to fill in, and import nothing", HelpName = "FILE.xlsx" };
        var command = new Command("import", "Makes filings of documents as published") { files, fresh, dryRun, replace, json, date, form,
            currency, text, same, template };
        command.Validators.Add(result =>
        {
            var (some, only) = (result.GetResult(files) is { Tokens.Count: > 0 }, result.GetResult(template) is { Implicit: false });
            if (!some && !only) result.AddError("Required argument missing for command: 'import'.");
            if (some && only) result.AddError("--template: it writes a workbook to fill in, and imports nothing; leave the documents out.");
        });
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            if (parsed.GetValue(template) is { } workbook) return Template(context, workbook);
            if (parsed.GetValue(json) is { } report) OutputPlace.CheckFile(report);
            if (parsed.GetValue(fresh) is not null && parsed.GetValue(context.Global.Data) is { Length: > 0 })
                throw new Trouble(ExitCode.Usage, "--new makes its own data folder: --data does not go with it.");
            var day = parsed.GetValue(date) is { } written ? DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : (DateOnly?)null;
            return Run(context, new ImportWish(parsed.GetValue(files)!, parsed.GetValue(fresh), parsed.GetValue(dryRun),
                parsed.GetValue(replace), parsed.GetValue(json), day, Trimmed(parsed.GetValue(form)),
                Trimmed(parsed.GetValue(currency))?.ToUpperInvariant(), parsed.GetValue(text), parsed.GetValue(same)));
        });
        return command;
    }

    // Separate methods that are not inlined, so that only this command loads the document readers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Run(CommandContext context, ImportWish wish) => (int)ImportRun.Of(context, wish);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Template(CommandContext context, string path) => (int)TemplateRun.Of(context, path);

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
