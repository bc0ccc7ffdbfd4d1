using System.Text.Json.Nodes;
using QifuReports.Generated;

namespace QifuReports.Tests.Generated;

/// <summary>
/// Companies made by chance, by the command line: what ties is issued, proves itself and is the same twice; what does not tie is refused;
/// what is broken is said with its place.
/// </summary>
public sealed class GeneratedCompanyTests
{
    private static readonly string Settings = RepositoryRoot.PathOf("reportsettings.json");

    [Companies(16)]
    public void A_company_whose_figures_tie_gets_all_its_briefings_and_each_proves_itself(CompanyPlan plan)
    {
        using var folder = new TemporaryFolder();
        var outcome = new Trial(Settings).Run(new Company(plan), folder.Path);

        outcome.Faults.ShouldBeEmpty();
        outcome.Codes.ShouldAllBe(c => c == 0);
        outcome.Files.ShouldNotBeEmpty();
    }

    [Companies(4)]
    public void Its_briefings_are_the_same_to_the_byte_when_they_are_made_again(CompanyPlan plan)
    {
        using var folder = new TemporaryFolder();
        new Company(plan).Write(folder.Combine("data"));
        foreach (var output in (string[])["first", "second"])
            App.Run("batch", "--data", folder.Combine("data"), "--output", folder.Combine(output), "--settings", Settings).Code.ShouldBe(0);

        var made = Directory.GetFiles(folder.Combine("first"), "*.pdf", SearchOption.AllDirectories);
        made.ShouldNotBeEmpty();
        foreach (var file in made) File.ReadAllBytes(file)
            .ShouldBe(File.ReadAllBytes(folder.Combine("second", Path.GetRelativePath(folder.Combine("first"), file))), file);
    }

    [Companies(20)]
    public void A_sum_that_does_not_tie_fails_its_check_and_nothing_is_issued(CompanyPlan plan)
    {
        using var folder = new TemporaryFolder();
        var company = new Company(plan);
        company.Write(folder.Combine("data"));
        var file = company.Files.First(f => f.Path.StartsWith("filings/", StringComparison.Ordinal));
        File.WriteAllText(folder.Combine("data", file.Path), WithWrongSum(file.Text, new Chance(plan.Seed).Of("mutation")));

        App.Run("check", "--data", folder.Combine("data")).Code.ShouldBe(3);
        var refused = App.Run("results", company.Reported[0], "--data", folder.Combine("data"), "--output", folder.Combine("out"),
            "--settings", Settings);
        refused.Code.ShouldBe(3, refused.Output + refused.Error);
        Directory.Exists(folder.Combine("out")).ShouldBeFalse();
    }

    [Companies(60)]
    public void A_file_that_is_broken_anywhere_is_said_with_its_place_and_is_never_a_bug(CompanyPlan plan)
    {
        using var folder = new TemporaryFolder();
        var company = new Company(plan with { Filings = Math.Min(plan.Filings, 2), Depth = 1 });
        var corruption = Corruption.Of(company, new Chance(plan.Seed).Of("corruption"));
        Company.Write(folder.Combine("data"), [.. company.Files.Where(f => f.Path != corruption.Path), (corruption.Path, corruption.Text)]);

        foreach (var arguments in (string[][])[["check"], ["list"], ["roles"], ["batch", "--output", folder.Combine("out")]])
        {
            var outcome = App.Run([.. arguments, "--data", folder.Combine("data"), "--settings", Settings]);
            var said = $"{arguments[0]}, {corruption.Path}, {corruption.What}: {outcome.Output}{outcome.Error}";
            outcome.Code.ShouldBeOneOf([0, 2, 3], said);
            outcome.Error.ShouldNotContain("   at ", Case.Sensitive, said);
            if (arguments[0] == "check" && outcome.Code == 2) outcome.Error.ShouldMatch(@"\.json(\(\d+,\d+\))?[ :]", said);
        }
    }

    [Fact]
    public void A_letter_of_the_font_that_begins_a_sentence_is_one_of_the_font()
    {
        FontLetters.All.Count.ShouldBeGreaterThan(1_000);
        var all = FontLetters.All.Select(r => r.ToString()).Concat(Enumerable.Range('A', 58).Select(c => ((char)c).ToString()))
            .ToHashSet(StringComparer.Ordinal);

        foreach (var letter in FontLetters.All)
            all.ShouldContain(Briefings.Figures.Naming.NameText.Capital(letter.ToString()), $"U+{letter.Value:X4}");
    }

    // A sum of the first column becomes half as much again, and a hundred of the last digit more.
    private static string WithWrongSum(string filing, Chance chance)
    {
        var root = JsonNode.Parse(filing)!;
        var sums = root["statements"]![0]!["lines"]!.AsArray().Where(l => l!["kind"] is not null).ToList();
        var values = chance.One(sums)!["values"]!.AsArray();
        var value = values[0] is JsonValue cell && cell.TryGetValue<decimal>(out var number) ? number : 0;
        values[0] = value + value / 2 + (value < 0 ? -100 : 100);
        return root.ToJsonString();
    }
}
