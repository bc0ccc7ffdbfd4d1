using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Lines whose figures or names are those of another line, the dollar of an exchange, and what heads say of audit.</summary>
public class SameNameTests
{
    private const string Statement =
        "|Q3 2024|Q3 2023;Revenue|27,000|24,000;Cost of sales|16,000|14,500;Gross profit|11,000|9,500;Operating " +
            "expenses|7,000|6,000;Operating income|4,000|3,500;Tax|800|700;Net income|3,200|2,800";

    [Theory]
    [InlineData("Hardware contribution", "no word of that name")]
    [InlineData("Net income", "name of another line")]
    // A word of the name, or the name itself, is the line again.
    [InlineData("Income of the operations", "")]
    [InlineData("Operating income", "")]
    public void Figures_of_a_line_under_another_name_are_a_doubt(string caption, string doubt)
    {
        var line = Import("", Statement, $"|Q3 2024|Q3 2023;{caption}|4,000|3,500").Filings.Single().Statements[1].Lines.Single();
        if (doubt.Length > 0) line.Draft.ShouldContain(doubt);
        else (line.Concept, line.Draft).ShouldBe(("operating-income", ""));
    }

    [Fact]
    public void A_line_of_a_region_has_the_region_in_its_name()
    {
        var result = Import("", Statement, "North America|Q3 2024|Q3 2023;Revenue|9,000|8,000");
        result.Concepts.Where(c => c.Name.StartsWith("Revenue", StringComparison.Ordinal)).Select(c => c.Name)
            .ShouldBe(["Revenue", "Revenue (North America)"]);
    }

    [Theory]
    [InlineData("ASX: ORV", "AUD")]
    [InlineData("TSX: ORV", "CAD")]
    [InlineData("NYSE: ORV", "USD")]
    [InlineData("ASX: ORV; NASDAQ: ORV", "USD")]
    public void A_bare_dollar_is_that_of_the_exchange_and_a_doubt(string listing, string currency)
    {
        var filing = Import($"<p>Orrin Vale Limited ({listing}) reported.</p>",
            Statement.Replace("|27,000", "|$27,000", StringComparison.Ordinal)).Filings.Single();
        filing.Statements.Single().Columns.ShouldAllBe(c => c.Currency == currency);
        filing.Draft.Contains("sign $ alone", StringComparison.Ordinal).ShouldBe(currency != "USD");
    }

    [Fact]
    public void A_dollar_that_is_named_is_that_of_no_exchange() =>
        Import("<p>Orrin Vale Limited (ASX: ORV) reported in US dollars.</p>",
            Statement.Replace("|27,000", "|$27,000", StringComparison.Ordinal)).Filings.Single().Statements.Single().Columns.ShouldAllBe(
                c => c.Currency == "USD");

    [Theory]
    [InlineData("The figures are unaudited.", "|Q3 2024|Q3 2023 (audited)", "unaudited", "|audited")]
    [InlineData("", "|Q3 2024 (audited)|Q3 2023 (unaudited)", "audited", "|unaudited")]
    [InlineData("", "|Q3 2024 (Unaudited)|Q3 2023 (Unaudited)", "unaudited", "|")]
    [InlineData("", "|Q3 2024|Q3 2023", "audit status not stated", "|")]
    public void The_heads_of_columns_tell_what_is_audited(string words, string heads, string filing, string columns)
    {
        var result = Import($"<p>Orrin Vale Limited (NYSE: ORV) reported.</p><p>{words}</p>",
            Statement.Replace("|Q3 2024|Q3 2023", heads, StringComparison.Ordinal), currency: "USD").Filings.Single();
        (result.AuditStatus, string.Join('|', result.Statements.Single().Columns.Select(c => c.AuditStatus))).ShouldBe((filing, columns));
    }

    private static ImportResult Import(string words, string first, string second = "", string currency = "")
    {
        if (words.Length == 0) (words, currency) = ("<p>Orrin Vale Limited (NYSE: ORV) reported.</p>", "USD");
        var tables = string.Concat(((string[])[first, second]).Where(t => t.Length > 0)
            .Select((t,
                i) =>
                $"<p>{(i == 0 ? "CONSOLIDATED STATEMENTS OF INCOME" : "Other figures")}</p><p>(in " +
                    $"thousands)</p><table>{string.Concat(t.Split(';').Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"))}</table>"));
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes($"<html><body>{words}{tables}</body></html>")).Document!;
        var hints = new ImportHints(new DateOnly(2024, 11, 1), Currency: currency.Length > 0 ? currency : null);
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
