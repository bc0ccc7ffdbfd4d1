using QifuReports.Ledger.Checks;
using QifuReports.Ledger.Drafts;
using QifuReports.Ledger.Facts;
using QifuReports.Ledger.Filings;
using QifuReports.Ledger.Tracing;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>
/// What nobody has confirmed yet: where it may be marked, which figures a mark reaches, and that they are figures like others.
/// </summary>
public class DraftReadingTests
{
    private const string Mark = " \"draft\": \"the sum is another\",";
    private const string Filing = "\"form\": \"6-K\",", Statement = "\"title\": \"Operations\",", Column = "\"id\": \"now\",",
        Line = "\"caption\": \"Fees\",", Driver = "[{\"concept\": \"fees\",";
    private const string Revenue = "\"caption\": \"Revenue\",";

    [Theory]
    [InlineData(Filing, "the filing 6-K-1", 3, "$.draft", true, true, true, true)]
    [InlineData(Statement, "the statement operations", 12, "$.statements[0].draft", true, true, true, false)]
    [InlineData(Column, "the column now of operations", 14, "$.statements[0].columns[0].draft", true, false, true, false)]
    [InlineData(Line, "the line \"Fees\" of operations", 19, "$.statements[0].lines[1].draft", true, true, false, false)]
    [InlineData(Driver, "the cause of fees in operations", 32, "$.drivers[0].draft", false, false, false, false)]
    public void A_mark_reaches_the_figures_below_it_and_is_listed_once(string at, string what, int line, string path, bool fees,
        bool feesThen, bool revenue, bool balance)
    {
        var book = Read((at, at + Mark));

        var mark = book.Drafts.ShouldHaveSingleItem();
        (mark.What, mark.Reason, mark.Where, mark.Place.JsonPath).ShouldBe((what, "the sum is another", $"one.json, line {line}", path));
        book.Filings[0].Drafts.ShouldBe([mark]);
        DraftMark? Expected(bool isMarked) => isMarked ? mark : null;
        (FactOf(book, 0, 1, 0).Draft, FactOf(book, 0, 1, 1).Draft).ShouldBe((Expected(fees), Expected(feesThen)));
        (FactOf(book, 0, 2, 0).Draft, FactOf(book, 1, 0, 0).Draft).ShouldBe((Expected(revenue), Expected(balance)));
    }

    [Fact]
    public void Without_a_mark_nothing_is_a_draft()
    {
        var book = Read();

        book.Drafts.ShouldBeEmpty();
        FactOf(book, 0, 1, 0).Draft.ShouldBeNull();
        DraftsInUse.Of(book, book.Filings).ShouldBeEmpty();
    }

    [Fact]
    public void Of_several_marks_a_figure_has_the_nearest_and_all_are_listed()
    {
        var book = Read((Line, Line + " \"draft\": \"of the line\","), (Column, Column + " \"draft\": \"of the column\","),
            (Filing, Filing + " \"draft\": \"of the filing\","));

        book.Drafts.Select(d => d.Reason).ShouldBe(["of the filing", "of the column", "of the line"]);
        FactOf(book, 0, 1, 0).Draft!.Reason.ShouldBe("of the line");
        FactOf(book, 0, 2, 0).Draft!.Reason.ShouldBe("of the column");
        FactOf(book, 1, 0, 0).Draft!.Reason.ShouldBe("of the filing");
    }

    [Fact]
    public void A_heading_may_be_marked_and_have_a_place()
    {
        var book =
            Read(("\"caption\": \"Revenue:\",", "\"caption\": \"Revenue:\", \"origin\": \"table 1, row 2\", \"draft\": \"no figures\","));

        book.Drafts.ShouldHaveSingleItem().What.ShouldBe("the line \"Revenue:\" of operations");
        book.Filings[0].Statements[0].Lines[0].Origin.ShouldBe("table 1, row 2");
    }

    [Fact]
    public void A_column_of_percentages_may_be_marked()
    {
        var head =
            "{\"id\": \"then\", \"heading\": \"2022\", \"group\": \"Quarter\", \"period\": \"2022Q3\", \"currency\": \"RMB\", " +
                "\"scale\": \"thousand\"}";
        var book = Read((head,
            "{\"id\": \"then\", \"heading\": \"%\", \"kind\": \"percent-of\", \"of\": \"now\", \"concept\": \"revenue\", \"draft\": " +
                "\"of what\"}"), ("{\"value\": 1.50, \"scale\": \"billion\", \"qualifier\": \"about\"}", "null"),
                ("[27.90, -1]", "[27.90, null]"), ("[3.10, 3]", "[3.10, null]"), ("[4281026, \"-\"]", "[4281026, 100]"));

        book.Filings[0].Statements[0].Lines[1].Cells[1].Ratio!.Draft!.Reason.ShouldBe("of what");
        FactOf(book, 0, 1, 0).Draft.ShouldBeNull();
    }

    [Fact]
    public void Figures_with_a_mark_are_read_and_checked_as_those_without()
    {
        var (plain, marked) = (Read(), Read((Filing, Filing + Mark)));

        FactOf(marked, 0, 1, 0).Value.ShouldBe(4_281_026_000m);
        CheckRunner.Run(marked).Findings.Select(f => $"{f.Rule.Code} {f.Subject} {f.Status}")
            .ShouldBe(CheckRunner.Run(plain).Findings.Select(f => $"{f.Rule.Code} {f.Subject} {f.Status}"));
    }

    [Fact]
    public void A_reason_is_told_on_one_line() =>
        Read((Line, Line + " \"draft\": \" one\\n\\ttwo  three \",")).Drafts.ShouldHaveSingleItem().Reason.ShouldBe("one two three");

    [Fact]
    public void A_concept_and_a_key_of_the_issuer_may_be_marked()
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", "\"name\": \"Margin\",",
            "\"name\": \"Margin\", \"draft\": \"its place in the sums is not known\",");
        folder.Replace("issuer.json", "\"sharesPerAds\": 2,",
            "\"sharesPerAds\": 2, \"drafts\": {\"listings\": \"taken from a file name\", \"fiscalYear\": \"not stated\"},");
        var book = folder.Read().Book.ShouldNotBeNull();

        book.Drafts.Select(d => $"{d.What} ({d.Reason}), {d.Where}").ShouldBe(
        [
            "\"listings\" of the issuer (taken from a file name), issuer.json, line 6",
            "\"fiscalYear\" of the issuer (not stated), issuer.json, line 6",
            "the concept margin (its place in the sums is not known), taxonomy.json, line 7",
        ]);
        book.Taxonomy.Concepts.Single(c => c.Draft is not null).Id.Value.ShouldBe("margin");
    }

    [Fact]
    public void What_is_made_of_some_filings_has_their_marks_those_of_their_concepts_and_the_issuers()
    {
        using var folder = new SmallFolder();
        folder.Write("filings/two.json",
            """{"id": "two", "form": "6-K", "date": "2023-11-17", "title": "Cash", "period": "2023-09-30", "auditStatus": "unaudited", "basis": "us-gaap", "draft": "all", "statements": [{"id": "cash", "title": "Cash", "kind": "text", "columns": [{"id": "end", "heading": "End", "period": "2023-09-30", "currency": "RMB"}], "lines": [{"caption": "Cash", "concept": "cash", "values": [7]}]}]}""");
        folder.Replace("taxonomy.json", "\"name\": \"Margin\",", "\"name\": \"Margin\", \"draft\": \"a margin\",");
        folder.Replace("issuer.json", "\"sharesPerAds\": 2,", "\"sharesPerAds\": 2, \"drafts\": {\"name\": \"a name\"},");
        var book = folder.Read().Book.ShouldNotBeNull();

        string[] Of(params Filing[] filings) => [.. DraftsInUse.Of(book, filings).Select(d => d.Reason)];
        Of().ShouldBe(["a name"]);
        Of(book.Filings[0]).ShouldBe(["a name", "a margin"]);
        Of(book.Filings[1]).ShouldBe(["a name", "all"]);
        Of(book.Filings[1], book.Filings[0]).ShouldBe(["a name", "a margin", "all"]);
    }

    [Theory]
    [InlineData("issuer.json", "\"sharesPerAds\": 2,", "\"sharesPerAds\": 2, \"drafts\": {\"name\": \"one\"},")]
    [InlineData("taxonomy.json", "\"name\": \"Margin\",", "\"name\": \"Margin\", \"draft\": \"one\",")]
    [InlineData("filings/one.json", Line, Line + " \"draft\": \"one\",")]
    public void One_mark_alone_is_told(string file, string piece, string by)
    {
        using var folder = new SmallFolder();
        folder.Replace(file, piece, by);
        var book = folder.Read().Book.ShouldNotBeNull();
        DraftsInUse.Of(book, book.Filings).ShouldHaveSingleItem().Reason.ShouldBe("one");
    }

    // A filing that states another figure has nothing of a mark on this one.
    [Fact]
    public void One_mark_of_a_concept_is_of_the_filings_that_state_it()
    {
        using var folder = new SmallFolder();
        folder.Replace("taxonomy.json", "\"name\": \"Shares\",", "\"name\": \"Shares\", \"draft\": \"of whom\",");
        var book = folder.Read().Book.ShouldNotBeNull();
        book.Drafts.ShouldHaveSingleItem();
        DraftsInUse.Of(book, book.Filings).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("filings/one.json", Line, Line + " \"draft\": true,",
        "filings/one.json(19,38) $.statements[0].lines[1].draft: QD0109: A text is expected here, not true. Say why it is a draft, " +
            "\"draft\": \"why\"; take the key out once it is none.")]
    [InlineData("filings/one.json", Line, Line + " \"draft\": \" \",",
        "filings/one.json(19,38) $.statements[0].lines[1].draft: QD0113: A text is expected here, and this one is empty.")]
    [InlineData("filings/one.json", Line, Line + " \"origin\": 14,",
        "filings/one.json(19,39) $.statements[0].lines[1].origin: QD0109: A text is expected here, not the number 14. Put it between " +
            "quotation marks.")]
    [InlineData("filings/one.json", Filing, Filing + " \"document\": {\"name\": \"a.htm\", \"sha256\": \"ABC\"},",
        "filings/one.json(3,58) $.document.sha256: QD0152: This is no SHA-256 hash: that has 64 hexadecimal digits in small letters. " +
            "sha256sum prints it; or take \"document\" out.")]
    [InlineData("filings/one.json", Filing, Filing + " \"document\": {\"name\": \"a.htm\"},",
        "filings/one.json(3,30) $.document: QD0108: The key \"sha256\" is missing here. Add \"sha256\".")]
    [InlineData("issuer.json", "\"sharesPerAds\": 2,", "\"sharesPerAds\": 2, \"drafts\": {\"curency\": \"why\"},",
        "issuer.json(6,33) $.drafts.curency: QD0107: The key \"curency\" is not known here. Did you mean \"currency\"?")]
    [InlineData("issuer.json", "\"sharesPerAds\": 2,", "\"sharesPerAds\": 2, \"drafts\": {\"currency\": \"\"},",
        "issuer.json(6,45) $.drafts.currency: QD0113: A text is expected here, and this one is empty.")]
    public void What_is_wrong_with_a_mark_or_a_place_is_told(string file, string piece, string by, string complaint)
    {
        using var folder = new SmallFolder();
        folder.Replace(file, piece, by);
        folder.Complaints().ShouldBe([complaint]);
    }

    [Fact]
    public void A_figure_knows_its_place_in_the_document_or_else_that_of_its_statement()
    {
        var hash = string.Concat(Enumerable.Repeat("0af9", 16));
        var book = Read((Filing, Filing + $" \"document\": {{\"name\": \"ex99.htm\", \"sha256\": \"{hash}\"}},"),
            (Statement, Statement + " \"origin\": \"table 2\","), (Revenue, Revenue + " \"origin\": \"table 2, row 14\","));

        book.Filings[0].Document.ShouldBe(new FiledDocument("ex99.htm", hash));
        (FactOf(book, 0, 1, 0).Source.Origin, FactOf(book, 0, 2, 0).Source.Origin, FactOf(book, 1, 0, 0).Source.Origin).ShouldBe(
            ("table 2", "table 2, row 14", ""));
        Read().Filings[0].Document.ShouldBeNull();
    }

    private static Fact FactOf(LedgerBook book, int statement, int line, int cell) =>
        book.Filings[0].Statements[statement].Lines[line].Cells[cell].Fact.ShouldNotBeNull();

    private static LedgerBook Read(params (string Piece, string By)[] changes)
    {
        using var folder = new SmallFolder();
        foreach (var (piece, by) in changes) folder.Replace("filings/one.json", piece, by);
        return folder.Read().Book.ShouldNotBeNull();
    }
}
