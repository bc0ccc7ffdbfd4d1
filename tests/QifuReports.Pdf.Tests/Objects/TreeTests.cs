using System.Globalization;
using System.Text;
using QifuReports.Pdf.Objects;
using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Objects;

/// <summary>
/// Name trees and number trees (ISO 32000-1, 7.9.6 and 7.9.7) at the sizes where they grow a node or a level: every node but the root says
/// between which keys it lies, and a reader that goes by that finds every entry.
/// </summary>
public class TreeTests
{
    public static TheoryData<int> Sizes => [0, 1, 2, 63, 64, 65, 127, 128, 129, 4095, 4096, 4097, 4161];

    [Theory, MemberData(nameof(Sizes))]
    public void Every_key_of_a_number_tree_is_within_the_limits_of_its_node(int size)
    {
        var tree = new NumberTree();
        for (var i = 0; i < size; i++) tree.Set(tree.Reserve(), 100_000 + i);
        tree.Count.ShouldBe(size);
        var written = Written(tree.Write);

        written.Entries("Nums").Select(e => (((PdfValue.Number)e.Key).Amount, ((PdfValue.Reference)e.Value).To))
            .ShouldBe(Enumerable.Range(0, size).Select(i => ((decimal)i, 100_000 + i)));
    }

    [Theory, MemberData(nameof(Sizes))]
    public void Every_name_of_a_name_tree_is_within_the_limits_of_its_node(int size)
    {
        // Added from the last to the first: the tree sorts them.
        var tree = new NameTree<int>("name");
        for (var i = size - 1; i >= 0; i--) tree.Add(Name(i), 100_000 + i);
        var written = Written(file => tree.Write(file, static (b, value) => b.Reference(value)));

        tree.Count.ShouldBe(size);
        written.Entries("Names").Select(e => (((PdfValue.Words)e.Key).Text, ((PdfValue.Reference)e.Value).To))
            .ShouldBe(Enumerable.Range(0, size).Select(i => (Name(i), 100_000 + i)));
        tree.Require(Enumerable.Range(0, size).Select(Name));
        Should.Throw<InvalidOperationException>(() => tree.Require([Name(size)])).Message.ShouldBe($"There is no name '{Name(size)}'.");
    }

    [Fact]
    public void Names_are_sorted_by_their_bytes_the_shorter_before_the_longer()
    {
        string[] sorted = ["", "A", "AB", "B", "a", "a b", "ab", "z", "ß", "é", "é1", "€", "\U0001F600"];
        var tree = new NameTree<int>("name");
        foreach (var i in new[] { 7, 2, 12, 0, 9, 4, 11, 1, 6, 10, 3, 5, 8 }) tree.Add(sorted[i], 100 + i);
        var written = Written(file => tree.Write(file, static (b, value) => b.Reference(value)));

        written.Entries("Names").Select(e => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(((PdfValue.Words)e.Key).Bytes)))
            .ShouldBe(sorted);
        written.Entries("Names").Select(e => ((PdfValue.Reference)e.Value).To).ShouldBe(Enumerable.Range(100, sorted.Length));
    }

    [Fact]
    public void A_name_that_occurs_twice_is_an_error_wherever_it_occurs()
    {
        foreach (var twice in new[] { 0, 1, 98, 99 })
        {
            var tree = new NameTree<int>("anchor");
            for (var i = 0; i < 100; i++) tree.Add(Name(i), i);
            tree.Add(Name(twice), 7);
            Should.Throw<InvalidOperationException>(
                () => Written(file => tree.Write(file, static (b, value) => b.Reference(value)))).Message.ShouldBe(
                    $"The anchor '{Name(twice)}' is there twice.");
        }
    }

    [Fact]
    public void A_key_is_written_as_text_if_it_is_ASCII_and_as_bytes_otherwise()
    {
        static string Key(string name)
        {
            var target = new ByteBuffer();
            NameTree.WriteKey(target, name);
            return Encoding.Latin1.GetString(target.Written);
        }

        Key("note 1").ShouldBe("(note 1)");
        Key("é").ShouldBe(@"(\303\251)");
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"name {i:00000}");

    private static Tree Written(Func<PdfFile, int> write)
    {
        using var output = new MemoryStream();
        int root;
        using (var file = new PdfFile(output, readable: true, alongside: false))
        {
            root = write(file);
            var catalog = file.Reserve();
            file.Begin(catalog).Raw("<<>>"u8);
            file.End();
            file.Finish(catalog, catalog);
        }

        return new Tree(new PdfProbe(output.ToArray()), root);
    }

    /// <summary>A tree as a reader finds it.</summary>
    private sealed record Tree(PdfProbe Probe, int Root)
    {
        /// <summary>The entries in order, each node held to the format on the way.</summary>
        public List<(PdfValue Key, PdfValue Value)> Entries(string leafEntry)
        {
            var entries = new List<(PdfValue, PdfValue)>();
            var depths = new HashSet<int>();
            Walk(Root, 0);
            depths.Count.ShouldBe(1);
            return entries;

            void Walk(int number, int depth)
            {
                var node = (PdfValue.Dictionary)PdfValue.Read(Probe.Object(number));
                var before = entries.Count;
                if (node["Kids"] is PdfValue.List kids)
                {
                    node[leafEntry].ShouldBeNull();
                    kids.Items.Count.ShouldBeInRange(1, 64);
                    foreach (var kid in kids.Items) Walk(((PdfValue.Reference)kid).To, depth + 1);
                }
                else
                {
                    depths.Add(depth);
                    var items = ((PdfValue.List)node[leafEntry]!).Items;
                    items.Count.ShouldBeLessThanOrEqualTo(128);
                    (items.Count % 2).ShouldBe(0);
                    for (var i = 0; i < items.Count; i += 2) entries.Add((items[i], items[i + 1]));
                }

                if (number == Root) node["Limits"].ShouldBeNull();
                else ((PdfValue.List)node["Limits"].ShouldNotBeNull()).Items.ShouldBe([entries[before].Item1, entries[^1].Item1]);
            }
        }
    }
}
