namespace QifuReports.Briefings.Tests.Narrative.Reference;

/// <summary>What the functions of templates do, with an example of each.</summary>
internal static class FunctionWords
{
    public static readonly IReadOnlyDictionary<string, (string Example, string Meaning)> Sections = new Dictionary<string, (string, string)>
    {
        ["all_parts"] = ("{{ (all_parts total_net_revenue).size }}", "the parts of a figure, each with its own parts behind it"),
        ["amount"] = ("{{ amount net_income }}", "a figure in the words of prose, with what the filing itself calls approximate"),
        ["block"] = ("{{ block \"checks\" }}", "places a table by its name"),
        ["capital"] = ("{{ capital filing.audit_status }}", "the words with their first letter large"),
        ["cards"] = ("{{ cards \"net-income\" \"total-net-revenue\" }}", "places figures as cards"),
        ["change"] = ("{{ change net_income.on_year }}", "a comparison in words: up, down, unchanged"),
        ["chart"] = ("{{ chart \"revenue\" 0.75 }}", "places a chart by its name, with its height to its width, and what the chart needs besides"),
        ["columns"] = ("{{ columns \"begin\" 6 }}{{ columns \"end\" }}", "begins two columns (and how many of twelve parts the first has), turns to the side, ends them"),
        ["count"] = ("{{ count net_income }}", "as amount, for what is counted"),
        ["define"] = ("{{ define \"non-gaap-net-income\" }}", "the mark of a footnote with the definition of a measure; nothing where it has none"),
        ["definition"] = ("{{ definition non_gaap_net_income }}", "the definition itself"),
        ["direction"] = ("{{ direction net_income.on_year \"rose\" \"fell\" \"was level\" }}", "the word for a rise, a fall, neither"),
        ["figures"] = ("{{ (figures \"net-income\" \"net-revenue\").size }}", "those of the named figures that are there"),
        ["grid"] = ("{{ grid 1 \"checks\" }}", "places the first so many of the named blocks that have data, two by two"),
        ["has"] = ("{{ has \"net-income.on_year\" }}", "whether something is there, by its path, also beginning at a value: has line \"on_year\""),
        ["implied_growth"] = ("{{ implied_growth net_income net_income.year_ago }}", "what guidance implies against a figure, in words"),
        ["key_figures"] = ("{{ key_figures \"net-income\" }}", "places the table of key figures"),
        ["less_span"] = ("{{ for year in (figures \"net-income\") }}{{ year.name }}{{ end }}", "the full year less its last quarter (needs data of both: less_span net_income.full_year net_income)"),
        ["literal"] = ("{{ literal \"a name\" }}", "words of the template that may stand although a numeral in them is no figure; declared numerals only"),
        ["measures"] = ("{{ (measures \"operations\").size >= 0 }}", "the figures on the lines of a statement as filed; none where the second argument is known"),
        ["needs"] = ("{{ needs \"net-income\" }}", "leaves the section out where one of the named is not there"),
        ["percent"] = ("{{ percent net_income.on_year }}", "a comparison as a rate"),
        ["points"] = ("{{ points net_income.on_year }}", "the same, for what is compared in points"),
        ["same"] = ("{{ same net_income net_income }}", "whether two figures read the same"),
        ["share"] = ("{{ share net_income total_net_revenue }}", "one figure as a part of another"),
        ["short_figures"] = ("{{ short_figures \"net-income\" }}", "places the short table of a fact sheet"),
        ["size"] = ("{{ size net_income }}", "a figure without its sign"),
        ["size_share"] = ("{{ size_share net_income total_net_revenue }}", "the same without its sign"),
        ["size_with_usd"] = ("{{ size_with_usd net_income }}", "the same, and its translation where there is one"),
        ["stated"] = ("{{ stated \"net-income\" }}", "whether the filing of this briefing states it itself"),
        ["trends"] = ("{{ trends \"net-income\" }}", "places the table of the last quarters"),
        ["usd"] = ("{{ usd net_income }}", "the translated amount; not there where the filing translates nothing"),
        ["with_usd"] = ("{{ with_usd net_income }}", "a figure, and its translation where there is one"),
    };

    public static readonly IReadOnlyDictionary<string, (string Example, string Meaning)> Mails = new Dictionary<string, (string, string)>
    {
        ["key_figures"] = ("{{ for row in (key_figures \"net-income\") }}{{ row.name }}: {{ row.value }} ({{ row.has_usd ? row.usd : \"-\" }}); {{ row.has_year ? row.on_year : \"-\" }}; {{ row.has_quarter ? row.on_quarter : \"-\" }}{{ end }}",
            "rows of figures in words; a non-GAAP measure behind its GAAP counterpart"),
    };
}
