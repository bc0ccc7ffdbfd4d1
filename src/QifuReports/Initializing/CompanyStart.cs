using QifuReports.Starter;

namespace QifuReports.App.Initializing;

/// <summary>Makes the skeleton of a user's own company: a complete folder, or only data if a folder above already has settings.</summary>
internal static class CompanyStart
{
    private const string Another = "Name another folder: inside this one, qifu-reports init data/NAME --company ... adds a company.";

    public static void Run(CommandContext context, string folder, CompanyWords words)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var company = words.Checked(Path.GetFileName(root));
        var above = File.Exists(Path.Combine(root, SettingsLocator.FileName)) || Path.GetDirectoryName(root) is not { } parent ? null
            : SettingsLocator.Find(parent);
        var text = new StartText(context.Out, above is null ? folder : Path.GetDirectoryName(above)!);
        if (above is null)
        {
            var made = NewFolder.Fill(root, CompanyWorkspace.Files(company, SettingsSchema.Text()), Another, context.Cancellation);
            text.Line(
                $"{(made == 0 ? $"Everything was in {text.Folder} already" : $"Made {text.Folder}")}: settings, templates, and the " +
                    $"skeleton of {company.Name}, its figures blank.");
            text.Line();
            Say(text, company, "data/", issuer: "");
            return;
        }

        // The settings are read first, so that an error in the settings is reported before any file is made.
        var settings = SettingsReader.Read(above, [], null, cancellation: context.Cancellation);
        var written = NewFolder.Fill(root, CompanyWorkspace.DataFiles(company), Another, context.Cancellation);
        var place = Path.GetDirectoryName(above)!;
        string Told(string path) => Path.GetRelativePath(place, path).Replace('\\', '/');
        text.Line(
            $"{(written == 0 ? $"Everything was in {folder} already" : $"Made {folder}")}: the data of {company.Name}, its figures " +
                $"blank. Templates and settings are those of {place}.");
        if (!settings.DataFolders.Any(f => Path.TrimEndingDirectorySeparator(f) == root))
        {
            text.Line($"To take it in, let {SettingsLocator.FileName} there say:");
            text.Line($"  \"Data\": [{string.Join(", ", settings.DataFolders.Append(root).Select(f => JsonWords.Quoted(Told(f))))}],");
        }
        text.Line();
        Say(text, company, Told(root) + "/", $" --issuer {company.FolderName}");
    }

    // Returns the name of a period; if the fiscal year is not the calendar year, the dates of the period are added.
    private static string Of(Period period) =>
        period.Calendar.IsCalendarYears ? period.ToString() : $"{period} ({period.Start:yyyy-MM-dd} to {period.End:yyyy-MM-dd})";

    private static void Say(StartText text, NewCompany company, string data, string issuer)
    {
        text.Line("What to fill in:");
        text.Item(data + CompanyWorkspace.FilingPath(company), $"each null: thousands of {company.Currency}, as filed");
        text.Item("", "costs are positive, finance costs and taxes negative, \"-\" is nil");
        text.Item("", "share counts are not scaled: write them in full");
        text.Item("", $"\"date\" is a placeholder, {company.FilingDate:yyyy-MM-dd}: the day it was filed");
        text.Item("", company.Period.ToString() == CompanyWords.FirstQuarter.ToString()
            ? $"it is of {Of(company.Period)}; for another period begin with --period 2025Q4, 2026H1 or 2025FY"
            : $"it is of {Of(company.Period)}, as asked with --period");
        text.Item(data + "taxonomy.json", "a concept for each line that is not in it; take out what you lack");
        text.Item(data + "issuer.json", "where it is listed: \"listings\": [\"NYSE: ABCD\"]");
        text.Line("What to run next:");
        text.Run("whether the figures tie:", "check" + issuer);
        text.Run("the briefing:",
            $"{(company.Period.Kind == PeriodKind.Quarter ? BriefingKind.Quarterly : BriefingKind.Results).Name} {company.Period}{issuer}");
        text.Run("its mails, as files:", $"send {company.Period} --to board --dry-run{issuer}");
    }
}
