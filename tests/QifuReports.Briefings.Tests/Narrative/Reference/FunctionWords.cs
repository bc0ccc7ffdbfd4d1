namespace QifuReports.Briefings.Tests.Narrative.Reference;

/// <summary>What the functions of templates do, with an example of each.</summary>
internal static class FunctionWords
{
    public static readonly IReadOnlyDictionary<string, (string Example, string Meaning)> Sections = new Dictionary<string, (string, string)>
    {
        ["all_parts"] = ("{{ (all_parts revenue).size }}", "the parts of a figure, each with its own parts behind it"),
        ["amount"] = ("{{ amount net_result }}", "a figure in the words of prose, with what the filing itself calls approximate"),
        ["block"] = ("{{ block \"checks\" }}", "places a table by its name"),
        ["capital"] = ("{{ capital filing.audit_status }}", "the words with their first letter large"),
        ["cards"] = ("{{ cards \"net-result\" \"revenue\" }}", "places figures as cards"),
        ["change"] =
            ("{{ change net_result.on_year }}", "a comparison in words: up, down, unchanged; growth from a small base as fivefold"),
        ["chart"] =
            ("{{ chart \"revenue\" 0.75 }}", "places a chart by its name, with its height to its width, and what the chart needs besides"),
        ["columns"] = ("{{ columns \"begin\" 6 }}{{ columns \"end\" }}",
            "begins two columns (and how many of twelve parts the first has), turns to the side, ends them"),
        ["count"] = ("{{ count net_result }}", "as amount, for what is counted"),
        ["define"] =
            ("{{ define \"non-gaap-net-result\" }}", "the mark of a footnote with the definition of a measure; nothing where it has none"),
        ["definition"] = ("{{ definition non_gaap_net_result }}", "the definition itself"),
        ["direction"] = ("{{ direction net_result.on_year \"rose\" \"fell\" \"was level\" }}", "the word for a rise, a fall, neither"),
        ["figures"] = ("{{ (figures \"net-result\" \"leverage-ratio\").size }}", "those of the named figures that are there"),
        ["grid"] = ("{{ grid 1 \"checks\" }}", "places the first so many of the named blocks that have data, two by two"),
        ["has"] = ("{{ has \"net-result.on_year\" }}",
            "whether something is there, by its path, also beginning at a value: has line \"on_year\""),
        ["headline"] = ("{{ headline \"The result rose.\" }}", "places words as the headline of the first page"),
        ["implied_growth"] = ("{{ implied_growth net_result net_result.year_ago }}", "what guidance implies against a figure, in words"),
        ["key_figures"] = ("{{ key_figures \"net-result\" }}", "places the table of key figures"),
        ["less_span"] = ("{{ for year in (figures \"net-result\") }}{{ year.name }}{{ end }}",
            "the full year less its last quarter or half (needs data of both: less_span net_result.full_year net_result)"),
        ["literal"] = ("{{ literal \"a name\" }}",
            "words of the template that may stand although a numeral in them is no figure; declared numerals only"),
        ["measures"] = ("{{ (measures \"operations\").size >= 0 }}",
            "the figures on the lines of a statement as filed; none where the second argument is known"),
        ["needs"] = ("{{ needs \"net-result\" }}", "leaves the section out where one of the named is not there"),
        ["note"] = ("{{ note \"As filed.\" }}", "places words as a note, small and grey"),
        ["percent"] = ("{{ percent net_result.on_year }}", "a comparison as a rate"),
        ["points"] = ("{{ points net_result.on_year }}", "the same, for what is compared in points"),
        ["same"] = ("{{ same net_result net_result }}", "whether two figures read the same"),
        ["share"] = ("{{ share net_result revenue }}", "one figure as a part of another"),
        ["short_figures"] = ("{{ short_figures \"net-result\" }}", "places the short table of a fact sheet"),
        ["size"] = ("{{ size net_result }}", "a figure without its sign"),
        ["size_share"] = ("{{ size_share net_result revenue }}", "the same without its sign"),
        ["size_with_usd"] = ("{{ size_with_usd net_result }}", "the same, and its translation where there is one"),
        ["stated"] = ("{{ stated \"net-result\" }}", "whether the filing of this briefing states it itself"),
        ["trends"] =
            ("{{ trends \"net-result\" }}", "places the table of the last quarters, halves or years, whichever the briefing is of"),
        ["usd"] = ("{{ usd net_result }}", "the translated amount; not there where the filing translates nothing"),
        ["verb"] = ("{{ verb net_provisions \"was\" \"were\" }}", "the word for a figure whose name is singular, or the one for a plural"),
        ["with_usd"] = ("{{ with_usd net_result }}", "a figure, and its translation where there is one"),
    };

    public static readonly IReadOnlyDictionary<string, (string Example, string Meaning)> Mails = new Dictionary<string, (string, string)>
    {
        ["key_figures"] =
            ("{{ for row in (key_figures \"net-result\") }}{{ row.name }}: {{ row.value }} ({{ row.has_usd ? row.usd : \"-\" }}); {{ " +
                "row.has_year ? row.on_year : \"-\" }}; {{ row.has_prior ? row.on_prior : \"-\" }}{{ end }}",
            "rows of figures in words; a non-GAAP measure behind its GAAP counterpart"),
    };
}
