namespace QifuReports.Import.Doubts;

/// <summary>
/// Adds doubts to lines outside the statements that would be taken as money although nothing shows that they are: a company may count,
/// weigh or measure anything, under any name. Any of these shows that a line is money: a currency symbol or XBRL tag, its caption, a table
/// that states its currency and has only amounts, a sum with other amounts, or an earlier filing or table with the same line.
/// </summary>
internal sealed partial class UnknownUnits
{
    private const string Doubt = "nothing shows that it is money: where it is not, give its concept in taxonomy.json another \"unit\"";

    private readonly HashSet<ConceptId> _unknown = [];
    private readonly HashSet<string> _amounts = new(StringComparer.Ordinal);

    /// <summary>
    /// Returns the same matches, with doubts added where needed. Lines that a table shows to be money are remembered for later tables.
    /// </summary>
    public IReadOnlyList<ConceptMatch?> Marked(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches)
    {
        var rows = Enumerable.Range(0, matches.Count).Where(i => plan.Units[i] == RowUnit.Money && matches[i] is not null).ToHashSet();
        var money = Shown(plan, matches, rows);
        foreach (var row in rows)
            if (money.Contains(row)) _amounts.Add(CaptionLikeness.Key(plan.Table.Rows[row].Caption));
        var doubted = rows.Where(i => !money.Contains(i) && FiguresOf(plan.Table.Rows[i]) > 0).ToList();
        if (doubted.Count == 0) return matches;
        var marked = matches.ToArray();
        foreach (var row in doubted)
        {
            _unknown.Add(matches[row]!.Concept);
            if (matches[row]!.Doubt.Length == 0) marked[row] = matches[row]! with { Doubt = Doubt };
        }
        return marked;
    }

    private HashSet<int> Shown(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches, HashSet<int> rows)
    {
        var hasOthers = HasOthers(plan);
        var isOfMoney = plan.IsOfMoney || !hasOthers && IsOfMoney(plan);
        var (last, saysCurrency) = (LastOfStatement(plan), SaysCurrency(plan));
        var (money, isUnderAmount, isUnderOther) = (new HashSet<int>(), false, false);
        for (var i = 0; i < matches.Count; i++)
        {
            var row = plan.Table.Rows[i];
            if (row.IsHeading) (isUnderAmount, isUnderOther) = (MoneyWords.Names(row.Caption), Operating().IsMatch(row.Caption));
            else if (rows.Contains(i)
                && ((isOfMoney && last < 0 || i <= last) && !isUnderOther || isUnderAmount && !hasOthers
                    || saysCurrency && Orders().IsMatch(row.Caption) || IsAmount(row, matches[i]))) money.Add(i);
        }
        // If one row of a sum is an amount of money, all rows of that sum are.
        for (var more = true; more;)
        {
            more = false;
            foreach (var sum in plan.Sums.Where(s => !s.IsAmbiguous))
                if (sum.Parts.Any(p => money.Contains(p.Row)) || money.Contains(sum.Parent))
                    foreach (var row in sum.Parts.Select(p => p.Row).Append(sum.Parent)) more |= money.Add(row);
        }
        return money;
    }

    // The last row that belongs to an income statement: the last row of all sums and their parts; all rows if there is no sum. Rows further
    // down may be counts or percentages. -1 for any other table.
    private static int LastOfStatement(StatementPlan plan)
    {
        if (plan.Kind != StatementKind.Operations || !StatementKinds.IsOperations(plan.Title)) return -1;
        return plan.Sums.Count == 0 ? plan.Table.Rows.Count : plan.Sums.Max(s => s.Parts.Max(p => Math.Max(p.Row, s.Parent)));
    }

    private bool IsAmount(StatedRow row, ConceptMatch? match)
    {
        if (row.Cells.Any(c => c is { Tags.Count: > 0 } or { Number: { IsDash: false, Sign.Length: > 0 } })) return true;
        if (match is { } known && !_unknown.Contains(known.Concept))
        {
            if (known is { Rule: not MatchRule.New, Doubt.Length: 0 }) return true;
            // A line such as "Total" may repeat a line of the income statement; its figures in at least two columns show which.
            if (known.Rule == MatchRule.Values && FiguresOf(row) > 1) return true;
        }
        var said = CaptionUnit.Of(row.Caption);
        return said.Currency.Length > 0 || said.NamesMoney || MoneyWords.Names(row.Caption)
            || row.Caption.Length > 0 && _amounts.Contains(CaptionLikeness.Key(row.Caption));
    }

    // Whether the table is a statement of amounts, or states its currency and has no operating data such as numbers of users.
    private static bool IsOfMoney(StatementPlan plan)
    {
        if (plan.Kind is not (StatementKind.Other or StatementKind.Operations) || MoneyWords.Names(plan.Title)) return true;
        return SaysCurrency(plan) && !LinesOf(plan).Any(Excepted().IsMatch) && !Operating().IsMatch(plan.Title);
    }

    private static bool SaysCurrency(StatementPlan plan) =>
        LinesOf(plan).Any(t => CurrencyWords.All(t).Count > 0 || InDollars().IsMatch(t));

    private static IEnumerable<string> LinesOf(StatementPlan plan) =>
        plan.Table.Titles.Where(t => !CurrencyLine.IsOfAmounts(t)).Concat(plan.Table.Columns.Select(c => c.Text));

    // Whether the table also has rows of counts or multiples.
    private static bool HasOthers(StatementPlan plan) =>
        plan.Kind is StatementKind.Other or StatementKind.Operations or StatementKind.NonGaap
        && Enumerable.Range(0, plan.Units.Count).Any(i => !plan.Table.Rows[i].IsHeading && (plan.Units[i] == RowUnit.Count
            || plan.Units[i] == RowUnit.Money && plan.Table.Rows[i].Doubt.Length > 0
                && CaptionUnit.Of(plan.Table.Rows[i].Caption).MayBeCount));

    private static int FiguresOf(StatedRow row) => row.Cells.Count(c => c?.Number.Value is not (null or 0m));

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\$ ?(?:in )?(?:thousand|million|billion|'?000|m\b|k\b)|\b(?:thousand|million|billion)s? of dollars\b|\bin dollars\b",
        Plain)]
    private static partial Regex InDollars();

    // Lines that may be amounts or numbers of pieces; their table decides.
    [GeneratedRegex(@"\border intake\b|\border inflow\b|\bnew orders\b", Plain)] private static partial Regex Orders();

    [GeneratedRegex(@"\bunless (?:otherwise|noted|stated|indicated)\b|\b(?:except|other than|excluding)\b"
        + @"(?=.*\b(?:operat|statistic|volume|number|count|employee|store|unit(?!s? data)|ratio|where|as (?:noted|indicated|stated)" +
            @"|otherwise))", Plain)]
    private static partial Regex Excepted();

    [GeneratedRegex(
        @"\b(?:operating|operational|production|traffic|fleet|volume|sustainability|environmental|non-financial) (?:and [a-z]+ )?"
        + @"(?:data|statistics|metrics|figures|indicators|highlights|information|kpis?|results|summary|update)\b|\b(?:statistics|kpis?" +
            @"|volumes)\b", Plain)]
    private static partial Regex Operating();
}
