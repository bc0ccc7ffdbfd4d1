using QifuReports.Import.Sums;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Concepts;

/// <summary>A new concept that the taxonomy lacks, with the values that are written to the taxonomy.</summary>
/// <param name="Id">The id, made from the caption, and also from the section where the caption alone is already an id.</param>
/// <param name="Name">The caption without footnote markers.</param>
/// <param name="Statement">The statement in which the concept was first seen.</param>
/// <param name="Row">The row of the concept in that statement.</param>
public sealed record NewConcept(ConceptId Id, string Name, string Statement, int Row)
{
    /// <summary>The kind of period: <c>flow</c>, <c>balance</c>, <c>average</c>, <c>per-share</c>, <c>ratio</c> or <c>count</c>.</summary>
    public required string PeriodType { get; init; }

    /// <summary>The unit, as the data write it: <c>money</c>, <c>money-per-share</c>, <c>shares</c>, <c>percent</c> and so on.</summary>
    public required string Unit { get; init; }

    /// <summary>
    /// 1 for a line of a balance sheet whose figures are all positive and whose name does not allow both signs; 0 for every other line.
    /// </summary>
    public int Sign { get; set; }

    /// <summary>The role of the concept in briefings, such as revenue; empty for none.</summary>
    public string Role { get; set; } = "";

    /// <summary>Whether a rise is favourable (1), adverse (-1) or neither (0).</summary>
    public int Polarity { get; set; }

    /// <summary>For a growth rate, the concept whose growth it states; null for other concepts.</summary>
    public ConceptId? GrowthOf { get; init; }

    /// <summary>For a growth rate, whether it compares with the period directly before, such as the last quarter.</summary>
    public bool IsSequential { get; init; }

    /// <summary>For a ratio or an amount per share, whether it is stated for a single day.</summary>
    public bool IsInstant { get; init; }

    /// <summary>For an amount per share or ADS, the numerator and the denominator; null where they are not known.</summary>
    public (ConceptId Numerator, ConceptId Denominator)? PerUnit { get; set; }

    /// <summary>For a margin, the numerator and the denominator; null where they are not known.</summary>
    public (ConceptId Numerator, ConceptId Denominator)? Quotient { get; set; }

    /// <summary>The proven sums that contain the concept: the concept of the sum, the weight in the sum, and the statement.</summary>
    public List<(ConceptId Parent, int Weight, string Statement)> Parents { get; } = [];
}

/// <summary>Collects the concepts of a filing that the taxonomy lacks.</summary>
internal sealed partial class NewConcepts(TaxonomyBook taxonomy)
{
    private readonly List<NewConcept> _list = [];
    private readonly Dictionary<string, NewConcept> _byId = new(StringComparer.Ordinal);
    private readonly StatedValues _stated = new();

    // The captions of those new concepts whose name is longer than the caption.
    private readonly Dictionary<ConceptId, string> _captions = [];

    /// <summary>The new concepts, in the order in which they were found.</summary>
    public IReadOnlyList<NewConcept> All => _list;

    /// <summary>The new concept with that id; null for none.</summary>
    public NewConcept? Find(ConceptId id) => _byId.GetValueOrDefault(id.Value);

    /// <summary>Adds a new concept that sentences state, not a table.</summary>
    public ConceptId Add(NewConcept concept)
    {
        _list.Add(concept);
        _byId.Add(concept.Id.Value, concept);
        return concept.Id;
    }

    /// <summary>
    /// Whether the concept has figures from tables read so far for two or more periods of the row, and all of them differ.
    /// </summary>
    public bool Contradicts(ConceptId concept, StatementPlan plan, int row) => _stated.Contradicts(concept, plan, row);

    /// <summary>Remembers the figures of a row whose concept is known.</summary>
    public void Remember(ConceptId concept, StatementPlan plan, int row) => _stated.Add(concept, plan, row);

    /// <summary>
    /// Makes a concept from a row. If another statement has the same caption for the same kind of values, and its figures do not contradict
    /// the row, the concept of that statement is returned.
    /// </summary>
    public ConceptId Add(StatementPlan plan, int row)
    {
        var caption = SentenceCase.Of(CaptionMark.Without(plan.Table.Rows[row].Caption));
        var section = SentenceCase.Of(CaptionMark.Without(plan.SectionOf(row)));
        var name = plan.EndOf(row) is null ? caption : BalanceEnds.Without(caption);
        if (name.Length == 0) name = UnnamedSum.NameOf(plan, row);
        // A short caption such as "Basic" is not clear alone, so the heading above is added.
        if (plan.Units[row] is not (RowUnit.Money or RowUnit.Percent) && section.Length > 0 && Slug.Words(name).Count() <= 3
            && !PerShare().IsMatch(name)) name = $"{name} {char.ToLowerInvariant(section[0])}{section.TrimEnd(':')[1..]}";
        if (plan.Units[row] is not RowUnit.Money) name = Tail().Replace(name, "");
        var (periodType, unit) = KindOf(plan, row);
        foreach (var known in _list)
            if (_captions.GetValueOrDefault(known.Id, known.Name).Equals(name, StringComparison.OrdinalIgnoreCase)
                && known.PeriodType == periodType && known.Unit == unit && (known.Statement != plan.BaseId || plan.EndOf(row) is not null)
                && !Contradicts(known.Id, plan, row)) return known.Id;

        // Two lines with the same caption in one statement get the section in their names; a line such as "Selling" among the expenses gets
        // the section too.
        var full = plan.Units[row] != RowUnit.Money || section.Length == 0 ? name
            : _list.Exists(c => c.Statement == plan.BaseId && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                ? Told(name, section.TrimEnd(':', ' '))
                : Function().IsMatch(name) && Expenses().IsMatch(section) ? name + " expenses" : name;
        // A line of one region, or of adjusted figures, must not have the name of the company's own line, so the title of its table is
        // added.
        if (full == name && plan.Kind is StatementKind.Other or StatementKind.NonGaap && IsNamed(name, unit)
            && Parenthesis().Replace(plan.Title, "").Trim(' ', ':') is { Length: > 0 and <= LongestPart } part) full = $"{name} ({part})";
        var concept = new NewConcept(Free(name, section), full, plan.BaseId, row) { PeriodType = periodType, Unit = unit };
        _list.Add(concept);
        _byId.Add(concept.Id.Value, concept);
        if (full != name) _captions.Add(concept.Id, name);
        return concept.Id;
    }

    private const int LongestPart = 60;

    private bool IsNamed(string name, string unit) =>
        _list.Exists(c => c.Unit == unit && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            || taxonomy.Concepts.Any(c => WordOf(c.UnitKind) == unit && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    // The name with its section: "Cost of sales (products)" for costs, but "Receivables (non-current assets)".
    private static string Told(string name, string section) =>
        Cost().IsMatch(section) ? $"{section} ({Lower(name)})" : $"{name} ({Lower(section)})";

    // The name with its first letter in lower case; a name that starts with an abbreviation is not changed.
    private static string Lower(string name) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Adds the new concepts of a statement as parts to its sums, and sets the sign that all figures of a concept have.</summary>
    public void Place(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches)
    {
        foreach (var sum in plan.Sums)
        {
            if (sum.IsAmbiguous || matches[sum.Parent] is not { } parent || plan.EndOf(sum.Parent) is not null
                || LacksPart(sum, parent.Concept, matches)) continue;
            foreach (var part in sum.Parts)
                if (matches[part.Row] is { } match && Find(match.Concept) is { } concept && plan.EndOf(part.Row) is null
                    && MayBePartOf(plan, concept, parent.Concept)) concept.Parents.Add((parent.Concept, part.Weight, Network(plan)));
            if (plan.Kind == StatementKind.BasisReconciliation && Find(parent.Concept) is { } whole) Complete(plan, sum, whole);
        }
        for (var i = 0; i < matches.Count; i++)
            if (matches[i] is { } match && Find(match.Concept) is { } concept && concept.Statement == plan.BaseId && concept.Row == i)
                concept.Sign = SignOf(plan, i);
    }

    // Whether a new sum has existing concepts among its parts. Existing concepts get no new parent, so the sum would be recorded without
    // those parts and never add up.
    private bool LacksPart(SumRelation sum, ConceptId whole, IReadOnlyList<ConceptMatch?> matches) =>
        Find(whole) is not null && sum.Parts.Any(p => matches[p.Row] is { } part && part.Concept != whole && Find(part.Concept) is null);

    // The changes of the parts add up to the change of the sum, but the amounts of the parts do not. So the sum has further parts that no
    // table shows, since they did not change. A new concept for these other parts is added.
    private void Complete(StatementPlan plan, SumRelation sum, NewConcept whole)
    {
        if (_list.Exists(c => c.Parents.Exists(p => p.Parent == whole.Id && c.Statement != plan.BaseId))) return;
        var id = "other-components-" + whole.Id.Value;
        foreach (var column in plan.Columns.Where(c => c.Use == Heads.ColumnUse.Amounts))
        {
            if (plan.Table.Rows[sum.Parent].Cells[column.Place]?.Number.Value is not { } stated || !IsFree(id)) continue;
            if (sum.Parts.Sum(p => p.Weight * (plan.Table.Rows[p.Row].Cells[column.Place]?.Number.Value ?? 0m)) == stated) continue;
            var rest = new NewConcept(new ConceptId(id), "Other components of " + whole.Name, plan.BaseId,
                -1) { PeriodType = whole.PeriodType, Unit = whole.Unit };
            rest.Parents.Add((whole.Id, 1, Network(plan)));
            _list.Add(rest);
            _byId.Add(id, rest);
        }
    }

    // Whether a concept may become a part of a sum. In a reconciliation between accounting standards, only a concept that is in no sum yet
    // may: the statement that the line belongs to shows its place better.
    private bool MayBePartOf(StatementPlan plan, NewConcept concept, ConceptId parent) =>
        concept.Id != parent && concept.Parents.TrueForAll(p => p.Parent != parent)
            && (plan.Kind != StatementKind.BasisReconciliation || concept.Parents.Count == 0) && !IsUnder(parent, concept.Id, 0);

    // Whether the first concept is the second, or a part of the second, directly or through other sums. No concept may be a part of itself.
    private bool IsUnder(ConceptId concept, ConceptId whole, int depth)
    {
        if (concept == whole || depth > 32) return true;
        foreach (var parent in Find(concept)?.Parents.Select(p => p.Parent) ?? taxonomy.Find(concept)?.Parents.Select(p => p.Parent) ?? [])
            if (IsUnder(parent, whole, depth + 1)) return true;
        return false;
    }

    private static string Network(StatementPlan plan) =>
        plan.Kind == StatementKind.BasisReconciliation ? plan.IsOfDay ? "balance-sheet" : "operations" : plan.BaseId;

    // The sign of a row's figures. Only balances have a fixed sign. Results may change sign; so may provisions and other costs, and lines
    // called a gain or a loss.
    private static int SignOf(StatementPlan plan, int row)
    {
        var caption = plan.Table.Rows[row].Caption;
        foreach (var word in Slug.Words(caption))
            if (word is "income" or "loss" or "losses" or "profit" or "earnings" or "gain" or "gains" or "net" or "change" or "changes"
                or "equity" or "deficit" or "increase" or "decrease" or "tax" or "taxes") return 0;
        if (plan.Units[row] is not (RowUnit.Money or RowUnit.Shares or RowUnit.Ads)) return 0;
        var values =
            plan.Table.Rows[row].Cells.Where(c => c?.Number.Value is not (null or 0m)).Select(c => c!.Number.Value!.Value).ToList();
        return values.Count == 0 || plan.Kind != StatementKind.BalanceSheet ? 0 : values.TrueForAll(v => v > 0) ? 1 : 0;
    }

    /// <summary>The unit of a row that has the concept.</summary>
    public static RowUnit UnitOf(NewConcept concept) => concept.Unit switch
    {
        "money" => RowUnit.Money,
        "money-per-share" => RowUnit.PerShare,
        "money-per-ads" => RowUnit.PerAds,
        "shares" => RowUnit.Shares,
        "ads" => RowUnit.Ads,
        "percent" => RowUnit.Percent,
        _ => RowUnit.Count,
    };

    [GeneratedRegex(@"\bper share\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerShare();

    [GeneratedRegex(@"^costs? of\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cost();

    // Captions of spending without a word for expenses, such as "Research and development".
    [GeneratedRegex(
        @"^(?!sales$)(selling|sales|marketing|advertising|promotion|distribution|general|administrati(ve|on)|research|development" +
            @"|technology|fulfillment|corporate)((, | and |, and )(selling|sales|marketing|advertising|promotion|distribution|general" +
            @"|administrati(ve|on)|research|development|technology|fulfillment|corporate))*$",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex(@"\b(expenses?|costs)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expenses();

    // Words that captions of amounts per share and of numbers of shares add after the name, such as "used in computation".
    [GeneratedRegex(@",? (attribut\w+ to|used (in|for|to)|for (the )?(computation|calculation)|for both) .*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    private static (string PeriodType, string Unit) KindOf(StatementPlan plan, int row) => plan.Units[row] switch
    {
        RowUnit.PerShare => ("per-share", "money-per-share"),
        RowUnit.PerAds => ("per-share", "money-per-ads"),
        RowUnit.Shares => (plan.HasDays ? "balance" : "average", "shares"),
        RowUnit.Ads => (plan.HasDays ? "balance" : "average", "ads"),
        RowUnit.Percent => ("ratio", "percent"),
        RowUnit.Count => (!plan.HasDays && CaptionUnit.IsOfSpan(plan.Table.Rows[row].Caption) ? "flow" : "count", "count"),
        _ => (plan.HasDays || plan.EndOf(row) is not null ? "balance" : "flow", "money"),
    };

    private ConceptId Free(string name, string section)
    {
        var id = Slug.Of(name);
        if (IsFree(id)) return new ConceptId(id);
        var longer = $"{id}-{Slug.Of(section, 3)}";
        if (section.Length > 0 && IsFree(longer)) return new ConceptId(longer);
        for (var i = 2; ; i++)
            if (IsFree($"{id}-{i}")) return new ConceptId($"{id}-{i}");
    }

    /// <summary>Makes an unused id from a name.</summary>
    public ConceptId FreeId(string name) => Free(name, "");

    /// <summary>The word for a kind of period in the data, such as per-share.</summary>
    public static string WordOf(PeriodType type) => type == PeriodType.PerShare ? "per-share" : type.ToString().ToLowerInvariant();

    /// <summary>The word for a unit in the data, such as money-per-share.</summary>
    public static string WordOf(UnitKind unit) =>
        unit switch { UnitKind.MoneyPerShare => "money-per-share", UnitKind.MoneyPerAds => "money-per-ads",
            _ => unit.ToString().ToLowerInvariant() };

    private bool IsFree(string id) => !_byId.ContainsKey(id) && taxonomy.Find(new ConceptId(id)) is null;
}
