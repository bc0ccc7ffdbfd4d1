using QifuReports.Import.Columns;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Documents.PlainText;
using QifuReports.Import.Statements;
using QifuReports.Import.Tables;
using QifuReports.Import.Units;
using QifuReports.Ledger.Periods;

namespace QifuReports.Import.Tests;

/// <summary>Tables of a few lines of text, for tests.</summary>
internal static class StatedTables
{
    /// <summary>The tables of a text whose lines stand one below the other.</summary>
    public static IReadOnlyList<StatedTable> Read(params string[] lines) =>
        TableReader.Read(new SourceDocument("release.txt", "", DocumentForm.Text, TextDocument.Read(string.Join('\n', lines))!));

    /// <summary>The one table of a text with its meaning, under calendar years and in euros.</summary>
    public static StatementPlan Plan(params string[] lines) =>
        StatementPlan.Of(Read(lines).ShouldHaveSingleItem(), new ColumnReader(FiscalCalendar.CalendarYears, "EUR"), Scale.One);

    /// <summary>The figures of a row, a blank where none stands.</summary>
    public static string Figures(this StatedRow row) => string.Join('|', row.Cells.Select(c => c?.Text ?? ""));
}
