using System.Globalization;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Checks;

/// <summary>
/// A small book of one release for 2023Q3 in RMB. Figures are written as in a filing: <c>1,234.5</c>, <c>(7)</c>, <c>-</c> for nil, empty
/// for a
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

    /// <summary>The identity of the filing; what it states says that it is of it.</summary>
    public string Id { get; init; } = "test";

    public DateOnly Date { get; init; } = new(2023, 11, 16);

    /// <summary>What the filing reports on.</summary>
    public string Of { get; init; } = "2023Q3";

    public IReadOnlyList<Axis> Axes { get; set; } = [];

    /// <summary>A concept; <c>+x</c> and <c>-x</c> say what it is added to and taken from.</summary>
    public BookBuilder Concept(string id, PeriodType type = PeriodType.Flow, UnitKind unit = UnitKind.Money, string parents = "",
        Func<Concept, Concept>? more = null)
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

    /// <summary>
    /// A table; a column is <c>2023Q3 RMB 1000</c> with an optional basis and members (<c>us-gaap axis=member</c>), a line is <c>concept |
    /// figure | figure</c> (concept@opening for an
    /// opening balance). A column of ratios is <c>percent-of 0 revenue</c>, <c>percent-change 0 1</c> or <c>amount-change 0 1</c>, with the
    /// places of the columns that it is of.
    /// </summary>
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
            Id = Id, Form = "6-K", Date = Date, Title = "Test", Period = At(Of), AuditStatus = "unaudited",
            Basis = Basis.UsGaap, Translation = _translation, Statements = _statements.ToArray(), Drivers = [], Place = new Place("test"),
        };
        return new LedgerBook(new Issuer("Test, Inc.", "Test", Listings, "RMB", 2, Policies), new TaxonomyBook(_concepts.ToArray(), Axes),
            [filing], _waivers.ToArray());
    }

    /// <summary>What one rule finds.</summary>
    public IReadOnlyList<Finding> Run(string code) => CheckRunner.Run(Build()).Findings.Where(f => f.Rule.Code == code).ToArray();

    /// <summary>How the one comparison that a rule makes comes out.</summary>
    public FindingStatus Status(string code) => Run(code).ShouldHaveSingleItem().Status;

    private BookBuilder Add(string id, bool isTable, string columns, string[] lines)
    {
        List<StatementColumn> heads = [];
        foreach (var column in columns.Split(", ")) heads.Add(ReadColumn(column, heads));
        _statements.Add(new Statement(id, id, isTable, heads, lines.Select(l => ReadLine(l, id, heads)).ToArray()));
        return this;
    }

    private StatementColumn ReadColumn(string text, List<StatementColumn> before)
    {
        var (parts, id) = (text.Split(' '), before.Count.ToString(CultureInfo.InvariantCulture));
        if (parts[0].Contains("percent", StringComparison.Ordinal) || parts[0].Contains("change", StringComparison.Ordinal))
        {
            var (kind, of) = (parts[0] switch { "percent-of" => RatioKind.PercentOf, "percent-change" => RatioKind.PercentChange,
                _ => RatioKind.AmountChange }, int.Parse(parts[1], CultureInfo.InvariantCulture));
            var ratio = kind == RatioKind.PercentOf ? new ColumnRatio(kind, of, -1, new ConceptId(parts[2]))
                : new ColumnRatio(kind, of, int.Parse(parts[2], CultureInfo.InvariantCulture), null);
            return before[of] with { Id = id, Heading = text, Currency = kind == RatioKind.AmountChange ? before[of].Currency : "",
                Scale = kind == RatioKind.AmountChange ? before[of].Scale : 1, Ratio = ratio };
        }
        return new StatementColumn(id, text, "", At(parts[0]), parts[1], decimal.Parse(parts[2], CultureInfo.InvariantCulture),
            parts.Length > 3 ? new Basis(parts[3]) : Basis.UsGaap)
        {
            Members = parts.Length > 4 ? MembersOf(parts[4]) : Members.None,
        };
    }

    private Members MembersOf(string text)
    {
        var parts = text.Split('=');
        var axis = Axes.Single(a => a.Id == parts[0]);
        return Members.None.With(axis, axis.Find(parts[1]).ShouldNotBeNull());
    }

    private static Period At(string text)
    {
        Period.TryParse(text, out var period).ShouldBeTrue(text);
        return period;
    }

    private StatementLine ReadLine(string text, string statement, IReadOnlyList<StatementColumn> columns)
    {
        var parts = text.Split('|', StringSplitOptions.TrimEntries);
        var at = parts[0].Split('@');
        var concept = _concepts.Single(c => c.Id.Value == at[0]);
        var cells = columns.Select((column, i) => column.Ratio is { } ratio
            ? ReadRatio(parts[i + 1], concept, ratio, columns, i, statement)
            : ReadCell(parts[i + 1], concept, at.Length > 1, column, statement)).ToArray();
        return new StatementLine(at[0], LineKind.Line, concept.Id, 0, cells);
    }

    private StatementCell ReadRatio(string text, Concept concept, ColumnRatio ratio, IReadOnlyList<StatementColumn> columns, int at,
        string statement)
    {
        if (ReadCell(text, concept, false, columns[at] with { Currency = columns[ratio.Of].Currency },
            statement).Fact is not { } fact) return new StatementCell("", null);
        var isAmount = ratio.Kind == RatioKind.AmountChange && concept.UnitKind != UnitKind.Percent;
        var unit = ratio.Kind == RatioKind.PercentOf ? RatioUnits.PercentOf(ratio.Whole!.Value)
            : RatioUnits.ChangeFrom(isAmount ? fact.Key.Unit : concept.UnitKind == UnitKind.Percent ? "points" : "percent",
                columns[ratio.Against].Period);
        return new StatementCell(text, null) { Ratio = fact with { Key = fact.Key with { Unit = unit } } };
    }

    private StatementCell ReadCell(string text, Concept concept, bool isOpening, StatementColumn column, string statement)
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
        var source = new Source(Id, statement, concept.Id.Value, 1, column.Heading, new Place("test"));
        return new StatementCell(text, new Fact(new FactKey(concept.Id, period, unit, column.Basis) { Members = column.Members },
            stated * scale, stated, scale, resolution, text == "-", source) { Qualifier = qualifier });
    }
}
