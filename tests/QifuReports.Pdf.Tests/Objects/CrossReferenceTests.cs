using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Reading;

namespace QifuReports.Pdf.Tests.Objects;

/// <summary>
/// The rows of the cross-reference stream (ISO 32000-1, 7.5.8) at the sizes where it begins a further block of memory or a further portion
/// of output.
/// </summary>
public class CrossReferenceTests
{
    public static TheoryData<int, bool, bool> Forms
    {
        get
        {
            var forms = new TheoryData<int, bool, bool>();
            foreach (var last in new[] { 1, 2, 4094, 4095, 4096, 4097, 8191, 8192, 9361, 9362, 9363, 20_000 })
                foreach (var wide in new[] { false, true })
                    foreach (var predicted in new[] { false, true }) forms.Add(last, wide, predicted);
            return forms;
        }
    }

    [Theory, MemberData(nameof(Forms))]
    public void Every_object_has_its_row(int last, bool wide, bool predicted)
    {
        var references = new CrossReference();
        var offsets = new List<FileOffset>();
        var expected = new List<(int, long, int)> { (0, 0, 0xFFFF) };
        var far = wide ? 5_000_000_000 : 4_000_000_000;
        var (pack, index) = (0, 0);
        for (var number = 1; number <= last; number++)
        {
            references.Reserve().ShouldBe(number);
            if (number % 3 == 1)
            {
                // An object of the file itself; each seventh of them an object stream.
                references.SetInFile(number);
                var place = far + 17L * number;
                offsets.Add(new FileOffset(place));
                expected.Add((1, place, 0));
                if (number % 7 == 1) (pack, index) = (references.AddPack(number), 0);
            }
            else
            {
                references.SetInPack(number, pack, index);
                expected.Add((2, references.PackNumber(pack), index++));
            }
        }

        references.Last.ShouldBe(last);
        using var output = new MemoryStream();
        references.Write(output, offsets, wide, predicted);
        Rows(output.ToArray(), wide, predicted).ShouldBe(expected);
    }

    [Fact]
    public void An_object_stream_may_be_full_and_there_may_be_many_of_them()
    {
        var references = new CrossReference();
        var offsets = new List<FileOffset>();
        for (var pack = 0; pack < 3; pack++)
        {
            var stream = references.Reserve();
            references.AddPack(stream).ShouldBe(pack);
            references.SetInFile(stream);
            offsets.Add(new FileOffset(pack));
            for (var i = 0; i < CrossReference.PackLimit; i++) references.SetInPack(references.Reserve(), pack, i);
        }

        using var output = new MemoryStream();
        references.Write(output, offsets, wide: false, predicted: false);
        var rows = Rows(output.ToArray(), wide: false, predicted: false);
        CrossReference.PackLimit.ShouldBe(1024);
        rows[1024 + 1].ShouldBe((2, 1, 1023));
        rows[1025 + 1].ShouldBe((1, 1, 0));
        rows[1026 + 1].ShouldBe((2, 1026, 0));
        rows[^1].ShouldBe((2, 2051, 1023));
    }

    [Fact]
    public void Every_assigned_object_number_must_be_written_exactly_once()
    {
        var references = new CrossReference();
        var (first, second) = (references.Reserve(), references.Reserve());
        references.SetInFile(first);
        Should.Throw<InvalidOperationException>(() => references.SetInFile(first)).Message.ShouldBe("Object 1 is written twice.");
        Should.Throw<InvalidOperationException>(() => references.SetInPack(first, 0, 0)).Message.ShouldBe("Object 1 is written twice.");
        var offsets = new List<FileOffset>();
        offsets.Add(new FileOffset(9));
        Should.Throw<InvalidOperationException>(
            () => references.Write(Stream.Null, offsets, wide: false, predicted: false)).Message.ShouldBe(
                "Object 2 was handed out and never written.");
        references.SetInPack(second, references.AddPack(first), 0);
        Should.NotThrow(() => references.Write(Stream.Null, offsets, wide: false, predicted: false));
    }

    private static List<(int Kind, long Place, int Index)> Rows(byte[] data, bool wide, bool predicted)
    {
        var width = CrossReference.RowWidth(wide);
        width.ShouldBe(wide ? 1 + 8 + 2 : 1 + 4 + 2);
        if (predicted)
        {
            for (var at = 0; at < data.Length; at += width + 1) data[at].ShouldBe((byte)2);
            data = data[..Predictors.Undo(data, 12, width, 1, 8)];
        }

        (data.Length % width).ShouldBe(0);
        var rows = new List<(int, long, int)>();
        for (var at = 0; at < data.Length; at += width)
            rows.Add((data[at], Big(data.AsSpan(at + 1, width - 3)), (int)Big(data.AsSpan(at + width - 2, 2))));
        return rows;
    }

    private static long Big(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        foreach (var b in bytes) value = value << 8 | b;
        return value;
    }
}
