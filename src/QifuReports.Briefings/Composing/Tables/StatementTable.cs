using QifuReports.Ledger.Numbers;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// A statement of a filing as a table, as filed: lines in their order, figures with their characters (a dash for nil), all columns. Only
/// the order of the columns changes: the newest period comes first, as in all tables.
/// </summary>
public static class StatementTable
{
    public static Table Make(Statement filed, BriefingContext context)
    {
        var statement = NewestFirst.Of(filed);
        var columns = new List<TableColumn>(statement.Columns.Count + 1) { new(ColumnKind.Label) };
        for (var i = 0; i < statement.Columns.Count; i++)
            columns.Add(new TableColumn(ColumnKind.Figure, i > 0 && statement.Columns[i].Group != statement.Columns[i - 1].Group,
                NewestFirst.IsNewest(statement, statement.Columns[i])));

        var rows = new List<TableRow>(statement.Lines.Count);
        var (amounts, shares) = (statement.Columns.Max(c => c.Currency.Length == 0 ? 1m : c.Scale), ShareScale.Of(statement));
        foreach (var line in statement.Lines) rows.Add(Row(line, amounts, shares, context));
        return new Table
        {
            Id = $"table-{statement.Id}",
            Title = statement.Title,
            Unit = UnitLine(statement, context),
            Columns = columns,
            Head = Head(statement),
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Summary = $"{statement.Title}: {Counted.Of(rows.Count, "row")}, {UnitLine(statement, context)}.",
        };
    }

    // From this many columns on, numbers of shares in units, below amounts in thousands, would leave too little width for the row names.
    // Sections of per-share data then get a separate table.
    private const int WideFrom = 5;

    /// <summary>
    /// A wide statement in two parts, if its last sections have only per-share amounts and numbers of shares: first the amounts, then these
    /// sections. A narrow statement stays in one part. Every line stays, in the order of the filing.
    /// </summary>
    public static (Statement Amounts, Statement? PerShare) Parts(Statement statement, BriefingContext context)
    {
        if (statement.Columns.Count < WideFrom) return (statement, null);
        var from = statement.Lines.Count;
        for (var i = statement.Lines.Count - 1; i > 0; i--)
        {
            var line = statement.Lines[i];
            if (line.Kind == LineKind.Heading) from = i;
            else if (!IsOfShares(line, context)) break;
        }
        if (from >= statement.Lines.Count - 1) return (statement, null);
        return (statement with { Lines = [.. statement.Lines.Take(from)] },
            WithoutBlankRatios(statement with { Id = statement.Id + "-per-share", Title = $"{statement.Title}: per share",
                Lines = [.. statement.Lines.Skip(from)] }));
    }

    // Leaves out blank columns of percentages or changes, for instance in a part with only per-share amounts.
    private static Statement WithoutBlankRatios(Statement part)
    {
        var kept = new List<int>(part.Columns.Count);
        for (var i = 0; i < part.Columns.Count; i++)
            if (part.Columns[i].Ratio is null || part.Lines.Any(l => i < l.Cells.Count && l.Cells[i].Text.Length > 0)) kept.Add(i);
        return kept.Count == part.Columns.Count ? part
            : part with { Columns = kept.ConvertAll(i => part.Columns[i]),
                Lines = [.. part.Lines.Select(l => l.Cells.Count == 0 ? l : l with { Cells = kept.ConvertAll(i => l.Cells[i]) })] };
    }

    private static bool IsOfShares(StatementLine line, BriefingContext context) =>
        line.Concept is { } id && context.Ledger.Taxonomy.Find(id)?.UnitKind is UnitKind.Shares or UnitKind.Ads or UnitKind.MoneyPerShare
            or UnitKind.MoneyPerAds;

    /// <summary>
    /// The line under a heading that gives the unit, audit status, basis and span of a statement: <c>EUR and US$ in thousands, except share
    /// data; unaudited; US GAAP; three and nine months ended September 30</c>.
    /// </summary>
    public static string UnitLine(Statement statement, BriefingContext context)
    {
        var currencies = new List<string>();
        decimal scale = 1;
        foreach (var column in statement.Columns)
        {
            if (column.Currency.Length == 0) continue;
            var mark = FigureFormat.Currency(column.Currency);
            if (!currencies.Contains(mark)) currencies.Add(mark);
            scale = Math.Max(scale, column.Scale);
        }
        var (hasShares, hasAmounts, hasMoney, hasNonGaap) = (false, false, false, false);
        foreach (var line in statement.Lines)
        {
            if (line.Concept is not { } id || context.Ledger.Taxonomy.Find(id) is not { } concept) continue;
            if (IsOfShares(line, context)) hasShares = true;
            else hasAmounts = true;
            hasMoney |= concept.UnitKind == UnitKind.Money;
            hasNonGaap |= concept.GaapCounterpart is not null;
        }
        var scaleWords = ScaleWords.Plural(scale) is { Length: > 0 } word ? " in " + word : hasMoney ? " in whole units" : "";
        var shares = ShareScale.Words(ShareScale.Of(statement));
        var unit = currencies.Count == 0 ? ""
            : hasAmounts ? string.Join(" and ", currencies) + scaleWords
                + (!hasShares ? "; " : shares.Length == 0 ? ", except share data; " : $", except per-share data; shares in {shares}; ")
            : $"{string.Join(" and ", currencies)} per share{(context.Ledger.Issuer.SharesPerAds is null ? "" : " and per ADS")}, " +
                $"numbers of shares in {(shares.Length == 0 ? "units" : shares)}; ";
        if (currencies.Count == 0 && shares.Length > 0) unit = $"shares in {shares}; ";
        return $"{unit}{Bases(statement, context, hasNonGaap ? " and non-GAAP" : "")}; {Spans(statement)}";
    }

    /// <summary>The audit status of a column; or the status of the whole filing if the column does not state one.</summary>
    public static string StatusOf(StatementColumn column, BriefingContext context) =>
        column.AuditStatus.Length > 0 ? column.AuditStatus : context.Release.AuditStatus;

    // Audit status and basis. If the statuses of the bases differ, the status is written after each basis.
    private static string Bases(Statement statement, BriefingContext context, string nonGaap)
    {
        var (bases, statuses, apart) = (new List<string>(), new List<string>(), false);
        foreach (var column in statement.Columns)
        {
            if (column.Basis.IsAdjustment || bases.Contains(BriefingContext.BasisName(column.Basis))) continue;
            bases.Add(BriefingContext.BasisName(column.Basis));
            statuses.Add(StatusOf(column, context));
            apart |= statuses[^1] != statuses[0];
        }
        if (bases.Count == 0) return $"{context.Release.AuditStatus}; {BriefingContext.BasisName(context.Release.Basis)}{nonGaap}";
        return apart ? string.Join("; ", bases.Select((b, i) => $"{b}: {statuses[i]}"))
            : $"{statuses[0]}; {string.Join(" and ", bases)}{nonGaap}";
    }

    private static string Spans(Statement statement)
    {
        var kinds = new List<SpanEnds>();
        foreach (var column in statement.Columns)
        {
            var words = column.Period.Weeks > 0 ? PeriodWords.Count(column.Period.Weeks) : column.Period.Kind switch
            {
                PeriodKind.Quarter => "three",
                PeriodKind.Half => "six",
                PeriodKind.NineMonths => "nine",
                PeriodKind.Year => "twelve",
                _ => "",
            };
            var unit = column.Period.Weeks > 0 ? "weeks" : "months";
            var kind = kinds.Find(k => k.Words == words && (words.Length == 0 || k.Unit == unit));
            if (kind is null) kinds.Add(kind = new SpanEnds(words, unit));
            var day = column.Period.End.DayNumber;
            if (!kind.Days.Contains(day)) kind.Days.Add(day);
        }
        foreach (var kind in kinds)
        {
            kind.Days.Sort();
            kind.Days.Reverse();
        }
        // If all spans end on the same dates, the dates are written once for all; otherwise each span gets its own dates.
        var named = kinds.Where(k => k.Words.Length > 0).ToList();
        if (kinds.TrueForAll(k => k.Days.SequenceEqual(kinds[0].Days)) && named.TrueForAll(k => k.Unit == named[0].Unit))
            return Of(string.Join(" and ", named.Select(k => k.Words)), named.Count > 0 ? named[0].Unit : "", kinds[0].Days);
        return string.Join("; ", kinds.Select(k => Of(k.Words, k.Unit, k.Days)));
    }

    // The last days of the columns of one span length, as day numbers: a list of DateOnly would be compiled by the JIT at every start.
    private sealed record SpanEnds(string Words, string Unit)
    {
        public List<int> Days { get; } = [];
    }

    private static string Of(string spans, string unit, List<int> days)
    {
        // If the dates differ only in the year, the day is written once: September 30, 2023 and 2022.
        var first = DateOnly.FromDayNumber(days[0]);
        var (sameDay, words) = (true, new List<string>(days.Count));
        foreach (var number in days)
        {
            var day = DateOnly.FromDayNumber(number);
            sameDay &= day.Month == first.Month && day.Day == first.Day;
        }
        foreach (var number in days)
        {
            var day = DateOnly.FromDayNumber(number);
            words.Add(words.Count > 0 && sameDay ? day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)
                : PeriodWords.Date(day));
        }
        var dates = string.Join(" and ", words);
        return spans.Length == 0 ? $"as of {dates}" : $"{spans} {unit} ended {dates}";
    }

    private static List<TableRow> Head(Statement statement)
    {
        var head = new List<TableRow>(3);
        var columns = statement.Columns;
        if (columns.Any(c => c.Group.Length > 0))
        {
            var cells = new List<TableCell> { TableCell.Blank };
            for (var i = 0; i < columns.Count;)
            {
                var span = 1;
                while (i + span < columns.Count && columns[i + span].Group == columns[i].Group) span++;
                cells.Add(TableCell.Of(columns[i].Group, Reference.Of(columns[i].Period), span: span));
                i += span;
            }
            head.Add(new TableRow(RowKind.Head, cells));
        }
        if (columns.Any(LacksMembers))
        {
            var cells = new List<TableCell> { TableCell.Blank };
            for (int i = 0, span; i < columns.Count; i += span)
            {
                span = 1;
                while (i + span < columns.Count && columns[i + span].Members.Equals(columns[i].Members)) span++;
                cells.Add(columns[i].Members.IsNone ? TableCell.Of("Company", span: span)
                    : TableCell.Of(columns[i].Members.Names, Reference.Of(columns[i].Members), span: span));
            }
            head.Add(new TableRow(RowKind.Head, cells));
        }
        head.Add(new TableRow(RowKind.Head, [TableCell.Blank, .. columns.Select(c => TableCell.Of(Heading(c), Reference.Of(c.Period)))]));
        if (columns.Any(c => c.Currency.Length > 0))
            head.Add(new TableRow(RowKind.Head,
                [TableCell.Blank, .. columns.Select(
                    c => c.Currency.Length == 0 ? TableCell.Blank : TableCell.Of(FigureFormat.Currency(c.Currency)))]));
        return head;
    }

    // Whether a column is about a part of the company (e.g. a segment) that the headings of the column do not name.
    private static bool LacksMembers(StatementColumn column)
    {
        foreach (var (_, member) in column.Members.All)
            if (!$"{column.Group} {Heading(column)}".Contains(member.Name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // A date is written in short form, so that it fits on one line above its figures.
    private static string Heading(StatementColumn column) =>
        column.Period.IsInstant && NameText.HasDigit(column.Heading) ? PeriodWords.Short(column.Period) : column.Heading;

    private static TableRow Row(StatementLine line, decimal amounts, decimal shares, BriefingContext context)
    {
        var kind = line.Kind switch { LineKind.Heading => RowKind.Section, LineKind.Subtotal => RowKind.Subtotal,
            LineKind.Total => RowKind.Total, _ => RowKind.Line };
        var cells = new List<TableCell>(line.Cells.Count + 1) { Caption(line) };
        foreach (var cell in line.Cells) cells.Add(Cell(cell, amounts, shares, context));
        return new TableRow(kind, cells, line.Indent);
    }

    // A footnote sign after the name of a line is superscript. Its hidden reference says that the sign is not a number.
    private static TableCell Caption(StatementLine line)
    {
        var (name, mark) = (line.Name, CaptionMark.Of(line.Caption));
        var reference = NameText.HasDigit(line.Caption) || mark.Length > 0 ? Reference.Name(line.Concept?.Value ?? "heading") : null;
        if (!line.Members.IsNone) return new TableCell(
            [new TextRun(name, TextStyle.Plain, Reference.Of(line.Members)),
                .. mark.Length == 0 ? (TextRun[])[] : [new TextRun(mark, TextStyle.Superscript, reference)]]);
        return mark.Length == 0 ? TableCell.Of(name, reference)
            : new TableCell([new TextRun(name, TextStyle.Plain, reference), new TextRun(mark, TextStyle.Superscript, reference)]);
    }

    private static TableCell Cell(StatementCell cell, decimal amounts, decimal shares, BriefingContext context)
    {
        if (cell.Text.Length == 0) return TableCell.Blank;
        var text = cell.Text == "-" ? FigureFormat.Nil : cell.Text;
        if (cell.Stated is not { } fact) return TableCell.Of(text);
        var figure = context.Book.OfCell(fact);
        // If the scale of a cell differs from the scale in the heading, the cell names its own scale.
        if (!fact.IsNil) text =
            ShareScale.Beside(text, fact.Scale, figure.Measure == Measure.Money ? amounts : ShareScale.IsOfShares(fact) ? shares : 1m);
        return TableCell.Of(FormatSeam.Of(FormatBranch.Filed, text),
            Reference.Of(context.Book.Use(figure), ShareScale.MannerOf(fact, shares), Rounding.Decimals(fact.Resolution / fact.Scale)));
    }
}
