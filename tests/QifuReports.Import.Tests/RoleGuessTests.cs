using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>Which lines of a company's first document play the parts that briefings ask for.</summary>
public sealed class RoleGuessTests
{
    [Theory]
    [InlineData("Insurance revenue", "revenue", true)]
    [InlineData("Total operating income", "revenue", true)]
    [InlineData("Total income", "revenue", true)]
    [InlineData("Net earned premiums", "revenue", true)]
    [InlineData("Total other income", "revenue", false)]
    [InlineData("Total income before tax", "revenue", false)]
    [InlineData("Insurance service expenses", "revenue", false)]
    [InlineData("Profit after income tax expense for the half-year", "net-result", true)]
    [InlineData("Loss after tax", "net-result", true)]
    [InlineData("Loss before income tax", "net-result", false)]
    public void Banks_insurers_and_other_countries_have_other_words(string caption, string role, bool has) =>
        Import($"{caption}|300|280").Concepts.Any(c => c.Role == role).ShouldBe(has);

    [Fact]
    public void Revenue_by_its_own_name_goes_before_that_of_banks() =>
        Import("Total operating income|300|280", "Revenue|120|110").Concepts.Single(c => c.Role == "revenue").Name.ShouldBe("Revenue");

    private static ImportResult Import(params string[] rows)
    {
        var table = string.Concat(rows.Prepend("EUR million|2025|2024")
            .Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>"));
        var html =
            $"<html><body><p>Orrin Vale Limited</p><p>Results for the year ended 31 December 2025</p><p>CONSOLIDATED INCOME " +
                $"STATEMENT</p><table>{table}</table></body></html>";
        var document = DocumentReader.Read("a.html", Encoding.UTF8.GetBytes(html)).Document!;
        var hints = new ImportHints(new DateOnly(2026, 2, 1));
        return Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints);
    }
}
