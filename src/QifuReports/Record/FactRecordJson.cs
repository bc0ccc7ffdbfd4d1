using QifuReports.Ledger.Export;

namespace QifuReports.App.Record;

/// <summary>A fact, as the attached file of a briefing records it.</summary>
/// <param name="Id">The id of the fact in the file.</param>
/// <param name="Value">The value in whole units, as in the file: 0.324 for 32.4%.</param>
/// <param name="Concept">The id of the fact's concept in the taxonomy.</param>
/// <param name="Period">The period in the notation of xBRL-JSON.</param>
/// <param name="Unit">The unit in the notation of xBRL-JSON; empty for pure numbers.</param>
/// <param name="Resolution">One unit of the last stated digit, in the unit of the value; 0 if the fact is exact.</param>
internal sealed record CarriedFact(string Id, decimal Value, string Concept, string Period, string Unit, decimal Resolution)
{
    /// <summary>
    /// The members (e.g. segments) of the company that the fact is about, in the form <c>axis=member</c> with semicolons between several;
    /// empty for the whole group.
    /// </summary>
    public string Members { get; init; } = "";
}

/// <summary>Reads the facts in the record of a briefing, which <see cref="FactsXbrlJson"/> writes.</summary>
internal static class FactRecordJson
{
    private const string ConceptPrefix = "concept:", AxisPrefix = "axis:", MemberPrefix = "member:";

    // OIM 1.0: "decimals" is the place of the last digit: -3 for thousands. If it is missing or unusable, the fact counts as exact (0).
    private static decimal Resolution(JsonElement fact)
    {
        if (!fact.TryGetProperty("decimals"u8, out var property) || !property.TryGetInt32(out var decimals) || decimals is < -18 or > 18)
            return 0;
        var resolution = 1m;
        for (; decimals < 0; decimals++) resolution *= 10;
        for (; decimals > 0; decimals--) resolution /= 10;
        return resolution;
    }

    /// <summary>Returns the facts by id.</summary>
    public static Dictionary<string, CarriedFact> Read(ReadOnlyMemory<byte> content)
    {
        using var document = RecordJson.Parse(BriefingFiles.Facts, content);
        var facts = new Dictionary<string, CarriedFact>(StringComparer.Ordinal);
        foreach (var member in RecordJson.Members(document.RootElement, "facts"u8))
        {
            var dimensions = RecordJson.Member(member.Value, "dimensions"u8);
            var concept = RecordJson.Text(dimensions, "concept"u8);
            if (!concept.StartsWith(ConceptPrefix, StringComparison.Ordinal))
                throw new RecordException($"the fact {member.Name} is of an unknown kind");
            var unit = RecordJson.OptionalText(dimensions, "unit"u8) ?? "";
            var fact = new CarriedFact(member.Name, RecordJson.Decimal(RecordJson.Text(member.Value, "value"u8)),
                concept[ConceptPrefix.Length..], RecordJson.Text(dimensions, "period"u8), unit,
                Resolution(member.Value)) { Members = MembersIn(dimensions) };
            if (!facts.TryAdd(member.Name, fact)) throw new RecordException($"the fact {member.Name} stands there twice");
        }
        return facts;
    }

    // Each axis is a dimension, and its value repeats the axis: "axis:A" with the value "member:A.M" becomes "A=M".
    private static string MembersIn(JsonElement dimensions)
    {
        var members = new List<string>();
        foreach (var dimension in dimensions.EnumerateObject())
        {
            if (!dimension.Name.StartsWith(AxisPrefix, StringComparison.Ordinal)) continue;
            var (axis, value) = (dimension.Name[AxisPrefix.Length..],
                dimension.Value.ValueKind == JsonValueKind.String ? dimension.Value.GetString()! : "");
            if (!value.StartsWith($"{MemberPrefix}{axis}.", StringComparison.Ordinal))
                throw new RecordException($"{value} is no member of {axis}");
            members.Add($"{axis}={value[(MemberPrefix.Length + axis.Length + 1)..]}");
        }
        members.Sort(string.CompareOrdinal);
        return string.Join(';', members);
    }
}
