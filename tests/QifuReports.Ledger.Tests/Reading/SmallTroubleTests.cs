using QifuReports.Ledger.Reading;

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

    // A text is cut between characters, never within one that takes two places.
    [Fact]
    public void A_long_text_is_cut_between_two_characters()
    {
        var most = 0;
        for (var length = 1; length < 4_000; length += 1)
        {
            var problems = new Problems("f");
            problems.Add("QD0000", 1, 1, "", new string('a', length) + "\U0001F600\U0001F600\U0001F600");
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
}
