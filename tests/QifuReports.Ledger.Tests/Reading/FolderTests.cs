using System.Text;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Periods;
using QifuReports.Ledger.Reading;
using QifuReports.Ledger.Taxonomy;

namespace QifuReports.Ledger.Tests.Reading;

public class FolderTests
{
    [Fact]
    public void The_small_folder_is_right()
    {
        using var folder = new SmallFolder();
        folder.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_there_is_one_complaint()
    {
        var result = LedgerReader.Read(Path.Combine(Path.GetTempPath(), "qifu-no-such-folder"));
        result.Book.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("QD0101");
    }

    [Fact]
    public void What_is_wrong_in_all_files_is_told_in_one_go()
    {
        using var folder = new SmallFolder();
        folder.Delete("issuer.json");
        folder.Replace("taxonomy.json", "\"unit\": \"shares\"", "\"unit\": \"pieces\"");
        folder.Replace("filings/one.json", "2023-11-16", "2023-11-61");
        folder.Write("filings/two.json", "{");
        folder.Write("waivers.json", "{\"waivers\": 1}");
        folder.Complaints().ShouldBe(
        [
            "issuer.json: QD0101: The file is not there.",
            "taxonomy.json(8,73) $.concepts[5].unit: QD0112: \"pieces\" is not one of: money, money-per-share, money-per-ads, shares, " +
                "ads, percent, count, months, rate.",
            "waivers.json(1,13) $.waivers: QD0109: A list is expected here, not the number 1.",
            "filings/one.json(4,11) $.date: QD0116: \"2023-11-61\" is not a date. Write year, month and day: 2023-09-30.",
            "filings/two.json(1,2): QD0104: The file ends before its JSON does. A bracket, brace or quotation mark is not closed, or " +
                "the end is lost.",
        ]);
    }

    [Fact]
    public void A_folder_without_filings_is_a_complaint()
    {
        using var folder = new SmallFolder();
        folder.Delete("filings/one.json");
        folder.Complaints().ShouldBe(["filings: QD0101: There is no filing. Put one JSON file for each filing there."]);
    }

    [Theory]
    [InlineData(",\n  \"policies\": {\"perAdsFromRounded\": true, \"translatedTotals\": true, \"translationSlack\": 5}", "", false, false,
        0)]
    [InlineData("\"perAdsFromRounded\": true, \"translatedTotals\": true, \"translationSlack\": 5", "", false, false, 0)]
    [InlineData("\"translatedTotals\": true, ", "", true, false, 5)]
    [InlineData("\"perAdsFromRounded\": true, ", "", false, true, 5)]
    [InlineData(", \"translationSlack\": 5", "", true, true, 0)]
    public void A_policy_that_is_not_said_has_its_usual_value(string piece, string by, bool perAds, bool totals, int slack)
    {
        using var folder = new SmallFolder();
        folder.Replace("issuer.json", piece, by);
        folder.Complaints().ShouldBeEmpty();
        var issuer = folder.Read().Book.ShouldNotBeNull().Issuer;
        issuer.Policies.ShouldBe(new IssuerPolicies(perAds, totals, slack));
        issuer.IsUnderRegulationG(new Basis("ifrs")).ShouldBeTrue();
    }

    [Fact]
    public void Waivers_may_be_absent_and_an_ads_ratio_too()
    {
        using var folder = new SmallFolder();
        folder.Replace("issuer.json", "  \"sharesPerAds\": 2,\n", "");
        var book = folder.Read().Book.ShouldNotBeNull();
        book.Waivers.ShouldBeEmpty();
        book.Issuer.SharesPerAds.ShouldBeNull();
    }

    [Fact]
    public void Two_files_of_the_same_filing_are_a_complaint()
    {
        using var folder = new SmallFolder();
        folder.Write("filings/two.json", SmallFolder.Filing);
        folder.Complaints().ShouldHaveSingleItem().ShouldStartWith("filings/two.json(2,9) $.id: QD0115: The filing \"6-K-1\" is in ");
    }

    [Theory]
    [InlineData("filings/two.json",
        "filings/two.json: QD0132: This is a folder, and a filing is a file. Give it another name, or take it away.")]
    [InlineData("waivers.json", "waivers.json: QD0132: This is a folder, and a file is meant. Put the file in its place.")]
    [InlineData("filings/.two.json", null)]
    [InlineData("filings/two", null)]
    public void A_folder_in_place_of_a_file_is_told(string name, string? complaint)
    {
        using var folder = new SmallFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, name));
        folder.Complaints().ShouldBe(complaint is null ? [] : [complaint]);
    }

    [Fact]
    public void A_folder_in_place_of_a_file_that_has_to_be_there_is_told_and_not_that_it_is_missing()
    {
        using var folder = new SmallFolder();
        folder.Delete("issuer.json");
        Directory.CreateDirectory(Path.Combine(folder.Path, "issuer.json"));
        folder.Complaints().ShouldBe(["issuer.json: QD0132: This is a folder, and a file is meant. Put the file in its place."]);
    }

    [Fact]
    public void A_link_to_nowhere_is_told_with_where_it_leads()
    {
        if (OperatingSystem.IsWindows()) return; // Links need a right there.
        using var folder = new SmallFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, "filings", "two.json"), "nowhere.json");
        folder.Complaints().ShouldBe(
            ["filings/two.json: QD0132: This is a link to nowhere.json, which is not there. Let it lead to the file, or take it away."]);
    }

    [Fact]
    public void A_file_in_place_of_the_data_folder_is_told()
    {
        using var folder = new SmallFolder();
        var told = LedgerReader.Read(Path.Combine(folder.Path, "issuer.json")).Diagnostics.ShouldHaveSingleItem();
        (told.Code, told.Message, told.Hint).ShouldBe(
            ("QD0132", "This is a file, and a data folder is meant.", "Name the folder that has issuer.json."));
    }

    [Fact]
    public void Filings_come_by_date_whatever_their_files_are_called()
    {
        using var folder = new SmallFolder();
        folder.Write("filings/a.json", SmallFolder.Filing.Replace("6-K-1", "6-K-2").Replace("2023-11-16", "2024-05-17"));
        folder.Read().Book!.Filings.Select(f => f.Id).ShouldBe(["6-K-1", "6-K-2"]);
    }

    [Fact]
    public void After_fifty_troubles_the_rest_of_a_file_is_counted()
    {
        using var folder = new SmallFolder();
        var line = "{\"caption\": \"Fees\", \"concept\": \"no-such\", \"values\": [1, 2]},\n";
        folder.Replace("filings/one.json", "{\"caption\": \"Revenue:\", \"kind\": \"heading\"},",
            string.Concat(Enumerable.Repeat(line, 60)));
        var complaints = folder.Complaints();
        complaints.Length.ShouldBe(51);
        complaints[50].ShouldBe("filings/one.json: QD0199: 10 more in this file are not listed. Mend those listed first.");
    }

    [Fact]
    public void A_file_that_is_not_utf8_is_told_where_it_stops_to_be()
    {
        using var folder = new SmallFolder();
        folder.Write("issuer.json", [.. "{\n  \"name\": \"Caf"u8, 0xE9, .. "\"}"u8]);
        folder.Complaints().ShouldBe(["issuer.json(2,15): QD0102: The file is not UTF-8 from here on. Save it as UTF-8."]);
    }

    [Fact]
    public void A_file_in_utf16_is_not_utf8()
    {
        using var folder = new SmallFolder();
        folder.Write("issuer.json", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]);
        folder.Complaints().ShouldHaveSingleItem().ShouldStartWith("issuer.json(1,1): QD0102");
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_do_no_harm()
    {
        using var folder = new SmallFolder();
        folder.Write("filings/one.json", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(SmallFolder.Filing.Replace("\n", "\r\n"))]);
        folder.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public void Columns_are_counted_in_characters()
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", "\"caption\": \"Fees\", \"concept\": \"fees\"", "\"caption\": \"费用 é\", \"concept\": \"feess\"");
        folder.Complaints().ShouldHaveSingleItem().ShouldStartWith("filings/one.json(19,40) $.statements[0].lines[1].concept: QD0120");
    }

    [Theory]
    [InlineData("cash", "2023-06-30", "5000")]
    [InlineData("cash", "2022-06-30", "1500000000")]
    [InlineData("cash", "2023-09-30", "7")]
    [InlineData("fees", "2023Q3", "4281026000")]
    [InlineData("fees", "2022Q3", "0")]
    [InlineData("margin", "2023Q3", "27.90")]
    public void A_figure_is_of_the_period_that_its_concept_wants(string concept, string period, string value)
    {
        using var folder = new SmallFolder();
        Period.TryParse(period, out var when).ShouldBeTrue();
        var unit = concept == "margin" ? "percent" : "RMB";
        folder.Read().Book!.Find(new FactKey(new ConceptId(concept), when, unit, Basis.UsGaap)).ShouldNotBeNull()
            .Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value);
    }

    [Fact]
    public void A_value_can_have_its_own_scale_and_qualifier()
    {
        using var folder = new SmallFolder();
        var cell = folder.Read().Book!.Filings[0].Statements[0].Lines[3].Cells[1];
        var fact = cell.Fact.ShouldNotBeNull();
        cell.Text.ShouldBe("1.50");
        (fact.Stated, fact.Scale, fact.Resolution, fact.Qualifier).ShouldBe((1.50m, 1_000_000_000m, 10_000_000m, Qualifier.About));
        fact.Source.Place.JsonPath.ShouldBe("$.statements[0].lines[3].values[1].value");
    }

    [Fact]
    public void A_dash_is_nil_and_null_is_a_blank()
    {
        using var folder = new SmallFolder();
        var lines = folder.Read().Book!.Filings[0].Statements[0].Lines;
        (lines[1].Cells[1].Text, lines[1].Cells[1].Fact!.IsNil, lines[1].Cells[1].Fact!.Value).ShouldBe(("-", true, 0m));
        (lines[2].Cells[1].Text, lines[2].Cells[1].Fact).ShouldBe(("", null));
    }

    [Fact]
    public void A_reconciliation_has_a_column_for_each_basis_and_each_adjustment()
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", """[{"id": "end", "heading": "End", "period": "2023-09-30", "currency": "RMB"}]""",
            """
            [
              {"id": "gaap", "heading": "U.S. GAAP", "period": "2023-09-30", "currency": "RMB", "scale": "thousand"},
              {"id": "losses", "heading": "Expected credit losses", "group": "IFRS adjustments", "period": "2023-09-30", "currency": "RMB", "scale": "thousand", "basis": "adjustment:ecl"},
              {"id": "ifrs", "heading": "IFRS", "period": "2023-09-30", "currency": "RMB", "scale": "thousand", "basis": "ifrs"}
            ]
            """);
        folder.Replace("filings/one.json", "\"values\": [7]", "\"values\": [700, -20, 680]");
        folder.Complaints().ShouldBeEmpty();
        var line = folder.Read().Book!.Filings[0].Statements[1].Lines[0];
        line.Cells.Select(c => (c.Text, c.Fact!.Key.Basis.Code, c.Fact.Value))
            .ShouldBe([("700", "us-gaap", 700_000m), ("(20)", "adjustment:ecl", -20_000m), ("680", "ifrs", 680_000m)]);
        line.Cells[1].Fact!.Source.Column.ShouldBe("IFRS adjustments Expected credit losses, RMB");
    }

    [Fact]
    public void A_filing_can_have_notes_assurance_and_columns_of_another_status()
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", "\"drivers\":", """
            "assurance": {"level": "limited", "provider": "An auditor", "standard": "A standard", "scope": "All of it.", "conclusion": "Nothing found."},
              "notes": [{"mark": "i", "title": "Losses", "basis": "adjustment:ecl", "text": "One thing."}, {"title": "Tax", "text": "Another."}],
              "drivers":
            """);
        folder.Replace("filings/one.json", "\"heading\": \"End\",", "\"heading\": \"End\", \"auditStatus\": \"audited\",");
        folder.Complaints().ShouldBeEmpty();
        var filing = folder.Read().Book!.Filings[0];
        var assurance = filing.Assurance.ShouldNotBeNull();
        (assurance.Level, assurance.Provider, assurance.Standard, assurance.Scope, assurance.Conclusion).ShouldBe(
            ("limited", "An auditor", "A standard", "All of it.", "Nothing found."));
        filing.Notes.Select(n => (n.Mark, n.Title, n.Basis?.Code, n.Text))
            .ShouldBe([("i", "Losses", "adjustment:ecl", "One thing."), ("", "Tax", null, "Another.")]);
        filing.Notes[1].Source.Place.JsonPath.ShouldBe("$.notes[1]");
        filing.Statements.SelectMany(s => s.Columns).Select(c => c.AuditStatus).ShouldBe(["unaudited", "unaudited", "audited"]);
    }

    [Fact]
    public void Without_notes_and_assurance_there_are_none()
    {
        using var folder = new SmallFolder();
        var filing = folder.Read().Book!.Filings[0];
        filing.Notes.ShouldBeEmpty();
        filing.Assurance.ShouldBeNull();
    }

    [Theory]
    [InlineData("123456789012345678", "123,456,789,012,345,678")]
    [InlineData("1234567890123456789", "1,234,567,890,123,456,789")]
    [InlineData("9999999999999999999999999999", "9,999,999,999,999,999,999,999,999,999")]
    [InlineData("-0.1234567890123456789", "(0.1234567890123456789)")]
    [InlineData("0.00", "0.00")]
    [InlineData("-12.50", "(12.50)")]
    public void A_number_is_kept_with_all_its_digits(string number, string text)
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", "\"values\": [7]", $"\"values\": [{number}]");
        folder.Read().Book!.Filings[0].Statements[1].Lines[0].Cells[0].Text.ShouldBe(text);
    }
}
