using QifuReports.App.Importing;

namespace QifuReports.Tests;

/// <summary>
/// What of a file that people have edited goes into the one that takes its place: never the absence of a mark for figures that nobody has
/// looked at.
/// </summary>
public sealed class KeptWorkTests
{
    private const string Before =
        """{"date": "2025-08-14", "basis": "us-gaap", "statements": [{"id": "operations", "columns": [{"period": "2025Q2", "currency": "USD", "scale": "million"}], "lines": [{"concept": "revenue", "caption": "Revenue", "values": [120]}]}]}""";

    [Theory]
    [InlineData("120", false)]
    [InlineData("121", true)]
    public void A_mark_of_a_statement_is_left_out_only_where_all_of_its_figures_stand(string value, bool stays)
    {
        var fresh = Before.Replace("120", value, StringComparison.Ordinal)
            .Replace("\"id\"", "\"draft\": \"two scales\", \"id\"", StringComparison.Ordinal);
        KeptWork.Of(Before, fresh).Text.Contains("two scales", StringComparison.Ordinal).ShouldBe(stays);
    }

    [Fact]
    public void A_mark_of_the_filing_stays_where_its_figures_are_others() =>
        KeptWork.Of(Before, Before.Replace("120", "121", StringComparison.Ordinal)
            .Replace("\"date\"", "\"draft\": \"no standards\", \"date\"", StringComparison.Ordinal)).Text.ShouldContain("no standards");

    [Fact]
    public void The_same_digits_in_another_scale_of_their_line_are_another_figure() =>
        KeptWork.Of(Before, Before.Replace("\"values\"", "\"scale\": \"billion\", \"values\"",
            StringComparison.Ordinal)).Text.ShouldContain("billion");

    [Fact]
    public void The_title_of_a_statement_and_the_heads_of_its_columns_stay_as_they_were_written()
    {
        static string With(string title, string head, string group) => Before
            .Replace("\"id\": \"operations\"", $"\"id\": \"operations\", \"title\": \"{title}\"", StringComparison.Ordinal)
            .Replace("\"period\"", $"\"heading\": \"{head}\", \"group\": \"{group}\", \"period\"", StringComparison.Ordinal);

        var kept =
            KeptWork.Of(With("What we earned", "This quarter", "Three months"), With("Income statement", "2025", "Ended June 30")).Text;
        foreach (var words in (string[])["What we earned", "This quarter", "Three months"]) kept.ShouldContain($"\"{words}\"");
        foreach (var words in (string[])["Income statement", "\"2025\"", "Ended June 30"]) kept.ShouldNotContain(words);
    }

    [Fact]
    public void The_reason_why_a_column_is_restated_stays_as_it_was_written_and_its_mark_for_other_figures()
    {
        static string With(string value, string reason, string draft) => Before.Replace("120", value, StringComparison.Ordinal)
            .Replace("\"period\"", $"\"restated\": {{\"kind\": \"restated\", \"reason\": \"{reason}\"}}{draft}, \"period\"",
                StringComparison.Ordinal);

        var kept = KeptWork.Of(With("120", "leases are capitalised", ""),
            With("121", "the filing shows the column as restated", ", \"draft\": \"hold it\"")).Text;

        kept.ShouldContain("leases are capitalised");
        kept.ShouldNotContain("the filing shows");
        kept.ShouldContain("hold it");
    }

    // Another document has its own captions: a name that the concept has was printed, and any other was written. Of the same document all
    // that differs was.
    [Theory]
    [InlineData("Revenue", "b", false)]
    [InlineData("What was sold", "b", true)]
    [InlineData("Revenue", "a", true)]
    public void The_caption_of_another_document_was_not_written_by_hand(string caption, string document, bool isTold)
    {
        var before = Of("a", $"{{\"concept\": \"revenue\", \"caption\": \"{caption}\", \"values\": [120], \"origin\": \"line 3\"}}");
        var fresh = Of(document, "{\"concept\": \"revenue\", \"caption\": \"Revenues\", \"values\": [121], \"origin\": \"line 3\"}");
        (KeptWork.Of(before, fresh, (_, c) => c == "Revenue").Lost.Count > 0).ShouldBe(isTold);
    }

    [Theory]
    [InlineData("b", ", \"origin\": \"line 3\"", false)]
    [InlineData("b", "", true)]
    [InlineData("a", ", \"origin\": \"line 3\"", true)]
    public void A_statement_that_another_document_lacks_was_not_written_by_hand_where_it_was_read(string document, string origin,
        bool isTold)
    {
        var before = Of("a", $"{{\"concept\": \"revenue\", \"caption\": \"Revenue\", \"values\": [120]{origin}}}");
        var fresh = Of(document, "{\"concept\": \"revenue\", \"caption\": \"Revenue\", \"values\": [121]}")
            .Replace("operations", "figures", StringComparison.Ordinal);
        (KeptWork.Of(before, fresh).Lost.Count > 0).ShouldBe(isTold);
    }

    /// <summary>
    /// A check that fails now fails by other figures, so that a line whose own stand has its mark; any other mark was looked at and taken
    /// out.
    /// </summary>
    [Theory]
    [InlineData("check QC01 fails: Costs", true)]
    [InlineData("unproven", false)]
    public void A_mark_of_a_check_stays_with_a_line_that_stands(string mark, bool stays)
    {
        var kept = KeptWork.Of(Before,
            Before.Replace("\"caption\"", $"\"draft\": \"{mark}\", \"origin\": \"line 9\", \"caption\"", StringComparison.Ordinal)).Text;

        kept.Contains($"\"draft\": \"{mark}\"", StringComparison.Ordinal).ShouldBe(stays);
        kept.ShouldContain("line 9");
        KeptWork.Of(Before.Replace("\"caption\"", "\"draft\": \"mine\", \"caption\"", StringComparison.Ordinal),
            Before.Replace("\"caption\"", $"\"draft\": \"{mark}\", \"caption\"", StringComparison.Ordinal)).Text.ShouldContain("mine");
    }

    private static string Of(string document, string line) =>
        $"{{\"document\": {{\"name\": \"release.htm\", \"sha256\": \"{document}\"}}, \"statements\": [{{\"id\": \"operations\", " +
            $"\"columns\": [{{\"period\": \"2025Q2\", \"currency\": \"USD\"}}], \"lines\": [{line}]}}]}}";
}
