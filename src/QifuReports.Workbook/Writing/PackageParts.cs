using System.IO.Compression;

namespace QifuReports.Workbook.Writing;

/// <summary>
/// A package of Office Open XML that is written forward: the types of all parts first, by which programs know the kind of file, then the
/// parts in the order of the calls, each with the same time, then the relations between them.
/// </summary>
internal sealed class PackageParts : IDisposable
{
    // The first time that a zip file can have. No clock reaches the file.
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Relations = "application/vnd.openxmlformats-package.relationships+xml";

    private readonly ZipArchive _archive;
    private readonly SortedDictionary<string, List<Relation>> _relations = new(StringComparer.Ordinal);

    /// <param name="to">The stream of the file, which stays open.</param>
    /// <param name="types">The path and the content type of every part that will be written.</param>
    public PackageParts(Stream to, IReadOnlyList<(string Path, string Type)> types)
    {
        _archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        WriteTypes(types);
    }

    /// <summary>Starts a part; the stream has to be closed before the next part starts.</summary>
    /// <param name="path">The path in the package, such as <c>xl/workbook.xml</c>.</param>
    public Stream Open(string path) => Entry(path);

    /// <summary>Relates a part to another one, and returns the id of the relation: <c>rId1</c> for the first of a part.</summary>
    /// <param name="from">The path of the part that refers; empty for the package itself.</param>
    /// <param name="to">The path of the part that is meant.</param>
    /// <param name="kind">The last part of the type of the relation, such as <c>worksheet</c>.</param>
    public string Relate(string from, string to, string kind)
    {
        if (!_relations.TryGetValue(from, out var list)) _relations.Add(from, list = []);
        var id = string.Create(CultureInfo.InvariantCulture, $"rId{list.Count + 1}");
        list.Add(new Relation(id, "/" + to, kind));
        return id;
    }

    /// <summary>Writes the relations. Nothing can be added after that.</summary>
    public void Dispose()
    {
        foreach (var (from, list) in _relations) WriteRelations(from, list);
        _archive.Dispose();
    }

    private void WriteRelations(string from, List<Relation> list)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .Append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        foreach (var (id, target, kind) in list)
            xml.Append("<Relationship Id=\"").Append(id).Append("\" Type=\"").Append(TypeOf(kind)).Append("\" Target=\"").Append(target)
                .Append("\"/>");
        var slash = from.LastIndexOf('/');
        WriteText(string.Concat(from.AsSpan(0, slash + 1), "_rels/", from.AsSpan(slash + 1), ".rels"), xml.Append("</Relationships>"));
    }

    private void WriteTypes(IReadOnlyList<(string Path, string Type)> types)
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
            .Append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
            .Append("<Default Extension=\"rels\" ContentType=\"").Append(Relations).Append("\"/>");
        foreach (var (path, type) in types)
            xml.Append("<Override PartName=\"/").Append(path).Append("\" ContentType=\"").Append(type).Append("\"/>");
        WriteText("[Content_Types].xml", xml.Append("</Types>"));
    }

    private static string TypeOf(string kind) => kind == "metadata/core-properties"
        ? "http://schemas.openxmlformats.org/package/2006/relationships/" + kind
        : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind;

    private void WriteText(string path, StringBuilder text)
    {
        using var stream = Entry(path);
        stream.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private Stream Entry(string path)
    {
        var entry = _archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = Time;
        return entry.Open();
    }

    private sealed record Relation(string Id, string Target, string Kind);
}
