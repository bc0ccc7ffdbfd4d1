using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.PlainText;
using QifuReports.Import.Sentences;
using QifuReports.Import.Sentences.Proof;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Short releases of invented companies.</summary>
internal static class Releases
{
    /// <summary>Reads paragraphs, with no table beside them.</summary>
    public static SentenceReading Read(params string[] paragraphs) => Read(KnownFigures.None, paragraphs);

    /// <summary>Reads paragraphs beside figures that are stated elsewhere.</summary>
    public static SentenceReading Read(KnownFigures known, params string[] paragraphs) =>
        Read(FiscalCalendar.CalendarYears, known, paragraphs);

    /// <summary>The same under another calendar.</summary>
    public static SentenceReading Read(FiscalCalendar calendar, KnownFigures known, params string[] paragraphs) =>
        new SentenceReader(calendar, "").Read(
            new SourceDocument("release.txt", "", DocumentForm.Text, TextDocument.Read(string.Join("\n\n", paragraphs))!), known);
}
