using QifuReports.App.Importing;

namespace QifuReports.Tests.Importing;

/// <summary>
/// Causes, notes, titles and words that a person has written go over into the filing that takes the place of theirs, where their figures
/// stand; what cannot is told word for word.
/// </summary>
public sealed class KeptByHandTests
{
    private const string Line = """{"concept": "revenue", "caption": "Revenue", "values": [120]}""";

    [Fact]
    public void What_nobody_has_changed_is_written_as_the_document_has_it()
    {
        var before = Of(Line)[..^1].Replace("\"id\"", "\"title\": \"S\", \"id\"", StringComparison.Ordinal) + ", \"title\": \"T\"}";
        var fresh = before.Replace("{\"", "{ \"", StringComparison.Ordinal);

        var (text, lost) = KeptWork.Of(before, fresh);

        text.ShouldBe(fresh);
        lost.ShouldBeEmpty();
        KeptWork.Of("{ /* by hand */ " + before[1..^1] + ", }", fresh).Text.ShouldBe(fresh);
    }

    [Theory]
    [InlineData("assurance", "\"reviewed\"")]
    [InlineData("notes", "[{\"text\": \"mine\"}]")]
    public void Assurance_and_notes_are_kept_unless_the_document_has_its_own(string key, string value)
    {
        var before = Of(Line)[..^1] + $", \"{key}\": {value}}}";

        KeptWork.Of(before, Of(Line)).Text.ShouldContain($"\"{key}\": ");
        KeptWork.Of(before, Of(Line)[..^1] + $", \"{key}\": \"theirs\"}}").Text.ShouldContain($"\"{key}\": \"theirs\"");
        KeptWork.Of(Of(Line)[..^1] + ", \"other\": 1}", Of(Line)).Text.ShouldNotContain("other");
    }

    [Theory]
    [InlineData("2025Q2", true)]
    [InlineData("2025Q3", false)]
    public void The_title_is_kept_where_the_filing_is_of_the_same_period(string period, bool isKept)
    {
        static string With(string period, string title) => Of(Line)[..^1] + $", \"period\": \"{period}\", \"title\": \"{title}\"}}";

        KeptWork.Of(With("2025Q2", "Mine"), With(period, "Theirs")).Text.Contains("Mine", StringComparison.Ordinal).ShouldBe(isKept);
    }

    [Theory]
    [InlineData("120", "EUR", true)]
    [InlineData("121", "EUR", false)]
    [InlineData("120", "USD", false)]
    public void A_cause_is_kept_where_the_figures_of_its_concept_stand(string value, string currency, bool isKept)
    {
        var before = Of(Line)[..^1] + """, "drivers": [{"concept": "revenue", "cause": "more was sold"}]}""";
        var fresh = Of(Line).Replace("120", value, StringComparison.Ordinal).Replace("EUR", currency, StringComparison.Ordinal);

        var (text, lost) = KeptWork.Of(before, fresh);

        text.Contains("more was sold", StringComparison.Ordinal).ShouldBe(isKept);
        lost.ShouldBe(isKept ? [] : ["the cause of the change in \"revenue\", whose figures are others now: \"more was sold\""]);
    }

    [Fact]
    public void A_cause_of_a_concept_that_is_gone_or_never_was_is_lost()
    {
        var before = Of(Line)[..^1] + """, "drivers": [{"concept": "none", "cause": "a"}, {"concept": "revenue", "cause": "b"}]}""";

        KeptWork.Of(before, Of(Line)).Lost.ShouldBe(["the cause of the change in \"none\", whose figures are others now: \"a\""]);
        KeptWork.Of(before, Of(Line.Replace("revenue", "sales", StringComparison.Ordinal))).Lost.Count.ShouldBe(2);
        KeptWork.Of(Of(Line)[..^1] + ", \"drivers\": []}", Of(Line)).Text.ShouldNotContain("drivers");
    }

    [Fact]
    public void Words_beside_other_figures_are_told_with_their_statement()
    {
        var before = Of(Line.Replace("\"Revenue\"", "\"What was sold\"", StringComparison.Ordinal));

        KeptWork.Of(before, Of(Line)).Text.ShouldContain("What was sold");
        foreach (var fresh in (string[])[Of(Line.Replace("120", "121", StringComparison.Ordinal)),
            Of(Line).Replace("EUR", "USD", StringComparison.Ordinal)])
        {
            var (text, lost) = KeptWork.Of(before, fresh);
            lost.ShouldBe(["the words of \"What was sold\" in \"operations\", whose figures are others now"]);
            text.ShouldNotContain("What was sold");
        }
    }

    [Fact]
    public void A_mark_of_a_restatement_is_a_persons_whatever_the_caption()
    {
        var before = Of(Line.Replace("\"values\"", "\"restated\": \"restated\", \"values\"", StringComparison.Ordinal));

        KeptWork.Of(before, Of(Line)).Text.ShouldContain("\"restated\": \"restated\"");
        KeptWork.Of(before, Of(Line.Replace("120", "121", StringComparison.Ordinal))).Lost.ShouldBe(
            ["the words of \"Revenue\" in \"operations\", whose figures are others now"]);
        KeptWork.Of(Of(Line), Of(Line.Replace("120", "121", StringComparison.Ordinal))).Lost.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("{\"concept\": \"revenue\", \"origin\": \"line 3\", \"restated\": \"restated\", \"values\": [120]}", true)]
    [InlineData("{\"concept\": \"revenue\", \"origin\": \"line 3\", \"values\": [120]}", false)]
    [InlineData("{\"concept\": \"revenue\", \"values\": [120]}", true)]
    [InlineData("{\"caption\": \"A heading\"}", false)]
    public void A_statement_that_another_document_lacks_is_told_where_a_person_wrote_in_it(string line, bool isTold) =>
        KeptWork.Of(Of(line, "a"), Of(Line, "b").Replace("operations", "other", StringComparison.Ordinal)).Lost
            .ShouldBe(isTold ? ["the statement \"operations\", which the document has not"] : []);

    [Fact]
    public void A_statement_that_was_read_as_a_whole_is_nobodys_hand()
    {
        var before = Of(Line, "a").Replace("\"id\"", "\"origin\": \"table 2\", \"id\"", StringComparison.Ordinal);

        KeptWork.Of(before, Of(Line, "b").Replace("operations", "other", StringComparison.Ordinal)).Lost.ShouldBeEmpty();
    }

    /// <summary>A line that stands is the one before, but for where it is found now.</summary>
    [Theory]
    [InlineData(", \"origin\": \"line 9\"", "line 9")]
    [InlineData("", "line 3")]
    public void A_line_that_stands_is_found_where_the_document_has_it_now(string origin, string told)
    {
        static string With(string line, string more) => Of(line[..^1] + more + "}");

        var kept = KeptWork.Of(With(Line.Replace("Revenue", "Sales", StringComparison.Ordinal), ", \"origin\": \"line 3\""),
            With(Line, origin)).Text;

        kept.ShouldContain("\"Sales\"");
        kept.ShouldContain(told);
    }

    [Fact]
    public void A_second_line_of_a_concept_is_kept_by_its_place_among_them()
    {
        var before = Of(
            "{\"concept\": \"cash\", \"caption\": \"At the start\", \"values\": [1]}, {\"concept\": \"cash\", \"caption\": \"At the " +
                "end\", \"values\": [2]}");
        var fresh = Of(
            "{\"concept\": \"cash\", \"caption\": \"x\", \"values\": [1]}, {\"concept\": \"cash\", \"caption\": \"y\", \"values\": [3]}");

        var (text, lost) = KeptWork.Of(before, fresh);

        text.ShouldContain("At the start");
        lost.ShouldBe(["the words of \"At the end\" in \"operations\", whose figures are others now"]);
    }

    private static string Of(string lines, string document = "a") =>
        $"{{\"document\": {{\"name\": \"release.htm\", \"sha256\": \"{document}\"}}, \"statements\": [{{\"id\": \"operations\", " +
            $"\"columns\": [{{\"period\": \"2025Q2\", \"currency\": \"EUR\"}}], \"lines\": [{lines}]}}]}}";
}
