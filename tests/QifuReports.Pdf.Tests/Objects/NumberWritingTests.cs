using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Pdf.Objects;

namespace QifuReports.Pdf.Tests.Objects;

/// <summary>How numbers and binary values are written: at every length of a number, and read back as they were.</summary>
public class NumberWritingTests
{
    private static readonly long[] Bounds =
        [.. Enumerable.Range(0, 10).Select(Power).Append(uint.MaxValue).SelectMany(p => new[] { p - 1, p, p + 1, p * 5, p * 9 }).Append(0)
            .Where(v => v <= uint.MaxValue).Distinct()];

    [Fact]
    public void Numbers_are_written_correctly_just_below_and_above_each_power_of_ten()
    {
        Bounds.Length.ShouldBeGreaterThan(40);
        foreach (var value in Bounds)
            for (var places = 0; places <= 4; places++)
            {
                Text(new ByteBuffer(1).Decimal(value, places)).ShouldBe(Shortest(value, places));
                Text(new ByteBuffer(1).Decimal(-value, places)).ShouldBe(Shortest(-value, places));
            }
    }

    [Property(MaxTest = 200, Replay = "17,3")]
    public Property A_number_reads_back_as_it_was() => Prop.ForAll(
        Gen.Zip(Gen.Choose(int.MinValue, int.MaxValue), Gen.Choose(0, 6)).ToArbitrary(),
        drawn => Text(new ByteBuffer().Decimal(drawn.Item1, drawn.Item2)).ShouldBe(Shortest(drawn.Item1, drawn.Item2)));

    [Fact]
    public void Whole_numbers_may_be_as_large_as_an_offset_of_any_file()
    {
        foreach (var value in new[] { 4_294_967_296, 9_999_999_999, 10_000_000_000, 10_000_000_001, 123_456_789_012_345,
            4_294_967_295_999_999_999 })
            Text(new ByteBuffer().Integer(value)).ShouldBe(value.ToString(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(4_294_967_296, 1)]
    [InlineData(-4_294_967_296, 0)]
    [InlineData(-4_294_967_296, 2)]
    public void A_coordinate_outside_every_page_is_an_error(long value, int places) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new ByteBuffer().Decimal(value, places));

    [Fact]
    public void The_longest_numbers_fit_in_the_room_for_a_number()
    {
        var place = new byte[ByteBuffer.LongestDecimal];
        ByteBuffer.Write(place, -uint.MaxValue, 0).ShouldBe(11);
        ByteBuffer.Write(place, -uint.MaxValue, 3).ShouldBe(12);
        ByteBuffer.Write(place, -1, 9).ShouldBe(11);
        ByteBuffer.Write(place, 0, 3).ShouldBe(1);
    }

    [Fact]
    public void Binary_numbers_begin_with_their_highest_byte()
    {
        new ByteBuffer(1).UInt16(0x1234).UInt32(0x89ABCDEF).UInt16(0xFFFF).Written.ToArray()
            .ShouldBe([0x12, 0x34, 0x89, 0xAB, 0xCD, 0xEF, 0xFF, 0xFF]);
        Text(new ByteBuffer(1).Hex16(0x09AF).Hex16(0xB00C)).ShouldBe("09AFB00C");
        Text(new ByteBuffer(1).Reference(12)).ShouldBe("12 0 R");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_buffer_keeps_its_bytes_when_it_grows_by_few_or_many(bool lent)
    {
        var buffer = new ByteBuffer(1, lent);
        var expected = new List<byte>();
        for (var size = 0; size < 300; size += size < 4 ? 1 : 37)
        {
            var portion = Enumerable.Range(size, size).Select(i => (byte)i).ToArray();
            buffer.Raw(portion).Byte(0xEE);
            expected.AddRange(portion);
            expected.Add(0xEE);
            buffer.Length.ShouldBe(expected.Count);
            buffer.Written.ToArray().ShouldBe(expected);
            buffer.Memory.ToArray().ShouldBe(expected);
        }

        buffer.Place(1, 2).Fill(0x77);
        buffer.Written[..4].ToArray().ShouldBe([expected[0], 0x77, 0x77, expected[3]]);
        Should.Throw<ArgumentOutOfRangeException>(() => buffer.Place(buffer.Length - 1, 2).Clear());
        buffer.Truncate(2);
        buffer.Raw(new ByteBuffer().Raw("ab"u8)).Written.ToArray().ShouldBe([expected[0], 0x77, (byte)'a', (byte)'b']);
        buffer.Clear();
        buffer.Length.ShouldBe(0);
        buffer.Release();
        buffer.Length.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(0.005, "0")]
    [InlineData(0.0051, ".01")]
    [InlineData(0.015, ".02")]
    [InlineData(-0.0149, "-.01")]
    [InlineData(-3.456, "-3.46")]
    [InlineData(841.8898, "841.89")]
    [InlineData(595.3, "595.3")]
    [InlineData(72, "72")]
    public void Positions_are_rounded_to_hundredths_of_a_point(double points, string expected) =>
        Text(new ByteBuffer().Points(points)).ShouldBe(expected);

    /// <summary>The law: without a nought before the point, without noughts at the end.</summary>
    private static string Shortest(long value, int places)
    {
        var text = ((decimal)value / Power(places)).ToString("0.##########", CultureInfo.InvariantCulture);
        return text == "0" ? text : text.Replace("-0.", "-.", StringComparison.Ordinal) is var signed
            && signed.StartsWith("0.", StringComparison.Ordinal) ? signed[1..] : signed;
    }

    private static long Power(int exponent) => (long)Math.Pow(10, exponent);

    private static string Text(ByteBuffer buffer) => Encoding.Latin1.GetString(buffer.Written);
}
