using System.CommandLine;
using System.CommandLine.Parsing;

namespace QifuReports.App.CommandLines;

/// <summary>
/// Refuses an option or argument whose value is only white space. A script passes such a value by mistake when a variable is not set. An
/// empty value has no meaning for any option: an empty path is not a folder, and an empty name names nobody.
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

    // If the option already reports an error for the value, this check adds no second error.
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
