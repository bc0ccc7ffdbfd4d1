using QifuReports.Ledger.Reading.Fields;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Reading;

/// <summary>Reads <c>waivers.json</c>, the list of accepted differences.</summary>
internal static class WaiverReader
{
    /// <summary>The waivers. A problem with a waiver is reported. Without a taxonomy, concepts are not looked up.</summary>
    public static IReadOnlyList<Waiver> Read(JsonNode root, TaxonomyBook? taxonomy, FiscalCalendar calendar, Problems problems)
    {
        var waivers = new List<Waiver>();
        if (ObjectReader.Open(root, DataKeys.Waivers, problems) is not { } o) return waivers;
        foreach (var node in o.List("waivers") ?? [])
        {
            if (ObjectReader.Open(node, DataKeys.Waiver, problems) is not { } w) continue;
            var check = w.Text("check");
            var figures = new List<FactKey>();
            foreach (var item in w.List("figures") ?? [])
                if (Figure(item, taxonomy, calendar, problems) is { } key) figures.Add(key);
            var values = w.Text("values");
            var stated = new List<string>();
            foreach (var item in w.ListOrEmpty("stated") ?? [])
                if (w.TextOf(item, mayBeEmpty: false) is { } text) stated.Add(text);
            var reason = w.Text("reason");
            if (check is not null && values is not null && reason is not null)
                waivers.Add(new Waiver(check, figures, values, reason,
                    new Place(problems.File, node.Line, node.Column, node.Path)) { Stated = stated });
        }
        return waivers;
    }

    private static FactKey? Figure(JsonNode node, TaxonomyBook? taxonomy, FiscalCalendar calendar, Problems problems)
    {
        if (ObjectReader.Open(node, DataKeys.Figure, problems) is not { } o) return null;
        var concept = ConceptReference.Read(o, "concept", taxonomy, problems);
        var period = o.Period("period", calendar);
        var unit = o.Text("unit");
        var basis = o.Find("basis") is null ? WaiverBasis.OfTheFiling.Code : o.Text("basis");
        var members = MembersReader.Read(o, taxonomy, problems);
        return concept is null || period is null || unit is null || basis is null ? null
            : new FactKey(concept.GetValueOrDefault(), period.GetValueOrDefault(), unit, new Basis(basis)) { Members = members };
    }
}
