namespace QifuReports.Ledger.Tests.Reading;

/// <summary>JSON broken in one place at a time, beside what is said of it.</summary>
public class BrokenJsonTests
{
    /// <summary>A piece of the file, what it becomes, and what is said then.</summary>
    public static TheoryData<string, string, string> Cases { get; } = new()
    {
        {
            "\"values\": [7]",
            "\"values\": [7],",
            "filings/one.json(29,69): QD0103: There is a comma behind the last item. Take the comma out."
        },
        {
            "\"values\": [7]",
            "\"values\": [7,]",
            "filings/one.json(29,68): QD0103: There is a comma behind the last item. Take the comma out."
        },
        {
            "\"values\": [7]",
            "\"values\": [7",
            "filings/one.json(29,68): QD0103: \"}\" cannot stand here. Look at this place and directly before it."
        },
        {
            "\"values\": [7]",
            "\"values\" [7]",
            "filings/one.json(29,65): QD0103: \"[\" cannot stand here. A comma or a colon is missing before it."
        },
        {
            "\"values\": [7]",
            "'values': [7]",
            "filings/one.json(29,56): QD0103: Texts and keys stand between double quotation marks. Write \" in place of '."
        },
        {
            "\"values\": [7]",
            "\"values\": [4,281]0",
            "filings/one.json(29,73): QD0103: \"0\" cannot stand here. Look at this place and directly before it."
        },
        {
            "\"values\": [7]",
            "\"values\": [(7)]",
            "filings/one.json(29,67): QD0103: \"(\" cannot stand here. Look at this place and directly before it."
        },
        {
            "\"values\": [7]",
            "\"values\": [+7]",
            "filings/one.json(29,67): QD0103: This is not a number of JSON. Write it without a plus sign, and with a digit before " +
                "the point."
        },
        {
            "\"values\": [7]",
            "\"values\": [.7]",
            "filings/one.json(29,67): QD0103: This is not a number of JSON. Write it without a plus sign, and with a digit before " +
                "the point."
        },
        {
            "\"values\": [7]",
            "\"values\": [07]",
            "filings/one.json(29,67): QD0103: A number has no zeros before it. Take them out."
        },
        {
            "\"values\": [7]",
            "\"values\": [7] // seven",
            "filings/one.json(29,70): QD0103: Comments are not allowed in JSON. Take the comment out."
        },
        {
            "\"concept\": \"cash\", \"values\": [7]",
            "\"concept\": \"cash\" \"values\": [7]",
            "filings/one.json(29,55): QD0103: \"\"\" cannot stand here. A comma or a colon is missing before it."
        },
        {
            "\"concept\": \"cash\", \"values\": [7]",
            "\"concept\": cash, \"values\": [7]",
            "filings/one.json(29,48): QD0103: \"c\" cannot stand here. Texts and keys stand between double quotation marks; one may be " +
                "missing before this."
        },
        {
            "\"concept\": \"cash\", \"values\": [7]",
            "\"concept\": \"cash, \"values\": [7]",
            "filings/one.json(29,56): QD0103: \"v\" cannot stand here. Texts and keys stand between double quotation marks; one may be " +
                "missing before this."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"more work\"}]\n",
            "filings/one.json(33,1): QD0104: The file ends before its JSON does. A bracket, brace or quotation mark is not closed, or " +
                "the end is lost."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"more wo",
            "filings/one.json(32,90): QD0104: The file ends before its JSON does. A bracket, brace or quotation mark is not closed, or " +
                "the end is lost."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"more work\"}]\n}\n{}",
            "filings/one.json(34,1): QD0103: The JSON is at its end before this. Take out what follows, or the bracket or brace too many."
        },
        {
            "\"values\": [7]",
            "\"values\": [7] # seven",
            "filings/one.json(29,70): QD0103: Comments are not allowed in JSON. Take the comment out."
        },
        {
            "\"values\": [7]",
            "\"values\": [7] {}",
            "filings/one.json(29,70): QD0103: \"{\" cannot stand here. A comma or a colon is missing before it."
        },
        {
            "\"values\": [7]",
            "\"values\": [7 [8]]",
            "filings/one.json(29,69): QD0103: \"[\" cannot stand here. A comma or a colon is missing before it."
        },
        {
            "\"values\": [7]",
            "\"values\": [7 8]",
            "filings/one.json(29,69): QD0103: \"8\" cannot stand here. Look at this place and directly before it."
        },
        {
            "\"values\": [7]",
            "\"values\": [€7]",
            "filings/one.json(29,67): QD0103: \"€\" cannot stand here. Look at this place and directly before it."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"more work\"}]\n}]",
            "filings/one.json(33,2): QD0103: The JSON is at its end before this. Take out what follows, or the bracket or brace too many."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"more work\"}]\n} }",
            "filings/one.json(33,3): QD0103: The JSON is at its end before this. Take out what follows, or the bracket or brace too many."
        },
        {
            "\"concept\": \"cash\", \"values\": [7]",
            "\"concept\": \"cash,\n\"values\": [7]",
            "filings/one.json(29,48): QD0103: \"\"\" cannot stand here. Look at this place and directly before it."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"more \\\"work",
            "filings/one.json(32,90): QD0104: The file ends before its JSON does. A bracket, brace or quotation mark is not closed, or " +
                "the end is lost."
        },
        {
            "\"cause\": \"more work\"}]\n}",
            "\"cause\": \"",
            "filings/one.json(32,90): QD0104: The file ends before its JSON does. A bracket, brace or quotation mark is not closed, or " +
                "the end is lost."
        },
        {
            "\"cause\": \"more work\"",
            "\"cause\": [[[[[[[[[[[[1]]]]]]]]]]]]",
            "filings/one.json(32,99) $.drivers[0].cause[0][0][0][0][0][0][0][0][0]: QD0105: Objects and lists stand too deep in each " +
                "other here. No data file needs more than 12 levels."
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
