using QifuReports.Ledger.Reading.Json;

namespace QifuReports.Ledger.Tests.Reading;

/// <summary>Marks of restatements, at a column, a line or some columns of it; and what long and hidden texts are told with.</summary>
public sealed class RestatementReadingTests : IDisposable
{
    private readonly SmallFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "\"restated\": {\"kind\": \"restated\", \"reason\": \"an error.\"}, ", "restated: an error", "restated: an error")]
    [InlineData("", "\"restated\": {\"kind\": \"reclassified\", \"reason\": \" moved \", \"columns\": [\"then\"]}, ", null,
        "reclassified: moved")]
    [InlineData("", "\"restated\": {\"kind\": \"restated\", \"reason\": \"x\", \"columns\": [\"now\", \"then\"]}, ", "restated: x",
        "restated: x")]
    [InlineData("\"restated\": {\"kind\": \"restated\", \"reason\": \"all\"}, ", "", null, "restated: all")]
    [InlineData("\"restated\": {\"kind\": \"restated\", \"reason\": \"all\"}, ",
        "\"restated\": {\"kind\": \"reclassified\", \"reason\": \"own\", \"columns\": [\"now\"]}, ", "reclassified: own", "restated: all")]
    [InlineData("\"restated\": {\"kind\": \"restated\", \"reason\": \"all\"}, ",
        "\"restated\": {\"kind\": \"reclassified\", \"reason\": \"own\"}, ", "reclassified: own", "reclassified: own")]
    [InlineData("", "", null, null)]
    public void A_figure_is_marked_by_its_line_or_its_column(string ofColumn, string ofLine, string? first, string? second)
    {
        Mark(ofColumn, ofLine);
        var read = _folder.Read();
        var lines = read.Book.ShouldNotBeNull(string.Join('\n', read.Diagnostics)).Filings[0].Statements[0].Lines;
        lines[1].Cells.Select(c => c.Fact?.Restated?.Words).ShouldBe([first, second]);
        lines[5].Cells.Select(c => c.Fact?.Restated?.Words).ShouldBe([null, ofColumn.Length > 0 ? "restated: all" : null]);
    }

    [Theory]
    [InlineData("", "\"restated\": {\"kind\": \"restated\", \"reason\": \"x\", \"columns\": []}, ", ProblemCodes.ValueCount)]
    [InlineData("", "\"restated\": {\"kind\": \"restated\", \"reason\": \"x\", \"columns\": [\"than\"]}, ", ProblemCodes.UnknownReference)]
    [InlineData("", "\"restated\": {\"kind\": \"restated\", \"reason\": \"x\", \"columns\": \"then\"}, ", ProblemCodes.WrongKind)]
    [InlineData("", "\"restated\": {\"kind\": \"changed\", \"reason\": \"x\"}, ", ProblemCodes.UnknownWord)]
    [InlineData("", "\"restated\": {\"kind\": \"restated\"}, ", ProblemCodes.MissingKey)]
    [InlineData("", "\"restated\": {\"kind\": \"restated\", \"reason\": \"<x>\"}, ", ProblemCodes.BadCause)]
    [InlineData("\"restated\": {\"reason\": \"x\"}, ", "", ProblemCodes.MissingKey)]
    [InlineData("\"restated\": {\"kind\": \"restated\", \"reason\": \"x\", \"columns\": [\"then\"]}, ", "", ProblemCodes.UnknownKey)]
    public void What_is_wrong_with_a_mark_is_told(string ofColumn, string ofLine, string code)
    {
        Mark(ofColumn, ofLine);
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe([code]);
    }

    // A text is told whole up to forty characters, a number that is too long as far.
    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_long_text_is_not_repeated(int length, bool isWhole)
    {
        _folder.Replace("filings/one.json", "\"values\": [7]", $"\"values\": [\"{new string('a', length)}\"]");
        _folder.Read().Diagnostics.ShouldHaveSingleItem().Message.ShouldEndWith(
            isWhole ? $"not the text \"{new string('a', length)}\"." : "not a text.");
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void A_long_number_is_cut(int length, bool isWhole)
    {
        _folder.Replace("filings/one.json", "\"values\": [7]", $"\"values\": [{new string('9', length)}]");
        _folder.Read().Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(
            new string('9', 40) + (isWhole ? "" : "\u2026") + " is not written out exactly.");
    }

    [Theory]
    [InlineData("\\u200BThird", "at its beginning")]
    [InlineData("a\\u200B", "behind \"a\"")]
    [InlineData("abcdefghijkl\\u200B", "behind \"abcdefghijkl\"")]
    [InlineData("abcdefghijklm\\u200B", "behind \"bcdefghijklm\"")]
    public void A_hidden_character_is_told_with_what_stands_before_it(string title, string place)
    {
        _folder.Replace("filings/one.json", "\"title\": \"Third quarter\"", $"\"title\": \"{title}\"");
        _folder.Read().Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(
            $"The text has a character that is not seen, U+200B (zero-width space), {place}.");
    }

    // Fifty are told, and how many more there are.
    [Theory]
    [InlineData(50, null)]
    [InlineData(51, "1 more in this file are not listed.")]
    [InlineData(53, "3 more in this file are not listed.")]
    public void Only_the_first_fifty_are_told(int count, string? more)
    {
        var problems = new Problems("f");
        for (var i = 1; i <= count; i++) problems.Add("QD0107", i, 1, "$", "a");
        problems.Count.ShouldBe(count);
        List<QifuReports.Ledger.Diagnostics.Diagnostic> told = [];
        problems.AppendTo(told);
        told.Count.ShouldBe(more is null ? 50 : 51);
        told[49].Place.Line.ShouldBe(50);
        if (more is not null) (told[50].Code, told[50].Message).ShouldBe((ProblemCodes.More, more));
    }

    // By date, and of one day by their ids.
    [Fact]
    public void Filings_are_in_the_order_of_their_days()
    {
        string Filing(string id, string date) =>
            SmallFolder.Filing.Replace("6-K-1", id, StringComparison.Ordinal).Replace("2023-11-16", date, StringComparison.Ordinal);
        _folder.Write("filings/one.json", Filing("b", "2023-11-17"));
        _folder.Write("filings/two.json", Filing("c", "2023-11-16"));
        _folder.Write("filings/zoo.json", Filing("a", "2023-11-17"));
        _folder.Read().Book.ShouldNotBeNull().Filings.Select(f => f.Id).ShouldBe(["c", "a", "b"]);
        _folder.Write("filings/zoo.json", Filing("b", "2023-11-18"));
        _folder.Read().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(ProblemCodes.DuplicateId);
    }

    [Theory]
    [InlineData("issuer.json", true)]
    [InlineData("taxonomy.json", true)]
    [InlineData("waivers.json", false)]
    [InlineData("filings/one.json", true)]
    public void Each_file_but_the_waivers_has_to_be_there(string file, bool isNeeded)
    {
        if (isNeeded) _folder.Delete(file);
        _folder.Read().Diagnostics.Select(d => d.Code).ShouldBe(isNeeded ? [ProblemCodes.Missing] : []);
    }

    private void Mark(string ofColumn, string ofLine)
    {
        _folder.Replace("filings/one.json", "{\"id\": \"then\", ", "{\"id\": \"then\", " + ofColumn);
        _folder.Replace("filings/one.json", "\"concept\": \"fees\", \"indent\": 1, ", "\"concept\": \"fees\", \"indent\": 1, " + ofLine);
    }
}
