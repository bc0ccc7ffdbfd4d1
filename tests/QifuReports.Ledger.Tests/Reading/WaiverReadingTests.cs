using System.Text;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Taxonomy;
using QifuReports.Ledger.Waivers;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>Waivers read by themselves: with something wrong a figure or a waiver is left out, and the rest is kept.</summary>
public class WaiverReadingTests
{
    private const string Whole =
        """
        {"waivers": [
          {"check": "QC15", "figures": [{"concept": "fees", "period": "2023Q3", "unit": "RMB", "basis": "ifrs"}, {"concept": "cash", "period": "2023-09-30", "unit": "USD"}], "values": "0123", "stated": ["RMB 1", "USD 2"], "reason": "Filed so"},
          {"check": "QC14", "figures": [], "values": "4567", "reason": "Also so"}
        ]}
        """;

    private static readonly TaxonomyBook Taxonomy = new(
        [new Concept(new ConceptId("fees"), "Fees", PeriodType.Flow, UnitKind.Money, []),
            new Concept(new ConceptId("cash"), "Cash", PeriodType.Balance, UnitKind.Money, [])]);

    [Fact]
    public void Each_key_is_read()
    {
        var waivers = Read(Whole, out var told);
        told.ShouldBeEmpty();
        waivers.Select(w => (w.Check, w.Values, w.Reason, w.Place.Line, w.Place.JsonPath))
            .ShouldBe([("QC15", "0123", "Filed so", 2, "$.waivers[0]"), ("QC14", "4567", "Also so", 3, "$.waivers[1]")]);
        waivers[0].Stated.ShouldBe(["RMB 1", "USD 2"]);
        waivers[0].Figures.Select(f => $"{f.Concept} {f.Period} {f.Unit} \"{f.Basis}\"")
            .ShouldBe(["fees 2023Q3 RMB \"ifrs\"", "cash 2023-09-30 USD \"\""]);
        waivers[1].Stated.ShouldBeEmpty();
        waivers[1].Figures.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"concept\": \"fees\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"concept\": \"fees\"", "\"concept\": \"fee\"", ProblemCodes.UnknownConcept)]
    [InlineData("\"period\": \"2023Q3\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"unit\": \"RMB\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"unit\": \"RMB\"", "\"unit\": \"\"", ProblemCodes.EmptyText)]
    [InlineData("\"basis\": \"ifrs\"", "\"basis\": \"\"", ProblemCodes.EmptyText)]
    [InlineData("{\"concept\": \"fees\", \"period\": \"2023Q3\", \"unit\": \"RMB\", \"basis\": \"ifrs\"}", "7", ProblemCodes.WrongKind)]
    public void A_figure_with_something_wrong_is_left_out(string piece, string by, string code)
    {
        var waivers = Read(Changed(piece, by), out var told);
        told.ShouldBe([code]);
        waivers.Count.ShouldBe(2);
        waivers[0].Figures.ShouldHaveSingleItem().Concept.Value.ShouldBe("cash");
    }

    [Theory]
    [InlineData("\"check\": \"QC15\", ", "", ProblemCodes.MissingKey)]
    [InlineData("\"values\": \"0123\", ", "", ProblemCodes.MissingKey)]
    [InlineData(", \"reason\": \"Filed so\"", "", ProblemCodes.MissingKey)]
    public void A_waiver_with_something_wrong_is_left_out(string piece, string by, string code)
    {
        var waivers = Read(Changed(piece, by), out var told);
        told.ShouldBe([code]);
        waivers.ShouldHaveSingleItem().Check.ShouldBe("QC14");
    }

    // A list that is none is told, and the rest is read on.
    [Theory]
    [InlineData("\"figures\": []", "\"figures\": 7", 0, 2)]
    [InlineData("\"stated\": [\"RMB 1\", \"USD 2\"]", "\"stated\": 7", 2, 0)]
    public void A_list_that_is_none_is_told(string piece, string by, int figures, int stated)
    {
        var waivers = Read(Changed(piece, by), out var told);
        told.ShouldBe([ProblemCodes.WrongKind]);
        waivers.Count.ShouldBe(2);
        waivers[figures == 0 ? 1 : 0].Figures.Count.ShouldBe(figures);
        waivers[0].Stated.Count.ShouldBe(stated);
        Read("{\"waivers\": 7}", out told).ShouldBeEmpty();
        told.ShouldBe([ProblemCodes.WrongKind]);
    }

    [Fact]
    public void A_stated_text_that_is_empty_is_left_out()
    {
        var waivers = Read(Changed("\"USD 2\"", "\"\""), out var told);
        told.ShouldBe([ProblemCodes.EmptyText]);
        waivers[0].Stated.ShouldBe(["RMB 1"]);
    }

    [Fact]
    public void What_is_no_object_has_no_waivers()
    {
        Read("[]", out var told).ShouldBeEmpty();
        told.ShouldBe([ProblemCodes.WrongKind]);
        Read(Changed("{\"check\": \"QC14\", \"figures\": [], \"values\": \"4567\", \"reason\": \"Also so\"}", "7"), out told)
            .ShouldHaveSingleItem().Check.ShouldBe("QC15");
        told.ShouldBe([ProblemCodes.WrongKind]);
    }

    [Fact]
    public void Concepts_are_not_looked_up_without_a_taxonomy()
    {
        var problems = new Problems("waivers.json");
        var root = JsonTree.Read(Encoding.UTF8.GetBytes(Changed("\"fees\"", "\"anything\"")), problems).ShouldNotBeNull();
        WaiverReader.Read(root, null, FiscalCalendar.CalendarYears, problems)[0].Figures[0].Concept.Value.ShouldBe("anything");
        problems.Count.ShouldBe(0);
    }

    private static string Changed(string piece, string by)
    {
        Whole.Split(piece).Length.ShouldBe(2, piece);
        return Whole.Replace(piece, by);
    }

    private static IReadOnlyList<Waiver> Read(string text, out string[] told)
    {
        var problems = new Problems("waivers.json");
        var waivers = WaiverReader.Read(JsonTree.Read(Encoding.UTF8.GetBytes(text), problems).ShouldNotBeNull(), Taxonomy,
            FiscalCalendar.CalendarYears, problems);
        List<Diagnostic> diagnostics = [];
        problems.AppendTo(diagnostics);
        told = [.. diagnostics.Select(d => d.Code)];
        return waivers;
    }
}
