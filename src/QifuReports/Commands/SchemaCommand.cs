using System.CommandLine;
using QifuReports.Ledger.Schemas;

namespace QifuReports.App.Commands;

/// <summary><c>schema</c>: prints one JSON Schema or writes all. Editors use them to check data files and to suggest words.</summary>
public static class SchemaCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        string[] names = [.. LedgerSchema.Names, SettingsSchema.Name];
        var name = new Argument<string>("NAME") { Description = "Which: " + string.Join(", ", names), DefaultValueFactory = _ => "filing" };
        name.AcceptOnlyFromAmong(names);
        var folder = new Option<string?>("--folder") { Description = "Write all of them here, in place of earlier ones", HelpName = "DIR" };
        var command = new Command("schema", "Prints a JSON Schema for an editor, or writes all") { name, folder };
        command.Validators.Add(result =>
        {
            if (result.GetResult(folder) is not null && result.GetResult(name) is { Implicit: false, Tokens.Count: > 0 })
                result.AddError("--folder writes all schemas: leave out the NAME.");
        });
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            if (parsed.GetValue(folder) is { } place) WriteAll(names, place, context);
            else context.Out.Write(Text(parsed.GetValue(name)!));
            return (int)ExitCode.Done;
        });
        return command;
    }

    private static void WriteAll(string[] names, string folder, CommandContext context)
    {
        if (folder.Trim().Length == 0) throw new Trouble(ExitCode.Usage, "--folder: a folder is expected.");
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name + ".schema.json");
            WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(Text(name))), context.Cancellation);
            context.Out.WriteLine(path);
        }
    }

    private static string Text(string name) =>
        name == SettingsSchema.Name ? SettingsSchema.Text() : Encoding.UTF8.GetString(LedgerSchema.Get(name)!);
}
