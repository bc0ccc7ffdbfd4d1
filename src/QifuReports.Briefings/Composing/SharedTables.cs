using QifuReports.Briefings.Figures;
using QifuReports.Ledger.Filings;
using QifuReports.Typesetting.Document;

namespace QifuReports.Briefings.Composing;

/// <summary>The tables that the templates of every kind of briefing may place: the checks, the waivers, the sources.</summary>
/// <param name="context">The briefing.</param>
/// <param name="omitted">The titles of the sections that were left out, as far as they are known when the table is placed.</param>
/// <param name="without">What is no section of its own and is lacking all the same; null for nothing.</param>
public sealed class SharedTables(BriefingContext context, IReadOnlyList<string> omitted, IReadOnlyList<string>? without = null)
{
    /// <summary>The blocks of that name; null for a name there is none of, empty where there is nothing to show.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "checks" => [CheckTables.Summary(context.Report)],
        "waivers" => CheckTables.Waivers(context.Report),
        "failures" => context.Options.Draft ? [] : CheckTables.Failures(context.Report),
        "filings" => [Filings()],
        "filed-statements" => Filed(false),
        "used-statements" => Filed(true),
        "omitted" => Omitted(),
        _ => null,
    };

    // Every filing whose figures are stated here or entered what is derived, with how many of both.
    private Table Filings()
    {
        // By the filing: the names of the figures stated here, and of those that entered what is derived here.
        var names = new Dictionary<string, (HashSet<string> Stated, HashSet<string> Entered)>(StringComparer.Ordinal);
        var rows = new List<TableRow>();
        foreach (var filing in context.Ledger.Filings) names.Add(filing.Id, (new(StringComparer.Ordinal), new(StringComparer.Ordinal)));
        foreach (var figure in context.Book.Used)
            if (figure.Origin is FigureOrigin.Reported r) names[r.Fact.Source.FilingId].Stated.Add(figure.Name);
            else AddInputs(figure, names);
        foreach (var filing in context.Ledger.Filings)
        {
            var (stated, entered) = names[filing.Id];
            entered.ExceptWith(stated);
            if (stated.Count + entered.Count == 0) continue;
            rows.Add(new TableRow(RowKind.Line,
            [
                TableCell.Of(BriefingFrame.Capital($"{BriefingContext.FullName(filing)}, {filing.Title}"), Reference.Filing(filing.Id)), TableCell.Of(PeriodWords.Date(filing.Date), Reference.Of(filing.Date)),
                Status(filing), Count(stated.Count, filing, "stated"), Count(entered.Count, filing, "entered"),
            ]));
        }
        return new Table
        {
            Id = "table-filings",
            HeadedBy = "Sources",
            Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Text), new(ColumnKind.Figure), new(ColumnKind.Figure)],
            Head = [new TableRow(RowKind.Head, [TableCell.Of("Filing"), TableCell.Of("Date"), TableCell.Of("Status and basis"), TableCell.Of("Figures stated here"), TableCell.Of("Only in formulas")])],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Summary = "Each filing with its date, its status, how many of its figures this document states, and how many more entered derived figures.",
        };
    }

    private TableCell Status(Filing filing)
    {
        var words = $"{BriefingContext.Status(filing)}, {Bases(filing)}";
        return TableCell.Of(words, StatementTable.HasDigit(words) ? Reference.Filing(filing.Id) : null);
    }

    // The basis of the filing, and any other that figures stated here are under.
    private string Bases(Filing filing)
    {
        var bases = new List<string> { BriefingContext.BasisName(filing.Basis) };
        foreach (var figure in context.Book.Used)
            if (figure.Origin is FigureOrigin.Reported { Fact: var fact } && fact.Source.FilingId == filing.Id && !fact.Key.Basis.IsAdjustment && !bases.Contains(BriefingContext.BasisName(fact.Key.Basis)))
                bases.Add(BriefingContext.BasisName(fact.Key.Basis));
        return string.Join(" and ", bases);
    }

    private TableCell Count(int count, Filing filing, string how) =>
        count == 0 ? TableCell.Of(FigureFormat.Nil) : TableCell.Of(FigureFormat.Whole(count), context.Counted("figures", $"{filing.Id}-{how}", count));

    private static void AddInputs(Figure figure, Dictionary<string, (HashSet<string> Stated, HashSet<string> Entered)> names)
    {
        if (figure.Origin is not FigureOrigin.Derived derived) return;
        for (var i = 0; i < derived.Inputs.Count; i++)
        {
            var input = derived.Inputs[i];
            if (input.Origin is FigureOrigin.Reported r) names[r.Fact.Source.FilingId].Entered.Add(input.Name);
            else AddInputs(input, names);
        }
    }

    // What of the release stands here as it was filed, and what by its figures only.
    private List<Block> Filed(bool usedOnly)
    {
        var blocks = new List<Block>();
        foreach (var (isTable, words) in ((bool, string)[])[(true, "Shown in full, as filed: "), (false, "Used by their figures, in our own words: ")])
        {
            var content = new List<Inline>();
            foreach (var statement in context.Release.Statements)
            {
                if (statement.IsTable != isTable || (usedOnly && !IsUsed(statement))) continue;
                content.Add(new TextRun(content.Count == 0 ? words : "; "));
                content.Add(new TextRun(FigureObject.InText(statement.Title), TextStyle.Plain, StatementTable.HasDigit(statement.Title) ? Reference.Name(statement.Id) : null));
            }
            if (content.Count == 0) continue;
            content.Add(new TextRun("."));
            blocks.Add(new Paragraph(content));
        }
        return blocks;
    }

    private List<Block> Omitted()
    {
        IReadOnlyList<string> lacking = [.. omitted, .. without ?? []];
        return lacking.Count == 0 ? [] : [new Paragraph([new TextRun($"Left out, since the filings lack the data: {string.Join("; ", lacking)}.")])];
    }

    // Whether the document states a figure of it.
    private bool IsUsed(Statement statement)
    {
        foreach (var figure in context.Book.Used)
            if (figure.Origin is FigureOrigin.Reported reported)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Fact is { } fact && fact.Key == reported.Fact.Key) return true;
        return false;
    }
}
