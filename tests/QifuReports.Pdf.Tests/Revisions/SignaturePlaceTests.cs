using System.Globalization;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// Where the value of a signature stands: right after its key, in its own dictionary, between brackets; everything else of its revision is
/// covered.
/// </summary>
public class SignaturePlaceTests
{
    private const string NotSaid = "does not say which bytes it covers", NotAll = "does not cover every byte of the file but its own value";

    // The dictionary begins at 10; the value takes 30 to 36; the cross-reference stands at 40, the mark of the end up to 50, and the end of
    // its line at 51.
    private const string Body = "0123456789<</V 1  /Contents   <0aF1>>>..ABCDEFGHIJ\nmore";

    [Theory]
    [InlineData("0 30 36 14", "")]
    [InlineData("0 30 36 15", "")]
    [InlineData("0 30 36 13", NotAll)]
    [InlineData("0 30 36 16", NotAll)]
    [InlineData("1 30 36 14", NotAll)]
    [InlineData("0 29 36 14", NotAll)]
    [InlineData("0 31 36 14", NotAll)]
    [InlineData("0 30 35 15", NotAll)]
    [InlineData("0 30 37 13", NotAll)]
    [InlineData("0 30 31 19", NotAll)]
    [InlineData("0 10 36 14", NotAll)]
    [InlineData("0 30 41 9", NotAll)]
    [InlineData("0 30 36 2147483647", NotAll)]
    [InlineData("0 30 2147483647 14", NotAll)]
    [InlineData("0 30 36 2147483648", NotSaid)]
    [InlineData("0 30 36 14.0", NotSaid)]
    [InlineData("0 30 36 -14", NotSaid)]
    [InlineData("0 30 36 (14)", NotSaid)]
    [InlineData("0 30 36", NotSaid)]
    [InlineData("0 30 36 14 0", NotSaid)]
    public void The_byte_range_leaves_out_only_the_signature_value(string range, string wrong) =>
        Find(Body, $"/ByteRange[{range}]/Contents<0aF1>", wrong);

    [Theory]
    [InlineData("/Contents<0aF1>", "")]
    [InlineData("/ByteRange 5/Contents<0aF1>", NotSaid)]
    [InlineData("/ByteRange[0 30 36 14]", NotSaid)]
    [InlineData("/ByteRange[0 30 36 14]/Contents 5", NotSaid)]
    [InlineData("/ByteRange[0 30 36 14]/Contents<0aF2>", NotAll)]
    [InlineData("/ByteRange[0 30 36 14]/Contents<0aF100>", NotAll)]
    public void The_dictionary_must_have_the_byte_range_and_the_value(string entries, string wrong) =>
        Find(Body, entries.StartsWith("/C", StringComparison.Ordinal) ? "/ByteRange[0 30 36 14]" + entries : entries, wrong);

    [Theory]
    [InlineData("/Contents   <0aF1>", "/Contents   <0 F1>", NotAll)]
    [InlineData("/Contents   <0aF1>", "/Contents   <0gF1>", NotAll)]
    [InlineData("/Contents   <0aF1>", "/Contents   (0aF1>", NotAll)]
    [InlineData("/Contents   <0aF1>", "/Contents   <0aF1)", NotAll)]
    [InlineData("/Contents   <0aF1>", "/Contentx   <0aF1>", NotAll)]
    [InlineData("/Contents   <0aF1>", "/Contents  \n<0aF1>", NotAll)]
    [InlineData("/Contents   <0aF1>", "   /Contents<0aF1>", "")]
    [InlineData("/Contents   <0aF1>", "/Contents   <0AF1>", "")]
    public void The_value_must_follow_its_key_in_plain_digits(string was, string now, string wrong) =>
        Find(Body.Replace(was, now, StringComparison.Ordinal), "/ByteRange[0 30 36 14]/Contents<0aF1>", wrong);

    /// <summary>A value that is empty takes its two brackets.</summary>
    [Theory]
    [InlineData("0 30 32 18", "")]
    [InlineData("0 30 31 19", NotAll)]
    [InlineData("0 30 30 20", NotAll)]
    public void The_brackets_belong_to_the_value(string range, string wrong) =>
        Find("0123456789<</V 1  /Contents   <>>>......ABCDEFGHIJ\nmore", $"/ByteRange[{range}]/Contents<>", wrong);

    /// <summary>The time is read as the program writes it, and in no other form.</summary>
    [Theory]
    [InlineData("(D:20240203040506Z)", "2024-02-03T04:05:06+00:00")]
    [InlineData("(D:20240203040506)", null)]
    [InlineData("(D:20240203040506+02'00')", null)]
    [InlineData("(20240203040506Z)", null)]
    [InlineData("(D:20240230040506Z)", null)]
    [InlineData("(D:20240203240506Z)", null)]
    [InlineData("/D", null)]
    public void The_time_is_read_in_one_form(string said, string? moment)
    {
        var read = SignaturePlace.Moment(Dictionary($"/M{said}"));
        read.ShouldBe(moment is null ? null : DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));
        (read?.Offset ?? TimeSpan.Zero).ShouldBe(TimeSpan.Zero);
        SignaturePlace.Moment(Dictionary("")).ShouldBeNull();
    }

    private static void Find(string body, string entries, string wrong)
    {
        var revision = new FileRevision(0, 50, 51, 40, Dictionary(""), new Dictionary<int, WrittenObject>());
        var found = SignaturePlace.Find(HandMade.Bytes(body), revision, 10, Dictionary(entries), out var told);
        if (wrong.Length > 0) (found, told).ShouldBe((null, wrong));
        else
        {
            var place = found.ShouldNotBeNull();
            HandMade.Text(place.Covered(HandMade.Bytes(body))).ShouldBe(body[..30] + body[place.After..place.End]);
            place.First.ShouldBe(30);
        }
    }

    private static PdfDictionary Dictionary(string entries)
    {
        var lexer = new Lexer(HandMade.Bytes($"<<{entries}>>"), 0);
        return (PdfDictionary)ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default));
    }
}
