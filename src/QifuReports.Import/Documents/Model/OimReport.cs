using QifuReports.Ledger.Export;

namespace QifuReports.Import.Documents.Model;

/// <summary>A report of facts in the format xBRL-JSON.</summary>
/// <param name="Facts">The facts in the order of the file; may be empty.</param>
public sealed record OimReport(IReadOnlyList<OimFact> Facts)
{
    /// <summary>
    /// The data files that the facts come from. Only a report in which this program exported all facts has them; otherwise empty.
    /// </summary>
    public IReadOnlyList<DataText> Files { get; init; } = [];
}

/// <summary>A fact of an xBRL-JSON report.</summary>
/// <param name="Id">The identifier of the fact in the report.</param>
/// <param name="Value">The value as written; null for nil.</param>
/// <param name="Decimals">The number of exact decimals, negative for thousands and the like; null for an exact value.</param>
/// <param name="Dimensions">The values of the dimensions by name: concept, period, unit and the report's own dimensions. Prefixes are
/// replaced by their namespaces: <c>urn:qifu-reports:concept:revenue</c>.</param>
/// <param name="Properties">Other members of the fact, by name.</param>
public sealed record OimFact(string Id, string? Value, int? Decimals, IReadOnlyDictionary<string, string> Dimensions,
    IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>The value of a dimension; empty if the fact does not have the dimension.</summary>
    public string Dimension(string name) => Dimensions.TryGetValue(name, out var value) ? value : "";

    /// <summary>The value of a property; empty if the fact does not have the property.</summary>
    public string Property(string name) => Properties.TryGetValue(name, out var value) ? value : "";
}
