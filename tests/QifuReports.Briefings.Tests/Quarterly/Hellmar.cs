using System.Text.Json.Nodes;
using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.FactSheet;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Briefings.Tests.Quarterly;

/// <summary>
/// Hellmar Antriebe, an invented company that files its costs below zero, as it is and with lines of its first quarter of fiscal 2025
/// changed.
/// </summary>
internal static class Hellmar
{
    private static readonly Lazy<TemplateSet> FactSheets =
        new(() => TemplateSet.Load(RepositoryRoot.PathOf("templates", "factsheet")).Set!);

    public static LedgerBook Book { get; } = Read(RepositoryRoot.PathOf("tests", "Companies", "hellmar"));

    /// <summary>The quarter as it would be with these amounts, in EUR million, of it and of the year before; the totals follow.</summary>
    public static LedgerBook With(params (string Concept, decimal Now, decimal Before)[] lines)
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf("tests/Companies/hellmar");
        foreach (var later in Directory.GetFiles(Path.Combine(data, "filings"), "2025-*")) File.Delete(later);
        var file = Directory.GetFiles(Path.Combine(data, "filings")).ShouldHaveSingleItem();
        var filing = JsonNode.Parse(File.ReadAllText(file))!;
        var values = filing["statements"]![0]!["lines"]!.AsArray().ToDictionary(l => (string)l!["concept"]!, l => l!["values"]!.AsArray());
        foreach (var (concept, now, before) in lines) (values[concept][0], values[concept][1]) = (now + 0.0m, before + 0.0m);
        for (var i = 0; i < 2; i++)
        {
            decimal Of(string concept) => values[concept][i]!.GetValue<decimal>();
            values["total-net-revenue"][i] = Of("machines") + Of("after-sales");
            values["total-operating-costs"][i] = Of("materials") + Of("personnel") + Of("depreciation") + Of("other-costs");
            values["income-from-operations"][i] = Of("total-net-revenue") + Of("total-operating-costs");
            values["income-before-tax"][i] = Of("income-from-operations") + Of("financial-result");
            values["net-income"][i] = Of("income-before-tax") + Of("income-tax-expense");
        }
        File.WriteAllText(file, filing.ToJsonString());
        // A line that may be an income has no sign of its own.
        var taxonomy = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "taxonomy.json")))!;
        foreach (var concept in taxonomy["concepts"]!.AsArray())
            if ((string)concept!["id"]! == "other-costs") concept.AsObject().Remove("sign");
        File.WriteAllText(Path.Combine(data, "taxonomy.json"), taxonomy.ToJsonString());
        return Read(data);
    }

    public static Period PeriodOf(LedgerBook book, string name) =>
        book.Issuer.Calendar.TryParse(name, out var period) ? period : throw new InvalidOperationException($"{name} is no period.");

    /// <summary>The results briefing of a quarter.</summary>
    public static BriefingResult Quarterly(LedgerBook book, string of) =>
        Composed(book, of, Repository.Templates, QuarterlyBriefing.Compose);

    /// <summary>A briefing that says of each line in a sentence what it was, how it moved and from what.</summary>
    public static BriefingResult Sentences(LedgerBook book, string of) => Composed(book, of, EachLine.Value, QuarterlyBriefing.Compose);

    private static readonly Lazy<TemplateSet> EachLine = new(() => TemplateSet.Parse(new Dictionary<string, string>
    {
        ["summary"] = "Words.",
        ["results"] = """
            # Results discussion

            {{ for line in (figures "total-operating-costs" "result-before-tax" "net-result") -}}
            {{ line.name }} came to {{ amount line }}{{ if has line "on_year" }}, {{ change line.on_year }} year on year from {{ amount line.on_year.base }}{{ end }}.

            {{ end }}
            {{ for line in total_operating_costs.parts -}}
            {{ line.name }} came to {{ amount line }}{{ if has line "on_year" }}, {{ change line.on_year }} year on year from {{ amount line.on_year.base }}{{ end }}.

            {{ end }}
            {{ operating_result.name }} {{ direction operating_result.on_year "rose to" "fell to" "stayed at" }} {{ amount operating_result }}, {{ change operating_result.on_year }} year on year.

            {{ income_tax.name }} came to {{ amount income_tax }}, against {{ amount income_tax.year_ago }} a year before.
            """,
    }).Set!);

    /// <summary>The fact sheet of a quarter.</summary>
    public static BriefingResult FactSheet(LedgerBook book, string of) => Composed(book, of, FactSheets.Value, FactSheetBriefing.Compose);

    private static BriefingResult Composed(LedgerBook book, string of, TemplateSet templates,
        Func<LedgerBook, Period, CheckReport, TemplateSet, BriefingOptions, BriefingResult> compose)
    {
        var period = PeriodOf(book, of);
        var result = compose(book, period, CheckRunner.Run(book, BriefingSource.For(book, period)!.Filing.Period), templates,
            BriefingOptions.Default);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result;
    }

    private static LedgerBook Read(string folder)
    {
        var result = LedgerReader.Read(folder);
        result.Diagnostics.ShouldBeEmpty(string.Join('\n', result.Diagnostics));
        return result.Book!;
    }
}
