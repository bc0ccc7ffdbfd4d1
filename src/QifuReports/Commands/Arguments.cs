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
