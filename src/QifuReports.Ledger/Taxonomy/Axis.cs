namespace QifuReports.Ledger.Taxonomy;

/// <summary>A way in which the company divides its figures: by segment, by region. An axis of XBRL's explicit dimensions.</summary>
/// <param name="Id">In kebab case: <c>segment</c>.</param>
/// <param name="Name">As the briefing writes it: <c>Segment</c>.</param>
/// <param name="Members">Its parts, in the order of the file; one at least.</param>
public sealed record Axis(string Id, string Name, IReadOnlyList<AxisMember> Members)
{
    /// <summary>The member of that id; null for none.</summary>
    public AxisMember? Find(string id)
    {
        foreach (var member in Members)
            if (member.Id == id) return member;
        return null;
    }
}

/// <summary>One part of what an axis divides.</summary>
/// <param name="Id">In kebab case, unique in its axis: <c>industrial-trucks</c>.</param>
/// <param name="Name">As the briefing writes it: <c>Industrial Trucks</c>.</param>
/// <param name="Kind">How it enters the sum over the axis.</param>
public sealed record AxisMember(string Id, string Name, MemberKind Kind);

/// <summary>How a member enters the sum over its axis.</summary>
public enum MemberKind
{
    /// <summary>A part of the company.</summary>
    Part,

    /// <summary>What lies between the parts and the company: eliminations, corporate items. Its figures have their own sign in the sum, and may have either.</summary>
    Reconciling,

    /// <summary>The parts together, before what reconciles them; it is no term of the sum itself.</summary>
    Subtotal,
}
