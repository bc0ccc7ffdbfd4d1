using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Company;

/// <summary>Reads <c>taxonomy.json</c>.</summary>
internal sealed class TaxonomyReader(Problems problems)
{
    private readonly Dictionary<string, JsonNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<(JsonNode Node, string Id)> _references = [];
    private readonly DraftReader _drafts = new(problems);
    private readonly Dictionary<string, string> _roles = new(StringComparer.Ordinal);

    /// <summary>The taxonomy; null if something is wrong, which is reported.</summary>
    public TaxonomyBook? Read(JsonNode root)
    {
        var before = problems.Count;
        if (ObjectReader.Open(root, DataKeys.Taxonomy, problems) is not { } o) return null;
        var concepts = new List<Concept>();
        var nodes = o.List("concepts") ?? [];
        if (!o.IsAtMost(nodes, DataLimits.Concepts, "concepts")) return null;
        foreach (var node in nodes)
            if (Concept(node) is { } concept) concepts.Add(concept);
        foreach (var (node, id) in _references)
            if (!_nodes.ContainsKey(id))
                problems.Add(ProblemCodes.UnknownConcept, node, $"There is no concept \"{id}\" in the taxonomy.",
                    _roles.TryGetValue(id, out var playing) ? $"\"{id}\" is the role of \"{playing}\": name that."
                        : Suggestion.Hint(id, _nodes.Keys, "Add it, or correct the name."));
        var axes = AxisReader.Read(o, problems);
        if (problems.Count != before) return null;
        PlaceInTime(concepts);
        FindCycles(concepts);
        FindOwnQuotients(concepts);
        return problems.Count == before ? new TaxonomyBook(concepts, axes) : null;
    }

    private Concept? Concept(JsonNode node)
    {
        if (ObjectReader.Open(node, DataKeys.Concept, problems) is not { } o) return null;
        var id = o.Id("id");
        if (id is not null && !_nodes.TryAdd(id, node))
            problems.Add(ProblemCodes.DuplicateId, o.Find("id")!,
                $"There is a concept \"{id}\" already, in line {Invariant(_nodes[id].Line)}.", "A concept stands once.");
        var name = o.Text("name");
        var shortName = o.Find("shortName") is null ? name : o.Text("shortName");
        var periodType = o.Word("periodType", DataKeys.PeriodTypes);
        var unit = o.Word("unit", DataKeys.Units);
        var polarity = o.Whole("polarity", -1, 1, absent: 0);
        var instant = o.Flag("instant", absent: false);
        var parents = new List<CalculationParent>();
        foreach (var item in o.ListOrEmpty("parents") ?? [])
            if (Parent(item) is { } parent) parents.Add(parent);
        var quotient = o.Find("quotient") is { } q && ObjectReader.Open(q, DataKeys.Quotient, problems) is { } parts
            && Reference(parts, "numerator") is { } top && Reference(parts, "denominator") is { } bottom ? new Quotient(top, bottom) : null;
        var perUnit = o.Find("perUnit") is { } p && ObjectReader.Open(p, DataKeys.PerUnit, problems) is { } of
            && Reference(of, "numerator") is { } amount && Reference(of, "denominator") is { } shares
            ? new PerUnit(amount, shares, Optional(of, "perShare")) : null;
        var (growthOf, adsOf, counterpart) = (Optional(o, "growthOf"), Optional(o, "adsOf"), Optional(o, "gaapCounterpart"));
        var definition = o.TextOr("definition", "");
        var sign = o.Whole("sign", -1, 1, absent: 0);
        var (partOf, movedBy, taxOn) = (Optional(o, "partOf"), Optional(o, "movedBy"), Optional(o, "taxOn"));
        var movedByWeight = o.Find("movedByWeight") is null ? 1m : o.Number("movedByWeight");
        if (movedByWeight is not (null or 1m or -1m))
            problems.Add(ProblemCodes.OutOfRange, o.Find("movedByWeight")!, "A flow moves a balance with the weight 1 or -1.");
        var (cumulative, share, sequential) =
            (o.Flag("cumulative", absent: false), o.Flag("share", absent: false), o.Flag("sequential", absent: false));
        var draft = _drafts.Read(o, () => $"the concept {id}");
        var plural = o.Find("plural") is null ? null : o.Flag("plural");
        var guidance = o.Find("guidance") is { } range ? Guidance(range) : null;
        var role = id is not null && periodType >= 0 && unit >= 0 && o.Find("role") is { } part
            ? Role(part, o, id, (PeriodType)periodType, (UnitKind)unit) : null;
        if (id is null || name is null || shortName is null || periodType < 0 || unit < 0 || polarity is null || instant is null)
            return null;
        var concept = new Concept(new ConceptId(id), name, (PeriodType)periodType, (UnitKind)unit, parents)
        {
            ShortName = shortName,
            Polarity = polarity.GetValueOrDefault(),
            AtInstant = instant.GetValueOrDefault(),
            Quotient = quotient,
            PerUnit = perUnit,
            GrowthOf = growthOf,
            AdsOf = adsOf,
            GaapCounterpart = counterpart,
            Definition = definition ?? "",
            Sign = sign.GetValueOrDefault(),
            PartOf = partOf,
            MovedBy = movedBy,
            MovedByWeight = movedByWeight == -1m ? -1 : 1,
            TaxOn = taxOn,
            IsCumulative = cumulative.GetValueOrDefault(),
            IsShare = share.GetValueOrDefault(),
            IsSequential = sequential.GetValueOrDefault(),
            Guidance = guidance,
            Role = role,
            Draft = draft,
        };
        return plural is { } said ? concept with { IsPlural = said } : concept;
    }

    private Role? Role(JsonNode node, ObjectReader o, string id, PeriodType periodType, UnitKind unit)
    {
        if (o.TextOf(node, false) is not { } text) return null;
        if (RoleCatalogue.Find(text) is not { } role)
        {
            problems.Add(ProblemCodes.UnknownRole, node, $"There is no role \"{text}\".",
                Suggestion.Hint(text, RoleCatalogue.All.Select(r => r.Id),
                    "The command roles lists them; a concept that has none of them needs no role."));
            return null;
        }
        if (role.PeriodType != periodType || role.Unit != unit)
            problems.Add(ProblemCodes.RoleMismatch, node,
                $"The role \"{text}\" is for {Kind(role.PeriodType, role.Unit)}; \"{id}\" is {Kind(periodType, unit)}.",
                "Give the role to the concept that it means, or correct the kind of this one.");
        else if (!_roles.TryAdd(text, id))
            problems.Add(ProblemCodes.RoleTaken, node,
                $"\"{_roles[text]}\" has the role \"{text}\" already, in line {Invariant(_nodes[_roles[text]].Line)}.",
                "One concept has a role.");
        return role;
    }

    // Names the period type and the unit in the words of the file.
    private static string Kind(PeriodType periodType, UnitKind unit) =>
        $"periodType {DataKeys.PeriodTypes[(int)periodType]}, unit {DataKeys.Units[(int)unit]}";

    private Guidance? Guidance(JsonNode node)
    {
        if (ObjectReader.Open(node, DataKeys.Guidance, problems) is not { } o) return null;
        var of = Reference(o, "of");
        var end = o.Word("end", DataKeys.GuidanceEnds);
        var kind = o.Word("kind", DataKeys.GuidanceKinds, absent: 0);
        return of is null || end < 0 || kind < 0 ? null : new Guidance(of.GetValueOrDefault(), end == 0, (GuidanceKind)kind);
    }

    private CalculationParent? Parent(JsonNode node)
    {
        if (ObjectReader.Open(node, DataKeys.Parent, problems) is not { } o) return null;
        var parent = Reference(o, "parent");
        var weight = o.Number("weight");
        if (weight is not (null or 1m or -1m))
            problems.Add(ProblemCodes.OutOfRange, o.Find("weight")!, "The weight of a part of a sum is 1 or -1.");
        var role = o.Id("role");
        return parent is null || weight is null || role is null ? null
            : new CalculationParent(parent.GetValueOrDefault(), (int)weight.GetValueOrDefault(), role);
    }

    private ConceptId? Optional(ObjectReader o, string key) => o.Find(key) is null ? null : Reference(o, key);

    private ConceptId? Reference(ObjectReader o, string key)
    {
        if (o.Id(key) is not { } id) return null;
        _references.Add((o.Find(key)!, id));
        return new ConceptId(id);
    }

    /// <summary>Balances and counts belong to instants, and so do their growth rates.</summary>
    private static void PlaceInTime(List<Concept> concepts)
    {
        var instants = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in concepts)
            if (concept.AtInstant || concept.PeriodType is PeriodType.Balance or PeriodType.Count) instants.Add(concept.Id.Value);
        for (var i = 0; i < concepts.Count; i++)
            if (instants.Contains(concepts[i].Id.Value) || concepts[i].GrowthOf is { } of && instants.Contains(of.Value))
                concepts[i] = concepts[i] with { AtInstant = true };
    }

    private void FindCycles(List<Concept> concepts)
    {
        var byId = new Dictionary<string, Concept>(StringComparer.Ordinal);
        foreach (var concept in concepts) byId[concept.Id.Value] = concept;
        var heights = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var concept in concepts) Visit(concept, []);

        // Finds the number of sums above a concept. It follows at most as many levels as are allowed.
        int Visit(Concept concept, List<string> way)
        {
            if (way.IndexOf(concept.Id.Value) is >= 0 and var start)
            {
                var names = string.Join(", ", way.GetRange(start, way.Count - start));
                problems.Add(ProblemCodes.Cycle, _nodes[concept.Id.Value], $"\"{concept.Id}\" is a part of itself, through: {names}.",
                    "Take one of the parents out.");
                return 0;
            }
            if (heights.TryGetValue(concept.Id.Value, out var known)) return known;
            var height = 0;
            way.Add(concept.Id.Value);
            if (way.Count <= DataLimits.SumDepth)
                foreach (var parent in concept.Parents) height = Math.Max(height, 1 + Visit(byId[parent.Parent.Value], way));
            else height = DataLimits.SumDepth;
            way.RemoveAt(way.Count - 1);
            if (height >= DataLimits.SumDepth)
                problems.Add(ProblemCodes.TooMuch, _nodes[concept.Id.Value],
                    $"\"{concept.Id}\" stands in sums inside sums, more than {Invariant(DataLimits.SumDepth)} deep.",
                    "Leave out the steps between.");
            return heights[concept.Id.Value] = height;
        }
    }

    // A ratio must not be computed from itself: no path through numerators and denominators may return to the concept where it began.
    private void FindOwnQuotients(List<Concept> concepts)
    {
        var quotients = new Dictionary<ConceptId, Quotient>();
        foreach (var concept in concepts)
            if (concept.Quotient is { } quotient) quotients[concept.Id] = quotient;
        foreach (var (id, quotient) in quotients)
        {
            var (next, seen) = (new Stack<ConceptId>([quotient.Numerator, quotient.Denominator]), new HashSet<ConceptId>());
            while (next.TryPop(out var of))
            {
                if (of == id)
                {
                    problems.Add(ProblemCodes.Cycle, _nodes[id.Value], $"\"{id}\" is a rate of itself.",
                        "Name the two amounts of which it is the quotient.");
                    break;
                }
                if (!seen.Add(of) || !quotients.TryGetValue(of, out var inner)) continue;
                next.Push(inner.Numerator);
                next.Push(inner.Denominator);
            }
        }
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
