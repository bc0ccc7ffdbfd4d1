using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Figures;
using QifuReports.Ledger.Export;

namespace QifuReports.App.Commands;

/// <summary>
/// <c>facts</c>: prints the figures that filings state and, on request, the figures derived from them, for a person or for another program.
/// </summary>
public static class FactsCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.PeriodOption("Only figures of this period and balances at its end");
        var statement =
            new Option<string?>("--statement") { Description = "Only this statement: operations, balance-sheet ...", HelpName = "ID" };
        var format = new Option<string>("--format") { Description = "table, csv or xbrl-json", HelpName = "FORMAT",
            DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "csv", "xbrl-json");
        var derived = new Option<bool>("--derived") { Description = "Also figures that follow from stated ones, marked so" };
        var output = new Option<string?>("--output") { Description = "The file to write, not standard output", HelpName = "FILE" };
        var command =
            new Command("facts", "Prints the stated figures, also as CSV or xBRL-JSON") { period, statement, derived, format, output };
        command.SetAction(parsed => Run(contextOf(parsed), Period.TryParse(parsed.GetValue(period), out var asked) ? asked : null,
            parsed.GetValue(statement), parsed.GetValue(derived), parsed.GetValue(format)!, parsed.GetValue(output)));
        return command;
    }

    private static int Run(CommandContext context, Period? period, string? statement, bool withDerived, string format, string? output)
    {
        if (output is not null) OutputPlace.CheckFile(output);
        var settings = context.ReadSettings();
        var book = LedgerData.Read(settings);
        if (period is { } written) period = book.Issuer.Calendar.Of(written);
        if (statement is not null) RequireStatement(book, statement);
        var rows = FactRows.Of(book, period, statement);
        var derived = withDerived ? DerivedRows.Of(book, period, statement) : [];
        if (rows.Count + derived.Count == 0)
            throw new Trouble(ExitCode.BadInput,
                $"no filing states a figure{(period is { } p ? $" for {p}" : "")}{(statement is null ? "" : $" in {statement}")}.");
        // If all facts are printed as xBRL-JSON, the data files are included. For a selection of facts they are not, since the files
        // contain more facts than the user asked for.
        var files = format == "xbrl-json" && period is null && statement is null ? DataText.Of(settings.DataFolder) : null;
        context.Cancellation.ThrowIfCancellationRequested();
        if (output is not null) WholeFile.Write(output, stream => Write(book, rows, derived, files, format, stream), context.Cancellation);
        else Print(book, rows, derived, files, format, context.Out, context.Display);
        return (int)ExitCode.Done;
    }

    private static void Write(LedgerBook book, IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived,
        IReadOnlyList<DataText>? files, string format, Stream stream)
    {
        switch (format)
        {
            case "csv":
                FactsCsv.Write(book, rows, derived, stream);
                break;
            case "xbrl-json":
                FactsXbrlJson.Write(book, rows, derived, stream, files: files);
                break;
            default:
                using (var writer = new StreamWriter(stream, leaveOpen: true)) FactsTable.Write(rows, derived, writer, Display.Pipe);
                break;
        }
    }

    private static void Print(LedgerBook book, IReadOnlyList<FactRow> rows, IReadOnlyList<DerivedRow> derived,
        IReadOnlyList<DataText>? files, string format, TextWriter output, Display display)
    {
        if (format == "table")
        {
            FactsTable.Write(rows, derived, output, display);
            return;
        }
        using var whole = new MemoryStream();
        Write(book, rows, derived, files, format, whole);
        output.Write(System.Text.Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length));
    }

    private static void RequireStatement(LedgerBook book, string id)
    {
        var ids = book.Filings.SelectMany(f => f.Statements).Select(s => s.Id).Distinct(StringComparer.Ordinal).ToList();
        if (!ids.Contains(id)) throw new Trouble(ExitCode.BadInput,
            $"there is no statement \"{id}\". {Suggestion.Hint(id, ids, $"There are {string.Join(", ", ids)}.")}");
    }
}
