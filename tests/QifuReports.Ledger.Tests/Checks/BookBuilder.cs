using System.Globalization;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// A small book of one release for 2023Q3 in RMB. Figures are written as in a filing: <c>1,234.5</c>, <c>(7)</c>, <c>-</c> for nil, empty for a
/// blank; <c>~</c>, <c>&gt;</c> and <c>&lt;</c> before one say about, over, up to.
/// </summary>
internal sealed class BookBuilder
{
    private readonly List<Concept> _concepts = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Waiver> _waivers = [];
    private ConvenienceTranslation? _translation;

    public IssuerPolicies Policies { get; set; } = new(PerAdsFromRounded: true, TranslatedTotals: true, TranslationSlack: 5);

    public IReadOnlyList<string> Listings { get; set; } = [];

    /// <summary>A concept; <c>+x</c> and <c>-x</c> say what it is added to and taken from.</summary>
    public BookBuilder Concept(string id, PeriodType type = PeriodType.Flow, UnitKind unit = UnitKind.Money, string parents = "", Func<Concept, Concept>? more = null)
    {
        var sums = parents.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(p => new CalculationParent(new ConceptId(p[1..]), p[0] == '-' ? -1 : 1, "test")).ToArray();
        var concept = new Concept(new ConceptId(id), id, type, unit, sums);
        _concepts.Add(more is null ? concept : more(concept));
        return this;
    }

    public BookBuilder Translated(string rate = "7.2960", string date = "2023-09-29")
    {
        _translation = new ConvenienceTranslation("RMB", "USD", decimal.Parse(rate, CultureInfo.InvariantCulture),
            DateOnly.Parse(date, CultureInfo.InvariantCulture), "the bank", new Source("test", "", "", 1, "", new Place("test")));
        return this;
    }

    /// <summary>A table; a column is <c>2023Q3 RMB 1000</c> with an optional basis, a line is <c>concept | figure | figure</c> (concept@opening for an opening balance).</summary>
    public BookBuilder Table(string id, string columns, params string[] lines) => Add(id, true, columns, lines);

    /// <summary>Like <see cref="Table"/>, of amounts in the text.</summary>
    public BookBuilder Text(string id, string columns, params string[] lines) => Add(id, false, columns, lines);

    public BookBuilder Waived(Func<LedgerBook, Waiver> waiver)
    {
        _waivers.Add(waiver(Build()));
        return this;
    }

    public LedgerBook Build()
    {
        var filing = new Filing
        {
            Id = "test", Form = "6-K", Date = new DateOnly(2023, 11, 16), Title = "Test", Period = Period.Quarter(2023, 3), AuditStatus = "unaudited",
            Basis = Basis.UsGaap, Translation = _translation, Statements = _statements.ToArray(), Drivers = [], Place = new Place("test"),
        };
        return new LedgerBook(new Issuer("Test, Inc.", "Test", Listings, "RMB", 2, Policies), new TaxonomyBook(_concepts.ToArray()), [filing], _waivers.ToArray());
    }

    /// <summary>What one rule finds.</summary>
    public IReadOnlyList<Finding> Run(string code) => CheckRunner.Run(Build()).Findings.Where(f => f.Rule.Code == code).ToArray();

    /// <summary>How the one comparison that a rule makes comes out.</summary>
    public FindingStatus Status(string code) => Run(code).ShouldHaveSingleItem().Status;

    private BookBuilder Add(string id, bool isTable, string columns, string[] lines)
    {
        var heads = columns.Split(", ").Select((c, i) => ReadColumn(c, i)).ToArray();
        _statements.Add(new Statement(id, id, isTable, heads, lines.Select(l => ReadLine(l, id, heads)).ToArray()));
        return this;
    }

    private static StatementColumn ReadColumn(string text, int index)
    {
        var parts = text.Split(' ');
        Period.TryParse(parts[0], out var period).ShouldBeTrue(parts[0]);
        return new StatementColumn(index.ToString(CultureInfo.InvariantCulture), text, "", period, parts[1],
            decimal.Parse(parts[2], CultureInfo.InvariantCulture), parts.Length > 3 ? new Basis(parts[3]) : Basis.UsGaap);
    }

    private StatementLine ReadLine(string text, string statement, StatementColumn[] columns)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        var at = parts[0].Split('@');
        var concept = _concepts.Single(c => c.Id.Value == at[0]);
        var cells = columns.Select((column, i) => ReadCell(parts[i + 1], concept, at.Length > 1, column, statement)).ToArray();
        return new StatementLine(at[0], LineKind.Line, concept.Id, 0, cells);
    }

    private static StatementCell ReadCell(string text, Concept concept, bool isOpening, StatementColumn column, string statement)
    {
        if (text.Length == 0) return new StatementCell("", null);
        var qualifier = text[0] switch { '~' => Qualifier.About, '>' => Qualifier.Over, '<' => Qualifier.UpTo, _ => Qualifier.None };
        var number = text == "-" ? "0" : text.TrimStart('~', '>', '<').Replace(",", "", StringComparison.Ordinal);
        if (number[0] == '(') number = "-" + number.Trim('(', ')');
        var stated = decimal.Parse(number, CultureInfo.InvariantCulture);
        var isScaled = concept.UnitKind is UnitKind.Money || (concept.UnitKind is UnitKind.Ads or UnitKind.Count && column.Scale > 1000);
        var scale = isScaled ? column.Scale : 1;
        var resolution = scale;
        for (var i = 0; i < stated.Scale; i++) resolution /= 10;
        var unit = concept.UnitKind switch
        {
            UnitKind.Money => column.Currency,
            UnitKind.MoneyPerShare => column.Currency + "/share",
            UnitKind.MoneyPerAds => column.Currency + "/ads",
            UnitKind.Shares => "shares",
            UnitKind.Ads => "ads",
            UnitKind.Percent => "percent",
            _ => "count",
        };
        var isBalance = concept.PeriodType is PeriodType.Balance || concept.AtInstant;
        var period = isOpening ? Period.At(column.Period.Start.AddDays(-1)) : isBalance ? column.Period.Closing : column.Period;
        var source = new Source("test", statement, concept.Id.Value, 1, column.Heading, new Place("test"));
        return new StatementCell(text, new Fact(new FactKey(concept.Id, period, unit, column.Basis), stated * scale, stated, scale, resolution, text == "-", source) { Qualifier = qualifier });
    }
}
