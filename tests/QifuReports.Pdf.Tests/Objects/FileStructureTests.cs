using System.Text;
using QifuReports.Pdf.Tests.Support;
using QifuReports.Typesetting.Pages;

namespace QifuReports.Pdf.Tests.Objects;

public class FileStructureTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_object_is_where_the_cross_reference_says(bool readable)
    {
        var file = PageMaker.Write(Pages(70), readable: readable);
        var probe = new PdfProbe(file);

        probe.Entries[0].ShouldBe((0, 0L, 0xFFFF));
        for (var number = 1; number < probe.Entries.Count; number++)
        {
            var (kind, place, _) = probe.Entries[number];
            if (kind == 1)
            {
                var head = $"{number} 0 obj\n";
                Encoding.ASCII.GetString(file, (int)place, head.Length).ShouldBe(head);
            }
            else
            {
                kind.ShouldBe(2);
                readable.ShouldBeFalse();
                probe.Object(number).ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void Object_streams_are_full_before_the_next_begins()
    {
        var probe = new PdfProbe(PageMaker.Write(Pages(1500)));
        var packs = probe.Entries.Where(e => e.Kind == 2).GroupBy(e => e.Place).ToList();

        packs.Count.ShouldBeGreaterThan(3);
        foreach (var pack in packs) pack.Max(e => e.Index).ShouldBe(pack.Count() - 1);
        probe.Object(probe.Entries.Count - 2).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_header_says_1_7_and_binary()
    {
        var file = PageMaker.Write(Pages(1));
        Encoding.Latin1.GetString(file, 0, 10).ShouldBe("%PDF-1.7\n%");
        file.AsSpan(10, 4).ToArray().ShouldAllBe(b => b > 127);
        Encoding.Latin1.GetString(file[^6..]).ShouldBe("%%EOF\n");
    }

    [Fact]
    public void Files_with_different_content_have_different_identifiers()
    {
        static string Identifier(string text) => PdfProbe.Array(new PdfProbe(PageMaker.Write([PageMaker.Words(text)])).Trailer, "ID");

        Identifier("one").ShouldBe(Identifier("one"));
        Identifier("one").ShouldNotBe(Identifier("two"));
        Identifier("one").Length.ShouldBe(68);
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes_on_any_thread()
    {
        var expected = PageMaker.Write(Pages(40));
        var others = new byte[6][];
        Parallel.For(0, others.Length, i => others[i] = PageMaker.Write(Pages(40), alongside: i % 2 == 0));
        foreach (var other in others) other.AsSpan().SequenceEqual(expected).ShouldBeTrue();
    }

    [Fact]
    public void The_stream_is_left_open_and_need_not_seek()
    {
        using var inner = new MemoryStream();
        using (var output = new ForwardOnlyStream(inner))
        {
            PdfWriter.Write(PageMaker.Info, Pages(3), output);
            output.WriteByte(0);
        }

        inner.ToArray().AsSpan(0, (int)inner.Length - 1).SequenceEqual(PageMaker.Write(Pages(3))).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_full_disk_is_reported_to_the_caller(bool alongside)
    {
        using var output = new ForwardOnlyStream(new MemoryStream(), limit: 20_000);
        Should.Throw<IOException>(() => PdfWriter.Write(PageMaker.Info, Pages(2000), output, alongside: alongside)).Message.ShouldBe(
            "The disk is full.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_exception_in_the_pages_reaches_the_caller(bool alongside)
    {
        static IEnumerable<Page> Broken()
        {
            yield return PageMaker.Words("first");
            throw new TimeoutException("no more");
        }

        Should.Throw<TimeoutException>(() => PageMaker.Write(Broken(), alongside: alongside));
    }

    [Fact]
    public void A_document_without_pages_is_an_error() =>
        Should.Throw<InvalidOperationException>(() => PageMaker.Write([])).Message.ShouldContain("at least one page");

    private static IEnumerable<Page> Pages(int count)
    {
        var maker = new PageMaker();
        for (var i = 1; i <= count; i++)
            yield return maker.Leaf(StructureRole.Heading1, p => p.Text($"Page {i}"))
                .Leaf(StructureRole.Paragraph, p => p.Text("Some words.")).Page();
    }
}
