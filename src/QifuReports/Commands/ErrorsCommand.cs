using System.CommandLine;
using QifuReports.App.Errors;

namespace QifuReports.App.Commands;

/// <summary><c>errors</c>: explains diagnostic codes, check codes and exit codes, and what to do about each.</summary>
public static class ErrorsCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var code = new Argument<string?>("CODE") { Description = "A code such as QD0107, QC01 or 2; without it, all", HelpName = "CODE",
            DefaultValueFactory = _ => null };
        code.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (ErrorCatalogue.Find(token.Value) is null)
                    result.AddError(
                        $"'{token.Value}' is not a code. " +
                            $"{Suggestion.Hint(token.Value, ErrorCatalogue.All.Select(e => e.Code), "'qifu-reports errors' prints all.")}");
        });
        var command = new Command("errors", "Explains codes: of errors, checks and exits") { code };
        command.SetAction(parsed =>
        {
            var context = contextOf(parsed);
            if (parsed.GetValue(code) is { } one) ErrorText.Write(ErrorCatalogue.Find(one)!, context.Out, context.Display);
            else ErrorText.WriteAll(context.Out, context.Display);
            return (int)ExitCode.Done;
        });
        return command;
    }
}
