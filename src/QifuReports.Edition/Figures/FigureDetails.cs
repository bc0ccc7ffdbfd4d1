using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Filings;

namespace QifuReports.Edition.Figures;

/// <summary>
/// What the panel of the edition shows of each figure: value, unit, period, source, derivation, other statements, checks, and the quarters
/// known of its concept. Ordered by first use in the document; the terms of derivations follow.
/// </summary>
public sealed class FigureDetails
{
    private readonly FigureNumbers _numbers;

    internal FigureDetails(FigureNumbers numbers) => _numbers = numbers;

    /// <summary>Collects what is known of the figures of a composed briefing.</summary>
    /// <param name="book">The data.</param>
    /// <param name="result">The briefing, with every figure that its document states.</param>
    /// <param name="report">The checks, as the briefing shows them.</param>
    public static FigureDetails Of(LedgerBook book, BriefingResult result, CheckReport report) =>
        new FigureCollector(book, result, report).Collect();

    /// <summary>The number of the figure with this name, counted from 1; 0 if the briefing has no such figure.</summary>
    public int NumberOf(ReadOnlySpan<char> name) => _numbers.Of(name);

    /// <summary>The figures by number.</summary>
    public required IReadOnlyList<FigureItem> Items { get; init; }

    /// <summary>The titles of the sections of the document.</summary>
    public required IReadOnlyList<string> Sections { get; init; }

    /// <summary>All filings of the ledger; the figures use those published by the date of the briefing.</summary>
    public required IReadOnlyList<Filing> Filings { get; init; }

    /// <summary>The checks that compare a figure.</summary>
    public required IReadOnlyList<Finding> Checks { get; init; }

    /// <summary>The scale of the company's statements, which the reasons for tolerances name.</summary>
    public required decimal Scale { get; init; }

    /// <summary>The trends of the concepts.</summary>
    public required IReadOnlyList<Trend> Trends { get; init; }

    /// <summary>The sums of the taxonomy that the figures are part of.</summary>
    public required IReadOnlyList<SumOfFigures> Sums { get; init; }

    /// <summary>
    /// Writes the list of all figures, grouped by the section in which each first stands: an entry <c>li#f-N</c> for each, with value, name
    /// and source, or formula with links to the terms.
    /// </summary>
    /// <param name="html">Receives the list.</param>
    /// <param name="firstPlaceOf">
    /// The number of the place where a figure first stands in the document, 0 for none; null if the entries have no way back to the document.
    /// </param>
    /// <param name="level">The level of the headings of the groups: 3 for <c>h3</c>.</param>
    public void WriteList(HtmlWriter html, Func<int, int>? firstPlaceOf = null, int level = 3) =>
        new FigureListHtml(this, html, firstPlaceOf, level).Write();

    /// <summary>
    /// Writes the figures as one line of JSON for the panel. Texts may stand inside a script element: the characters that could end it are
    /// escaped.
    /// </summary>
    public void WriteJson(TextWriter output) => new FigureJson(this, output).Write();
}
