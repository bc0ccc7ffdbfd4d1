using System.Text;
using System.Text.Json;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Starter;

namespace QifuReports.Starter.Tests;

/// <summary>What a new folder gets is what the repository has, and a company's skeleton is data that reads.</summary>
public sealed class WorkspaceTests
{
    private const string Schema = "{}\n";

    private static readonly NewCompany Acme =
        new("Acme \"Ω\" {name} Widgets\\SE", "Acme", "EUR", AccountingBasis.Ifrs, Period.Quarter(2026, 1));

    [Fact]
    public void The_example_has_every_file_of_data_and_templates_byte_for_byte()
    {
        var files = ExampleWorkspace.Files(Schema).ToDictionary(f => f.Path, f => f.Content.ToArray());

        var expected = new[] { "data", "templates" }
            .SelectMany(folder => Directory.EnumerateFiles(RepositoryRoot.PathOf(folder), "*", SearchOption.AllDirectories))
            .ToDictionary(f => Path.GetRelativePath(RepositoryRoot.Path, f).Replace('\\', '/'), File.ReadAllBytes);
        expected.Count.ShouldBeGreaterThan(60);
        files.Keys.Order(StringComparer.Ordinal)
            .ShouldBe(expected.Keys.Concat(["reportsettings.json", "data/schema/settings.schema.json"]).Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected) files[path].ShouldBe(bytes, path);
    }

    [Fact]
    public void The_settings_equal_those_of_the_repository_except_the_path_of_their_schema()
    {
        var made = Lines(ExampleWorkspace.Files(Schema)[^1]);
        var own = File.ReadAllLines(RepositoryRoot.PathOf("reportsettings.json"));

        made.Where((line, i) => line != own[i]).ShouldBe(["  \"$schema\": \"data/schema/settings.schema.json\","]);
    }

    [Fact]
    public void The_settings_of_a_company_name_no_preparer_and_differ_only_in_the_lists()
    {
        using var made = JsonDocument.Parse(Text(CompanyWorkspace.Files(Acme, Schema)[^1]));
        using var example = JsonDocument.Parse(Text(ExampleWorkspace.Files(Schema)[^1]));

        made.RootElement.EnumerateObject().Select(p => p.Name).ShouldBe(example.RootElement.EnumerateObject().Select(p => p.Name));
        foreach (var name in new[] { "$schema", "Data", "Templates", "Output", "Mail", "Style" })
            JsonElement.DeepEquals(made.RootElement.GetProperty(name), example.RootElement.GetProperty(name)).ShouldBeTrue(name);
        made.RootElement.GetProperty("Document").TryGetProperty("PreparedBy", out _)
            .ShouldBeFalse("the issuer has not prepared what is no document of the issuer");
        made.RootElement.GetProperty("Lists").GetProperty("board").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("2026Q1", "quarterly")]
    [InlineData("2026H1", "results")]
    [InlineData("2026FY", "results")]
    public void The_list_gets_the_briefing_of_the_period(string period, string briefing)
    {
        Period.TryParse(period, out var of).ShouldBeTrue();
        using var made = JsonDocument.Parse(Text(CompanyWorkspace.Files(Acme with { Period = of }, Schema)[^1]));
        made.RootElement.GetProperty("Lists").GetProperty("board")[0].GetProperty("Briefings")[0].GetString().ShouldBe(briefing);
    }

    [Theory]
    [InlineData("2026Q1", AccountingBasis.Ifrs, 2, "First quarter 2026 results")]
    [InlineData("2026Q2", AccountingBasis.UsGaap, 4, "Second quarter 2026 results")]
    [InlineData("2026Q3", AccountingBasis.Ifrs, 4, "Third quarter 2026 results")]
    [InlineData("2026Q4", AccountingBasis.UsGaap, 4, "Fourth quarter 2026 results")]
    [InlineData("2026H1", AccountingBasis.Ifrs, 2, "First half 2026 results")]
    [InlineData("2026FY", AccountingBasis.Ifrs, 2, "Full year 2026 results")]
    public void The_skeleton_of_every_period_can_be_read_and_has_no_figure(string period, AccountingBasis basis, int columns, string title)
    {
        using var folder = new TemporaryFolder();
        Period.TryParse(period, out var of).ShouldBeTrue();
        var company = Acme with { Basis = basis, Period = of };
        foreach (var file in CompanyWorkspace.DataFiles(company))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder.Combine(file.Path))!);
            File.WriteAllBytes(folder.Combine(file.Path), file.Content.ToArray());
        }

        var result = LedgerReader.Read(folder.Path);

        result.Diagnostics.ShouldBeEmpty();
        var book = result.Book!;
        book.Issuer.Name.ShouldBe(Acme.Name);
        var filing = book.Filings.ShouldHaveSingleItem();
        filing.Period.ShouldBe(company.Period);
        filing.Title.ShouldBe(title);
        filing.Statements.Select(s => s.Id).ShouldBe(["balance-sheet", "operations", "cash-flows"]);
        filing.Statements[1].Columns.Count.ShouldBe(columns);
        filing.Statements.SelectMany(s => s.Lines).SelectMany(l => l.Cells).Some().ShouldAllBe(c => c.Fact == null);
        filing.Statements.SelectMany(s => s.Lines).Select(l => l.Caption)
            .ShouldContain(basis == AccountingBasis.Ifrs ? "Profit for the period" : "Net income");
    }

    [Fact]
    public void Every_concept_of_the_skeleton_is_on_a_line_or_is_derived_from_lines()
    {
        using var taxonomy = JsonDocument.Parse(Text(CompanyWorkspace.DataFiles(Acme).Single(f => f.Path == "taxonomy.json")));
        using var filing =
            JsonDocument.Parse(Text(CompanyWorkspace.DataFiles(Acme).Single(f => f.Path == CompanyWorkspace.FilingPath(Acme))));

        var concepts = taxonomy.RootElement.GetProperty("concepts").EnumerateArray().Where(c => !c.TryGetProperty("quotient", out _))
            .Select(c => c.GetProperty("id").GetString());
        var lines = filing.RootElement.GetProperty("statements").EnumerateArray().SelectMany(s => s.GetProperty("lines").EnumerateArray())
            .Where(l => l.TryGetProperty("concept", out _)).Select(l => l.GetProperty("concept").GetString());
        concepts.Order(StringComparer.Ordinal).ShouldBe(lines.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Acme Widgets SE", "Acme Widgets")]
    [InlineData("Acme, Inc.", "Acme")]
    [InlineData("Acme Holdings Co., Ltd.", "Acme")]
    [InlineData("Acme S.A.", "Acme")]
    [InlineData("Acme", "Acme")]
    [InlineData("The Acme-Widgets Company", "Acme-Widgets")]
    [InlineData("The Acme", "The Acme")]
    [InlineData("Limited", "Limited")]
    [InlineData("奇富科技", "奇富科技")]
    public void A_short_name_is_the_name_without_its_legal_form(string name, string shortName) =>
        NewCompany.ShortNameOf(name).ShouldBe(shortName);

    [Theory]
    [InlineData("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"")]
    [InlineData("Ω 奇富", "\"Ω 奇富\"")]
    [InlineData("", "\"\"")]
    public void Text_is_escaped_only_as_JSON_requires(string text, string json) => JsonWords.Quoted(text).ShouldBe(json);

    private static string Text(StarterFile file) => Encoding.UTF8.GetString(file.Content.Span);

    private static string[] Lines(StarterFile file) => Text(file).TrimEnd('\n').Split('\n');
}
