using QifuReports.Briefings.Context;
using QifuReports.Briefings.Email;
using QifuReports.Briefings.Narrative;
using QifuReports.Briefings.Tests.Quarterly;
using QifuReports.Ledger;
using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;

namespace QifuReports.Briefings.Tests.Email;

/// <summary>Mails about the shipped data and the invented issuer, by the shipped templates or others.</summary>
internal static class Mails
{
    private static readonly Lazy<LedgerBook> Invented = new(() => LedgerReader.Read(RepositoryRoot.PathOf("tests", "Torvalin")).Book!);

    public static string TemplatesFolder { get; } = RepositoryRoot.PathOf("templates", "email");

    /// <summary>
    /// Every period of which there is something to mail, and what that is: of the shipped data, then of the invented issuer.
    /// </summary>
    public static TheoryData<string> All =>
        ["2023Q1", "2023Q2", "2023Q3", "2024Q1", "2022FY", "2023H1", "2023FY", "2024H1", "2025Q1", "2025Q3"];

    /// <summary>To a reader of English with a name, for the first time.</summary>
    public static EmailWords Words { get; } = new("A. Reader", "en", [], [], "Investor Relations", "write to ir@example.org");

    /// <summary>What it replaces, where it is a correction.</summary>
    public static IReadOnlyList<EmailReplaced> Earlier { get; } = [new("quarterly briefing", "0123456789ab",
        new DateTimeOffset(2023, 11, 16, 23, 5, 0, TimeSpan.FromHours(8)))];

    /// <summary>The mail about a period with all that it has. The documents of the words, if any, come first.</summary>
    public static EmailBody Of(string period, EmailWords? words = null)
    {
        var (body, diagnostics) = Compose(PeriodOf(period), words ?? Words, TemplatesFolder);
        diagnostics.ShouldBeEmpty(string.Join('\n', diagnostics));
        return body.ShouldNotBeNull();
    }

    public static (EmailBody? Body, IReadOnlyList<Diagnostic> Diagnostics) Compose(Period period, EmailWords words, string folder)
    {
        var (templates, mistakes) = TemplateSet.Load(folder);
        mistakes.ShouldBeEmpty(string.Join('\n', mistakes));
        var book = period.Year == 2025 ? Invented.Value : Repository.Book;
        var documents = words.Documents.Count > 0 ? words.Documents : Documents(book, period);
        var source = BriefingSource.For(book, period) ?? new BriefingSource(documents[0].Filing);
        var composer = new EmailComposer(book, source, period, CheckRunner.Run(book, source.Filing.Period), templates!);
        return composer.Compose(words with { Documents = documents });
    }

    public static Filing Release(string period) => BriefingSource.For(Repository.Book, PeriodOf(period))!.Filing;

    private static Period PeriodOf(string text) =>
        Period.TryParse(text, out var period) ? period : throw new ArgumentException(text, nameof(text));

    private static List<EmailDocument> Documents(LedgerBook book, Period period)
    {
        var documents = new List<EmailDocument>();
        if (BriefingSource.For(book, period) is { } source)
        {
            documents.Add(new("quarterly briefing", "Issuer-quarterly-briefing.pdf", "aaaabbbbcccc",
                source.Filing) { TellsResults = true });
            documents.Add(new("fact sheet", "Issuer-fact-sheet.pdf", "ddddeeeeffff", source.Filing) { TellsResults = true });
        }
        if (Briefings.Reconciliation.Bridge.FilingFor(book, period) is { } bridge)
            documents.Add(new("reconciliation briefing", "Issuer-reconciliation-briefing.pdf", "111122223333", bridge));
        if (Briefings.Provisions.ProvisionSource.For(book, period) is { } provisions)
            documents.Add(new("provision briefing", "Issuer-provision-briefing.pdf", "444455556666", provisions.Filing));
        return documents;
    }
}
