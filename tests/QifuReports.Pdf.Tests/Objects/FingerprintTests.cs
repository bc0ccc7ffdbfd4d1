using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QifuReports.Pdf.Objects;

namespace QifuReports.Pdf.Tests.Objects;

/// <summary>
/// The fingerprint is MurmurHash3 (x64, 128 bits, seed 0): values that others publish, and the same in whatever portions the bytes come.
/// </summary>
public class FingerprintTests
{
    [Theory]
    [InlineData("", "00000000000000000000000000000000")]
    [InlineData("hello", "CBD8A7B341BD9B025B1E906A48AE1D19")]
    [InlineData("hello, world", "342FAC623A5EBC8E4CDCBC079642414D")]
    [InlineData("The quick brown fox jumps over the lazy dog.", "CD99481F9EE902C9695DA1A38987B6E7")]
    public void The_fingerprint_equals_the_published_algorithm(string text, string expected) =>
        Convert.ToHexString(Of(Encoding.ASCII.GetBytes(text))).ShouldBe(expected);

    [Property(MaxTest = 100, Replay = "91,5")]
    public Property Portions_make_no_difference() => Prop.ForAll(
        Gen.Zip(Gen.Choose(0, 100), Gen.Choose(1, 40).ListOf()).ToArbitrary(),
        drawn =>
        {
            var bytes = Enumerable.Range(0, drawn.Item1).Select(i => (byte)(i * 37 + 11)).ToArray();
            var fingerprint = new Fingerprint();
            var at = 0;
            foreach (var portion in drawn.Item2)
            {
                var end = Math.Min(at + portion, bytes.Length);
                fingerprint.Add(bytes.AsSpan(at, end - at));
                at = end;
            }

            fingerprint.Add(bytes.AsSpan(at));
            fingerprint.Finish().ShouldBe(Of(bytes));
        });

    private static byte[] Of(byte[] bytes)
    {
        var fingerprint = new Fingerprint();
        fingerprint.Add(bytes);
        return fingerprint.Finish();
    }
}
