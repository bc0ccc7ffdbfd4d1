using QifuReports.Ledger.Export;

namespace QifuReports.Import.Documents.Model;

/// <summary>A report of facts in the form xBRL-JSON.</summary>
/// <param name="Facts">In the order of the file; may be empty.</param>
public sealed record OimReport(IReadOnlyList<OimFact> Facts)
{
    /// <summary>The files of the data that the facts are of, where this program exported all of them; empty for any other report.</summary>
    public IReadOnlyList<DataText> Files { get; init; } = [];
}

/// <summary>A fact of such a report.</summary>
/// <param name="Id">Its name in the report.</param>
/// <param name="Value">As written; null for nil.</param>
/// <param name="Decimals">How many are exact, below zero for thousands and the like; null for a value that is exact.</param>
/// <param name="Dimensions">Concept, period, unit, and those of the report itself, by their names as written; what a prefix stands for is in its place: <c>urn:qifu-reports:concept:revenue</c>.</param>
/// <param name="Properties">What else stands beside the value, by its name.</param>
public sealed record OimFact(string Id, string? Value, int? Decimals, IReadOnlyDictionary<string, string> Dimensions, IReadOnlyDictionary<string, string> Properties)
{
    /// <summary>A dimension; empty where the fact has none of this name.</summary>
    public string Dimension(string name) => Dimensions.TryGetValue(name, out var value) ? value : "";

    /// <summary>A property; empty where the fact has none of this name.</summary>
    public string Property(string name) => Properties.TryGetValue(name, out var value) ? value : "";
}
