using QifuReports.Pdf.Tests.Support;

namespace QifuReports.Pdf.Tests.Conformance;

/// <summary>The structure tree of a written document, by object numbers.</summary>
internal sealed class StructureReading
{
    private readonly WholeDocument _document;
    private readonly int _root;

    public StructureReading(WholeDocument document)
    {
        _document = document;
        _root = document[document.Catalog.To("StructTreeRoot")!.Value].To("K")!.Value;
        Elements = [.. InOrder()];
    }

    /// <summary>All elements in reading order.</summary>
    public IReadOnlyList<int> Elements { get; }

    public IEnumerable<int> Of(string role) => Elements.Where(e => RoleOf(e) == role);

    public string RoleOf(int element) => _document[element].NameOf("S")!;

    public int ParentOf(int element) => _document[element].To("P")!.Value;

    /// <summary>An element and all below it, each before its kids.</summary>
    public IEnumerable<int> InOrder(int? from = null)
    {
        var element = from ?? _root;
        yield return element;
        foreach (var kid in KidsOf(element))
            foreach (var each in InOrder(kid)) yield return each;
    }

    /// <summary>The kids that are elements.</summary>
    public IEnumerable<int> KidsOf(int element) => Items(element).OfType<PdfValue.Reference>().Select(r => r.To);

    /// <summary>The marked sequences of an element itself, with their pages.</summary>
    public IEnumerable<(int Page, int Sequence)> ContentOf(int element) => Items(element).Select(item => item switch
    {
        PdfValue.Number number => (_document[element].To("Pg")!.Value, (int)number.Amount),
        PdfValue.Dictionary mark when mark.NameOf("Type") == "MCR" => (mark.To("Pg")!.Value, mark.NumberOf("MCID")!.Value),
        _ => (0, -1),
    }).Where(c => c.Item2 >= 0);

    /// <summary>The annotation of an element.</summary>
    public int AnnotationOf(int element) =>
        Items(element).OfType<PdfValue.Dictionary>().First(d => d.NameOf("Type") == "OBJR").To("Obj")!.Value;

    /// <summary>An attribute that is a name or a number; null where the element has none.</summary>
    public (string? Name, int? Number)? AttributeOf(int element, string key) =>
        (_document[element]["A"] as PdfValue.Dictionary)?[key] switch
    {
        PdfValue.Name name => (name.Text, null),
        PdfValue.Number number => (null, (int)number.Amount),
        _ => null,
    };

    /// <summary>The names that a cell has as its headers.</summary>
    public IEnumerable<string> HeadersOf(int element) =>
        (_document[element]["A"] as PdfValue.Dictionary)?["Headers"] is PdfValue.List list
            ? list.Items.Select(i => ((PdfValue.Words)i).Text) : [];

    /// <summary>Object numbers by key of the parent tree.</summary>
    public Dictionary<int, int> ParentTree()
    {
        var tree = new Dictionary<int, int>();
        Gather(_document[_document[_document.Catalog.To("StructTreeRoot")!.Value].To("ParentTree")!.Value]);
        return tree;

        void Gather(PdfValue.Dictionary node)
        {
            foreach (var kid in (node["Kids"] as PdfValue.List)?.Items ?? []) Gather(_document[((PdfValue.Reference)kid).To]);
            var entries = (node["Nums"] as PdfValue.List)?.Items ?? [];
            for (var i = 0; i < entries.Count; i += 2)
                tree.Add((int)((PdfValue.Number)entries[i]).Amount, ((PdfValue.Reference)entries[i + 1]).To);
        }
    }

    private IReadOnlyList<PdfValue> Items(int element) =>
        _document[element]["K"] switch { null => [], PdfValue.List list => list.Items, var one => [one] };
}
