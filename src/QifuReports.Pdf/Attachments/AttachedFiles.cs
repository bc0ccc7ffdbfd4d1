using QifuReports.Pdf.Conformance;

namespace QifuReports.Pdf.Attachments;

/// <summary>
/// Writes the attached files (ISO 19005-3, 6.8; ISO 32000-1, 7.11.4). Each file is a stream, listed in the name tree of embedded files and
/// associated with the catalogue. All file dates are the date of the document, so that the same input gives the same bytes.
/// </summary>
internal sealed class AttachedFiles
{
    private readonly NameTree<int> _names = new("attachment");
    private readonly List<int> _specifications = [];
    private int _root;

    /// <summary>Writes the files, if there are any. Throws if a name occurs twice or is not a valid file name.</summary>
    public void Write(PdfFile file, IReadOnlyList<AttachedFile> attachments, DocumentInfo info)
    {
        if (attachments.Count == 0) return;
        var date = InformationDictionary.Date(info);
        foreach (var attachment in attachments)
        {
            if (string.IsNullOrWhiteSpace(attachment.Name) || attachment.Name.AsSpan().ContainsAny('/', '\\', ':'))
                throw new InvalidOperationException($"An attachment needs the name of a file, without a path: '{attachment.Name}'.");

            var stream = file.Reserve();
            Embed(file, stream, attachment, date);
            var number = file.Reserve();
            var target = file.Begin(number).Raw("<</Type/Filespec/F"u8).TextString(attachment.Name).Raw("/UF"u8).TextString(attachment.Name)
                .Raw("/Desc"u8).TextString(attachment.Description).Raw("/AFRelationship"u8).Raw(NameOf(attachment.Relation));
            target.Raw("/EF<</F "u8).Reference(stream).Raw("/UF "u8).Reference(stream).Raw(">>>>"u8);
            file.End();
            _names.Add(attachment.Name, number);
            _specifications.Add(number);
        }

        _root = _names.Write(file, static (b, number) => b.Reference(number));
    }

    /// <summary>Appends the entry for the name dictionary of the catalogue; nothing if there are no files.</summary>
    public void WriteNames(ByteBuffer target)
    {
        if (_root != 0) target.Raw("/EmbeddedFiles "u8).Reference(_root);
    }

    /// <summary>Appends the list of associated files of the catalogue; nothing if there are none.</summary>
    public void WriteAssociated(ByteBuffer target)
    {
        if (_root == 0) return;
        target.Raw("/AF["u8);
        foreach (var specification in _specifications) target.Reference(specification).Byte((byte)' ');
        target.Byte((byte)']');
    }

    /// <summary>Whether there are files.</summary>
    public bool Any => _root != 0;

    private static void Embed(PdfFile file, int number, AttachedFile attachment, string date)
    {
        var job = file.BeginStream(number);
        job.Entries.Raw("/Type/EmbeddedFile/Subtype"u8).Name(attachment.MediaType).Raw("/Params<</Size "u8)
            .Integer(attachment.Content.Length)
            .Raw("/CreationDate"u8).TextString(date).Raw("/ModDate"u8).TextString(date).Raw(">>"u8);
        job.Given = attachment.Content;
        file.EndStream(job, StreamKind.Attached);
    }

    private static ReadOnlySpan<byte> NameOf(FileRelation relation) => relation switch
    {
        FileRelation.Source => "/Source"u8,
        FileRelation.Data => "/Data"u8,
        FileRelation.Alternative => "/Alternative"u8,
        FileRelation.Supplement => "/Supplement"u8,
        _ => throw new InvalidOperationException($"The relation {relation} has no name."),
    };
}
