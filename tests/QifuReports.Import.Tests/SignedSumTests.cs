using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;

namespace QifuReports.Import.Tests;

/// <summary>
/// Figures printed without parentheses that may stand above zero or below: column by column as the sums have them, and doubtful where
/// nothing tells.
/// </summary>
public class SignedSumTests
{
    private const string Operations = "CONSOLIDATED STATEMENTS OF OPERATIONS", Balance = "CONSOLIDATED BALANCE SHEETS",
        Cash = "CONSOLIDATED STATEMENTS OF CASH FLOWS", Comprehensive = "CONSOLIDATED STATEMENTS OF COMPREHENSIVE LOSS";
    private static readonly string[] Top = ["Revenue|122,000|150,000", "Cost of revenue|90,000|80,000", "Gross profit|32,000|70,000"];
    private static readonly string[] Loss = [.. Top, "Operating expenses|115,000|90,000", "Operating loss|83,000|20,000"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_loss_in_one_column_is_below_zero_there(bool isHtml)
    {
        var lines = Lines(Operations, isHtml,
            [.. Top, "Operating expenses|115,000|50,000", "Operating income (loss)|83,000|20,000", "Interest income|1,000|2,000",
                "Income (loss) before tax|82,000|22,000",
            "Income tax expense (benefit)|2,000|5,000", "Net income (loss)|84,000|17,000", "Net income (loss) per share, basic|0.84|0.17"]);
        Of(lines, "Operating income (loss)", "Income (loss) before tax", "Net income (loss)", "Net income (loss) per share, basic")
            .ShouldBe(["-83000 20000", "-82000 22000", "-84000 17000", "-0.84 0.17"]);
        Of(lines, "Gross profit", "Operating expenses", "Interest income", "Income tax expense (benefit)")
            .ShouldBe(["32000 70000", "115000 50000", "1000 2000", "2000 5000"]);
        Doubts(lines).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("(Loss)/profit before tax", "(Loss)/earnings per share:")]
    [InlineData("(Loss) income before income taxes", "Net (loss) income per share")]
    [InlineData("Profit/(loss) before taxation", "Earnings (loss) per share")]
    public void A_loss_in_both_columns_is_below_zero_under_any_name_that_allows_it(string caption, string perShare)
    {
        var lines = Lines(Operations, true,
            [.. Top, "Operating expenses|115,000|90,000", "Operating (loss) income|83,000|20,000", "Interest income|1,000|2,000",
                $"{caption}|82,000|18,000", "Income tax expense|2,000|5,000",
            "Net income (loss)|84,000|23,000", $"{perShare}||", "Basic|0.84|0.23", "Diluted|0.84|0.23"]);
        Of(lines, "Operating (loss) income", caption, "Net income (loss)", "Basic", "Diluted")
            .ShouldBe(["-83000 -20000", "-82000 -18000", "-84000 -23000", "-0.84 -0.23", "-0.84 -0.23"]);
        Doubts(lines).ShouldBeEmpty();
    }

    [Fact]
    public void A_tax_that_is_a_benefit_is_below_zero_beside_a_loss()
    {
        var lines = Lines(Operations, true,
            [.. Top, "Operating expenses|115,000|50,000", "Income (loss) before tax|83,000|20,000",
                "Income tax expense (benefit)|3,000|4,000", "Net income (loss)|80,000|16,000"]);
        Of(lines, "Income tax expense (benefit)", "Net income (loss)").ShouldBe(["-3000 4000", "-80000 16000"]);
    }

    [Fact]
    public void An_income_that_the_sum_takes_off_is_an_expense()
    {
        string[] rows = [.. Top, "Operating expenses|15,000|50,000", "Operating income (loss)|17,000|20,000",
            "Other income (expense), net|1,000|2,000", "Income (loss) before tax|16,000|22,000"];
        Of(Lines(Operations, true, rows), "Other income (expense), net", "Income (loss) before tax")
            .ShouldBe(["-1000 2000", "16000 22000"]);
        rows[^1] = "Income (loss) before tax|16,000|18,000";
        Of(Lines(Operations, true, rows), "Other income (expense), net", "Income (loss) before tax")
            .ShouldBe(["-1000 -2000", "16000 18000"]);
    }

    [Fact]
    public void Costs_that_stand_first_are_still_what_is_taken_off()
    {
        var lines = Lines(Operations, true,
            ["Operating costs|205,000|130,000", "Revenue|122,000|150,000", "Operating income (loss)|83,000|20,000"]);
        Of(lines, "Operating income (loss)").ShouldBe(["-83000 20000"]);
    }

    [Fact]
    public void Profits_stay_above_zero_and_without_doubt()
    {
        string[] rows = [.. Top, "Operating expenses|15,000|50,000", "Operating income (loss)|17,000|20,000",
            "Other expense (income), net|1,000|2,000", "Income (loss) before tax|18,000|22,000", "Income tax expense (benefit)|2,000|5,000",
            "Net income (loss)|16,000|17,000", "Net income (loss) per share|0.16|0.17"];
        var lines = Lines(Operations, true, rows);
        lines.Select(l => string.Join('|', l.Values))
            .ShouldBe(rows.Select(r => r[(r.IndexOf('|', StringComparison.Ordinal) + 1)..].Replace(",", "", StringComparison.Ordinal)));
        Doubts(lines).ShouldBeEmpty();
    }

    [Fact]
    public void Parentheses_say_the_sign_and_what_has_none_is_a_profit()
    {
        string[] rows = [.. Top, "Operating expenses|115,000|50,000", "Operating income (loss)|(83,000)|20,000",
            "Net income (loss)|(84,000)|17,000", "Segment income (loss)|4,000|3,000", "Net income (loss) per share|(0.84)|0.17"];
        var lines = Lines(Operations, true, rows);
        Of(lines, "Operating income (loss)", "Net income (loss)", "Segment income (loss)", "Net income (loss) per share")
            .ShouldBe(["-83000 20000", "-84000 17000", "4000 3000", "-0.84 0.17"]);
        lines.ShouldAllBe(l => !l.Draft.Contains("sign", StringComparison.Ordinal));
    }

    [Fact]
    public void What_no_sum_holds_has_the_sign_of_the_loss_per_share_or_is_a_doubt_beside_it()
    {
        var lines = Lines(Operations, true,
            ["Revenue|122,000|150,000", "Gross profit|32,000|70,000", "Operating income (loss)|83,000|20,000",
                "Net income (loss)|84,000|17,000", "Net loss per share|(0.84)|(0.17)"]);
        Of(lines, "Net income (loss)", "Operating income (loss)").ShouldBe(["-84000 -17000", "83000 20000"]);
        Doubts(lines).ShouldBe(
                ["Operating income (loss): it may be a profit or a loss, is printed above zero in a column of a loss, and no sum proves " +
                    "its sign"]);
    }

    // Preferred dividends make a loss of the holders of the shares out of a net income.
    [Fact]
    public void A_profit_stays_one_beside_a_loss_that_has_parentheses()
    {
        var lines = Lines(Operations, true,
            ["Revenue|122,000|150,000", "Operating income (loss)|1,500|2,500", "Net income (loss)|5,000|6,000",
                "Net loss available to common shareholders|(1,500)|(2,500)", "Net loss per share|(0.15)|(0.25)"]);
        lines.Select(l => l.Values[0]).ShouldBe(["122000", "1500", "5000", "-1500", "-0.15"]);
        lines.ShouldAllBe(l => !l.Draft.Contains("sign", StringComparison.Ordinal));
    }

    [Fact]
    public void Earnings_per_share_of_a_loss_are_a_doubt() =>
        Doubts(Lines(Operations, true, [.. Loss, "Net loss|83,000|20,000", "Earnings per share|0.83|0.20"]))
            .ShouldBe(["Earnings per share: it is printed above zero, and the result is a loss"]);

    [Fact]
    public void The_parts_of_a_loss_have_its_sign()
    {
        var lines = Lines(Operations, true,
            [.. Loss, "Loss for the period|83,000|20,000", "Attributable to:||", "Owners of the parent|85,000|19,000",
                "Non-controlling interests|2,000|1,000"]);
        Of(lines, "Loss for the period", "Owners of the parent", "Non-controlling interests")
            .ShouldBe(["-83000 -20000", "-85000 -19000", "2000 -1000"]);
        Doubts(lines).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Less: net loss attributable to noncontrolling interests", "-3000 -1000")]
    [InlineData("Net loss attributable to noncontrolling interests", "-3000 -1000")]
    [InlineData("Add: net loss attributable to noncontrolling interests", "3000 1000")]
    public void What_others_bear_of_a_loss_has_its_sign_but_where_it_is_added(string caption, string values) =>
        Of(Lines(Operations, true, [.. Loss, "Net loss|83,000|20,000", $"{caption}|3,000|1,000",
            "Net loss attributable to Orrin Vale|80,000|19,000"]), caption, "Net loss attributable to Orrin Vale")
            .ShouldBe([values, "-80000 -19000"]);

    [Fact]
    public void Parts_that_do_not_come_to_the_loss_are_a_doubt() =>
        Doubts(Lines(Operations, true,
            [.. Loss, "Loss for the period|83,000|20,000", "Owners of the parent|80,500|19,000",
                "Non-controlling interests|3,000|1,000"])).Length.ShouldBe(2);

    [Fact]
    public void A_deficit_is_taken_off_equity_and_may_make_it_one()
    {
        string[] top = ["Cash|60,000|100,000", "Receivables|41,000|50,000", "Total assets|101,000|150,000"];
        var lines = Lines(Balance, true,
            [.. top, "Total liabilities|31,000|40,000", "Common stock|1,000|1,000", "Additional paid-in capital|500,000|490,000",
                "Accumulated deficit|420,000|371,000",
            "Accumulated other comprehensive loss|11,000|10,000", "Total equity|70,000|110,000",
            "Total liabilities and equity|101,000|150,000"]);
        Of(lines, "Accumulated deficit", "Accumulated other comprehensive loss", "Total equity")
            .ShouldBe(["-420000 -371000", "-11000 -10000", "70000 110000"]);

        lines = Lines(Balance, true, [.. top, "Total liabilities|171,000|120,000", "Common stock|1,000|1,000",
            "Additional paid-in capital|500,000|490,000", "Retained earnings (accumulated deficit)|571,000|461,000",
            "Total shareholders’ equity (deficit)|70,000|30,000", "Total liabilities and shareholders’ equity (deficit)|101,000|150,000"]);
        Of(lines, "Retained earnings (accumulated deficit)", "Total shareholders’ equity (deficit)")
            .ShouldBe(["-571000 -461000", "-70000 30000"]);
    }

    [Fact]
    public void A_deficit_that_no_sum_holds_is_a_doubt() =>
        Doubts(Lines(Balance, true, ["Cash|60,000|100,000", "Total assets|101,000|150,000", "Accumulated deficit|420,000|371,000"]))
            .ShouldContain("Accumulated deficit: it is called a deficit and printed above zero, and no sum proves its sign");

    [Fact]
    public void A_comprehensive_loss_and_its_parts_are_below_zero()
    {
        var lines = Lines(Comprehensive, true,
            ["Net loss|83,000|20,000", "Foreign currency translation adjustments|3,000|1,000", "Unrealized losses on securities|2,000|500",
                "Other comprehensive loss|5,000|1,500", "Total comprehensive loss|88,000|21,500"]);
        lines.Select(l => l.Values[0]).ShouldBe(["-83000", "-3000", "-2000", "-5000", "-88000"]);
        Doubts(lines).ShouldBeEmpty();
        Of(Lines(Operations, true, [.. Top, "Operating expenses|15,000|50,000", "Net income|17,000|20,000",
            "Other comprehensive loss|5,000|1,500", "Comprehensive income|12,000|18,500"]), "Other comprehensive loss")
            .ShouldBe(["-5000 -1500"]);
    }

    [Fact]
    public void The_total_of_a_section_is_taken_for_its_parts_before_its_sign_is_known()
    {
        var lines = Lines(Comprehensive, true,
            ["Net income|61,110|57,552", "Change in fair value of hedges|318|1,333", "Reclassified (gains)/losses on hedges|628|156",
                "Total change in gains/losses on hedges|946|1,489",
            "Change in fair value of securities|1,097|550", "Reclassified (gains)/losses on securities|185|405",
            "Total change in gains/losses on securities|1,282|145", "Total other comprehensive income/(loss)|336|1,344",
            "Total comprehensive income|61,446|58,896"]);
        lines.Select(l => l.Values[0]).ShouldBe(["61110", "-318", "-628", "-946", "1097", "185", "1282", "336", "61446"]);
        lines.Select(l => l.Values[1]).ShouldBe(["57552", "1333", "156", "1489", "-550", "405", "-145", "1344", "58896"]);
    }

    [Fact]
    public void Cash_that_was_used_is_below_zero_as_the_balances_of_cash_have_it()
    {
        string[] rows = ["Net loss|83,000|20,000", "Depreciation|11,000|9,000", "Change in receivables|8,000|1,000",
            "Net cash used in operating activities|80,000|12,000", "Purchases of property|30,000|20,000",
            "Proceeds from sale of securities|10,000|5,000", "Net cash used in investing activities|20,000|15,000",
            "Proceeds from issue of shares|60,000|30,000", "Net cash provided by financing activities|60,000|30,000",
            "Net (decrease) increase in cash|40,000|3,000", "Cash at beginning of period|100,000|97,000",
            "Cash at end of period|60,000|100,000"];
        var lines = Lines(Cash, true, rows);
        Of(lines, "Net loss", "Net cash used in operating activities", "Net cash used in investing activities",
            "Net cash provided by financing activities", "Net (decrease) increase in cash", "Purchases of property")
            .ShouldBe(["-83000 -20000", "-80000 -12000", "-20000 -15000", "60000 30000", "-40000 3000", "30000 20000"]);
        Doubts(lines).ShouldBeEmpty();
    }

    [Fact]
    public void Cash_that_was_used_and_that_no_sum_holds_is_a_doubt() =>
        Doubts(Lines("SELECTED CASH FLOW DATA", true,
            ["Net cash used in operating activities|80,000|12,000", "Capital expenditures|20,000|15,000"]))
            .ShouldBe(
                ["Net cash used in operating activities: it is called what was used and printed above zero, and no sum proves its sign"]);

    [Theory]
    [InlineData("83,000|20,000", true)]
    [InlineData("(83,000)|(20,000)", false)]
    public void An_item_that_may_be_either_is_a_doubt_beside_a_loss_without_parentheses(string loss, bool isDoubt)
    {
        var lines = Lines(Operations, true,
            [.. Top, "Operating expenses|115,000|90,000", $"Operating loss|{loss}",
                "Memorandum: foreign exchange (gain)/loss|4,100|2,300"]);
        Doubts(lines).Any(d => d.StartsWith("Memorandum", StringComparison.Ordinal)
            && d.Contains("beside a loss", StringComparison.Ordinal)).ShouldBe(isDoubt);
    }

    [Fact]
    public void Amounts_in_another_currency_have_the_sign_of_their_period()
    {
        var lines = Statements([(Operations,
            ["|Year ended March 31, 2024|Year ended March 31, 2023|Year ended March 31, 2024", "|RMB|RMB|US$",
                "Revenue|122,000|150,000|17,001", "Operating expenses|205,000|130,000|28,572",
                "Operating income (loss)|83,000|20,000|11,569"])])[0];
        Of(lines, "Operating income (loss)").ShouldBe(["-83000 20000 -11569"]);
    }

    private static readonly (string,
        string[]) Statement = (Operations,
            [Years, .. Top, "Operating expenses|115,000|50,000", "Operating income (loss)|83,000|20,000", "Net income (loss)|83,000|20,000",
                "Net income (loss) per share|0.83|0.20"]);

    [Fact]
    public void Another_table_has_the_signs_that_the_statement_proves()
    {
        var tables = Statements([("FINANCIAL HIGHLIGHTS",
            [Years, "Revenue|122,000|150,000", "Net income (loss)|83,000|20,000", "Net income (loss) per share|0.83|0.20",
                "Cash|7,100|6,200"]), Statement,
            ("RECONCILIATION OF GAAP TO NON-GAAP MEASURES",
                [Years, "Net income (loss)|83,000|20,000", "Depreciation|5,300|4,100", "Share-based compensation|6,400|5,700",
                    "Adjusted EBITDA (loss)|71,300|29,800"])]);
        tables.SelectMany(t => Of(t, "Net income (loss)")).ShouldBe(Enumerable.Repeat("-83000 20000", 3));
        Of(tables.Single(t => t.Any(l => l.Caption == "Cash")), "Net income (loss) per share").ShouldBe(["-0.83 0.20"]);
        Of(tables.Single(t => t.Any(l => l.Caption == "Depreciation")), "Adjusted EBITDA (loss)").ShouldBe(["-71300 29800"]);
    }

    [Fact]
    public void A_result_in_another_table_that_may_be_a_loss_of_the_period_is_a_doubt()
    {
        var segments = Statements([Statement,
            ("SEGMENTS", [Years, "Revenue, cloud|60,100|70,300", "Segment income (loss), cloud|43,700|12,600"])])
            .Single(t => t.Any(l => l.Caption == "Segment income (loss), cloud"));
        Doubts(segments).ShouldContain(
            "Segment income (loss), cloud: it may be a profit or a loss, is printed above zero in a column of a loss, and no sum proves " +
                "its sign");
    }

    private static string[] Of(IReadOnlyList<LineDraft> lines, params string[] captions) =>
        [.. captions.Select(c => string.Join(' ', lines.Single(l => l.Caption == c).Values))];

    private static string[] Doubts(IReadOnlyList<LineDraft> lines) =>
        [.. lines.Where(l => l.Draft.Length > 0).Select(l => l.Caption + ": " + l.Draft)];

    private const string Years = "|Year ended March 31, 2024|Year ended March 31, 2023";

    private static IReadOnlyList<LineDraft> Lines(string title, bool isHtml, string[] rows) =>
        Statements([(title, [title == Balance ? "|March 31, 2024|March 31, 2023" : Years, .. rows])], isHtml).ShouldHaveSingleItem();

    private static List<IReadOnlyList<LineDraft>> Statements((string Title, string[] Rows)[] tables, bool isHtml = true)
    {
        var text = new StringBuilder(isHtml ? "<html><body><p>Orrin Vale Limited (NYSE: ORVL)</p>" : "Orrin Vale Limited (NYSE: ORVL)\n\n");
        foreach (var (title, rows) in tables)
        {
            string[] lead = [title, rows.Any(r => r.Contains("RMB", StringComparison.Ordinal)) ? "(in thousands, except per share data)"
                : "(in thousands of US dollars, except per share data)"];
            if (isHtml) text.Append(string.Concat(lead.Select(l => $"<p>{l}</p>"))).Append("<table>")
                .Append(string.Concat(rows.Select(r => $"<tr><td>{r.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>")))
                .Append("</table>");
            else text.Append(string.Join("\n\n", lead)).Append("\n\n").AppendJoin('\n', rows.Select(r => r.Replace('|', '\t')))
                .Append("\n\n");
        }
        var document = DocumentReader.Read(isHtml ? "a.html" : "a.txt", Encoding.UTF8.GetBytes(text.ToString())).Document!;
        var hints = new ImportHints(new DateOnly(2024, 5, 1));
        return [.. Importer.Run(document, null, Importer.Meet(document, hints).Calendar.Calendar, hints).Filings.SelectMany(
            f => f.Statements).Select(s => (IReadOnlyList<LineDraft>)[.. s.Lines.Where(l => l.Kind != Ledger.Filings.LineKind.Heading)])];
    }
}
