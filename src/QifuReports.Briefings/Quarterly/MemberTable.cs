using QifuReports.Briefings.Composing.Notes;

namespace QifuReports.Briefings.Quarterly;

/// <summary>
/// A table with the revenue, operating result and margin of each member of an axis, then of the reconciling items and of the whole company.
/// The columns are the period, the year before and the change.
/// </summary>
internal static class MemberTable
{
    /// <summary>The table; null for an unknown axis, empty if no member has revenue or a result.</summary>
    public static IReadOnlyList<Block>? Make(BriefingContext context, string axisId)
    {
        if (context.Ledger.Taxonomy.Axis(axisId) is not { } axis) return null;
        var rows = new List<TableRow>();
        foreach (var role in (string[])["revenue", "operating-result", "operating-margin"])
            if (context.Ledger.Taxonomy.WithRole(role) is { } concept) AddSection(context, axis, concept, rows);
        if (rows.Count == 0) return [];
        var (now, before) = (context.Period, context.Period.YearBefore);
        return
        [
            new Table
            {
                Id = "table-by-" + axis.Id,
                Title = $"Figures by {NameText.InText(axis.Name)}",
                Unit =
                    $"{context.Book.TableUnit}; {context.Release.AuditStatus}; {BriefingContext.BasisName(context.Release.Basis)}; " +
                        $"{PeriodWords.Span(now)}",
                HeadingReferences = [Reference.Of(now)],
                Columns = [new(ColumnKind.Label), new(ColumnKind.Figure, Newest: true), new(ColumnKind.Figure), new(ColumnKind.Figure)],
                Head = [new TableRow(RowKind.Head,
                    [TableCell.Blank, DerivedPeriods.Head(context, now), DerivedPeriods.Head(context, before), TableCell.Of("On year")])],
                Rows = rows,
                FullWidth = true,
                KeepTogether = true,
                Notes = [[new TextRun("Changes and marks as in the key figures."), .. UnequalLengths.Note(context)]],
                Summary =
                    $"By {NameText.InText(axis.Name)}: each member, what reconciles them, and the company, with last year and the change.",
            },
        ];
    }

    // Leaves out a measure that no part of the company has, and members whose figures of this year and the year before are zero or unknown.
    private static void AddSection(BriefingContext context, Axis axis, Concept concept, List<TableRow> rows)
    {
        var found = new List<TableRow>();
        var hasPart = false;
        foreach (var member in axis.Members)
        {
            // Eliminations have no margin that means anything.
            if (concept.PeriodType == PeriodType.Ratio && member.Kind == MemberKind.Reconciling) continue;
            var members = Members.None.With(axis, member);
            if (Row(context, concept, members, member.Kind == MemberKind.Subtotal ? RowKind.Subtotal : RowKind.Line,
                TableCell.Of(member.Name, Reference.Of(members))) is not { } row) continue;
            found.Add(row);
            hasPart |= member.Kind == MemberKind.Part;
        }
        if (!hasPart) return;
        rows.Add(new TableRow(RowKind.Section,
            [TableCell.Of(concept.Name, NameText.HasDigit(concept.Name) ? Reference.Name(concept.Id.Value) : null)]));
        rows.AddRange(found);
        if (Row(context, concept, Members.None, concept.PeriodType == PeriodType.Ratio ? RowKind.Line : RowKind.Total,
            TableCell.Of("Company")) is { } whole) rows.Add(whole);
    }

    private static TableRow? Row(BriefingContext context, Concept concept, Members members, RowKind kind, TableCell label)
    {
        var now = context.Book.Find(concept, context.Period, context.Book.Currency, members);
        var before = context.Book.Find(concept, context.Period.YearBefore, context.Book.Currency, members);
        if (now is null or { Value: 0 } && before is null or { Value: 0 }) return null;
        var change = now is null ? null : context.Book.Compare(now, before, ComparedWith.YearBefore);
        return new TableRow(kind, [label, Cell(context, now), Cell(context, before), KeyFigures.Change(context.Book, change)],
            kind == RowKind.Line ? 1 : 0);
    }

    private static TableCell Cell(BriefingContext context, Figure? figure) =>
        figure is null ? TableCell.Blank : KeyFigures.Cell(context.Book, figure);
}
