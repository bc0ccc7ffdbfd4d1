using System.Text;
using System.Text.RegularExpressions;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Objects;

/// <summary>When an object stream is full, how hard each kind of stream is compressed, and what the file refuses.</summary>
public class PackingTests
{
    [Theory]
    [InlineData(1024, 5, "1024")]
    [InlineData(1025, 5, "1024 1")]
    [InlineData(2049, 5, "1024 1024 1")]
    [InlineData(48, 1023, "48")]
    [InlineData(49, 1023, "48 1")]
    [InlineData(50, 1022, "49 1")]
    [InlineData(97, 1023, "48 48 1")]
    public void An_object_stream_is_full_at_1024_objects_or_48_kilobytes(int objects, int length, string packs)
    {
        // The catalogue comes first, in a stream of its own: what is counted begins with a stream of its own, too.
        var value = Encoding.ASCII.GetBytes("(" + new string('x', length - 2) + ")");
        var probe = Written(file =>
        {
            for (var i = 0; i < objects; i++)
            {
                file.Begin(file.Reserve()).Raw(value);
                file.End();
            }
        });

        var found = probe.Entries.Where(e => e.Kind == 2).GroupBy(e => e.Place).Select(g => g.Count()).ToList();
        string.Join(' ', found).ShouldBe(packs);
    }

    [Theory]
    [InlineData(nameof(StreamKind.Content), 0)]
    [InlineData(nameof(StreamKind.Single), 1)]
    [InlineData(nameof(StreamKind.Attached), 2)]
    public void Each_kind_of_stream_has_its_own_level_of_compression(string kind, int level)
    {
        // Bits 6 and 7 of the second byte of zlib say how hard: fastest, fast, as usual, slowest (RFC 1950).
        var (dictionary, data) = Stream(kind, readable: false);
        dictionary.ShouldContain("/Filter/FlateDecode");
        (data[1] >> 6).ShouldBe(level);
    }

    [Theory]
    [InlineData(nameof(StreamKind.Plain), false)]
    [InlineData(nameof(StreamKind.Plain), true)]
    [InlineData(nameof(StreamKind.Content), true)]
    [InlineData(nameof(StreamKind.Single), true)]
    [InlineData(nameof(StreamKind.Attached), true)]
    public void Metadata_are_never_compressed_and_a_readable_file_has_no_compression(string kind, bool readable)
    {
        var (dictionary, data) = Stream(kind, readable);
        dictionary.ShouldNotContain("/Filter");
        data.ShouldBe(Words);
    }

    [Fact]
    public void Object_streams_are_compressed_fast_and_the_cross_reference_small()
    {
        var file = Bytes(target => target.End(), readable: false, begin: target => target.Begin(target.Reserve()).Raw("(x)"u8));
        var text = Encoding.Latin1.GetString(file);
        (Data(text, text.IndexOf("/Type/ObjStm", StringComparison.Ordinal))[1] >> 6).ShouldBe(0);
        (Data(text, text.IndexOf("/Type/XRef", StringComparison.Ordinal))[1] >> 6).ShouldBe(1);
    }

    [Fact]
    public void An_object_that_begins_inside_another_is_an_error()
    {
        using var file = new PdfFile(Stream_Null, readable: false, alongside: false);
        file.Begin(file.Reserve());
        Should.Throw<InvalidOperationException>(() => file.Begin(file.Reserve())).Message.ShouldBe("Object 2 begins inside object 1.");
        file.End();
        Should.NotThrow(() => file.Begin(file.Reserve()));
    }

    private static readonly byte[] Words = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("words and words ", 40)));

    private static Stream Stream_Null => System.IO.Stream.Null;

    private static (string Dictionary, byte[] Data) Stream(string kind, bool readable)
    {
        var text = Encoding.Latin1.GetString(Bytes(
            file =>
            {
                var job = file.BeginStream(file.Reserve());
                job.Entries.Raw("/Mine true"u8);
                job.Data.Raw(Words);
                file.EndStream(job, Enum.Parse<StreamKind>(kind));
            },
            readable));
        var at = text.IndexOf("/Mine true", StringComparison.Ordinal);
        return (text[at..text.IndexOf("\nstream\n", at, StringComparison.Ordinal)], Data(text, at));
    }

    private static byte[] Data(string text, int at)
    {
        var length =
            int.Parse(Regex.Match(text[at..], "/Length (\\d+)").Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return Encoding.Latin1.GetBytes(text.Substring(text.IndexOf("\nstream\n", at, StringComparison.Ordinal) + 8, length));
    }

    private static PdfProbe Written(Action<PdfFile> write) => new(Bytes(write, readable: false));

    private static byte[] Bytes(Action<PdfFile> write, bool readable, Action<PdfFile>? begin = null)
    {
        using var output = new MemoryStream();
        using (var file = new PdfFile(output, readable, alongside: false))
        {
            begin?.Invoke(file);
            write(file);
            var catalog = file.Reserve();
            file.WriteUnpacked(catalog, new ByteBuffer().Raw("<<>>"u8));
            file.Finish(catalog, catalog);
        }

        return output.ToArray();
    }
}
