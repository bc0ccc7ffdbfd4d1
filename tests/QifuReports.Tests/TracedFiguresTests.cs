using System.Text.RegularExpressions;
using QifuReports.App.Kinds;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Narrative;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Tests;

/// <summary>
/// On the finished pages, every run with a digit in it says which figure it states, or is furniture that a reader numbers by.
/// </summary>
public sealed partial class TracedFiguresTests
{
    [Theory]
    [InlineData("quarterly", "2023Q3", 900)]
    [InlineData("reconciliation", "2022FY", 600)]
    [InlineData("reconciliation", "2023H1", 600)]
    [InlineData("provisions", "2024H1", 300)]
    [InlineData("provisions", "2022FY", 200)]
    [InlineData("factsheet", "2023Q3", 90)]
    [InlineData("factsheet", "2023Q1", 40)]
    public void Every_number_on_the_pages_is_a_figure_of_the_ledger_a_date_or_a_number_of_the_page(string name, string of, int atLeast)
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf("data")).Book.ShouldNotBeNull();
        var kind = BriefingKind.Find(name).ShouldNotBeNull();
        var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", name)).Set.ShouldNotBeNull();
        var period = kind.Makes(book).Single(p => p.ToString() == of);
        var result = kind.Compose(book, period, CheckRunner.Run(book, kind.CheckedPeriod(book, period)), templates, new BriefingOptions());
        var names = result.Figures.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

        var roles = new Dictionary<int, StructureRole>();
        var (figures, unknown, untraced) = (0, new List<string>(), new List<string>());
        foreach (var page in PageLayout.Pages(result.Document.ShouldNotBeNull(), HouseStyle.Default, FontSet.Default,
            ChartComposer.Instance))
            foreach (var (run, role) in Runs(page, roles).Where(r => r.Run.Text.Any(char.IsAsciiDigit)))
            {
                if (run.Reference is { } reference && Reference.IsFigure(reference))
                {
                    figures++;
                    if (!names.Contains(Reference.FigureIn(reference).ToString()))
                        unknown.Add($"page {page.Number}: {run.Text} is of {reference}");
                }
                else if (run.Reference is null && !IsFurniture(Plain(run.Text, book.Issuer.Listings), role))
                    untraced.Add($"page {page.Number}, {role}: {run.Text}");
            }

        figures.ShouldBeGreaterThan(atLeast);
        unknown.ShouldBeEmpty();
        untraced.ShouldBeEmpty();
    }

    // What may bear digits without a reference: heads and feet, the numbers of notes and of pages, the ticks of an axis, periods and dates.
    private static bool IsFurniture(string text, StructureRole? role) => role switch
    {
        null => true,
        StructureRole.Label or StructureRole.Reference => NoteNumber().IsMatch(text),
        StructureRole.ContentsItem or StructureRole.Link => NoteNumber().IsMatch(text) || OnlyDates(text),
        StructureRole.Figure => Tick().IsMatch(text) || OnlyDates(text),
        _ => OnlyDates(text),
    };

    private static bool OnlyDates(string text) => !Dated().Replace(text, "").Any(char.IsAsciiDigit);

    // The codes of the listings and of the forms are names.
    private static string Plain(string text, IReadOnlyList<string> listings)
    {
        foreach (var listing in listings) text = text.Replace(listing, "", StringComparison.Ordinal);
        return text.Replace('\u00A0', ' ').Replace("Form 6-K", "", StringComparison.Ordinal).Trim();
    }

    // Nodes go on over pages, and so do their roles.
    private static IEnumerable<(GlyphRun Run, StructureRole? Role)> Runs(Page page, Dictionary<int, StructureRole> roles)
    {
        StructureRole? role = null;
        foreach (var item in page.Items)
        {
            if (item is OpenNode open) roles[open.Node.Id] = open.Node.Role;
            else if (item is BeginContent begin) role = roles[begin.NodeId];
            else if (item is BeginArtifact) role = null;
            else if (item is GlyphRun run) yield return (run, role);
        }
    }

    [GeneratedRegex(@"^\d{1,3}[.,]?$")]
    private static partial Regex NoteNumber();

    [GeneratedRegex(@"^[-−(]?[1-9]?\d*(,\d{3})*(0|5|\.0|\.[25]5?)\)?%?$|^[-−(]?[1-9]\d{0,2}(,\d{3})*,\d[05]0\)?$|^[-−]?[1-9]$")]
    private static partial Regex Tick();

    [GeneratedRegex(
        @"\b(Q[1-4] |[1-4]Q|H[12] |9M )?(19|20)\d\d\b|\b(January|February|March|April|May|June|July|August|September|October|November" +
            @"|December) \d{1,2},?")]
    private static partial Regex Dated();
}
