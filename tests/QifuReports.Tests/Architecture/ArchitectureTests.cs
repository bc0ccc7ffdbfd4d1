using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace QifuReports.Tests.Architecture;

/// <summary>The stages know only what the design allows them to know.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["QifuReports.Ledger"] = [],
        ["QifuReports.Typesetting"] = [],
        ["QifuReports.Charts"] = ["QifuReports.Typesetting"],
        ["QifuReports.Pdf"] = ["QifuReports.Typesetting"],
        ["QifuReports.Briefings"] = ["QifuReports.Ledger", "QifuReports.Typesetting"],
        ["QifuReports.Delivery"] = [],
        ["QifuReports.Import"] = ["QifuReports.Ledger"],
        ["QifuReports.Edition"] = ["QifuReports.Briefings", "QifuReports.Ledger", "QifuReports.Typesetting"],
        ["QifuReports.Starter"] = ["QifuReports.Ledger"],
        ["QifuReports.Workbook"] = ["QifuReports.Ledger"],
        ["QifuReports"] =
            ["QifuReports.Briefings", "QifuReports.Charts", "QifuReports.Delivery", "QifuReports.Edition", "QifuReports.Import", "QifuReports.Ledger",
                "QifuReports.Pdf", "QifuReports.Starter", "QifuReports.Typesetting", "QifuReports.Workbook"],
    };

    [Fact]
    public void Every_project_under_src_refers_to_what_the_design_names_and_nothing_else()
    {
        var found = Directory.EnumerateFiles(RepositoryRoot.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(p => Path.GetFileNameWithoutExtension(p)!, References);

        found.Keys.Order(StringComparer.Ordinal).ShouldBe(Allowed.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in found) references.ShouldBe(Allowed[project], project);
    }

    [Fact]
    public void Every_project_under_src_has_its_tests()
    {
        foreach (var project in Allowed.Keys)
            RepositoryRoot.PathOf("tests", project + ".Tests", project + ".Tests.csproj")
                .ShouldSatisfyAllConditions(p => File.Exists(p).ShouldBeTrue(p));
    }

    [Fact]
    public void No_source_file_is_longer_than_500_lines()
    {
        var tooLong = Sources().Where(f => File.ReadLines(f).Count() > 500);

        tooLong.ShouldBeEmpty();
    }

    /// <summary>What is written in quotes may make a line longer; what lies between the marks of a raw string is not looked at.</summary>
    [Fact]
    public void No_line_of_code_or_comment_is_longer_than_140_characters()
    {
        const int Longest = 140;
        var tooLong = new List<string>();
        foreach (var file in Sources().Some())
        {
            var isRaw = false;
            foreach (var (number, line) in File.ReadLines(file).Index())
            {
                var (marks, wasRaw) = (RawMark().Count(line), isRaw);
                if (marks % 2 == 1) isRaw = !isRaw;
                if (marks == 0 && !wasRaw && line.Length > Longest && Quoted().Replace(line, "").Length > Longest)
                    tooLong.Add($"{file}:{number + 1}");
            }
        }
        tooLong.ShouldBeEmpty();
    }

    [Fact]
    public void Apart_from_the_name_of_the_product_nothing_in_the_program_knows_the_issuer()
    {
        var (issuer, _) = Ledger.Reading.LedgerReader.ReadIssuer(RepositoryRoot.PathOf("data"));
        string[] known = [issuer!.Currency, .. issuer.Name.Split(' ', ',', '.'), .. issuer.Listings.Select(l => l.Split(' ')[^1]), "yuan",
            "renminbi", "PRC", "Shanghai"];
        string[] words = [.. known.Where(w => w.Length > 2 && w is not ("Inc" or "Technology"))];
        words.Length.ShouldBeGreaterThan(6);
        string[] currencies = [issuer.Currency, "yuan", "renminbi"];
        string[] product = ["QifuReports", "qifu-reports", "qifu_reports", "QIFUREPORTS"];

        foreach (var file in Directory.EnumerateFiles(RepositoryRoot.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Some())
        {
            // Documents of any company name the currencies of the world: what reads them has a list of those, and knows no company by it.
            var reads = file.StartsWith(RepositoryRoot.PathOf("src", "QifuReports.Import") + Path.DirectorySeparatorChar,
                StringComparison.Ordinal);
            var text = File.ReadAllText(file);
            foreach (var name in product) text = text.Replace(name, "", StringComparison.Ordinal);
            foreach (var word in words.Where(w => !reads || !currencies.Contains(w))) text.ShouldNotContain(word, Case.Insensitive, file);
        }
    }

    private static IEnumerable<string> Sources() => new[] { "src", "tests", "bench" }
        .SelectMany(f => Directory.EnumerateFiles(RepositoryRoot.PathOf(f), "*.cs", SearchOption.AllDirectories))
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex("\"\"\"")]
    private static partial Regex RawMark();

    [GeneratedRegex(@"""(?:\\.|""""|[^""\\])*""")]
    private static partial Regex Quoted();

    private static string[] References(string project) =>
        [.. XDocument.Load(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')))
            .Order(StringComparer.Ordinal)];
}
