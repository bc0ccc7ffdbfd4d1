using System.Globalization;
using System.Text;
using QifuReports.App.Kinds;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Pdf;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using SkiaSharp;

namespace QifuReports.Tests.Layouts;

/// <summary>
/// Where everything stands on the pages of each kind of briefing, and on those of an issuer that has neither the trade, the currency nor
/// the measures of the first.
/// </summary>
public sealed class BriefingLayoutTests
{
    public static TheoryData<string, string, string> Briefings() => new()
    {
        { "data", "quarterly", "2023Q1" },
        { "data", "quarterly", "2023Q3" },
        { "data", "reconciliation", "2022FY" },
        { "data", "provisions", "2024H1" },
        { "data", "factsheet", "2023Q3" },
        { "tests/Torvalin", "quarterly", "2025Q3" },
        { "tests/Torvalin", "factsheet", "2025Q3" },
        { "tests/Companies/tarnholt", "quarterly", "2025Q4" },
    };

    [Theory]
    [MemberData(nameof(Briefings))]
    public void Its_pages_are_as_approved(string data, string name, string of)
    {
        var text = new StringBuilder();
        foreach (var page in Pages(Compose(data, name, of))) Describe(page, text);

        text.ToString().ShouldMatchApproved(c => c.NoDiff().WithDiscriminator($"{name}.{of}"));
    }

    /// <summary>
    /// The same for the eye: beside each approved layout stands a picture of all its pages. Where they look otherwise the test writes
    /// <c>*.received.png</c> beside it; who finds it right puts it in the place of the other, and the change is seen in the review.
    /// </summary>
    [ToolFact("pdftoppm")]
    public void Its_pages_look_as_approved()
    {
        var otherwise = new List<string>();
        foreach (var briefing in Briefings().Some())
        {
            var (data, name, of) = ((string)briefing[0], (string)briefing[1], (string)briefing[2]);
            var document = Compose(data, name, of);
            using var file = new MemoryStream();
            PdfWriter.Write(document.Info, Pages(document), file);
            using var sheet = ContactSheet.Of(file.ToArray());

            var approved = RepositoryRoot.PathOf("tests", "QifuReports.Tests", "Layouts",
                $"{nameof(BriefingLayoutTests)}.{nameof(Its_pages_are_as_approved)}.{name}.{of}.approved.png");
            var received = approved.Replace(".approved.", ".received.", StringComparison.Ordinal);
            using var before = File.Exists(approved) ? SKBitmap.Decode(approved) : null;
            var differences = before is null ? null : SheetComparison.Differences(before, sheet);
            File.Delete(received);
            if (differences is { Count: 0 }) continue;
            ContactSheet.Save(sheet, received);
            otherwise.Add(
                $"{Path.GetFileName(received)}: " +
                    $"{(differences is null ? "new, or of another size" : string.Join(' ', differences.Take(5)))}");
        }
        otherwise.ShouldBeEmpty();
    }

    private static DocumentModel Compose(string data, string name, string of)
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf(data.Split('/'))).Book.ShouldNotBeNull();
        var kind = BriefingKind.Find(name).ShouldNotBeNull();
        var period = kind.Periods(book).Single(p => p.ToString() == of);
        var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", name)).Set.ShouldNotBeNull();
        return kind.Compose(book, period, CheckRunner.Run(book, kind.CheckedPeriod(book, period)), templates,
            new BriefingOptions()).Document.ShouldNotBeNull();
    }

    private static IEnumerable<Page> Pages(DocumentModel document) =>
        PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance);

    // Headings with their place, what stands between them by kind and number of parts, and how low the page is filled.
    private static void Describe(Page page, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"page {page.Number}\n");
        var (lowest, artifact) = (0.0, false);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in page.Items)
        {
            if (item is BeginArtifact) artifact = true;
            else if (item is EndContent) artifact = false;
            else if (item is OpenNode open) counts[open.Node.Role.ToString()] = counts.GetValueOrDefault(open.Node.Role.ToString()) + 1;
            else if (item is GlyphRun run && !artifact)
            {
                lowest = Math.Max(lowest, run.Origin.Y.Points);
                if (run.Size.Points >= 10) text.Append(CultureInfo.InvariantCulture,
                    $"  {run.Origin.X.Points,6:0.0},{run.Origin.Y.Points,6:0.0}  {run.Text.Replace('\u00A0', ' ')}\n");
            }
        }
        text.Append("  ").AppendJoin(", ", counts.Select(c => $"{c.Key} {c.Value}"));
        text.Append(CultureInfo.InvariantCulture, $"; filled to {lowest:0} of {page.Size.Height.Points:0}\n");
    }
}
