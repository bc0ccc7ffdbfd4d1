namespace QifuReports.Import.Columns;

/// <summary>Reads the column headings of a table: the period, the currency and the use of each column.</summary>
/// <param name="calendar">The company's fiscal calendar.</param>
/// <param name="currency">The company's currency; empty where it is unknown.</param>
/// <param name="document">The document, whose other text decides what a column heading leaves open; null where only the headings are to be
/// read.</param>
internal sealed partial class ColumnReader(FiscalCalendar calendar, string currency, SourceDocument? document = null)
{
    // The least number of spaces in a title that counts as a sentence: such a title has at least five words.
    private const int FewestBlanks = 4;

    private readonly DayOrder _days = new(document);
    private readonly TextSpans _spans = new(document);

    /// <summary>The columns of the table, left to right.</summary>
    public IReadOnlyList<ColumnMeaning> Read(StatedTable table, StatementKind kind)
    {
        var title = CurrencyLine.Of(table.Titles);
        var isOfDay = StatementKinds.IsOfDay(kind, table);
        // If any column heading states a length of time, no period is taken from the titles, so that a year alone can mean a whole year.
        // A title that is a sentence about several periods cannot be the heading of a single column.
        var above = table.Columns.Any(c => HeadWords.Of(c.Text).SaysSpan) ? "" : string.Join(" ", table.Titles.Where(t => !IsSentence(t)));
        // In some annual reports, only a caption such as "Loss for the year" shows that a column is a year.
        if (!isOfDay && above.Length > 0 && !HeadWords.Of(above).SaysSpan)
            above += " " + table.Rows.FirstOrDefault(r => OfTheYear().IsMatch(r.Caption))?.Caption;
        // If the title names euros but the figures have a "$", the title does not give the currency of the figures.
        if (table.Titles.Any(CurrencyLine.IsOfAmounts) && CurrencyWords.Only(title) is { Length: > 0 } only
            && table.Rows.Any(r => r.Cells.Any(c => c?.Number.Sign is ['$', ..] && !only.EndsWith('D')))) title = "";
        var columns = new List<ColumnMeaning>(table.Columns.Count);
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var use = UseOf(table, i, kind);
            var said = Said(table, i, above, isOfDay, kind);
            var heads = table.Columns[i].Heads.Select(WithoutCurrency).Where(h => h.Length > 0 && !OnlyAudit().IsMatch(h)).ToList();
            var heading = heads.Count > 0 ? heads[^1] : table.Columns[i].Text;
            var group = heads.Count > 1 ? string.Join(" ", heads.Take(heads.Count - 1)) : "";
            var (settled, doubt) = _days.Settled(said, isOfDay, calendar);
            if (isOfDay && settled is { Day: null, Year: > 0 }) (settled, doubt) = YearEnds.Of(settled, above, doubt, calendar);
            var period = settled.In(calendar);
            if (doubt.Length == 0)
                doubt = table.Columns[i].Doubt.Length > 0 ? table.Columns[i].Doubt : LabelDoubt(table.Columns[i].Text, settled, period);
            var currency = CurrencyOf(table.Columns[i].Text, title, SignsOf(table, i));
            columns.Add(new ColumnMeaning(i, use, heading, group, settled, period, currency,
                BasisOf(table.Columns[i], use)) { Doubt = doubt });
        }
        columns = ToDateColumns.Resolved(columns, calendar);
        if (kind is StatementKind.Operations or StatementKind.ComprehensiveIncome or StatementKind.CashFlows)
            columns = columns.ConvertAll(c =>
                c.Period is { IsInstant: true } ? c with { Period = null, Doubt = "its head names a day and no length of time" } : c);
        return kind == StatementKind.BasisReconciliation ? columns : SamePeriods.Parted(table, kind, columns);
    }

    private HeadPeriod Said(StatedTable table, int at, string above, bool isOfDay, StatementKind kind)
    {
        var said = HeadPeriod.Of(table.Columns[at].Text, above, isOfDay);
        if (isOfDay || said.IsSpan && (said.Day is not null || said.Months is 6 or 9 or 12 || said.Part is not null)) return said;
        // The nearest title that states a length of time and a last day is the title of the table. Earlier titles may belong to the
        // document and state its publication date.
        if (table.Titles.LastOrDefault(t => !IsSentence(t) && HeadWords.Of(t) is { SaysSpan: true, Dates.Count: > 0 }) is { } title
            && above.Length > 0 && !said.IsToDate && !said.IsOther
            && HeadPeriod.Of(table.Columns[at].Text, title, isOfDay) is { IsSpan: true, Day: not null } titled) return titled;
        // Counts on a day, such as the number of stores on June 30, have no length of time.
        if (kind == StatementKind.Other && said.Day is not null && !HeadWords.Of(table.Columns[at].Text).SaysEnded) return said;
        return said.IsSpan ? said : _spans.Lengthened(said);
    }

    // The currency that the symbols of the figures in a column show, such as "S$" in "S$9.0m". Empty if there are no symbols, if they
    // show several currencies, or if any is "$" without a country.
    private static string SignsOf(StatedTable table, int at) =>
        table.Rows.Where(r => !r.IsHeading && r.Cells[at] is { Number.Sign.Length: > 0 })
            .Select(r => CurrencyWords.Only(r.Cells[at]!.Number.Sign)).Distinct().ToList() is [var only] ? only : "";

    private string CurrencyOf(string head, string title, string signs)
    {
        var own = CurrencyWords.Only(head);
        if (own.Length > 0) return own;
        // If a title names two currencies, the column headings show which column has which currency.
        var above = CurrencyWords.All(title);
        if (above.Count == 0 && signs.Length > 0) return signs;
        return above.Count == 1 ? above[0] : currency.Length > 0 && (above.Count == 0 || above.Contains(currency)) ? currency : "";
    }

    // The doubt about a column heading such as "FY2025" above a last day that is in another fiscal year.
    private static string LabelDoubt(string head, HeadPeriod said, Period? period) =>
        said.Day is not null && period is { IsInstant: false } span && HeadWords.Of(head).FiscalYears.Distinct().ToList() is [var year]
            && year != span.Year
            ? FormattableString.Invariant($"its head says fiscal {year}, and its last day is of the year {span.Year}") : "";

    // Whether a title is a sentence. A short line with a full stop is a sentence too, but not if it names a statement or starts like a
    // title: "For the year".
    private static bool IsSentence(string title) => title.Length > 60 && title[^1] is ':' or '.' or ';'
        || title is [.., '.'] && title.Count(c => c == ' ') >= FewestBlanks && !BeginsAsTitle().IsMatch(title)
            && !StatementKinds.IsTitle(title);

    private static ColumnUse UseOf(StatedTable table, int at, StatementKind kind)
    {
        var head = table.Columns[at].Text;
        if (kind == StatementKind.BasisReconciliation && !BasisWord().IsMatch(LeafOf(table.Columns[at]))) return ColumnUse.Adjustment;
        if (ChangeHead().IsMatch(head)) return ColumnUse.Change;
        return PercentHead().IsMatch(head) || IsPercent(table, at) ? ColumnUse.PercentOf : ColumnUse.Amounts;
    }

    // Whether most figures of this column have a percent sign, while in at least one other column most figures have none.
    private static bool IsPercent(StatedTable table, int at) =>
        SharePercent(table, at) > 0.5m && Enumerable.Range(0, table.Columns.Count).Any(i => SharePercent(table, i) < 0.5m);

    private static decimal SharePercent(StatedTable table, int at)
    {
        var figures = table.Rows.Where(r => !r.IsHeading).Select(r => r.Cells[at]).Where(c => c is { Number.IsDash: false }).ToList();
        return figures.Count == 0 ? 0 : (decimal)figures.Count(c => c!.Number.IsPercent) / figures.Count;
    }

    private static string BasisOf(StatedColumn column, ColumnUse use)
    {
        var leaf = LeafOf(column);
        if (use == ColumnUse.Adjustment) return "adjustment:" + Slug.Of(NetOfTax().Replace(leaf, ""), 3);
        return BasisWord().Match(leaf) is { Success: true } named
            ? named.Value.Contains("ifrs", StringComparison.OrdinalIgnoreCase) ? "ifrs" : "us-gaap" : "";
    }

    // The lowest heading that is more than a currency or a note reference.
    private static string LeafOf(StatedColumn column)
    {
        for (var i = column.Heads.Count - 1; i >= 0; i--)
            if (WithoutCurrency(column.Heads[i]) is { Length: > 3 } words && !words.StartsWith('(')) return words;
        return column.Text;
    }

    private static string WithoutCurrency(string head) =>
        Spaces().Replace(Emptied().Replace(CurrencyOnly().Replace(InThousands().Replace(head, ""), ""), ""), " ").Trim();

    private const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"(?<![\w$.])(?:RMB|CNY|USD|US\$|U\.S\.\$|EUR|HK\$|HKD|GBP|CHF|JPY|CAD|(?-i:AUD|NZD|SGD|SEK|NOK|DKK|INR|BRL|KRW|PLN|ZAR|MXN)" +
        @"|[ACS]\$|NZ\$|R\$|\$|\u20AC|\u00A3|\u00A5)(?:\s*['\u2019\u2018]?000s?(?!\w)"
        + @"|\s?['\u2019\u2018]?(?:mm|mn?|mio\.?|bn|mrd\.?|k|thousands?|millions?|billions?)(?!\w)|(?![\w$]))|(?<!\w)(?-i:R(?:m|bn" +
            @"|000))(?!\w)", Plain)]
    private static partial Regex CurrencyOnly();
    [GeneratedRegex(@"\(\s*in (thousands|millions|billions)[^)]*\)*", Plain)] private static partial Regex InThousands();
    [GeneratedRegex(@"^\(?(un)?audited\)?$", Plain)] private static partial Regex OnlyAudit();
    [GeneratedRegex(@"\(\s*\)")] private static partial Regex Emptied();
    [GeneratedRegex(@"\s+")] private static partial Regex Spaces();
    [GeneratedRegex(
        @"^[\s(]*(\d|(for|as of|as at|at|unaudited|audited|amounts|figures|all amounts|expressed|three|six|nine|twelve|thirteen|"
        + "full|year|half|quarter|first|second|third|fourth|interim|financial|condensed|consolidated|results)\\b)", Plain)]
    private static partial Regex BeginsAsTitle();
    [GeneratedRegex(@"\b(for|during) the year$", Plain)] private static partial Regex OfTheYear();
    [GeneratedRegex(@",?\s*net of tax", Plain)] private static partial Regex NetOfTax();
    [GeneratedRegex(@"\bIFRSs?\b|\bU\.?S\.? ?GAAP\b|\bGAAP\b", Plain)] private static partial Regex BasisWord();
    [GeneratedRegex(
        @"\b(change|variance|increase|decrease|growth|y[- ]?o[- ]?y|year[- ]over[- ]year)\b|\+ ?/ ?[-\u2212\u2013]|[\u0394\u2206\u00B1]",
        Plain)]
    private static partial Regex ChangeHead();
    [GeneratedRegex(@"%|\bpercent(age)?\b", Plain)] private static partial Regex PercentHead();
}
