using System.Text.RegularExpressions;
using QifuReports.App.Output.Tables;
using QifuReports.Pdf.Reading;
using QifuReports.Pdf.Reading.Text;

namespace QifuReports.Tests;

/// <summary>
/// A company that calls its concepts as it likes, through the commands: the data of the invented issuer with another name for revenue and
/// for its currency.
/// </summary>
public sealed class RolesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_command_lists_every_role_with_what_has_it_and_what_uses_it()
    {
        var outcome = App.RunHere("roles");
        outcome.Code.ShouldBe(0, outcome.Error);
        outcome.Output.ReplaceLineEndings("\n").ShouldStartWith("Of every trade\n\nRole ");
        Regex.Count(outcome.Output, "^Role +Concept +Used by *\r?\n-+  -+  -+ *\r?$", RegexOptions.Multiline).ShouldBe(2, outcome.Output);
        Regex.IsMatch(outcome.Output, @"^revenue +total-net-revenue +quarterly, [^\n]*\n", RegexOptions.Multiline)
            .ShouldBeTrue(outcome.Output);
        Regex.IsMatch(outcome.Output, @"^eps-basic +eps-basic +quarterly\n +Basic earnings per share\n", RegexOptions.Multiline)
            .ShouldBeTrue(outcome.Output);
        Regex.IsMatch(outcome.Output, @"^net-provisions +net-provisions +provisions\n", RegexOptions.Multiline)
            .ShouldBeTrue(outcome.Output);

        App.RunOn(Display.Pipe with { Width = 100 }, "roles").Output.Split('\n').Max(line => line.Length).ShouldBeLessThanOrEqualTo(100);

        var other = App.RunHere("roles", "--data", RepositoryRoot.PathOf("tests", "Torvalin"));
        Regex.IsMatch(other.Output, @"^loan-volume +- +quarterly, ", RegexOptions.Multiline).ShouldBeTrue(other.Output);
    }

    [Fact]
    public void A_company_with_its_own_ids_and_symbol_has_its_briefing_and_that_verifies()
    {
        var data = Data("\"id\": \"sales\", \"role\": \"revenue\", \"plural\": true", "\"currencySymbol\": \"Fr\"");
        var outcome = App.RunHere("quarterly", "2025Q3", "--data", data, "--output", _folder.Combine("out"));
        outcome.Code.ShouldBe(0, outcome.Error);
        var pdf = outcome.Output.Trim();
        var document = PdfDocument.Open(File.ReadAllBytes(pdf));
        var reader = new PageTextReader(document);
        var text = string.Concat(Enumerable.Range(0, document.PageCount).Select(i => reader.Read(i).Characters.ToString()));
        text.Replace('\u00A0', ' ').ShouldContain("revenue were Fr98.3 million, up 19.5%");
        App.RunHere("verify", pdf, "--data", data).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("\"id\": \"sales\"", "QB0007: The taxonomy has no concept with the role \"revenue\"")]
    [InlineData("\"id\": \"sales\", \"role\": \"revenu\"", "QD0140: There is no role \"revenu\". Did you mean \"revenue\"?")]
    public void Without_its_role_there_is_no_briefing_and_it_is_said_why(string concept, string words)
    {
        var data = Data(concept, "");
        foreach (var kind in (string[])["quarterly", "factsheet"])
        {
            var outcome = App.RunHere(kind, "2025Q3", "--data", data, "--output", _folder.Combine("out"));
            outcome.Code.ShouldBe(2);
            outcome.Error.ShouldContain(words);
        }
    }

    // The invented issuer with its revenue under another id.
    private string Data(string concept, string issuer)
    {
        var (from, to) = (RepositoryRoot.PathOf("tests", "Torvalin"), _folder.Combine("data"));
        Directory.CreateDirectory(Path.Combine(to, "filings"));
        foreach (var file in Directory.GetFiles(from, "*.json", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file)
                .Replace("\"id\": \"total-net-revenue\", \"role\": \"revenue\"", concept, StringComparison.Ordinal)
                .Replace("\"total-net-revenue\"", "\"sales\"", StringComparison.Ordinal);
            if (issuer.Length > 0) text = text.Replace("\"currency\": \"CHF\",\n  \"policies\"",
                $"\"currency\": \"CHF\",\n  {issuer},\n  \"policies\"", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(to, Path.GetRelativePath(from, file)), text);
        }
        return to;
    }
}
