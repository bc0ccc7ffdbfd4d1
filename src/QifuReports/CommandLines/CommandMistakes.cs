using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace QifuReports.App.CommandLines;

/// <summary>Explains the mistakes in a command line, one line each. A mistake that only follows from another mistake is left out.</summary>
internal static class CommandMistakes
{
    /// <summary>Writes the mistakes, then how to get help.</summary>
    public static void Write(ParseResult parsed, TextWriter error)
    {
        foreach (var mistake in Of(parsed)) error.WriteLine("error: " + mistake);
        error.WriteLine(parsed.CommandResult.Command is RootCommand or { Name: CommandLine.Program }
            ? $"See '{CommandLine.Program} --help'." : $"See '{CommandLine.Program} {parsed.CommandResult.Command.Name} --help'.");
    }

    private static List<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var options = OptionsOf(parsed.CommandResult);
        var unknown = parsed.UnmatchedTokens.Where(IsOption).ToList();

        // The word after an unknown option may be its value. So no other mistake is certain, and only unknown options are reported.
        if (unknown.Count > 0) return [.. unknown.Select(u => $"there is no option '{NameOf(u)}'.{DidYouMean(NameOf(u), options)}")];
        if (command.Subcommands.Count > 0)
            return [parsed.UnmatchedTokens is [var word, ..] ? NoCommand(word, command.Subcommands.Select(c => c.Name))
                : "no command is named, and one is expected."];

        List<string> mistakes = [.. parsed.UnmatchedTokens.Select(
            w => $"'{w}' is one word too many for '{command.Name}'.{DidYouMean("--" + w, options)}")];
        foreach (var found in parsed.Errors)
            if (!parsed.UnmatchedTokens.Any(w => found.Message.Contains($"'{w}'", StringComparison.Ordinal)) && Words(found) is var words
                && !mistakes.Contains(words)) mistakes.Add(words);
        return mistakes;
    }

    private static string NoCommand(string word, IEnumerable<string> names) => $"there is no command '{word}'.{DidYouMean(word, names)}";

    // The words for an error. For a missing value or an invalid choice, these words replace the parser's message. The messages of our own
    // validators are used unchanged.
    private static string Words(ParseError found)
    {
        switch (found.SymbolResult)
        {
            case OptionResult { Tokens.Count: 0 } option when option.Option.Arity.MinimumNumberOfValues > 0:
                return $"{option.Option.Name} needs a value: " +
                    $"{option.Option.HelpName ?? option.Option.Name.TrimStart('-').ToUpperInvariant()}.";
            case ArgumentResult { Tokens.Count: 0 } argument when argument.Argument.Arity.MinimumNumberOfValues > 0:
                return $"{argument.Argument.HelpName ?? argument.Argument.Name} is missing: {argument.Argument.Description}.";
        }
        var lines = found.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length < 2 || lines[0].Split('\'') is not [_, var word, _]) return string.Join(' ', lines);
        var choices = lines.Skip(1).Select(l => l.Trim('\'')).ToList();
        return $"'{word}' is none of {string.Join(", ", choices)}.{DidYouMean(word, choices)}";
    }

    private static string DidYouMean(string word, IEnumerable<string> candidates) =>
        Suggestion.For(word, candidates) is { } near ? $" Did you mean '{near}'?" : "";

    private static bool IsOption(string word) => word.Length > 1 && word[0] == '-';

    // Returns the option name before the value, e.g. --output for --output=x.
    private static string NameOf(string word) => word.Split('=', ':')[0];

    // Returns the names of the command's own options and of the options that it inherits. Aliases are left out: a short alias such as -h is
    // similar to any short word.
    private static List<string> OptionsOf(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is not null; at = at.Parent)
            if (at is CommandResult one)
                foreach (var option in one.Command.Options)
                    if (one == result || option.Recursive) names.Add(option.Name);
        return names;
    }
}
