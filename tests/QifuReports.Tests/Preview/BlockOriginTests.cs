using QifuReports.App.Issuing;
using QifuReports.App.Kinds;
using QifuReports.App.Settings;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Charts;
using QifuReports.Ledger.Periods;
using QifuReports.Pdf;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Layout.Paging;

namespace QifuReports.Tests.Preview;

/// <summary>Which line of which template blocks of a briefing say that they come from.</summary>
public sealed class BlockOriginTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_paragraph_heading_and_list_of_a_section_names_a_line_that_has_words()
    {
        var templates = RepositoryRoot.PathOf("templates");
        var blocks = All(Composed(templates, origins: true).Blocks).ToList();
        var told = blocks.Where(b => b.Origin is not null).ToList();

        told.Count.ShouldBeGreaterThan(60);
        foreach (var block in told)
        {
            var (file, line) = Split(block.Origin!);
            var lines = File.ReadAllLines(Path.Combine(templates, file));
            line.ShouldBeInRange(1, lines.Length, block.Origin);
            lines[line - 1].ShouldNotBeNullOrWhiteSpace(block.Origin);
        }
        foreach (var kind in new[] { typeof(Paragraph), typeof(Heading), typeof(ListBlock), typeof(Table), typeof(ChartBlock) })
            told.ShouldContain(b => b.GetType() == kind, kind.Name);
        blocks.OfType<Heading>().ShouldAllBe(h => h.Origin != null);
    }

    [Fact]
    public void Words_are_found_where_they_were_typed_also_through_captures_includes_loops_and_notes()
    {
        var templates = _folder.CopyOf("templates");
        File.WriteAllText(Path.Combine(templates, "shared", "origin-part.sbn"), "\nIncluded from elsewhere.\n\nAnother included one.\n");
        var file = Path.Combine(templates, "quarterly", "results.sbn");
        var before = File.ReadAllText(file).TrimEnd('\n');
        var first = before.Split('\n').Length + 2;
        File.WriteAllText(file, before + "\n\n"                       // first - 1 is empty
            + "Typed by hand,\n"                                      // first
            + "on two lines.\n\n"
            + "{{ capture words }}\n"                                 // first + 3
            + "Captured before.\n\n"                                  // first + 4
            + "Captured after.\n"                                     // first + 6
            + "{{ end }}\n"
            + "{{ words }}\n\n"                                       // first + 8
            + "{{ include 'origin-part' }}\n\n"                       // first + 10
            + "{{ for one in (figures \"net-income\" \"total-net-revenue\") }}\n"
            + "- Number {{ for.index }} of them.\n"                   // first + 13
            + "{{ end }}\n\n"
            + "{{ headline 'A headline of words.' }}\n\n"             // first + 16
            + "{{ net_result.name }} begins with a value.\n");        // first + 18

        var blocks = All(Composed(templates, origins: true).Blocks).ToList();

        string? OriginOf(string words) =>
            blocks.Where(b => b is Paragraph or ListBlock).First(b => TextOf(b).Contains(words, StringComparison.Ordinal)).Origin;
        OriginOf("Typed by hand").ShouldBe($"quarterly/results.sbn:{first}");
        OriginOf("Captured before").ShouldBe($"quarterly/results.sbn:{first + 4}");
        OriginOf("Captured after").ShouldBe($"quarterly/results.sbn:{first + 6}");
        OriginOf("Included from").ShouldBe("shared/origin-part.sbn:2");
        OriginOf("Another included").ShouldBe("shared/origin-part.sbn:4");
        OriginOf("of them").ShouldBe($"quarterly/results.sbn:{first + 13}");
        OriginOf("A headline of words").ShouldBe($"quarterly/results.sbn:{first + 16}");
        OriginOf("begins with a value").ShouldBe($"quarterly/results.sbn:{first + 18}");
    }

    [Fact]
    public void Without_being_asked_no_block_says_so_and_the_pages_are_the_same_either_way()
    {
        var templates = RepositoryRoot.PathOf("templates");
        var (without, with) = (Composed(templates, origins: false), Composed(templates, origins: true));

        All(without.Blocks).ShouldAllBe(b => b.Origin == null);
        Pdf(with).ShouldBe(Pdf(without));
    }

    private static DocumentModel Composed(string templates, bool origins)
    {
        var settings = SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], templates);
        var shop = new Workshop(settings, draft: false);
        var kind = BriefingKind.Quarterly;
        Period.TryParse("2023Q3", out var asked).ShouldBeTrue();
        var period = shop.Book.Issuer.Calendar.Of(asked);
        var result = kind.Compose(shop.Book, period, shop.Checks(kind.CheckedPeriod(shop.Book, period)!.Value), shop.Templates(kind),
            new BriefingOptions { Origins = origins });
        return result.Document.ShouldNotBeNull(string.Join('\n', result.Diagnostics));
    }

    private static byte[] Pdf(DocumentModel document)
    {
        var settings = SettingsReader.Read(RepositoryRoot.PathOf("reportsettings.json"), [], null);
        var shop = new Workshop(settings, draft: false);
        using var bytes = new MemoryStream();
        PdfWriter.Write(document.Info, PageLayout.Pages(document, shop.Style(), shop.Fonts(), ChartComposer.Instance), bytes);
        return bytes.ToArray();
    }

    private static IEnumerable<Block> All(IEnumerable<Block> blocks) => blocks.SelectMany(b => b switch
    {
        Beside beside => [b, .. All(beside.Main), .. All(beside.Side)],
        _ => (IEnumerable<Block>)[b],
    });

    private static string TextOf(Block block) => block switch
    {
        Paragraph paragraph => string.Concat(paragraph.Content.OfType<TextRun>().Select(r => r.Text)),
        ListBlock list => string.Concat(list.Items.SelectMany(i => i).Select(TextOf)),
        _ => "",
    };

    private static (string File, int Line) Split(string origin)
    {
        var colon = origin.LastIndexOf(':');
        return (origin[..colon], int.Parse(origin.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
