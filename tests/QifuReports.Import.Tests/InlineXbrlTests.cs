using System.Text;
using QifuReports.Import.Documents;
using QifuReports.Import.Documents.InlineXbrl;
using QifuReports.Import.Documents.Model;
using QifuReports.Import.Tables;

namespace QifuReports.Import.Tests;

public class InlineXbrlTests
{
    private const string Open = """
        <?xml version='1.0' encoding='utf-8'?>
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><title>f</title></head><body><div style="display:none"><ix:header><ix:hidden>
        <ix:nonNumeric contextRef="q" name="dei:AmendmentFlag" format="ixt:fixed-false">no</ix:nonNumeric><ix:nonNumeric contextRef="q" name="dei:CurrentFiscalYearEndDate" format="ixt:date-month-day">6/30</ix:nonNumeric>
        </ix:hidden><ix:resources>
        <xbrli:context id="q"><xbrli:entity><xbrli:identifier scheme="s">1</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:startDate>2025-04-01</xbrli:startDate><xbrli:endDate>2025-06-30</xbrli:endDate></xbrli:period></xbrli:context>
        <xbrli:context id="m"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="us-gaap:StatementClassOfStockAxis">fw:NotesMember</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>2025-06-30</xbrli:instant></xbrli:period></xbrli:context>
        <xbrli:unit id="u"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
        <xbrli:unit id="ps"><xbrli:divide><xbrli:unitNumerator><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unitNumerator><xbrli:unitDenominator><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unitDenominator></xbrli:divide></xbrli:unit>
        </ix:resources></ix:header></div>
        """;

    [Fact]
    public void Contexts_units_and_the_cover_are_read_and_the_header_is_no_text()
    {
        var document = Read("""
            <p><ix:nonNumeric contextRef="q" name="dei:EntityRegistrantName">Ferrow <b>Works</b>, Inc.</ix:nonNumeric></p>
            <p><ix:nonNumeric contextRef="q" name="dei:DocumentPeriodEndDate" format="ixt:date-monthname-day-year-en">June 30, 2025<ix:exclude>7</ix:exclude></ix:nonNumeric></p>
            <p><ix:nonNumeric contextRef="q" name="dei:Security12bTitle">Common Stock</ix:nonNumeric> <ix:nonNumeric contextRef="q" name="dei:TradingSymbol">FWX</ix:nonNumeric> <ix:nonNumeric contextRef="q" name="dei:SecurityExchangeName" format="ixt-sec:exchnameen">The Nasdaq Stock Market LLC</ix:nonNumeric></p>
            """);

        document.Form.ShouldBe(DocumentForm.InlineXbrl);
        document.Blocks.OfType<SourceText>().Select(t => t.Words)
            .ShouldBe(["Ferrow Works, Inc.", "June 30, 2025", "Common Stock FWX The Nasdaq Stock Market LLC"]);
        var tagged = document.Tagged.ShouldNotBeNull();
        tagged.Contexts["q"].ShouldSatisfyAllConditions(c => c.Start.ShouldBe(new DateOnly(2025, 4, 1)),
            c => c.End.ShouldBe(new DateOnly(2025, 6, 30)), c => c.Members.ShouldBeEmpty());
        tagged.Contexts["m"].Start.ShouldBeNull();
        tagged.Contexts["m"].Members.ShouldBe([new TaggedMember("us-gaap:StatementClassOfStockAxis", "fw:NotesMember")]);
        tagged.Units.ShouldBe(new Dictionary<string, string> { ["u"] = "USD", ["ps"] = "USD/shares" }, ignoreOrder: true);
        tagged.CoverText("EntityRegistrantName").ShouldBe("Ferrow Works, Inc.");
        tagged.CoverText("DocumentPeriodEndDate").ShouldBe("2025-06-30");
        tagged.CoverText("CurrentFiscalYearEndDate").ShouldBe("--06-30");
        tagged.CoverText("AmendmentFlag").ShouldBe("false");
        tagged.CoverText("DocumentType").ShouldBeNull();
        tagged.ShouldSatisfyAllConditions(t => t.CompanyName.ShouldBe("Ferrow Works, Inc."), t => t.Form.ShouldBeEmpty(),
            t => t.PeriodEnd.ShouldBe(new DateOnly(2025, 6, 30)), t => t.YearEnd.ShouldBe("06-30"), t => t.IsAmendment.ShouldBeFalse(),
            t => t.Currency.ShouldBe("USD"));
        tagged.Listings.ShouldBe([new CoverListing("Common Stock", "FWX", "NASDAQ")]);
    }

    [Fact]
    public void A_tag_is_on_its_cell_and_its_value_has_the_sign_of_the_concept()
    {
        var table = TableReader.Read(Read("""
            <table><tr><td></td><td>Three Months Ended June 30, 2025</td></tr>
            <tr><td>Purchases of plant</td><td>(<ix:nonFraction name="us-gaap:Payments" contextRef="q" unitRef="u" scale="6" format="ixt:num-dot-decimal">1,234</ix:nonFraction></td><td>)</td></tr>
            <tr><td>Other, net</td><td>(<ix:nonFraction name="us-gaap:Other" contextRef="q" unitRef="u" scale="3" sign="-">5</ix:nonFraction>)</td></tr>
            <tr><td>Earnings per share</td><td><ix:nonFraction name="us-gaap:Basic" contextRef="q" unitRef="ps" scale="0"><ix:nonFraction name="us-gaap:Diluted" contextRef="q" unitRef="ps" scale="0">1.65</ix:nonFraction></ix:nonFraction></td></tr>
            <tr><td>Commitments</td><td><ix:nonFraction name="us-gaap:Commitments" contextRef="q" unitRef="u" xsi:nil="true"/></td></tr>
            <tr><td>Fees</td><td><ix:nonFraction name="us-gaap:Fees" contextRef="q" unitRef="u" format="ixt:fixed-zero">—</ix:nonFraction></td></tr></table>
            """)).Single();

        table.Rows.Select(r => r.Caption).ShouldBe(["Purchases of plant", "Other, net", "Earnings per share", "Commitments", "Fees"]);
        var cells = table.Rows.Where(r => !r.IsHeading).Select(r => r.Cells[0]!).ToList();
        cells.Select(c => c.Number.Value).ShouldBe([-1234m, -5m, 1.65m, null]);
        cells[0].Tags.ShouldBe([new TaggedFact("us-gaap:Payments", "q", "u", 6, false, false) { Value = 1_234_000_000m }]);
        cells[1].Tags[0].Value.ShouldBe(-5000m);
        cells[2].Tags.Select(t => t.Concept).ShouldBe(["us-gaap:Basic", "us-gaap:Diluted"]);
        cells[2].Tags.Some().ShouldAllBe(t => t.Value == 1.65m);
        cells[3].Tags[0].Value.ShouldBe(0m);
        table.Rows[3].IsHeading.ShouldBeTrue("nil is a blank, and what closes itself does not swallow the rest");
    }

    [Theory]
    [InlineData("ixt:num-dot-decimal", "1,234.50", "1234.50")]
    [InlineData("ixt:numdotdecimal", "1 234", "1234")]
    [InlineData("", ".85", "0.85")]
    [InlineData("ixt:num-comma-decimal", "1.234,5", "1234.5")]
    [InlineData("ixt:numcommadecimal", "1 234,5", "1234.5")]
    [InlineData("ixt:zerodash", "-", "0")]
    [InlineData("ixt:fixed-zero", "—", "0")]
    [InlineData("ixt-sec:numwordsen", "none", "0")]
    [InlineData("ixt-sec:numwordsen", "One", "1")]
    [InlineData("ixt-sec:numwordsen", "twenty-one", "21")]
    [InlineData("ixt-sec:numwordsen", "two hundred and five thousand", "205000")]
    [InlineData("ixt-sec:numwordsen", "several", null)]
    [InlineData("ixt:num-dot-decimal", "n/a", null)]
    [InlineData("ixt:num-dot-decimal", "", null)]
    public void A_format_says_what_its_text_is_worth(string format, string text, string? value) =>
        InlineFact.ValueOf(format, text)
            .ShouldBe(value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Without_its_tags_the_same_document_has_the_same_tables()
    {
        const string Row = "<tr><td>Sales</td><td>$</td><td>{0}1,200{1}</td></tr>";
        var (with, without) = (Read(
            $"<table>{string.Format(null, Row, "<ix:nonFraction name='a:b' contextRef='q'>", "</ix:nonFraction>")}</table>"),
            Read($"<table>{string.Format(null, Row, "", "")}</table>"));

        TableReader.Read(with).Single().Rows[0].Cells[0]!.Text.ShouldBe(TableReader.Read(without).Single().Rows[0].Cells[0]!.Text);
    }

    private static SourceDocument Read(string body)
    {
        var (document, trouble) = DocumentReader.Read("ferrow.htm", Encoding.UTF8.GetBytes(Open + body + "</body></html>"));
        trouble.ShouldBeNull();
        return document!;
    }
}
