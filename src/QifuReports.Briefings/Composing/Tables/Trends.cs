using QifuReports.Briefings.Composing.Notes;

namespace QifuReports.Briefings.Composing.Tables;

/// <summary>
/// A table of selected concepts over the last eight quarters, halves or years (the briefing decides), newest first. It shows figures that
/// filings state by the briefing's date or that follow from them. A letter marks derived and rounded figures; unknown figures are blank.
/// </summary>
public static class Trends
{
    private const int Length = 8;
    private static readonly string[] Counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];
    // Amounts in statements are in thousands. An amount is marked as rounded if its last digit stands for more than this, in currency
    // units, and for more than the last digit of other amounts in its row.
    private const decimal CoarseFrom = 10_000m;

    // The width available for the figures, in points.
    private const double TrendRoom = 415;
    private const string DerivedMark = "d";
    private const string RoundedMark = "r";

    /// <summary>The periods up to the period of the briefing, oldest first, from the first period in which the concept is known.</summary>
    public static IReadOnlyList<Period> Periods(BriefingContext context, Concept concept)
    {
        var all = Last(context);
        return From(all, Series.Of(context, concept, all).First);
    }

    /// <summary>The table, with one row for each concept that is known before the last period; empty if there is no such concept.</summary>
    public static IReadOnlyList<Block> Table(BriefingContext context, IReadOnlyList<string> names)
    {
        var (all, series, first) = (Last(context), new List<Series>(names.Count), Length);
        foreach (var name in names)
        {
            if (context.Concept(name) is not { } concept || Series.Of(context, concept, all) is not { First: < Length - 1 } known) continue;
            series.Add(known);
            first = Math.Min(first, known.First);
        }
        if (series.Count == 0) return [];
        // Leaves out the oldest periods until the rest fits, because amounts in a currency of small units are long.
        while (first < all.Count - 2 && TableRoom.Taken(Columns(From(all, first)), Rows(context, series, first)) > TrendRoom) first++;
        var (periods, interval) = (From(all, first), context.Interval);

        var (heads, rows) = (new List<TableCell> { TableCell.Blank }, Rows(context, series, first));
        for (var i = periods.Count - 1; i >= 0; i--) heads.Add(TableCell.Of(PeriodWords.Short(periods[i]), Reference.Of(periods[i])));

        var words =
            $"{DerivedMark}: derived, a longer span or a total less the rest of it; {RoundedMark}: rounded more coarsely in the filing " +
            $"than the other {interval.Plural} of the line, or of amounts that are. "
            + "A blank: no filing held on the day of this briefing states the figure, nor does it follow to the digits shown from " +
                "figures that one states."
            + RoughRates.Words(series.SelectMany(one => one.Figures.Skip(first)).OfType<Figure>(), explainsAbout: true);
        return
        [
            new Table
            {
                Id = "table-trends",
                Title = $"Last {Counts[periods.Count]} {interval.Plural}",
                Unit =
                    $"{context.Book.TableUnit}; {context.Release.AuditStatus}; " +
                        $"{KeyFigures.Basis(context, series.Exists(s => s.Concept.GaapCounterpart is not null))}; " +
                        $"{interval.EachWithBalances(context.Calendar)}",
                Columns = Columns(periods),
                Head = [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Notes = [Note(words, [.. OtherStatus(context, series, all, first), .. UnequalLengths.Odd(periods)])],
                Summary = $"Key figures of the last {interval.Plural}, as far as they are known.",
            },
        ];
    }

    /// <summary>
    /// The figure of a period; for a balance, that of its last day. Other concepts without a figure of the period, except flows and
    /// per-share amounts, also take that of the last day. A flow may be a total less all its other parts. Null if it is not known.
    /// </summary>
    public static Figure? At(BriefingContext context, Concept concept, Period period) =>
        (concept.PeriodType == PeriodType.Balance ? null : context.Book.Find(concept, period, context.Book.Currency))
        ?? (concept.PeriodType is PeriodType.Flow or PeriodType.PerShare ? null
            : context.Book.Find(concept, period.Closing, context.Book.Currency))
        ?? (concept.PeriodType == PeriodType.Flow ? Rest(context, concept, period) : null);

    // Computes a part of a total as the total less all other parts, if only this part is not stated.
    private static Figure? Rest(BriefingContext context, Concept concept, Period period)
    {
        foreach (var parent in concept.Parents)
        {
            if (parent.Weight != 1 || context.Ledger.Taxonomy.Find(parent.Parent) is not { } whole
                || context.Book.Find(whole, period, context.Book.Currency) is not { } total) continue;
            var (others, all) = (new List<Figure>(), true);
            foreach (var (part, weight) in context.Parts(whole, parent.Role))
            {
                if (part.Id == concept.Id) continue;
                var figure = weight == 1 ? context.Book.Find(part, period, context.Book.Currency) : null;
                all &= figure is not null;
                if (figure is not null) others.Add(figure);
            }
            if (all && others.Count > 0)
                return context.Book.Keep(Derive.Remainder($"{period}/{concept.Id}/rest-of-{whole.Id}", concept, total, others));
        }
        return null;
    }

    // The periods of the table, oldest first. The last period is that of the briefing, or the last quarter in it.
    private static List<Period> Last(BriefingContext context)
    {
        var periods = new List<Period>(Length);
        var period = context.Latest;
        for (var i = 0; i < Length; i++, period = period.Prior) periods.Insert(0, period);
        return periods;
    }

    private static List<Period> From(List<Period> periods, int first)
    {
        var rest = new List<Period>(periods.Count - first);
        for (var i = first; i < periods.Count; i++) rest.Add(periods[i]);
        return rest;
    }

    // A concept over the periods, with the position of the first period in which it is known.
    private sealed record Series(Concept Concept, Figure?[] Figures, int First)
    {
        public static Series Of(BriefingContext context, Concept concept, List<Period> periods)
        {
            var (figures, first) = (new Figure?[periods.Count], periods.Count);
            for (var i = periods.Count - 1; i >= 0; i--)
            {
                figures[i] = At(context, concept, periods[i]);
                if (figures[i] is not null) first = i;
            }
            return new Series(concept, figures, first);
        }

        public Figure Latest => Array.FindLast(Figures, f => f is not null)
            ?? throw new InvalidOperationException($"{Concept.Id} is shown over periods in none of which it is known.");
    }

    // The rows in groups, because amounts, rates and operating figures have different numbers of decimals.
    private static List<TableRow> Rows(BriefingContext context, List<Series> series, int first)
    {
        var rows = new List<TableRow>(series.Count);
        var groups = new List<(string Name, List<Series> Members)>();
        foreach (var one in series)
        {
            var name = KeyFigures.Section(one.Concept, one.Latest, context);
            var group = groups.FindIndex(g => g.Name == name);
            if (group < 0) groups.Add((name, [one]));
            else groups[group].Members.Add(one);
        }
        foreach (var (name, members) in groups)
        {
            if (groups.Count > 1) rows.Add(new TableRow(RowKind.Section, [TableCell.Of(name)]));
            foreach (var one in members) rows.Add(Row(context, one.Concept, one.Figures.AsSpan(first)));
        }
        return rows;
    }

    private static List<TableColumn> Columns<T>(IReadOnlyCollection<T> quarters) =>
        [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true),
            .. Enumerable.Repeat(new TableColumn(ColumnKind.Figure), quarters.Count - 1)];

    private static TableRow Row(BriefingContext context, Concept concept, ReadOnlySpan<Figure?> figures)
    {
        var (finest, finestOf) = (0m, 0m);
        foreach (var figure in figures)
        {
            if (figure is { Resolution: > 0 } && (finest == 0 || figure.Resolution < finest)) finest = figure.Resolution;
            if (figure is not null && OfAmounts(figure) is > 0 and var of && (finestOf == 0 || of < finestOf)) finestOf = of;
        }
        var cells = new List<TableCell>(
            figures.Length + 1) { TableCell.Of(concept.Name, NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null) };
        for (var i = figures.Length - 1; i >= 0; i--)
        {
            var figure = figures[i];
            if (figure is null)
            {
                cells.Add(TableCell.Blank);
                continue;
            }
            var mark = IsDerived(figure) ? DerivedMark
                : IsCoarser(figure.Resolution, finest) || IsCoarser(OfAmounts(figure), finestOf) ? RoundedMark : "";
            var run = new TextRun(FigureFormat.Cell(figure), TextStyle.Plain, Reference.Of(context.Book.Use(figure), Manner.Cell));
            cells.Add(mark.Length == 0 ? new TableCell([run]) : new TableCell([run, new TextRun(mark, TextStyle.Superscript)]));
        }
        return new TableRow(SumRow.KindOf(context, concept), cells);
    }

    private static IReadOnlyList<Inline> Note(string words, IReadOnlyList<Inline> more) => [new TextRun(words), .. more];

    // Sentences that name the periods with figures from a filing of another audit status.
    private static List<Inline> OtherStatus(BriefingContext context, List<Series> series, List<Period> all, int first)
    {
        var (words, filings) = (new List<Inline>(), new List<(Ledger.Filings.Filing Filing, List<Period> Periods)>());
        for (var i = first; i < all.Count; i++)
        {
            Ledger.Filings.Filing? other = null;
            foreach (var one in series)
                if (other is null && one.Figures[i] is { } figure) other = Other(context, figure);
            if (other is null) continue;
            var at = filings.FindIndex(f => f.Filing.Id == other.Id);
            if (at < 0) filings.Add((other, [all[i]]));
            else filings[at].Periods.Add(all[i]);
        }
        foreach (var (other, of) in filings)
        {
            words.Add(new TextRun(" The figures of "));
            for (var i = 0; i < of.Count; i++)
            {
                if (i > 0) words.Add(new TextRun(i == of.Count - 1 ? " and " : ", "));
                words.Add(new TextRun(PeriodWords.Short(of[i]), TextStyle.Plain, Reference.Of(of[i])));
            }
            words.Add(new TextRun(" rest in part on the "));
            words.Add(new TextRun($"{BriefingContext.FormName(other)} of {PeriodWords.Date(other.Date)}", TextStyle.Plain,
                Reference.Filing(other.Id)));
            words.Add(new TextRun($", {other.AuditStatus}."));
        }
        return words;
    }

    private static Ledger.Filings.Filing? Other(BriefingContext context, Figure figure)
    {
        if (figure.Origin is FigureOrigin.Derived derived)
        {
            foreach (var input in derived.Inputs)
                if (Other(context, input) is { } found) return found;
            return null;
        }
        if (figure.Origin is FigureOrigin.Reported reported)
            foreach (var filing in context.Ledger.Filings)
                if (filing.Id == reported.Fact.Source.FilingId && filing.AuditStatus != context.Source.Filing.AuditStatus) return filing;
        return null;
    }

    private static bool IsCoarser(decimal resolution, decimal finest) => resolution > finest && resolution > CoarseFrom;

    // How coarsely the amounts behind a margin are rounded, in currency units (the coarsest counts); 0 if the figure is not a margin.
    private static decimal OfAmounts(Figure figure)
    {
        if (figure.Measure != Measure.Percent || figure.Origin is not FigureOrigin.Derived derived) return 0;
        var coarsest = 0m;
        foreach (var input in derived.Inputs) coarsest = Math.Max(coarsest, input.Resolution);
        return coarsest;
    }

    private static bool IsDerived(Figure figure)
    {
        if (figure.Origin is not FigureOrigin.Derived derived) return false;
        if (derived.Formula.Code == Formula.SubPeriod.Code || derived.Formula.Code == Formula.Remainder.Code) return true;
        foreach (var input in derived.Inputs)
            if (IsDerived(input)) return true;
        return false;
    }
}
