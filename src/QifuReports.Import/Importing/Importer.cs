using QifuReports.Import.Columns;
using QifuReports.Import.Company;
using QifuReports.Import.Cover;
using QifuReports.Import.Currencies;
using QifuReports.Import.Doubts;
using QifuReports.Import.Roles;
using QifuReports.Import.Sentences.Lines;
using QifuReports.Import.Statements.Selection;
using QifuReports.Import.Writing;

namespace QifuReports.Import.Importing;

/// <summary>Makes filings from a document: finds tables, their meaning, and the concepts of their rows.</summary>
public static partial class Importer
{
    // The greatest numbers of rows in one table and in all tables. A statement has up to 200 rows, and a large annual report a few
    // thousand. Sums are searched for within one table, and concepts in all tables, so the time grows with the rows.
    private const int MostRows = 500, MostRowsOfAll = 20_000;
    private const decimal SmallestOfWhole = 10_000_000m;
    private const string NoScale = "no scale is named: taken as whole units";

    // The greatest number of tables. A report has some dozen tables with periods, a bank's annual report about a hundred. The number is
    // limited since each table is compared with all tables before.
    internal const int MostTables = 500;

    // The greatest number of statements from tables. A filing in the data has at most 200 statements, including the statements made from
    // sentences.
    private const int MostStatements = 150;

    /// <summary>Imports a document into a company's data, or as the first document of a new company.</summary>
    /// <param name="document">The document as read.</param>
    /// <param name="book">The company's data; null for a new company.</param>
    /// <param name="calendar">The company's fiscal calendar; for a new company, the calendar found in its document.</param>
    /// <param name="cancellation">Checked during the import.</param>
    /// <exception cref="OperationCanceledException">Where the import was cancelled.</exception>
    public static ImportResult Run(SourceDocument document, LedgerBook? book, FiscalCalendar calendar, ImportHints hints,
        CancellationToken cancellation = default)
    {
        if (document.Facts is { } report) return OimImport.Run(document, report, book, calendar, hints);
        var facts = DocumentFacts.Of(document);
        var taxonomy = book?.Taxonomy ?? new TaxonomyBook([]);
        var own = CompanyFacts.Of(document, []);
        var guess = book?.Filings is [.., var latest] ? new BasisGuess(latest.Basis.Code, "", false)
            : BasisGuess.Of(document, facts, hints.Form ?? facts.Form, book is null ? own.Listings : [.. book.Issuer.Listings]);
        var basis = guess.Code;
        var unread = document.Notes.Select(n => new Unread(n.Line, n.What, n.Why)).ToList();
        var unit = DocumentUnit.Of(document);
        var currency = DocumentCurrency.Of(document, unit);
        var plans = Plans(document, unit.Scale, calendar,
            hints.Currency ?? (currency.IsSaid ? currency.Code : book?.Issuer.Currency ?? currency.Code), unread, cancellation);
        plans = StatementOwner.OfOne(plans, book is null ? [own.Name] : [book.Issuer.Name, book.Issuer.ShortName], unread);
        plans = ScaleQuarrel.Marked(OneIncomeStatement.Of(plans, unread).ConvertAll(p => SameBasis.Parted(p, basis, unread)));

        var fresh = new NewConcepts(taxonomy);
        var (finder, bases, others, levels, units, restated) =
            (new ConceptFinder(taxonomy, book, fresh, basis), new BasisIndex(book), new OtherFigures(book, taxonomy), new LevelJump(book),
                new UnknownUnits(), new RestatedColumns(book, document.Sha256, hints.Date ?? facts.Date));
        var statements = new List<(StatementPlan Plan, StatementDraft Draft)>();
        var (rows, read) = (new List<ImportedRow>(), new List<(StatementPlan, IReadOnlyList<ConceptMatch?>)>());
        foreach (var stated in plans.OrderBy(p => p.IsWitness))
        {
            cancellation.ThrowIfCancellationRequested();
            if (StatementWriter.Kept(stated).Count == 0)
            {
                unread.Add(new Unread(stated.Table.Line, stated.Title, "no column has a period and a currency"));
                continue;
            }
            var matches = finder.Find(stated);
            var plan = stated.ScaleDoubt.Length == 0 ? stated with { ScaleDoubt = levels.DoubtOf(stated, matches) } : stated;
            fresh.Place(plan, matches);
            matches = others.Marked(plan, matches, fresh);
            matches = units.Marked(plan, matches);
            if (book is null or { Filings.Count: 0 }) matches = UnprovenSteps.Marked(plan, UnprovenResult.Marked(plan, matches));
            read.Add((plan, matches));
            if (StatementWriter.Of(plan, matches, bases, basis) is not { } draft) continue;
            // A table of provisions is recognised by its lines, since such a table may have any title.
            if (plan.Kind == StatementKind.Other
                && matches.Any(m => m is not null && taxonomy.Find(m.Concept)?.Role?.Id == "net-provisions"))
                draft = draft with { Id = "provisions" };
            statements.Add((plan, restated.Marked(TagProof.Marked(draft, plan, document.Tagged), plan, matches, basis)));
            for (var i = 0; i < matches.Count; i++)
                if (matches[i] is { } match)
                    rows.Add(new ImportedRow(draft.Id, plan.Table.Rows[i].Caption, match, draft.Lines[i].Values.Count(v => v != "null")));
        }
        // Puts statements back into document order.
        if (plans.Exists(p => p.IsWitness)) statements = [.. statements.OrderBy(s => s.Plan.Table.Line)];
        statements = YearsOfColumns.Marked(statements, document, calendar);
        if (book is null or { Filings.Count: 0 } && hints.Currency is null && currency is { Code.Length: > 0, Sign.Length: > 0 }
            && document.Tagged is null && plans.Exists(
                p => CurrencyWords.All(string.Join(' ', [.. p.Table.Titles, .. p.Table.Columns.Select(c => c.Text)])).Count == 0))
            unread.Add(new Unread(1, currency.Sign,
                $"no currency is named; the sign is taken for {currency.Code}, since the document names no other"));
        RoleGuesses.Give([.. read], fresh, taxonomy);
        Ratios.Give(fresh);
        var sentences = new SentenceStatements(book, taxonomy, fresh, finder.Captions, calendar,
            hints.Currency ?? book?.Issuer.Currency
                ?? (document.Tagged is { Currency.Length: > 0 } tagged ? tagged.Currency : CompanyFacts.CurrencyOf(plans)),
                book is null ? CompanyFacts.SharesPerAdsOf(plans) : book.Issuer.SharesPerAds, basis, hints.TakesDoubtful);
        var (texts, passed, reading) = sentences.Of(document, read, cancellation);
        // The document may have only tables that are no statements, such as salaries or sizes, and no line that is recognised. Such tables
        // are imported from a workbook or CSV file. Otherwise they are imported only for a new company, if a table has a sum and the
        // document names company and currency.
        if (texts.Count == 0 && !(book is null && plans.Exists(RoundedSums.Any)
            && CompanyFacts.Of(document, plans) is { Name.Length: > 0, Currency.Length: > 0 })
            && document.Form is not (DocumentForm.Workbook or DocumentForm.Csv)
            && statements.TrueForAll(s => s.Plan.Kind == StatementKind.Other) && rows.TrueForAll(r => r.Match.Rule == MatchRule.New))
        {
            unread.AddRange(statements.Select(
                s => new Unread(s.Plan.Table.Line, s.Plan.Title, "it is no statement, and none of its lines is known")));
            return new ImportResult([], [], [], unread);
        }
        var filings = LostStatements.Marked(FilingAssembly.Of(document, facts, hints, basis, statements, texts), [.. plans],
            [.. statements.Select(s => s.Plan)]);
        filings = OtherCurrency.Marked(UnknownResult.Marked(filings, book), statements.Select(s => s.Plan), book);
        if (document.IsCutOff && filings.Count > 0)
            filings = [filings[0].WithDoubt("the document seems cut off: its end is missing"), .. filings.Skip(1)];
        if (TagProof.OtherSign(statements.Select(s => s.Plan), document.Tagged) is { Length: > 0 } contrary)
            filings = [.. filings.Select(f => f.WithDoubt(contrary))];
        if (guess.Why.Length > 0)
            unread.Add(new Unread(0, "Accounting standards", $"none are named; {guess.Name} is taken, since {guess.Why}"));
        if (hints.Currency is { } said && plans.Exists(p => p.Columns.Any(c => c.Currency == said))
            && CurrencySigns.Against(document, said) is { Length: > 0 } sign)
            filings = [.. filings.Select(f => f.WithDoubt($"figures have the sign {sign}, and --currency says {said}"))];
        if (book is null or { Filings.Count: 0 } && hints.Currency is null && currency.Doubt.Length > 0)
            filings = [.. filings.Select(f => f.WithDoubt(currency.Doubt))];
        if (hints.Currency is { } asked && plans.Exists(p => p.Columns.Any(c => c.Currency.Length > 0))
            && !plans.Exists(p => p.Columns.Any(c => c.Currency == asked)))
            filings = [.. filings.Select(f =>
                f.WithDoubt($"--currency says {asked}, and the document names {CompanyFacts.CurrencyOf(plans)}, which is taken"))];
        if (guess.IsAssumed)
            filings = [.. filings.Select(f => f.WithDoubt($"the document names no accounting standards; {guess.Name} is assumed"))];
        return new ImportResult(filings, fresh.All, rows, [.. unread, .. passed]) { Causes = reading.Causes,
            NotUnderstood = reading.PassedBy };
    }

    /// <summary>Reads the name, the end of the fiscal year and the rounding of a new company from its first document.</summary>
    public static (CompanyFacts Company, CalendarGuess Calendar, PolicyGuess Policies) Meet(SourceDocument document, ImportHints hints,
        CancellationToken cancellation = default)
    {
        var unit = DocumentUnit.Of(document);
        var likely = hints.Currency ?? DocumentCurrency.Of(document, unit).Code;
        var plans = Plans(document, unit.Scale, FiscalCalendar.CalendarYears, likely, [], cancellation);
        var (company, calendar) = (CompanyFacts.Of(document, plans),
            CalendarGuess.Of(plans, [.. document.Blocks.OfType<SourceText>().Select(t => t.Words)], QuarterDays(document)));
        if (calendar.Calendar != FiscalCalendar.CalendarYears || company.Currency != likely)
            plans = Plans(document, unit.Scale, calendar.Calendar, company.Currency, [], cancellation);
        return (company, calendar, PolicyGuess.Of(plans, DocumentFacts.Of(document).Translation, company.SharesPerAds));
    }

    // Finds the last days of quarters in the XBRL tags. The first day of a quarter gives the last day of the previous quarter, even where
    // no column heading names that day.
    private static List<DateOnly> QuarterDays(SourceDocument document)
    {
        var days = new List<DateOnly>();
        foreach (var context in document.Tagged?.Contexts.Values ?? [])
            if (context is { Members.Count: 0, Start: { } start, End: { } end } && end.DayNumber - start.DayNumber is > 80 and < 105)
            {
                if (!days.Contains(start.AddDays(-1))) days.Add(start.AddDays(-1));
                if (!days.Contains(end)) days.Add(end);
            }
        return days;
    }

    // The parameter "said" is the scale that a sentence names for all amounts.
    private static List<StatementPlan> Plans(SourceDocument document, Scale? said, FiscalCalendar calendar, string currency,
        List<Unread> unread, CancellationToken cancellation)
    {
        var (plans, heads) = (new List<StatementPlan>(), new ColumnReader(calendar, currency, document));
        Scale? last = null;
        var rows = 0;
        foreach (var table in TableReader.Read(document, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (table.Rows.Count > MostRows || (rows += table.Rows.Count) > MostRowsOfAll)
            {
                unread.Add(new Unread(table.Line, table.Titles is [.., var title] ? title : "",
                    FormattableString.Invariant(
                        $"a table of more than {MostRows} rows is no statement, and of all tables of a document {MostRowsOfAll} are read")));
                if (rows > MostRowsOfAll) break;
                continue;
            }
            var (own, other) = (ScaleLine.Of(table), ScaleLine.NotUnderstood(table));
            // A table without a scale has the scale of a sentence about all amounts rather than an earlier table's scale.
            var scale = own ?? (said is null || last?.Money == said.Money ? last : said) ?? Scale.One;
            var plan = StatementPlan.Of(table, heads, scale);
            if (other.Length > 0 && OddScale.Of(plan, other) is { } known)
            {
                unread.Add(new Unread(table.Line, plan.Title, $"its amounts are in {other}: they are taken in {known.Scale.Money}s"));
                (plan, own) = (known, null);
            }
            else if (other.Length > 0) plan =
                plan with { ScaleDoubt =
                    $"its amounts are in \"{other}\", which is not understood, or no scale of the data; they are taken as " +
                        $"{scale.InWords()}" };
            else if (own is null && said is not null && last is not null && last.Money != said.Money
                && !table.Titles.Any(Scale.SaysWholeUnits))
                plan = plan with { ScaleDoubt =
                    $"it names no scale: a sentence says {said.Money}s of all amounts, and a table before it has {last.InWords()}" };
            var isUnnamed = own is null && last is null && said is null && other.Length == 0 && document.Tagged is null
                && !table.Titles.Any(Scale.SaysWholeUnits);
            if (isUnnamed && IsSmall(plan)) plan = plan with { ScaleDoubt = NoScale };
            last = own ?? last;
            if (plan.Kind == StatementKind.ChangesInEquity)
                unread.Add(new Unread(table.Line, plan.Title,
                    "statements of changes in equity are not read: their columns are components, not periods"));
            else if (plan.Kind == StatementKind.Other && !plan.Columns.Any(c => c.Period is not null))
                unread.Add(new Unread(table.Line, plan.Title, "its columns name no period"));
            else if (table.Member.Length > 0)
                unread.Add(new Unread(table.Line, $"{plan.Title}, {table.Member}",
                    "figures of a part of the company behind a statement are not read"));
            else if (plans.Count < MostTables)
            {
                plans.Add(plan);
                Tell(plan, isUnnamed && IsStatement(plan), unread);
            }
            else
            {
                unread.Add(new Unread(table.Line, plan.Title,
                    FormattableString.Invariant($"of the tables of a document {MostTables} are read")));
                break;
            }
        }
        if (document.Tagged is not null || PrimaryStatements.IsReport(DocumentFacts.FormOf(document)))
            plans = PrimaryStatements.Of(plans, unread);
        if (plans.Count > MostStatements)
            unread.Add(new Unread(plans[MostStatements].Table.Line, plans[MostStatements].Title,
                FormattableString.Invariant($"a filing has up to {MostStatements} statements")));
        plans = [.. plans.Take(MostStatements)];
        plans = [.. plans.SelectMany(p => CashSupplement.Parted(p, heads))];
        plans = KnownResults.Applied(plans);
        // A statement of comprehensive income may also be the income statement, since a company may print one statement for both.
        if (plans.Exists(p => p.Kind == StatementKind.Operations)) return plans;
        return plans.ConvertAll(p => p.Kind == StatementKind.ComprehensiveIncome && p.Units.Contains(RowUnit.PerShare)
            ? p with { Kind = StatementKind.Operations } : p);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"(?:[$\u20AC\u00A3\u00A5]|\b(?:RMB|USD|EUR|GBP|CHF|SEK|NOK|DKK|HKD)) ?\d",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant)]
    private static partial System.Text.RegularExpressions.Regex AmountInHeading();

    private static bool IsStatement(StatementPlan plan) =>
        plan.Kind is StatementKind.BalanceSheet or StatementKind.Operations or StatementKind.CashFlows;

    // Whether all amounts are small. In whole units, a listed company's statement has amounts of eight digits; smaller amounts may be
    // thousands whose scale is not stated. Where at least half of the amounts have decimals, they are in whole units.
    private static bool IsSmall(StatementPlan plan)
    {
        if (!IsStatement(plan)) return false;
        var amounts = plan.Table.Rows.Where((r, i) => plan.Units[i] == RowUnit.Money).SelectMany(r => r.Cells).Select(c => c?.Number.Value)
            .OfType<decimal>().ToList();
        return amounts.Count > 0 && amounts.TrueForAll(a => Math.Abs(a) < SmallestOfWhole)
            && amounts.Count(a => a != decimal.Truncate(a)) * 2 < amounts.Count;
    }

    // Reports the parts of an imported table that were not imported.
    private static void Tell(StatementPlan plan, bool isUnnamed, List<Unread> unread)
    {
        foreach (var column in plan.Columns)
            if (column.Use is ColumnUse.PercentOf or ColumnUse.Change)
                unread.Add(new Unread(plan.Table.Line, $"{plan.Title}, column \"{plan.Table.Columns[column.Place].Text}\"",
                    "it holds percent or a change, which are reckoned from the amounts"));
            else if (column.Use == ColumnUse.Amounts && column.Period is null)
                unread.Add(new Unread(plan.Table.Line, $"{plan.Title}, column \"{plan.Table.Columns[column.Place].Text}\"",
                    column.Doubt.Length > 0 ? column.Doubt : "its head names no period of the company's calendar"));
            else if (column is { Use: ColumnUse.Amounts or ColumnUse.Adjustment, Currency: "" } && StatementWriter.Kept(plan).Count > 0)
                unread.Add(new Unread(plan.Table.Line, $"{plan.Title}, column \"{plan.Table.Columns[column.Place].Text}\"",
                    "neither its head nor a title names its currency"));
            else if (column.Use == ColumnUse.LeftOut)
                unread.Add(new Unread(plan.Table.Line, $"{plan.Title}, column \"{plan.Table.Columns[column.Place].Text}\"",
                    column.WhyLeftOut));
        if (plan.ScaleDoubt.Length == 0 && isUnnamed) unread.Add(new Unread(plan.Table.Line, plan.Title, NoScale));
        foreach (var row in plan.Table.Rows.Where(r => r.IsHeading && AmountInHeading().IsMatch(r.Caption)))
            unread.Add(new Unread(row.Line, row.Caption, "it has an amount among its words and no figure in a column"));
        foreach (var row in plan.Table.Rows)
            foreach (var cell in row.Unreadable.Where(c => c[0] != '#')) unread.Add(new Unread(row.Line, $"{row.Caption}, cell \"{cell}\"",
                cell.Any(char.IsAsciiDigit) ? "it has digits, and cannot be read as a number"
                    : "it stands for a number, and cannot be read as one"));
    }
}
