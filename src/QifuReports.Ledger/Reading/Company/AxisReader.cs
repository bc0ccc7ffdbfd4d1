using QifuReports.Ledger.Reading.Fields;

namespace QifuReports.Ledger.Reading.Company;

/// <summary>Reads the axes of <c>taxonomy.json</c>.</summary>
internal static class AxisReader
{
    /// <summary>The axes; empty if there are none. Problems are reported, and an axis that cannot be read is left out.</summary>
    public static IReadOnlyList<Axis> Read(ObjectReader taxonomy, Problems problems)
    {
        var axes = new List<Axis>();
        var nodes = taxonomy.ListOrEmpty("axes") ?? [];
        if (!taxonomy.IsAtMost(nodes, DataLimits.Axes, "axes")) return axes;
        foreach (var node in nodes)
        {
            if (ObjectReader.Open(node, DataKeys.Axis, problems) is not { } o) continue;
            var id = o.Id("id");
            if (id is not null && axes.Exists(a => a.Id == id))
                problems.Add(ProblemCodes.DuplicateId, o.Find("id")!, $"There is an axis \"{id}\" already.", "An axis stands once.");
            var name = o.Text("name");
            var memberNodes = o.List("members") ?? [];
            if (!o.IsAtMost(memberNodes, DataLimits.Members, "members")) continue;
            if (memberNodes.Count == 0 && o.Find("members") is { Kind: JsonKind.Array } empty)
                problems.Add(ProblemCodes.ValueCount, empty, "An axis has at least one member.");
            var members = new List<AxisMember>();
            foreach (var item in memberNodes)
                if (Member(item, members, problems) is { } member) members.Add(member);
            if (id is not null && name is not null) axes.Add(new Axis(id, name, members));
        }
        return axes;
    }

    private static AxisMember? Member(JsonNode node, List<AxisMember> others, Problems problems)
    {
        if (ObjectReader.Open(node, DataKeys.AxisMember, problems) is not { } o) return null;
        var id = o.Id("id");
        if (id is not null && others.Exists(m => m.Id == id))
            problems.Add(ProblemCodes.DuplicateId, o.Find("id")!, $"The axis has a member \"{id}\" already.", "A member stands once.");
        var name = o.Text("name");
        if (name is not null && others.Exists(m => m.Name == name))
            problems.Add(ProblemCodes.DuplicateId, o.Find("name")!, $"Another member of the axis is called \"{name}\".",
                "Give each its own name: a table of both could not tell them apart.");
        var kind = o.Word("kind", DataKeys.MemberKinds, absent: 0);
        return id is null || name is null || kind < 0 ? null : new AxisMember(id, name, (MemberKind)kind);
    }
}
