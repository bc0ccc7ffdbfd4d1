using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Sentences that state the revenue or the result of a period which the income statement has under another year.</summary>
public class YearsOfColumnsTests
{
    private const string Right = "2025\t2024", Exchanged = "2024\t2025", Late = "2026\t2025", Early = "2024\t2023";
    private const string Sentence =
        "Revenue for the third quarter of 2025 was EUR 857.5 million, up 3.8% from EUR 826.0 million in the third quarter of 2024.";

    [Theory]
    [InlineData(Right, Sentence, false)]
    [InlineData(Exchanged, Sentence, true)]
    [InlineData(Late, Sentence, true)]
    [InlineData(Early, Sentence, true)]
    [InlineData(Exchanged, "Net profit was EUR 124.1 million in the third quarter of 2025.", true)]
    [InlineData(Exchanged, "Sales of the quarter ended September 30, 2025 were EUR 0.8575 billion.", true)]
    // The revenue of a part, an amount of neither column, of another length, or as roughly of both, and what is expected.
    [InlineData(Exchanged, "Revenue of services for the third quarter of 2025 was EUR 857.5 million.", false)]
    [InlineData(Exchanged, "Revenue for the third quarter of 2025 was EUR 840.0 million.", false)]
    [InlineData(Exchanged, "Revenue for the nine months ended September 30, 2025 was EUR 857.5 million.", false)]
    [InlineData(Exchanged, "Revenue for the third quarter of 2025 was EUR 1 billion.", false)]
    [InlineData(Exchanged, "Revenue per employee for the third quarter of 2025 was EUR 857.5 million.", false)]
    [InlineData(Right, "Revenue for the third quarter of 2025 is expected to be EUR 826.0 million.", false)]
    // Where a sentence agrees with the table, one that does not is a slip of its own.
    [InlineData(Right, Sentence + " Net profit was EUR 95.1 million in the third quarter of 2025.", false)]
    public void The_columns_of_an_income_statement_are_doubtful_where_sentences_have_its_figures_in_another_year(string years,
        string sentence, bool isDoubtful)
    {
        var statements = Import(years, sentence).Statements;

        statements.Single(s => s.Id == "operations").Draft.Contains("may be exchanged", StringComparison.Ordinal).ShouldBe(isDoubtful);
        // Other statements of spans have the same heads; those of days have not.
        statements.Single(s => s.Id == "cash-flows").Draft.Length.ShouldBe(statements.Single(s => s.Id == "operations").Draft.Length);
        statements.Single(s => s.Id == "balance-sheet").Draft.ShouldBeEmpty();
    }

    private static FilingDraft Import(string years, string sentence)
    {
        string[] heads = [.. years.Split('\t').Select(y => "Three months ended September 30, " + y)];
        var head = "\t" + string.Join('\t', heads);
        string[] lines =
        [
            "Orlim Tools N.V. Reports Third Quarter 2025 Financial Results",
            "Utrecht, November 1, 2025 -- Orlim Tools N.V. (NASDAQ: ORLM) announced its results.", sentence,
            "CONSOLIDATED STATEMENTS OF OPERATIONS", "(EUR in thousands)",
            head
                + "\nNet sales\t857,502\t826,032\nCost of sales\t553,307\t544,355\nGross profit\t304,195\t281,677\nSelling " +
                    "expenses\t180,062\t186,592\nNet income\t124,133\t95,085",
            "CONSOLIDATED STATEMENTS OF CASH FLOWS", "(EUR in thousands)",
            head
                + "\nNet income\t124,133\t95,085\nDepreciation\t32,564\t28,930\nNet cash provided by operating " +
                    "activities\t156,697\t124,015\nPurchases of equipment\t(50,000)\t(40,000)\nNet cash used in investing " +
                    "activities\t(50,000)\t(40,000)\nNet increase in cash\t106,697\t84,015",
            "CONSOLIDATED BALANCE SHEETS", "(EUR in thousands)",
            "\tSeptember 30, 2025\tDecember 31, 2024\nCash\t521,768\t569,584\nInventories\t389,332\t320,810\nTotal " +
                "assets\t911,100\t890,394\nLoans\t400,000\t420,000\nEquity\t511,100\t470,394\nTotal liabilities and " +
                "equity\t911,100\t890,394",
        ];
        var document = DocumentReader.Read("a.txt", Encoding.UTF8.GetBytes(string.Join("\n\n", lines))).Document!;
        var hints = new ImportHints(new DateOnly(2025, 11, 1));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints).Filings.Single();
    }
}
