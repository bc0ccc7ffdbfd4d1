using QifuReports.Typesetting.Fonts;

namespace QifuReports.Typesetting.Tests.Text;

/// <summary>
/// Values are read up to the last byte of a table; what goes beyond it, or begins before it, is an error that says how far.
/// </summary>
public sealed class FontReaderTests
{
    [Theory]
    [InlineData(0, 0x8001)]
    [InlineData(1, 0x0102)]
    [InlineData(3, 0x0304)]
    public void Two_bytes_are_a_number_the_first_one_the_higher(int at, int value)
    {
        var reader = Five();
        ((int)reader.U16(at), reader.Length).ShouldBe((value, 5));
        ((int)reader.S16(at)).ShouldBe(value < 0x8000 ? value : value - 0x10000);
    }

    [Theory]
    [InlineData(0, 0x80010203)]
    [InlineData(1, 0x01020304)]
    public void Four_bytes_are_one_too(int at, uint value) => Five().U32(at).ShouldBe(value);

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Beyond_the_table_are_no_two_bytes(int at)
    {
        Refused(() => Five().U16(at), at);
        Refused(() => Five().S16(at), at);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(int.MaxValue)]
    public void Beyond_the_table_are_no_four(int at) => Refused(() => Five().U32(at), at);

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(255, false)]
    public void A_size_is_at_most_that_of_the_table(byte size, bool may)
    {
        int Read() => new FontReader([0, 0, 0, size], "x").Size32(0);
        if (may) Read().ShouldBe(size);
        else Should.Throw<FontFormatException>(() => Read()).Message.ShouldBe($"Table x: it has 4 bytes, but refers to offset {size}.");
    }

    [Theory]
    [InlineData(0, 5, "128 1 2 3 4")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(5, 0, "")]
    public void A_range_ends_with_the_table_at_the_latest(int at, int length, string bytes)
    {
        string.Join(' ', Five().Bytes(at, length).ToArray()).ShouldBe(bytes);
        Five().Need(at, length);
    }

    [Theory]
    [InlineData(0, 6, 6)]
    [InlineData(5, 1, 6)]
    [InlineData(6, 0, 6)]
    [InlineData(-1, 2, 1)]
    [InlineData(1, -1, 0)]
    [InlineData(int.MaxValue, int.MaxValue, 2L * int.MaxValue)]
    public void A_range_beyond_it_is_refused_with_its_end(int at, int length, long end)
    {
        Refused(() => Five().Need(at, length), end);
        Refused(() => _ = Five().Bytes(at, length).Length, end);
    }

    private static FontReader Five() => new([0x80, 1, 2, 3, 4], "x");

    private static void Refused(Action read, long at) => Should.Throw<FontFormatException>(read).Message
        .ShouldBe(FormattableString.Invariant($"Table x: it has 5 bytes, but refers to offset {at}."));
}
