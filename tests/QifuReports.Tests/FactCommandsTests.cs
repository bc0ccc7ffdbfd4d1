using System.Text.Json;

namespace QifuReports.Tests;

/// <summary>The commands that look a figure up: explain, facts, restatements.</summary>
public sealed class FactCommandsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_filed_quarter_is_explained() => Story("2023Q2", "net-income").ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void A_quarter_that_a_later_filing_states_is_explained() =>
        Story("2023Q1", "total-net-revenue").ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void A_quarter_that_is_filed_in_millions_is_explained() => Story("2023Q4", "net-income").ShouldMatchApproved(c => c.NoDiff());

    [Fact]
    public void A_derived_quarter_is_explained() => Story("2022Q4", "net", "income", "margin").ShouldMatchApproved(c => c.NoDiff());

    [Theory]
    [InlineData("2023Q2", "net-income", "Checks that cover it", "QC02", "QC15", "QC20", "QC22", "QC31", "QC36")]
    [InlineData("2022Q1", "net-income", "Checks that cover what it is made of", "QC02", "QC20")]
    public void The_checks_that_cover_a_figure_stand_at_the_end(string period, string figure, string heading, params string[] codes)
    {
        var checks = Explained(period, figure).Split(heading)[1];

        foreach (var code in codes) checks.ShouldContain($"  {code}  ");
        checks.ShouldContain(" waived, 0 failed.");
    }

    [Fact]
    public void A_balance_is_that_at_the_end_of_the_period()
    {
        var text = Explained("2023Q3", "total-assets");

        text.ShouldStartWith("Total assets, 2023-09-30, US GAAP");
        text.ShouldContain("RMB 46,039,070 thousand");
    }

    [Theory]
    [InlineData("USD 202,590 thousand", "2023Q3", "income-before-tax", "--unit", "USD")]
    [InlineData("RMB 4,421,109 thousand", "2022FY", "net-income", "--basis", "ifrs")]
    [InlineData("USD 80 million", "2023-11-16", "repurchase-cost")]
    public void Unit_and_basis_may_be_asked_for(string figure, params string[] asked) => Explained(asked).ShouldContain(figure);

    [Theory]
    [InlineData("Did you mean \"net-income\"?", "2023Q2", "net-incme")]
    [InlineData("other-fees-credit-driven, other-fees-platform", "2023Q2", "Other services fees")]
    [InlineData("never summed or subtracted", "2023Q4", "eps-basic")]
    [InlineData("It is stated for 2021FY, ", "2019Q1", "net-income")]
    [InlineData("in GBP", "2023Q2", "net-income", "--unit", "GBP")]
    public void What_is_not_known_is_said_and_ends_with_2(string message, params string[] asked)
    {
        var outcome = App.RunHere(["explain", .. asked]);

        outcome.Code.ShouldBe(2);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldContain(message);
    }

    [Fact]
    public void Facts_are_filtered_by_period_and_statement()
    {
        var outcome = App.RunHere("facts", "--period", "2023Q3", "--statement", "risk");

        outcome.Code.ShouldBe(0);
        outcome.Output.ShouldContain("day-1-delinquency-rate");
        outcome.Output.ShouldContain("2 figures.");
    }

    [Fact]
    public void Derived_figures_are_listed_where_they_are_asked_for()
    {
        var outcome = App.RunHere("facts", "--period", "2022Q1", "--statement", "operations", "--derived");

        outcome.Code.ShouldBe(0);
        outcome.Output.ShouldContain("RMB 4,320,047 thousand");
        outcome.Output.ShouldContain("H1 \u2212 Q2");
        outcome.Output.ShouldContain("stated by no filing.");
        App.RunHere("facts", "--period", "2022Q1", "--statement", "operations").Code.ShouldBe(2);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xbrl-json")]
    [InlineData("table")]
    public void Facts_are_the_same_in_a_file(string format)
    {
        var file = _folder.Combine("out", "facts");
        var printed = App.RunHere("facts", "--format", format, "--period", "2023Q3");
        var written = App.RunHere("facts", "--format", format, "--period", "2023Q3", "--output", file);

        (printed.Code, written.Code).ShouldBe((0, 0));
        written.Output.ShouldBeEmpty();
        File.ReadAllText(file).ShouldBe(printed.Output);
    }

    [Theory]
    [InlineData("2023H1", "RMB 2,023,199 thousand at 7.2513 RMB to one USD (2023-06-30) = USD 279,012 thousand, equal by rounding")]
    [InlineData("2023Q1", "RMB 929,822 thousand at 7.2513 RMB to one USD (2023-06-30) = USD 128,228 thousand, equal")]
    public void A_translated_amount_says_from_what_and_at_which_rate(string period, string words) =>
        Explained(period, "net-income", "--unit", "USD").ShouldContain(words);

    [Theory]
    [InlineData(1, "not a period", "--period", "2023Q5")]
    [InlineData(1, "xbrl-json", "--format", "xml")]
    [InlineData(2, "Did you mean \"operations\"?", "--statement", "operation")]
    [InlineData(2, "no filing states a figure for 2019Q1", "--period", "2019Q1")]
    public void A_filter_that_finds_nothing_says_so(int code, string message, params string[] asked)
    {
        var outcome = App.RunHere(["facts", .. asked]);

        outcome.Code.ShouldBe(code);
        (outcome.Error + outcome.Output).ShouldContain(message);
    }

    [Fact]
    public void Restatements_are_shown_and_written()
    {
        var file = _folder.Combine("matrix.json");
        var outcome = App.RunHere("restatements", "--status", "relabelled", "--status", "other-rate", "--json", file);

        outcome.Code.ShouldBe(0);
        outcome.Output.ShouldMatchApproved(c => c.NoDiff());
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        json.RootElement.GetProperty("figures").EnumerateArray().Count(f => f.GetProperty("outcome").GetString() == "relabelled")
            .ShouldBe(2);
    }

    /// <summary>What is told before the checks, which have tests of their own.</summary>
    private static string Story(params string[] asked) => Explained(asked).Split("Checks that cover")[0];

    private static string Explained(params string[] asked)
    {
        var outcome = App.RunHere(["explain", .. asked]);
        outcome.Code.ShouldBe(0, outcome.Error);
        return outcome.Output;
    }

    [Fact]
    public void A_figure_of_which_a_check_failed_is_explained_with_how_many_did()
    {
        using var folder = new TemporaryFolder();
        var data = folder.CopyOf("tests/Torvalin");
        var filing = Path.Combine(data, "filings", "2025-10-23-interim-2025q3.json");
        File.WriteAllText(filing, File.ReadAllText(filing).Replace("[82250, 98260,", "[82250, 98960,", StringComparison.Ordinal));

        var outcome = App.Run("explain", "2025Q3", "revenue", "--data", data);

        outcome.Code.ShouldBe(0, outcome.Error);
        System.Text.RegularExpressions.Regex.IsMatch(outcome.Output, @"waived, [1-9]\d* failed").ShouldBeTrue(outcome.Output);
    }
}
