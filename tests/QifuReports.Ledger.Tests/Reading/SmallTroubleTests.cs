using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>Small trouble in the files: what is told of it and where, and what is left out with it.</summary>
public sealed class SmallTroubleTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\"title\": \"A\", \"text\": \"B.\"}", 0)]
    [InlineData("{\"title\": \"A\"}", 1)]
    [InlineData("{\"text\": \"B.\"}", 1)]
    [InlineData("{\"title\": \"A\", \"text\": \"B.\", \"basis\": 7}", 1)]
    [InlineData("{\"title\": \"A\", \"text\": \"B.\", \"mark\": 7}", 1)]
    [InlineData("{\"mark\": 7, \"basis\": 7}", 4)]
    public void Each_thing_that_is_wrong_with_a_note_is_told(string note, int complaints)
    {
        _folder.Replace("filings/one.json", "\"drivers\": [", $"\"notes\": [{note}], \"drivers\": [");
        _folder.Complaints().Length.ShouldBe(complaints);
        if (complaints == 0) _folder.Read().Book.ShouldNotBeNull().Filings[0].Notes.ShouldHaveSingleItem().Text.ShouldBe("B.");
    }

    [Theory]
    [InlineData("a_b", "$.a_b")]
    [InlineData("a b", "$['a b']")]
    [InlineData("9a", "$['9a']")]
    public void The_path_of_a_key_is_quoted_where_it_has_to_be(string key, string path)
    {
        _folder.Replace("issuer.json", "\"name\":", $"\"{key}\": 1, \"name\":");
        _folder.Complaints().ShouldHaveSingleItem().ShouldContain($" {path}: ");
    }

    // What stands there is told as it is written, up to forty characters.
    [Theory]
    [InlineData(1, "the number 1")]
    [InlineData(40, "the number 1111111111111111111111111111111111111111")]
    [InlineData(41, "the number 1111111111111111111111111111111111111111\u2026")]
    [InlineData(60, "the number 1111111111111111111111111111111111111111\u2026")]
    public void A_number_in_place_of_a_text_is_told_up_to_forty_digits(int digits, string told)
    {
        _folder.Replace("issuer.json", "\"name\": \"Example Holdings, Inc.\"", "\"name\": " + new string('1', digits));
        _folder.Complaints().ShouldContain(
            c => c.EndsWith($"A text is expected here, not {told}. Put it between quotation marks.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, "the text \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"")]
    [InlineData(41, "a text")]
    public void A_text_in_place_of_a_number_is_told_up_to_forty_letters(int letters, string told)
    {
        _folder.Replace("issuer.json", "\"sharesPerAds\": 2", $"\"sharesPerAds\": \"{new string('a', letters)}\"");
        _folder.Complaints().ShouldHaveSingleItem().ShouldContain($"A number is expected here, not {told}.");
    }

    // A code is what a pipeline acts on: of one form, and of one thing.
    [Fact]
    public void Each_code_has_four_digits_behind_its_letters_and_stands_once()
    {
        string[] codes = [.. typeof(ProblemCodes).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!)];
        codes.Some().ShouldAllBe(c => c.Length == 6 && c.StartsWith("QD", StringComparison.Ordinal) && c.Skip(2).All(char.IsAsciiDigit));
        codes.ShouldBeUnique();
    }

    // A text is cut between characters, never within one that takes two places.
    [Fact]
    public void A_long_text_is_cut_between_two_characters()
    {
        var most = 0;
        for (var length = 1; length < 4_000; length += 1)
        {
            var problems = new Problems("f");
            problems.Add("QD0110", 1, 1, "", new string('a', length) + "\U0001F600\U0001F600\U0001F600");
            List<QifuReports.Ledger.Diagnostics.Diagnostic> told = [];
            problems.AppendTo(told);
            var message = told.ShouldHaveSingleItem().Message;
            if (message.EndsWith('\u2026')) most = Math.Max(most, message.Length);
            if (message.EndsWith('\u2026')) char.IsHighSurrogate(message[^2]).ShouldBeFalse();
            if (most > 0 && length > most + 4) break;
        }
        most.ShouldBeGreaterThan(0);
    }

    // Where a character stands: in which file, which text, and of which concept.
    [Fact]
    public void The_places_of_a_character()
    {
        _folder.Replace("taxonomy.json", "\"name\": \"Fees\"", "\"name\": \"Fe\u2460es\"");
        _folder.Replace("filings/one.json", "\"caption\": \"Fees\"", "\"caption\": \"Fees \u2460\"");
        _folder.Replace("filings/one.json", "\"title\": \"Third quarter\"", "\"title\": \"Third \u2461 quarter\"");
        var places = TextPlaces.Of(_folder.Path, [0x2460, 0x2461], 10);
        places.Select(p => (Path.GetFileName(p.Place.File), p.Text, p.Concept))
            .ShouldBe([("taxonomy.json", "Fe\u2460es", "fees"), ("one.json", "Third \u2461 quarter", null),
            ("one.json", "Fees \u2460", "fees")]);
        TextPlaces.Of(_folder.Path, [0x2460, 0x2461], 2).Count.ShouldBe(2);
        TextPlaces.Of(_folder.Path, [0x2462], 10).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("us-gaap", true)]
    [InlineData("dutch-gaap", true)]
    [InlineData("-gaap", false)]
    [InlineData("adjustment:", false)]
    [InlineData("gaap", false)]
    public void A_basis_has_a_name(string basis, bool isOne)
    {
        _folder.Replace("filings/one.json", "\"basis\": \"us-gaap\"", $"\"basis\": \"{basis}\"");
        (_folder.Complaints().Length == 0).ShouldBe(isOne);
    }

    // Percentages and changes are written as such; those of what is a percentage itself are points, but its share of a whole is none.
    [Fact]
    public void Columns_of_percentages_and_of_changes_are_written_in_their_units()
    {
        _folder.Write("filings/one.json", """
            {"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "unaudited", "basis": "us-gaap", "statements": [
              {"id": "operations", "title": "Operations", "kind": "table", "columns": [
                {"id": "now", "heading": "2023", "period": "2023Q3", "currency": "RMB", "scale": "thousand"}, {"id": "then", "heading": "2022", "period": "2022Q3", "currency": "RMB", "scale": "thousand"},
                {"id": "share", "heading": "Share", "kind": "percent-of", "of": "then", "concept": "revenue"},
                {"id": "change", "heading": "Change", "kind": "change", "of": "now", "against": "then"}, {"id": "amount", "heading": "Change", "kind": "change", "in": "amount", "of": "now", "against": "then"}],
               "lines": [
                {"caption": "Fees", "concept": "fees", "values": [294, 263, 60.0, -11.8, {"value": 0.03, "scale": "million"}]},
                {"caption": "Margin", "concept": "margin", "values": [27.9, 25.8, 12.5, 2.1, -2.1]},
                {"caption": "Per share", "concept": "eps", "values": [3.10, 3, null, "-", 0.10]}]}]}
            """);
        _folder.Complaints().ShouldBeEmpty();
        var lines = _folder.Read().Book.ShouldNotBeNull().Filings[0].Statements[0].Lines;
        lines.Select(l => string.Join(" | ", l.Cells.Select(c => c.Text.Replace('\u00A0', ' ')))).ShouldBe(
            ["294 | 263 | 60.0% | (11.8%) | 0.03", "27.9% | 25.8% | 12.5% | 2.1 pts | (2.1 pts)", "3.10 | 3 |  | - | 0.10"]);
        lines.SelectMany(l => l.Cells).Where(c => c.Ratio is not null)
            .Select(c => $"{c.Ratio!.Key.Period} {c.Ratio.Key.Unit} {c.Ratio.Value}").ShouldBe(
        [
            "2022Q3 percent-of:revenue 60.0", "2023Q3 percent-change:2022Q3 -11.8", "2023Q3 RMB-change:2022Q3 30000",
                "2022Q3 percent-of:revenue 12.5", "2023Q3 points-change:2022Q3 2.1",
            "2023Q3 points-change:2022Q3 -2.1", "2023Q3 percent-change:2022Q3 0", "2023Q3 RMB/share-change:2022Q3 0.10",
        ]);
    }
}
