namespace QifuReports.Ledger.Taxonomy;

/// <summary>A division of the company's figures, for example by segment or by region; in XBRL, the axis of an explicit dimension.</summary>
/// <param name="Id">In kebab case: <c>segment</c>.</param>
/// <param name="Name">The name in a briefing: <c>Segment</c>.</param>
/// <param name="Members">The parts, in the order of the file; at least one.</param>
public sealed record Axis(string Id, string Name, IReadOnlyList<AxisMember> Members)
{
    /// <summary>The member with an id; null if there is none.</summary>
    public AxisMember? Find(string id)
    {
        foreach (var member in Members)
            if (member.Id == id) return member;
        return null;
    }
}

/// <summary>One member of an axis.</summary>
/// <param name="Id">In kebab case, unique in its axis: <c>industrial-trucks</c>.</param>
/// <param name="Name">The name in a briefing: <c>Industrial Trucks</c>.</param>
/// <param name="Kind">How the member enters the sum over the axis.</param>
public sealed record AxisMember(string Id, string Name, MemberKind Kind);

/// <summary>How a member enters the sum over its axis.</summary>
public enum MemberKind
{
    /// <summary>A part of the company.</summary>
    Part,

    /// <summary>
    /// An item between the sum of the parts and the company, such as eliminations or corporate items. Its figures enter the sum with their
    /// own sign, positive or negative.
    /// </summary>
    Reconciling,

    /// <summary>The sum of the parts before the reconciling items; it is not a term of the sum over the axis.</summary>
    Subtotal,
}
