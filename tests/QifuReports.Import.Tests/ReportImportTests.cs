using QifuReports.Import.Captions;
using QifuReports.Import.Company;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Drafts;
using QifuReports.Import.Importing;
using Xunit;

namespace QifuReports.Import.Tests;

/// <summary>What reports with notes, viewer pages and documents without statements come to.</summary>
public sealed class ReportImportTests
{
    private const string Head = "<p>FORM 10-Q</p><p>Orrin Vale Limited (NYSE: ORVL)</p>";

    private static ImportResult Import(string html, string name = "report.html")
    {
        var document = Document(html, name);
        return Importer.Run(document, null, Importer.Meet(document, new ImportHints()).Calendar.Calendar,
            new ImportHints(new DateOnly(2025, 8, 1)));
    }

    private static SourceDocument Document(string html, string name = "report.html") =>
        DocumentReader.Read(name, System.Text.Encoding.UTF8.GetBytes($"<html><body>{html}</body></html>")).Document!;

    private static string Table(string title, string heads, params string[] rows) =>
        $"<p>{title}</p><p>(In millions)</p><table><tr><td></td>{Cells(heads)}</tr>{string.Concat(rows.Select(r => $"<tr><td>{r.Split('|')[0]}</td>{Cells(r[(r.IndexOf('|', StringComparison.Ordinal) + 1)..])}</tr>"))}</table>";

    private static string Cells(string cells) => string.Concat(cells.Split('|').Select(c => $"<td>{c}</td>"));

    private static string Balance(string heads = "June 30, 2025|December 31, 2024") => Table("CONSOLIDATED BALANCE SHEETS", heads,
        "Cash|$ 120|$ 100", "Stocks|80|90", "Total assets|200|190", "Loans|50|60", "Other liabilities|30|20", "Total liabilities|80|80",
        "Equity|120|110", "Total liabilities and equity|200|190");

    private static string Income(string heads = "Three Months Ended June 30, 2025|Three Months Ended June 30, 2024") =>
        Table("CONSOLIDATED STATEMENTS OF INCOME", heads,
        "Net sales|$ 300|$ 280", "Cost of sales|200|190", "Gross profit|100|90", "Selling expenses|40|35", "Operating income|60|55",
        "Income taxes|15|14", "Net income|45|41");

    private static string CashFlows(params string[] below) =>
        Table("CONSOLIDATED STATEMENTS OF CASH FLOWS", "Six Months Ended June 30, 2025|Six Months Ended June 30, 2024",
        ["Net income|85|80", "Depreciation|10|9", "Net cash provided by operating activities|95|89", "Purchases of equipment|(75)|(70)",
            "Net cash used in investing activities|(75)|(70)", "Net increase in cash|20|19", "Cash at beginning of period|100|88",
            "Cash at end of period|120|107", .. below]);

    [Fact]
    public void OfAReportOnlyThePrimaryStatementsAreTaken()
    {
        var note = Table("Note 3 - Segments. The following agrees to our consolidated statements of income:",
            "Three Months Ended June 30, 2025|Three Months Ended June 30, 2024",
            "Net sales|170|160", "Cost of sales|110|100", "Gross profit|60|60", "Selling expenses|20|15", "Operating income|40|45",
            "Net income|30|31");
        var selected = Table("Selected data", "2024|2023", "Net sales|1,000|900", "Net income|110|105");
        var result = Import(Head + selected + Balance() + Income() + CashFlows() + note);
        Assert.Equal(["balance-sheet", "operations", "cash-flows"], Assert.Single(result.Filings).Statements.Select(s => s.Id));
        Assert.Equal(2, result.Unread.Count(u => u.Why.Contains("primary statements", StringComparison.Ordinal)));
        // A release has no notes: of what it shows only the table of other figures is told.
        var release = Import(Head.Replace("FORM 10-Q", "FORM 8-K", StringComparison.Ordinal) + Balance() + Income() + note);
        Assert.Equal(["balance-sheet", "operations"], Assert.Single(release.Filings).Statements.Select(s => s.Id));
        Assert.Single(release.Unread, u => u.Why.Contains("not of the company as a whole", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Net income per share, basic|$ 0.45|$ 0.41", 1)]
    [InlineData("Net (loss) income per share, diluted|0.45|(0.41)", 1)]
    // Printed without a sign, a rise of it is bad; and a dividend is no result.
    [InlineData("Net loss per share, basic|0.45|0.41", 0)]
    [InlineData("Dividends declared per share|0.45|0.41", 0)]
    public void ARiseOfTheResultPerShareIsGood(string row, int polarity)
    {
        var result = Import(Head + Balance()
            + Income().Replace("</table>",
                $"<tr><td>{row.Split('|')[0]}</td>{Cells(row[(row.IndexOf('|', StringComparison.Ordinal) + 1)..])}</tr></table>",
                StringComparison.Ordinal));
        Assert.Equal(polarity, Assert.Single(result.Concepts, c => c.PeriodType == "per-share").Polarity);
    }

    [Fact]
    public void WhatStandsBelowClosingCashIsNoPartOfTheCashFlows()
    {
        var statements = Assert.Single(
            Import(Head + Balance() + Income()
                + CashFlows("Supplemental disclosure:|&nbsp;|&nbsp;", "Cash paid for taxes|12|11")).Filings).Statements;
        Assert.Equal("Cash at end of period", statements.Single(s => s.Id == "cash-flows").Lines[^1].Caption);
        Assert.Equal("Cash paid for taxes", Assert.Single(statements.Single(s => s.Id == "supplemental-disclosure").Lines).Caption);
    }

    [Fact]
    public void ALineOfTheSameCaptionWithOtherFiguresThroughoutIsAnotherConcept()
    {
        string Concept(string line) =>
            Assert.Single(Import(Head + Balance() + Income("Six Months Ended June 30, 2025|Six Months Ended June 30, 2024")
                + CashFlows().Replace("<tr><td>Depreciation</td><td>10</td><td>9</td></tr>", line, StringComparison.Ordinal)).Filings)
            .Statements.Single(s => s.Id == "cash-flows").Lines[1].Concept;
        Assert.NotEqual("selling-expenses", Concept("<tr><td>Selling expenses</td><td>10</td><td>9</td></tr>"));
        // One that differs in a single period is left to the check.
        Assert.Equal("selling-expenses", Concept("<tr><td>Selling expenses</td><td>10</td><td>35</td></tr>"));
    }

    [Fact]
    public void ADocumentWithoutAStatementGivesNoFiling()
    {
        var result = Import("<p>FORM 8-K</p>" + Table("Salaries", "2024|2025", "Chief executive|$ 900|$ 950", "Chief of finance|600|640"));
        Assert.Empty(result.Filings);
        Assert.Contains(result.Unread, u => u.Why.Contains("no statement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "USD")]
    [InlineData("<p>All amounts are in Canadian dollars.</p>", "CAD")]
    [InlineData(
        "<p>The loan is in Canadian dollars; its terms, with the covenants that the lender asked for and the dates on which they are " +
            "tested, were told in the annual report, and nothing of them has changed since that report was published in the spring of " +
            "this year, nor is any change expected.</p>", "")]
    public void ABareDollarIsThatOfTheUnitedStatesUnlessAnotherIsNamed(string said, string currency)
    {
        var document = Document(Head + said + Balance() + Income());
        var company = Importer.Meet(document, new ImportHints()).Company;
        Assert.Equal(currency, company.Currency);
    }

    [Fact]
    public void PagesOfTheViewerAreFilingsOfTheirOwn()
    {
        static string Page(string title, string rows) =>
            $"<table class=\"report\"><tr><th class=\"tl\"><strong>{title} - USD ($)<br/>$ in Millions</strong></th><th " +
                $"class=\"th\">Jun. 30, 2025</th><th class=\"th\">Dec. 31, 2024</th></tr>{rows}</table>";
        static string Row(string caption, string a, string b) =>
            $"<tr class=\"re\"><td class=\"pl\"><a onclick=\"Show.showAR( this, 'defref_x', window );\">{caption}</a></td><td " +
                $"class=\"nump\">{a}</td><td class=\"nump\">{b}</td></tr>";
        var filing = Assert.Single(Import(
            Page("CONSOLIDATED BALANCE SHEETS",
                Row("Cash", "$ 120", "$ 100") + Row("Stocks", "80", "90") + Row("Total assets", "200", "190")), "orvl-R4.htm").Filings);
        Assert.Equal("R4", filing.Exhibit);
        Assert.Equal("Consolidated balance sheets", filing.Statements[0].Title);
    }

    [Theory]
    [InlineData("6", "2025-06-30", "")]
    [InlineData("3", "2025-06-30", "another value")]
    [InlineData("6", "2025-05-31", "another day")]
    public void AFigureWhoseTagSaysOtherwiseIsDoubtful(string scale, string day, string doubt)
    {
        var tagged =
            $"<ix:nonFraction name=\"us-gaap:Liabilities\" contextRef=\"c1\" unitRef=\"usd\" decimals=\"-6\" scale=\"{scale}\" " +
                $"format=\"ixt:num-dot-decimal\" id=\"f1\">80</ix:nonFraction>";
        var header =
            $"<div style=\"display:none\"><ix:header><ix:resources><xbrli:context id=\"c1\"><xbrli:entity><xbrli:identifier " +
                $"scheme=\"http://www.sec.gov/CIK\">0000000001</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>{day}</xbrli:instant></xbrli:period></xbrli:context><xbrli:unit id=\"usd\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit></ix:resources></ix:header></div>";
        var result = Import(header + Head
            + Balance().Replace("<td>Total liabilities</td><td>80</td>", $"<td>Total liabilities</td><td>{tagged}</td>",
                StringComparison.Ordinal) + Income());
        var line = Assert.Single(result.Filings).Statements.Single(s => s.Id == "balance-sheet").Lines.Single(
            l => l.Caption == "Total liabilities");
        Assert.Equal("80", line.Values[0]);
        if (doubt.Length == 0) Assert.Equal("", line.Draft);
        else Assert.Contains(doubt, line.Draft, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Our fiscal year is the 52- or 53-week period that ends on the last Saturday of September.", "last Saturday of September")]
    [InlineData("The fiscal year ends on the Saturday nearest to January 31.", "Saturday nearest to January 31")]
    [InlineData("The fiscal year ends on the Sunday closest to the end of June.", "Sunday nearest to June 30")]
    [InlineData("The fiscal year has four quarters.", "")]
    public void ASentenceTellsWhenTheYearEnds(string text, string rule) => Assert.Equal(rule, YearWords.RuleOf([text]));

    [Fact]
    public void AYearThatEndsInJanuaryMayBeNumberedByItsStart()
    {
        Assert.True(YearWords.IsNamedByStart(["Sales of the third quarter of fiscal 2024 fell."], new DateOnly(2025, 2, 1)));
        Assert.False(YearWords.IsNamedByStart(["Sales of the third quarter of fiscal 2025 fell from those of fiscal 2024."],
            new DateOnly(2025, 2, 1)));
        Assert.False(YearWords.IsNamedByStart(["Sales of fiscal 2024 fell."], new DateOnly(2025, 9, 27)));
    }

    [Theory]
    [InlineData("COST OF SALES (Including occupancy)", "Cost of sales (including occupancy)")]
    [InlineData("Consolidated Net Income", "Consolidated net income")]
    [InlineData("Net Income Attributable to Shareowners of The Orrin Vale Company",
        "Net income attributable to shareowners of The Orrin Vale Company")]
    [InlineData("TOTAL ORRIN VALE INC EQUITY", "TOTAL ORRIN VALE INC EQUITY")]
    [InlineData("EBITDA", "EBITDA")]
    [InlineData("Bank loans", "Bank loans")]
    public void NamesAreWrittenAsInASentence(string caption, string name) => Assert.Equal(name, SentenceCase.Of(caption));
}
