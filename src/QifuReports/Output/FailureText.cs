using System.Text;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;

namespace QifuReports.App.Output;

/// <summary>What failed, for the person whose briefing was stopped.</summary>
public static class FailureText
{
    private const int MostNamed = 20;

    /// <summary>One line a failure with both figures and the first source, up to twenty, and what to do.</summary>
    public static string Of(CheckReport report, Period period)
    {
        var failures = report.Failures.Select(FindingText.Of).ToList();
        var text = new StringBuilder(FormattableString.Invariant($"{failures.Count} of {report.Findings.Count} checks failed for {period}; nothing was issued.\n"));
        foreach (var failure in failures.Take(MostNamed))
        {
            text.Append(FormattableString.Invariant($"  {failure.Code}  {failure.Subject}: {failure.Actual} is stated, {failure.Expected} is expected ({failure.Unit})"));
            if (failure.Sources.Count > 0) text.Append("; ").Append(failure.Sources[0]);
            text.Append('\n');
        }
        if (failures.Count > MostNamed) text.Append(FormattableString.Invariant($"  and {failures.Count - MostNamed} more\n"));
        return text.Append(FormattableString.Invariant($"See 'qifu-reports check {period} --status failed'. --draft issues it all the same, marked as a draft.")).ToString();
    }
}
