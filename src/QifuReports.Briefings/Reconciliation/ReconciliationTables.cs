namespace QifuReports.Briefings.Reconciliation;

/// <summary>
/// The tables that the templates of a reconciliation briefing may place. A name may be followed by words that say what the table is about:
/// <c>status</c>, <c>statements</c>, <c>roll-forward</c>, <c>tax</c>, <c>waivers</c>; <c>summary-figures CONCEPT...</c>,
/// <c>summary CONCEPT...</c>, <c>side-by-side CONCEPT...</c>, <c>movements CONCEPT...</c>, <c>lines ADJUSTMENT</c>, <c>note ADJUSTMENT</c>.
/// </summary>
public sealed class ReconciliationTables(Bridge bridge)
{
    private readonly BriefingContext _context = bridge.Context;

    /// <summary>The blocks with this name; null for an unknown name, empty if there is nothing to show.</summary>
    public IReadOnlyList<Block>? Named(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var of = words.AsSpan(1);
        return words[0] switch
        {
            "status" => [StatusTable.Make(bridge)],
            "statements" => FiledTables.Make(bridge),
            "roll-forward" => RollForward.Of(bridge) is { } roll ? [RollForwardTable.Make(bridge, roll)] : [],
            "tax" => TaxEffect.Of(bridge) is { } tax ? [TaxTable.Make(bridge, tax)] : [],
            "summary-figures" => SummaryTables.Large(bridge, Concepts(of)),
            "summary" => SummaryTables.Table(bridge, Concepts(of)),
            "side-by-side" => SideBySide(Concepts(of)),
            "movements" => MovementTable.Make(bridge, Concepts(of)),
            "waivers" => Readable(CheckTables.Waivers(_context.Report)),
            "note" when of.Length == 1 => Note(of[0]),
            "lines" when of.Length == 1 => AdjustmentLines.Make(bridge, new Basis(of[0])),
            _ => null,
        };
    }

    // The note of an adjustment, which column headings link to.
    private List<Block> Note(string code)
    {
        foreach (var adjustment in bridge.Adjustments)
            if (adjustment.Basis.Code == code && adjustment.NoteId is { } id)
                return
                [
                    new Heading(2, $"({adjustment.Mark}) {adjustment.Name}") { Id = id, Listed = false },
                    new Paragraph([new TextRun(BridgeWords.Set(adjustment.Note), TextStyle.Plain,
                        NameText.HasDigit(adjustment.Note) ? Reference.Name(code) : null)]),
                ];
        return [];
    }

    // Replaces the codes of columns, as in the findings of checks, by their names for readers.
    private List<Block> Readable(IReadOnlyList<Block> blocks)
    {
        var readable = new List<Block>(blocks.Count);
        foreach (var block in blocks)
            readable.Add(block is Table table
                ? table with { Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(Readable)] })] } : block);
        return readable;
    }

    private TableCell Readable(TableCell cell)
    {
        if (cell.Content is not [TextRun run]) return cell;
        var words = run.Text;
        foreach (var adjustment in bridge.Adjustments)
            words = words.Replace(adjustment.Basis.Code, NameText.InText(adjustment.Name), StringComparison.Ordinal);
        return words == run.Text ? cell : cell with { Content = [run with { Text = words }] };
    }

    private List<Concept> Concepts(ReadOnlySpan<string> names)
    {
        var concepts = new List<Concept>(names.Length);
        foreach (var name in names)
        {
            // Leaves out measures that this issuer does not report.
            if (_context.Concept(name) is not { } concept) continue;
            if (bridge.At(concept, prior: false) is { } period && bridge.Difference(concept, period) is not null) concepts.Add(concept);
        }
        return concepts;
    }

    // Makes one table for spans and one for dates. For the latest and the comparative period, each shows the amounts under both bases and
    // the difference, also in percent of the first amount.
    private List<Block> SideBySide(List<Concept> concepts)
    {
        var blocks = new List<Block>(2);
        foreach (var instants in (bool[])[false, true])
        {
            var known = concepts.FindAll(c => c.PeriodType == PeriodType.Balance == instants);
            if (known.Count == 0) continue;
            var now = bridge.At(known[0], prior: false)!.Value;
            var before = bridge.At(known[0], prior: true);
            var group = new List<TableCell> { TableCell.Blank, Head(now) };
            var heads = new List<TableCell> { TableCell.Blank };
            var columns = new List<TableColumn> { new(ColumnKind.Label) };
            AddHeads(heads, columns);
            if (before is { } earlier)
            {
                group.Add(Head(earlier));
                AddHeads(heads, columns);
            }
            var rows = new List<TableRow>(known.Count);
            foreach (var concept in known)
            {
                var cells = new List<TableCell> { TableCell.Of(concept.Name) };
                AddCells(cells, concept, now);
                if (before is { } then) AddCells(cells, concept, then);
                rows.Add(new TableRow(SumRow.KindOf(_context, concept), cells));
            }
            blocks.Add(new Table
            {
                Id = instants ? "table-balances" : "table-results",
                Title = instants ? "Financial position" : "Results",
                Unit = BridgeTables.Unit(bridge, before is { } b ? [now, b] : [now]),
                Columns = columns,
                Head = [new TableRow(RowKind.Head, group), new TableRow(RowKind.Head, heads)],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Compact = true,
                Summary =
                    "Each amount under both bases, the difference, and the difference in percent of the first basis, with the comparative.",
            });
        }
        return blocks;
    }

    private static TableCell Head(Period period) => TableCell.Of(PeriodWords.Short(period), Reference.Of(period), span: 4);

    private void AddHeads(List<TableCell> heads, List<TableColumn> columns)
    {
        heads.AddRange([TableCell.Of(BriefingContext.BasisName(bridge.From)), TableCell.Of(BriefingContext.BasisName(bridge.To)),
            TableCell.Of("Difference"), TableCell.Of("In %")]);
        BridgeTables.AddColumns(columns, 4);
    }

    private void AddCells(List<TableCell> cells, Concept concept, Period period)
    {
        foreach (var figure in (Figure?[])[bridge.Of(concept, period, bridge.From), bridge.Of(concept, period, bridge.To),
            bridge.Difference(concept, period)])
            cells.Add(BridgeTables.Cell(bridge, figure));
        cells.Add(BridgeTables.Percent(bridge, concept, period));
    }
}
