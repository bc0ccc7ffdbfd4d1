using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QifuReports.Edition.Figures;

namespace QifuReports.Edition.Tests.Figures;

public sealed class FigureOutputTests
{
    private static string Json(FigureDetails details)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        details.WriteJson(text);
        return text.ToString();
    }

    private static string List(FigureDetails details)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        details.WriteList(new HtmlWriter(text), n => n % 3);
        return text.ToString();
    }

    [Fact]
    public void Json_has_every_figure_and_names_only_what_it_has()
    {
        var details = Shipped.Briefing.Details;
        var text = Json(details);
        text.IndexOfAny(['<', '>', '&', '\u2028', '\u2029']).ShouldBe(-1);
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        var words = root.GetProperty("words").GetArrayLength();
        var facts = root.GetProperty("facts").GetArrayLength();
        var figures = root.GetProperty("figures");
        figures.GetArrayLength().ShouldBe(details.Items.Count);
        var i = 0;
        foreach (var figure in figures.EnumerateArray())
        {
            var item = details.Items[i++];
            figure[0].GetString().ShouldBe(item.Figure.Name);
            root.GetProperty("words")[figure[3].GetInt32()].GetString().ShouldBe(item.Value);
            foreach (var at in (int[])[1, 2, 3, 4, 5, 6, 10]) figure[at].GetInt32().ShouldBeInRange(0, words - 1);
            for (var s = 0; s < figure[14].GetArrayLength(); s += 2) figure[14][s].GetInt32().ShouldBeInRange(0, facts - 1);
        }
        foreach (var fact in root.GetProperty("facts").EnumerateArray())
            fact[0].GetInt32().ShouldBeInRange(0, root.GetProperty("filings").GetArrayLength() - 1);
        text.Length.ShouldBeLessThan(500_000);
    }

    [Fact]
    public void Texts_that_could_end_the_script_are_escaped()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        const string Hostile = "</script><!-- & \"quoted\" \\ \u2028\u202E\n\uD83D\uDE00\uD83D";
        new JsonWriter(text).Begin('[').Text(Hostile).Word(Hostile).Word("other").Word(Hostile).Words().End(']');
        text.ToString().IndexOfAny(['<', '>', '&', '\u2028', '\n', '\u202E']).ShouldBe(-1);
        using var json = JsonDocument.Parse(text.ToString().Replace("\\ud83d\"", "\"", StringComparison.Ordinal));
        json.RootElement[0].GetString().ShouldBe("</script><!-- & \"quoted\" \\ \u2028\n\uD83D\uDE00");
        (json.RootElement[1].GetInt32(), json.RootElement[2].GetInt32(), json.RootElement[3].GetInt32()).ShouldBe((0, 1, 0));
    }

    [Fact]
    public void The_list_has_every_figure_once_with_links_to_its_terms()
    {
        var details = Shipped.Briefing.Details;
        var html = List(details);
        var document = new HtmlParser().ParseDocument(html);
        var entries = document.QuerySelectorAll("li");
        entries.Length.ShouldBe(details.Items.Count);
        foreach (var item in details.Items)
        {
            var entry = document.GetElementById("f-" + item.Number.ToString(CultureInfo.InvariantCulture)).ShouldNotBeNull();
            entry.QuerySelector("a")!.TextContent.ShouldBe(item.Value);
            entry.QuerySelectorAll("small a").Length.ShouldBe(item.Terms.Count);
            foreach (var link in entry.QuerySelectorAll("small a"))
                document.GetElementById(link.GetAttribute("href")![1..]).ShouldNotBeNull();
        }
        document.QuerySelectorAll("h3").Select(h => h.TextContent).ShouldBeUnique();
        html.Length.ShouldBeLessThan(500_000);
    }

    [Fact]
    public void The_same_bytes_come_out_in_any_culture()
    {
        var (json, list) = (Json(Shipped.Briefing.Details), List(Shipped.Briefing.Details));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Hostile();
            var details = Shipped.Make(Shipped.Book, Shipped.Period).Details;
            Json(details).ShouldBe(json);
            List(details).ShouldBe(list);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = "'";
        return culture;
    }
}
