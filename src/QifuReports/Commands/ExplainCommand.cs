using System.CommandLine;
using QifuReports.App.Commands.Parameters;
using QifuReports.App.Figures;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tracing;

namespace QifuReports.App.Commands;

/// <summary><c>explain</c>: shows where a figure comes from, and what confirms it.</summary>
public static class ExplainCommand
{
    public static Command Create(Func<ParseResult, CommandContext> contextOf)
    {
        var period = Arguments.RequiredPeriod();
        var figure = new Argument<string[]>("FIGURE") { Description = "Its id or name: net-income, \"total net revenue\"",
            Arity = ArgumentArity.OneOrMore };
        figure.CompletionSources.Add(_ => DataCompletion.Figures());
        var unit = new Option<string?>("--unit") { Description = "The currency, if not that of the reports", HelpName = "CURRENCY" };
        var basis =
            new Option<string?>("--basis") { Description = "us-gaap, ifrs and so on, if not that of the releases", HelpName = "BASIS" };
        var member = new Option<string[]>("--member") { Description = "Of a part of the company: segment=trucks; several for several axes",
            HelpName = "AXIS=MEMBER" };
        var command = new Command("explain", "Tells where a figure stands and what speaks for it") { period, figure, unit, basis, member };
        command.SetAction(parsed => Run(contextOf(parsed), Arguments.RequiredPeriodOf(parsed, period),
            string.Join(' ', parsed.GetValue(figure)!), parsed.GetValue(unit), parsed.GetValue(basis), parsed.GetValue(member) ?? []));
        return command;
    }

    private static int Run(CommandContext context, Ledger.Periods.Period period, string name, string? currency, string? basis,
        string[] members)
    {
        var book = LedgerData.Read(context.ReadSettings());
        if (FigureNames.Find(book, name, out var hint) is not { } concept)
            throw new Trouble(ExitCode.BadInput, $"there is no figure \"{name}\".{(hint.Length > 0 ? " " + hint : "")}");
        var of = MemberArguments.Read(book.Taxonomy, members);
        context.Cancellation.ThrowIfCancellationRequested();
        var explainer = new Explainer(book);
        var key =
            explainer.KeyOf(concept, book.Issuer.Calendar.Of(period), currency, basis is null ? MainBasis(book) : new Basis(basis), of);
        if (explainer.Explain(key, out var refusal) is not { } told)
            throw new Trouble(ExitCode.BadInput, (refusal?.Message ?? "it is not known.") + Stated(explainer, concept, of));
        ExplanationText.Write(told, context.Out, context.Display);
        return (int)ExitCode.Done;
    }

    // Returns the accounting basis (e.g. US GAAP) of the first results release, since an issuer does not change its basis from one quarter
    // to the next.
    private static Basis MainBasis(LedgerBook book)
    {
        foreach (var filing in book.Filings)
            if (book.ReleaseFor(filing.Period) is not null) return filing.Basis;
        return book.Filings[0].Basis;
    }

    private static string Stated(Explainer explainer, Concept concept, Members members)
    {
        var periods = explainer.PeriodsOf(concept.Id, members);
        return periods.Count == 0 ? " No filing states it." : $" It is stated for {string.Join(", ", periods)}.";
    }
}
