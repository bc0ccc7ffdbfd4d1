using System.CommandLine;
using QifuReports.App.Output;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Commands;

/// <summary>Arguments that several commands share.</summary>
public static class Arguments
{
    /// <summary>A period, as a person writes it.</summary>
    public static Argument<Period> RequiredPeriod() => Read(new Argument<Period>("PERIOD"), result => result);

    /// <summary>A period, or null where none is given.</summary>
    public static Argument<Period?> OptionalPeriod()
    {
        var argument = Read(new Argument<Period?>("PERIOD"), result => (Period?)result);
        argument.Arity = ArgumentArity.ZeroOrOne;
        return argument;
    }

    /// <summary><c>--period</c> as text that reads as a period; null where it is not given. Text, since a type of ours would be compiled into the parser at every start.</summary>
    public static Option<string?> PeriodOption(string description)
    {
        var option = new Option<string?>("--period") { Description = description, HelpName = "PERIOD" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!Period.TryParse(token.Value, out _)) result.AddError(NoPeriod(token.Value));
        });
        option.CompletionSources.Add(_ => PeriodCompletion.Names());
        return option;
    }

    /// <summary><c>--periods</c>: texts that read as periods, parted by commas; null where it is not given.</summary>
    public static Option<string?> PeriodsOption(string description)
    {
        var option = new Option<string?>("--periods") { Description = description, HelpName = "PERIOD,PERIOD" };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                foreach (var part in token.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    if (!Period.TryParse(part, out _)) result.AddError(NoPeriod(part));
        });
        option.CompletionSources.Add(_ => PeriodCompletion.Names());
        return option;
    }

    /// <summary><c>--output</c> of what makes briefings.</summary>
    public static Option<string?> OutputFolder() => new("--output") { Description = "The folder to write under, in place of the one in the settings", HelpName = "DIR" };

    /// <summary><c>--draft</c> of what makes briefings.</summary>
    public static Option<bool> Draft() => new("--draft") { Description = "Issue it even if checks fail, marked DRAFT on every page and with the failures in it" };

    /// <summary><c>--sign</c> of what makes briefings.</summary>
    public static Option<string?> Sign() => new("--sign") { Description = "Sign it with this certificate and its key (PKCS #12); the password comes from the environment or a file, see the README", HelpName = "CERT.pfx" };

    private static string NoPeriod(string text) => $"'{text}' is not a period. Write 2023Q3, 2023H1, 2023-9M or 2022FY.";

    private static Argument<T> Read<T>(Argument<T> argument, Func<Period, T> convert)
    {
        argument.HelpName = "PERIOD";
        argument.Description = "2023Q3, 2023H1, 2023-9M, 2022FY; also \"Q3 2023\" and the like";
        argument.CustomParser = result =>
        {
            var text = result.Tokens.Count == 0 ? "" : result.Tokens[0].Value;
            if (Period.TryParse(text, out var period)) return convert(period);
            result.AddError(NoPeriod(text));
            return default!;
        };
        argument.CompletionSources.Add(_ => PeriodCompletion.Names());
        return argument;
    }
}
