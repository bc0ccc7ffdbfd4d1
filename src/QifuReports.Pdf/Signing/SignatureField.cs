using QifuReports.Pdf.Conformance;

namespace QifuReports.Pdf.Signing;

/// <summary>
/// Writes the form field of the signature (ISO 32000-1, 12.7.4.5). The field has no area. It has an empty appearance, because some readers
/// require an appearance. In the structure the field is a form with a name to be read aloud (ISO 14289-1, 7.18.4).
/// </summary>
internal static class SignatureField
{
    /// <summary>
    /// A placeholder for the byte range of the signature, filled in once the positions are known. The placeholder is as long as the longest
    /// possible range.
    /// </summary>
    public static ReadOnlySpan<byte> RangeRoom => "/ByteRange[0 0000000000 0000000000 0000000000]"u8;

    /// <summary>The text between the byte range and the signature.</summary>
    public static ReadOnlySpan<byte> BeforeContents => "/Contents"u8;

    /// <summary>
    /// Writes the field as a widget of a page, and the signature dictionary with space for the signature. The dictionary is not put into a
    /// compressed object stream, because the signature is filled in later.
    /// </summary>
    public static void Write(PdfFile file, int widget, int page, int structureKey, DocumentSignature signature, DocumentInfo info)
    {
        var value = file.Reserve();
        var appearance = file.Reserve();
        var nothing = file.BeginStream(appearance);
        nothing.Entries.Raw("/Type/XObject/Subtype/Form/BBox[0 0 0 0]/Resources<<>>"u8);
        file.EndStream(nothing, StreamKind.Plain);

        // F 132: printed, as PDF/A requires for every annotation, and locked.
        file.Begin(widget).Raw("<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature)/TU(Digital signature)/Rect[0 0 0 0]/F 132/P "u8)
            .Reference(page)
            .Raw("/AP<</N "u8).Reference(appearance).Raw(">>/V "u8).Reference(value).Raw("/StructParent "u8).Integer(structureKey)
            .Raw(">>"u8);
        file.End();

        var dictionary = new ByteBuffer(2 * signature.Room + 256);
        dictionary.Raw("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M"u8).TextString(Moment(signature, info))
            .Raw(RangeRoom).Raw(BeforeContents).Byte((byte)'<');
        dictionary.Claim(2 * signature.Room).Fill((byte)'0');
        file.WriteUnpacked(value, dictionary.Raw(">>>"u8));
    }

    private static string Moment(DocumentSignature signature, DocumentInfo info)
    {
        if (signature.Moment is not { } moment) return InformationDictionary.Date(info);
        var utc = moment.UtcDateTime;
        return InformationDictionary.Date(DateOnly.FromDateTime(utc),
            InformationDictionary.Digits(utc.Hour, 2) + InformationDictionary.Digits(utc.Minute, 2)
                + InformationDictionary.Digits(utc.Second, 2));
    }
}
