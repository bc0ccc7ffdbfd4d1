using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Quarterly;

/// <summary>The lines of a sum with the figure, its changes on the year and on the period before, and under each the causes that management names: what the discussion beside it need not tell.</summary>
internal static class LineTable
{
    /// <summary>The table, with the heading that it stands under; empty where none of the lines is known.</summary>
    /// <param name="context">The briefing.</param>
    /// <param name="id">Of the block.</param>
    /// <param name="what">What the lines are, as the title of the table: <c>Revenue by line</c>.</param>
    /// <param name="lines">With how far each is indented and whether it is a sum.</param>
    public static IReadOnlyList<Block> Make(BriefingContext context, string id, string what, IReadOnlyList<TableLine> lines)
    {
        var known = lines.Where(l => context.Current(l.Concept) is not null).ToList();
        if (known.Count == 0) return [];
        var hasYear = known.Exists(l => Compare(context, l, ComparedWith.YearBefore) is not null);
        var hasPrior = known.Exists(l => Compare(context, l, ComparedWith.Prior) is not null);
        var (columns, heads) = (new List<TableColumn> { new(ColumnKind.Label), new(ColumnKind.Figure) }, new List<TableCell> { TableCell.Blank, TableCell.Of(PeriodWords.Short(context.Period), Reference.Of(context.Period)) });
        if (hasYear) Add("On year");
        if (hasPrior) Add(context.Interval.OnPriorShort);
        var hasCause = false;
        var rows = new List<TableRow>(known.Count);
        foreach (var line in known)
        {
            var causes = Causes(context, line.Concept);
            hasCause |= causes.Count > 0;
            var cells = new List<TableCell> { new([new TextRun(line.Concept.Name, TextStyle.Plain, StatementTable.HasDigit(line.Concept.Name) ? Reference.Name(line.Concept.Id.Value) : null), .. causes]), KeyFigures.Cell(context.Book, context.Current(line.Concept)!) };
            if (hasYear) cells.Add(KeyFigures.Change(context.Book, Compare(context, line, ComparedWith.YearBefore)));
            if (hasPrior) cells.Add(KeyFigures.Change(context.Book, Compare(context, line, ComparedWith.Prior)));
            rows.Add(new TableRow(line.IsSum ? RowKind.Subtotal : RowKind.Line, cells, line.Indent));
        }
        return
        [
            new Table
            {
                Id = id,
                Title = what,
                Unit = $"{FigureFormat.Currency(context.Book.Currency)} million; {context.Release.AuditStatus}; {PeriodWords.Span(context.Period)}",
                HeadingReferences = [Reference.Of(context.Period)],
                Columns = columns,
                Head = [new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                Notes = hasCause ? [[new TextRun("In grey the causes as management names them in the "), new TextRun($"{BriefingContext.FormName(context.Release)} of {PeriodWords.Date(context.Release.Date)}", TextStyle.Plain, Reference.Filing(context.Release.Id)), new TextRun(", of the change year on year where no other is said; where none stands, it names none.")]] : [],
                Summary = "Lines with their changes, and the causes that management names.",
            },
        ];

        void Add(string head)
        {
            columns.Add(new TableColumn(ColumnKind.Figure));
            heads.Add(TableCell.Of(head));
        }
    }

    private static Comparison? Compare(BriefingContext context, TableLine line, ComparedWith against) => context.Compare(context.Current(line.Concept)!, against);

    // A line each; of an approach that management says is unchanged, that.
    private static List<Inline> Causes(BriefingContext context, Concept concept)
    {
        var causes = new List<Inline>();
        foreach (var driver in context.Release.Drivers)
        {
            if (driver.Concept != concept.Id) continue;
            var of = driver.Against switch { ComparisonBase.PriorQuarter or ComparisonBase.PriorHalf => $"{context.Interval.OnPrior}: ", ComparisonBase.Both => $"year on year and {context.Interval.OnPrior}: ", _ => "" };
            causes.AddRange([new LineBreak(), new TextRun(of + driver.Cause, TextStyle.Muted, StatementTable.HasDigit(driver.Cause) ? Reference.Name(concept.Id.Value) : null)]);
        }
        return causes;
    }
}

/// <summary>A line of a <see cref="LineTable"/>.</summary>
/// <param name="Concept">What it is of.</param>
/// <param name="Indent">Steps of indentation.</param>
/// <param name="IsSum">Whether it is the sum of those above it.</param>
internal sealed record TableLine(Concept Concept, int Indent, bool IsSum);
