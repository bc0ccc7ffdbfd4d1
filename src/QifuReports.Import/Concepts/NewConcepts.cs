using System.Text.RegularExpressions;
using QifuReports.Import.Captions;
using QifuReports.Import.Statements;
using QifuReports.Import.Sums;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Import.Concepts;

/// <summary>A concept that the taxonomy lacks, as it will be written there.</summary>
/// <param name="Id">From its caption, and from its section where the caption alone was taken.</param>
/// <param name="Name">The caption without marks of footnotes.</param>
/// <param name="Statement">The statement where it was first seen.</param>
/// <param name="Row">Its row there.</param>
public sealed record NewConcept(ConceptId Id, string Name, string Statement, int Row)
{
    /// <summary>As the data write it: <c>flow</c>, <c>balance</c>, <c>average</c>, <c>per-share</c>, <c>ratio</c>.</summary>
    public required string PeriodType { get; init; }

    /// <summary>As the data write it: <c>money</c>, <c>money-per-share</c>, <c>shares</c>, <c>percent</c> ...</summary>
    public required string Unit { get; init; }

    /// <summary>1 or -1 where all of its figures have that sign and it is no result; otherwise 0.</summary>
    public int Sign { get; set; }

    /// <summary>The part that it plays in briefings; empty for none.</summary>
    public string Role { get; set; } = "";

    /// <summary>Whether a rise of it is good (1), bad (-1) or neither.</summary>
    public int Polarity { get; set; }

    /// <summary>For a rate of growth: of what; null otherwise.</summary>
    public ConceptId? GrowthOf { get; init; }

    /// <summary>For a rate of growth: whether from the period directly before.</summary>
    public bool IsSequential { get; init; }

    /// <summary>For a ratio or an amount per share: whether it is of a day.</summary>
    public bool IsInstant { get; init; }

    /// <summary>For an amount per share or ADS: what is divided by what; null where that is not known.</summary>
    public (ConceptId Numerator, ConceptId Denominator)? PerUnit { get; set; }

    /// <summary>For a margin: what is divided by what; null where that is not known.</summary>
    public (ConceptId Numerator, ConceptId Denominator)? Quotient { get; set; }

    /// <summary>The sums that it is part of, proven by the numbers: the sum, the weight, and the statement.</summary>
    public List<(ConceptId Parent, int Weight, string Statement)> Parents { get; } = [];
}

/// <summary>Gathers the concepts that a filing has and the taxonomy lacks.</summary>
internal sealed partial class NewConcepts(TaxonomyBook taxonomy)
{
    private readonly List<NewConcept> _list = [];
    private readonly Dictionary<string, NewConcept> _byId = new(StringComparer.Ordinal);
    private readonly StatedValues _stated = new();

    // Of those that are named by more than their caption.
    private readonly Dictionary<ConceptId, string> _captions = [];

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<NewConcept> All => _list;

    /// <summary>The new concept of that id; null for none.</summary>
    public NewConcept? Find(ConceptId id) => _byId.GetValueOrDefault(id.Value);

    /// <summary>Takes a concept that sentences state.</summary>
    public ConceptId Add(NewConcept concept)
    {
        _list.Add(concept);
        _byId.Add(concept.Id.Value, concept);
        return concept.Id;
    }

    /// <summary>Whether the tables read so far state another figure of the concept than the row does, throughout.</summary>
    public bool Contradicts(ConceptId concept, StatementPlan plan, int row) => _stated.Contradicts(concept, plan, row);

    /// <summary>Remembers the figures of a row that was given its concept.</summary>
    public void Remember(ConceptId concept, StatementPlan plan, int row) => _stated.Add(concept, plan, row);

    /// <summary>Makes a concept of a row, or finds the one that was made of the same caption in another statement with the same values of the same kind.</summary>
    public ConceptId Add(StatementPlan plan, int row)
    {
        var caption = SentenceCase.Of(CaptionMark.Without(plan.Table.Rows[row].Caption));
        var section = SentenceCase.Of(CaptionMark.Without(plan.SectionOf(row)));
        var name = plan.EndOf(row) is null ? caption : BalanceEnds.Without(caption);
        if (name.Length == 0) name = UnnamedSum.NameOf(plan, row);
        // "Basic" says nothing without the heading that it stands under.
        if (plan.Units[row] is not (RowUnit.Money or RowUnit.Percent) && section.Length > 0 && Slug.Words(name).Count() <= 3 && !PerShare().IsMatch(name)) name = $"{name} {char.ToLowerInvariant(section[0])}{section.TrimEnd(':')[1..]}";
        if (plan.Units[row] is not RowUnit.Money) name = Tail().Replace(name, "");
        var (periodType, unit) = KindOf(plan, row);
        foreach (var known in _list)
            if (_captions.GetValueOrDefault(known.Id, known.Name).Equals(name, StringComparison.OrdinalIgnoreCase) && known.PeriodType == periodType && known.Unit == unit && (known.Statement != plan.BaseId || plan.EndOf(row) is not null) && !Contradicts(known.Id, plan, row)) return known.Id;

        // Two lines of one caption in a statement are told by their sections, and "Selling" among the expenses is one.
        var full = plan.Units[row] != RowUnit.Money || section.Length == 0 ? name : _list.Exists(c => c.Statement == plan.BaseId && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ? Told(name, section.TrimEnd(':', ' ')) : Function().IsMatch(name) && Expenses().IsMatch(section) ? name + " expenses" : name;
        // A line of a region, or of figures that are adjusted, may not have the plain name of the company's own.
        if (full == name && plan.Kind is StatementKind.Other or StatementKind.NonGaap && IsNamed(name, unit) && Parenthesis().Replace(plan.Title, "").Trim(' ', ':') is { Length: > 0 and <= LongestPart } part) full = $"{name} ({part})";
        var concept = new NewConcept(Free(name, section), full, plan.BaseId, row) { PeriodType = periodType, Unit = unit };
        _list.Add(concept);
        _byId.Add(concept.Id.Value, concept);
        if (full != name) _captions.Add(concept.Id, name);
        return concept.Id;
    }

    private const int LongestPart = 60;

    private bool IsNamed(string name, string unit) =>
        _list.Exists(c => c.Unit == unit && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) || taxonomy.Concepts.Any(c => WordOf(c.UnitKind) == unit && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\s*\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    // "Cost of sales (products)", but "Receivables (non-current assets)".
    private static string Told(string name, string section) => Cost().IsMatch(section) ? $"{section} ({Lower(name)})" : $"{name} ({Lower(section)})";

    // Names that begin with an abbreviation keep it.
    private static string Lower(string name) => name.Length > 1 && char.IsUpper(name[1]) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>Gives the new concepts of a statement their places in its sums, and the sign that all of their figures have.</summary>
    public void Place(StatementPlan plan, IReadOnlyList<ConceptMatch?> matches)
    {
        foreach (var sum in plan.Sums)
        {
            if (sum.IsAmbiguous || matches[sum.Parent] is not { } parent || plan.EndOf(sum.Parent) is not null || LacksPart(sum, parent.Concept, matches)) continue;
            foreach (var part in sum.Parts)
                if (matches[part.Row] is { } match && Find(match.Concept) is { } concept && plan.EndOf(part.Row) is null && MayBePartOf(plan, concept, parent.Concept)) concept.Parents.Add((parent.Concept, part.Weight, Network(plan)));
            if (plan.Kind == StatementKind.BasisReconciliation && Find(parent.Concept) is { } whole) Complete(plan, sum, whole);
        }
        for (var i = 0; i < matches.Count; i++)
            if (matches[i] is { } match && Find(match.Concept) is { } concept && concept.Statement == plan.BaseId && concept.Row == i) concept.Sign = SignOf(plan, i);
    }

    // A concept that the taxonomy has is given no new place: a new sum of it and others would stand there without it, and never come out.
    private bool LacksPart(SumRelation sum, ConceptId whole, IReadOnlyList<ConceptMatch?> matches) =>
        Find(whole) is not null && sum.Parts.Any(p => matches[p.Row] is { } part && part.Concept != whole && Find(part.Concept) is null);

    // The changes add up, and the amounts beside them do not: the sum has parts that no table shows, since no change touches them.
    private void Complete(StatementPlan plan, SumRelation sum, NewConcept whole)
    {
        if (_list.Exists(c => c.Parents.Exists(p => p.Parent == whole.Id && c.Statement != plan.BaseId))) return;
        var id = "other-components-" + whole.Id.Value;
        foreach (var column in plan.Columns.Where(c => c.Use == Heads.ColumnUse.Amounts))
        {
            if (plan.Table.Rows[sum.Parent].Cells[column.Place]?.Number.Value is not { } stated || !IsFree(id)) continue;
            if (sum.Parts.Sum(p => p.Weight * (plan.Table.Rows[p.Row].Cells[column.Place]?.Number.Value ?? 0m)) == stated) continue;
            var rest = new NewConcept(new ConceptId(id), "Other components of " + whole.Name, plan.BaseId, -1) { PeriodType = whole.PeriodType, Unit = whole.Unit };
            rest.Parents.Add((whole.Id, 1, Network(plan)));
            _list.Add(rest);
            _byId.Add(id, rest);
        }
    }

    // A reconciliation tells where a line belongs only of lines that its statement does not have.
    private bool MayBePartOf(StatementPlan plan, NewConcept concept, ConceptId parent) =>
        concept.Id != parent && concept.Parents.TrueForAll(p => p.Parent != parent) && (plan.Kind != StatementKind.BasisReconciliation || concept.Parents.Count == 0) && !IsUnder(parent, concept.Id, 0);

    // Nothing is a part of itself, by whatever way.
    private bool IsUnder(ConceptId concept, ConceptId whole, int depth)
    {
        if (concept == whole || depth > 32) return true;
        foreach (var parent in Find(concept)?.Parents.Select(p => p.Parent) ?? taxonomy.Find(concept)?.Parents.Select(p => p.Parent) ?? [])
            if (IsUnder(parent, whole, depth + 1)) return true;
        return false;
    }

    private static string Network(StatementPlan plan) => plan.Kind == StatementKind.BasisReconciliation ? plan.IsOfDay ? "balance-sheet" : "operations" : plan.BaseId;

    // Results may turn, and so may provisions and other costs; what is named as a gain or a loss may as well. Only balances keep their side.
    private static int SignOf(StatementPlan plan, int row)
    {
        var caption = plan.Table.Rows[row].Caption;
        foreach (var word in Slug.Words(caption))
            if (word is "income" or "loss" or "losses" or "profit" or "earnings" or "gain" or "gains" or "net" or "change" or "changes" or "equity" or "deficit" or "increase" or "decrease" or "tax" or "taxes") return 0;
        if (plan.Units[row] is not (RowUnit.Money or RowUnit.Shares or RowUnit.Ads)) return 0;
        var values = plan.Table.Rows[row].Cells.Where(c => c?.Number.Value is not (null or 0m)).Select(c => c!.Number.Value!.Value).ToList();
        return values.Count == 0 || plan.Kind != StatementKind.BalanceSheet ? 0 : values.TrueForAll(v => v > 0) ? 1 : 0;
    }

    /// <summary>The unit of a row that a concept can be of.</summary>
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

    // What a company spends on, without a word for what it spends.
    [GeneratedRegex(@"^(?!sales$)(selling|sales|marketing|advertising|promotion|distribution|general|administrati(ve|on)|research|development|technology|fulfillment|corporate)((, | and |, and )(selling|sales|marketing|advertising|promotion|distribution|general|administrati(ve|on)|research|development|technology|fulfillment|corporate))*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    [GeneratedRegex(@"\b(expenses?|costs)\b.*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Expenses();

    // What long captions of amounts per share and numbers of shares go on with.
    [GeneratedRegex(@",? (attribut\w+ to|used (in|for|to)|for (the )?(computation|calculation)|for both) .*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
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

    /// <summary>An id of a name that no concept has.</summary>
    public ConceptId FreeId(string name) => Free(name, "");

    /// <summary>A way over time as the data write it.</summary>
    public static string WordOf(PeriodType type) => type == PeriodType.PerShare ? "per-share" : type.ToString().ToLowerInvariant();

    /// <summary>A unit as the data write it.</summary>
    public static string WordOf(UnitKind unit) => unit switch { UnitKind.MoneyPerShare => "money-per-share", UnitKind.MoneyPerAds => "money-per-ads", _ => unit.ToString().ToLowerInvariant() };

    private bool IsFree(string id) => !_byId.ContainsKey(id) && taxonomy.Find(new ConceptId(id)) is null;
}
