using QifuReports.Ledger.Checks.Labels;

namespace QifuReports.App.Issuing;

/// <summary>Tells a person which failed checks have stopped a briefing.</summary>
public static class FailureText
{
    private const int MostNamed = 20;

    // Lines of at most 100 columns, without colours. The message may be shown on a terminal, in a pipe, or below the name of a briefing in
    // a batch.
    private static readonly Display Message = new(100, HasColour: false, IsTerminal: false);

    /// <summary>Returns up to twenty failures, each with both figures and the first source, and then what to do.</summary>
    /// <param name="report">The checks of the period.</param>
    /// <param name="period">The period of the briefing; null for the whole ledger.</param>
    /// <param name="issuer">The issuer's name for <c>--issuer</c>; null if there is only one issuer.</param>
    public static string Of(CheckReport report, Period? period, string? issuer)
    {
        var doubt = CalendarDoubt.Of(report.Findings);
        var failures = report.Failures.ToList();
        var shown =
            failures.FindAll(f => doubt is null || !doubt.Findings.Skip(1).Any(d => ReferenceEquals(d, f))).ConvertAll(FindingText.Of);
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.WriteLine(FormattableString.Invariant(
            $"{failures.Count} of {Counted.Of(report.Findings.Count, "check")} failed{(period is { } of ? $" for {of}" : "")}; nothing was issued."));
        if (doubt is not null) TextFold.Write(text, Message, "  ",
            FormattableString.Invariant($"{doubt.Words} Of these {doubt.Findings.Count} the first is named here."), hang: 2);
        foreach (var failure in shown.Take(MostNamed))
        {
            TextFold.Write(text, Message, $"  {failure.Code}  ",
                $"{failure.Subject}: {failure.Actual} is stated, {failure.Expected} is expected ({failure.Unit})");
            if (failure.Sources.Count > 0) TextFold.Write(text, Message, "        ", failure.Sources[0], hang: 2);
        }
        if (shown.Count > MostNamed) text.WriteLine(FormattableString.Invariant($"  and {shown.Count - MostNamed} more"));
        text.Write(FormattableString.Invariant(
            $"See 'qifu-reports check{(period is { } shownPeriod ? $" {shownPeriod}" : "")} --status failed{(issuer is null ? "" : " --issuer " + issuer)}'. --draft issues it all the same, marked as a draft."));
        return text.ToString();
    }
}
