using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Context;

/// <summary>What every part of one briefing shares while it is composed. Not shared between threads.</summary>
/// <param name="ledger">The data.</param>
/// <param name="source">The filing that the briefing rests on.</param>
/// <param name="period">What it is of.</param>
/// <param name="report">What the checks found.</param>
/// <param name="options">What may differ.</param>
/// <param name="ownFirst">Whether a figure is taken as the filing itself states it, also where another one states it more finely.</param>
/// <param name="within">The figures of the document, where this is the view of another filing in it; null for the document itself.</param>
public sealed class BriefingContext(LedgerBook ledger, BriefingSource source, Period period, CheckReport report, BriefingOptions options, bool ownFirst = false, FigureBook? within = null)
{
    private readonly Dictionary<string, decimal> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> _shared = [];
    private RestatementMatrix? _restatements;

    public LedgerBook Ledger { get; } = ledger;
    public BriefingSource Source { get; } = source;

    /// <summary>The filing as far as it speaks of the period itself.</summary>
    public Filing Release => Source.Own;
    public Period Period { get; } = period;

    /// <summary>The length in which its trends go and its growth on the period before is told: that of its period, unless the kind of briefing goes by quarters whatever that is.</summary>
    public ReportingInterval Interval { get; init; } = ReportingInterval.Of(period);

    /// <summary>When the quarters and years of the issuer start and end.</summary>
    public FiscalCalendar Calendar => Ledger.Issuer.Calendar;
    public CheckReport Report { get; } = report;
    public BriefingOptions Options { get; } = options;
    public FigureBook Book { get; } = new(ledger, source.Own, ownFirst, within) { IsOfHalf = period.Kind == PeriodKind.Half && !ownFirst };

    /// <summary>What is made of it once and then shared by all its parts, by the type of it: what templates see first, what happened in the period.</summary>
    public T Shared<T>(Func<BriefingContext, T> make) where T : class
    {
        if (!_shared.TryGetValue(typeof(T), out var made)) _shared.Add(typeof(T), made = make(this));
        return (T)made;
    }

    /// <summary>What this kind of briefing adds to what its templates see, by name.</summary>
    public List<(string Name, Narrative.Values.TemplateValue Value)> Added { get; } = [];

    /// <summary>The figures of the filing that the briefing rests on which another one of that day or before states too.</summary>
    public RestatementMatrix Restatements => _restatements ??= RestatementMatrix.AsOf(Ledger, Source.Filing);

    /// <summary>What the filing that the briefing rests on, and those of two years before it, mark as restated and state otherwise than was filed before.</summary>
    public IReadOnlyList<RestatedFigure> Restated => field ??= RestatedFigure.AsOf(Ledger, Source.Filing);

    /// <summary>Whether restated figures are told only where the document has placed them: on a page that has no table of what was restated.</summary>
    public bool TellsShownRestatements { get; init; }

    /// <summary>What was counted for the document beside its figures and its checks, by the name behind <c>check:</c>.</summary>
    public IReadOnlyDictionary<string, decimal> Counts => _counts;

    /// <summary>The reference of a number that was counted, with as many decimals as it is written with; the proof of the document holds its text against the number. The same name is the same number.</summary>
    public string Counted(string of, string column, decimal number)
    {
        _counts[$"{of}/{column}"] = number;
        return Reference.Check(of, column);
    }

    /// <summary>The span from the start of the year to the end of the period; the period itself where it begins the year.</summary>
    public Period YearToDate => (Period.Kind, Period.Index) switch
    {
        (PeriodKind.Quarter, 2) => Calendar.Half(Period.Year, 1),
        (PeriodKind.Quarter, 3) => Calendar.NineMonths(Period.Year),
        (PeriodKind.Quarter, 4) => Calendar.FullYear(Period.Year),
        (PeriodKind.Half, 2) when Interval.Kind == PeriodKind.Half => Calendar.FullYear(Period.Year),
        _ => Period,
    };

    /// <summary>The quarter that ends with the period: the period itself where it is one.</summary>
    public Period LastQuarter => Period.Kind == PeriodKind.Quarter ? Period : Calendar.QuarterOf(Period.End);

    /// <summary>The last one of the trends: the period itself, or where they go by quarters and it is longer, its last quarter.</summary>
    public Period Latest => Interval.Kind == PeriodKind.Quarter ? LastQuarter : Period;

    /// <summary>The last balance sheet date of the year before.</summary>
    public Period YearEnd => Calendar.YearEndBefore(Period.End);

    /// <summary>The roles that were asked for since it was last cleared, each with whether a concept has it, in that order.</summary>
    public List<(Role Role, bool IsTaken)> AskedRoles { get; } = [];

    /// <summary>The statements whose measures were asked for since it was last cleared and that the release does not have, by id.</summary>
    public HashSet<string> LackingStatements { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The concept that a template means, in kebab case or with underscores: the one with the role of that name, or else, for what is no role, the one of that id; after <c>id:</c>
    /// always the one of that id. Null for none.
    /// </summary>
    public Concept? Concept(string name)
    {
        name = name.Replace('_', '-');
        if (name.StartsWith(IdMark, StringComparison.Ordinal)) return Ledger.Taxonomy.Find(new ConceptId(name[IdMark.Length..]));
        if (RoleCatalogue.Find(name) is not { } role) return Ledger.Taxonomy.Find(new ConceptId(name));
        var concept = Ledger.Taxonomy.WithRole(name);
        if (!AskedRoles.Exists(a => a.Role == role)) AskedRoles.Add((role, concept is not null));
        return concept;
    }

    /// <summary>Whether a table of the filing has the concept in a currency: a financial statement, not a section of operating metrics.</summary>
    public bool IsInStatements(Concept concept)
    {
        foreach (var statement in Source.Filing.Statements)
        {
            if (!statement.IsTable) continue;
            foreach (var line in statement.Lines)
                if (line.Concept == concept.Id) return true;
        }
        return false;
    }

    /// <summary>The name by which templates reach a concept, whatever roles there are.</summary>
    public static string NameOf(Concept concept) => concept.Role?.Id ?? IdMark + concept.Id.Value;

    /// <summary>What stands before an id where a name is to be an id, whether or not there is a role of that name.</summary>
    public const string IdMark = "id:";

    /// <summary>
    /// The figure of a concept for an anchor: of the span for what belongs to spans, of its end for what belongs to instants. For the period itself also what the
    /// release states once, of whatever day and in whatever currency (the authorisation of a repurchase).
    /// </summary>
    public Figure? At(Concept concept, Period anchor, string currency)
    {
        var figure = concept.PeriodType == PeriodType.Balance || anchor.IsInstant ? null : Book.Find(concept, anchor, currency);
        if (figure is null && concept.PeriodType is not (PeriodType.Flow or PeriodType.PerShare)) figure = Book.Find(concept, anchor.Closing, currency);
        if (figure is not null || currency != Book.Currency) return figure;

        var facts = Book.InRelease(concept.Id);
        foreach (var fact in facts)
            if (fact.Key.Period == anchor) return Book.Of(fact);
        return anchor == Period && LatestOf(facts) is { } latest && !IsComparative(concept, latest) ? Book.Of(latest) : null;
    }

    // What ended before the period began is what a cell of the period left blank would be compared with, and no figure of it.
    private bool IsComparative(Concept concept, Ledger.Facts.Fact fact) =>
        fact.Key.Period.End < Period.Start && (!fact.Key.Period.IsInstant || concept.PeriodType == PeriodType.Balance && IsInStatements(concept));

    // Of what is stated of single days, in one unit: the last day. Null where the facts are of spans or of several units.
    private static Ledger.Facts.Fact? LatestOf(IReadOnlyList<Ledger.Facts.Fact> facts)
    {
        Ledger.Facts.Fact? latest = null;
        foreach (var fact in facts)
        {
            if (latest is not null && fact.Key.Unit != latest.Key.Unit) return null;
            if (facts.Count > 1 && !fact.Key.Period.IsInstant) return null;
            if (latest is null || fact.Key.Period.End > latest.Key.Period.End) latest = fact;
        }
        return latest;
    }

    /// <summary>The same of members of the company; by what is stated of the span or the day alone.</summary>
    public Figure? At(Concept concept, Period anchor, string currency, Ledger.Facts.Members members) => members.IsNone ? At(concept, anchor, currency)
        : Book.Find(concept, concept.AtInstant ? anchor.Closing : anchor, currency, members);

    public Figure? Current(Concept concept) => At(concept, Period, Book.Currency);

    // So far back is a last value sought: two years of quarters.
    private const int Back = 8;

    /// <summary>The same of a year before, of the period before (the prior quarter, the prior half), of the last year-end, or of the latest period before that is known; null where no filing of the day states it, and of the period before where that is the year before.</summary>
    public Figure? Base(Figure figure, ComparedWith against)
    {
        if (figure.Unit != FactUnits.Of(figure.Concept, Book.Currency)) return null;
        if (against == ComparedWith.Prior && !Interval.HasPrior) return null;
        if (against == ComparedWith.LastKnown) return LastKnown(figure);
        var anchor = against switch
        {
            ComparedWith.YearBefore => figure.Period.YearBefore,
            ComparedWith.Prior => !figure.Period.IsInstant ? figure.Period.Prior : Interval.Kind == PeriodKind.Half ? Calendar.HalfOf(figure.Period.End).Prior.Closing : Calendar.QuarterOf(figure.Period.End).Prior.Closing,
            _ => Calendar.YearEndBefore(figure.Period.End),
        };
        return Book.Find(figure.Concept, anchor, Book.Currency, figure.Members);
    }

    private Figure? LastKnown(Figure figure)
    {
        var period = figure.Period;
        for (var i = 0; i < Back; i++)
        {
            period = period.IsInstant ? Calendar.QuarterOf(period.End).Prior.Closing : period.Prior;
            if (Book.Find(figure.Concept, period, Book.Currency) is { } last) return last;
        }
        return null;
    }

    /// <summary>The period by which a day is told: of the length that results are told of where one ends on it, else the quarter that does; a span, and any other day, is itself.</summary>
    public Period Told(Period period)
    {
        if (!period.IsInstant) return period;
        if (Interval.Kind == PeriodKind.Half && Calendar.HalfOf(period.End) is var half && half.End == period.End) return half;
        if (Interval.Kind == PeriodKind.Year && Calendar.YearEndBefore(period.End.AddDays(1)).End == period.End) return Calendar.QuarterOf(period.End) is var last ? Calendar.FullYear(last.Year) : period;
        return Calendar.QuarterEndingOn(period.End) ?? period;
    }

    public Comparison? Compare(Figure figure, ComparedWith against) => Book.Compare(figure, Base(figure, against), against);

    /// <summary>The parts of a sum by the taxonomy, in its order, with their weights, where the figures are known.</summary>
    public IReadOnlyList<(Concept Part, int Weight)> Parts(Concept whole) => SumNetwork.Of(Ledger.Taxonomy, whole, KnownParts(whole));

    /// <summary>The parts of a sum in one network of the taxonomy, those that are known for the period.</summary>
    public IReadOnlyList<(Concept Part, int Weight)> Parts(Concept whole, string network) => SumNetwork.Of(whole, KnownParts(whole), network);

    private List<(Concept Part, int Weight)> KnownParts(Concept whole)
    {
        var all = Ledger.Taxonomy.PartsOf(whole.Id);
        var parts = new List<(Concept, int)>(all.Count);
        for (var i = 0; i < all.Count; i++)
            if (Current(all[i].Part) is not null) parts.Add(all[i]);
        return parts;
    }

    /// <summary>What a filing is called in a sentence: <c>Form 6-K</c>; a name that is no number stays as it is.</summary>
    public static string FormName(Filing filing) => filing.Form.Length > 0 && char.IsAsciiDigit(filing.Form[0]) ? $"Form {filing.Form}" : filing.Form;

    /// <summary>What a filing is called where it stands beside others: its form, and the exhibit where it is one of several, <c>Form 6-K, Exhibit 99.2</c>.</summary>
    public static string FullName(Filing filing) => filing.Exhibit.Length == 0 ? FormName(filing) : $"{FormName(filing)}, Exhibit\u00A0{filing.Exhibit}";

    /// <summary>What a filing says of audit, and of assurance where some was given: <c>unaudited, limited assurance by ...</c>.</summary>
    public static string Status(Filing filing) => filing.Assurance is { } assurance ? $"{filing.AuditStatus}, {assurance.Level} assurance by {assurance.Provider}" : filing.AuditStatus;

    /// <summary>How a basis is called.</summary>
    public static string BasisName(Basis basis) => basis.Name;
}
