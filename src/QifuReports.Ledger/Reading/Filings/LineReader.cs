using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Filings;

/// <summary>Reads the lines of one statement and makes a figure from each value.</summary>
internal sealed class LineReader(TaxonomyBook? taxonomy, Problems problems, string filing, string statement, List<StatementColumn> columns,
    bool partial, DraftReader drafts, string statementId, string origin)
{
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);
    private readonly FactTable _stated = new();
    private readonly string[] _columnNames = ColumnNames(columns);
    private readonly int[] _decimals = new int[Enum.GetValues<UnitKind>().Length];

    public List<StatementLine> Read(IReadOnlyList<JsonNode> nodes)
    {
        var lines = new List<StatementLine>(nodes.Count);
        foreach (var node in nodes) NoteDecimals(node);
        foreach (var node in nodes)
            if (Line(node) is { } line) lines.Add(line);
        return lines;
    }

    // A dash is nil with the precision of the finest number of its unit in the statement: less than half a tenth in a table of tenths.
    private void NoteDecimals(JsonNode line)
    {
        if (line.Find("concept") is not { Kind: JsonKind.Text } named || taxonomy?.Find(new ConceptId(named.Text)) is not { } concept
            || line.Find("values") is not { Kind: JsonKind.Array } values) return;
        for (var i = 0; i < values.Items.Count && i < columns.Count; i++)
            if (columns[i].Ratio is null && values.Items[i] is { Kind: JsonKind.Number, Number: { } number })
                _decimals[(int)concept.UnitKind] = Math.Max(_decimals[(int)concept.UnitKind], number.Scale);
    }

    private StatementLine? Line(JsonNode node)
    {
        if (ObjectReader.Open(node, DataKeys.Line, problems) is not { } o) return null;
        var caption = o.Text("caption");
        var kind = o.Word("kind", DataKeys.LineKinds, absent: (int)LineKind.Line);
        var indent = o.Whole("indent", 0, 9, absent: 0);
        if (caption is null || kind < 0 || indent is null) return null;
        _occurrences.TryGetValue(caption, out var before);
        _occurrences[caption] = before + 1;
        var draft = drafts.Read(o, () => $"the line \"{caption}\" of {statementId}");
        if (OriginReader.Place(o, origin) is not { } stood) return null;
        if (kind == (int)LineKind.Heading)
        {
            foreach (var member in node.Items)
                if (member.Key is not ("caption" or "kind" or "indent" or "origin" or "draft"))
                    problems.AddAtKey(ProblemCodes.Conflict, member, $"A heading has no \"{member.Key}\".", "Take it out, or the kind.");
            return new StatementLine(caption, LineKind.Heading, null, indent.GetValueOrDefault(), []) { Origin = stood };
        }

        var id = ConceptReference.Read(o, "concept", taxonomy, problems);
        var scale = o.Find("scale") is null ? (int?)null : o.Word("scale", ScaleWords.All, code: ProblemCodes.BadScale);
        var qualifier = o.Word("qualifier", DataKeys.Qualifiers, absent: 0);
        var at = o.Find("at") is null ? (int?)null : o.Word("at", DataKeys.Ends);
        var values = o.List("values");
        if (values is null || scale < 0 || qualifier < 0 || at < 0) return null;
        if (values.Count != columns.Count)
        {
            problems.Add(ProblemCodes.ValueCount, o.Find("values")!,
                string.Create(CultureInfo.InvariantCulture,
                    $"The statement has {Counted.Of(columns.Count, "column")}, and this line has {Counted.Of(values.Count, "value")}."),
                    "Write null for a blank, and \"-\" for a dash.");
            return null;
        }
        var concept = id is { } known ? taxonomy?.Find(known) : null;
        if (concept is not null && at is not null && !concept.AtInstant)
            problems.Add(ProblemCodes.PeriodMismatch, o.Find("at")!, $"\"{concept.Id}\" is of a span, and has no opening or closing.",
                "Take \"at\" out.");
        var complaints = problems.Count;
        var members = MembersReader.Read(o, taxonomy, problems);
        var isPartial = o.Flag("partial", absent: false);
        var ofCells = OfCells(o, members);
        // If the members cannot be read, the line is left out: its figures would be taken for figures of another part of the company.
        if (problems.Count > complaints) return null;
        var marks = RestatementReader.OfLine(o, columns, problems);
        var context = new Cells(concept, caption, before + 1, scale, (Qualifier)qualifier, at == 0, node.Path + ".values[", marks, ofCells,
            partial || isPartial == true, draft, stood);
        var cells = new StatementCell[values.Count];
        for (var i = 0; i < cells.Length; i++)
            if (Cell(o, values[i], columns[i], i, context) is { } cell) cells[i] = cell;
            else context.Failed = true;
        return id is null || context.Failed ? null
            : new StatementLine(caption, (LineKind)kind, id, indent.GetValueOrDefault(), cells) { Members = members, Origin = stood };
    }

    // The members of each cell: the members of its column together with those of the line.
    private Members[] OfCells(ObjectReader o, Members members)
    {
        var ofCells = new Members[columns.Count];
        for (var i = 0; i < ofCells.Length; i++)
        {
            var before = problems.Count;
            ofCells[i] =
                MembersReader.Join(columns[i].Members, members, o.Find("members") ?? o.Node, $"the column \"{columns[i].Id}\"", problems);
            // If the members conflict with one column, they probably conflict with all columns, so this is reported once.
            if (problems.Count > before) members = Members.None;
        }
        return ofCells;
    }

    private StatementCell? Cell(ObjectReader o, JsonNode node, StatementColumn column, int index, Cells line)
    {
        if (node.Kind == JsonKind.Null) return Blank;
        var (value, scaleWord, qualifier) = (node, line.Scale, line.Qualifier);
        if (node.Kind == JsonKind.Object)
        {
            if (ObjectReader.Open(node, DataKeys.Value, problems) is not { } v || v.Required("value") is not { } inner) return null;
            if (node.Find("scale") is not null) scaleWord = v.Word("scale", ScaleWords.All, code: ProblemCodes.BadScale);
            var word = v.Word("qualifier", DataKeys.Qualifiers, absent: (int)qualifier);
            if (scaleWord < 0 || word < 0) return null;
            (value, qualifier) = (inner, (Qualifier)word);
        }
        if (column.Ratio is { } ratio)
            return Ratio(o, value, ratio, column.Draft, index, line, scaleWord, qualifier, ReferenceEquals(value, node));
        var nil = value.Kind == JsonKind.Text && value.Text == CellText.Nil;
        if (!nil && value.Kind != JsonKind.Number)
        {
            problems.Add(ProblemCodes.WrongKind, value,
                $"A number{(ReferenceEquals(value, node) ? ", \"-\" or null" : " or \"-\"")} is expected here, not {value.Found}.",
                ObjectReader.NumberHint(value));
            return null;
        }
        if ((nil ? 0m : o.NumberOf(value)) is not { } stated) return null;
        if (line.Concept is not { } concept) return taxonomy is null ? Blank : null;
        if (Period(concept, column, line.Opening, value) is not { } period || Unit(concept, column, value) is not { } unit) return null;

        var scale = scaleWord is { } given ? ScaleWords.ScaleOf(given) : ScaleOf(concept.UnitKind, column);
        if (IsBeyond(value, stated, scale)) return null;
        var place = new Place(problems.File, value.Line, value.Column,
            ReferenceEquals(value, node) ? line.Path + Digits(index) + "]" : value.Path);
        var decimals = nil && scaleWord is null ? (byte)_decimals[(int)concept.UnitKind] : stated.Scale;
        var fact = new Fact(new FactKey(concept.Id, period, unit, column.Basis) { Members = line.Members[index] },
            Plain(stated * scale, scale), stated, scale, Plain(scale * Rounding.Step(decimals), scale), nil,
            new Source(filing, statement, line.Caption, line.Occurrence, _columnNames[index], place) { Origin = line.Origin })
        {
            Qualifier = qualifier,
            Restated = line.Marks?[index],
            IsPartial = line.IsPartial,
            Draft = line.Draft ?? column.Draft,
        };
        if (_stated.Of(fact.Key) is { } earlier)
            CompareWithFirst(earlier[0], fact, line, concept.AtInstant && !column.Period.IsInstant, value);
        else _stated.Add(fact);
        return new StatementCell(nil ? CellText.Nil : CellText.Of(stated, concept.UnitKind), fact);
    }

    // A typing error or a wrong scale can make a number too large for sums and quotients. A number in whole units is not tested.
    private bool IsBeyond(JsonNode value, decimal stated, decimal scale)
    {
        if (scale <= 1 || decimal.Abs(stated) <= DataLimits.Figure / scale) return false;
        problems.Add(ProblemCodes.OutOfRange, value,
            $"A figure of at most {DataLimits.Figure.ToString("N0", CultureInfo.InvariantCulture)} in whole units is expected here; " +
                $"this one is larger, by its scale.");
        return true;
    }

    // A percentage or a change is stored with its source, but it is not a figure of the concept.
    private StatementCell? Ratio(ObjectReader o, JsonNode value, ColumnRatio ratio, DraftMark? ofColumn, int index, Cells line,
        int? scaleWord, Qualifier qualifier, bool isBare)
    {
        if (value is { Kind: JsonKind.Text, Text: CellText.NotMeaningful }) return NotMeaningful;
        var nil = value is { Kind: JsonKind.Text, Text: CellText.Nil };
        if (!nil && value.Kind != JsonKind.Number)
        {
            problems.Add(ProblemCodes.WrongKind, value,
                $"A number, \"-\", \"n.m.\" or null is expected in a column of percentages or changes, not {value.Found}.",
                ObjectReader.NumberHint(value));
            return null;
        }
        if ((nil ? 0m : o.NumberOf(value)) is not { } stated) return null;
        if (line.Concept is not { } concept) return taxonomy is null ? Blank : null;
        var (of, from) = (columns[ratio.Of], ratio.Against < 0 ? columns[ratio.Of] : columns[ratio.Against]);
        if (Period(concept, of, line.Opening, value) is not { } period || Period(concept, from, line.Opening, value) is not { } before)
            return null;
        var (unit, kind, scale) = ("", UnitKind.Percent, 1m);
        if (ratio.Kind == RatioKind.PercentOf) unit = RatioUnits.PercentOf(ratio.Whole.GetValueOrDefault());
        else if (concept.UnitKind == UnitKind.Percent) unit = RatioUnits.ChangeFrom("points", before);
        else if (ratio.Kind == RatioKind.PercentChange) unit = RatioUnits.ChangeFrom("percent", before);
        else if (Unit(concept, of, value) is { } amounts)
        {
            (unit, kind) = (RatioUnits.ChangeFrom(amounts, before), concept.UnitKind);
            scale = scaleWord is { } given ? ScaleWords.ScaleOf(given) : ScaleOf(kind, of);
        }
        else return null;
        if (IsBeyond(value, stated, scale)) return null;
        var fact = new Fact(new FactKey(concept.Id, period, unit, of.Basis) { Members = line.Members[index] }, Plain(stated * scale, scale),
            stated, scale, Plain(scale * Rounding.Step(stated.Scale), scale), nil,
            new Source(filing, statement, line.Caption, line.Occurrence, _columnNames[index],
                new Place(problems.File, value.Line, value.Column, isBare ? line.Path + Digits(index) + "]" : value.Path)) { Origin =
                    line.Origin })
        {
            Qualifier = qualifier,
            Draft = line.Draft ?? ofColumn,
        };
        var text = nil ? CellText.Nil : concept.UnitKind == UnitKind.Percent && ratio.Kind != RatioKind.PercentOf
            ? CellText.OfPoints(stated) : CellText.Of(stated, kind);
        return new StatementCell(text, null) { Ratio = fact };
    }

    /// <summary>
    /// Reports a figure that the statement already has under another caption or with another value, because then a concept is named
    /// wrongly. Three repetitions are no error: a repeated line (a reconciliation adds the same item to each measure), the same numbers of
    /// shares in the columns of two currencies, and cash at the beginning of a year that is also cash at the end of the year before.
    /// </summary>
    private void CompareWithFirst(Fact first, Fact fact, Cells line, bool atEndOfSpan, JsonNode node)
    {
        if (line.Complained) return;
        string how;
        if (CaptionMark.Without(first.Source.Caption) != CaptionMark.Without(line.Caption) && !atEndOfSpan)
            how = $"as \"{first.Source.Caption}\"";
        else if (first.Value != fact.Value && first.Resolution == fact.Resolution) how = "with another value";
        else return;
        line.Complained = true;
        problems.Add(ProblemCodes.StatedTwice, node,
            string.Create(CultureInfo.InvariantCulture,
                $"{fact.Key.Concept} of {fact.Key.Period} in " +
                    $"{fact.Key.Unit}{(fact.Key.Members.IsNone ? "" : ", " + fact.Key.Members.Code)} stands in line " +
                    $"{first.Source.Place.Line} already, {how}."), "Correct the concept, the column or the number.");
    }

    /// <summary>
    /// The span of a column; for a balance, its last day; for an opening balance, the day before its start. Null if the column has none,
    /// which is reported.
    /// </summary>
    private Period? Period(Concept concept, StatementColumn column, bool opening, JsonNode node)
    {
        var period = column.Period;
        if (concept.AtInstant)
        {
            if (!opening) return period.Closing;
            if (!period.IsInstant) return period.Opening;
            problems.Add(ProblemCodes.PeriodMismatch, node, $"The column \"{column.Id}\" is of an instant, {period}, and has no opening.",
                "Take \"at\" out.");
            return null;
        }
        if (!period.IsInstant) return period;
        problems.Add(ProblemCodes.PeriodMismatch, node,
            $"\"{concept.Id}\" is of a span, and the column \"{column.Id}\" of an instant, {period}.",
            "Correct the concept, or the period of the column.");
        return null;
    }

    private string? Unit(Concept concept, StatementColumn column, JsonNode node)
    {
        var unit = FactUnits.Of(concept, column.Currency);
        if (unit.Length > 0) return unit;
        problems.Add(ProblemCodes.NoCurrency, node,
            $"\"{concept.Id}\" is an amount of money, and the column \"{column.Id}\" has no currency.", "Add \"currency\" to the column.");
        return null;
    }

    /// <summary>
    /// The same amount without the decimals that became zeros through the scale: 3914.3 million has no decimals in whole units.
    /// </summary>
    private static decimal Plain(decimal amount, decimal scale)
    {
        var zeros = scale >= 1_000_000_000m ? 9 : scale >= 1_000_000m ? 6 : scale >= 1_000m ? 3 : 0;
        return zeros == 0 ? amount : decimal.Round(amount, Math.Max(0, amount.Scale - zeros));
    }

    private static decimal ScaleOf(UnitKind kind, StatementColumn column) =>
        kind switch { UnitKind.Money => column.Scale, UnitKind.Shares or UnitKind.Ads => column.SharesScale, _ => 1m };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes names of columns, for instance <c>Three months ended September 30, 2023, EUR</c>.</summary>
    private static string[] ColumnNames(List<StatementColumn> columns)
    {
        var names = new string[columns.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var c = columns[i];
            names[i] = (c.Group.Length == 0 ? "" : c.Group + " ") + c.Heading + (c.Currency.Length == 0 ? "" : ", " + c.Currency);
        }
        return names;
    }

    private static StatementCell Blank { get; } = new("", null);
    private static StatementCell NotMeaningful { get; } = new(CellText.NotMeaningful, null);

    /// <summary>Holds what the cells of a line have in common.</summary>
    private sealed class Cells(Concept? concept, string caption, int occurrence, int? scale, Qualifier qualifier, bool opening, string path,
        RestatementMark?[]? marks, Members[] members, bool isPartial, DraftMark? draft, string origin)
    {
        public Concept? Concept => concept;
        public string Caption => caption;
        public int Occurrence => occurrence;
        public int? Scale => scale;
        public Qualifier Qualifier => qualifier;
        public bool Opening => opening;
        public string Path => path;
        public RestatementMark?[]? Marks => marks;
        public Members[] Members => members;
        public bool IsPartial => isPartial;
        public DraftMark? Draft => draft;
        public string Origin => origin;
        public bool Failed { get; set; }
        public bool Complained { get; set; }
    }
}
