using System.Globalization;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Tests.Proof;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>A few filings of one company, written as tables: a line is <c>caption | concept | cell | cell</c>.</summary>
/// <remarks>
/// A line that begins with <c>#</c> is a heading, with <c>@</c> of the segment of trucks. A cell is an amount in the unit of its
/// column with its decimals, <c>*</c> before it where it is restated, <c>~</c> where it is reclassified; empty for a blank.
/// </remarks>
internal sealed class SmallFilings(TaxonomyBook? taxonomy = null)
{
    private readonly List<Filing> _filings = [];

    private static readonly TaxonomyBook Taxonomy = new(
    [
        Money("goods"), Money("parts"), Money("rents"), Money("fees"), Money("adjusted") with { GaapCounterpart = new ConceptId("goods") },
        Money("outlook") with { Guidance = new Guidance(new ConceptId("goods"), true, GuidanceKind.Amount) },
    ], [SmallBook.Segments]);

    /// <summary>A filing of that day with these tables.</summary>
    public SmallFilings Filed(string date, string period, params Func<string, Statement>[] statements)
    {
        var day = DateOnly.Parse(date, CultureInfo.InvariantCulture);
        _filings.Add(new Filing
        {
            Id = date, Form = "report", Date = day, Title = "Results", Period = PeriodOf(period), AuditStatus = "unaudited",
            Basis = Basis.UsGaap,
            Translation = new ConvenienceTranslation("EUR", "USD", 1m + day.Year / 10_000m, day, "a bank",
                new Source(date, "operations", "rate", 1, "c", new Place("test.json"))),
            Statements = [.. statements.Select(s => s(date))], Drivers = [], Place = new Place("test.json"),
        });
        return this;
    }

    /// <summary>A table with columns such as <c>2025Q2 EUR, 2024Q2 EUR</c>, all under one spanning head where one is given.</summary>
    public static Func<string, Statement> Table(string id, string title, string columns, string group, decimal scale, params string[] lines)
    {
        List<StatementColumn> all = [.. columns.Split(", ").Select(c =>
            new StatementColumn(c, c, group, PeriodOf(c.Split(' ')[0]), c.Split(' ')[1], scale, Basis.UsGaap))];
        return filing => new Statement(id, title, true, all, [.. lines.Select(l => Line(filing, id, all, l))]);
    }

    /// <summary>What the last of the filings is told by.</summary>
    public BriefingContext Context()
    {
        var issuer = new Issuer("Example plc", "Example", [], "EUR", null, new IssuerPolicies(false, false, 0));
        var book = new LedgerBook(issuer, taxonomy ?? Taxonomy, _filings);
        return new BriefingContext(book, new BriefingSource(_filings[^1]), _filings[^1].Period, new CheckReport([]),
            BriefingOptions.Default);
    }

    private static StatementLine Line(string filing, string statement, List<StatementColumn> columns, string line)
    {
        string[] parts = [.. line.Split('|').Select(p => p.Trim())];
        var (caption, concept) = (parts[0].TrimStart('#', '@'), parts[1].Length == 0 ? (ConceptId?)null : new ConceptId(parts[1]));
        var members = line[0] == '@' ? Members.None.With(SmallBook.Segments, SmallBook.Segments.Members[0]) : Members.None;
        var cells = new List<StatementCell>();
        for (var i = 2; i < parts.Length; i++)
        {
            var (column, text) = (columns[i - 2], parts[i].TrimStart('*', '~'));
            if (text.Length == 0 || concept is not { } of)
            {
                cells.Add(new StatementCell(text, null));
                continue;
            }
            var (amount, point) = (decimal.Parse(text, CultureInfo.InvariantCulture), text.IndexOf('.', StringComparison.Ordinal));
            var resolution = point < 0 ? column.Scale : column.Scale / (decimal)Math.Pow(10, text.Length - point - 1);
            var kind = parts[i][0] == '~' ? RestatementKind.Reclassified : RestatementKind.Restated;
            cells.Add(new StatementCell(text, new Fact(new FactKey(of, column.Period, column.Currency, Basis.UsGaap) { Members = members },
                amount * column.Scale, amount, column.Scale, resolution, false,
                new Source(filing, statement, caption, 1, column.Id, new Place("test.json")))
            { Restated = text == parts[i] ? null : new RestatementMark(kind, "it was miscounted", new Place("test.json")) }));
        }
        return new StatementLine(caption, line[0] == '#' ? LineKind.Heading : LineKind.Line, concept, 0, cells) { Members = members };
    }

    /// <summary>A flow of money, called as its id is.</summary>
    public static Concept Money(string id) =>
        new(new ConceptId(id), char.ToUpperInvariant(id[0]) + id[1..], PeriodType.Flow, UnitKind.Money, []);

    private static Period PeriodOf(string text)
    {
        Period.TryParse(text, out var period).ShouldBeTrue(text);
        return period;
    }
}
