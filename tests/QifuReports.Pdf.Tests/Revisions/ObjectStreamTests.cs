using System.Globalization;
using QifuReports.Pdf.Reading.Syntax;
using QifuReports.Pdf.Revisions;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Revisions;

/// <summary>
/// An object stream as strict readers want it: objects one after the other with two bytes of space between them at most, and nothing
/// before, between or behind.
/// </summary>
public class ObjectStreamTests
{
    private const string Between = "object stream 9 has something between its objects, or objects in another order";
    private const string Besides = "object stream 9 has something besides its objects";
    private const string Index = "object stream 9 has an index that is not as it should be";
    private const string Fewer = "object stream 9 has fewer objects than it says";

    [Theory]
    [InlineData("4 0 ", "null", "4")]
    [InlineData("4 0 ", "null\n", "4")]
    [InlineData("4 0 ", "null \r\n \n", "4")]
    [InlineData("4 1 ", " null", "4")]
    [InlineData("4 2 ", "\r\nnull", "4")]
    [InlineData("4 3 ", "   null", Between)]
    [InlineData("4 1 ", "xnull", Between)]
    [InlineData("4 1 ", "\tnull", Between)]
    [InlineData("4 0 5 6 ", "(a)(b)(c)", Between)]
    [InlineData("4 0 5 3 ", "(a)(b)", "4 5")]
    [InlineData("4 0 5 4 ", "(a) (b)", "4 5")]
    [InlineData("4 0 5 5 ", "(a)\r\n(b)", "4 5")]
    [InlineData("4 0 5 6 ", "(a)   (b)", Between)]
    [InlineData("4 0 5 2 ", "(a)(b)", Between)]
    [InlineData("4 0 5 0 ", "(a)(b)", Between)]
    [InlineData("4 3 5 0 ", "(a)(b)", Between)]
    [InlineData("4 0 5 4 ", "(a)", Between)]
    [InlineData("4 0 5 9 ", "(a)(b)", Between)]
    [InlineData("4 0 5 3 ", "(a)(b)x", Besides)]
    [InlineData("4 0 5 3 ", "(a)(b)\t", Besides)]
    [InlineData("4 0 ", "(a)%c\n", Besides)]
    [InlineData("4 0 ", "[%c\n1]", Besides)]
    [InlineData("4 0 %c\n", "(a)", Besides)]
    [InlineData("4 0 5 ", "(a)", Besides)]
    [InlineData("4 0 5 3 ", "(a)<</K 1/K 2>>", "a dictionary has the key K twice")]
    [InlineData("4 0 5 3 ", "(a)9 0 obj", Besides)]
    [InlineData("0 0 ", "null", "object stream 9 has an impossible object")]
    [InlineData("1 0 ", "null", "1")]
    [InlineData("1000000 0 ", "null", "1000000")]
    [InlineData("1000001 0 ", "null", "object stream 9 has an impossible object")]
    [InlineData("2147483648 0 ", "null", Index)]
    [InlineData("-4 0 ", "null", Index)]
    [InlineData("4 -1 ", "null", Index)]
    [InlineData("4 x ", "null", Index)]
    [InlineData("4.0 0 ", "null", Index)]
    public void The_objects_of_an_object_stream_must_follow_each_other(string index, string objects, string told)
    {
        var count = index.Count(c => c == ' ') / 2;
        Outcome(index + objects, $"/N {count}/First {index.Length}").ShouldContain(told);
    }

    [Theory]
    [InlineData("/N 1/First 4", "4")]
    [InlineData("/Type/ObjStm/N 1/First 4/Length 8/Filter/FlateDecode/DecodeParms<<>>", "4")]
    [InlineData("/N 1/First 4/Extends 8 0 R", "object stream 9 has an entry Extends")]
    [InlineData("/N 1/First 4/X 1", "object stream 9 has an entry X")]
    [InlineData("/First 4", "object stream 9 has no N")]
    [InlineData("/N 1", "object stream 9 has no First")]
    [InlineData("/N 1.0/First 4", "object stream 9 has no N")]
    [InlineData("/N -1/First 4", "object stream 9 has no N")]
    [InlineData("/N 2147483648/First 4", "object stream 9 has no N")]
    [InlineData("/N(1)/First 4", "object stream 9 has no N")]
    [InlineData("/N 2/First 4", Index)]
    [InlineData("/N 3/First 4", Fewer)]
    [InlineData("/N 1/First 9", Fewer)]
    [InlineData("/N 1/First 8", "a value is expected")]
    [InlineData("/N 0/First 0", Besides)]
    public void The_dictionary_of_an_object_stream_has_their_number_and_no_external_file(string entries, string told) =>
        Outcome("4 0 null", entries).ShouldContain(told);

    [Fact]
    public void Each_object_is_given_with_number_index_and_value()
    {
        var told = new List<WrittenObject>();
        ObjectStream.Read(9, Stream("/N 3/First 12"), HandMade.Bytes("7 0 8 3 2 6 (a)(b)\n5"), new ReadingBudget(ReadingLimits.Default),
            told.Add);
        told.Select(o => (o.Number, o.Place, o.Pack)).ShouldBe([(7, 0, 9), (8, 1, 9), (2, 2, 9)]);
        ((PdfString)told[1].Value).Text.ShouldBe("b");
        ((PdfNumber)told[2].Value).Value.ShouldBe(5);
    }

    [Fact]
    public void The_data_of_an_object_stream_count_as_work()
    {
        var data = HandMade.Bytes("4 0 null");
        ObjectStream.Read(9, Stream("/N 1/First 4"), data, new ReadingBudget(ReadingLimits.Default with { Work = 1000 }), static _ => { });
        Should.Throw<PdfReadException>(
            () => ObjectStream.Read(9, Stream("/N 1/First 4"), HandMade.Bytes("4 0 null" + new string('\n', 993)),
                new ReadingBudget(ReadingLimits.Default with { Work = 1000 }), static _ => { })).Code
            .ShouldBe(ReadingCodes.TooMuch);
    }

    private static string Outcome(string data, string entries)
    {
        var numbers = new List<string>();
        try
        {
            ObjectStream.Read(9, Stream(entries), HandMade.Bytes(data), new ReadingBudget(ReadingLimits.Default),
                one => numbers.Add(one.Number.ToString(CultureInfo.InvariantCulture)));
            return string.Join(' ', numbers);
        }
        catch (PdfReadException refused)
        {
            return refused.Message;
        }
    }

    private static PdfStream Stream(string entries)
    {
        var lexer = new Lexer(HandMade.Bytes($"<<{entries}>>"), 0);
        return new PdfStream((PdfDictionary)ObjectParser.Parse(ref lexer, new ReadingBudget(ReadingLimits.Default)),
            ReadOnlyMemory<byte>.Empty);
    }
}
