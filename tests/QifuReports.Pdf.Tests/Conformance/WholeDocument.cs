using QifuReports.Pdf.Attachments;
using QifuReports.Pdf.Signing;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting;
using QifuReports.Typesetting.Document;
using QifuReports.Typesetting.Document.Charts;
using QifuReports.Typesetting.Fonts;
using QifuReports.Typesetting.Layout.Paging;
using QifuReports.Typesetting.Layout.Styles;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>
/// A document with every kind of block, laid out, written and read back: what the clauses of the standards are held against.
/// </summary>
internal sealed class WholeDocument
{
    private readonly Dictionary<int, PdfValue.Dictionary> _dictionaries = [];

    private WholeDocument(byte[] file)
    {
        (File, Probe) = (file, new PdfProbe(file));
        for (var number = 1; number < Probe.Entries.Count; number++)
        {
            var value = PdfValue.Read(Probe.Object(number));
            Values.Add(number, value);
            if (value is PdfValue.Dictionary dictionary) _dictionaries.Add(number, dictionary);
        }

        Catalog = _dictionaries[PdfProbe.Reference(Probe.Trailer, "Root")];
        Pages = [.. PagesBelow(Catalog.To("Pages")!.Value)];
    }

    /// <summary>Written readably: every object on its own, nothing compressed.</summary>
    public static WholeDocument Readable { get; } = new(Write(readable: true, null));

    /// <summary>As it is issued.</summary>
    public static WholeDocument Issued { get; } = new(Write(readable: false, null));

    public byte[] File { get; }
    public PdfProbe Probe { get; }
    public Dictionary<int, PdfValue> Values { get; } = [];
    public PdfValue.Dictionary Catalog { get; }

    /// <summary>In order, by object number.</summary>
    public IReadOnlyList<int> Pages { get; }

    public IEnumerable<KeyValuePair<int, PdfValue.Dictionary>> Dictionaries => _dictionaries;

    public PdfValue.Dictionary this[int number] => _dictionaries[number];

    /// <summary>The dictionaries of the file, those within others among them.</summary>
    public IEnumerable<PdfValue.Dictionary> AllDictionaries => Values.Values.SelectMany(v => v.All()).OfType<PdfValue.Dictionary>();

    /// <summary>Whether an object is a stream.</summary>
    public bool IsStream(int number) => _dictionaries.TryGetValue(number, out var dictionary) && dictionary["Length"] is not null;

    public IReadOnlyList<PdfValue> Content(int page) => PdfValue.ReadAll(Probe.Text(this[page].To("Contents")!.Value));

    public static WholeDocument Signed(DocumentSignature signature) => new(Write(readable: true, signature));

    private IEnumerable<int> PagesBelow(int node) => this[node].NameOf("Type") == "Page"
        ? [node]
        : ((PdfValue.List)this[node]["Kids"]!).Items.SelectMany(kid => PagesBelow(((PdfValue.Reference)kid).To));

    private static byte[] Write(bool readable, DocumentSignature? signature)
    {
        AttachedFile[] files =
        [
            new("facts.json", "application/json", FileRelation.Data, "The facts.", "{}\n"u8.ToArray()),
            new("build.json", "application/json", FileRelation.Supplement, "The build.", "{ }\n"u8.ToArray()),
        ];
        using var output = new MemoryStream();
        var model = Make();
        PdfWriter.Write(model.Info, PageLayout.Pages(model, HouseStyle.Default, FontSet.Default, QifuReports.Charts.ChartComposer.Instance),
            output, () => files, signature, readable, alongside: false);
        return output.ToArray();
    }

    private static TextRun Run(string text, TextStyle style = TextStyle.Plain) => new(text, style);

    private static Paragraph Words(params Inline[] inlines) => new(inlines);

    private static DocumentModel Make()
    {
        var note = new Footnote("rate",
            [Run("Translated at one rate, as "),
                new LinkRun([Run("published")], new LinkTarget.External("https://example.org/rates"), "The rates as published"), Run(".")]);
        var other = new Footnote("measure", [Run("A non-GAAP measure.")]);
        KeyFigureCard[] cards = [new("Revenue", Run("RMB4,281.0 million"), [Run("+3.3%", TextStyle.Favourable)]),
            new("Income", Run("RMB1,137.7 million"), [Run("-1.0%", TextStyle.Adverse)])];
        ChartCategory[] quarters = ["Q1", "Q2", "Q3"];
        ChartSeries[] series = [new("Revenue", [new(1, "1"), new(2, "2"), new(3, "3")])];
        Block[] nested = [Words(Run("Second")), new ListBlock(true, [[Words(Run("Inner"))]]), new ListBlock(false, [[Words(Run("Dash"))]])];
        return new DocumentModel
        {
            Info = new DocumentInfo("Results", "What the quarter brought.", "Investor relations", ["results"], "en-GB",
                new DateOnly(2023, 11, 16)),
            Setup = new PageSetup { RunningHead = "Results", RunningFoot = "Unaudited" },
            Watermark = "DRAFT",
            Blocks =
            [
                new Cover { Issuer = "Issuer", Title = "Results", Period = "Third quarter", Lines = ["Unaudited"], Cards = cards,
                    Notes = [[Run("Note")]] },
                new TableOfContents("Contents", 2),
                new Heading(1, "First") { Id = "first", NewPage = true },
                Words(Run("Revenue"), new FootnoteMark(note), Run(" rose; see "),
                    new LinkRun([Run("the second part")], new LinkTarget.Internal("second"), "The second part"), Run(".")),
                new Heading(2, "Lists"), new ListBlock(false, [[Words(Run("First"))], nested]), new ListBlock(true, [[Words(Run("One"))]]),
                new Callout(CalloutKind.Warning, "Attention", [Words(Run("It is a draft."))]),
                new Beside([Words(Run("Beside it"))], [Words(Run("a side"))]),
                new KeyFigureCards(cards),
                new ChartBlock { Description = "Revenue",
                    Chart = new ColumnChart { Unit = "RMB million", Categories = quarters, Series = series },
                    AlternativeText = "Revenue rose from 1 to 3.", Message = [Run("It rose.")], Note = [Run("Unaudited.")] },
                new Heading(1, "Second") { Id = "second", NewPage = true }, new Heading(2, "Tables"), new Heading(3, "Statements"),
                new Heading(4, "Balance sheet"),
                Table(other), new PageBreak(true), Words(Run("Again"), new FootnoteMark(note), Run(".")),
            ],
        };
    }

    private static Table Table(Footnote note)
    {
        TableRow Line(int i) => new(RowKind.Line,
            [TableCell.Of($"Line {i}"), i % 7 == 0 ? TableCell.Of("-") : TableCell.Of($"{i},000"), TableCell.Of($"({i})")], 1);
        return new Table
        {
            Id = "table", Title = "Balance sheet", Unit = "RMB in thousands", Summary = "Two columns of figures.", FullWidth = true,
            Columns = [new(ColumnKind.Label), new(ColumnKind.Figure), new(ColumnKind.Figure)],
            Head = [new TableRow(RowKind.Head, [TableCell.Blank, TableCell.Of("As of September 30", span: 2)]),
                new TableRow(RowKind.Head, [TableCell.Blank, TableCell.Of("2023"), TableCell.Of("2022")])],
            Rows =
            [
                new TableRow(RowKind.Section, [TableCell.Of("Assets")]), .. Enumerable.Range(1, 70).Select(Line),
                new TableRow(RowKind.Line, [new TableCell([Run("Marked"), new FootnoteMark(note)]), TableCell.Of("1"), TableCell.Blank], 1),
                new TableRow(RowKind.Total, [TableCell.Of("Total"), TableCell.Of("1"), TableCell.Of("2")]),
            ],
            Notes = [[Run("Rounded.")]],
        };
    }
}
