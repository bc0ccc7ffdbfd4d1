using System.Text;
using QifuReports.Ledger.Diagnostics;
using QifuReports.Ledger.Reading.Company;
using QifuReports.Ledger.Reading.Json;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>Each key of a concept as it is read, and what stands where it is left out.</summary>
public class ConceptReadingTests
{
    [Fact]
    public void A_concept_of_few_words_is_of_nothing_else()
    {
        var a = One("");
        (a.Id.Value, a.Name, a.ShortName, a.PeriodType, a.UnitKind, a.Polarity, a.Sign, a.Definition).ShouldBe(
            ("a", "Amount", "Amount", PeriodType.Flow, UnitKind.Money, 0, 0, ""));
        (a.AtInstant, a.IsCumulative, a.IsShare, a.IsSequential, a.IsPlural, a.MovedByWeight, a.Parents.Count).ShouldBe(
            (false, false, false, false, false, 1, 0));
        (a.Quotient, a.PerUnit, a.GrowthOf, a.AdsOf, a.GaapCounterpart, a.PartOf, a.MovedBy, a.TaxOn, a.Guidance, a.Role, a.Draft).ShouldBe(
            (null, null, null, null, null, null, null, null, null, null, null));
    }

    [Fact]
    public void Each_key_is_read()
    {
        var b = new ConceptId("b");
        One("\"shortName\": \"Amt\"").ShortName.ShouldBe("Amt");
        One("\"polarity\": -1").Polarity.ShouldBe(-1);
        One("\"polarity\": 1").Polarity.ShouldBe(1);
        One("\"sign\": -1").Sign.ShouldBe(-1);
        One("\"sign\": 1").Sign.ShouldBe(1);
        One("\"definition\": \"What it is.\"").Definition.ShouldBe("What it is.");
        One("\"definition\": \"\"").Definition.ShouldBe("");
        One("\"instant\": true").AtInstant.ShouldBeTrue();
        One("\"cumulative\": true").IsCumulative.ShouldBeTrue();
        One("\"share\": true").IsShare.ShouldBeTrue();
        One("\"sequential\": true").IsSequential.ShouldBeTrue();
        One("\"plural\": true").IsPlural.ShouldBeTrue();
        One("\"name\": \"Amounts\", \"plural\": false", name: false).IsPlural.ShouldBeFalse();
        One("\"name\": \"Amounts\"", name: false).IsPlural.ShouldBeTrue();
        One("\"growthOf\": \"b\"").GrowthOf.ShouldBe(b);
        One("\"adsOf\": \"b\"").AdsOf.ShouldBe(b);
        One("\"gaapCounterpart\": \"b\"").GaapCounterpart.ShouldBe(b);
        One("\"partOf\": \"b\"").PartOf.ShouldBe(b);
        One("\"movedBy\": \"b\"").MovedBy.ShouldBe(b);
        One("\"taxOn\": \"b\"").TaxOn.ShouldBe(b);
        One("\"movedByWeight\": -1").MovedByWeight.ShouldBe(-1);
        One("\"movedByWeight\": 1").MovedByWeight.ShouldBe(1);
        One("\"quotient\": {\"numerator\": \"b\", \"denominator\": \"c\"}").Quotient.ShouldBe(new Quotient(b, new ConceptId("c")));
        One("\"perUnit\": {\"numerator\": \"b\", \"denominator\": \"c\"}").PerUnit.ShouldBe(new PerUnit(b, new ConceptId("c"), null));
        One("\"perUnit\": {\"numerator\": \"b\", \"denominator\": \"c\", \"perShare\": \"d\"}").PerUnit.ShouldBe(
            new PerUnit(b, new ConceptId("c"), new ConceptId("d")));
        One("\"parents\": [{\"parent\": \"b\", \"weight\": -1, \"role\": \"x\"}, {\"parent\": \"c\", \"weight\": 1, \"role\": \"y\"}]").Parents.ShouldBe([new(b, -1, "x"), new(new ConceptId("c"), 1, "y")]);
        One("\"guidance\": {\"of\": \"b\", \"end\": \"low\"}").Guidance.ShouldBe(new Guidance(b, true, GuidanceKind.Amount));
        One("\"guidance\": {\"of\": \"b\", \"end\": \"high\", \"kind\": \"growth\"}").Guidance.ShouldBe(
            new Guidance(b, false, GuidanceKind.Growth));
        One("\"guidance\": {\"of\": \"b\", \"end\": \"high\", \"kind\": \"previous\"}").Guidance.ShouldBe(
            new Guidance(b, false, GuidanceKind.Previous));
        One("\"role\": \"revenue\"").Role.ShouldNotBeNull().Id.ShouldBe("revenue");
        One("\"draft\": \"ask\"").Draft.ShouldNotBeNull().What.ShouldBe("the concept a");
    }

    [Theory]
    [InlineData("\"polarity\": 2", ProblemCodes.OutOfRange)]
    [InlineData("\"polarity\": -2", ProblemCodes.OutOfRange)]
    [InlineData("\"sign\": 2", ProblemCodes.OutOfRange)]
    [InlineData("\"sign\": -2", ProblemCodes.OutOfRange)]
    [InlineData("\"instant\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"cumulative\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"share\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"sequential\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"plural\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"definition\": 1", ProblemCodes.WrongKind)]
    [InlineData("\"movedByWeight\": 0.5", ProblemCodes.OutOfRange)]
    [InlineData("\"movedByWeight\": 2", ProblemCodes.OutOfRange)]
    [InlineData("\"movedByWeight\": true", ProblemCodes.WrongKind)]
    [InlineData("\"quotient\": {\"numerator\": \"b\"}", ProblemCodes.MissingKey)]
    [InlineData("\"quotient\": {\"denominator\": \"b\"}", ProblemCodes.MissingKey)]
    [InlineData("\"perUnit\": {\"numerator\": \"b\"}", ProblemCodes.MissingKey)]
    [InlineData("\"perUnit\": {\"denominator\": \"b\"}", ProblemCodes.MissingKey)]
    [InlineData("\"perUnit\": {\"numerator\": \"b\", \"denominator\": \"c\", \"perShare\": \"e\"}", ProblemCodes.UnknownConcept)]
    [InlineData("\"partOf\": \"e\"", ProblemCodes.UnknownConcept)]
    [InlineData("\"movedBy\": \"e\"", ProblemCodes.UnknownConcept)]
    [InlineData("\"taxOn\": \"e\"", ProblemCodes.UnknownConcept)]
    [InlineData("\"adsOf\": \"e\"", ProblemCodes.UnknownConcept)]
    [InlineData("\"gaapCounterpart\": \"e\"", ProblemCodes.UnknownConcept)]
    [InlineData("\"growthOf\": \"E\"", ProblemCodes.BadId)]
    [InlineData("\"parents\": [{\"weight\": 1, \"role\": \"x\"}]", ProblemCodes.MissingKey)]
    [InlineData("\"parents\": [{\"parent\": \"b\", \"role\": \"x\"}]", ProblemCodes.MissingKey)]
    [InlineData("\"parents\": [{\"parent\": \"b\", \"weight\": 1}]", ProblemCodes.MissingKey)]
    [InlineData("\"parents\": [{\"parent\": \"b\", \"weight\": -2, \"role\": \"x\"}]", ProblemCodes.OutOfRange)]
    [InlineData("\"parents\": {}", ProblemCodes.WrongKind)]
    [InlineData("\"guidance\": {\"end\": \"low\"}", ProblemCodes.MissingKey)]
    [InlineData("\"guidance\": {\"of\": \"b\"}", ProblemCodes.MissingKey)]
    [InlineData("\"guidance\": {\"of\": \"b\", \"end\": \"low\", \"kind\": \"range\"}", ProblemCodes.UnknownWord)]
    [InlineData("\"role\": 7", ProblemCodes.WrongKind)]
    [InlineData("\"role\": \"total-assets\"", ProblemCodes.RoleMismatch)]
    [InlineData("\"role\": \"eps-basic\"", ProblemCodes.RoleMismatch)]
    [InlineData("\"role\": \"orders\"", ProblemCodes.UnknownRole)]
    [InlineData("\"draft\": \" \"", ProblemCodes.EmptyText)]
    public void One_thing_that_is_wrong_is_told(string key, string code)
    {
        Read(File(key), out var told).ShouldBeNull();
        told.ShouldBe([code]);
    }

    // A name that is a role is told with the concept that plays it.
    [Fact]
    public void A_role_in_place_of_a_concept_is_told_with_the_concept()
    {
        var problems = new Problems("taxonomy.json");
        new TaxonomyReader(problems).Read(
            JsonTree.Read(Encoding.UTF8.GetBytes(
                File("\"role\": \"revenue\"").Replace("\"id\": \"d\"", "\"id\": \"d\", \"taxOn\": \"revenue\"")), problems)
                .ShouldNotBeNull()).ShouldBeNull();
        List<Diagnostic> told = [];
        problems.AppendTo(told);
        told.ShouldHaveSingleItem().Hint.ShouldBe("\"revenue\" is the role of \"a\": name that.");
    }

    // Balances and counts are of instants, and so is the growth of one, and nothing else.
    [Theory]
    [InlineData("balance", "money", true)]
    [InlineData("count", "count", true)]
    [InlineData("flow", "money", false)]
    [InlineData("average", "shares", false)]
    [InlineData("ratio", "percent", false)]
    [InlineData("per-share", "money-per-share", false)]
    public void What_is_of_an_instant(string type, string unit, bool atInstant)
    {
        var book =
            Read($$"""{"concepts": [{"id": "growth", "name": "G", "periodType": "ratio", "unit": "percent", "growthOf": "a"}, {"id": "a", "name": "A", "periodType": "{{type}}", "unit": "{{unit}}"}, {"id": "other", "name": "O", "periodType": "ratio", "unit": "percent", "growthOf": "growth"}]}""", out _).ShouldNotBeNull();
        book.Concepts.Select(c => c.AtInstant).ShouldBe([atInstant, atInstant, false]);
    }

    // Sums of each other, and rates of themselves through others.
    [Theory]
    [InlineData("a:b b:c c:a", 1)]
    [InlineData("a:a", 1)]
    [InlineData("a:b b:a c:d d:c", 2)]
    [InlineData("a:b c:b b:d a:d", 0)]
    public void A_sum_is_no_part_of_itself(string parents, int cycles)
    {
        var concepts = "abcd".Select(
            c => $$"""{"id": "{{c}}", "name": "{{c}}", "periodType": "flow", "unit": "money", "parents": [{{string.Join(", ", parents.Split(' ').Where(p => p[0] == c).Select((p, i) => $$"""{"parent": "{{p[2..]}}", "weight": 1, "role": "r{{i}}"}"""))}}]}""");
        Read($"{{\"concepts\": [{string.Join(", ", concepts)}]}}", out var told);
        told.ShouldBe(Enumerable.Repeat(ProblemCodes.Cycle, cycles));
    }

    [Theory]
    [InlineData("a:b/c b:a/c", 2)]
    [InlineData("a:b/c c:b/a", 2)]
    [InlineData("a:b/c b:d/c d:b/c", 2)]
    [InlineData("a:a/c", 1)]
    [InlineData("a:c/a", 1)]
    [InlineData("a:b/c b:d/c", 0)]
    public void A_rate_is_no_rate_of_itself(string quotients, int cycles)
    {
        var concepts = "abcd".Select(
            c => $$"""{"id": "{{c}}", "name": "{{c}}", "periodType": "ratio", "unit": "percent"{{string.Concat(quotients.Split(' ').Where(q => q[0] == c).Select(q => $$""", "quotient": {"numerator": "{{q[2]}}", "denominator": "{{q[4]}}"}"""))}}}""");
        Read($"{{\"concepts\": [{string.Join(", ", concepts)}]}}", out var told);
        told.ShouldBe(Enumerable.Repeat(ProblemCodes.Cycle, cycles));
    }

    private static Concept One(string key, bool name = true)
    {
        var book = Read(File(key, name), out var told).ShouldNotBeNull(key + ": " + string.Join(' ', told));
        return book.Concepts[0];
    }

    private static string File(string key, bool name = true) =>
        $$"""
        {"concepts": [
          {"id": "a", {{(name ? "\"name\": \"Amount\", " : "")}}"periodType": "flow", "unit": "money"{{(key.Length == 0 ? "" : ", " + key)}}},
          {"id": "b", "name": "B", "periodType": "flow", "unit": "money"}, {"id": "c", "name": "C", "periodType": "flow", "unit": "money"}, {"id": "d", "name": "D", "periodType": "flow", "unit": "money"}]}
        """;

    private static TaxonomyBook? Read(string text, out string[] told)
    {
        var problems = new Problems("taxonomy.json");
        var book = new TaxonomyReader(problems).Read(JsonTree.Read(Encoding.UTF8.GetBytes(text), problems).ShouldNotBeNull());
        List<Diagnostic> diagnostics = [];
        problems.AppendTo(diagnostics);
        told = [.. diagnostics.Select(d => d.Code)];
        return book;
    }
}
