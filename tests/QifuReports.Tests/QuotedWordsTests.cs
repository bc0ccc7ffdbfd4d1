using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace QifuReports.Tests;

/// <summary>
/// Honest words of the data with digits, dates and parts of years in them, wherever the data has words: they are quoted, and no figure.
/// Variations of the invented company.
/// </summary>
public sealed partial class QuotedWordsTests
{
    private static readonly string[] Words =
    [
        "reviewed under ISRE 2410", "unaudited; comparatives of 2025 audited", "Q1 statement", "Interim Report January to March",
        "EU Regulation 596/2014 announcement", "Income statement (note 4)",
        "Segment reporting under IFRS 8", "Consolidated income statement, January 1 to March 31, 2026", "3M Company", "2020 Bulkers SE",
        "Bridge 2030 AG", "Revenue (IFRS 15)", "Revenue from 5G products",
        "Revenue 2.0", "10-Q/A", "Halbjahresbericht H1", "reviewed as of the 30th of June, 2019", "Q4 FY24 and FY23",
        "\u00E9tats financiers au 31 d\u00E9cembre 2018 (IAS 34)",
        "\u039F\u03BC\u03AF\u03BB\u03BF\u03C2 1\u03BF\u03C5 \u03B5\u03BE\u03B1\u03BC\u03AE\u03BD\u03BF\u03C5 2021",
        "\u041E\u0442\u0447\u0451\u0442 \u0437\u0430 9 \u043C\u0435\u0441\u044F\u0446\u0435\u0432 2020", "EUR 1.5 million facility",
        "12.5% convertible notes 2027", "A (B) 7", "1,000 roofs [pilot]", "\u201Cno. 1\u201D in May", "second quarter of 2017",
        "three months ended March 31,", "No. 4/2023-24", "US$ 30 billion club", "first half", "per share 2.0",
    ];

    /// <summary>Each kind of words that a data folder has, and how a folder gets other ones.</summary>
    private static readonly (string Name, Action<Folder, string> Say)[] Fields =
    [
        ("issuer name", (f, w) => f.Issuer["name"] = w),
        ("short name", (f, w) => f.Issuer["shortName"] = w),
        ("listing", (f, w) => f.Issuer["listings"] = new JsonArray(w, "SIX: TORVN")),
        ("concept", (f, w) => f.Any(f.Taxonomy["concepts"]!.AsArray())["name"] = w),
        ("short name of a concept", (f, w) => f.Any(f.Taxonomy["concepts"]!.AsArray())["shortName"] = w),
        ("form", (f, w) => f.Each(filing => filing["form"] = w)),
        ("exhibit", (f, w) => f.Each(filing => filing["exhibit"] = w)),
        ("title of the filing", (f, w) => f.Each(filing => filing["title"] = w)),
        ("audit status", (f, w) => f.Each(filing => filing["auditStatus"] = w)),
        ("audit status of a column", (f, w) => f.Any(f.Statement()["columns"]!.AsArray())["auditStatus"] = w),
        ("title of a statement", (f, w) => f.Statement()["title"] = w),
        ("heading of a column", (f, w) => f.Any(f.Statement()["columns"]!.AsArray())["heading"] = w),
        ("group of a column", (f, w) => f.Any(f.Statement()["columns"]!.AsArray())["group"] = w),
        ("caption", (f, w) => f.Any(f.Statement()["lines"]!.AsArray())["caption"] = w),
        ("cause", (f, w) => f.Any(f.Last["drivers"]!.AsArray())["cause"] = w),
        ("note", (f, w) => f.Last["notes"] = new JsonArray(new JsonObject { ["mark"] = "1", ["title"] = w, ["text"] = w + "." })),
        ("assurance", (f, w) => f.Last["assurance"] =
            new JsonObject { ["level"] = "limited", ["provider"] = w, ["standard"] = w, ["scope"] = w, ["conclusion"] = w }),
    ];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Words_of_the_data_never_end_as_a_bug(int part)
    {
        const int Cases = 16;

        var (wrong, made) = (new List<string>(), 0);
        for (var seed = part * Cases; seed < (part + 1) * Cases; seed++)
        {
            using var folder = new Folder((uint)seed);
            var said = new List<string>();
            // Each kind of words comes alone at first, and then with others.
            for (var i = 0; i <= seed % 3; i++)
            {
                var (name, say) = Fields[i == 0 ? seed % Fields.Length : folder.Chance.Below(Fields.Length)];
                var words = Words[folder.Chance.Below(Words.Length)];
                say(folder, words);
                said.Add($"{name}: {words}");
            }
            folder.Write();
            foreach (var kind in (string[])["quarterly", "factsheet"])
            {
                var outcome = App.RunHere(kind, "2025Q3", "--data", folder.Data, "--output", folder.Output);
                if (outcome.Code == 0) made++;
                // A heading that names another period is a failure of the checks.
                else if (!(outcome.Code == 2 && Placed().IsMatch(outcome.Error))
                    && !(outcome.Code == 3 && said.Exists(s => s.Contains("of a column", StringComparison.Ordinal))))
                    wrong.Add($"{seed} {kind} ends with {outcome.Code} for {string.Join(" | ", said)}\n{outcome.Error}");
            }
        }
        wrong.ShouldBeEmpty();
        made.ShouldBeGreaterThan(Cases, "most of such words stop nothing");
    }

    [GeneratedRegex(@"\.(json|sbn)\b.*: Q[A-Z]\d{4}: ")]
    private static partial Regex Placed();

    /// <summary>A copy of the invented company whose words are other ones.</summary>
    private sealed class Folder : IDisposable
    {
        private readonly TemporaryFolder _folder = new();
        private readonly Dictionary<string, JsonNode> _files = new(StringComparer.Ordinal);
        private readonly List<JsonNode> _filings = [];

        public Folder(uint seed)
        {
            Chance = new Lcg(seed * 7919 + 17);
            for (var i = 0; i < 8; i++) Chance.Below(2);
            _folder.CopyOf(Path.Combine("tests", "Torvalin"));
            Data = _folder.Combine("tests", "Torvalin");
            foreach (var file in Directory.GetFiles(Data, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                _files[file] = JsonNode.Parse(File.ReadAllText(file))!;
                if (file.Contains("interim", StringComparison.Ordinal)) _filings.Add(_files[file]);
            }
        }

        public Lcg Chance { get; }
        public string Data { get; }
        public string Output => _folder.Combine("out");
        public JsonNode Issuer => _files[Path.Combine(Data, "issuer.json")];
        public JsonNode Taxonomy => _files[Path.Combine(Data, "taxonomy.json")];
        public JsonNode Last => _filings[^1];

        public JsonNode Any(JsonArray of) => of[Chance.Below(of.Count)]!;
        public JsonNode Statement() => Any(Last["statements"]!.AsArray());
        public void Each(Action<JsonNode> change) => _filings.ForEach(change);

        public void Write()
        {
            foreach (var (file, content) in _files) File.WriteAllText(file, content.ToJsonString());
        }

        public void Dispose() => _folder.Dispose();
    }
}
