using System.CommandLine;
using System.Text;
using QifuReports.App.Settings;
using QifuReports.Ledger.Schemas;

namespace QifuReports.App.Commands;

/// <summary><c>schema</c>: prints the JSON Schema of a kind of file, so that an editor completes and checks it.</summary>
public static class SchemaCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        string[] names = [.. LedgerSchema.Names, SettingsSchema.Name];
        var name = new Argument<string>("NAME") { Description = "Which: " + string.Join(", ", names), DefaultValueFactory = _ => "filing" };
        name.AcceptOnlyFromAmong(names);
        var command = new Command("schema", "Prints a JSON Schema for an editor") { name };
        command.SetAction(parsed =>
        {
            var which = parsed.GetValue(name)!;
            contextOf(parsed).Out.Write(which == SettingsSchema.Name ? SettingsSchema.Text() : Encoding.UTF8.GetString(LedgerSchema.Get(which)!));
            return (int)ExitCode.Done;
        });
        return command;
    }
}
