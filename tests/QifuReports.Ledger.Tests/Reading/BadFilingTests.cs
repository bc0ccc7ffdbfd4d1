namespace QifuReports.Ledger.Tests.Reading;

/// <summary>One thing wrong in a filing at a time, beside what is said of it.</summary>
public class BadFilingTests
{
    /// <summary>A piece of the file, what it becomes, and what is said then.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        {
            "\"form\": \"6-K\",",
            "\"form\": \"6-K\", \"forn\": \"x\",",
            "filings/one.json(3,18) $.forn: QD0107: The key \"forn\" is not known here. Did you mean \"form\"?"
        },
        {
            "\"drivers\": [",
            "\"notes\": [{\"mark\": \"i\", \"title\": \"Losses\"}], \"drivers\": [",
            "filings/one.json(32,13) $.notes[0]: QD0108: The key \"text\" is missing here. Add \"text\"."
        },
        {
            "\"drivers\": [",
            "\"assurance\": {\"level\": \"limited\", \"provider\": \"\", \"standard\": \"S\", \"scope\": \"A\", \"conclusion\": \"B\"}, " +
                "\"drivers\": [",
            "filings/one.json(32,49) $.assurance.provider: QD0113: A text is expected here, and this one is empty."
        },
        {
            "\"heading\": \"End\",",
            "\"heading\": \"End\", \"auditStatus\": 5,",
            "filings/one.json(28,66) $.statements[1].columns[0].auditStatus: QD0109: A text is expected here, not the number 5. Put it " +
                "between quotation marks."
        },
        {
            "\"indent\": 1,",
            "\"indnt\": 1,",
            "filings/one.json(19,48) $.statements[0].lines[1].indnt: QD0107: The key \"indnt\" is not known here. Did you mean \"indent\"?"
        },
        {
            "  \"title\": \"Third quarter\",\n",
            "",
            "filings/one.json(1,1) $: QD0108: The key \"title\" is missing here. Add \"title\"."
        },
        {
            "[4281026, \"-\"]",
            "[\"4,281,026\", \"-\"]",
            "filings/one.json(19,72) $.statements[0].lines[1].values[0]: QD0109: A number, \"-\" or null is expected here, not the text " +
                "\"4,281,026\". Write the bare number: 4281026."
        },
        {
            "[4281026, \"-\"]",
            "[\"4281026\", \"-\"]",
            "filings/one.json(19,72) $.statements[0].lines[1].values[0]: QD0109: A number, \"-\" or null is expected here, not the text " +
                "\"4281026\". Write the bare number: 4281026."
        },
        {
            "[4281026, \"-\"]",
            "[\"(1,281)\", \"-\"]",
            "filings/one.json(19,72) $.statements[0].lines[1].values[0]: QD0109: A number, \"-\" or null is expected here, not the text " +
                "\"(1,281)\". Write the bare number: -1281."
        },
        {
            "[4281026, \"-\"]",
            "[4281026, \"—\"]",
            "filings/one.json(19,81) $.statements[0].lines[1].values[1]: QD0109: A number, \"-\" or null is expected here, not the text " +
                "\"—\". Write \"-\" where the filing has a dash."
        },
        {
            "[4281026, \"-\"]",
            "[4281026, true]",
            "filings/one.json(19,81) $.statements[0].lines[1].values[1]: QD0109: A number, \"-\" or null is expected here, not true."
        },
        {
            "[4281026, \"-\"]",
            "[4281026]",
            "filings/one.json(19,71) $.statements[0].lines[1].values: QD0121: The statement has 2 columns, and this line has 1 value. " +
                "Write null for a blank, and \"-\" for a dash."
        },
        {
            "[4281026, \"-\"]",
            "[4281026, 1, 2]",
            "filings/one.json(19,71) $.statements[0].lines[1].values: QD0121: The statement has 2 columns, and this line has 3 values. " +
                "Write null for a blank, and \"-\" for a dash."
        },
        {
            "[4281026, \"-\"]",
            "[4.281026e6, \"-\"]",
            "filings/one.json(19,72) $.statements[0].lines[1].values[0]: QD0110: 4.281026e6 is not written out exactly. Write at most " +
                "28 digits and no exponent."
        },
        {
            "[4281026, \"-\"]",
            "[{\"value\": 1000000000000000000000000000, \"scale\": \"thousand\"}, \"-\"]",
            "filings/one.json(19,82) $.statements[0].lines[1].values[0].value: QD0111: A figure of at most 1,000,000,000,000,000,000 in " +
                "whole units is expected here; this one is larger, by its scale."
        },
        {
            "[4281026, \"-\"]",
            "[12345678901234567890123456789, \"-\"]",
            "filings/one.json(19,72) $.statements[0].lines[1].values[0]: QD0110: 12345678901234567890123456789 is not written out " +
                "exactly. Write at most 28 digits and no exponent."
        },
        {
            "[4281026, \"-\"]",
            "4281026",
            "filings/one.json(19,71) $.statements[0].lines[1].values: QD0109: A list is expected here, not the number 4281026."
        },
        {
            "\"concept\": \"fees\", \"indent\"",
            "\"concept\": \"feees\", \"indent\"",
            "filings/one.json(19,40) $.statements[0].lines[1].concept: QD0120: There is no concept \"feees\" in the taxonomy. Did you " +
                "mean \"fees\"?"
        },
        {
            "\"concept\": \"fees\", \"indent\"",
            "\"concept\": \"Fees Total\", \"indent\"",
            "filings/one.json(19,40) $.statements[0].lines[1].concept: QD0114: \"Fees Total\" is not a name in kebab case. Write " +
                "lower-case letters and digits with single hyphens between words: total-net-revenue."
        },
        {
            "\"concept\": \"fees\", \"indent\"",
            "\"concept\": \"goodwill\", \"indent\"",
            "filings/one.json(19,40) $.statements[0].lines[1].concept: QD0120: There is no concept \"goodwill\" in the taxonomy. Add it " +
                "to taxonomy.json, or correct the name."
        },
        {
            "\"concept\": \"fees\", \"indent\": 1, ",
            "\"indent\": 1, ",
            "filings/one.json(19,9) $.statements[0].lines[1]: QD0108: The key \"concept\" is missing here. Add \"concept\"."
        },
        {
            "\"caption\": \"Fees\"",
            "\"caption\": \" \"",
            "filings/one.json(19,21) $.statements[0].lines[1].caption: QD0113: A text is expected here, and this one is empty."
        },
        {
            "\"caption\": \"Fees\"",
            "\"caption\": 5",
            "filings/one.json(19,21) $.statements[0].lines[1].caption: QD0109: A text is expected here, not the number 5. Put it " +
                "between quotation marks."
        },
        {
            "\"indent\": 1",
            "\"indent\": 1.5",
            "filings/one.json(19,58) $.statements[0].lines[1].indent: QD0111: A whole number from 0 to 9 is expected here, not 1.5."
        },
        {
            "\"kind\": \"total\"",
            "\"kind\": \"totals\"",
            "filings/one.json(20,62) $.statements[0].lines[2].kind: QD0112: \"totals\" is not one of: heading, line, subtotal, total. " +
                "Did you mean \"total\"?"
        },
        {
            "\"kind\": \"heading\"}",
            "\"kind\": \"heading\", \"values\": []}",
            "filings/one.json(18,52) $.statements[0].lines[0].values: QD0128: A heading has no \"values\". Take it out, or the kind."
        },
        {
            "\"concept\": \"revenue\"",
            "\"concept\": \"fees\"",
            "filings/one.json(20,79) $.statements[0].lines[2].values[0]: QD0123: fees of 2023Q3 in RMB stands in line 19 already, as " +
                "\"Fees\". Correct the concept, the column or the number."
        },
        {
            "\"concept\": \"margin\", ",
            "\"concept\": \"margin\", \"at\": \"closing\", ",
            "filings/one.json(22,58) $.statements[0].lines[4].at: QD0124: \"margin\" is of a span, and has no opening or closing. Take " +
                "\"at\" out."
        },
        {
            "\"concept\": \"cash\", \"values\": [7]",
            "\"concept\": \"cash\", \"at\": \"opening\", \"values\": [7]",
            "filings/one.json(29,84) $.statements[1].lines[0].values[0]: QD0124: The column \"end\" is of an instant, 2023-09-30, and " +
                "has no opening. Take \"at\" out."
        },
        {
            "\"concept\": \"cash\", \"values\": [7]",
            "\"concept\": \"revenue\", \"values\": [7]",
            "filings/one.json(29,70) $.statements[1].lines[0].values[0]: QD0124: \"revenue\" is of a span, and the column \"end\" of an " +
                "instant, 2023-09-30. Correct the concept, or the period of the column."
        },
        {
            "\"at\": \"opening\"",
            "\"at\": \"beginning\"",
            "filings/one.json(21,54) $.statements[0].lines[3].at: QD0112: \"beginning\" is not one of: opening, closing."
        },
        {
            "\"scale\": \"billion\"",
            "\"scale\": \"bilion\"",
            "filings/one.json(21,104) $.statements[0].lines[3].values[1].scale: QD0119: \"bilion\" is not one of: one, thousand, " +
                "million, billion. Did you mean \"billion\"?"
        },
        {
            "\"scale\": \"billion\"",
            "\"scale\": 1000",
            "filings/one.json(21,104) $.statements[0].lines[3].values[1].scale: QD0109: One of one, thousand, million, billion is " +
                "expected here, not the number 1000."
        },
        {
            "\"qualifier\": \"about\"",
            "\"qualifier\": \"roughly\"",
            "filings/one.json(21,128) $.statements[0].lines[3].values[1].qualifier: QD0112: \"roughly\" is not one of: none, about, " +
                "over, up-to."
        },
        {
            "{\"value\": 1.50, ",
            "{",
            "filings/one.json(21,79) $.statements[0].lines[3].values[1]: QD0108: The key \"value\" is missing here. Add \"value\"."
        },
        {
            "{\"value\": 1.50, ",
            "{\"value\": null, ",
            "filings/one.json(21,89) $.statements[0].lines[3].values[1].value: QD0109: A number or \"-\" is expected here, not null."
        },
        {
            "\"period\": \"2022Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "\"period\": \"2022Q5\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "filings/one.json(15,73) $.statements[0].columns[1].period: QD0117: \"2022Q5\" is not a period. Write 2023Q3, 2023H1, " +
                "2023-9M, 2022FY, or a date: 2023-09-30."
        },
        {
            "\"period\": \"2022Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "\"period\": \"2022Q3\", \"currency\": \"rmb\", \"scale\": \"thousand\"",
            "filings/one.json(15,95) $.statements[0].columns[1].currency: QD0118: \"rmb\" is not a currency. Write it in three capital " +
                "letters, as the filing does: EUR, USD."
        },
        {
            "\"period\": \"2022Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "\"period\": \"2022Q3\", \"currency\": \"RMB\", \"scale\": \"thousands\"",
            "filings/one.json(15,111) $.statements[0].columns[1].scale: QD0119: \"thousands\" is not one of: one, thousand, million, " +
                "billion. Did you mean \"thousand\"?"
        },
        {
            "\"period\": \"2022Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "\"period\": \"2023Q3\", \"currency\": \"RMB\", \"scale\": \"thousand\"",
            "filings/one.json(15,9) $.statements[0].columns[1]: QD0122: The columns \"now\" and \"then\" are both of 2023Q3, RMB, " +
                "us-gaap. Correct the period, the currency or the basis of one, or say with \"members\" of which part of the company it is."
        },
        {
            "\"id\": \"then\"",
            "\"id\": \"now\"",
            "filings/one.json(15,16) $.statements[0].columns[1].id: QD0115: The statement has a column \"now\" already. Give each " +
                "its own id."
        },
        {
            "\"period\": \"2023-09-30\", \"currency\": \"RMB\"",
            "\"period\": \"2023-09-30\"",
            "filings/one.json(29,67) $.statements[1].lines[0].values[0]: QD0125: \"cash\" is an amount of money, and the column \"end\" " +
                "has no currency. Add \"currency\" to the column."
        },
        {
            "[{\"id\": \"end\", \"heading\": \"End\", \"period\": \"2023-09-30\", \"currency\": \"RMB\"}]",
            "[]",
            "filings/one.json(28,18) $.statements[1].columns: QD0121: A statement has at least one column."
        },
        {
            "\"id\": \"balance\"",
            "\"id\": \"operations\"",
            "filings/one.json(27,13) $.statements[1].id: QD0115: The filing has a statement \"operations\" already. Give each its own id."
        },
        {
            "\"id\": \"balance\"",
            "\"id\": \"Balance Sheet\"",
            "filings/one.json(27,13) $.statements[1].id: QD0114: \"Balance Sheet\" is not a name in kebab case. Write lower-case " +
                "letters and digits with single hyphens between words: total-net-revenue."
        },
        {
            "\"kind\": \"table\",\n      \"columns\": [{",
            "\"kind\": \"grid\",\n      \"columns\": [{",
            "filings/one.json(27,52) $.statements[1].kind: QD0112: \"grid\" is not one of: table, text."
        },
        {
            "\"date\": \"2023-11-16\"",
            "\"date\": \"2023-11-31\"",
            "filings/one.json(4,11) $.date: QD0116: \"2023-11-31\" is not a date. Write year, month and day: 2023-09-30."
        },
        {
            "\"date\": \"2023-11-16\"",
            "\"date\": \"16 November 2023\"",
            "filings/one.json(4,11) $.date: QD0116: \"16 November 2023\" is not a date. Write year, month and day: 2023-09-30."
        },
        {
            "\"period\": \"2023Q3\",\n  \"audit",
            "\"period\": \"third quarter\",\n  \"audit",
            "filings/one.json(6,13) $.period: QD0117: \"third quarter\" is not a period. Write 2023Q3, 2023H1, 2023-9M, 2022FY, or a " +
                "date: 2023-09-30."
        },
        {
            "7.2960",
            "\"7.2960\"",
            "filings/one.json(9,55) $.translation.rate: QD0109: A number is expected here, not the text \"7.2960\". Write the bare " +
                "number: 7.2960."
        },
        {
            "\"auditStatus\": \"unaudited\"",
            "\"auditStatus\": \"unadited\"",
            "filings/one.json(7,18) $.auditStatus: QD0153: \"unadited\" is nearly \"unaudited\". Did you mean \"unaudited\"?"
        },
        {
            "\"date\": \"2023-11-16\"",
            "\"date\": \"2032-11-16\"",
            "filings/one.json(4,11) $.date: QD0154: The filing is of 2032-11-16, more than three years after its period 2023Q3, which " +
                "ends on 2023-09-30. Correct the year of the date, or the period."
        },
        {
            "\"basis\": \"us-gaap\",",
            "\"basis\": \"US GAAP\",",
            "filings/one.json(8,12) $.basis: QD0144: \"US GAAP\" is no basis of accounting that is known: ifrs, us-gaap, hkfrs, " +
                "uk-gaap, swiss-gaap-fer, hgb, j-gaap, k-ifrs, ind-as, another in small letters that ends in -gaap, or adjustment: and " +
                "a name. Write \"us-gaap\"."
        },
        {
            "\"basis\": \"us-gaap\",",
            "\"basis\": \"house rules\",",
            "filings/one.json(8,12) $.basis: QD0144: \"house rules\" is no basis of accounting that is known: ifrs, us-gaap, hkfrs, " +
                "uk-gaap, swiss-gaap-fer, hgb, j-gaap, k-ifrs, ind-as, another in small letters that ends in -gaap, or adjustment: " +
                "and a name."
        },
        {
            "\"date\": \"2023-11-16\"",
            "\"date\": \"2023-09-16\"",
            "filings/one.json(4,11) $.date: QD0145: The filing is of 2023-09-16, and its period 2023Q3 ends on 2023-09-30. Correct the " +
                "date, or the period; a filing reports on what has ended. Where the company's year ends otherwise, \"fiscalYear\" in " +
                "issuer.json says so."
        },
        {
            "7.2960",
            "0",
            "filings/one.json(9,55) $.translation.rate: QD0111: A rate is above zero."
        },
        {
            "\"against\": \"both\"",
            "\"against\": \"all\"",
            "filings/one.json(32,46) $.drivers[0].against: QD0112: \"all\" is not one of: year-before, prior-quarter, both, prior-half."
        },
        {
            "\"concept\": \"fees\", \"against\"",
            "\"concept\": \"shares\", \"against\"",
            "filings/one.json(32,27) $.drivers[0].concept: QD0127: \"operations\" has no line of \"shares\". A cause belongs to a line " +
                "of its statement."
        },
        {
            "\"statement\": \"operations\"",
            "\"statement\": \"operation\"",
            "filings/one.json(32,67) $.drivers[0].statement: QD0127: The filing has no statement \"operation\". Did you mean " +
                "\"operations\"?"
        },
        {
            "\"statement\": \"operations\", ",
            "",
            "filings/one.json(32,15) $.drivers[0]: QD0108: The key \"statement\" is missing here. Add \"statement\"."
        },
        {
            "\"basis\": \"us-gaap\",",
            "\"basis\": \"us-gaap\", \"basis\": \"ifrs\",",
            "filings/one.json(8,23) $.basis: QD0106: The key \"basis\" stands here a second time; the first is in line 8. Take one " +
                "of them out."
        },
        {
            "\"statements\": [",
            "\"statements\": 5, \"x\": [",
            "filings/one.json(10,20) $.x: QD0107: The key \"x\" is not known here. Known are: $schema, id, form, exhibit, date, title, " +
                "period, auditStatus, basis, translation, assurance, statements, drivers, notes, document, " +
                "draft.\nfilings/one.json(10,17) $.statements: QD0109: A list is expected here, not the number 5."
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_wrong_is_told_with_its_place(string piece, string by, string complaint)
    {
        using var folder = new SmallFolder();
        folder.Replace("filings/one.json", piece, by);
        string.Join('\n', folder.Complaints()).ShouldBe(complaint);
    }
}
