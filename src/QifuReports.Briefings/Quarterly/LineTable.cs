using QifuReports.Briefings.Composing.Notes;
using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// A table of the lines of a sum: the figure, its changes compared with the year before and with the prior period, and below each line the
/// causes that management names. Text beside the table need not repeat the causes.
/// </summary>
internal static class LineTable
{
    /// <summary>Makes the table, with its heading; empty if none of the lines is known.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="id">The id of the block.</param>
    /// <param name="what">The title of the table: <c>Revenue by line</c>.</param>
    /// <param name="lines">The lines, with their indentation and whether they are sums.</param>
    public static IReadOnlyList<Block> Make(BriefingContext context, string id, string what, IReadOnlyList<TableLine> lines)
    {
        var known = lines.Where(l => context.Current(l.Concept) is not null).ToList();
        if (known.Count == 0) return [];
        var hasYear = known.Exists(l => Compare(context, l, ComparedWith.YearBefore) is not null);
        var hasPrior = known.Exists(l => Compare(context, l, ComparedWith.Prior) is not null);
        var (columns, heads) = (new List<TableColumn> { new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true) },
            new List<TableCell> { TableCell.Blank, DerivedPeriods.Head(context, context.Period) });
        if (hasYear) Add("On year");
        if (hasPrior) Add(context.Interval.OnPriorShort);
        var result = hasYear ? NetResult(context) : null;
        if (result is not null) Add("On result");
        var hasCause = false;
        var rates = new List<Figure?>();
        var rows = new List<TableRow>(known.Count);
        foreach (var line in known)
        {
            var causes = Causes(context, line.Concept);
            hasCause |= causes.Count > 0;
            var cells = new List<TableCell> { new(
                [new TextRun(RowNames.Of(context, line.Concept, line.Concept.Name), TextStyle.Plain,
                    NameText.HasDigit(line.Concept.Name) ? Reference.Name(line.Concept.Id.Value) : null), .. causes]),
                    KeyFigures.Cell(context.Book, context.Current(line.Concept)!) };
            if (hasYear) cells.Add(KeyFigures.Change(context.Book, Compare(context, line, ComparedWith.YearBefore), isNarrow: true));
            if (hasPrior) cells.Add(KeyFigures.Change(context.Book, Compare(context, line, ComparedWith.Prior), isNarrow: true));
            if (hasYear) rates.Add(Compare(context, line, ComparedWith.YearBefore)?.Growth);
            if (hasPrior) rates.Add(Compare(context, line, ComparedWith.Prior)?.Growth);
            if (result is not null)
            {
                var part = Contribution(context, result, line.Concept);
                cells.Add(part is null ? TableCell.Blank : KeyFigures.Cell(context.Book, part));
                rates.Add(part);
            }
            rows.Add(new TableRow(line.IsSum ? RowKind.Subtotal : RowKind.Line, cells, line.Indent));
        }
        return
        [
            new Table
            {
                Id = id,
                Title = what,
                Unit = $"{context.Book.TableUnit}; {context.Release.AuditStatus}; {PeriodWords.Span(context.Period)}",
                HeadingReferences = [Reference.Of(context.Period)],
                Columns = columns,
                Head = [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                Notes = Notes(context, known, result, hasCause, rates.Exists(r => r is { IsAbout: true })),
                Summary = "Lines with their changes, and the causes that management names.",
            },
        ];

        void Add(string head)
        {
            columns.Add(new TableColumn(ColumnKind.Figure));
            heads.Add(TableCell.Of(head));
        }
    }

    private static List<IReadOnlyList<Inline>> Notes(BriefingContext context, List<TableLine> known, Comparison? result, bool hasCause,
        bool hasAbout)
    {
        var notes = new List<IReadOnlyList<Inline>>();
        if (KeyFigures.SmallBaseNote(known.SelectMany(
            l => new[] { Compare(context, l, ComparedWith.YearBefore), Compare(context, l, ComparedWith.Prior) })) is { Count: > 0 } small)
            notes.Add(small);
        if (result is not null) notes.Add(
            [new TextRun(
                $"On result: what the change year on year did to {NameText.InText(result.Current.Concept.Name)}, in percentage points " +
                    $"of that of "), new TextRun(PeriodWords.Short(result.Base.Period), TextStyle.Plain, Reference.Of(result.Base.Period)),
                    new TextRun(".")]);
        if (hasAbout) notes.Add([new TextRun(RoughRates.About)]);
        if (hasCause) notes.Add([new TextRun("In grey the causes as management names them in the "),
            new TextRun($"{BriefingContext.FormName(context.Release)} of {PeriodWords.Date(context.Release.Date)}", TextStyle.Plain,
                Reference.Filing(context.Release.Id)),
                new TextRun(", of the change year on year where no other is said; where none stands, it names none.")]);
        if (CostsBelowZero.Note(context, known.Select(l => context.Current(l.Concept)!)) is { Count: > 0 } costs) notes.Add(costs);
        return notes;
    }

    // The net result compared with the year before; null if the earlier result is not positive: a percentage of it would mean nothing.
    private static Comparison? NetResult(BriefingContext context) =>
        context.Concept("net-result") is { } net && context.Current(net) is { } now
            && context.Compare(now, ComparedWith.YearBefore) is { Base.Low: > 0 } comparison ? comparison : null;

    // The contribution of the change of a line to the change of the net result; null if the line is not part of the net result, or has no
    // figure for the year before.
    private static Figure? Contribution(BriefingContext context, Comparison result, Concept line)
    {
        var weight = WeightIn(context, result.Current.Concept, line);
        if (weight == 0 || context.Current(line) is not { } now || context.Compare(now, ComparedWith.YearBefore) is not { } change)
            return null;
        var effect = new ResultMove(line, weight, "", change).EffectFigure(context);
        return Derive.Contribution($"{context.Period}/{line.Id}/contribution-on-year", effect, result.Base) is { } part
            ? context.Book.Keep(part) : null;
    }

    // The sign of a line in a whole, through all sums between: 1 if the line adds to the whole, -1 if it reduces the whole, 0 if no part.
    private static int WeightIn(BriefingContext context, Concept whole, Concept line)
    {
        if (whole == line) return 1;
        foreach (var (part, weight) in context.Parts(whole))
            if (WeightIn(context, part, line) is not 0 and var inner) return weight * inner;
        return 0;
    }

    private static Comparison? Compare(BriefingContext context, TableLine line, ComparedWith against) =>
        context.Compare(context.Current(line.Concept)!, against);

    // Writes one line for each cause. If management says that an approach is unchanged, that text is shown as well.
    private static List<Inline> Causes(BriefingContext context, Concept concept)
    {
        var causes = new List<Inline>();
        foreach (var driver in context.Release.Drivers)
        {
            if (driver.Concept != concept.Id) continue;
            var of = driver.Against switch { ComparisonBase.PriorQuarter or ComparisonBase.PriorHalf => $"{context.Interval.OnPrior}: ",
                ComparisonBase.Both => $"year on year and {context.Interval.OnPrior}: ", _ => "" };
            causes.AddRange([new LineBreak(),
                new TextRun(of + driver.Cause, TextStyle.Muted,
                    NameText.HasDigit(driver.Cause) ? Reference.Name(concept.Id.Value) : null)]);
        }
        return causes;
    }
}

/// <summary>A line of a <see cref="LineTable"/>.</summary>
/// <param name="Concept">The concept of the line.</param>
/// <param name="Indent">By how many steps the line is indented.</param>
/// <param name="IsSum">Whether the line is the sum of the lines above it.</param>
internal sealed record TableLine(Concept Concept, int Indent, bool IsSum);
