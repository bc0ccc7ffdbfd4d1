using QifuReports.Briefings.Proof.Charts;
using QifuReports.Briefings.Proof.Codes;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Briefings.Proof;

/// <summary>
/// Checks text that is not part of the laid-out pages: that titles and headings name the right period, and that charts are right (see
/// <see cref="ChartProof"/>).
/// </summary>
/// <param name="figures">Finds a figure by its name.</param>
/// <param name="bare">Removes the digits that belong to names from a text.</param>
/// <param name="calendar">The fiscal calendar in which the named periods are read.</param>
/// <param name="report">Receives the code and the text of an error.</param>
internal sealed class DocumentProof(Func<string, Figure?> figures, Func<string, string> bare, FiscalCalendar calendar,
    Action<string, string> report)
{
    private readonly HashSet<string> _alternatives = new(StringComparer.Ordinal);
    private readonly ChartProof _charts = new(figures, bare, report);

    /// <summary>Checks a document. The period is null if the composer sets none; titles are then not checked.</summary>
    public void Prove(DocumentModel document, Period? of)
    {
        if (of is { } period)
        {
            Title(document.Info.Title, period);
            Title(document.Info.Subject, period);
            Title(document.Setup.RunningHead, period);
        }
        Prove(document.Blocks, of);
    }

    /// <summary>Whether this is the alternative text of a chart or a logo of the document.</summary>
    public bool Knows(string alternativeText) => _alternatives.Contains(alternativeText);

    private void Prove(IReadOnlyList<Block> blocks, Period? of)
    {
        // A logo is also tagged as a figure (a picture) in the file; its alternative text comes from the settings.
        foreach (var block in blocks)
            if (block is Cover { Logo: { } onCover }) _alternatives.Add(onCover.AlternativeText);
            else if (block is Masthead { Logo: { } onHead }) _alternatives.Add(onHead.AlternativeText);
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case Cover cover when of is { } period:
                    Title(cover.Title, period);
                    Title(cover.Period, period);
                    break;
                case Masthead head when of is { } period:
                    Title(head.Title, period);
                    Title(head.Period, period);
                    break;
                case Table { HeadingReferences.Count: > 0 } table:
                    Heading($"{table.Title}; {table.Unit}", table.HeadingReferences);
                    break;
                case LargeFigures large:
                    foreach (var figure in large.Figures)
                        if (figure.Trend is { } trend) Prove([trend], of);
                    break;
                case Beside beside:
                    Prove(beside.Main, of);
                    Prove(beside.Side, of);
                    break;
                case Callout callout:
                    Prove(callout.Content, of);
                    break;
                case ChartBlock chart:
                    _alternatives.Add(chart.AlternativeText);
                    _charts.Prove(chart);
                    break;
            }
        }
    }

    private void Title(string title, Period period)
    {
        if (!PeriodReading.Says(bare(title), period, false))
            report(ProofCodes.OtherValue, $"The title \"{title}\" names another period than {period}, which the document is of.");
    }

    // Checks the names of periods in a heading one after the other. Each name ends with its year.
    private void Heading(string words, IReadOnlyList<string> references)
    {
        words = bare(words);
        var (from, index) = (0, 0);
        for (var at = 0; Numeral.Next(words, at, out var numeral); at = numeral.End)
        {
            if (!Dating.IsYear(words, numeral)) continue;
            if (index >= references.Count || !calendar.TryParse(
                references[index][(references[index].IndexOf(':', StringComparison.Ordinal) + 1)..], out var period)
                || !PeriodReading.Says(words.AsSpan(from, numeral.End - from), period, false))
            {
                report(ProofCodes.OtherValue, $"The heading \"{words}\" names another period than its table is of.");
                return;
            }
            (from, index) = (numeral.End, index + 1);
        }
        if (index != references.Count)
            report(ProofCodes.OtherValue, $"The heading \"{words}\" does not name the periods that its table is of.");
    }
}
