using QifuReports.Ledger.Diagnostics;

namespace QifuReports.Ledger.Tests.Diagnostics;

public class SuggestionTests
{
    private static readonly string[] Names = ["total-net-revenue", "net-income", "net-income-margin", "loan-volume", "loan-balance", "at",
        "id"];

    [Theory]
    [InlineData("total-net-revenu", "total-net-revenue")]
    [InlineData("net_income", "net-income")]
    [InlineData("Net-Income", "net-income")]
    [InlineData("net-incmoe", "net-income")]
    [InlineData("loan-volumes", "loan-volume")]
    [InlineData("loan-balnce", "loan-balance")]
    public void The_nearest_name_is_suggested(string written, string meant) => Suggestion.For(written, Names).ShouldBe(meant);

    [Theory]
    [InlineData("goodwill")]
    [InlineData("xx")]
    [InlineData("")]
    public void Nothing_is_suggested_where_nothing_is_near(string written) => Suggestion.For(written, Names).ShouldBeNull();

    [Fact]
    public void Two_neighbours_swapped_count_as_one_change() => Suggestion.For("abdc", ["axyc", "abcd"]).ShouldBe("abcd");

    [Fact]
    public void Of_equally_near_names_the_first_is_taken() => Suggestion.For("cat", ["bat", "car"]).ShouldBe("bat");

    [Fact]
    public void The_hint_is_a_question_or_what_is_given()
    {
        Suggestion.Hint("loan-volum", Names).ShouldBe("Did you mean \"loan-volume\"?");
        Suggestion.Hint("goodwill", Names, "Add it.").ShouldBe("Add it.");
    }

    // One change for three to five characters, two for six to eight, and none for two.
    [Theory]
    [InlineData("ab", "ac", false)]
    [InlineData("abc", "abx", true)]
    [InlineData("abc", "axx", false)]
    [InlineData("abcde", "abxxe", false)]
    [InlineData("abcdef", "abxxef", true)]
    [InlineData("abcdef", "axxxef", false)]
    [InlineData("abc", "abcd", true)]
    [InlineData("abc", "abcde", false)]
    [InlineData("abcdef", "abcd", true)]
    [InlineData("abcdef", "abc", false)]
    [InlineData("abcdef", "bacdfe", true)]
    [InlineData("abc", "cab", false)]
    [InlineData("ABC", "abd", true)]
    public void A_third_of_the_name_may_be_changed(string written, string name, bool isNear) =>
        Suggestion.For(written, [name]).ShouldBe(isNear ? name : null);

    [Theory]
    [InlineData("abcd", "abcd", 0, true)]
    [InlineData("abcd", "abce", 0, false)]
    [InlineData("abcd", "abce", 1, true)]
    [InlineData("abcd", "abc", 1, true)]
    [InlineData("abcd", "abcde", 1, true)]
    [InlineData("abcd", "abdc", 1, true)]
    [InlineData("abcd", "abee", 1, false)]
    [InlineData("abcd", "abcdef", 1, false)]
    [InlineData("abcd", "ab", 1, false)]
    [InlineData("abcd", "ab", 2, true)]
    [InlineData("", "a", 1, true)]
    [InlineData("a", "", 1, true)]
    public void A_name_is_within_so_many_changes(string written, string name, int changes, bool isWithin) =>
        Suggestion.Within(written, ["zzzzzzzz", name], changes).ShouldBe(isWithin ? name : null);
}
