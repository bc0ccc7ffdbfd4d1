namespace QifuReports.Briefings.Composing;

/// <summary>The tables that the templates of any briefing may place: the checks, the accepted deviations (waivers), the sources.</summary>
/// <param name="context">The briefing.</param>
/// <param name="omitted">The sections that were already left out when the table is placed.</param>
/// <param name="without">Titles of other missing content that is not a section; null if there is none.</param>
public sealed class SharedTables(BriefingContext context, IReadOnlyList<OmittedSection> omitted, IReadOnlyList<string>? without = null)
{
    /// <summary>The blocks with this name; null for an unknown name, empty if there is nothing to show.</summary>
    public IReadOnlyList<Block>? Named(string name) => name switch
    {
        "checks" => [CheckTables.Summary(context.Report)],
        "waivers" => [.. CheckTables.Waivers(context.Report), .. CheckTables.Warnings(context.Report)],
        "failures" => context.Options.Draft ? [] : CheckTables.Failures(context.Report),
        "filings" => [Filings()],
        "filed-statements" => Filed(false),
        "used-statements" => Filed(true),
        "omitted" => Omitted(),
        _ => null,
    };

    // Each filing with figures stated in this document or used in derived figures, with the number of figures of both kinds.
    private Table Filings()
    {
        var tally = new SourceTally(context.Book);
        var rows = new List<TableRow>();
        foreach (var filing in context.Ledger.Filings)
        {
            if (tally.Of(filing) is not { } counts) continue;
            rows.Add(new TableRow(RowKind.Line,
            [
                TableCell.Of(NameText.Capital($"{BriefingContext.FullName(filing)}, {filing.Title}"), Reference.Filing(filing.Id)),
                TableCell.Of(PeriodWords.Date(filing.Date), Reference.Of(filing.Date)),
                Status(filing, counts.OtherBases), Count(counts.Stated, filing, "stated"), Count(counts.Entered, filing, "entered"),
            ]));
        }
        return new Table
        {
            Id = "table-filings",
            HeadedBy = "Sources",
            Columns = [new(ColumnKind.Label), new(ColumnKind.Text), new(ColumnKind.Text), new(ColumnKind.Figure), new(ColumnKind.Figure)],
            Head = [new TableRow(RowKind.Head,
                [TableCell.Of("Filing"), TableCell.Of("Date"), TableCell.Of("Status and basis"), TableCell.Of("Figures stated here"),
                    TableCell.Of("Only in formulas")])],
            Rows = rows,
            FullWidth = true,
            KeepTogether = true,
            Summary =
                "Each filing with its date, its status, how many of its figures this document states, and how many more entered " +
                    "derived figures.",
        };
    }

    // The audit status, the basis of accounting of the filing, and every other basis of its figures in this document.
    private static TableCell Status(Filing filing, IReadOnlyList<string> otherBases)
    {
        var words = $"{BriefingContext.Status(filing)}, {BriefingContext.BasisName(filing.Basis)}";
        foreach (var basis in otherBases) words += $" and {BriefingContext.BasisName(new Basis(basis))}";
        return TableCell.Of(words, NameText.HasDigit(words) ? Reference.Filing(filing.Id) : null);
    }

    private TableCell Count(int count, Filing filing, string how) =>
        count == 0 ? TableCell.Of(FigureFormat.Nil)
            : TableCell.Of(FigureFormat.Whole(count), context.Counted("figures", $"{filing.Id}-{how}", count));

    // Lists the statements shown in full, then those used by their figures only. If usedOnly, each must have a figure in the document.
    private List<Block> Filed(bool usedOnly)
    {
        var blocks = new List<Block>();
        foreach (var (isTable, words) in ((bool, string)[])[(true, "Shown in full, as filed: "),
            (false, "Used by their figures, in our own words: ")])
        {
            var content = new List<Inline>();
            foreach (var statement in context.Release.Statements)
            {
                if (statement.IsTable != isTable || (usedOnly && !IsUsed(statement))) continue;
                content.Add(new TextRun(content.Count == 0 ? words : "; "));
                content.Add(new TextRun(NameText.InText(statement.Title), TextStyle.Plain,
                    NameText.HasDigit(statement.Title) ? Reference.Name(statement.Id) : null));
            }
            if (content.Count == 0) continue;
            content.Add(new TextRun("."));
            blocks.Add(new Paragraph(content));
        }
        return blocks;
    }

    private List<Block> Omitted()
    {
        IReadOnlyList<OmittedSection> all = [.. omitted, .. (without ?? []).Select(w => new OmittedSection(w, OmittedSection.NoData))];
        var blocks = new List<Block>();
        // The general reason (that the filings lack the data) comes first.
        foreach (var reason in all.Select(o => o.Reason).Distinct(StringComparer.Ordinal).OrderBy(r => r != OmittedSection.NoData))
        {
            var words = $"Left out, since {reason}: {string.Join("; ", all.Where(o => o.Reason == reason).Select(o => o.Title))}.";
            blocks.Add(new Paragraph([new TextRun(words, TextStyle.Plain, NameText.HasDigit(words) ? Reference.Name("taxonomy") : null)]));
        }
        return blocks;
    }

    // Whether the document states a figure of the statement.
    private bool IsUsed(Statement statement)
    {
        foreach (var figure in context.Book.Used)
            if (figure.Origin is FigureOrigin.Reported reported)
                foreach (var line in statement.Lines)
                    foreach (var cell in line.Cells)
                        if (cell.Stated is { } fact && fact.Key == reported.Fact.Key) return true;
        return false;
    }
}
