using System.Text;
using QifuReports.Pdf.Objects;

namespace QifuReports.Pdf.Tests.Objects;

public class ByteBufferTests
{
    [Theory]
    [InlineData(0, 2, "0")]
    [InlineData(1234, 2, "12.34")]
    [InlineData(1230, 2, "12.3")]
    [InlineData(1200, 2, "12")]
    [InlineData(5, 2, ".05")]
    [InlineData(-50, 2, "-.5")]
    [InlineData(-1, 3, "-.001")]
    [InlineData(1000, 0, "1000")]
    [InlineData(4_294_967_295, 0, "4294967295")]
    [InlineData(4_294_967_296, 0, "4294967296")]
    [InlineData(12_000_000_007, 0, "12000000007")]
    public void Numbers_are_written_in_their_shortest_form(long value, int places, string expected) =>
        Text(new ByteBuffer(1).Decimal(value, places)).ShouldBe(expected);

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("a (b) \\ c", @"(a \(b\) \\ c)")]
    [InlineData("two\r\nlines\t", @"(two\015\012lines\011)")]
    [InlineData("é", "<FEFF00E9>")]
    [InlineData("𝒜(", "<FEFFD835DC9C0028>")]
    [InlineData("", "()")]
    public void Text_strings_hold_any_text(string value, string expected) => Text(new ByteBuffer().TextString(value)).ShouldBe(expected);

    // Not a case above: attributes cannot hold half a character.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Text(new ByteBuffer().TextString("a\uD835b")).ShouldBe("<FEFF0061FFFD0062>");

    [Fact]
    public void Bytes_outside_ASCII_are_written_in_octal() => Text(new ByteBuffer().ByteString([0xC3, 0x28, 0])).ShouldBe(@"(\303\(\000)");

    [Fact]
    public void Names_escape_delimiters() => Text(new ByteBuffer().Name("Ab-c d/#(")).ShouldBe("/Ab-c#20d#2F#23#28");

    private static string Text(ByteBuffer buffer) => Encoding.Latin1.GetString(buffer.Written);
}
