using QifuReports.Briefings.Summary.Moves;

namespace QifuReports.Briefings.Summary.Presentation;

/// <summary>The lines that raised and lowered the net result most, each with its effect and the cause that management names.</summary>
internal static class MovesTable
{
    /// <summary>Makes the table; empty if the result is not known line by line.</summary>
    public static IReadOnlyList<Block> Make(BriefingContext context)
    {
        if (ResultStory.Of(context) is not { Lines: { } ranked, Moves: { } moves } || ranked.Up.Count + ranked.Down.Count == 0) return [];
        var result = NameText.InText(moves.Now.Concept.ShortName);
        var (rows, hasCause) = (new List<TableRow>(), false);
        Add("Raised it", ranked.Up);
        Add("Lowered it", ranked.Down);
        AddRest();
        var (now, before) = (PeriodWords.Short(moves.Now.Period), PeriodWords.Short(moves.Before.Period));
        var heading = $"What moved {result}, line by line";
        return
        [
            new Heading(2, heading) { Listed = false },
            new Table
            {
                Id = "table-drivers",
                Title = "",
                HeadedBy = heading,
                Unit = $"{context.Book.TableUnit}, effect of the change from {before} to {now}; {context.Release.AuditStatus}",
                HeadingReferences = [Reference.Of(moves.Before.Period), Reference.Of(moves.Now.Period)],
                Columns = [new TableColumn(ColumnKind.Label), new TableColumn(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head, [TableCell.Blank, TableCell.Of("Effect")])],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Compact = true,
                Notes = hasCause ? [[new TextRun("Each amount is rounded by itself. "),
                    new TextRun("Causes as management names them in the "),
                    new TextRun($"{BriefingContext.FormName(context.Release)} of {PeriodWords.Date(context.Release.Date)}", TextStyle.Plain,
                        Reference.Filing(context.Release.Id)), new TextRun(".")]] : [[new TextRun("Each amount is rounded by itself.")]],
                Summary = "The lines with the largest effect on the result, those that raised it first.",
            },
        ];

        // Adds a row for all lines that the table does not show, and a row for the whole change.
        void AddRest()
        {
            var change = context.Book.Use(moves.Result.Difference);
            List<Figure> told = [.. ranked.Up.Concat(ranked.Down).Select(m => m.EffectFigure(context))];
            // The amount that no line explains has its own row and is never counted among the other lines.
            if (ranked.Gap is { } gap && !ranked.Up.Contains(gap) && !ranked.Down.Contains(gap))
            {
                var beyond = gap.EffectFigure(context);
                told.Add(beyond);
                rows.Add(new TableRow(RowKind.Line, [TableCell.Of(gap.Name), Effect(context.Book.Use(beyond))]));
            }
            var rest = context.Book.Keep(Derive.Remainder($"{moves.Now.Period}/{moves.Now.Concept.Id}/effect-of-other-lines",
                moves.Now.Concept, change, told));
            if (rest.Value != 0) rows.Add(
                new TableRow(RowKind.Line, [TableCell.Of(ranked.HasOthers ? "All other lines" : "Rounding"),
                    Effect(context.Book.Use(rest))]));
            var name = $"Change of {result}";
            rows.Add(new TableRow(RowKind.Subtotal,
                [TableCell.Of(name, NameText.HasDigit(name) ? Reference.Name(moves.Now.Concept.Id.Value) : null), Effect(change)]));
        }

        static TableCell Effect(Figure effect) =>
            new([new TextRun(FigureFormat.Cell(effect), TextStyle.Plain, Reference.Of(effect, Manner.Cell))]);

        void Add(string section, IReadOnlyList<ResultMove> lines)
        {
            if (lines.Count > 0) rows.Add(new TableRow(RowKind.Section, [TableCell.Of(section)]));
            foreach (var line in lines)
            {
                var effect = context.Book.Use(line.EffectFigure(context));
                List<Inline> name = [new TextRun(line.Name, TextStyle.Plain,
                    NameText.HasDigit(line.Name) ? Reference.Name(line.Concept.Id.Value) : null)];
                if (Cause(context, line) is { } cause)
                {
                    hasCause = true;
                    name.AddRange([new LineBreak(),
                        new TextRun(cause, TextStyle.Muted, NameText.HasDigit(cause) ? Reference.Name(line.Concept.Id.Value) : null)]);
                }
                rows.Add(new TableRow(RowKind.Line, [new TableCell(name), Effect(effect)], 1));
            }
        }
    }

    // The first cause of the change compared with the year before; null if management only names an unchanged approach.
    private static string? Cause(BriefingContext context, ResultMove line)
    {
        if (line.IsGap) return null;
        foreach (var driver in context.Release.Drivers)
            if (driver.Concept == line.Concept.Id && driver.Against is (ComparisonBase.YearBefore or ComparisonBase.Both)
                && !DriverObject.IsApproach(driver)) return driver.Cause;
        return null;
    }
}
