using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>A company made by chance: a whole data folder that ties, and what is known of it besides.</summary>
public sealed class Company
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Company(CompanyPlan plan)
    {
        Plan = plan;
        Calendar = new CompanyCalendar(plan);
        Money = new Money(plan);
        var chance = new Chance(plan.Seed).Of("company");
        FirstQuarter = Calendar.FirstYear * 4 + chance.Below(4);
        var last = FirstQuarter + plan.Filings - 1;
        Accounts = new Accounts(plan, Money, FirstQuarter / 4 * 4 - 6, last);
        var names = new NameMaker(chance.Of("names"), plan.HasAnyLetters);
        ShortName = names.Word();
        var issuer = new JsonObject
        {
            ["name"] = $"{ShortName} {names.Word()} {chance.One(["AG", "plc", "Inc.", "S.p.A.", "& Co. KGaA"])}", ["shortName"] = ShortName,
            ["listings"] = new JsonArray([.. ((string[])["XETRA: XMPL", "NYSE: XMP", "TSE: 9876", "LSE: XPL"]).Take(chance.Below(3)).Select(l => (JsonNode)l)]), ["currency"] = Money.Currency,
        };
        if (Money.Symbol is { } symbol) issuer["currencySymbol"] = symbol;
        if (Calendar.Json is { } ends) issuer["fiscalYear"] = ends;
        issuer["folder"] = "company";
        issuer["policies"] = new JsonObject { ["perAdsFromRounded"] = false, ["translatedTotals"] = false, ["translationSlack"] = 0 };
        var files = new List<(string, string)>
        {
            ("issuer.json", issuer.ToJsonString(Written)),
            ("taxonomy.json", new JsonObject { ["concepts"] = new JsonArray([.. Accounts.Items.Select(i => i.ToJson())]) }.ToJsonString(Written)),
        };
        var maker = new FilingMaker(plan, Money, Calendar, Accounts, FirstQuarter);
        for (var quarter = FirstQuarter; quarter <= last; quarter++)
        {
            var (file, filing) = maker.Make(quarter, quarter == last);
            files.Add(("filings/" + file, filing.ToJsonString(Written)));
        }
        Files = files;
        Quarters = maker.Reported;
    }

    public CompanyPlan Plan { get; }
    public CompanyCalendar Calendar { get; }
    public Money Money { get; }
    public Accounts Accounts { get; }
    public string ShortName { get; }

    /// <summary>The quarter of its first filing.</summary>
    public int FirstQuarter { get; }

    /// <summary>Path in the folder and text of each.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>The quarters that have a briefing by their filings.</summary>
    public IReadOnlyList<int> Quarters { get; }

    /// <summary>Writes them.</summary>
    public void Write(string folder) => Write(folder, Files);

    /// <summary>Writes such files.</summary>
    public static void Write(string folder, IEnumerable<(string Path, string Text)> files)
    {
        foreach (var (path, text) in files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, text);
        }
    }

    public override string ToString() => Plan.ToString();
}
