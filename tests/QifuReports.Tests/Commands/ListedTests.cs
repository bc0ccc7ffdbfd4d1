namespace QifuReports.Tests.Commands;

/// <summary>What the data allows to be made, line by line.</summary>
public sealed class ListedTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_briefing_stands_with_its_days_its_filing_and_its_status()
    {
        Rows(App.RunHere("list", "--data", RepositoryRoot.PathOf("tests", "Companies", "hellmar"))).ShouldBe(
        [
            "Period From To Briefing Filing Date Status", "2025Q1 2024-07-01 2024-09-30 quarterly quarterly-2025q1 2024-11-07 unaudited",
            "2025Q2 2024-10-01 2024-12-31 quarterly quarterly-2025q2 2025-02-06 unaudited",
            "2025Q4 2025-04-01 2025-06-30 quarterly annual-2025 2025-09-11 unaudited, derived",
            "2025FY 2024-07-01 2025-06-30 results annual-2025 2025-09-11 audited",
            "2025Q1 2024-07-01 2024-09-30 factsheet quarterly-2025q1 2024-11-07 unaudited",
            "2025Q2 2024-10-01 2024-12-31 factsheet quarterly-2025q2 2025-02-06 unaudited",
            "2025Q4 2025-04-01 2025-06-30 factsheet annual-2025 2025-09-11 unaudited, derived",
            "2025FY 2024-07-01 2025-06-30 factsheet annual-2025 2025-09-11 audited",
        ]);
    }

    [Fact]
    public void What_is_lacking_stands_beside_the_status()
    {
        var data = _folder.CopyOf("tests/Torvalin");
        foreach (var file in Directory.GetFiles(Path.Combine(data, "filings")).Order(StringComparer.Ordinal).Skip(1)) File.Delete(file);
        foreach (var file in Directory.GetFiles(data, "*.json", SearchOption.AllDirectories))
            File.WriteAllText(file, File.ReadAllText(file)
                .Replace("\"id\": \"total-net-revenue\", \"role\": \"revenue\"", "\"id\": \"sales\", \"draft\": \"which?\"",
                    StringComparison.Ordinal).Replace("\"total-net-revenue\"", "\"sales\"", StringComparison.Ordinal));
        Change(Path.Combine(data, "issuer.json"), "\"currency\"", "\"drafts\": { \"name\": \"whose?\" }, \"currency\"");
        Change(Directory.GetFiles(Path.Combine(data, "filings")).Single(), "\"date\"", "\"draft\": \"not read\", \"date\"");

        var outcome = App.RunHere("list", "--data", data);

        outcome.Code.ShouldBe(0, outcome.Error);
        Rows(outcome).Skip(1).ShouldBe(
        [
            "2025Q1 2025-01-01 2025-03-31 quarterly interim-2025q1 2025-04-24 unaudited, no concept with the role revenue, 1 draft",
            "2025Q1 2025-01-01 2025-03-31 factsheet interim-2025q1 2025-04-24 unaudited, no concept with the role revenue, 1 draft",
            "2 drafts in issuer.json and taxonomy.json; 'qifu-reports check' lists them.",
        ]);
    }

    private static void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(file);
        text.ShouldContain(from);
        File.WriteAllText(file, text.Replace(from, to, StringComparison.Ordinal));
    }

    private static List<string> Rows(Outcome outcome) =>
        [.. outcome.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith("---", StringComparison.Ordinal))
            .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
}
