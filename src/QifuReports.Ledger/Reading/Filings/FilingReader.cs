using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Filings;

/// <summary>
/// Reads one file of <c>filings/</c>. Without a taxonomy, concepts are not looked up and no figures are made; the rest is checked.
/// </summary>
/// <param name="isCompanys">
/// Whether the fiscal calendar is the company's own. If a default calendar is used instead, dates are not checked against it.
/// </param>
internal sealed class FilingReader(TaxonomyBook? taxonomy, FiscalCalendar calendar, Problems problems, bool isCompanys = true)
{
    /// <summary>The filing; null if something is wrong, which is reported.</summary>
    public Filing? Read(JsonNode root)
    {
        var before = problems.Count;
        if (ObjectReader.Open(root, DataKeys.Filing, problems) is not { } o) return null;
        var id = o.Text("id");
        var form = o.Text("form");
        var date = o.Date("date");
        var title = o.Text("title");
        var period = o.Period("period", calendar);
        if (isCompanys && date is { } filed && period is { } of && filed < of.End)
            problems.Add(ProblemCodes.FiledTooEarly, o.Find("date")!,
                FormattableString.Invariant($"The filing is of {filed:yyyy-MM-dd}, and its period {of} ends on {of.End:yyyy-MM-dd}."),
                "Correct the date, or the period; a filing reports on what has ended. Where the company's year ends otherwise, " +
                    "\"fiscalYear\" in issuer.json says so.");
        if (isCompanys && date is { } late && period is { } reported && late > reported.End.AddYears(MostYearsLate))
            problems.Add(ProblemCodes.FiledTooLate, o.Find("date")!,
                FormattableString.Invariant(
                    $"The filing is of {late:yyyy-MM-dd}, more than three years after its period {reported}, which ends on {reported.End:yyyy-MM-dd}."), "Correct the year of the date, or the period.");
        var exhibit = o.TextOr("exhibit", "");
        var auditStatus = AuditWords.Read(o, problems);
        var basis = BasisWords.Read(o, problems);
        var translation = o.Find("translation") is { } t ? Translation(t, id) : null;
        var assurance = o.Find("assurance") is { } a ? AssuranceOf(a, id ?? "") : null;
        var drafts = new DraftReader(problems);
        var draft = drafts.Read(o, () => $"the filing {id}");
        var document = OriginReader.Document(o, problems);
        var statements = Statements(o, id ?? "", new Basis(basis ?? ""), auditStatus ?? "", drafts, draft);
        var drivers = Drivers(o, id ?? "", statements, period, drafts);
        var notes = Notes(o, id ?? "");
        if (problems.Count != before) return null;
        if (period is { } own) RequireResults(o, own, new Basis(basis!), statements);
        if (problems.Count != before) return null;
        return new Filing
        {
            Id = id!, Form = form!, Exhibit = exhibit ?? "", Date = date.GetValueOrDefault(), Title = title!,
            Period = period.GetValueOrDefault(), AuditStatus = auditStatus!, Basis = new Basis(basis!),
            Translation = translation, Statements = statements, Drivers = drivers, Assurance = assurance, Notes = notes,
            Document = document, Drafts = drafts.Marks, Place = PlaceOf(root),
        };
    }

    // A results release must state its own period. Its income statement must have a fixed id, so that it can be found.
    private void RequireResults(ObjectReader o, Period period, Basis basis, List<Statement> statements)
    {
        if (statements.Count == 0)
        {
            problems.Add(ProblemCodes.ValueCount, o.Find("statements")!, "A filing has at least one statement.");
        }
        else if (statements.Find(s => s.Id == Operations) is { } operations)
        {
            var amounts = operations.Columns.Where(c => c.Ratio is null).Select(c => c.Period).Distinct().ToList();
            if (!amounts.Contains(period))
                problems.Add(ProblemCodes.NotItsPeriod, o.Find("period")!,
                    $"The statement \"{Operations}\" has no column of {period}, the period of the filing; it has " +
                        $"{string.Join(", ", amounts)}.", "Correct the period of the filing, or that of the columns.");
        }
        else if (statements.Find(s => IsIncomeStatement(s, period, basis)) is { } other)
        {
            problems.Add(ProblemCodes.NoOperations, o.Find("statements")!.Items[statements.IndexOf(other)].Find("id")!,
                $"\"{other.Id}\" has the revenue and the result of {period}, and no statement of the filing is called \"{Operations}\": " +
                    $"there would be no briefing.", $"Write \"{Operations}\".");
        }
    }

    // A late report is late by months. More than three years mean that a year was mistyped.
    private const int MostYearsLate = 3;
    private const string Operations = "operations";

    private bool IsIncomeStatement(Statement statement, Period period, Basis basis) =>
        statement.IsTable && !statement.Id.StartsWith("reconciliation", StringComparison.Ordinal)
            && statement.Columns.Any(c => c.Ratio is null && c.Period == period && c.Basis == basis)
        && HasLineOf(statement, "revenue") && HasLineOf(statement, "net-result");

    private bool HasLineOf(Statement statement, string role) =>
        taxonomy?.WithRole(role) is { } concept && statement.Lines.Any(l => l.Concept == concept.Id);

    private ConvenienceTranslation? Translation(JsonNode node, string? filing)
    {
        if (ObjectReader.Open(node, DataKeys.Translation, problems) is not { } o) return null;
        var from = o.Currency("from");
        var to = o.Currency("to");
        var rate = o.Number("rate");
        if (rate <= 0) problems.Add(ProblemCodes.OutOfRange, o.Find("rate")!, "A rate is above zero.");
        var date = o.Date("date");
        var authority = o.Text("authority");
        return from is null || to is null || rate is null || date is null || authority is null ? null
            : new ConvenienceTranslation(from, to, rate.GetValueOrDefault(), date.GetValueOrDefault(), authority,
                new Source(filing ?? "", "Exchange rate", $"{from} to {to}", 1, "", PlaceOf(o.Find("rate")!)));
    }

    private Assurance? AssuranceOf(JsonNode node, string filing)
    {
        if (ObjectReader.Open(node, DataKeys.Assurance, problems) is not { } o) return null;
        var level = o.Text("level");
        var provider = o.Text("provider");
        var standard = o.Text("standard");
        var scope = o.Text("scope");
        var conclusion = o.Text("conclusion");
        return level is null || provider is null || standard is null || scope is null || conclusion is null ? null
            : new Assurance(level, provider, standard, scope, conclusion, new Source(filing, "Assurance", provider, 1, "", PlaceOf(node)));
    }

    private List<FilingNote> Notes(ObjectReader o, string filing)
    {
        var notes = new List<FilingNote>();
        foreach (var node in o.ListOrEmpty("notes") ?? [])
        {
            if (ObjectReader.Open(node, DataKeys.Note, problems) is not { } n) continue;
            var mark = n.TextOr("mark", "");
            var title = n.Text("title");
            var code = n.Find("basis") is null ? "" : BasisWords.Read(n, problems);
            var text = n.Text("text");
            if (mark is null || title is null || code is null || text is null) continue;
            notes.Add(new FilingNote(mark, title, text, code.Length == 0 ? null : new Basis(code),
                new Source(filing, "Notes", title, 1, "", PlaceOf(node))));
        }
        return notes;
    }

    private List<Statement> Statements(ObjectReader o, string filing, Basis basis, string auditStatus, DraftReader drafts, DraftMark? draft)
    {
        var statements = new List<Statement>();
        var reader = new StatementReader(taxonomy, calendar, problems, filing, basis, auditStatus, drafts, draft);
        var nodes = o.List("statements") ?? [];
        if (!o.IsAtMost(nodes, DataLimits.Statements, "statements")) return statements;
        foreach (var node in nodes)
        {
            if (reader.Read(node) is not { } statement) continue;
            if (statements.Exists(s => s.Id == statement.Id))
                problems.Add(ProblemCodes.DuplicateId, node.Find("id")!, $"The filing has a statement \"{statement.Id}\" already.",
                    "Give each its own id.");
            else statements.Add(statement);
        }
        return statements;
    }

    private List<Driver> Drivers(ObjectReader o, string filing, List<Statement> statements, Period? period, DraftReader drafts)
    {
        var drivers = new List<Driver>();
        foreach (var node in o.ListOrEmpty("drivers") ?? [])
        {
            if (ObjectReader.Open(node, DataKeys.Driver, problems) is not { } d) continue;
            var concept = ConceptReference.Read(d, "concept", taxonomy, problems);
            var against = d.Word("against", DataKeys.Comparisons);
            if (period is { } of && IsOfOther(against, of))
                problems.Add(ProblemCodes.Conflict, d.Find("against")!,
                    $"A cause against \"{DataKeys.Comparisons[against]}\" is of a " +
                        $"{(against == (int)ComparisonBase.PriorHalf ? "half" : "quarter")}, and the filing is of {of}.", of.Kind switch
                {
                    PeriodKind.Quarter => "Write year-before, prior-quarter or both.",
                    PeriodKind.Half => "Write year-before, prior-half or both.",
                    _ => "Write year-before.",
                });
            var statementId = d.Id("statement");
            var cause = d.Text("cause");
            if (cause is not null) CauseReader.Check(d.Find("cause")!, problems);
            drafts.Read(d, () => $"the cause of {concept} in {statementId}");
            if (concept is null || against < 0 || statementId is null || cause is null) continue;
            if (statements.Find(s => s.Id == statementId) is not { } statement)
            {
                // If a statement could not be read, that has been reported already.
                if (problems.Count == 0)
                    problems.Add(ProblemCodes.UnknownReference, d.Find("statement")!, $"The filing has no statement \"{statementId}\".",
                        Suggestion.Hint(statementId, statements.ConvertAll(s => s.Id)));
                continue;
            }
            var (caption, occurrence) = LineOf(statement, concept.GetValueOrDefault());
            if (occurrence == 0 && problems.Count == 0)
                problems.Add(ProblemCodes.UnknownReference, d.Find("concept")!, $"\"{statementId}\" has no line of \"{concept}\".",
                    "A cause belongs to a line of its statement.");
            drivers.Add(new Driver(concept.GetValueOrDefault(), (ComparisonBase)against, cause,
                new Source(filing, statement.Title, caption, occurrence, "", PlaceOf(node))));
        }
        return drivers;
    }

    private static bool IsOfOther(int against, Period period) =>
        (against == (int)ComparisonBase.PriorQuarter && period.Kind != PeriodKind.Quarter)
            || (against == (int)ComparisonBase.PriorHalf && period.Kind != PeriodKind.Half);

    private static (string Caption, int Occurrence) LineOf(Statement statement, ConceptId concept)
    {
        foreach (var line in statement.Lines)
        {
            if (line.Concept != concept) continue;
            var occurrence = 0;
            foreach (var other in statement.Lines)
            {
                if (other.Caption == line.Caption) occurrence++;
                if (ReferenceEquals(other, line)) break;
            }
            return (line.Caption, occurrence);
        }
        return ("", 0);
    }

    private Place PlaceOf(JsonNode node) => new(problems.File, node.Line, node.Column, node.Path);
}
