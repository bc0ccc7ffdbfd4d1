using QifuReports.App.Kinds;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Charts;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Reading;
using QifuReports.Pdf;
using QifuReports.Pdf.Attachments;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;
using QifuReports.Typesetting.Pages;
using QifuReports.Typesetting.Unicode;

namespace QifuReports.Tests.SecondJudges;

/// <summary>
/// The briefings of the issuer and of the fictional companies, judged by programs that are not ours: every run of glyphs is as HarfBuzz
/// sets it, and PdfPig reads the written file as the pages are.
/// </summary>
public sealed class SecondJudgesTests
{
    public static TheoryData<string> Companies =>
        ["data", "tests/Torvalin", .. Directory.GetDirectories(RepositoryRoot.PathOf("tests", "Companies"))
            .Select(f => "tests/Companies/" + Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Companies))]
    public void Its_briefings_are_set_and_read_as_others_set_and_read_them(string company)
    {
        var (runs, pages) = (new HashSet<(FontFace, string)>(), 0);
        foreach (var (name, document) in Documents(company))
        {
            var laidOut = PageLayout.Pages(document, HouseStyle.Default, FontSet.Default, ChartComposer.Instance).ToList();
            foreach (var run in laidOut.SelectMany(p => p.Items).OfType<GlyphRun>())
                if (runs.Add((run.Face, run.Text))) HarfBuzzJudge.Difference(run).ShouldBe("", name);
            Read(name, document, laidOut);
            pages += laidOut.Count;
        }

        pages.ShouldBeGreaterThan(1);
        runs.Count.ShouldBeGreaterThan(50);
    }

    private static void Read(string name, DocumentModel document, List<Page> pages)
    {
        AttachedFile[] files =
        [
            new("figures.json", "application/json", FileRelation.Data, "The figures.", System.Text.Encoding.UTF8.GetBytes(name)),
            new("build.json", "application/json", FileRelation.Supplement, "The build.", new byte[] { 0, 1, 2, 255 }),
        ];
        using var output = new MemoryStream();
        PdfWriter.Write(document.Info, pages, output, () => files);
        using var reader = new SecondReader(output.ToArray());

        reader.PageCount.ShouldBe(pages.Count, name);
        reader.Attachments.Select(f => (f.Name, Convert.ToHexString(f.Content)))
            .ShouldBe(files.Select(f => (f.Name, Convert.ToHexString(f.Content.Span))).OrderBy(f => f.Name, StringComparer.Ordinal), name);
        reader.Outline.ShouldBe(pages.SelectMany(p => p.Outline.Select(o => (o.Level, PlainCharacters.Visible(o.Text), p.Number))), name);
        (reader.Information.Title, reader.Information.Author).ShouldBe((document.Info.Title, document.Info.Author), name);
        for (var i = 0; i < pages.Count; i++)
        {
            reader.Text(i + 1).ShouldBe(SecondReader.Expected(pages[i]), $"{name}, page {i + 1}");
            reader.Size(i + 1).Width.ShouldBe(pages[i].Size.Width.Points, 0.006);
            reader.Size(i + 1).Height.ShouldBe(pages[i].Size.Height.Points, 0.006);
            reader.Fonts(i + 1).ToList().ShouldBe(
                pages[i].Items.OfType<GlyphRun>().Where(r => r.Glyphs.Length > 0).Select(r => r.Face.PostScriptName).Distinct()
                    .Order(StringComparer.Ordinal).ToList(), name);
        }
    }

    /// <summary>Of the issuer every briefing that a batch makes; of a fictional company the latest of each kind.</summary>
    private static IEnumerable<(string Name, DocumentModel Document)> Documents(string company)
    {
        var book = LedgerReader.Read(RepositoryRoot.PathOf(company.Split('/'))).Book.ShouldNotBeNull();
        foreach (var kind in BriefingKind.All)
        {
            var templates = TemplateSet.Load(RepositoryRoot.PathOf("templates", kind.Templates)).Set.ShouldNotBeNull();
            var periods = kind.Periods(book);
            foreach (var period in company == "data" ? periods : periods.TakeLast(1))
            {
                var composed =
                    kind.Compose(book, period, CheckRunner.Run(book, kind.CheckedPeriod(book, period)), templates, new BriefingOptions());
                yield return ($"{company} {kind.Name} {period}", composed.Document.ShouldNotBeNull());
            }
        }
    }
}
