using System.CommandLine;
using System.CommandLine.Parsing;

namespace QifuReports.App.CommandLines;

/// <summary>
/// Refuses an option or argument whose value is only white space. Scripts pass such a value where a variable is not set. No option gives it
/// a meaning: an empty path is no folder, and an empty name is nobody's name.
/// </summary>
internal static class EmptyValues
{
    /// <summary>Adds the check to every text option and text argument of a command and its subcommands.</summary>
    public static void Refuse(Command command)
    {
        foreach (var option in command.Options)
            if (IsText(option.ValueType)) option.Validators.Add(result => Refuse(result, result.Tokens, option.Name, option.HelpName));
        foreach (var argument in command.Arguments)
            if (IsText(argument.ValueType))
                argument.Validators.Add(result => Refuse(result, result.Tokens, argument.HelpName ?? argument.Name, argument.HelpName));
        foreach (var subcommand in command.Subcommands) Refuse(subcommand);
    }

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(string[]);

    // Where the option already reports an error of its own for the value, this check adds none.
    private static void Refuse(SymbolResult result, IReadOnlyList<Token> tokens, string name, string? helpName)
    {
        if (result.Errors.Any()) return;
        foreach (var token in tokens)
        {
            if (!string.IsNullOrWhiteSpace(token.Value)) continue;
            result.AddError($"{name}: {Expected(helpName)} is expected.");
            return;
        }
    }

    private static string Expected(string? helpName) => helpName switch
    {
        "DIR" => "a folder",
        "FILE" or "PDF" => "a file",
        "CERT.pfx" => "a certificate",
        "NAME" => "a name",
        "ADDRESS" => "an address",
        "LIST" => "a distribution list",
        _ => "a value",
    };
}
