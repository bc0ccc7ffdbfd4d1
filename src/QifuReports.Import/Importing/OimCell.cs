using QifuReports.Import.Documents.XbrlJson;
using QifuReports.Ledger.Filings;

namespace QifuReports.Import.Importing;

/// <summary>A fact of an xBRL-JSON report and the cell of a filing that the fact was exported from.</summary>
/// <param name="Row">The index of the line in the statement, from 0.</param>
/// <param name="Column">The index of the column in the statement, from 0.</param>
/// <param name="IsOfItself">Whether the cell, and not its line, states scale and qualifier.</param>
/// <param name="Value">The value in whole units; percentages in percent.</param>
/// <param name="Resolution">One unit of the last stated digit.</param>
internal sealed partial record OimCell(OimFact Fact, Concept Concept, int Statement, int Row, int Column, bool IsOfItself, decimal Value,
    decimal Resolution, DateOnly? Start, DateOnly End)
{
    private const string Own = "urn:qifu-reports:";
    private const int MostStatements = 200, MostRows = 5_000, MostColumns = 100;

    /// <summary>The scales with their words and factors, smallest first.</summary>
    public static IReadOnlyList<(string Word, decimal Scale)> Scales { get; } = [("one", 1m), ("thousand", 1_000m), ("million", 1_000_000m),
        ("billion", 1_000_000_000m)];

    /// <summary>The names of dimensions that only this program's exports have.</summary>
    public const string Filing = Own + "source:filing", StatementId = Own + "source:statement", Derivation = Own + "source:derivation";

    public string Basis => Fact.Dimension(Own + "source:basis")[(Own + "basis:").Length..] is var code
        && code.StartsWith("adjustment.", StringComparison.Ordinal) ? "adjustment:" + code["adjustment.".Length..]
        : Fact.Dimension(Own + "source:basis")[(Own + "basis:").Length..];

    public bool IsNil => Fact.Property("source:nil") == "true";

    /// <summary>Finds the cell of a fact, or returns the reason why the fact has no cell.</summary>
    public static (OimCell? Cell, string Why) Of(OimFact fact, TaxonomyBook taxonomy)
    {
        var name = fact.Dimension("concept");
        if (!name.StartsWith(Own + "concept:", StringComparison.Ordinal))
            return (null, $"its concept {name} is of another taxonomy: only exports of this program are read");
        if (taxonomy.Find(new ConceptId(name[(Own + "concept:").Length..])) is not { } concept)
            return (null, $"the taxonomy of the company has no concept \"{name[(Own + "concept:").Length..]}\"");
        if (fact.Dimensions.Keys.Any(k => k.StartsWith(Own + "axis:", StringComparison.Ordinal)))
            return (null, "it is of members of an axis, and a report of facts does not say whether its line or its column is");
        if (fact.Dimension(Own + "source:ratio").Length > 0)
            return (null, "it is a percentage or a change, and a report of facts does not say of which columns");
        if (!fact.Dimension(Own + "source:basis").StartsWith(Own + "basis:", StringComparison.Ordinal)) return (null, "it has no basis");
        if (Place().Match(fact.Dimension(Own + "source:place")) is not { Success: true } place)
            return (null, "it does not say where it stood in its filing");
        var (statement, row, column) = (Number(place, 1), Number(place, 2), Number(place, 3));
        if (statement >= MostStatements || row >= MostRows || column >= MostColumns)
            return (null, "it stands farther down, or more to the right, than a filing goes");
        if (OimFacts.PeriodOf(fact.Dimension("period")) is not var (start, end))
            return (null, "its period is not written from midnight to midnight");
        if (!decimal.TryParse(fact.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value)) return (null, "its value is no number");
        if (fact.Decimals is < -18 or > 18) return (null, "its decimals are more than an amount has");
        var resolution = 1m;
        for (var i = fact.Decimals ?? 0; i < 0; i++) resolution *= 10;
        for (var i = fact.Decimals ?? 0; i > 0; i--) resolution /= 10;
        if (concept.UnitKind == UnitKind.Percent) (value, resolution) = (value * 100, resolution * 100);
        return (new OimCell(fact, concept, statement, row, column, place.Groups[4].Success, value, resolution, start, end), "");
    }

    /// <summary>Writes the value in a scale, as the data write numbers, with as many decimals as the accuracy of the fact gives.</summary>
    public string Written(decimal scale)
    {
        if (IsNil) return "\"-\"";
        var decimals = 0;
        for (var unit = scale; unit > Resolution && decimals < 18; unit /= 10) decimals++;
        return (Value / scale).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>
    /// The smallest scale that is at least the resolution (one unit of the last stated digit), so that the written number needs no zeros
    /// that were not stated. The largest scale where no scale is that large.
    /// </summary>
    public static (string Word, decimal Scale) ScaleFor(decimal resolution)
    {
        foreach (var scale in Scales)
            if (scale.Scale >= resolution) return scale;
        return Scales[^1];
    }

    private static int Number(Match place, int group) =>
        int.TryParse(place.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : int.MaxValue;

    [GeneratedRegex(@"^\$\.statements\[(\d+)\]\.lines\[(\d+)\]\.values\[(\d+)\](\.value)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
