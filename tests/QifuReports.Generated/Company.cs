using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QifuReports.Generated;

/// <summary>A company made by chance: a whole data folder that ties, and what is known of it besides.</summary>
public sealed class Company
{
    private static readonly JsonSerializerOptions Written =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Company(CompanyPlan plan)
    {
        Plan = plan;
        Calendar = new CompanyCalendar(plan);
        Money = new Money(plan);
        var chance = new Chance(plan.Seed).Of("company");
        FirstQuarter = Calendar.FirstYear * 4 + chance.Below(4);
        // The half that it is in.
        if (plan.HasHalves) FirstQuarter |= 1;
        var step = plan.HasHalves ? 2 : 1;
        var last = FirstQuarter + step * (plan.Filings - 1);
        LastQuarter = last;
        Accounts = new Accounts(plan, Money, FirstQuarter / 4 * 4 - 6, last);
        var names = new NameMaker(chance.Of("names"), plan.HasAnyLetters);
        ShortName = names.Word();
        var issuer = new JsonObject
        {
            ["name"] = $"{ShortName} {names.Word()} {chance.One(["AG", "plc", "Inc.", "S.p.A.", "& Co. KGaA"])}", ["shortName"] = ShortName,
            ["listings"] = new JsonArray([.. ((string[])["XETRA: XMPL", "NYSE: XMP", "TSE: 9876", "LSE: XPL"]).Take(chance.Below(3))
                .Select(l => (JsonNode)l)]), ["currency"] = Money.Currency,
        };
        if (Money.Symbol is { } symbol) issuer["currencySymbol"] = symbol;
        if (Calendar.Json is { } ends) issuer["fiscalYear"] = ends;
        issuer["folder"] = "company";
        var said = new JsonObject();
        foreach (var policy in (string[])["perAdsFromRounded", "translatedTotals"])
            if (chance.Of(policy).Percent(40)) said[policy] = false;
        if (chance.Of("translationSlack").Percent(40)) said["translationSlack"] = 0;
        if (said.Count > 0) issuer["policies"] = said;
        var taxonomy = new JsonObject { ["concepts"] = new JsonArray([.. Accounts.Items.Select(i => i.ToJson())]) };
        var segments = plan.HasSegments ? new Segments(plan, Accounts, new NameMaker(chance.Of("segments"), plan.HasAnyLetters)) : null;
        if (segments is not null) taxonomy["axes"] = new JsonArray(segments.Axis());
        var files = new List<(string, string)>
        {
            ("issuer.json", issuer.ToJsonString(Written)),
            ("taxonomy.json", taxonomy.ToJsonString(Written)),
        };
        var maker = new FilingMaker(plan, Money, Calendar, Accounts, segments, FirstQuarter);
        for (var quarter = FirstQuarter; quarter <= last; quarter += step)
        {
            var (file, filing) = maker.Make(quarter, quarter == last);
            files.Add(("filings/" + file, filing.ToJsonString(Written)));
        }
        Files = files;
        Reported = maker.Reported;
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

    /// <summary>The quarter of its last filing.</summary>
    public int LastQuarter { get; }

    /// <summary>The periods that have a briefing by their filings, as the files name them; quarters, or halves and years.</summary>
    public IReadOnlyList<string> Reported { get; }

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
