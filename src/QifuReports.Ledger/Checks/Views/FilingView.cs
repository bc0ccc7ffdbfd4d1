namespace QifuReports.Ledger.Checks.Views;

/// <summary>A filing in the form that the checks use: its figures by column, by concept and by sum. Built once per book.</summary>
internal sealed class FilingView
{
    // Statements are usually kept in thousands. In a table in millions or more, each line was rounded on its own, totals included.
    internal const decimal Coarse = 1_000_000m;

    // The key is the id of the concept as text, and the groups under it are searched in a list. Code for a dictionary whose key is one of
    // our structs would be compiled at every start, which takes time.
    private readonly Dictionary<string, List<FactGroup>> _byConcept = new(StringComparer.Ordinal);
    private readonly List<FactGroup> _groups = [];
    private readonly List<StatedSum> _sums = [];
    private readonly List<ColumnView> _columns = [];
    private readonly List<ColumnView> _byLine = [];
    private readonly HashSet<string> _rolledForward = new(StringComparer.Ordinal);

    public FilingView(LedgerBook book, NetworkBook networks, Filing filing)
    {
        (Book, Networks, Filing) = (book, networks, filing);
        foreach (var statement in filing.Statements) AddStatement(statement);
        _columns.AddRange(_byLine);
        foreach (var column in _columns)
            foreach (var opening in column.Openings) _rolledForward.Add(opening.Key.Concept.Value);
        foreach (var column in _columns)
        {
            var hasCosts = HasCosts(column);
            foreach (var fact in column.Facts)
                foreach (var network in networks.Of(fact.Key.Concept)) AddColumnSum(column, fact, network, hasCosts);
        }
        AddSumsAcrossStatements();
    }

    public LedgerBook Book { get; }
    public NetworkBook Networks { get; }
    public Filing Filing { get; }
    public TaxonomyBook Taxonomy => Book.Taxonomy;

    /// <summary>
    /// The columns, statement by statement; then extra columns for figures of lines that have other members than their column.
    /// </summary>
    public IReadOnlyList<ColumnView> Columns => _columns;

    /// <summary>All figures, in the order in which they first appear in the filing.</summary>
    public IReadOnlyList<FactGroup> Groups => _groups;

    /// <summary>Every sum that can be tested: first the sums within columns, in filing order, then the sums across statements.</summary>
    public IReadOnlyList<StatedSum> Sums => _sums;

    /// <summary>
    /// Whether the filing is under Regulation G. If not, non-GAAP measures need no reconciliation, and the sums of a stated reconciliation
    /// are tested by rule 1.
    /// </summary>
    public bool IsUnderRegulationG => Book.Issuer.IsUnderRegulationG(Filing.Basis);

    /// <summary>
    /// The most precise statement of a figure in this filing; of equally precise statements, one in a table comes before one in a text.
    /// Null if the filing does not state it.
    /// </summary>
    public Fact? Finest(FactKey key) => GroupOf(key)?.Finest;

    /// <summary>
    /// The figure of another concept with the same period, basis and members as <paramref name="key"/>, and in the same currency if it is
    /// money. If this filing states it several times, the most precise statement. Null if the filing does not state it.
    /// </summary>
    public Fact? Beside(FactKey key, ConceptId concept)
    {
        if (Taxonomy.Find(concept) is not { } c) return null;
        var currency = key.Unit is "percent" ? Book.Issuer.Currency : FactUnits.CurrencyOf(key.Unit);
        var unit = c.UnitKind switch
        {
            UnitKind.Money => currency,
            UnitKind.MoneyPerShare => currency + "/share",
            UnitKind.MoneyPerAds => currency + "/ads",
            UnitKind.Shares => "shares",
            UnitKind.Ads => "ads",
            UnitKind.Percent => "percent",
            UnitKind.Months => "months",
            _ => "count",
        };
        return Finest(key with { Concept = concept, Unit = unit });
    }

    /// <summary>Every statement of a figure in this filing; null if there is none.</summary>
    public FactGroup? GroupOf(FactKey key)
    {
        if (!_byConcept.TryGetValue(key.Concept.Value, out var groups)) return null;
        foreach (var group in groups)
            if (group.Finest.Key.Equals(key)) return group;
        return null;
    }

    /// <summary>The exact sum that gives a total; null if the figure is no sum or its parts are not stated.</summary>
    public StatedSum? SumOf(FactKey total) => GroupOf(total)?.Sum;

    private void AddStatement(Statement statement)
    {
        // A table with adjustment columns is abridged: the lines of its adjustments must add up, but the lines of the columns before and
        // after them need not (rule 4).
        var hasAdjustments = statement.Columns.Any(c => Reconciliation.IsAdjustment(c.Basis));
        var first = _columns.Count;
        foreach (var column in statement.Columns)
            _columns.Add(new ColumnView(statement, column, column.Members, hasAdjustments && !Reconciliation.IsAdjustment(column.Basis)));
        var byLine = _byLine.Count;
        foreach (var line in statement.Lines)
        {
            for (var i = 0; i < line.Cells.Count && i < statement.Columns.Count; i++)
            {
                if (line.Cells[i].Fact is not { } fact) continue;
                Holder(_columns[first + i], fact.Key.Members, byLine).Add(fact);
                var group = GroupOf(fact.Key) ?? NewGroup(fact);
                group.Add(fact, statement.IsTable);
            }
        }
    }

    private ColumnView Holder(ColumnView column, Members members, int from)
    {
        if (members.Equals(column.Members)) return column;
        for (var i = from; i < _byLine.Count; i++)
            if (ReferenceEquals(_byLine[i].Column, column.Column) && _byLine[i].Members.Equals(members)) return _byLine[i];
        _byLine.Add(new ColumnView(column.Statement, column.Column, members, column.IsAbridged));
        return _byLine[^1];
    }

    private FactGroup NewGroup(Fact fact)
    {
        var group = new FactGroup(Taxonomy.Find(fact.Key.Concept), fact);
        if (!_byConcept.TryGetValue(fact.Key.Concept.Value, out var groups)) _byConcept.Add(fact.Key.Concept.Value, groups = []);
        groups.Add(group);
        _groups.Add(group);
        return group;
    }

    // In a table, a part that is only in another statement is taken from there. A part that is stated nowhere is nil, because a table is
    // taken as complete. In a text nothing is assumed: the sum is tested only if all of its parts are in the same column. A missing part of
    // a table is unknown, and the sum is not tested, in three cases: a figure of a member, since a filing need not state everything of a
    // segment; a table that is said to be partial; and a result in a table that shows revenue and results, but no cost.
    private void AddColumnSum(ColumnView column, Fact total, Network network, bool hasCosts)
    {
        if (column.IsAbridged) return;
        List<StatedPart> parts = [];
        var here = 0;
        foreach (var (child, weight) in network.Terms)
        {
            if (column.Find(child.Id) is { } part)
            {
                here++;
                parts.Add(new StatedPart(part, weight));
            }
            else if (!column.Statement.IsTable)
            {
                return;
            }
            else if (Finest(total.Key with { Concept = child.Id }) is { } elsewhere)
            {
                if (elsewhere.Resolution > total.Resolution) return;
                parts.Add(new StatedPart(elsewhere, weight));
            }
            else if (!total.Key.Members.IsNone || total.IsPartial || (network.TakesCosts && !hasCosts))
            {
                return;
            }
        }
        if (here > 0) Add(new StatedSum(network, KindIn(column, network), total, parts,
            (!column.Statement.IsTable || total.Scale >= Coarse) && !total.IsExact));
    }

    // Whether a column shows the costs that its results are made of, as far as this can be seen. The answer is no if the column covers a
    // span and has a result and a part of that result's sum, but no cost at all.
    private bool HasCosts(ColumnView column)
    {
        if (column.Column.Period.IsInstant || !column.Statement.IsTable) return true;
        var isOfResults = false;
        foreach (var fact in column.Facts)
        {
            if (Taxonomy.Find(fact.Key.Concept) is not { } concept) continue;
            if (concept.Sign < 0) return true;
            foreach (var parent in concept.Parents)
                if (parent.Weight < 0) return true;
            foreach (var network in Networks.Of(fact.Key.Concept))
                isOfResults |= network.Terms.Any(Network.IsCost) && network.Terms.Any(t => column.Find(t.Child.Id) is not null);
        }
        return !isOfResults;
    }

    private void AddSumsAcrossStatements()
    {
        foreach (var group in _groups)
        {
            var total = group.Finest;
            if (group.Sum is not null) continue;
            foreach (var network in Networks.Of(total.Key.Concept))
            {
                List<StatedPart> parts = [];
                var isRounded = false;
                foreach (var (child, weight) in network.Terms)
                {
                    if (Finest(total.Key with { Concept = child.Id }) is not { } part) break;
                    parts.Add(new StatedPart(part, weight));
                    isRounded |= part.Resolution != total.Resolution;
                }
                if (parts.Count == network.Terms.Count
                    && !_sums.Exists(s => ReferenceEquals(s.Network, network) && s.Total.Key == total.Key))
                    Add(new StatedSum(network, KindIn(null, network), total, parts, isRounded));
            }
        }
    }

    // Flows in a column with an opening balance are the movement of cash. A balance that is rolled forward from opening to closing is cash,
    // and so are its parts.
    private SumKind KindIn(ColumnView? column, Network network) =>
        column?.Openings.Count > 0 || _rolledForward.Contains(network.Parent.Id.Value) ? SumKind.Cash : network.Kind;

    private void Add(StatedSum sum)
    {
        _sums.Add(sum);
        if (!sum.IsRounded && GroupOf(sum.Total.Key) is { Sum: null } group) group.Sum = sum;
    }
}
