using System.Globalization;
using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>
/// The segments of a company: what each has of its revenue, and of its operating result where that is told, so that they add up to the
/// company in each quarter.
/// </summary>
internal sealed class Segments
{
    private readonly List<(string Id, string Name, bool IsReconciling)> _members = [];
    private readonly CompanyPlan _plan;
    private readonly Accounts _accounts;

    public Segments(CompanyPlan plan, Accounts accounts, NameMaker names)
    {
        (_plan, _accounts) = (plan, accounts);
        var chance = new Chance(plan.Seed).Of("segments");
        for (var i = chance.Between(2, 4); i > 0; i--) _members.Add((FormattableString.Invariant($"part-{i}"), names.Line(), false));
        if (chance.Percent(60)) _members.Add(("eliminations", names.Fixed("Eliminations"), true));
        AreColumns = chance.Percent(40);
        Told = chance.Percent(60) ? [accounts.Revenue, accounts.OperatingResult] : [accounts.Revenue];
    }

    /// <summary>Whether the segments stand beside one another, in a table for each span; or each in a line of its own.</summary>
    public bool AreColumns { get; }

    /// <summary>What is told of each.</summary>
    public IReadOnlyList<Item> Told { get; }

    /// <summary>The ids of the members, in order.</summary>
    public IEnumerable<(string Id, string Name)> Members => _members.Select(m => (m.Id, m.Name));

    /// <summary>The axis as the taxonomy has it.</summary>
    public JsonObject Axis()
    {
        var members = new JsonArray();
        foreach (var (id, name, isReconciling) in _members)
        {
            var member = new JsonObject { ["id"] = id, ["name"] = name };
            if (isReconciling) member["kind"] = "reconciling";
            members.Add(member);
        }
        return new JsonObject { ["id"] = "segment", ["name"] = "Segment", ["members"] = members };
    }

    /// <summary>What a member has of an amount over several quarters, in units.</summary>
    public long Of(string member, Item item, IEnumerable<int> quarters) => quarters.Sum(q => Of(member, item, q));

    // The first takes what the others leave.
    private long Of(string member, Item item, int quarter)
    {
        var whole = _accounts.Of(item, quarter);
        if (member == _members[0].Id) return whole - _members.Skip(1).Sum(m => Of(m.Id, item, quarter));
        var chance = new Chance(_plan.Seed).Of($"{member} {item.Id} {quarter.ToString(CultureInfo.InvariantCulture)}");
        return member == "eliminations" ? -whole * chance.Between(0, 6) / 100
            : whole * (item == _accounts.Revenue ? chance.Between(5, 28) : chance.Between(-12, 40)) / 100;
    }
}
