namespace QifuReports.Pdf.Conformance;

/// <summary>The output intent, which defines the colours of the document (ISO 19005-3, 6.2.3): sRGB, with an embedded profile.</summary>
internal static class OutputIntent
{
    /// <summary>Writes the profile and the output intent, and returns the object number of the output intent.</summary>
    public static int Write(PdfFile file)
    {
        var profile = file.Reserve();
        var stream = file.BeginStream(profile);
        stream.Entries.Raw("/N 3"u8);
        stream.Data.Raw(SrgbProfile.Bytes);
        file.EndStream(stream, StreamKind.Single);

        var number = file.Reserve();
        file.Begin(number)
            .Raw("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile "u8)
            .Reference(profile).Raw(">>"u8);
        file.End();
        return number;
    }
}
