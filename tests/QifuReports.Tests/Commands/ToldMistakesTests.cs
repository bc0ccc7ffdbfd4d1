namespace QifuReports.Tests.Commands;

/// <summary>Each slip of a command line is told in one line, word for word.</summary>
public sealed class ToldMistakesTests
{
    private const string Rules = "There are QC00, QC01, ";

    [Theory]
    [InlineData("'0' is not a number of briefings from 1 to 1024.", "batch", "--parallel", "0")]
    [InlineData("'1025' is not a number of briefings from 1 to 1024.", "batch", "--parallel", "1025")]
    [InlineData("'+1' is not a number of briefings from 1 to 1024.", "batch", "--parallel", "+1")]
    [InlineData("'3/2' is not a part. Write 1/8 for the first of eight.", "batch", "--shard", "3/2")]
    [InlineData("'quartely' is not a kind of briefing. Did you mean \"quarterly\"?", "batch", "--briefings", "factsheet, quartely")]
    [InlineData("'quartely' is not a kind of briefing. Did you mean \"quarterly\"?", "batch", "--briefings", "factsheet,, quartely,")]
    [InlineData("'x' is none of quarterly, results, reconciliation, provisions, factsheet, workbook.", "send", "2023Q3", "--to", "board",
        "--briefings", "x")]
    [InlineData("'x' is none of quarterly, results, reconciliation, provisions, factsheet, workbook.", "approve", "2023Q3", "--by",
        "A. Reader", "--briefings", "x")]
    [InlineData("'x' is not a kind of briefing. There are quarterly, results, reconciliation, provisions, factsheet.", "batch",
        "--briefings", "x")]
    [InlineData("'soon' is not a period. Write 2023Q3, 2023H1, 2023-9M or 2022FY.", "batch", "--periods", "2023Q3,,soon")]
    [InlineData("'soon' is not a period. Write 2023Q3, 2023H1, 2023-9M or 2022FY.", "facts", "--period", "soon")]
    [InlineData("--figure and --dry-run go with --waive.", "check", "--figure", "revenue")]
    [InlineData("--figure and --dry-run go with --waive.", "check", "--dry-run")]
    [InlineData("A waiver needs its reason: --waive QC01 \"why the difference is accepted\".", "check", "--waive", "1", " ")]
    [InlineData("--folder writes all schemas: leave out the NAME.", "schema", "filing", "--folder", "x")]
    [InlineData("--date: '23-1-2' is not a day; write it as 2023-08-21.", "import", "a.htm", "--date", "23-1-2")]
    [InlineData("--currency: three letters are expected, as the filings write it: EUR, USD.", "import", "a.htm", "--currency", "EURO")]
    [InlineData("--currency: three letters are expected, as the filings write it: EUR, USD.", "import", "a.htm", "--currency", "E1R")]
    [InlineData("--currency: XAU is no currency that amounts are stated in; write that of the tables, as in EUR or USD.", "import", "a.htm",
        "--currency", "xau")]
    [InlineData("--form: up to 60 letters are expected, as in 6-K or annual report.", "import", "a.htm", "--form", "...")]
    [InlineData("--form: up to 60 letters are expected, as in 6-K or annual report.", "import", "a.htm", "--form",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("--form: up to 60 letters are expected, as in 6-K or annual report.", "import", "a.htm", "--form", "6\tK")]
    [InlineData("--template: it writes a workbook to fill in, and imports nothing; leave the documents out.", "import", "a.htm",
        "--template", "b.xlsx")]
    [InlineData("Required argument missing for command: 'import'.", "import")]
    [InlineData("'QX01' is not a code. Did you mean \"QC01\"?", "errors", "QX01")]
    [InlineData("'nothing-like-it' is not a code. 'qifu-reports errors' prints all.", "errors", "nothing-like-it")]
    [InlineData("--to needs a value: LIST.", "send", "2023Q3", "--to")]
    [InlineData("FILE.pdf is missing: The briefing.", "verify")]
    [InlineData("PERIOD is missing: 2023Q3, 2023H1, 2023-9M, 2022FY, Q3 FY23, its last day.", "quarterly")]
    [InlineData("FIGURE is missing: Its id or name: net-income, \"total net revenue\".", "explain", "2023Q2")]
    public void A_word_that_does_not_fit_is_told_with_what_does(string told, params string[] line) =>
        App.Run(line)
            .ShouldBe(new Outcome(1, "", $"error: {told}{Environment.NewLine}See 'qifu-reports {line[0]} --help'.{Environment.NewLine}"));

    [Fact]
    public void Of_several_words_that_are_missing_each_is_told_in_their_order() => App.Run("explain").ShouldBe(new Outcome(1, "",
        """
        error: PERIOD is missing: 2023Q3, 2023H1, 2023-9M, 2022FY, Q3 FY23, its last day.
        error: FIGURE is missing: Its id or name: net-income, "total net revenue".
        See 'qifu-reports explain --help'.

        """.ReplaceLineEndings()));

    [Theory]
    [InlineData("check", "--rule", "QC99")]
    [InlineData("check", "--rule", "QC-1")]
    [InlineData("check", "--waive", "QC99", "why")]
    public void What_is_no_rule_is_told_with_those_that_are(params string[] line)
    {
        var outcome = App.Run(line);

        (outcome.Code, outcome.Output).ShouldBe((1, ""));
        outcome.Error.ShouldStartWith($"error: '{line[2]}' is not a rule. {Rules}");
    }

    [Theory]
    [InlineData("init makes its own settings, data and templates: --settings, --data, --templates and --issuer do not go with it.", "init",
        "a", "--data", "b")]
    [InlineData("init makes its own settings, data and templates: --settings, --data, --templates and --issuer do not go with it.", "init",
        "a", "--settings", "b")]
    [InlineData("init makes its own settings, data and templates: --settings, --data, --templates and --issuer do not go with it.", "init",
        "a", "--templates", "b")]
    [InlineData("init makes its own settings, data and templates: --settings, --data, --templates and --issuer do not go with it.", "init",
        "a", "--issuer", "b")]
    [InlineData("--currency goes with --company.", "init", "a", "--currency", "EUR")]
    [InlineData("--short-name goes with --company.", "init", "a", "--short-name", "A")]
    [InlineData("--gaap goes with --company.", "init", "a", "--gaap", "ifrs")]
    [InlineData("--fiscal-year-end goes with --company.", "init", "a", "--fiscal-year-end", "06-30")]
    [InlineData("--period goes with --company.", "init", "a", "--period", "2025Q1")]
    [InlineData("--new makes its own data folder: --data does not go with it.", "import", "a.htm", "--new", "b", "--data", "c")]
    [InlineData("2023H1 is no quarter: write 'qifu-reports results 2023H1'.", "quarterly", "2023H1")]
    public void What_does_not_go_together_is_told(string told, params string[] line)
    {
        var outcome = line[0] == "quarterly" ? App.RunHere(line) : App.Run(line);

        outcome.ShouldBe(new Outcome(1, "", $"error: {told}{Environment.NewLine}"));
    }

    [Theory]
    [InlineData("there is no file nothing.pdf.", "verify", "nothing.pdf")]
    [InlineData("there is no settings file nothing.json.", "list", "--settings", "nothing.json")]
    public void What_is_not_there_is_told(string told, params string[] line) =>
        App.Run(line).ShouldBe(new Outcome(2, "", $"error: {told}{Environment.NewLine}"));
}
