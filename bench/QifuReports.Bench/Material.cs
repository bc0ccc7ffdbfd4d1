using QifuReports.Briefings.Composing;
using QifuReports.Briefings.Context;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Checks.Findings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Typesetting.Document;

namespace QifuReports.Bench;

/// <summary>The project's own data and templates, read by the same code that the program uses.</summary>
public static class Material
{
    public static Period Period { get; } = FiscalCalendar.CalendarYears.Quarter(2023, 3);

    /// <summary>The folder of the solution. The search starts in the working folder and goes up through its parents.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The full path of a file or folder in that folder.</summary>
    public static string PathOf(string path) => Path.Combine(Root, path);

    public static LedgerBook ReadLedger() =>
        LedgerReader.Read(Path.Combine(Root, "data")).Book ?? throw new InvalidOperationException("The data cannot be read; see 'check'.");

    public static TemplateSet ReadTemplates() =>
        TemplateSet.Load(Path.Combine(Root, "templates", "quarterly")).Set
            ?? throw new InvalidOperationException("The templates cannot be read.");

    public static CheckReport Check(LedgerBook book) => CheckRunner.Run(book, Period);

    public static DocumentModel Compose(LedgerBook book, CheckReport report, TemplateSet templates) =>
        Result(book, report, templates).Document!;

    /// <summary>Composes the briefing. Throws where the result has no document.</summary>
    public static BriefingResult Result(LedgerBook book, CheckReport report, TemplateSet templates)
    {
        var result = QuarterlyBriefing.Compose(book, Period, report, templates, new BriefingOptions());
        return result.Document is null ? throw new InvalidOperationException("The briefing cannot be composed.") : result;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "QifuReports.sln"))) return folder.FullName;
        throw new InvalidOperationException("Run this inside the project's folder.");
    }
}
