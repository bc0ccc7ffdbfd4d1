using QifuReports.Import.Cover;
using QifuReports.Import.Documents.Html;
using QifuReports.Import.Writing;

namespace QifuReports.Import.Importing;

/// <summary>
/// Combines the statements of a document into filings. A reconciliation between two sets of accounting standards that came with a press
/// release becomes a separate filing, as an exhibit.
/// </summary>
internal static partial class FilingAssembly
{
    public static IReadOnlyList<FilingDraft> Of(SourceDocument document, DocumentFacts facts, ImportHints hints, string basis,
        List<(StatementPlan Plan, StatementDraft Draft)> statements, IReadOnlyList<StatementDraft> texts)
    {
        if (statements.Count == 0 && texts.Count == 0) return [];
        var (apart, own) = (statements.Where(s => s.Plan.Kind == StatementKind.BasisReconciliation).ToList(),
            statements.Where(s => s.Plan.Kind != StatementKind.BasisReconciliation).ToList());
        var filings = new List<FilingDraft>();
        if (own.Count > 0 || apart.Count == 0)
            filings.Add(One(document, facts, hints, basis, own, "", isReconciliation: false,
                own.Count > 0 ? PeriodOf(own) : PeriodOf(texts)));
        if (apart.Count > 0) filings.Add(
            One(document, facts, hints, basis, apart, own.Count > 0 ? ExhibitOf(document) : "", isReconciliation: true, PeriodOf(apart)));
        // Sentences belong to the press release: they are about its tables.
        if (texts.Count > 0) filings[0] =
            filings[0] with { Statements = [.. filings[0].Statements,
                .. texts.Select(t => filings[0].Statements.Any(s => s.Id == t.Id) ? t with { Id = t.Id + "-text" } : t)] };
        return filings;
    }

    private static FilingDraft One(SourceDocument document, DocumentFacts facts, ImportHints hints, string basis,
        List<(StatementPlan Plan, StatementDraft Draft)> statements, string exhibit, bool isReconciliation, Period period)
    {
        if (exhibit.Length == 0 && document.Form == DocumentForm.ViewerPage)
            exhibit = PageNumber().Match(document.Name) is { Success: true } page ? page.Value : statements[0].Plan.BaseId;
        var form = hints.Form ?? (facts.Form.Length > 0 ? facts.Form : "report");
        var said = hints.Date ?? facts.Date ?? DocumentFacts.LoneDateOf(document, period.End);
        var date = said ?? period.End.AddDays(30);
        var status = facts.IsUnaudited switch { true => "unaudited", false => "audited",
            _ => AuditHeads.OfFirst(statements) is { Length: > 0 } head ? head : "audit status not stated" };
        return new FilingDraft
        {
            Id = FormattableString.Invariant($"{form.Split(' ')[0]}-{date:yyyy-MM-dd}{(exhibit.Length == 0 ? "" : "-" + exhibit)}"),
            Form = form,
            Exhibit = exhibit,
            Date = date,
            Title = TitleOf(period, status, isReconciliation),
            Period = period,
            AuditStatus = status,
            Basis = basis,
            Translation = isReconciliation ? null : facts.Translation,
            Statements = AuditHeads.Without(StatementIds.Unique(statements), status),
            Document = (document.Name, document.Sha256),
            Draft = said is null ? "the document names no day on which it was filed" : "",
        };
    }

    // The SEC's viewer shows one statement on each page.
    [System.Text.RegularExpressions.GeneratedRegex(@"\bR\d{1,3}\b", System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex PageNumber();

    // The period of a filing: of the spans in all its statements, the shortest of those that end last. Without any span, the quarter of the
    // latest day.
    private static Period PeriodOf(List<(StatementPlan Plan, StatementDraft Draft)> statements)
    {
        var spans = statements.Where(s => s.Plan.Kind == StatementKind.Operations).SelectMany(s => s.Draft.Columns)
            .Concat(statements.Where(s => s.Plan.Kind != StatementKind.Operations).SelectMany(s => s.Draft.Columns))
            .Select(c => c.Period).Where(p => !p.IsInstant).ToList();
        if (spans.Count > 0)
        {
            var latest = spans.Max(p => p.End);
            return spans.Where(p => p.End == latest).OrderBy(p => p.Days).First();
        }
        var day = statements.SelectMany(s => s.Draft.Columns).Max(c => c.Period.End);
        var calendar = statements[0].Draft.Columns[0].Period.Calendar;
        return calendar.QuarterOf(day);
    }

    // The period of a press release without tables: the period that most of its sentences are about, not counting the outlook; otherwise
    // the quarter of the latest day in the release.
    private static Period PeriodOf(IReadOnlyList<StatementDraft> texts)
    {
        var told = texts.Where(t => t.Id != "outlook")
            .SelectMany(t => t.Columns.SelectMany((c, i) => t.Lines.Where(l => l.Values[i] != "null").Select(_ => c.Period))).ToList();
        if (told.Count == 0) told = [.. texts.SelectMany(t => t.Columns).Select(c => c.Period)];
        var spans = told.Where(p => !p.IsInstant).ToList();
        return spans.Count > 0 ? spans.GroupBy(p => p).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.End).First().Key
            : told[0].Calendar.QuarterOf(told.Max(p => p.End));
    }

    private static string TitleOf(Period period, string status, bool isReconciliation)
    {
        var name = period.Kind switch
        {
            PeriodKind.Quarter => Ordinal(period.Index) + " quarter " + Year(period),
            PeriodKind.Half => (period.Index == 1 ? "First half " : "Second half ") + Year(period),
            PeriodKind.NineMonths => "Nine months " + Year(period),
            _ => "Full year " + Year(period),
        };
        if (isReconciliation) return $"Reconciliation between US GAAP and IFRS, {char.ToLowerInvariant(name[0])}{name[1..]}";
        return status is "unaudited" or "audited" ? $"{name} {status} financial results" : $"{name} financial results";
    }

    private static string Ordinal(int index) => index switch { 1 => "First", 2 => "Second", 3 => "Third", _ => "Fourth" };

    private static string Year(Period period) => period.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The exhibit number of a reconciliation, taken from the exhibit index: "Exhibit 99.2 - ... Reconciliation ...".
    private static string ExhibitOf(SourceDocument document)
    {
        foreach (var text in document.Blocks.OfType<SourceText>())
            if (text.Words.Contains("Reconciliation", StringComparison.OrdinalIgnoreCase)
                && Exhibits.Number(text.Words) is { Length: > 0 } number) return number;
        return "reconciliation";
    }
}
