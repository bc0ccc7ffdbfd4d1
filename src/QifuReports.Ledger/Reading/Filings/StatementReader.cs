using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Filings;

/// <summary>Reads the statements of one filing: their columns, then their lines.</summary>
internal sealed class StatementReader(TaxonomyBook? taxonomy, FiscalCalendar calendar, Problems problems, string filing, Basis basis,
    string auditStatus, DraftReader drafts, DraftMark? ofFiling)
{
    /// <summary>The statement; null if its identity or a column is wrong. A wrong line is reported and left out.</summary>
    public Statement? Read(JsonNode node)
    {
        if (ObjectReader.Open(node, DataKeys.Statement, problems) is not { } o) return null;
        var id = o.Id("id");
        var title = o.Text("title");
        var kind = o.Word("kind", DataKeys.StatementKinds);
        var before = problems.Count;
        var members = MembersReader.Read(o, taxonomy, problems);
        var partial = o.Flag("partial", absent: false);
        var origin = OriginReader.Place(o, "");
        var draft = drafts.Read(o, () => $"the statement {id}") ?? ofFiling;
        var columnNodes = o.List("columns") ?? [];
        if (!o.IsAtMost(columnNodes, DataLimits.Columns, "columns")) return null;
        var columns = new List<StatementColumn>();
        foreach (var item in columnNodes)
            if (Column(item, columns, members, id, draft) is { } column) columns.Add(column);
        // Done after all columns are read, since a column of changes may come before the columns that it compares.
        if (problems.Count == before)
            for (var i = 0; i < columns.Count; i++)
                if (columns[i].Ratio is not null)
                    columns[i] = new RatioColumns(taxonomy, problems, columns).Read(columnNodes[i], columns[i]) ?? columns[i];
        var lineNodes = o.List("lines");
        if (lineNodes is not null && !o.IsAtMost(lineNodes, DataLimits.Lines, "lines")) return null;
        if (columnNodes.Count == 0 && o.Find("columns") is { Kind: JsonKind.Array } empty)
            problems.Add(ProblemCodes.ValueCount, empty, "A statement has at least one column.");
        if (id is null || title is null || kind < 0 || columns.Count == 0 || problems.Count != before || lineNodes is null) return null;

        var lines = new LineReader(taxonomy, problems, filing, title, columns, partial.GetValueOrDefault(), drafts, id, origin ?? "");
        return new Statement(id, title, kind == 0, columns, lines.Read(lineNodes)) { Origin = origin ?? "" };
    }

    private StatementColumn? Column(JsonNode node, List<StatementColumn> others, Members members, string? statement, DraftMark? ofStatement)
    {
        if (ObjectReader.Open(node, DataKeys.Column, problems) is not { } o) return null;
        var id = o.Id("id");
        var heading = o.Text("heading");
        var group = o.TextOr("group", "");
        var draft = drafts.Read(o, () => $"the column {id} of {statement}") ?? ofStatement;
        var kind = o.Word("kind", DataKeys.ColumnKinds, absent: 0);
        if (kind > 0)
            return RatioColumns.Unresolved(o, id, heading, group, others, problems) is { } ratio ? ratio with { Draft = draft } : null;
        foreach (var needless in (string[])["of", "against", "concept", "in"])
            if (o.Find(needless) is { } member)
                problems.AddAtKey(ProblemCodes.Conflict, member, $"A column of amounts has no \"{needless}\".",
                    "Take it out, or say \"kind\": \"percent-of\" or \"change\".");
        var period = o.Period("period", calendar);
        var currency = o.Find("currency") is null ? "" : o.Currency("currency");
        var scale = o.Word("scale", ScaleWords.All, absent: 0, ProblemCodes.BadScale);
        var shares = o.Word("shares", ScaleWords.All, absent: 0, ProblemCodes.BadScale);
        var code = o.Find("basis") is null ? basis.Code : BasisWords.Read(o, problems);
        var status = o.Find("auditStatus") is null ? auditStatus : AuditWords.Read(o, problems);
        var (before, isUnread) = (problems.Count, taxonomy is null && o.Find("members") is not null);
        var own =
            MembersReader.Join(members, MembersReader.Read(o, taxonomy, problems), o.Find("members") ?? node, "the statement", problems);
        if (id is null || heading is null || group is null || kind < 0 || period is null || currency is null || scale < 0 || shares < 0
            || code is null || status is null) return null;
        var column = new StatementColumn(id, heading, group, period.GetValueOrDefault(), currency, ScaleWords.ScaleOf(scale),
            new Basis(code)) { AuditStatus = status, SharesScale = ScaleWords.ScaleOf(shares), Members = own,
                Restated = RestatementReader.OfColumn(o, problems), Draft = draft };
        foreach (var other in others)
        {
            if (other.Id == id)
                problems.Add(ProblemCodes.DuplicateId, o.Find("id")!, $"The statement has a column \"{id}\" already.",
                    "Give each its own id.");
            else if (problems.Count == before && !isUnread && other.Ratio is null && other.Period == column.Period
                && other.Currency == currency && other.Basis == column.Basis && other.Members.Equals(own))
                problems.Add(ProblemCodes.DuplicateColumn, node,
                    string.Create(CultureInfo.InvariantCulture,
                        $"The columns \"{other.Id}\" and \"{id}\" are both of {column.Period}, " +
                            $"{(currency.Length == 0 ? "no currency" : currency)}, {code}{(own.IsNone ? "" : ", " + own.Code)}."),
                            "Correct the period, the currency or the basis of one, or say with \"members\" of which part of the " +
                                "company it is.");
        }
        return column;
    }
}
