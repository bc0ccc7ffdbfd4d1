using System.CommandLine;
using System.CommandLine.Parsing;

namespace QifuReports.App.Commands.Parameters;

/// <summary>Arguments that several commands share.</summary>
public static class Arguments
{
    /// <summary>
    /// Returns the argument for a required period, as a person writes the period; <see cref="PeriodOf"/> reads it. The argument is text,
    /// because for a type of our own the JIT would compile parser code at every start.
    /// </summary>
    public static Argument<string?> RequiredPeriod() => PeriodText(ArgumentArity.ExactlyOne);

    /// <summary>Returns the argument for an optional period, otherwise like <see cref="RequiredPeriod"/>.</summary>
    public static Argument<string?> OptionalPeriod() => PeriodText(ArgumentArity.ZeroOrOne);

    /// <summary>Returns the period on a command line that the parser has accepted; null if no period is given.</summary>
    public static Period? PeriodOf(ParseResult parsed, Argument<string?> argument) =>
        Period.TryParse(parsed.GetValue(argument), out var period) ? period : null;

    /// <summary>Returns the period on a command line that the parser has accepted, for a command that requires a period.</summary>
    public static Period RequiredPeriodOf(ParseResult parsed, Argument<string?> argument) =>
        PeriodOf(parsed, argument) ?? throw new InvalidOperationException("The parser let a command line without a period through.");

    /// <summary>
    /// Returns the option <c>--period</c>: a text that can be read as a period; null if the option is not given. The option is text for the
    /// same reason as <see cref="RequiredPeriod"/>.
    /// </summary>
    public static Option<string?> PeriodOption(string description)
    {
        var option = new Option<string?>("--period") { Description = description, HelpName = "PERIOD" };
        option.Validators.Add(HasPeriods);
        option.CompletionSources.Add(_ => DataCompletion.Periods());
        return option;
    }

    /// <summary>Returns the option <c>--periods</c>: periods as text, separated by commas; null if the option is not given.</summary>
    public static Option<string?> PeriodsOption(string description)
    {
        var option = new Option<string?>("--periods") { Description = description, HelpName = "PERIOD,PERIOD" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                foreach (var part in token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (!Period.TryParse(part, out _)) result.AddError(NoPeriod(part));
        });
        option.CompletionSources.Add(_ => DataCompletion.Periods());
        return option;
    }

    /// <summary>Returns the option <c>--output</c> of the commands that make briefings.</summary>
    public static Option<string?> OutputFolder() =>
        new("--output") { Description = "The folder to write under, not that of the settings", HelpName = "DIR" };

    /// <summary>Returns the option <c>--draft</c> of the commands that make briefings.</summary>
    public static Option<bool> Draft() =>
        new("--draft") { Description = "Issue it even if checks fail or drafts remain, with DRAFT on each page" };

    /// <summary>Returns the option <c>--sign</c> of the commands that make briefings.</summary>
    public static Option<string?> Sign() =>
        new("--sign") { Description = "Sign with this certificate and key (PKCS #12); the password comes from the environment or a file",
            HelpName = "CERT.pfx" };

    /// <summary>Returns the option <c>--briefing</c>: the name of a kind of briefing; null where the option is not given.</summary>
    public static Option<string?> Kind()
    {
        var option = new Option<string?>("--briefing") { Description = "Which kind of briefing; otherwise that on the results",
            HelpName = "KIND" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!BriefingKind.IsKnown(token.Value)) result.AddError(NoKind(token.Value));
        });
        option.CompletionSources.Add(_ => BriefingKind.Names);
        return option;
    }

    /// <summary>Says that a word names no kind of briefing, and suggests one.</summary>
    internal static string NoKind(string text)
    {
        var names = string.Join(", ", BriefingKind.Names);
        return $"'{text}' is not a kind of briefing. {Suggestion.Hint(text, BriefingKind.Names, $"There are {names}.")}";
    }

    private static string NoPeriod(string text) => $"'{text}' is not a period. Write 2023Q3, 2023H1, 2023-9M or 2022FY.";

    private static Argument<string?> PeriodText(ArgumentArity arity)
    {
        var argument = new Argument<string?>("PERIOD")
        {
            HelpName = "PERIOD", Description = "2023Q3, 2023H1, 2023-9M, 2022FY, Q3 FY23, its last day", Arity = arity,
        };
        argument.Validators.Add(HasPeriods);
        argument.CompletionSources.Add(_ => DataCompletion.Periods());
        return argument;
    }

    private static void HasPeriods(SymbolResult result)
    {
        foreach (var token in result.Tokens)
            if (!Period.TryParse(token.Value, out _)) result.AddError(NoPeriod(token.Value));
    }
}
