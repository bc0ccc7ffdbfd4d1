using QifuReports.Ledger.Hashing;

namespace QifuReports.Ledger.Facts;

/// <summary>
/// The parts of the company (such as a segment) that a figure is about: at most one member per axis, axes in ordinal order. A consolidated
/// figure has none. Two objects are equal if their axes and members have the same ids.
/// </summary>
public sealed class Members : IEquatable<Members>
{
    private readonly Membership[] _all;

    private Members(Membership[] all)
    {
        _all = all;
        Code = string.Join(';', all.Select(m => $"{m.Axis.Id}={m.Member.Id}"));
    }

    /// <summary>No members: the whole company.</summary>
    public static Members None { get; } = new([]);

    /// <summary>Collects members; if two are on one axis, the later one is kept.</summary>
    public static Members Of(IEnumerable<Membership> memberships)
    {
        var byAxis = new SortedDictionary<string, Membership>(StringComparer.Ordinal);
        foreach (var membership in memberships) byAxis[membership.Axis.Id] = membership;
        return byAxis.Count == 0 ? None : new Members([.. byAxis.Values]);
    }

    /// <summary>Each axis with its member.</summary>
    public IReadOnlyList<Membership> All => _all;

    public bool IsNone => _all.Length == 0;

    /// <summary>The form used in data and in keys of figures, <c>region=asia;segment=industrial-trucks</c>; empty for none.</summary>
    public string Code { get; }

    /// <summary>The form used in a text, <c>Asia, Industrial Trucks</c>; empty for none.</summary>
    public string Names => string.Join(", ", _all.Select(m => m.Member.Name));

    /// <summary>
    /// Whether a member is a reconciling item between the parts and the company. Figures of such items may have either sign.
    /// </summary>
    public bool IsReconciling
    {
        get
        {
            foreach (var membership in _all)
                if (membership.Member.Kind == MemberKind.Reconciling) return true;
            return false;
        }
    }

    /// <summary>The member on an axis; null if there is none.</summary>
    public AxisMember? On(string axis)
    {
        foreach (var membership in _all)
            if (membership.Axis.Id == axis) return membership.Member;
        return null;
    }

    /// <summary>The same members without the member on an axis.</summary>
    public Members Without(string axis) => On(axis) is null ? this : Of(_all.Where(m => m.Axis.Id != axis));

    /// <summary>The same members with a member added on an axis; it replaces any other member on that axis.</summary>
    public Members With(Axis axis, AxisMember member) => Of([.. _all, new Membership(axis, member)]);

    /// <summary>Whether these members include all members of the other object.</summary>
    public bool Has(Members others)
    {
        foreach (var (axis, member) in others._all)
            if (On(axis.Id)?.Id != member.Id) return false;
        return true;
    }

    /// <summary>Whether both have members on the same axes, even if the members differ.</summary>
    public bool IsOnAxesOf(Members other)
    {
        if (_all.Length != other._all.Length) return false;
        for (var i = 0; i < _all.Length; i++)
            if (_all[i].Axis.Id != other._all[i].Axis.Id) return false;
        return true;
    }

    public bool Equals(Members? other) =>
        ReferenceEquals(this, other) || (other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal));
    public override bool Equals(object? obj) => Equals(obj as Members);
    public override int GetHashCode() => StableHash.Of(Code);
    public override string ToString() => Code;
}

/// <summary>A member and the axis it is on.</summary>
public sealed record Membership(Axis Axis, AxisMember Member);
