using QifuReports.Ledger.Drafts;

namespace QifuReports.App.Checks;

/// <summary>Shows the result of the checks to a person: a summary by rule, the failed comparisons, and how to see the others.</summary>
public static class CheckText
{
    /// <summary>
    /// Up to this number, waived comparisons are listed by default, and so are warnings. A longer list of waived comparisons is not needed:
    /// a person has already accepted these differences.
    /// </summary>
    private const int MostWaived = 10;

    private static readonly string[] Shown = ["failed", "waived"];

    /// <summary>Writes the summary, the comparisons and their total.</summary>
    /// <param name="whole">The report with all comparisons.</param>
    /// <param name="asked">The report with only the comparisons to show.</param>
    /// <param name="statuses">The statuses to show. Empty for the default: failed comparisons in full, and waived comparisons and warnings
    /// on one line each if there are only a few.</param>
    /// <param name="drafts">The draft marks in the checked data; always shown.</param>
    /// <param name="output">The writer for the text.</param>
    /// <param name="display">The width, and whether colours are used.</param>
    public static void Write(CheckReport whole, CheckReport asked, IReadOnlyList<string> statuses, IReadOnlyList<DraftMark> drafts,
        TextWriter output, Display display)
    {
        if (asked.Findings.Count > 0)
        {
            WriteSummary(asked, output, display);
            output.WriteLine();
        }
        if (statuses.Count == 0 || statuses.Contains("failed")) FailedText.Write(asked, output, display);
        if (statuses.Count == 0)
        {
            WriteNamed(asked, FindingStatus.Waived, "Waived", output, display);
            WriteNamed(asked, FindingStatus.Warning, "Warnings", output, display);
        }
        else WriteComparisons(asked, statuses, output, display);
        DraftText.Write(drafts, output, display);
        WriteTotal(whole, asked, output, display);
        WriteRest(asked, statuses, output, display);
    }

    private static void WriteSummary(CheckReport report, TextWriter output, Display display)
    {
        // Warnings are rare: a column with only dashes would be useless.
        var hasWarnings = report.Count(FindingStatus.Warning) > 0;
        TextColumn[] columns =
        [
            TextColumn.Word("Code"), TextColumn.Words("Rule", 16), TextColumn.Figure("Made"), TextColumn.Figure("Hold"),
            TextColumn.Figure("Rounding") with { Ink = Worth(Ink.Yellow) }, TextColumn.Figure("Waived") with { Ink = Worth(Ink.Yellow) },
            .. hasWarnings ? [TextColumn.Figure("Warning") with { Ink = Worth(Ink.Yellow) }] : (TextColumn[])[],
            TextColumn.Figure("Failed") with { Ink = Worth(Ink.Red) },
        ];
        var table = new TextTable(columns);
        foreach (var rule in report.ByRule)
            table.Add([rule.Rule.Code, rule.Rule.Title, Count(rule.Made), Count(rule.Count(FindingStatus.Holds)),
                Count(rule.Count(FindingStatus.Rounding)), Count(rule.Count(FindingStatus.Waived)),
                .. hasWarnings ? [Count(rule.Count(FindingStatus.Warning))] : (string[])[], Count(rule.Count(FindingStatus.Failed))]);
        table.Write(output, display);

        // A zero is written as a dash, so that the other numbers stand out.
        static string Count(int count) => count == 0 ? "-" : FormattableString.Invariant($"{count:N0}");
        static Func<string, Ink> Worth(Ink ink) => count => count == "-" ? Ink.Plain : ink;
    }

    private static void WriteNamed(CheckReport report, FindingStatus status, string title, TextWriter output, Display display)
    {
        if (report.Count(status) is 0 or > MostWaived) return;
        output.WriteLine(title.In(Ink.Yellow, display));
        var table = new TextTable(
            [
                TextColumn.Word("Code"), TextColumn.Words("What", 24), TextColumn.Figure("Expected"), TextColumn.Figure("Actual"),
                TextColumn.Words("Unit", 8),
                TextColumn.Figure("Difference").Spare(),
            ], indent: 2) { SeenWith = "--status " + FindingText.WordOf(status) };
        foreach (var finding in report.Findings)
            if (finding.Status == status && FindingText.Of(finding) is var text)
                table.Add(text.Code, text.Subject, text.Expected, text.Actual, text.Unit, text.Difference);
        table.Write(output, display);
        output.WriteLine();
    }

    // Writes comparisons by rule, with the reason for the tolerance. Below each comparison is its first source. Failed comparisons are left
    // out, because they have already been shown in full.
    private static void WriteComparisons(CheckReport report, IReadOnlyList<string> statuses, TextWriter output, Display display)
    {
        foreach (var rule in report.Findings.Where(f => f.Status != FindingStatus.Failed && statuses.Contains(FindingText.WordOf(f.Status)))
            .GroupBy(f => f.Rule.Code))
        {
            var about = rule.First().Rule;
            TextFold.Write(output, display, about.Code + " ", $"{about.Title}. {about.ToleranceReason(report.Scale)}");
            var table = new TextTable(
                [
                    TextColumn.Word("Status") with { Ink = OfStatus }, TextColumn.Words("What", 24), TextColumn.Figure("Expected"),
                    TextColumn.Figure("Actual"), TextColumn.Words("Unit", 8),
                    TextColumn.Figure("Difference").Spare(), TextColumn.Figure("Tolerance").Spare(),
                ], indent: 2) { SeenWith = "--json FILE" };
            foreach (var finding in rule)
            {
                var text = FindingText.Of(finding);
                var source = text.Sources.Count > 0 ? text.Sources[0] : "";
                table.AddWithNote([text.Status, text.Subject, text.Expected, text.Actual, text.Unit, text.Difference, text.Tolerance],
                    text.Note.Length == 0 ? source : $"{source}. Waived: {text.Note}");
            }
            table.Write(output, display);
            output.WriteLine();
        }
    }

    private static void WriteTotal(CheckReport whole, CheckReport asked, TextWriter output, Display display)
    {
        var failed = asked.Count(FindingStatus.Failed);
        TextFold.Write(output, display, "", FormattableString.Invariant(
            $"{asked.Findings.Count} made: {asked.Count(FindingStatus.Holds)} hold, {asked.Count(FindingStatus.Rounding)} differ by rounding, {asked.Count(FindingStatus.Waived)} waived, {Warnings(asked)}{failed} failed."));

        // Failures of rules that are not shown also affect the exit code, so their number is given.
        if (whole.Count(FindingStatus.Failed) - failed is > 0 and var others)
            TextFold.Write(output, display, "", FormattableString.Invariant($"Of the other rules {others} failed."));
    }

    private static string Warnings(CheckReport report) =>
        report.Count(FindingStatus.Warning) is > 0 and var count ? Counted.Of(count, "warning") + ", " : "";

    private static void WriteRest(CheckReport report, IReadOnlyList<string> statuses, TextWriter output, Display display)
    {
        if (statuses.Count > 0 || report.Findings.Count == 0) return;
        var waived = report.Count(FindingStatus.Waived) > MostWaived ? " and --status waived those" : "";
        var rounding = report.Count(FindingStatus.Rounding) > 0 ? ", --status rounding those that differ by rounding" : "";
        TextFold.Write(output, display, "",
            FormattableString.Invariant(
                $"--all shows the {report.Findings.Count:N0} {Counted.Noun(report.Findings.Count, "comparison")}{rounding}{waived}."));
    }

    /// <summary>Returns the colour of a status, given by its word.</summary>
    internal static Ink OfStatus(string status) => status switch
    {
        "failed" => Ink.Red,
        "rounding" or "waived" or "warning" => Ink.Yellow,
        _ => Ink.Plain,
    };
}
