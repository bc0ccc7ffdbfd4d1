using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests;

public class ReadableDocumentTests
{
    [Fact]
    public void A_small_document_as_a_whole() =>
        ReadableFile.Text(PageMaker.Write(Pages(), readable: true)).ShouldMatchApproved(c => c.NoDiff());

    /// <summary>Two pages with one of everything.</summary>
    internal static IEnumerable<Page> Pages()
    {
        var maker = new PageMaker();
        yield return maker
            .Artifact(ArtifactKind.Background, p => p.Add(new FilledRectangle(Box(40, 60, 515, 40), new Rgb(235, 240, 250))))
            .Artifact(ArtifactKind.Watermark,
                p => p.Text("DRAFT", 120, 650, FontWeight.Bold, 140, angle: 45, colour: new Rgb(238, 238, 238)))
            .Leaf(StructureRole.Heading1, p => p.Text("To a head", weight: FontWeight.Bold, size: 22), with: n => n with { Title = "Head" })
            .Node(StructureRole.Paragraph, (p, paragraph) => p
                .Content(paragraph, c => c.Text("US$586.8\u00A0million,", y: 140).Text("more,", y: 154))
                .Node(StructureRole.Link, (l, link) => l
                    .Content(link, c => c.Text("there", 90, 154, colour: new Rgb(0, 0, 255)))
                    .Add(new LinkArea(link, Box(90, 146, 25, 12), new LinkTarget.Internal("end"), "To the end")), paragraph)
                .Node(StructureRole.Link, (l, link) => l
                    .Content(link, c => c.Text("out", 120, 154, colour: new Rgb(0, 0, 255)))
                    .Add(new LinkArea(link, Box(120, 146, 15, 12), new LinkTarget.External("https://example.com/a b(é)"), "To a page")),
                    paragraph))
            .Leaf(StructureRole.Figure, p => p.Add(Wave()).Add(Dashes()),
                with: n => n with { AlternativeText = "A wave – rising", Bounds = Box(50, 200, 400, 150) })
            .Artifact(ArtifactKind.Footer, p => p.Text("page i", 480, 810, size: 8))
            .Page("i", [new OutlineEntry(1, "Head", new Length(78))]);

        yield return maker
            .Node(StructureRole.Table, (t, table) => t
                .Node(StructureRole.TableRow, (r, row) => r
                    .Leaf(StructureRole.TableHeader, c => c.Text("Both", y: 100), row,
                        n => n with { Scope = HeaderScope.Column, Name = "h1", ColumnSpan = 2 }), table)
                .Node(StructureRole.TableRow, (r, row) => r
                    .Leaf(StructureRole.TableHeader, c => c.Text("Row", y: 114), row, n => n with { Scope = HeaderScope.Row })
                    .Leaf(StructureRole.TableData, c => c.Text("12", 150, 114), row, n => n with { Headers = ["h1"] }), table))
            .Artifact(ArtifactKind.Layout, p => p.Add(new Rule(At(50, 104), At(200, 104), new Length(0.25), new Rgb(200, 200, 200))))
            .Node(StructureRole.List, (l, list) => l
                .Leaf(StructureRole.ListItem, c => c.Text("One", y: 160), list), with: n => n with { Numbering = ListNumbering.Decimal })
            .Leaf(StructureRole.Note, p => p.Text("A note.", y: 780, size: 8))
            .Page("1", [new OutlineEntry(2, "Tables", new Length(90)), new OutlineEntry(1, "Notes – last", new Length(770))],
                [new Anchor("end", At(50, 770))]);
    }

    private static PathItem Wave() => new(
    [
        new PathStep(PathVerb.Move, At(50, 350)),
        new PathStep(PathVerb.Cubic, At(150, 180), At(250, 400), At(450, 200)),
        new PathStep(PathVerb.Line, At(450, 350)),
        new PathStep(PathVerb.Close),
    ])
    {
        Fill = new Rgb(200, 220, 240), Stroke = new Rgb(20, 60, 120), StrokeWidth = new Length(1.5), Join = LineJoin.Round,
        Clip = Box(50, 200, 380, 150),
    };

    private static Rule Dashes() =>
        new(At(50, 275), At(450, 275), new Length(0.5), new Rgb(150, 0, 0)) { Dash = (new Length(3), new Length(2)) };

    private static Point At(double x, double y) => new(new Length(x), new Length(y));

    private static Rect Box(double x, double y, double width, double height) =>
        new(new Length(x), new Length(y), new Length(width), new Length(height));
}
