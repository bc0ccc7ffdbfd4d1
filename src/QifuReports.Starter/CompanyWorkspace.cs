using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Schemas;

namespace QifuReports.Starter;

/// <summary>
/// Makes the skeleton of a workspace for a new company: its master data, a simple taxonomy, and one filing that lacks only the figures.
/// </summary>
public static class CompanyWorkspace
{
    /// <summary>
    /// The files of a complete folder: settings, templates and data. The settings come last, because they make the folder a workspace.
    /// </summary>
    /// <param name="company">The company.</param>
    /// <param name="settingsSchema">The text of the schema of the settings.</param>
    public static IReadOnlyList<StarterFile> Files(NewCompany company, string settingsSchema)
    {
        ArgumentNullException.ThrowIfNull(settingsSchema);
        return
        [
            .. DataFiles(company).Select(file => file with { Path = "data/" + file.Path }),
            new StarterFile(ExampleWorkspace.SettingsSchemaPath, Encoding.UTF8.GetBytes(settingsSchema)),
            .. Carried.In("templates/"),
            Filled(Carried.Settings, Carried.Settings, Values(company)),
        ];
    }

    /// <summary>Only the files of the data folder, for a workspace that already exists.</summary>
    public static IReadOnlyList<StarterFile> DataFiles(NewCompany company)
    {
        var values = Values(company);
        return
        [
            .. LedgerSchema.Names.Select(name => new StarterFile($"schema/{name}.schema.json", LedgerSchema.Get(name)!)),
            Filled("taxonomy.json", "taxonomy.json", values), Filled("waivers.json", "waivers.json", values),
            Filled("filing.json", FilingPath(company), values), Filled("issuer.json", "issuer.json", values),
        ];
    }

    /// <summary>The path of the filing below the data folder.</summary>
    public static string FilingPath(NewCompany company)
    {
        ArgumentNullException.ThrowIfNull(company);
        return $"filings/{company.Period}.json";
    }

    private static StarterFile Filled(string skeleton, string path, Placeholders values) =>
        new(path, Encoding.UTF8.GetBytes(values.Fill(Carried.Text("skeleton/" + skeleton))));

    private static Placeholders Values(NewCompany company)
    {
        var columns = new FilingColumns(company.Period, company.Currency);
        return new Placeholders(company.Basis)
            .Text("name", company.Name)
            .Json("short-name", JsonWords.Quoted(company.ShortName)
                + (company.Folder is { } folder ? $",\n  \"folder\": {JsonWords.Quoted(folder)}" : ""))
            .Json("currency", JsonWords.Quoted(company.Currency)
                + (company.Calendar.IsCalendarYears ? "" : $",\n  \"fiscalYear\": {JsonWords.Quoted(company.Calendar.End.ToString())}"))
            .Text("basis", company.Basis == AccountingBasis.Ifrs ? "ifrs" : "us-gaap")
            .Text("filing", $"results-{company.Period.ToString().ToLowerInvariant()}")
            .Text("briefing", company.Period.Kind == PeriodKind.Quarter ? "quarterly" : "results")
            .Text("form", company.Basis != AccountingBasis.Ifrs ? "earnings release"
                : company.Period.Kind switch { PeriodKind.Half => "half-year report", PeriodKind.Year => "annual report",
                    _ => "interim report" })
            .Text("title", string.Create(CultureInfo.InvariantCulture, $"{columns.Title} {company.Period.Year} results"))
            .Text("period", company.Period.ToString())
            .Text("date", company.FilingDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Json("balance-columns", columns.Balances).Json("flow-columns", columns.Flows)
            .Json("balances", FilingColumns.Blanks(2)).Json("flows", FilingColumns.Blanks(columns.FlowCount));
    }
}
