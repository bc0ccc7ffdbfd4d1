namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// What a filing of results has to say so that its briefing is of the right period, and in what words it may give causes.
/// </summary>
public sealed class ResultsFilingTests : IDisposable
{
    private const string Cause = "\"cause\": \"more work\"";

    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_income_statement_states_the_period_of_the_filing()
    {
        _folder.Replace("filings/one.json", "\"period\": \"2023Q3\",\n  \"audit", "\"period\": \"2023Q2\",\n  \"audit");
        Said().ShouldBe(
            "filings/one.json(6,13) $.period: QD0146: The statement \"operations\" has no column of 2023Q2, the period of the filing; " +
                "it has 2023Q3, 2022Q3. Correct the period of the filing, or that of the columns.");
    }

    [Fact]
    public void The_income_statement_is_called_operations()
    {
        _folder.Replace("taxonomy.json", "\"name\": \"Fees\",", "\"name\": \"Fees\", \"role\": \"net-result\",");
        _folder.Replace("filings/one.json", "\"id\": \"operations\"", "\"id\": \"income-statement\"");
        _folder.Replace("filings/one.json", "\"statement\": \"operations\"", "\"statement\": \"income-statement\"");
        Said().ShouldBe(
            "filings/one.json(12,13) $.statements[0].id: QD0148: \"income-statement\" has the revenue and the result of 2023Q3, and no " +
                "statement of the filing is called \"operations\": there would be no briefing. Write \"operations\".");
    }

    [Fact]
    public void A_filing_has_a_statement()
    {
        _folder.Write("filings/one.json", """
            {"id": "x", "form": "x", "date": "2023-11-16", "title": "x", "period": "2023Q3", "auditStatus": "unaudited", "basis": "us-gaap", "statements": []}
            """);
        Said().ShouldEndWith("$.statements: QD0121: A filing has at least one statement.");
    }

    [Theory]
    [InlineData("lower costs, up 99.9% to a record", "QD0147: The cause states a quantity, \"99.9%\".")]
    [InlineData("demand that fell by 12 % in 2024", "QD0147: The cause states a quantity, \"12 %\".")]
    [InlineData("a charge of EUR 77 million", "QD0147: The cause states a quantity, \"77 million\".")]
    [InlineData("a charge of \u20AC77m", "QD0147: The cause states a quantity, \"\u20AC77m\".")]
    [InlineData("twelve per cent fewer orders", "QD0147: The cause states a quantity, \"twelve per\".")]
    [InlineData("twenty-five percent more visitors", "QD0147: The cause states a quantity, \"twenty-five percent\".")]
    [InlineData("1,200 more stores", "QD0147: The cause states a quantity, \"1,200\".")]
    [InlineData("rates up 25 basis points", "QD0147: The cause states a quantity, \"25 basis\".")]
    [InlineData("more work.", "QD0147: The cause ends with a full stop.")]
    [InlineData("The weather", "QD0147: The cause begins as a sentence does, with \"The\".")]
    [InlineData("more\\nwork", "QD0147: The text has a line break or another control character.")]
    [InlineData("more <b>work</b>", "QD0147: The text has a \"<\", as in mark-up.")]
    public void A_cause_names_what_moved_a_figure_and_not_by_how_much(string cause, string said)
    {
        _folder.Replace("filings/one.json", Cause, $"\"cause\": \"{cause}\"");
        Said().ShouldStartWith("filings/one.json(32,90) $.drivers[0].cause: " + said);
    }

    [Theory]
    [InlineData("the end of the 53rd week of 2024")]
    [InlineData("Chinese New Year, which fell into the first quarter of 2025")]
    [InlineData("the 737-800 fleet and the new 5G networks, completed by 2024")]
    [InlineData("Pike Outlets and two new stores in St. Gallen")]
    [InlineData("the first full year of Solvency II, FY 2024/25")]
    public void Years_names_and_small_numbers_are_no_quantities(string cause)
    {
        _folder.Replace("filings/one.json", Cause, $"\"cause\": \"{cause}\"");
        Said().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"currency\": \"RMB\"", "\"currency\": \"rmb\"", "issuer.json(5,15) $.currency: QD0118")]
    [InlineData("\"currency\": \"RMB\"", "\"currency\": \"RMB\", \"fiscalYear\": \"December 31\"",
        "issuer.json(5,36) $.fiscalYear: QD0134")]
    public void What_is_wrong_with_the_issuer_makes_no_filing_early(string piece, string by, string said)
    {
        // The first quarter of a year that starts in July is reported in November, before the calendar year's third has ended.
        _folder.Replace("filings/one.json", "\"date\": \"2023-11-16\"", "\"date\": \"2023-05-16\"");
        if (!by.Contains("fiscalYear", StringComparison.Ordinal)) by += ", \"fiscalYear\": \"06-30\"";
        _folder.Replace("issuer.json", piece, by);
        _folder.Complaints().ShouldHaveSingleItem().ShouldStartWith(said);
    }

    [Theory]
    [InlineData("prior-half", "2023Q3", false)]
    [InlineData("prior-quarter", "2023Q3", true)]
    [InlineData("both", "2023Q3", true)]
    [InlineData("prior-half", "2023H1", true)]
    [InlineData("prior-quarter", "2023H1", false)]
    public void A_cause_is_against_a_period_of_the_same_length(string against, string period, bool isRight)
    {
        _folder.Write("filings/one.json",
            SmallFolder.Filing.Replace("2023Q3", period, StringComparison.Ordinal)
                .Replace("\"both\"", $"\"{against}\"", StringComparison.Ordinal));
        if (isRight) Said().ShouldBeEmpty();
        else Said().ShouldContain($"$.drivers[0].against: QD0128: A cause against \"{against}\" is of a ");
    }

    private string Said() => string.Join('\n', _folder.Complaints());
}
