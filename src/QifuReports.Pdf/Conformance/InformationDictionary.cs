namespace QifuReports.Pdf.Conformance;

/// <summary>The document information dictionary (ISO 32000-1, 14.3.3), for readers that do not read XMP.</summary>
internal static class InformationDictionary
{
    public const string Program = "QifuReports";

    /// <summary>Returns the keywords as one text, separated by semicolons.</summary>
    public static string Keywords(DocumentInfo info) => string.Join("; ", info.Keywords);

    /// <summary>
    /// Writes a number with a given number of digits. The date formatting of the framework is not used, because the JIT would compile that
    /// code at every start.
    /// </summary>
    internal static string Digits(int value, int count) => value.ToString(count == 2 ? "D2" : "D4", CultureInfo.InvariantCulture);

    /// <summary>Returns the date of the document as a PDF date (ISO 32000-1, 7.9.4): midnight UTC.</summary>
    internal static string Date(DocumentInfo info) => Date(info.Date, "000000");

    /// <summary>Returns a PDF date in UTC. The time is given as six digits: hours, minutes, seconds.</summary>
    internal static string Date(DateOnly day, string time) =>
        "D:" + Digits(day.Year, 4) + Digits(day.Month, 2) + Digits(day.Day, 2) + time + "Z";

    public static void Write(ByteBuffer target, DocumentInfo info)
    {
        target.Raw("<</Title"u8).TextString(info.Title);
        if (info.Author.Length > 0) target.Raw("/Author"u8).TextString(info.Author);
        if (info.Subject.Length > 0) target.Raw("/Subject"u8).TextString(info.Subject);
        if (info.Keywords.Count > 0) target.Raw("/Keywords"u8).TextString(Keywords(info));

        var date = Date(info);
        target.Raw("/Creator"u8).TextString(Program).Raw("/Producer"u8).TextString(Program)
            .Raw("/CreationDate"u8).TextString(date).Raw("/ModDate"u8).TextString(date).Raw(">>"u8);
    }
}
