using System.Globalization;
using System.Text.RegularExpressions;
using QifuReports.Briefings.Composing.Notes;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Composing;

/// <summary>How what is restated is named in a sentence, how much of it is only counted, and which tables have a note of it.</summary>
public partial class RestatedComparativesTests
{
    private static readonly Period Now = Period.Quarter(2025, 2);

    private static readonly Concept[] Concepts =
    [
        .. ((string[])["Goods", "Parts", "Repairs", "Route 7", "Rents"]).Select(name =>
            new Concept(Id(name), name, PeriodType.Flow, UnitKind.Money, [])),
        new(Id("Stocks"), "Stocks", PeriodType.Balance, UnitKind.Money, []),
    ];

    [Theory]
    [InlineData("", "", null)]
    [InlineData("Goods 2024Q2", "", "goods of the second quarter of 2024 stands here as restated in the report of July 30, 2025")]
    [InlineData("~Goods 2024Q2", "", "goods of the second quarter of 2024 stands here as reclassified in the report of July 30, 2025")]
    [InlineData("Stocks 2024-06-30", "", "stocks of June 30, 2024 stands here as restated in the report of July 30, 2025")]
    [InlineData("Goods 2024Q2;Parts 2024Q2", "",
        "goods and parts of the second quarter of 2024 stand here as restated in the report of July 30, 2025")]
    [InlineData("Goods 2024Q2;Parts 2024Q2;Route 7 2024Q2", "",
        "goods, parts and route 7 of the second quarter of 2024 stand here as restated in the report of July 30, 2025")]
    [InlineData("Goods 2024Q2;Parts 2024Q2;Repairs 2024Q2;Rents 2024Q2", "",
        "4 figures of the second quarter of 2024 stand here as restated in the report of July 30, 2025")]
    [InlineData("", "Goods 2024Q1", "goods of the first quarter of 2024 stands here as restated in the report of April 30, 2025")]
    public void What_is_restated_is_named_with_its_period_and_its_filing(string own, string earlier, string? sentence) =>
        Sentence(own, earlier).ShouldBe(sentence);

    [Theory]
    [InlineData("Goods 2024Q2;~Parts 2024Q2;Goods 2024H1", "", "")]
    [InlineData("Goods 2024Q2;~Parts 2024Q2;Goods 2024H1;~Parts 2024H1", "",
        "; 1 more figure of an earlier period was restated in this release too")]
    [InlineData("Goods 2024Q2;~Parts 2024Q2;Goods 2024H1;~Parts 2024H1;~Rents 2024H1", "",
        "; 2 more figures of earlier periods were restated in this release too")]
    [InlineData("Goods 2024Q2", "Goods 2024Q1", "; 1 more figure of an earlier period was restated before this release")]
    [InlineData("Goods 2024Q2", "Goods 2024Q1;~Parts 2024Q1", "; 2 more figures of earlier periods were restated before this release")]
    [InlineData("", "Goods 2024Q1;~Parts 2024Q1;Goods 2024FY;~Parts 2024FY;~Rents 2024FY",
        "; 2 more figures of earlier periods were restated before this release")]
    [InlineData("Goods 2024Q2;~Parts 2024Q2;Goods 2024H1;~Parts 2024H1", "Goods 2024Q1",
        "; 1 more figure of an earlier period was restated in this release too"
            + "; 1 more figure of an earlier period was restated before this release")]
    public void Beyond_three_groups_the_figures_of_the_rest_are_counted(string own, string earlier, string end)
    {
        var sentence = Sentence(own, earlier).ShouldNotBeNull();
        var groups = sentence.Split("; ").Where(p => !p.Contains(" more figure", StringComparison.Ordinal)).ToList();
        groups.Count.ShouldBe(own.Length == 0 ? 3 : Math.Min(3, own.Split(';').Length));
        sentence.ShouldBe(string.Join("; ", groups) + end);
    }

    [Theory]
    [InlineData("Goods 2024Q2", "Goods", " Figures of Q2 2024 are as restated: see \u201CWhat was restated\u201D.")]
    [InlineData("Goods 2024Q2;~Parts 2025Q1", "Goods,Parts",
        " Figures of Q2 2024 are as restated; of Q1 2025 are as reclassified: see \u201CWhat was restated\u201D.")]
    [InlineData("Goods 2024Q2;~Parts 2025Q1", "Parts", " Figures of Q1 2025 are as reclassified: see \u201CWhat was restated\u201D.")]
    [InlineData("Goods 2024Q2", "Parts", "")]
    [InlineData("Goods 2024Q1", "Goods", "")]
    [InlineData("Goods 2024H1", "Goods", "")]
    [InlineData("Stocks 2024-06-30", "Stocks", " Figures of June 30, 2024 are as restated: see \u201CWhat was restated\u201D.")]
    [InlineData("Stocks 2025-03-31", "Stocks", " Figures of March 31, 2025 are as restated: see \u201CWhat was restated\u201D.")]
    [InlineData("Stocks 2024-12-31", "Stocks", " Figures of December 31, 2024 are as restated: see \u201CWhat was restated\u201D.")]
    [InlineData("Stocks 2024-09-30", "Stocks", "")]
    [InlineData("Stocks 2023-12-31", "Stocks", "")]
    public void A_table_has_a_note_where_it_compares_with_what_is_restated(string own, string concepts, string note)
    {
        Concept[] ofTable = [.. concepts.Split(',').Select(name => Concepts.Single(c => c.Name == name))];
        DocumentText.Words(RestatedComparatives.Note(Context(own, ""), ofTable)).Replace('\u00A0', ' ').ShouldBe(note);
    }

    private static string? Sentence(string own, string earlier) =>
        RestatedComparatives.Sentence(Context(own, earlier)) is { } said ? Marks().Replace(said.Text, "$1").Replace('\u00A0', ' ') : null;

    private static BriefingContext Context(string own, string earlier)
    {
        var first = Filed("2025-01-10", Period.FullYear(2024), string.Join(';', own, earlier), 100, isMarked: false);
        var before = Filed("2025-04-30", Period.Quarter(2025, 1), earlier, 110, isMarked: true);
        var release = Filed("2025-07-30", Now, own, 120, isMarked: true);
        var book = new LedgerBook(new Issuer("Example plc", "Example", [], "EUR", null, new IssuerPolicies(false, false, 0)),
            new TaxonomyBook(Concepts), [first, before, release]);
        return new BriefingContext(book, new BriefingSource(release), Now, new CheckReport([]), BriefingOptions.Default);
    }

    // A figure each, "~" before it where it is reclassified, and behind its name the period.
    private static Filing Filed(string date, Period of, string figures, decimal value, bool isMarked)
    {
        var lines = new List<StatementLine>();
        var columns = new List<StatementColumn>();
        foreach (var figure in figures.Split(';', StringSplitOptions.RemoveEmptyEntries).Distinct())
        {
            var space = figure.LastIndexOf(' ');
            Period.TryParse(figure[(space + 1)..], out var period).ShouldBeTrue(figure);
            var id = Id(figure[..space].TrimStart('~'));
            var kind = figure[0] == '~' ? RestatementKind.Reclassified : RestatementKind.Restated;
            var fact = new Fact(new FactKey(id, period, "EUR", Basis.UsGaap), value, value, 1m, 1m, false,
                new Source(date, "operations", id.Value, 1, "c", new Place("test.json")))
            { Restated = isMarked ? new RestatementMark(kind, "they were miscounted", new Place("test.json")) : null };
            columns.Add(new StatementColumn("c", "c", "", period, "EUR", 1m, Basis.UsGaap));
            lines.Add(new StatementLine(id.Value, LineKind.Line, id, 0, [.. columns.Select((_, i) =>
                new StatementCell("", i == columns.Count - 1 ? fact : null))]));
        }
        return new Filing
        {
            Id = date, Form = "report", Date = DateOnly.Parse(date, CultureInfo.InvariantCulture), Title = "Results", Period = of,
            AuditStatus = "unaudited", Basis = Basis.UsGaap, Statements = [new Statement("operations", "Operations", true, columns, lines)],
            Drivers = [], Place = new Place("test.json"),
        };
    }

    private static ConceptId Id(string name) => new(name.ToLowerInvariant().Replace(' ', '-'));

    [GeneratedRegex("\u0001[^\u0002]*\u0002([^\u0003]*)\u0003")]
    private static partial Regex Marks();
}
