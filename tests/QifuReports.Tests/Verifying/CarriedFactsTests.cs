using System.Text;
using System.Text.Json;
using QifuReports.App.Record;
using QifuReports.Briefings.Figures;
using QifuReports.Briefings.Figures.Formatting;
using QifuReports.Briefings.Proof.Reading;

namespace QifuReports.Tests.Verifying;

/// <summary>What a briefing carries, read: facts, figures, pages and ways of writing; and what is none.</summary>
public sealed class CarriedFactsTests
{
    private const string Dimensions = "\"concept\":\"concept:revenue\",\"period\":\"2023-10-01T00:00:00\"";

    [Fact]
    public void A_fact_is_read_with_all_that_it_says()
    {
        var fact = Facts("\"f1\":{\"value\":\"-12.50\",\"decimals\":2,\"dimensions\":{" + Dimensions
            + ",\"unit\":\"iso4217:EUR\",\"axis:region\":\"member:region.north\",\"axis:product\":\"member:product.a.b\"}}")["f1"];

        fact.ShouldBe(new CarriedFact("f1", -12.50m, "revenue", "2023-10-01T00:00:00", "iso4217:EUR",
            0.01m) { Members = "product=a.b;region=north" });
    }

    [Fact]
    public void A_pure_number_has_no_unit_and_the_company_no_members() =>
        Facts("\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + "}}")["f1"].ShouldBe(
            new CarriedFact("f1", 7, "revenue", "2023-10-01T00:00:00", "", 0));

    /// <summary>One unit of the last digit that is stated; nil where the fact is exact, or where no figure has such digits.</summary>
    [Theory]
    [InlineData("0", "1")]
    [InlineData("-3", "1000")]
    [InlineData("-18", "1000000000000000000")]
    [InlineData("-19", "0")]
    [InlineData("3", "0.001")]
    [InlineData("18", "0.000000000000000001")]
    [InlineData("19", "0")]
    [InlineData("1.5", "0")]
    public void The_last_digit_that_is_stated_is_told_by_its_place(string decimals, string resolution) =>
        Facts("\"f1\":{\"value\":\"7\",\"decimals\":" + decimals + ",\"dimensions\":{" + Dimensions + "}}")["f1"].Resolution.ShouldBe(
            decimal.Parse(resolution, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("\"f1\":{\"dimensions\":{" + Dimensions + "}}", "a member value is missing or no text")]
    [InlineData("\"f1\":{\"value\":7,\"dimensions\":{" + Dimensions + "}}", "a member value is missing or no text")]
    [InlineData("\"f1\":{\"value\":\"7\"}", "a member dimensions is missing")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{\"concept\":\"revenue\",\"period\":\"p\"}}", "the fact f1 is of an unknown kind")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{\"concept\":\"Concept:revenue\",\"period\":\"p\"}}",
        "the fact f1 is of an unknown kind")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{\"concept\":\"my concept:revenue\",\"period\":\"p\"}}",
        "the fact f1 is of an unknown kind")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{\"concept\":\"concept:revenue\"}}", "a member period is missing or no text")]
    [InlineData("\"f1\":{\"value\":\"1e3\",\"dimensions\":{" + Dimensions + "}}", "1e3 is no number")]
    [InlineData("\"f1\":{\"value\":\"1,000\",\"dimensions\":{" + Dimensions + "}}", "1,000 is no number")]
    [InlineData("\"f1\":{\"value\":\" 7\",\"dimensions\":{" + Dimensions + "}}", " 7 is no number")]
    [InlineData("\"f1\":{\"value\":\"\",\"dimensions\":{" + Dimensions + "}}", " is no number")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + ",\"axis:region\":\"region.north\"}}",
        "region.north is no member of region")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + ",\"axis:region\":\"member:product.a\"}}",
        "member:product.a is no member of region")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + ",\"axis:region\":\"Member:region.north\"}}",
        "Member:region.north is no member of region")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + ",\"axis:region\":7}}", " is no member of region")]
    [InlineData("\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + "}},\"f1\":{\"value\":\"7\",\"dimensions\":{" + Dimensions + "}}",
        "the fact f1 stands there twice")]
    public void What_is_no_fact_is_told(string facts, string told) =>
        Should.Throw<RecordException>(() => Facts(facts)).Message.ShouldBe(told);

    [Fact]
    public void A_stated_figure_and_a_derived_one_are_read_with_what_each_has()
    {
        var (figures, pages) = Figures("""
            {"symbols":{"EUR":"€"},
             "figures":[{"name":"2023Q3/revenue/EUR","measure":"money","unit":"EUR","fact":"f1"},
                        {"name":"2023Q3/x","measure":"percent","formula":"quotient","of":[1,1]},
                        {"name":"2023Q3/y/EUR/share","measure":"per-share","unit":"EUR/share","formula":"sum","value":-1.5,"resolution":0.01,"of":[1]},
                        {"name":"2023Q3/z/USD","measure":"money","unit":"USD","fact":"f2"}],
             "pages":[{"text":"ab","figures":[1,2,3,4]},{"text":"cd","figures":[]}]}
            """);

        figures.Select(f => (f.Name, f.Measure, f.Unit, f.Symbol, f.Resolution, f.Fact, f.Formula, f.Value)).ShouldBe([
            ("2023Q3/revenue/EUR", "money", "EUR", "€", 0m, "f1", "", null), ("2023Q3/x", "percent", "", "", 0m, null, "quotient", null),
            ("2023Q3/y/EUR/share", "per-share", "EUR/share", "€", 0.01m, null, "sum", -1.5m),
            ("2023Q3/z/USD", "money", "USD", "", 0m, "f2", "", null)]);
        figures.Select(f => string.Join(',', f.Of)).ShouldBe(["", "1,1", "1", ""]);
        pages.Select(p => $"{p.Text}:{string.Join(',', p.Figures)}").ShouldBe(["ab:1,2,3,4", "cd:"]);
    }

    /// <summary>Versions that told no symbols wrote the code of every currency without a space, but US$.</summary>
    [Theory]
    [InlineData("EUR", "EUR")]
    [InlineData("USD", "")]
    public void Without_symbols_a_code_stands_for_itself(string unit, string symbol) =>
        Figures("{\"figures\":[{\"name\":\"n\",\"measure\":\"money\",\"unit\":\"" + unit
            + "\",\"fact\":\"f1\"}],\"pages\":[]}").Figures.Single().Symbol.ShouldBe(symbol);

    [Theory]
    [InlineData("\"EUR\":\"€\"", null)]
    [InlineData("\"EUR\":\"EUR\"", null)]
    [InlineData("\"EUR\":\"Eur\"", null)]
    [InlineData("\"EUR\":\"EURO\"", null)]
    [InlineData("\"EUR\":\"\"", " is no symbol of EUR")]
    [InlineData("\"EUR\":7", " is no symbol of EUR")]
    [InlineData("\"EUR\":\"€1\"", "€1 is no symbol of EUR")]
    [InlineData("\"EUR\":\"USD\"", "USD is no symbol of EUR")]
    [InlineData("\"EUR\":\"€\",\"EUR\":\"€\"", "€ is no symbol of EUR")]
    public void A_symbol_is_no_digit_and_no_code_of_another_currency(string symbols, string? told)
    {
        var record = "{\"symbols\":{" + symbols + "},\"figures\":[],\"pages\":[]}";

        if (told is null) Figures(record).Figures.ShouldBeEmpty();
        else Should.Throw<RecordException>(() => Figures(record)).Message.ShouldBe(told);
    }

    [Theory]
    [InlineData("{\"pages\":[]}", "a member figures is missing")]
    [InlineData("{\"figures\":[{}],\"pages\":[]}", "a member formula is missing or no text")]
    [InlineData("{\"figures\":[{\"fact\":\"f1\"}],\"pages\":[]}", "a member name is missing or no text")]
    [InlineData("{\"figures\":[{\"fact\":\"f1\",\"name\":\"n\"}],\"pages\":[]}", "a member measure is missing or no text")]
    [InlineData("{\"figures\":[{\"formula\":\"sum\",\"name\":\"n\",\"measure\":\"money\"}],\"pages\":[]}", "a member of is missing")]
    [InlineData("{\"figures\":[{\"formula\":\"sum\",\"name\":\"n\",\"measure\":\"money\",\"of\":[1.5]}],\"pages\":[]}",
        "a list has what is no whole number")]
    [InlineData("{\"figures\":[{\"formula\":\"sum\",\"name\":\"n\",\"measure\":\"money\",\"of\":[\"1\"]}],\"pages\":[]}",
        "a list has what is no whole number")]
    [InlineData("{\"figures\":[{\"formula\":\"sum\",\"name\":\"n\",\"measure\":\"money\",\"value\":\"1\",\"of\":[1]}],\"pages\":[]}",
        "the member value is no number")]
    [InlineData("{\"figures\":[{\"fact\":\"f1\",\"name\":\"n\",\"measure\":\"money\",\"resolution\":\"1\"}],\"pages\":[]}",
        "the member resolution is no number")]
    [InlineData("{\"figures\":[]}", "a member pages is missing")]
    [InlineData("{\"figures\":[],\"pages\":[{\"figures\":[]}]}", "a member text is missing or no text")]
    [InlineData("{\"figures\":[],\"pages\":[{\"text\":\"a\"}]}", "a member figures is missing")]
    [InlineData("{\"symbols\":[],\"figures\":[],\"pages\":[]}", "the member symbols is no object")]
    public void What_is_no_record_of_figures_is_told(string record, string told)
    {
        // What is missing of a figure is told in the order in which it is asked for.
        var message = Should.Throw<RecordException>(() => Figures(record)).Message;
        if (record.Contains("[{}]", StringComparison.Ordinal)) message.ShouldBeOneOf(told, "a member name is missing or no text");
        else message.ShouldBe(told);
    }

    [Fact]
    public void A_calendar_is_read_by_its_line_and_is_that_of_calendar_years_without_one()
    {
        Calendar("{}").IsCalendarYears.ShouldBeTrue();
        Calendar("{\"calendar\":\"06-30\"}").IsCalendarYears.ShouldBeFalse();
        Should.Throw<RecordException>(() => Calendar("{\"calendar\":\"every now and then\"}")).Message.ShouldBe(
            "every now and then is no calendar");

        static Ledger.Periods.FiscalCalendar Calendar(string record)
        {
            using var document = JsonDocument.Parse(record);
            return FigureRecordJson.ReadCalendar(document.RootElement);
        }
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("{\"ways\":[]}", "")]
    [InlineData("{\"ways\":[\"prose\",\"cell scale 6\",\"filed scale 3 decimals 0\"]}", "Prose -1 -1; Cell -1 6; Filed 0 3")]
    public void Ways_of_writing_are_read_where_they_are_told(string record, string? ways)
    {
        var read = Ways(record);

        (read is null ? null : string.Join("; ",
            read.Select(w => FormattableString.Invariant($"{w.Saying.Manner} {w.Saying.Decimals} {w.Power}")))).ShouldBe(ways);
    }

    [Theory]
    [InlineData("{\"ways\":[\"prosa\"]}", "prosa is no way to write a figure")]
    [InlineData("{\"ways\":[7]}", "7 is no way to write a figure")]
    [InlineData("{\"ways\":{}}", "the member ways is no list")]
    public void What_is_no_way_of_writing_is_told(string record, string told) =>
        Should.Throw<RecordException>(() => Ways(record)).Message.ShouldBe(told);

    [Fact]
    public void Each_way_of_writing_is_read_as_it_was_written()
    {
        var tried = 0;
        foreach (var manner in Enum.GetValues<Manner>())
            foreach (var decimals in (int[])[Saying.Usual, 0, 1, 9])
                foreach (var power in (int[])[FigureValue.NoScale, 0, 3, 9])
                {
                    var way = FigureWay.Write(new Saying(manner, decimals), power);
                    FigureWay.TryRead(way, out var saying, out var read).ShouldBeTrue(way);
                    (saying, read).ShouldBe((new Saying(manner, decimals), power), way);
                    tried++;
                }
        tried.ShouldBe(Enum.GetValues<Manner>().Length * 16);
        Enum.GetValues<Manner>().Select(m => FigureWay.Write(new Saying(m), FigureValue.NoScale)).ShouldBeUnique();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Prose")]
    [InlineData("prose scale")]
    [InlineData("prose scale x")]
    [InlineData("prose scale 10")]
    [InlineData("prose scale -1")]
    [InlineData("prose power 3")]
    [InlineData("prose scale 3 decimals")]
    [InlineData("scale 3")]
    [InlineData("prose  scale 3")]
    public void What_is_no_way_is_not_read_as_one(string way) => FigureWay.TryRead(way, out _, out _).ShouldBeFalse();

    private static Dictionary<string, CarriedFact> Facts(string facts) =>
        FactRecordJson.Read(Encoding.UTF8.GetBytes("{\"facts\":{" + facts + "}}"));

    private static (IReadOnlyList<CarriedFigure> Figures, IReadOnlyList<CarriedPage> Pages) Figures(string record)
    {
        using var document = JsonDocument.Parse(record);
        return FigureRecordJson.ReadFigures(document.RootElement);
    }

    private static IReadOnlyList<CarriedWay>? Ways(string record)
    {
        using var document = JsonDocument.Parse(record);
        return FigureRecordJson.ReadWays(document.RootElement);
    }
}
