using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Briefings.Context;

/// <summary>The data and services that all parts of one briefing share while it is composed. Not safe for use by several threads.</summary>
/// <param name="ledger">The data.</param>
/// <param name="source">The filing that the briefing is made from.</param>
/// <param name="period">The period that the briefing is about.</param>
/// <param name="report">What the checks found.</param>
/// <param name="options">The options of the briefing.</param>
/// <param name="ownFirst">Whether to take a figure from this filing, even if another filing states the figure with more digits.</param>
/// <param name="within">The figures of the document, if this context shows another filing inside it; null for the document itself.</param>
public sealed class BriefingContext(LedgerBook ledger, BriefingSource source, Period period, CheckReport report, BriefingOptions options,
    bool ownFirst = false, FigureBook? within = null)
{
    private readonly Dictionary<string, decimal> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, object> _shared = [];
    private RestatementMatrix? _restatements;

    public LedgerBook Ledger { get; } = ledger;
    public BriefingSource Source { get; } = source;

    /// <summary>The part of the filing that is about the period itself.</summary>
    public Filing Release => Source.Own;
    public Period Period { get; } = period;

    /// <summary>
    /// The length of one period in trends and in comparisons with the prior period (quarter, half or year). It is the length of
    /// <see cref="Period"/>; only the briefing on provisions always goes by quarters.
    /// </summary>
    public ReportingInterval Interval { get; init; } = ReportingInterval.Of(period);

    /// <summary>When the fiscal quarters and years of the issuer start and end.</summary>
    public FiscalCalendar Calendar => Ledger.Issuer.Calendar;
    public CheckReport Report { get; } = report;
    public BriefingOptions Options { get; } = options;
    public FigureBook Book { get; } = new(ledger, source.Own, ownFirst, within) { IsOfHalf = period.Kind == PeriodKind.Half && !ownFirst };

    /// <summary>
    /// An object that is made once and shared by all parts of the briefing, such as its scope and its story; one of each type.
    /// </summary>
    public T Shared<T>(Func<BriefingContext, T> make) where T : class
    {
        if (!_shared.TryGetValue(typeof(T), out var made)) _shared.Add(typeof(T), made = make(this));
        return (T)made;
    }

    /// <summary>The names that this kind of briefing adds for its templates, with their values.</summary>
    public List<(string Name, Narrative.Values.TemplateValue Value)> Added { get; } = [];

    /// <summary>The figures of this filing that another filing also states, published on the same day or earlier.</summary>
    public RestatementMatrix Restatements => _restatements ??= RestatementMatrix.AsOf(Ledger, Source.Filing);

    /// <summary>
    /// The figures that this filing and the filings of the two years before mark as restated and state with another number than before.
    /// </summary>
    public IReadOnlyList<RestatedFigure> Restated => field ??= RestatedFigure.AsOf(Ledger, Source.Filing);

    /// <summary>Whether the text mentions only restated figures that the document shows; true for fact sheets.</summary>
    public bool TellsShownRestatements { get; init; }

    /// <summary>
    /// Numbers counted for the document that are neither figures nor results of checks. The key is the text after <c>check:</c> in the
    /// number's hidden reference: <c>ties/agree</c> is how many figures agree with other filings.
    /// </summary>
    public IReadOnlyDictionary<string, decimal> Counts => _counts;

    /// <summary>
    /// The hidden reference of a counted number. The number must have the decimals that the text shows, because the proof of the document
    /// compares the text with the number. Each name must stand for one number only.
    /// </summary>
    public string Counted(string of, string column, decimal number)
    {
        _counts[$"{of}/{column}"] = number;
        return Reference.Check(of, column);
    }

    /// <summary>The span from the start of the fiscal year to the end of the period; the period itself if it starts the year.</summary>
    public Period YearToDate => (Period.Kind, Period.Index) switch
    {
        (PeriodKind.Quarter, 2) => Calendar.Half(Period.Year, 1),
        (PeriodKind.Quarter, 3) => Calendar.NineMonths(Period.Year),
        (PeriodKind.Quarter, 4) => Calendar.FullYear(Period.Year),
        (PeriodKind.Half, 2) when Interval.Kind == PeriodKind.Half => Calendar.FullYear(Period.Year),
        _ => Period,
    };

    /// <summary>The quarter that ends with the period; the period itself if the period is itself a quarter.</summary>
    public Period LastQuarter => Period.Kind == PeriodKind.Quarter ? Period : Calendar.QuarterOf(Period.End);

    /// <summary>The last period of the trends: the period itself, or its last quarter if the trends go by quarters.</summary>
    public Period Latest => Interval.Kind == PeriodKind.Quarter ? LastQuarter : Period;

    /// <summary>The last balance sheet date of the prior fiscal year.</summary>
    public Period YearEnd => Calendar.YearEndBefore(Period.End);

    /// <summary>The roles asked for since the list was last cleared, in that order, each with whether a concept has it.</summary>
    public List<(Role Role, bool IsTaken)> AskedRoles { get; } = [];

    /// <summary>The ids of statements that the release lacks and whose measures were asked for since this list was last cleared.</summary>
    public HashSet<string> LackingStatements { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// The concept that a template names, written in kebab case or with underscores. If the name is a role, it is the concept with that
    /// role; otherwise the concept with that id. After <c>id:</c> the name is always an id. Null if there is no such concept.
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

    /// <summary>Whether the concept is in a financial statement of the filing, not only in a section of operating metrics.</summary>
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

    /// <summary>The name by which templates reach a concept, even if a role has the same name as its id.</summary>
    public static string NameOf(Concept concept) => concept.Role?.Id ?? IdMark + concept.Id.Value;

    /// <summary>The prefix that makes a name an id, even if a role has the same name.</summary>
    public const string IdMark = "id:";

    /// <summary>
    /// The figure of a concept for a period: a flow over the period, a balance at its end. If there is none: what the release states for
    /// the period in another unit or currency. If this is missing, too: for the period of the briefing, what the release states for another
    /// day (the last one), such as the authorized amount of a share repurchase.
    /// </summary>
    public Figure? At(Concept concept, Period anchor, string currency)
    {
        var figure = concept.PeriodType == PeriodType.Balance || anchor.IsInstant ? null : Book.Find(concept, anchor, currency);
        if (figure is null && concept.PeriodType is not (PeriodType.Flow or PeriodType.PerShare))
            figure = Book.Find(concept, anchor.Closing, currency);
        if (figure is not null || currency != Book.Currency) return figure;

        var facts = Book.InRelease(concept.Id);
        foreach (var fact in facts)
            if (fact.Key.Period == anchor) return Book.Of(fact);
        return anchor == Period && LatestOf(facts) is { } latest && !IsComparative(concept, latest) ? Book.Of(latest) : null;
    }

    // Whether a figure is only for comparison: it ends before the period began. Such a figure must not fill a blank cell of the period. An
    // amount of a single earlier day does not count as a comparison, except a balance in a statement.
    private bool IsComparative(Concept concept, Ledger.Facts.Fact fact) =>
        fact.Key.Period.End < Period.Start
            && (!fact.Key.Period.IsInstant || concept.PeriodType == PeriodType.Balance && IsInStatements(concept));

    // The fact with the last day, if all are of single days and in one unit; a single fact may also be of a span. Null otherwise.
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

    /// <summary>The figure for members, such as a segment, with no other unit or day as fallback; without members, the company's.</summary>
    public Figure? At(Concept concept, Period anchor, string currency, Ledger.Facts.Members members) =>
        members.IsNone ? At(concept, anchor, currency)
        : Book.Find(concept, concept.AtInstant ? anchor.Closing : anchor, currency, members);

    public Figure? Current(Concept concept) => At(concept, Period, Book.Currency);

    // How many periods back LastKnown looks: two years of quarters.
    private const int Back = 8;

    /// <summary>
    /// The figure to compare with: of the year before, the prior period (quarter or half), the last year-end, or the latest known earlier
    /// period. Null if that figure is not known by the briefing's date; also null for the prior period if that is the year before.
    /// </summary>
    public Figure? Base(Figure figure, ComparedWith against)
    {
        if (figure.Unit != FactUnits.Of(figure.Concept, Book.Currency)) return null;
        if (against == ComparedWith.Prior && !Interval.HasPrior) return null;
        if (against == ComparedWith.LastKnown) return LastKnown(figure);
        var anchor = against switch
        {
            ComparedWith.YearBefore => figure.Period.YearBefore,
            ComparedWith.Prior => !figure.Period.IsInstant ? figure.Period.Prior
                : Interval.Kind == PeriodKind.Half ? Calendar.HalfOf(figure.Period.End).Prior.Closing
                    : Calendar.QuarterOf(figure.Period.End).Prior.Closing,
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

    /// <summary>
    /// The period that names a date in the text: the half or year that ends on the date, if results are reported for such periods;
    /// otherwise the quarter that ends on that date. A span, or any other date, is returned unchanged.
    /// </summary>
    public Period Told(Period period)
    {
        if (!period.IsInstant) return period;
        if (Interval.Kind == PeriodKind.Half && Calendar.HalfOf(period.End) is var half && half.End == period.End) return half;
        if (Interval.Kind == PeriodKind.Year && Calendar.YearEndBefore(period.End.AddDays(1)).End == period.End)
            return Calendar.QuarterOf(period.End) is var last ? Calendar.FullYear(last.Year) : period;
        return Calendar.QuarterEndingOn(period.End) ?? period;
    }

    public Comparison? Compare(Figure figure, ComparedWith against) => Book.Compare(figure, Base(figure, against), against);

    /// <summary>The parts of a sum, in the order and with the weights of the taxonomy; only parts whose figure is known.</summary>
    public IReadOnlyList<(Concept Part, int Weight)> Parts(Concept whole) => SumNetwork.Of(Ledger.Taxonomy, whole, KnownParts(whole));

    /// <summary>
    /// The parts of a sum in one network (one of several ways to divide the sum); only parts with a known figure for the period.
    /// </summary>
    public IReadOnlyList<(Concept Part, int Weight)> Parts(Concept whole, string network) =>
        SumNetwork.Of(whole, KnownParts(whole), network);

    private List<(Concept Part, int Weight)> KnownParts(Concept whole)
    {
        var all = Ledger.Taxonomy.PartsOf(whole.Id);
        var parts = new List<(Concept, int)>(all.Count);
        for (var i = 0; i < all.Count; i++)
            if (Current(all[i].Part) is not null) parts.Add(all[i]);
        return parts;
    }

    /// <summary>How a sentence names a filing: <c>Form 6-K</c>; <c>annual report</c> stays, because it begins with no digit.</summary>
    public static string FormName(Filing filing) =>
        filing.Form.Length > 0 && char.IsAsciiDigit(filing.Form[0]) ? $"Form {filing.Form}" : filing.Form;

    /// <summary>How a list names a filing: by its form, and by its exhibit if it has one: <c>Form 6-K, Exhibit 99.2</c>.</summary>
    public static string FullName(Filing filing) =>
        filing.Exhibit.Length == 0 ? FormName(filing) : $"{FormName(filing)}, Exhibit\u00A0{filing.Exhibit}";

    /// <summary>The audit status of a filing, with its assurance engagement, if any: <c>unaudited, limited assurance by ...</c>.</summary>
    public static string Status(Filing filing) =>
        filing.Assurance is { } assurance ? $"{filing.AuditStatus}, {assurance.Level} assurance by {assurance.Provider}"
            : filing.AuditStatus;

    /// <summary>The name of a basis of accounting.</summary>
    public static string BasisName(Basis basis) => basis.Name;
}
