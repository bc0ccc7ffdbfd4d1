using QifuReports.App.Waiving;
using QifuReports.Ledger.Checks.Labels;
using QifuReports.Ledger.Figures;

namespace QifuReports.App.Checks;

/// <summary>
/// Shows failed comparisons in full: both figures, the difference, the tolerance and its reason, and the sources of the figures.
/// </summary>
public static class FailedText
{
    private const int MostSources = 8;

    /// <summary>
    /// Writes each failed comparison, followed by a blank line. If a wrong fiscal calendar seems to cause many failures, only the first of
    /// them is written; but all are written if the report has only one rule. Writes nothing if no comparison failed.
    /// </summary>
    public static void Write(CheckReport report, TextWriter output, Display display)
    {
        var doubt = report.ByRule.Count > 1 ? CalendarDoubt.Of(report.Findings) : null;
        if (doubt is not null)
        {
            TextFold.Write(output, display, "Calendar  ",
                $"{doubt.Words} Of {Counted.Of(doubt.Findings.Count, "failure")} the first is shown; --rule " +
                    $"{doubt.Findings[0].Rule.Code} shows all.", ink: Ink.Red);
            output.WriteLine();
        }
        foreach (var finding in report.Failures)
        {
            if (doubt is not null && doubt.Findings.Skip(1).Any(f => ReferenceEquals(f, finding))) continue;
            var text = FindingText.Of(finding);
            TextFold.Write(output, display, "Failed  ", $"{text.Code} {finding.Rule.Title}: {text.Subject}", ink: Ink.Red);
            Line("stated", $"{text.Actual} {FindingText.UnitOf(text.Actual, text.Unit)}");
            Line("expected", $"{text.Expected} {FindingText.UnitOf(text.Expected, text.Unit)}");
            Line("difference", $"{text.Difference} {FindingText.UnitOf(text.Difference, text.DifferenceUnit)}");
            Line("tolerance", $"{text.Tolerance}. {finding.Rule.ToleranceReason(report.Scale)}");
            for (var i = 0; i < Math.Min(text.Sources.Count, MostSources); i++)
                Line(i switch { 0 => "figure", 1 => "against", _ => "" },
                    $"{FigureText.Of(new FiledFigure(finding.Facts[i]))}   {text.Sources[i]}");
            if (text.Sources.Count > MostSources)
                Line("", FormattableString.Invariant($"and {text.Sources.Count - MostSources} more; --json FILE names them all"));
            if (doubt?.Findings.Contains(finding) != true && WaiverWish.LineFor(finding) is { } line) Line("to waive", line);
            output.WriteLine();
        }
        void Line(string name, string words) => TextFold.Write(output, display, $"  {name,-10}  ", words, hang: 2);
    }
}
